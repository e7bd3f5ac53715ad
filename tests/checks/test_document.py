"""Documents: one figure of the original reads the same throughout."""

from pathlib import Path

from claimkit import Settings, Severity, check_document
from claimkit.checks import Document, load_settings


def codes(*segments: tuple[str, str]) -> list[str]:
    return [found.code for found in check_document(segments).inconsistencies]


HEADLINE = ("1,000여 명 모여", "Over 1,000 gather")


def test_two_renderings_of_one_hedge_are_one_warning_that_shows_both_places() -> None:
    body = ("1,000여 명이 모였다.", "About 1,000 people gathered.")
    (found,) = check_document([HEADLINE, body, body]).inconsistencies
    assert (found.code, found.severity) == ("consistency.hedge", Severity.WARNING)
    assert (found.first.segment, found.first.translation.surface) == (0, "Over 1,000")
    assert (found.second.segment, found.second.translation.surface) == (1, "About 1,000")


def test_a_figure_that_is_right_here_and_wrong_there_is_a_warning() -> None:
    assert codes(HEADLINE, ("1,000여 명이 모였다.", "Over 10,000 people gathered.")) == ["consistency.amount"]


def test_one_rendering_throughout_is_consistent() -> None:
    assert codes(HEADLINE, ("1,000여 명이 모였다.", "More than 1,000 people gathered.")) == []


def test_small_numbers_are_other_facts_each_time() -> None:
    assert codes(("약 2명", "about two"), ("약 2명", "nearly two")) == []


def test_the_findings_of_each_segment_are_kept() -> None:
    found = check_document([HEADLINE, ("500척이 떠났다.", "50 ships left.")])
    assert [[finding.code for finding in findings] for findings in found.segments] == [[], ["quantity.scale"]]


def test_an_inconsistency_can_be_ignored_or_made_an_error() -> None:
    segments = [HEADLINE, ("1,000여 명이 모였다.", "About 1,000 people gathered.")]
    assert not check_document(segments, settings=Settings(ignore=frozenset({"consistency"}))).inconsistencies
    settings = Settings(severities={"consistency": Severity.ERROR})
    (found,) = check_document(segments, settings=settings).inconsistencies
    assert found.severity is Severity.ERROR


def test_a_settings_file_may_ignore_an_inconsistency(tmp_path: Path) -> None:
    (tmp_path / "claimkit.toml").write_text('ignore = ["consistency.hedge"]', encoding="utf-8")
    assert load_settings(tmp_path / "claimkit.toml").ignores("consistency.hedge")


def test_segments_are_checked_as_they_come_and_called_by_their_names() -> None:
    document = Document()
    assert document.check(*HEADLINE, name="the headline").inconsistencies == ()
    found = document.check("1,000여 명이 모였다.", "About 1,000 people gathered.", name="the lead")
    (inconsistency,) = found.inconsistencies
    assert inconsistency.message.endswith("in the headline, but about 1,000 in the lead")
    assert inconsistency.finding.translation == inconsistency.second.translation
    assert str(inconsistency.finding).startswith("warning consistency.hedge: 1,000여 명 is more than 1,000")
