"""The news file that ships as an example: each error planted in it is found where it stands, and no other."""

import csv
import tomllib
from pathlib import Path

import pytest
from attrs import evolve, frozen

from claimkit.checks import Finding, Settings, Severity, Span, repair
from claimkit.cli.checking import findings_of
from claimkit.formats import Segment, Wanted, read

EXAMPLES = Path(__file__).parents[1] / "examples"


@frozen
class Planted:
    """An error that stands in the file on purpose."""

    id: str
    code: str
    severity: str
    original: str
    right: str
    translation: str | None = None


def segments() -> dict[str, Segment]:
    path = EXAMPLES / "news.csv"
    with path.open("rb") as stream:
        return {entry.name: entry for entry in read(stream, path.name, Wanted()) if isinstance(entry, Segment)}


def planted() -> dict[str, Planted]:
    listed = tomllib.loads((EXAMPLES / "news.planted.toml").read_text(encoding="utf-8"))["planted"]
    return {each["id"]: Planted(**each) for each in listed}


SEGMENTS, PLANTED = segments(), planted()
FAITHFUL = [name for name in SEGMENTS if name not in PLANTED]


def findings_that_matter(segment: Segment) -> list[Finding]:
    return [finding for finding in findings_of(segment, Settings()) if finding.severity is not Severity.INFO]


def found_in(name: str) -> list[Finding]:
    return findings_that_matter(SEGMENTS[name])


def test_the_file_is_long_and_varied() -> None:
    with (EXAMPLES / "news.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(SEGMENTS) >= 44
    assert len({name.partition("-")[0] for name in SEGMENTS}) >= 10
    assert len(PLANTED) >= 15
    assert len({each.code for each in PLANTED.values()}) >= 12
    assert PLANTED.keys() <= SEGMENTS.keys()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_error_is_found_and_nothing_else(name: str) -> None:
    expected = PLANTED[name]
    assert [(each.code, each.severity) for each in found_in(name)] == [(expected.code, expected.severity)]


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_error_is_found_where_it_stands(name: str) -> None:
    expected, segment = PLANTED[name], SEGMENTS[name]
    (found,) = found_in(name)
    assert_at(segment.original, expected.original, found.original)
    assert_at(segment.translation, expected.translation, found.translation)


def assert_at(text: str, words: str | None, span: Span | None) -> None:
    """Assert that a span covers the words, or a part of them such as the number without its noun."""
    if words is None or span is None:
        assert (words is None) == (span is None)
        return
    start = text.index(words)
    assert span.surface == text[span.start : span.end]
    assert start <= span.start < span.end <= start + len(words) or words in span.surface


@pytest.mark.parametrize("name", FAITHFUL)
def test_a_faithful_pair_is_left_alone(name: str) -> None:
    assert found_in(name) == []


def test_what_can_be_corrected_is_faithful_afterwards() -> None:
    correctable = [name for name in PLANTED if any(finding.edit for finding in found_in(name))]
    assert len(correctable) >= 12
    for name in correctable:
        segment = SEGMENTS[name]
        mended = evolve(segment, translation=repair(segment.translation, found_in(name)))
        assert findings_that_matter(mended) == [], name
