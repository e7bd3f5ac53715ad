"""The page about compared claims for a browser: verdicts, picture, matrix, and every claim with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.resources import files
from string import Template

from claimkit import __version__
from claimkit.claims import Text
from claimkit.comparison import Agreement, Statement, Verdict, renderings
from claimkit.comparison.sentences import interval_in_words, name_of, sentences
from claimkit.errors import RecordError
from claimkit.extraction import Mention
from claimkit.rendering import format_value
from claimkit.reports.picture import NARROW, READER, picture
from claimkit.reports.report import counted
from claimkit.reports.visible import visible

# The most claims whose matrix a reader can take in.
LARGEST_MATRIX = 16


def comparison_page(agreement: Agreement, errors: Sequence[RecordError] = ()) -> str:
    """Write the page; *errors* are the lines of the file that hold no claim.

    >>> from claimkit.claims import Claim
    >>> from claimkit.comparison import compare
    >>> page = comparison_page(compare([Claim("a", Text("12 <b>ships</b>", "en"))]))
    >>> "<mark>12</mark> &lt;b&gt;ships&lt;/b&gt;" in page
    True
    """
    page = Template(files("claimkit.reports").joinpath("comparison.html").read_text(encoding="utf-8"))
    count = len(agreement.statements)
    return page.substitute(
        version=_shown(__version__),
        title=f"{counted(count, 'claim')} about {counted(len(agreement.groups), 'matter')}",
        sentences="\n".join(f"<li>{_shown(sentence)}</li>" for sentence in sentences(agreement)),
        pictures=f'<div class="picture">{picture(agreement)}{picture(agreement, NARROW)}</div>',
        matrix=_matrix(agreement) if 1 < count <= LARGEST_MATRIX else "",
        claims="\n".join(map(_article, agreement.statements)),
        errors=_unread(errors),
    )


def _shown(text: str) -> str:
    return escape(visible(text))


def _matrix(agreement: Agreement) -> str:
    """Return the table of verdicts, the claim of the row beside the claim of the column."""
    names = [statement.claim.id for statement in agreement.statements]
    head = "".join(f'<th scope="col">{_shown(name)}</th>' for name in names)
    rows = "".join(
        f'<tr><th scope="row">{_shown(name)}</th>{"".join(map(_cell, verdicts))}</tr>'
        for name, verdicts in zip(names, agreement.matrix(), strict=True)
    )
    table = f"<table><tr><td></td>{head}</tr>{rows}</table>"
    return f'<h2>Each beside each</h2><div class="table" tabindex="0" role="region" aria-label="Verdicts">{table}</div>'


def _cell(verdict: Verdict) -> str:
    shown = "·" if verdict is Verdict.INCOMPARABLE else verdict
    return f'<td class="{verdict}" title="{verdict}">{shown}</td>'


def _article(statement: Statement) -> str:
    claim = statement.claim
    extracted = None if statement.reading is None else statement.reading.extracted
    rendered = {rendering.translation: rendering.mention for rendering in renderings(claim)}
    passages = [_passage(claim.original, extracted)]
    passages += [_passage(text, rendered.get(text)) for text in claim.translations]
    published = f", published {claim.published}" if claim.published else ""
    source = name_of(claim) if claim.source is None else str(claim.source)
    about = "" if claim.about is None else f'<p class="faint">{_shown(str(claim.about))}</p>'
    told = f'<p class="faint">{_shown(_value(statement))}</p>'
    heading = f'<h3>{_shown(source)} <span class="faint">{_shown(claim.id)}{published}</span></h3>'
    return f"<article>{heading}{about}{''.join(passages)}{told}</article>"


def _passage(text: Text, mention: Mention | None) -> str:
    marked = _shown(text.content)
    if mention is not None:
        before, after = text.content[: mention.start], text.content[mention.end :]
        marked = f"{_shown(before)}<mark>{_shown(mention.surface)}</mark>{_shown(after)}"
    return f'<p dir="auto" lang="{escape(text.language)}">{marked}</p>'


def _value(statement: Statement) -> str:
    """Tell what the claim is taken to state: the value, where it is from, and the interval."""
    reading = statement.reading
    if reading is None or statement.extent is None:
        return statement.obstacle
    note = f", for {reading.note}" if reading.note else ""
    extent = statement.extent
    interval = interval_in_words(extent.interval, extent.axis)
    return f"{statement.claim.stance} {format_value(reading.value, READER)} ({reading.origin}{note}): {interval}"


def _unread(errors: Sequence[RecordError]) -> str:
    listed = "".join(f"<li>{_shown(str(error))}</li>" for error in errors)
    return f"<h2>Not read</h2><ul>{listed}</ul>" if listed else ""
