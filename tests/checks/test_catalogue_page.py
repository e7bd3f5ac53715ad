"""The catalogue page of the documentation says what the checks say of themselves."""

from pathlib import Path

from tools.catalogue_table import catalogue_table

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "checks.md"


def test_the_page_holds_the_table_as_it_is_now() -> None:
    assert catalogue_table() in PAGE.read_text(encoding="utf-8"), "run: python tools/catalogue_table.py"
