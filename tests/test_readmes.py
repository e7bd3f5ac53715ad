"""The README in Korean says what the README in English says."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE_ROW = re.compile(r"^\| .*\|$", re.MULTILINE)


def figures(page: str) -> list[list[str]]:
    """Return the percentages in each row of the tables that has any."""
    rows = TABLE_ROW.findall((ROOT / page).read_text(encoding="utf-8"))
    return [found for row in rows if (found := re.findall(r"[\d.]+ %", row))]


def pairs(page: str) -> list[tuple[str, str]]:
    """Return the texts and translations of the table that compares claimkit with comparing digits."""
    return re.findall(
        r"^\| ([가-힣][^|]+) \| ([A-Z0-9][^|]+\.) \|", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE
    )


def test_both_readmes_state_the_same_figures() -> None:
    assert figures("README.ko.md") == figures("README.md")
    assert figures("README.md")


def test_both_readmes_show_the_same_commands() -> None:
    english, korean = (
        set(re.findall(r"^claimkit (\w+) .*  # ", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE))
        for page in ("README.md", "README.ko.md")
    )
    assert english == korean > {"draft"}


def test_both_readmes_show_the_same_pairs() -> None:
    assert pairs("README.ko.md") == pairs("README.md")
    assert len(pairs("README.md")) > 5
