"""How a text came to be read as it is: what each stage of reading found, made and left out.

The scanner that keeps a record is one of its own; the one that reads texts knows nothing of it and pays nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, evolve, field, fields, frozen

from claimkit.authoring.examples import meaning_of
from claimkit.extraction.rules import STAGES
from claimkit.extraction.scanner import Scanner, shape_of
from claimkit.extraction.stages import Plan, Stage
from claimkit.extraction.token import Mention, Token

NO_VALUE = "what it matches is no value"
OUTRANKED = "outranked"
LATER = "later in the file"
COVERED = "covered by an earlier match"


@frozen(eq=False)
class Attempt:
    """A form that matched: where in the tokens of its stage, what it made, and why not it but another one held.

    *tie* is true where it reaches as far as the one that held, and would have made something else: only the order in
    the rule file decides between the two.
    """

    plan: Plan
    place: int
    made: Token | None
    lost: str = ""
    tie: bool = False


@define(eq=False)
class Step:
    """What a stage did with the tokens of a run."""

    stage: str
    tokens: list[Token]
    attempts: list[Attempt] = field(factory=list)


@define(eq=False)
class Run:
    """A run of tokens: its text, its tokens before and after the numerals were put together, the steps."""

    text: str
    tokens: list[Token]
    numerals: list[Token] = field(factory=list)
    steps: list[Step] = field(factory=list)


@define(eq=False)
class Recorder(Scanner):
    """A scanner that keeps a record of how it reads."""

    runs: list[Run] = field(factory=list)

    def read(self, tokens: list[Token], text: str) -> list[Token]:
        """Read the tokens of a run, and remember how."""
        self.runs.append(Run(text, tokens))
        return super().read(tokens, text)

    def _numerals(self, tokens: list[Token]) -> list[Token]:
        self.runs[-1].numerals = super()._numerals(tokens)
        return self.runs[-1].numerals

    def _apply(self, stage: Stage, tokens: list[Token], text: str, places: Iterable[int]) -> list[Token]:
        step = Step(STAGES[self.stages.index(stage)], tokens)
        self.runs[-1].steps.append(step)
        read: list[Token] = []
        free = 0
        for place, plans in stage.matches(shape_of(tokens), places):
            if place < free:
                step.attempts += [Attempt(plan, place, None, COVERED) for plan in plans]
                continue
            won: Attempt | None = None
            for plan in plans:
                attempt = Attempt(plan, place, self._make(plan, tokens, place, text))
                if attempt.made is None:
                    attempt = evolve(attempt, lost=NO_VALUE)
                elif won is None:
                    won, read = attempt, [*read, *tokens[free:place], attempt.made]
                    free = place + plan.stop
                else:
                    attempt = _beaten(attempt, won)
                step.attempts.append(attempt)
        return read + tokens[free:]


def _beaten(attempt: Attempt, won: Attempt) -> Attempt:
    alike = attempt.plan.rank == won.plan.rank and attempt.plan.rule.file == won.plan.rule.file
    tie = alike and stated(attempt.made) != stated(won.made)
    return evolve(attempt, lost=LATER if alike else OUTRANKED, tie=tie)


def stated(token: Token | None) -> tuple[object, ...]:
    """Return what a token states, to be compared with that of another: its span, its classes, its number, its value."""
    if token is None:
        return ()
    amount = None if token.numeral is None else token.numeral.amount
    return token.start, token.end, token.symbol, amount, token.value


def recorder(scanner: Scanner) -> Recorder:
    """Return a scanner that reads as another does and keeps a record."""
    own = {each.name: getattr(scanner, each.name) for each in fields(Scanner) if each.init}
    return Recorder(**own)


@frozen
class Explanation:
    """A text, what is read in it, and the runs in which it was looked for."""

    text: str
    mentions: tuple[Mention, ...]
    runs: tuple[Run, ...]


def explain(text: str, scanner: Scanner) -> Explanation:
    """Read a text and tell how."""
    recording = recorder(scanner)
    mentions = recording.mentions(text)
    return Explanation(text, mentions, tuple(recording.runs))


def made_of(token: Token | None) -> str:
    """Say what a form made: a value in the notation of examples, a number, or nothing."""
    if token is None:
        return "nothing"
    if token.value is not None:
        return str(meaning_of(token.value))
    if token.numeral is not None:
        return f"the number {token.numeral.amount}"
    return "nothing to be read"
