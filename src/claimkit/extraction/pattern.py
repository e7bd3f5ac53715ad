"""The pattern language of rule files, compiled to regular expressions over token symbols instead of characters.

A run of tokens is written as a *shape*: two characters a token, first the gap before it (`GAP` or `JOINT`), then the
symbol of its classes.  A form such as ``n=number.digits u=counter? > end`` becomes a regular expression over shapes:

=====================  =====================================================================
``class.class``        a token that has all these classes
``'word'``             a token that is this word
``name=item``          remember the tokens under this slot
``a b``                b after a, with or without white space between
``a ~b``               b directly after a
``a _b``               b after a and white space
``(a | b)``            a or b
``item?`` ``item*``    at most once; any number of times (up to `LIMIT`)
``left < core > right``  left and right must be there, but are not part of the mention
``! left < core``        left must not be there
``core > ! right``       right must not be there
``^``                  a word starts here
``$``                  a word ends here
``;``                  a clause ends here: the end of the text, or a mark other than a hyphen
``#``                  the text ends here, and the run of tokens is all of it, but for marks around it
``<name>``             the macro of this name
``core => k=v, k=v``   at the end of a form: what its words leave unsaid, as ``set`` does for the whole rule
=====================  =====================================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from sys import intern
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from attrs import define, field, frozen

from claimkit.errors import RuleError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

GAP = " "
JOINT = "."
MARKED = ","
"""The gap of a token that stands right behind a mark: nothing lies between, and yet a word begins."""

LETTER = "!"
"""The symbol that closes a shape where letters follow that are not a token."""

CLAUSE = ";"
"""The symbol that closes a shape where a mark follows that is not a token, or the text ends."""

WHOLE = "#"
"""The symbol that closes a shape where the run of tokens is the whole text."""

LIMIT = 8
_ANY = f"[{GAP}{JOINT}{MARKED}]"

_TOKEN = re.compile(
    r"\s*(?:(?P<macro><[\w-]+>)|(?P<mark>[()|?*<>^$~_#;!])|'(?P<word>[^']+)'|(?P<slot>[a-z_]+)=|(?P<term>[A-Za-z][\w.-]*))"
)

_SETS = " => "
_REPEATED = frozenset(("hedge",))

AGAIN = "'"
"""Behind the name of a slot that is filled again."""


def parted(form: str) -> tuple[str, dict[str, str]]:
    """Return what a form matches, and what it sets.

    >>> parted("n=number 'score' => value=20, unit=counter:year")
    ("n=number 'score'", {'value': '20', 'unit': 'counter:year'})
    """
    core, _, tail = form.partition(_SETS)
    settings = (setting.partition("=") for setting in tail.split(",") if tail)
    return core, {key.strip(): value.strip() for key, _, value in settings}


Symbols: TypeAlias = Callable[[str], str]
"""The symbols of all tokens that a term (``class.class`` or ``'word'``) admits."""


@frozen
class Slot:
    """A remembered part of a form: its name, and the classes that its tokens may have, best first."""

    name: str
    terms: tuple[str, ...]


@frozen
class Form:
    """A compiled form: its text, what must stand before it, its core with what must follow, the slots of each.

    Its core begins with one of the *first symbols*; next comes one of the *second symbols*, anything if ``None``.  All
    of it begins with one of the symbols in *starts*; one *alone* may be all there is.
    """

    text: str
    left: str
    forbidden: bool
    left_slots: tuple[Slot, ...]
    core: str
    slots: tuple[Slot, ...]
    first_symbols: str
    second_symbols: str | None
    starts: str
    alone: str


Opening: TypeAlias = tuple[str, ...]
"""The symbols of the first two tokens that a part of a form matches, of the only one, or of none."""

_NOTHING: frozenset[Opening] = frozenset([()])


def _joined(parts: Iterable[frozenset[Opening]]) -> frozenset[Opening]:
    """Return how parts that follow each other may begin."""
    joined = _NOTHING
    for part in parts:
        short = [opening for opening in joined if len(opening) < 2]
        if not short:
            break
        joined = joined.difference(short).union((*one, *other)[:2] for one in short for other in part)
    return joined


def _symbols(openings: Iterable[Opening], place: int) -> str:
    """Return the symbols that may stand first, or second, as one text, which forms share that have the same."""
    return intern("".join(sorted(set[str]().union(*(opening[place] for opening in openings if len(opening) > place)))))


@define
class _Piece:
    """A part of a form while it is compiled: its expression, how it may begin, the terms of its tokens, best first."""

    expression: str
    openings: frozenset[Opening] = _NOTHING
    terms: tuple[str, ...] = ()


def _one_of(symbols: str) -> str:
    return f"[{symbols}]" if symbols else "(?!)"


@define
class _Parser:
    form: str
    macros: Mapping[str, str]
    symbols: Symbols
    tokens: list[tuple[str, str]] = field(init=False)
    place: int = 0
    slots: list[Slot] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.tokens = list(self._split(self.form, ()))

    def _split(self, form: str, seen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        place = 0
        while form[place:].strip():
            found = _TOKEN.match(form, place)
            if not found:
                mend = "; a word in quotes ends at the next one: give one with an apostrophe a class under [words]"
                said = f"cannot be read at column {place + 1}: {form[place:]!r}"
                self._refuse(f"{said}{mend if form[place:].lstrip().startswith(chr(39)) else ''}", form)
            place = found.end()
            kind = str(found.lastgroup)
            if kind != "macro":
                yield kind, found[kind]
                continue
            name = found["macro"][1:-1]
            if name in seen or name not in self.macros:
                fault = "uses itself" if name in seen else "is not defined"
                self._refuse(f"uses the macro <{name}>, which {fault}", form)
            yield "mark", "("
            yield from self._split(self.macros[name], (*seen, name))
            yield "mark", ")"

    def _refuse(self, what: str, form: str = "") -> NoReturn:
        message = f"the form {(form or self.form)!r} {what}"
        raise RuleError(message)

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.place] if self.place < len(self.tokens) else ("end", "")

    def _accept(self, mark: str) -> bool:
        if self._peek() == ("mark", mark):
            self.place += 1
            return True
        return False

    def whole(self, text: str) -> Form:
        forbidden = self._accept("!")
        left, core = _Piece(""), self._sequence()
        before = 0
        if self._accept("<"):
            left, before = core, len(self.slots)
            core = self._sequence()
        right, lacking = _Piece(""), False
        if self._accept(">"):
            lacking = self._accept("!")
            right = self._sequence()
        if self._peek()[0] != "end":
            self._refuse(f"has {self._peek()[1]!r} where it should end")
        if () in core.openings:
            self._refuse("can match nothing at all; make one of its items compulsory")
        reached = _joined((core.openings, _NOTHING if lacking else right.openings))
        around = _joined((left.openings, core.openings, right.openings))
        return Form(
            text,
            f"{left.expression}\\Z" if left.expression else "",
            forbidden,
            tuple(self.slots[:before]),
            f"({core.expression})" + (f"(?!{right.expression})()" if lacking else f"(?={right.expression}())"),
            tuple(self.slots[before:]),
            _symbols(core.openings, 0),
            None if any(len(opening) == 1 for opening in reached) else _symbols(reached, 1),
            _symbols(core.openings if forbidden else around, 0),
            _symbols((opening for opening in around if len(opening) == 1), 0),
        )

    def _alternatives(self) -> _Piece:
        pieces = [self._sequence()]
        while self._accept("|"):
            pieces.append(self._sequence())
        return _Piece(
            f"(?:{'|'.join(piece.expression for piece in pieces)})",
            frozenset(chain.from_iterable(piece.openings for piece in pieces)),
            tuple(term for piece in pieces for term in piece.terms),
        )

    def _sequence(self) -> _Piece:
        pieces: list[_Piece] = []
        while (token := self._peek())[0] != "end" and not (token[0] == "mark" and token[1] in "|)<>"):
            pieces.append(self._item())
        return _Piece(
            "".join(piece.expression for piece in pieces),
            _joined(piece.openings for piece in pieces),
            tuple(term for piece in pieces for term in piece.terms),
        )

    def _item(self) -> _Piece:
        joint = f"[{JOINT}{MARKED}]"
        ends = f"[{WHOLE}{CLAUSE}]"
        marks = (
            ("^", f"(?=[{GAP}{MARKED}])"),
            ("$", f"(?=\\Z|{GAP}|{joint}(?:{ends}|{_one_of(self.symbols('edge'))}))"),
            (";", f"(?={joint}(?:{ends}|{_one_of(self.symbols('stop'))}))"),
            ("#", f"(?={joint}{WHOLE})"),
        )
        for mark, expression in marks:
            if self._accept(mark):
                return _Piece(expression)
        gap = joint if self._accept("~") else GAP if self._accept("_") else _ANY
        slot, index = "", len(self.slots)
        if self._peek()[0] == "slot":
            slot = self._peek()[1]
            if slot in _REPEATED:  # a hedge may stand on either side of a value, and each is remembered
                slot += AGAIN * sum(known.name.rstrip(AGAIN) == slot for known in self.slots)
            self.place += 1
            self.slots.append(Slot(slot, ()))
        piece = self._atom(gap)
        if self._accept("?"):
            piece.expression, piece.openings = f"(?:{piece.expression})?", piece.openings | _NOTHING
        elif self._accept("*"):
            again = _joined((piece.openings, piece.openings))
            piece.expression, piece.openings = f"(?:{piece.expression}){{0,{LIMIT}}}", piece.openings | again | _NOTHING
        if slot:
            piece.expression = f"({piece.expression})"
            self.slots[index] = Slot(slot, piece.terms)
        return piece

    def _atom(self, gap: str) -> _Piece:
        kind, text = self._peek()
        self.place += 1
        if (kind, text) == ("mark", "("):
            piece = self._alternatives()
            if not self._accept(")"):
                self._refuse("lacks a closing parenthesis")
            if gap != _ANY:
                piece.expression = f"(?={gap}){piece.expression}"
            return piece
        if kind not in {"term", "word"}:
            self._refuse(f"has {text!r} where a class, a 'word' or a group is expected")
        term = f"'{text}'" if kind == "word" else text
        symbols = self.symbols(term)
        return _Piece(gap + _one_of(symbols), frozenset([(symbols,)]), (term,))


def compile_form(form: str, macros: Mapping[str, str], symbols: Symbols) -> Form:
    """Compile one form; raise `RuleError` where it cannot be read."""
    return _Parser(parted(form)[0], macros, symbols).whole(form)


def terms_of(form: str, macros: Mapping[str, str]) -> tuple[str, ...]:
    """Return the classes that a form asks for, each with its marks, those of its macros among them.

    >>> terms_of("n=<some> hedge=hedge.odd? 'x'", {"some": "(number.digits | number.made)"})
    ('number.digits', 'number.made', 'hedge.odd')
    """
    return tuple(text for kind, text in _Parser(parted(form)[0], macros, str).tokens if kind == "term")


@frozen(eq=False)
class Rule:
    """A production: forms that state a value of one sort, what makes it, and what the words leave unsaid."""

    name: str
    stage: str
    forms: tuple[str, ...]
    make: str
    classes: tuple[str, ...]
    settings: Mapping[str, object]
    file: Traversable
    priority: int = 0
