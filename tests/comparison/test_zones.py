"""The offsets of places beside those of the system's own tables, and times told by the clocks of two places."""

import datetime as dt
import zoneinfo

import pytest

from claimkit import Text, check
from claimkit.values.tables import rows

ZONES = [(zone, *map(int, minutes)) for _, zone, *minutes in rows("zones.txt")]


@pytest.mark.skipif(not zoneinfo.TZPATH, reason="the system has no tables of zones")
@pytest.mark.parametrize("zone, winter, summer", ZONES)
def test_the_table_says_what_the_system_says(zone: str, winter: int, summer: int) -> None:
    days = (dt.datetime(2024, month, 1, tzinfo=zoneinfo.ZoneInfo(zone)) for month in (1, 7))
    assert [day.utcoffset() for day in days] == [dt.timedelta(minutes=minutes) for minutes in (winter, summer)]


@pytest.mark.parametrize(
    "original, translation, codes",
    [
        ("한국시간 오전 9시에 시작한다.", "It starts at 7 p.m. EST.", []),
        ("한국시간 오전 9시에 시작한다.", "It starts at 8 p.m. EST.", []),  # in summer, called by winter's name
        ("한국시간 오전 9시에 시작한다.", "It starts at 9 p.m. EST.", ["clock.time"]),
        ("한국시간 오전 9시에 시작한다.", "It starts at 7:30 p.m. EST.", ["clock.time"]),
        ("한국시간 오전 9시에 시작한다.", "It starts at 9 a.m. Japan time.", []),
        ("한국시간 오전 9시에 시작한다.", "It starts at 9 a.m. GMT.", ["clock.zone"]),
    ],
)
def test_times_told_by_the_clocks_of_two_places(original: str, translation: str, codes: list[str]) -> None:
    assert [finding.code for finding in check(Text(original, "ko"), Text(translation, "en"))] == codes
