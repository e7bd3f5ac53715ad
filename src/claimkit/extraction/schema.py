"""The schema of rule files: the keys, what a meaning of each class may be, which slots each production reads.

The tables of this module are what rule files are checked by when they are loaded, and what their reference in the
documentation is made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, field, frozen

from claimkit.extraction.aspects import ASPECTS
from claimkit.values import Anchor, Calendar, Direction, Hedge, Part, TimeUnit, unit_symbols
from claimkit.values.unit import SHARED_CURRENCIES


@frozen
class Entry:
    """A key of a rule file: the type of its value in words, and what it is for."""

    type: str
    says: str


TOP_KEYS: Mapping[str, Entry] = {
    "parent": Entry("tag", "The locale whose rules this one adds to and replaces; `root` where it is left out."),
    "drop": Entry("words", "Words of the Unicode locale data (CLDR) that must not be read as what CLDR says."),
    "ignore": Entry(
        "words",
        "Words that look like a value, or begin like one, and are none; they are taken whole.  What `root` has for all"
        " languages (`g`, `ha`) cannot be dropped, but ignored.",
    ),
    "cased": Entry("words", "Words that count with a capital letter only, wherever it stands in them."),
    "macros": Entry("table of forms", "Parts of forms under a name, used in forms as `<name>`."),
    "numerals": Entry("table of systems", "The number words, one table a system of words that go together."),
    "words": Entry(
        "table of classes",
        "All other words, one table a class: what a word means, and the words that mean it.  A class that means nothing"
        " is a list of words.",
    ),
    "near": Entry(
        "table of words",
        "Words that say something of a value and are no part of it: they are looked for in its clause, and in no form."
        "  One behind a `~` stands at the end of another, as particles do; a hedge of that sort touches its value.",
    ),
    "number": Entry("table of rules", "First stage: rules that make numbers (fractions, ranges of numbers, signs)."),
    "value": Entry("table of rules", "Second stage: rules for values (quantities, dates, lengths, times of the day)."),
    "joint": Entry("table of rules", "Third stage: rules that make one value of several."),
    "phrase": Entry("table of rules", 'Last stage: rules for what is said about values (hedges, ranges, "ago").'),
}

SYSTEM_KEYS: Mapping[str, Entry] = {
    "implied_one": Entry("true or false", 'A multiplier alone is one of it ("hundred" = 100).  Default: true.'),
    "pairs": Entry("true or false", 'Two numbers of two digits make a year ("nineteen eighty-four").  Default: false.'),
    "after_digits": Entry("true or false", 'The multipliers may follow digits ("3 million").  Default: true.'),
    "elliptic": Entry(
        "true or false",
        'A last digit behind a hundred and more counts its tenths ("three hundred five" is 350).  Default: false.',
    ),
    "joined": Entry("true or false", "The words of one number are written together, as German does.  Default: false."),
    "apart": Entry("list of systems", "Words of this system never go on a number whose last word is of one of those."),
}

ROLES: Mapping[str, Entry] = {
    "add": Entry(
        "value = words",
        "Words with a value of their own, which fits into the room that the word before has left: as many noughts as it"
        ' has, unless all that would fit has words of its own.  `"3..4"` means one of a few neighbouring numbers.',
    ),
    "multiply": Entry("value = words", "Words that multiply everything smaller that stands before them."),
    "vague": Entry("order = words", 'Words for an order of magnitude ("dozens" = 10); a multiplier may follow.'),
    "vague-prefix": Entry("words", "Words that make the multiplier after them vague, and mean nothing alone."),
    "one": Entry("words", 'Articles that mean one before a multiplier ("a hundred").'),
    "link": Entry(
        "words",
        'Words between the parts of a number ("a hundred and two").  Of digits, only those behind one go on a number'
        ' ("4 thousand and 21", but not "8 million 250 ml bottles"), and those before another multiplier.',
    ),
    "point": Entry("words", "Words for the decimal point; the digits behind it follow one by one."),
}

RULE_KEYS: Mapping[str, Entry] = {
    "forms": Entry(
        "forms",
        "The ways to say it, in the pattern language below.  The one that reaches farthest holds; of two that reach"
        " equally far the one of higher priority; then the one that takes more, or asks for more behind it; then the"
        " locale's own.",
    ),
    "make": Entry(
        "production",
        "What makes a value of the tokens matched; see the productions below.  This and the keys below may be left out"
        " where the parent has a rule of the same name, whose forms are replaced: what it says, holds.",
    ),
    "as": Entry("classes", "Classes of the token that is made, for forms of later stages."),
    "set": Entry("table", "What words leave unsaid: slots filled by the rule itself. A form adds to it behind `=>`."),
    "priority": Entry("number", "Of forms that reach equally far, those with the higher number hold.  Default: 0."),
}


@frozen
class Class:
    """A class of words with a meaning that productions read: what it is for, what its keys may be."""

    says: str
    expected: str
    accepts: Callable[[str], bool] = field(repr=False)


def _choice(says: str, choices: Iterable[str], expected: str = "") -> Class:
    known = frozenset(choices)
    return Class(says, expected or f"one of {listed(choices)}", known.__contains__)


def _numbered(says: str, low: int, high: int, expected: str = "") -> Class:
    return _choice(says, map(str, range(low, high + 1)), expected or f"a number from {low} to {high}")


def _matching(says: str, expected: str, expression: str) -> Class:
    compiled = re.compile(expression)
    return Class(says, expected, lambda text: compiled.fullmatch(text) is not None)


def is_number(text: str) -> bool:
    """Tell whether a text writes a number: ``3``, ``-2``, ``1/10``, ``0.5``."""
    return _NUMBER.fullmatch(text) is not None


_NUMBER = re.compile(r"[+-]?\d{1,60}(?:\.\d{1,60}|/0*[1-9]\d{0,59})?", re.ASCII)


def listed(choices: Iterable[str]) -> str:
    """Write a list with commas."""
    return ", ".join(choices)


HEDGES = tuple(str(hedge) for hedge in Hedge if hedge is not Hedge.EXACT)
_UNITS = "|".join(TimeUnit)
_CODE = _matching(
    "Names of currencies.",
    f"an ISO 4217 code: three capital letters, such as USD, or {listed(SHARED_CURRENCIES)}",
    f"[A-Z]{{3}}|{'|'.join(SHARED_CURRENCIES)}",
)
_OFFSET = _matching(
    "Words for dates that count from now.",
    f"a unit and a signed number, such as year-1 (last year), day+0 (today); the units are {listed(TimeUnit)}",
    rf"(?:{_UNITS})[+-]\d+",
)

CLASSES: Mapping[str, Class] = {
    "hedge": _choice("Words that move an amount away from its number.", HEDGES),
    "currency": _CODE,
    "minor": evolve(_CODE, says="Names of the hundredth part of a currency."),
    "measure": Class(
        "Units of measure.",
        "the symbol of a unit, such as km, degC: the reference of rule files lists them",
        lambda text: text in unit_symbols(),
    ),
    "fixed": _choice("Words for percentages and ages.", ("percent", "point", "multiple", "fraction", "age", "count")),
    "counter": _matching("Words for what is counted.", "a class of things, such as person, ship", r"[a-z][a-z_ -]*"),
    "scale": Class("Words that multiply an amount and are not numerals.", "a number, such as 1000 or 1/10", is_number),
    "multiple": Class(
        'Words for how many times: "twice", "half as many".',
        "a number, or two with .. between",
        lambda text: all(map(is_number, text.split(".."))) and text.count("..") < 2,
    ),
    "month": _numbered("Names of months.", 1, 12),
    "weekday": _numbered("Names of weekdays.", 1, 7, "a number from 1 (Monday) to 7 (Sunday)"),
    "season": _numbered("Names of seasons.", 21, 24, "21 (spring), 22 (summer), 23 (autumn) or 24 (winter)"),
    "quarter": _numbered("Names of quarters.", 1, 4),
    "half": _numbered("Names of halves of the year.", 1, 2, "1 or 2"),
    "part": _choice("Words for parts of a span of time.", Part),
    "offset": _OFFSET,
    "following": evolve(_OFFSET, says="Words for dates that count from another in the text."),
    "weekend": evolve(_OFFSET, says="Words for weekends that count from now."),
    "moment": _matching('Words for a time of the day ("noon").', "a time such as 12:00", r"(?:[01]\d|2[0-3]):[0-5]\d"),
    "direction": _choice('Words for which of many ("last", "next").', Direction),
    "anchor": _choice("What a relative date counts from.", Anchor),
    "calendar": _choice("Words for the calendar that numbers the days.", Calendar),
    "era": _matching(
        "Words that say from when years count.",
        "the number to add to the year, such as 0, 2018, or before: years count back from the first",
        r"[+-]?\d+|before",
    ),
    "holiday": _matching("Days with names.", "a name such as christmas, new_years_day", r"[a-z][a-z0-9_]*"),
    "time": _matching(
        "Units of time.",
        f'a unit, or how many and a unit ("2 week"); the units are {listed(TimeUnit)}',
        rf"(?:[1-9]\d* )?(?:{_UNITS})",
    ),
    "length": _matching("Words for a length of time.", 'how many and a unit ("3 day")', rf"\d+(?:\.\d+)? (?:{_UNITS})"),
    "toward": _choice('Words for the past or the future ("ago").', ("-1", "1"), "-1 (the past) or 1 (the future)"),
    "meridiem": _choice(
        "Words for the half of the day; under `day`, hours count from midnight to midnight.",
        ("am", "pm", "night", "day"),
    ),
    "zone": _matching("Names of time zones.", "local, or a name such as KST or Asia/Seoul", r"[A-Za-z][\w/+-]*"),
}
"""The classes whose meanings productions read; any other name is a class of the locale's own, for its forms."""

CALENDAR = ("day", "week", "month", "year")
PERIODS = ("second", "minute", "hour", *CALENDAR)
OFTEN = (*PERIODS, "quarter")

_AFAR = Entry(
    "hedge",
    'What hedges a value from afar: "can" in "can hold 300" says that more it cannot.'
    "  What forms read as one hedge may stand here as another: it says either.",
)

NEAR: Mapping[str, Entry] = {
    **{
        side: Entry(aspect, f"Words that say which of these a value is ({aspect}); one in two lists says neither.")
        for aspect, told in ASPECTS.items()
        for side in told.sides
    },
    **dict.fromkeys(HEDGES, _AFAR),
    "exact": Entry("exact", 'Words that leave no room for a hedge beside them: "exactly", "only".'),
    "up": Entry("change", 'Words such as "rise": the number went up.'),
    "down": Entry("change", 'Words such as "fall": the number went down.'),
    "loss": Entry("change", 'Words such as "deficit": less than nothing, which went no way.'),
    "more": Entry("contrast", "Words that make a number the amount by which something is more, older or ahead."),
    "less": Entry("contrast", "Words that make it the amount by which something is less, younger or behind."),
    "to": Entry("level", "Words for where something rose or fell to; behind a `~` they follow the number."),
    "at": Entry("level", "Words for where something stands after a rise or a fall."),
    "from": Entry("level", "Words for where it rose or fell from; behind a `~` they follow the number."),
    "by": Entry("extent", "Words for how far it rose or fell."),
    "am": Entry("half", "Words for the half of the day before noon."),
    "pm": Entry("half", "Words for the half of the day after noon, night included."),
    "points": Entry("points", "Words that make a number one of points, which are no percentage."),
    "part": Entry("part", 'Words between a part and its whole, or what is compared: "15 of the 19", "5, against 3".'),
    "instead": Entry("exchange", 'Words for what a number is set against: "instead of"; behind a `~` they follow it.'),
    **{unit: Entry("period", 'Words for what is counted in such a time: "a day", "weekly".') for unit in OFTEN},
    "quoted": Entry("quoted", "Words for such a rate that is quoted: it rises where the currency of the amount falls."),
    "rate": Entry("rate", "Words for a rate of exchange, which rises in one currency where it falls in the other."),
    "and": Entry("joint", 'Words that join clauses, or the items of a list: "and", "but".'),
    "base": Entry("base", 'Words for a rate to which points are added: "2% above the base rate" is two points above.'),
    "unbound": Entry("unbound", "Words behind which a bound is none: what is poured over 2 kilos of rice is not more."),
    "kitchen": Entry("kitchen", "Words for what a kitchen measures by, and others weigh: cups, sticks of butter."),
    "back": Entry("back", "Words for before that count minutes back from the hour, too."),
    "no": Entry("denial", 'Words such as "not": a bound that is denied is the other bound.'),
    "things": Entry("counted", 'Nouns for what a number counts, right behind it: "three people" are no months.'),
    "both": Entry("telling", 'Words that tell two, or the second, without a number: "both", "runner-up".'),
    "halfway": Entry("telling", 'Words that tell a half: "halfway".'),
    **{
        f"this {unit}": Entry("telling", 'Words for the present one: "of the year", "now".')
        for unit in (*CALENDAR, "quarter", "season")
    },
    "alike": Entry("telling", 'Words that tell a number again: "the third in as many days".'),
    "others": Entry("company", 'Words for those who are not named: "two others" beside the one who is.'),
    "including": Entry("company", "Words for a number that counts those who are named before it."),
    "only": Entry("restriction", 'Words such as "only": they tell a power of ten that is a particle as well.'),
    "during": Entry("during", 'Words for the time that something took: "over three days" may be in three days.'),
    "highest": Entry("extreme", "Words for the highest or the most of all."),
    "lowest": Entry("extreme", "Words for the lowest or the fewest of all."),
    "overnight": Entry("overnight", "Words for the night that ends on a day: that to Saturday is Friday night."),
    "working": Entry("workday", 'Words that make days working days: "business days".'),
    "before": Entry("side", 'Words for so long before something: "two days before".'),
    "after": Entry("side", 'Words for so long after something: "two days later".'),
    "later": Entry("later", 'Those of them behind which no event follows: "two days later" is not "two days ago".'),
    "until": Entry("limit", 'Words for where a time ends: "before May", "by noon"; behind a `~` they follow the date.'),
    "since": Entry("limit", 'Words for where a time begins: "from May", "not before noon"; likewise.'),
    "first": Entry("end", 'Words for the first so many: "the first ten minutes".'),
    "last": Entry("end", 'Words for the last so many: "the last ten minutes".'),
    "early": Entry("stretch", 'Words for the lower part of a range, and of a season: "the low 30 percent range".'),
    "late": Entry("stretch", 'Words for the upper part: "the high 30 percent range".'),
    "running": Entry("streak", 'Words for so many in a row: "twelve straight weeks".'),
    "gap": Entry("streak", 'Words for the first in so long: "for the first time in twelve weeks".'),
    "dead": Entry("harm", "Words for those who died; behind a `~` they follow their number."),
    "hurt": Entry("harm", "Words for those who were hurt; likewise."),
    "missing": Entry("harm", "Words for those who are missing; likewise."),
    "except": Entry("exception", 'Words for a day that is left out: "except Mondays", "closed".'),
    "otherwise": Entry("exception", 'Words for what holds on such a day: "except Sundays, when it closes at 6".'),
    "age": Entry("years", 'Words for an age: "the age of sixteen"; behind a `~` they follow the number.'),
    "aged": Entry("years", 'Words that make an age of a number, but not of a number of years: "she was sixteen".'),
    "lapse": Entry("years", 'Words for years that pass: "for sixteen years"; behind a `~` they follow the number.'),
}
"""What words near a value may mean: the sort of what they say, and what it is for."""
