"""Claims survive every form that they are written in, and stay the claims they were."""

import io
import json
from xml.etree import ElementTree as ET

from hypothesis import given

from claimkit import from_json, to_json
from claimkit.claims.claim import Claim, ClaimSet
from claimkit.claims.reading import Reading
from claimkit.comparison.agreement import Agreement
from claimkit.formats.claim_lines import read_claims, write_claims
from claimkit.reports.comparison import comparison_page
from claimkit.reports.picture import picture
from claimkit.testing import agreements, claim_sets, claims, readings, values
from claimkit.values import Value


@given(claims())
def test_a_claim_survives_json(claim: Claim) -> None:
    assert from_json(to_json(claim)) == claim


@given(claim_sets())
def test_a_set_survives_json_lines(drawn: ClaimSet) -> None:
    stream = io.StringIO()
    write_claims(drawn, stream)
    found = read_claims(io.BytesIO(stream.getvalue().encode()), "claims.jsonl")
    assert (found.claims, found.errors) == (drawn, ())


@given(claims())
def test_the_identity_outlives_writing_and_correcting(claim: Claim) -> None:
    again = from_json(json.dumps(json.loads(to_json(claim)), sort_keys=True))
    assert isinstance(again, Claim)
    assert again.identity == claim.identity


@given(readings(), values())
def test_a_correction_is_what_holds_and_hides_nothing(reading: Reading, value: Value) -> None:
    corrected = Reading(reading.extracted, corrected=value)
    assert corrected.value == value
    assert corrected.extracted == reading.extracted
    assert corrected.origin == "corrected"


@given(agreements())
def test_the_picture_of_any_claims_is_well_formed(agreement: Agreement) -> None:
    ET.fromstring(picture(agreement))  # noqa: S314 - the picture is the project's own


@given(agreements())
def test_the_page_of_any_claims_holds_no_text_as_markup(agreement: Agreement) -> None:
    page = comparison_page(agreement)
    assert "<script" not in page
    assert page.count("<article>") == len(agreement.statements)
