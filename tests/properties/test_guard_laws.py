"""Laws of the guard: a faithful pair is never touched, what is repaired checks clean, and asking ends."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.properties.test_checks_laws import changed, original, translation, values

from claimkit import Severity, check
from claimkit.guard import assess, guarded
from claimkit.rendering import format_value
from claimkit.values import Value

pairs_of_values = st.tuples(values, values)


@given(values, st.sampled_from(Severity))
def test_a_faithful_translation_is_never_touched(value: Value, severity: Severity) -> None:
    outcome = assess(original(value), translation(value), severity=severity)
    assert (outcome.ok, outcome.repaired, outcome.findings, outcome.feedback()) == (True, None, (), "")


@given(changed())
def test_what_is_repaired_checks_clean(values: tuple[Value, Value]) -> None:
    one, other = values
    outcome = assess(original(one), translation(other))
    assume(outcome.repaired is not None)
    assert outcome.ok
    assert not check(original(one), outcome.text).errors
    assert assess(original(one), outcome.text).repaired is None


@given(changed())
def test_a_change_is_repaired_or_told_with_the_words_expected(values: tuple[Value, Value]) -> None:
    one, other = values
    outcome = assess(original(one), translation(other))
    assert outcome.findings
    assert len(outcome.feedback().splitlines()) <= len(outcome.findings)
    for finding in outcome.findings:
        for words in (finding.original and finding.original.surface, finding.expected):
            assert not words or words in outcome.feedback()
        assert finding.expected == format_value(one, "en")


@given(values, st.lists(values, min_size=1, max_size=6), st.integers(0, 4))
def test_asking_ends_and_the_best_answer_is_kept(value: Value, answers: list[Value], retries: int) -> None:
    asked: list[str] = []

    def translate(_: str, feedback: str) -> str:
        asked.append(feedback)
        return translation(answers[(len(asked) - 1) % len(answers)]).content

    made = guarded(translate, retries=retries, languages=("ko", "en"))(original(value))
    assert len(asked) == len(made.attempts) <= retries + 1
    assert asked[0] == ""
    assert all(asked[1:])
    assert made.ok == any(attempt.ok for attempt in made.attempts)
    assert made.ok == (not check(original(value), made.text).errors)
