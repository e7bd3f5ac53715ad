"""Outcomes: what became of a translation that was held against its original."""

from __future__ import annotations

from collections.abc import Sized
from typing import Any

from attrs import field, frozen

from claimkit.checks import Findings, Severity
from claimkit.claims import Text
from claimkit.errors import InvalidValueError
from claimkit.guard.instructions import feedback


@frozen
class Outcome:
    """What became of one translation.

    ``findings`` are those that matter in ``translation``, as it was given.  ``repaired`` is that translation with the
    safe edits made, ``None`` if none was; ``left`` is what still matters then.

    >>> from claimkit.guard import assess
    >>> outcome = assess("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter.")
    >>> outcome.ok, outcome.text
    (True, 'More than 500,000 fishing boats took shelter.')
    """

    original: Text
    translation: Text
    findings: Findings = field(default=Findings(), converter=Findings)
    repaired: str | None = None
    left: Findings = field(default=Findings(), converter=Findings)

    def __str__(self) -> str:
        """Write the translation to use."""
        return self.text

    @property
    def text(self) -> str:
        """The translation to use: the repaired one, if there is one."""
        return self.translation.content if self.repaired is None else self.repaired

    @property
    def ok(self) -> bool:
        """Whether nothing that matters is left in ``text``."""
        return not self.left

    def feedback(self, language: str = "en") -> str:
        """Return what a model is told to translate better: a line for each finding, in the language of its prompt.

        Each line has the words concerned on both sides and those expected, so that a model understands it without its
        last answer.  What was repaired is told, too, for the next translation begins anew.  Without findings, and where
        no other translation would help, the text is empty.

        Raises `claimkit.errors.UnknownLocaleError` if no instructions are written in the language.

        >>> from claimkit.guard import assess
        >>> outcome = assess("어선 50만여 척이 {port}에 대피했다.", "Over 50,000 fishing boats took shelter.")
        >>> print(outcome.feedback())
        - For "50만여 척", write "more than 500,000", not "Over 50,000".
        - Keep {port} exactly as it stands in the original.
        >>> print(outcome.feedback("ko"))
        - 원문의 "50만여 척"에 대해 "Over 50,000" 대신 "more than 500,000" 표현을 쓰세요.
        - 원문의 {port} 부분을 번역문에도 그대로 넣으세요.
        """
        return feedback(self.findings, self.translation, language)


def _some(_: object, field: Any, value: Sized) -> None:  # noqa: ANN401 - attrs types its fields by their values
    if not value:
        message = f"{field.name}: a translation is the best of one attempt or more"
        raise InvalidValueError(message)


@frozen
class GuardedTranslation:
    """What a guarded callable returns: every attempt in order, and the best of them.

    >>> from claimkit.guard import guarded
    >>> guard = guarded(lambda original, feedback: "Four trains were cancelled.", retries=1)
    >>> translation = guard("열차 세 편이 취소됐다.")
    >>> translation.text, translation.ok, len(translation.attempts)
    ('3 trains were cancelled.', True, 1)
    """

    attempts: tuple[Outcome, ...] = field(validator=_some)

    def __str__(self) -> str:
        """Write the best translation."""
        return self.text

    @property
    def best(self) -> Outcome:
        """The attempt of which the least is left, errors before warnings; of equals the first."""
        return min(self.attempts, key=_burden)

    @property
    def text(self) -> str:
        """The best translation, repaired where that was safe."""
        return self.best.text

    @property
    def ok(self) -> bool:
        """Whether nothing that matters is left in it."""
        return self.best.ok

    @property
    def left(self) -> Findings:
        """What still matters in it: no attempt came out without."""
        return self.best.left


def _burden(outcome: Outcome) -> list[int]:
    """Count what is left by severity, the worst first."""
    severities = [finding.severity for finding in outcome.left]
    return [severities.count(each) for each in sorted(Severity, reverse=True)]
