"""`claimkit compare` on a claim whose own translation is wrong, and what it hands to programs."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

HEADER = "id,original,translation,source,subject,measure\n"


def claims(folder: Path, translation: str) -> str:
    row = f"a,피해액은 5억 원이다.,{translation},A,f,d\n"
    (folder / "claims.csv").write_text(HEADER + row, encoding="utf-8")
    return "claims.csv"


def test_a_wrong_translation_of_a_claim_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("compare", claims(tmp_path, "The damage is 5 billion won."), "--html", "claims.html")
    told = "A translation of a contradicts its original: '5 billion won' for '5억 원'."
    assert outcome.status == 1
    assert told in outcome.out
    page = (tmp_path / "claims.html").read_text(encoding="utf-8")
    assert '<mark class="conflict">5 billion won</mark>' in page
    assert "A translation of a contradicts its original" in page


@pytest.mark.parametrize("translation", ["", "The damage is 500 million won.", "There was damage."])
def test_a_right_translation_and_none_are_not(run: Run, tmp_path: Path, translation: str) -> None:
    outcome = run("compare", claims(tmp_path, translation))
    assert outcome.status == 0
    assert "contradicts its original" not in outcome.out


def test_a_program_gets_the_matter_as_fields(run: Run, tmp_path: Path) -> None:
    record = json.loads(run("compare", claims(tmp_path, ""), "--json", "-").out)
    matter = {"subject": "f", "measure": "d", "scope": "", "forecast": False, "axis": "money in KRW", "as_of": None}
    assert record["statements"][0]["matter"] == record["groups"][0]["matter"] == matter
