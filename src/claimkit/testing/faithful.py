"""The faithfulness of a translation as one assertion, for the tests of those who translate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from claimkit.checks import Settings, Severity
from claimkit.claims.text import Text
from claimkit.guard import Outcome, assess
from claimkit.messages import Message, named, told
from claimkit.reports.marking import marks_of, underlined, visible


def assert_faithful(  # noqa: PLR0913 - what may be said of a pair, each by its name
    original: Text | str,
    translation: Text | str,
    *,
    languages: tuple[str, str] | None = None,
    severity: Severity | str = Severity.ERROR,
    settings: Settings | None = None,
    published: dt.date | None = None,
) -> None:
    """Fail unless a translation states what its original states.

    What matters, and what the parameters mean, is as in `claimkit.guard.assess`; nothing is repaired here.

    Raises `AssertionError` that shows both texts with what was found marked under them, ``^`` for errors, ``~`` for
    warnings and ``.`` for the rest; and what `claimkit.check` raises.

    >>> assert_faithful("어선 500척이 대피했다.", "500 fishing boats took shelter.")
    >>> assert_faithful("어선 50만 척이 대피했다.", "50,000 fishing boats took shelter.")
    Traceback (most recent call last):
        ...
    AssertionError: the translation does not state what its original states
      ko │ 어선 50만 척이 대피했다.
         │      ^^^^^^^
      en │ 50,000 fishing boats took shelter.
         │ ^^^^^^
      error: Korean says 500,000 (50만 척); English says 50,000: ten times too small (50 × 10,000 became 50 × 1,000) [quantity.scale]
        should be: 500,000
    """  # noqa: E501 - the message of a finding stays in one line
    __tracebackhide__ = True  # pytest points at the test that asserts
    outcome = assess(
        original, translation, languages=languages, severity=severity, settings=settings, published=published
    )
    if outcome.findings:
        message = "\n".join(_told(outcome, None if settings is None else settings.language))
        raise AssertionError(message)


def _told(outcome: Outcome, language: str | None) -> Iterator[str]:
    yield told(Message("the translation does not state what its original states"), language)
    texts = outcome.original, outcome.translation
    width = max(len(text.language) for text in texts)
    for text, marks in zip(texts, marks_of(outcome.findings), strict=True):
        for number, line in enumerate(underlined(text.content, marks)):
            label = text.language if number == 0 else ""
            yield f"  {label:{width}} │ {line}"
    for finding in outcome.findings:
        yield f"  {told(named(finding.severity), language)}: {visible(finding.message)} [{finding.code}]"
        if finding.expected is not None:
            expected = Message("should be: {expected}", expected=visible(finding.expected))
            yield f"    {told(expected, language)}"
