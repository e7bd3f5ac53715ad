"""The filter, in the pipeline of the real OpusFilter."""

from typing import Any, TypeAlias

import pytest

WHY = "to try the filter: pip install 'claimkit[opusfilter]'"
opusfilter = pytest.importorskip("opusfilter", reason=WHY)
pipelines = pytest.importorskip("opusfilter.pipeline", reason=WHY)
ClaimkitFilter = pytest.importorskip("claimkit.integrations.opusfilter").ClaimkitFilter
Pipeline: TypeAlias = Any

GOOD, BAD = ("어선 500척이 대피했다.", "500 fishing boats took shelter."), ("어선 500척", "50 fishing boats")
MODULE = "claimkit.integrations.opusfilter"


def pipeline(**parameters: object) -> Pipeline:
    return pipelines.FilterPipeline.from_config([{"ClaimkitFilter": parameters, "module": MODULE}])


def test_pairs_with_other_figures_are_left_out() -> None:
    assert list(pipeline(languages=["ko", "en"]).filter([GOOD, BAD])) == [GOOD]
    assert list(pipeline(languages=["ko", "en"]).filterfalse([GOOD, BAD])) == [BAD]


def test_scores_are_those_of_claimkit() -> None:
    assert [each["ClaimkitFilter"] for each in pipeline(languages=["ko", "en"]).score([GOOD, BAD])] == [[1.0], [0.0]]


def test_of_several_languages_each_is_a_translation_of_the_first() -> None:
    found = ClaimkitFilter(["ko", "en", "de"])
    triples = [("배 500척", "500 ships", "500 Schiffe"), ("배 500척", "500 ships", "50 Schiffe")]
    assert list(found.decisions(triples)) == [True, False]


def test_the_thresholds_accept_and_reject_all() -> None:
    for threshold, expected in ((ClaimkitFilter.accept_threshold, [GOOD, BAD]), (ClaimkitFilter.reject_threshold, [])):
        assert list(ClaimkitFilter(["ko", "en"], threshold).filter([GOOD, BAD])) == expected


@pytest.mark.parametrize("languages", [[], ["ko"], ["ko", "xx"]])
def test_languages_without_rules_are_refused(languages: list[str]) -> None:
    with pytest.raises(opusfilter.ConfigurationError):
        ClaimkitFilter(languages)
