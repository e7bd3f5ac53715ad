"""Tables of claims: what is written is read back, whatever a spreadsheet would make of it; what is wrong is told."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.claims.claim import About, Claim, ClaimSet, Source
from claimkit.claims.text import Text
from claimkit.errors import RecordError
from claimkit.formats.claim_lines import ClaimFile, read_claims
from claimkit.formats.claim_tables import write_claim_table


def read_table(text: str) -> ClaimFile:
    return read_claims(io.BytesIO(text.encode()), "claims.csv")


def written(claim: Claim) -> str:
    table = io.StringIO()
    write_claim_table([claim], table)
    return table.getvalue()


def test_a_table_written_by_hand_needs_the_original_alone() -> None:
    [claim] = read_table("original,source,subject,measure\n12척이 떠났다,the port,the fleet,ships\n").claims
    assert claim.original == Text("12척이 떠났다", "ko")
    assert (claim.source, claim.about) == (Source("the port"), About("the fleet", "ships"))


def test_whom_the_words_came_through_stands_in_one_cell() -> None:
    chain = Source("a witness", via=Source("Radio Coast", via=Source("The Tide")))
    claim = Claim("a", Text("12 ships", "en"), source=chain)
    assert ",a witness,Radio Coast; The Tide," in written(claim)
    assert read_table(written(claim)).claims["a"].source == chain


def test_days_are_read_as_sheets_write_them() -> None:
    (claim,) = read_table("original,source,said,published\n12 ships,the port,2024. 12. 16.,2024/12/17\n").claims
    assert claim.source is not None
    assert (str(claim.source.said), str(claim.published)) == ("2024-12-16", "2024-12-17")


def test_columns_of_ones_own_are_kept_as_metadata() -> None:
    [claim] = read_table("original,desk\n12 ships left,foreign\n").claims
    assert claim.metadata == {"desk": "foreign"}


CELLS = st.one_of(
    st.sampled_from(["=1+1", "'=1", "''-1", "'x", "+3 ships", "a,b", 'say "so"', "line\nline", "\t12"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip),
)


@given(CELLS, CELLS.map(str.strip).filter(lambda name: ";" not in name and bool(name)))
def test_what_is_written_is_read_back_and_no_cell_is_a_formula(content: str, name: str) -> None:
    claim = Claim("a", Text(content, "en"), source=Source(name), metadata={"note": content})
    table = written(claim)
    assert read_table(table) == ClaimFile(ClaimSet([claim]))


@pytest.mark.parametrize(
    "table, told",
    [
        ("original,stance\n12 ships left,doubts\n", "claims.csv:2: Claim: stance: 'doubts' is none of"),
        ("original,subject\n12 ships left,fleet\n", "claims.csv:2: Claim: about.measure: required field missing"),
        ("original\n12 ships left,fleet\n", "claims.csv:2: the row has 2 cells, the header 1"),
        ("original,published\n12 ships left,17.12.2024\n", "a day is written like '2024-12-16'"),
        ("id,original\na,1 ship\na,2 ships\n", "claims.csv:3: Claim: id: 'a' is the id of the claim in line 2"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(table: str, told: str) -> None:
    found = read_table(table)
    assert told in str(found.errors[0])


@pytest.mark.parametrize(
    "table, told",
    [
        ("sentence,who\n12 ships,the port\n", "call the one with the sentences 'original'"),
        ("original,original\n12 ships,the port\n", "2 columns are called 'original'"),
    ],
)
def test_a_table_that_cannot_be_read_says_what_to_do(table: str, told: str) -> None:
    with pytest.raises(RecordError, match=told):
        read_table(table)


def test_a_list_in_one_json_file_is_read() -> None:
    text = '[{"original": {"content": "12척", "language": "ko"}},\n {"original": "12 ships"}]'
    found = read_claims(io.BytesIO(text.encode()), "claims.json")
    assert [claim.original.content for claim in found.claims] == ["12척"]
    assert "claims.json:1: Claim: original: write" in str(found.errors[0])


@pytest.mark.parametrize(
    "fields, told",
    [
        ('"source": "Pentagon"', 'write "source": {"name": "Pentagon"} instead of "source": "Pentagon"'),
        ('"about": "troops"', '"about": {"subject": "troops", "measure": "casualties"}'),
        ('"translations": "12 ships"', '"translations": [{"content": "12 ships", "language": "en"}]'),
        ('"translations": {"content": "12"}', 'write "translations": [{"content": "12"}]'),
        ('"source": {"name": "a", "via": "b"}', 'write "via": {"name": "b"} instead of "via": "b"'),
    ],
)
def test_a_text_in_the_place_of_an_object_is_shown_the_object(fields: str, told: str) -> None:
    line = f'{{"original": {{"content": "12척", "language": "ko"}}, {fields}}}'
    [error] = read_claims(io.BytesIO(line.encode()), "claims.jsonl").errors
    assert told in str(error)
