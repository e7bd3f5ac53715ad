"""The languages of what is checked: those of columns that are not called after one, and those without rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from attrs import evolve

from claimkit.claims.text import UNDETERMINED
from claimkit.formats import Segment, Unreadable
from claimkit.locales import available, folder_of
from claimkit.messages import Message, counted

# The language of a column is told by so many of its rows, which a pipe has to give before the first is checked.
_ROWS = 20


def in_their_languages(entries: Iterable[Segment | Unreadable]) -> Iterator[Segment | Unreadable]:
    """Give each column that is not called after a language the one that its first texts are in, if they are in one."""
    rest = iter(entries)
    head = [*islice(rest, _ROWS)]
    texts = [(each.original, each.translation) for each in head if isinstance(each, Segment)]
    original, translation = [*map(_language_of, zip(*texts, strict=True))] or [None, None]
    for each in chain(head, rest):
        if isinstance(each, Segment) and (original or translation):
            one, other = each.sides.original_language or original, each.sides.translation_language or translation
            yield evolve(each, sides=evolve(each.sides, original_language=one, translation_language=other))
        else:
            yield each


def _language_of(texts: Sequence[str]) -> str | None:
    """Return the language of a column; English is what short texts are taken for, so that they are looked at as one."""
    from claimkit.checks.languages import ASSUMED, language_of, shares_script

    short = [text for text in texts if language_of(text) in {ASSUMED, UNDETERMINED}]
    long = {*texts} - {*short}
    tag, *others = {*map(language_of, (*long, " ".join(texts), " ".join(short or texts)))}
    return tag if not others and tag not in {ASSUMED, UNDETERMINED} and shares_script(tag) else None


def languages_of(segment: Segment) -> tuple[str, ...]:
    """Return the languages that the file, its name or an option says a segment is in."""
    sides = segment.sides
    return tuple(tag for tag in (sides.translation_language, sides.original_language) if tag is not None)


def without_rules(segment: Segment) -> str | None:
    """Return the language of a segment that there are no rules for."""
    return next((tag for tag in languages_of(segment) if folder_of(tag) is None), None)


def lacking(file: str, tag: str, number: int) -> Message:
    """Say how many pairs of a file were not checked, for want of rules for a language."""
    return counted(
        "{file}: not checked: {number:,} pair, for no rules are installed for the locale {tag}; "
        "there are rules for {tags}. To leave a language out: --skip-language {tag_alone}",
        "{file}: not checked: {number:,} pairs, for no rules are installed for the locale {tag}; "
        "there are rules for {tags}. To leave a language out: --skip-language {tag_alone}",
        number,
        file=file,
        tag=repr(tag),
        tags=", ".join(available()),
        tag_alone=tag,
    )
