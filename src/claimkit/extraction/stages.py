"""Stages: which forms match where in a shape, the line of symbols and gaps that the tokens of a run are told by.

A form is tried only where its first two symbols stand.  What matches is a plan; making its value is the scanner's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import TypeAlias

from attrs import Factory, define, field

from claimkit.extraction.pattern import Form, Rule, Slot

WINDOW = 24
"""How many tokens ahead a form can see; it bounds the work for a token."""

Matches: TypeAlias = "Sequence[tuple[int, Sequence[Plan]]]"
Entry: TypeAlias = tuple[Rule, Form]
Slots: TypeAlias = dict[str, tuple[int, int, tuple[str, ...]]]


@define(eq=False)
class Plan:
    """What to do where a form matches: what was found, how many tokens it saw before and in its core.

    Of two that match the one with the higher rank holds: the one that reaches farther, has the higher
    priority, takes more, asks for more behind it.
    """

    rule: Rule
    form: Form
    found: re.Match[str]
    context: re.Match[str] | None
    before: int
    stop: int
    rank: tuple[int, int, int, int]

    @property
    def slots(self) -> Slots:
        """The tokens that fill each slot."""
        start = self.found.start()
        filled = _filled(self.form.slots, self.found, 2, start)
        return filled if self.context is None else filled | _filled(self.form.left_slots, self.context, 1, start)


@define(eq=False)
class Stage:
    """The forms of one stage, with the expressions they are compiled to, and what is known of the shapes they met.

    *beginning* holds the forms that may begin with each symbol; symbols with the same forms share one list of them.
    """

    forms: list[Entry]
    expression: Callable[[str], re.Pattern[str]] = field(factory=lambda: cache(re.compile))
    beginning: Mapping[str, Sequence[Entry]] = field(
        default=Factory(lambda stage: _by_first(stage.forms), takes_self=True)
    )
    openings: Callable[[str], list[Entry]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.openings = lru_cache(4096)(self._opening)

    def matches(self, shape: str, places: Iterable[int]) -> Matches:
        """Return those places in a shape where forms match, with the plans of these forms."""
        return [(place, plans) for place in places if (plans := self._plans(shape, 2 * place))]

    def _opening(self, pair: str) -> list[Entry]:
        """Return the forms that may begin with one symbol and go on with the other, if there is another."""
        first, second = pair[0], pair[1:]
        return [
            entry
            for entry in self.beginning.get(first, ())
            if (seconds := entry[1].second_symbols) is None or (second and second in seconds)
        ]

    def _plans(self, shape: str, start: int) -> Sequence[Plan]:
        """Return the plans of all forms that match here, the farthest reaching first, of two alike the earlier."""
        stop = start + 2 * WINDOW
        plans: list[Plan] = []
        for rule, form in self.openings(shape[start + 1 : start + 4 : 2]):
            found = self.expression(form.core).match(shape, start, stop)
            if found is None:
                continue
            context = None
            if form.left:
                context = self.expression(form.left).search(shape, max(0, start - 2 * WINDOW), start)
                if (context is None) != form.forbidden:
                    continue
            before = 0 if context is None else (start - context.start()) // 2
            taken, behind = (found.end() - start) // 2, (found.end(found.re.groups) - start) // 2
            rank = before + taken, rule.priority, taken, behind
            plans.append(Plan(rule, form, found, context, before, taken, rank))
        if len(plans) > 1:
            plans.sort(key=attrgetter("rank"), reverse=True)
        return plans


def _by_first(forms: Sequence[Entry]) -> dict[str, Sequence[Entry]]:
    """Return the forms that may begin with each symbol."""
    beginning: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in forms:
        for symbol in entry[1].first_symbols:
            beginning[symbol].append(entry)
    shared: dict[tuple[int, ...], list[Entry]] = {}
    return {symbol: shared.setdefault(tuple(map(id, found)), found) for symbol, found in beginning.items()}


def _filled(slots: tuple[Slot, ...], found: re.Match[str], group: int, origin: int) -> Slots:
    """Return where the tokens of each slot stand, counted from the first token of the core."""
    filled: Slots = {}
    for index, slot in enumerate(slots, start=group):
        start, stop = found.span(index)
        if stop > start >= 0:
            filled[slot.name] = ((start - origin) // 2, (stop - origin) // 2, slot.terms)
    return filled
