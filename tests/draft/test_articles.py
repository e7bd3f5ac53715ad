"""How much of an article `draft` finds, held against what a reader annotated before."""

import csv
import datetime as dt
import io

import pytest
from tests.draft.measuring import EXAMPLES, FOLDER, measured, passages

from claimkit.drafting import draft
from claimkit.formats.claim_tables import write_claim_table

DEVELOPED_ON = sorted(path.parent.name for path in FOLDER.glob("*/gold.toml"))
DIRECTIONS = [("ko", "en"), ("en", "ko")]


@pytest.mark.parametrize("original, translation", DIRECTIONS)
def test_of_the_claims_about_kursk_nine_in_ten_are_found_and_eight_in_ten_attributed(
    original: str, translation: str
) -> None:
    found = measured("kursk", original, translation)
    every = len(found.pairs) + len(found.missed)
    assert every >= 20
    assert len(found.pairs) >= 0.9 * every, found
    assert len(found.pairs) - len(found.misattributed) >= 0.8 * every, found


@pytest.mark.parametrize("article", DEVELOPED_ON)
@pytest.mark.parametrize("original, translation", DIRECTIONS)
def test_the_other_articles_stay_as_well_drafted_as_they_are(article: str, original: str, translation: str) -> None:
    found = measured(article, original, translation)
    every = len(found.pairs) + len(found.missed)
    assert len(found.pairs) >= 0.9 * every, found
    assert len(found.pairs) - len(found.misattributed) >= 0.85 * every, found
    assert found.sure_and_wrong == []


@pytest.mark.parametrize("article", DEVELOPED_ON)
@pytest.mark.parametrize("original, translation", DIRECTIONS)
def test_a_translation_beside_the_article_changes_no_source(article: str, original: str, translation: str) -> None:
    beside, alone = measured(article, original, translation), measured(article, original)
    assert [claim.source for _, claim in beside.pairs] == [claim.source for _, claim in alone.pairs]


def test_the_corrected_draft_in_the_example_is_the_draft_but_for_what_an_editor_corrects() -> None:
    with (EXAMPLES / "kursk" / "draft.csv").open(encoding="utf-8", newline="") as table:
        corrected = {row["id"]: row for row in csv.DictReader(table)}
    drafted = io.StringIO()
    published = dt.date(2024, 12, 20)
    write_claim_table(draft(passages("kursk", "ko", "en"), published=published, name="article"), drafted)
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(drafted.getvalue()))}
    assert set(corrected) < set(rows)
    for name, row in corrected.items():
        for column in set(row) - {"subject", "measure", "scope"}:
            assert row[column] == rows[name][column], (name, column)
