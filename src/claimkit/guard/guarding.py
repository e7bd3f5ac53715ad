"""Guarding: a callable that translates is asked again, with feedback, until nothing that matters is left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Coroutine
from inspect import isawaitable
from typing import Any, Protocol, TypeAlias, cast, overload

from attrs import define, field, frozen

from claimkit.arguments import expect, refusal
from claimkit.checks import Document, Settings, Severity
from claimkit.claims.text import Text
from claimkit.errors import InvalidValueError
from claimkit.guard.judging import GuardedTranslation, Outcome, Segment, Standard, instructions_in, judge

Translate: TypeAlias = Callable[[str, str], str]
"""What translates: it is given the original and the feedback on its last answer, at first empty."""

AsyncTranslate: TypeAlias = Callable[[str, str], Awaitable[str]]
"""The same, to be awaited."""


class Guard(Protocol):
    """What `guarded` makes of a callable: an original in, its `GuardedTranslation` out."""

    def __call__(
        self,
        original: Text | str,
        *,
        published: dt.date | None = None,
        document: Document | None = None,
        name: str = "",
    ) -> GuardedTranslation:
        """Translate; *published*, *document* and *name* are those of `assess`."""
        ...


class AsyncGuard(Protocol):
    """What `guarded` makes of an asynchronous callable: the same, to be awaited."""

    def __call__(
        self,
        original: Text | str,
        *,
        published: dt.date | None = None,
        document: Document | None = None,
        name: str = "",
    ) -> Coroutine[Any, Any, GuardedTranslation]:
        """Translate; *published*, *document* and *name* are those of `assess`."""
        ...


@overload
def guarded(
    translate: Translate,
    *,
    retries: int = 2,
    prompt_language: str = "en",
    languages: tuple[str, str] | None = None,
    severity: Severity | str = Severity.ERROR,
    settings: Settings | None = None,
) -> Guard: ...
@overload
def guarded(
    translate: AsyncTranslate,
    *,
    retries: int = 2,
    prompt_language: str = "en",
    languages: tuple[str, str] | None = None,
    severity: Severity | str = Severity.ERROR,
    settings: Settings | None = None,
) -> AsyncGuard: ...
def guarded(  # noqa: PLR0913 - what may be said of a callable, each by its name
    translate: Translate | AsyncTranslate,
    *,
    retries: int = 2,
    prompt_language: str = "en",
    languages: tuple[str, str] | None = None,
    severity: Severity | str = Severity.ERROR,
    settings: Settings | None = None,
) -> Guard | AsyncGuard:
    """Guard a callable that translates: check what it answers, repair what is safe, and ask again for the rest.

    *translate* is called with the original and with feedback, which is empty at first: instructions for the prompt, as
    `Outcome.feedback` writes them in *prompt_language*.  It is asked again up to *retries* times, until nothing that
    matters is left or no feedback would help.  It may be asynchronous; then so is what is returned.

    *languages*, *severity* and *settings* say what an answer is held to: see `assess`.  Whatever the callable raises
    is raised; any answer but a string is a `TypeError`.

    Raises `claimkit.errors.UnknownLocaleError` if no instructions are written in the language of the prompt or no rules
    for one of the *languages*, and `claimkit.errors.InvalidValueError` for fewer retries than none and for what is not
    a severity.

    >>> def model(original: str, feedback: str) -> str:
    ...     return "Three of 12 trains ran." if feedback else "Three trains ran."
    >>> guard = guarded(model, languages=("ko", "en"), severity=Severity.WARNING)
    >>> translation = guard("열차 12편 가운데 세 편이 운행했다.")
    >>> translation.text, translation.ok
    ('Three of 12 trains ran.', True)
    >>> print(translation.attempts[0].feedback())
    - "12편" is missing: write "12".
    """
    if not callable(translate):
        raise refusal(translate, "translate", "a callable that takes the original and feedback")
    expect(retries, "retries", int)
    if retries < 0:
        message = f"retries: a callable is asked again 0 times or more, not {retries}"
        raise InvalidValueError(message)
    instructions_in(prompt_language)  # a mistake shows before the first answer is paid for
    made = _Guard(translate, retries, prompt_language, Standard(languages, severity, settings))
    return cast("Guard | AsyncGuard", made)


@frozen
class _Guard:
    translate: Translate | AsyncTranslate
    retries: int
    prompt_language: str
    standard: Standard

    def __call__(
        self,
        original: Text | str,
        *,
        published: dt.date | None = None,
        document: Document | None = None,
        name: str = "",
    ) -> GuardedTranslation | Coroutine[Any, Any, GuardedTranslation]:
        """Translate; whether the callable is asynchronous shows in what it returns, however it was made."""
        expect(original, "original", Text, str)
        trial = _Trial(self, Segment(original, published, document, name))
        answer = self.translate(str(original), "")
        if isawaitable(answer):
            return self._awaited(trial, answer)
        while feedback := trial.feedback_on(answer):
            answer = self.translate(str(original), feedback)
        return trial.finished()

    async def _awaited(self, trial: _Trial, answer: Awaitable[str]) -> GuardedTranslation:
        translate = cast("AsyncTranslate", self.translate)
        while feedback := trial.feedback_on(await answer):
            answer = translate(str(trial.segment.original), feedback)
        return trial.finished()


@define
class _Trial:
    """The attempts at one segment."""

    guard: _Guard
    segment: Segment
    attempts: list[Outcome] = field(factory=list[Outcome])

    def feedback_on(self, answer: object) -> str:
        """Judge an answer; return what to tell the callable, nothing if it is not to be asked again."""
        if not isinstance(answer, str):
            raise refusal(answer, "the answer of the callable that translates", "str")
        outcome = judge(self.segment, answer, self.guard.standard)
        self.attempts.append(outcome)
        if outcome.ok or len(self.attempts) > self.guard.retries:
            return ""
        return outcome.feedback(self.guard.prompt_language)

    def finished(self) -> GuardedTranslation:
        """Return the attempts, and let the document remember the best of them."""
        made = GuardedTranslation(tuple(self.attempts))
        self.segment.keep(made.best)
        return made
