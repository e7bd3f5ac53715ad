"""Holidays: when in the year the days with names fall, under names that are no word of any language's rules."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimkit.values.days import Days, nth_weekday, whole_month

if TYPE_CHECKING:
    from collections.abc import Mapping

FIXED: Mapping[str, tuple[int, int]] = {
    "new_years_day": (1, 1),
    "valentines_day": (2, 14),
    "independence_movement_day_kr": (3, 1),
    "saint_patricks_day": (3, 17),
    "april_fools_day": (4, 1),
    "earth_day": (4, 22),
    "may_day": (5, 1),
    "childrens_day_kr": (5, 5),
    "parents_day_kr": (5, 8),
    "teachers_day_kr": (5, 15),
    "memorial_day_kr": (6, 6),
    "juneteenth": (6, 19),
    "independence_day_us": (7, 4),
    "bastille_day": (7, 14),
    "constitution_day_kr": (7, 17),
    "liberation_day_kr": (8, 15),
    "armed_forces_day_kr": (10, 1),
    "foundation_day_kr": (10, 3),
    "hangul_day": (10, 9),
    "halloween": (10, 31),
    "all_saints_day": (11, 1),
    "veterans_day_us": (11, 11),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
}
"""Name to month and day."""

WEEKDAYS: Mapping[str, tuple[int, int, int, int]] = {
    "martin_luther_king_day": (1, 1, 1, 3),
    "presidents_day_us": (2, 1, 1, 3),
    "mothers_day": (5, 1, 7, 2),
    "memorial_day_us": (5, 1, 1, -1),
    "fathers_day": (6, 1, 7, 3),
    "labor_day_us": (9, 1, 1, 1),
    "columbus_day": (10, 1, 1, 2),
    "election_day_us": (11, 2, 2, 1),
    "thanksgiving_ca": (10, 1, 1, 2),
    "thanksgiving_us": (11, 1, 4, 4),
}
"""Name to month, the day of it from which is counted, weekday (1 is Monday) and the how-manieth it is, -1 the last."""

EASTER: Mapping[str, int] = {
    "ash_wednesday": -46,
    "palm_sunday": -7,
    "good_friday": -2,
    "easter": 0,
    "easter_monday": 1,
    "pentecost": 49,
}
"""Name to days after Easter Sunday."""


def holiday(name: str, year: int) -> Days | None:
    """Return the day of a holiday in a year of the Gregorian calendar; ``None`` for one that no table has.

    >>> print(holiday("christmas", 2024), holiday("thanksgiving_us", 2024), holiday("easter", 2024))
    2024-12-25 2024-11-28 2024-03-31
    """
    if name in FIXED:
        day = dt.date(year, *FIXED[name])
    elif name in EASTER:
        day = easter_sunday(year) + dt.timedelta(days=EASTER[name])
    elif name in WEEKDAYS:
        month, since, weekday, number = WEEKDAYS[name]
        return nth_weekday(Days(dt.date(year, month, since), whole_month(year, month).last), weekday, number)
    else:
        return None
    return Days(day, day)


def easter_sunday(year: int) -> dt.date:
    """Return Easter Sunday of the western churches, by the Gregorian computus in the form of Meeus, Jones and Butcher.

    >>> easter_sunday(2000)
    datetime.date(2000, 4, 23)
    """
    golden = year % 19
    century, years = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (years // 4) - epact - years % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
