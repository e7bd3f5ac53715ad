"""What came of comparing claims: a page with picture, matrix and evidence, and a record for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from string import Template

from attrs import asdict

from claimkit import __version__
from claimkit.claims.text import Text
from claimkit.comparison.agreement import Agreement, Comparison, Group, named_matter
from claimkit.comparison.renderings import dates_of, renderings
from claimkit.comparison.sentences import headline, name_of, sentences
from claimkit.comparison.statement import Matter, Statement, Verdict, interval_in_words
from claimkit.errors import RecordError
from claimkit.extraction import Mention
from claimkit.messages import Message, counted, language_of, named
from claimkit.records import to_dict
from claimkit.rendering import Written
from claimkit.reports.marking import in_html
from claimkit.reports.picture import NARROW, WIDE, picture
from claimkit.values import Interval, Relation

# The most claims whose matrix a reader can take in.
LARGEST_MATRIX = 16


def comparison_page(agreement: Agreement, errors: Sequence[RecordError] = (), language: str | None = None) -> str:
    """Write the page; *errors* are the lines of the file that hold no claim.

    >>> from claimkit.claims.claim import Claim
    >>> from claimkit.comparison.agreement import compare
    >>> page = comparison_page(compare([Claim("a", Text("12 <b>ships</b>", "en"))]))
    >>> "<mark>12</mark> &lt;b&gt;ships&lt;/b&gt;" in page
    True
    """
    page = Template(files("claimkit.reports").joinpath("comparison.html").read_text(encoding="utf-8"))
    count = len(agreement.statements)
    return page.substitute(
        version=in_html(__version__),
        language=language_of(language),
        title=in_html(_title(count, len(agreement.groups)), language),
        headline=in_html(headline(agreement, language)),
        heading_of_picture=in_html(Message("Who says how much"), language),
        heading_of_claims=in_html(Message("The claims"), language),
        sentences="\n".join(f"<li>{in_html(sentence)}</li>" for sentence in sentences(agreement, language)),
        pictures=f'<div class="picture">{"".join(picture(agreement, each, language) for each in (WIDE, NARROW))}</div>',
        matrix=_matrix(agreement, language) if 1 < count <= LARGEST_MATRIX else "",
        claims="\n".join(_article(statement, language) for statement in agreement.statements),
        errors=_unread(errors, language),
    )


def _title(claims: int, matters: int) -> Message:
    return Message(
        "{claims} about {matters}",
        claims=counted("{number:,} claim", "{number:,} claims", claims),
        matters=counted("{number:,} matter", "{number:,} matters", matters),
    )


def _matrix(agreement: Agreement, language: str | None) -> str:
    """Return the table of verdicts, the claim of the row beside the claim of the column."""
    names = [statement.claim.id for statement in agreement.statements]
    head = "".join(f'<th scope="col">{in_html(name)}</th>' for name in names)
    rows = "".join(
        f'<tr><th scope="row">{in_html(name)}</th>{"".join(_cell(verdict, language) for verdict in verdicts)}</tr>'
        for name, verdicts in zip(names, agreement.matrix(), strict=True)
    )
    table = f"<table><tr><td></td>{head}</tr>{rows}</table>"
    heading, label = (in_html(words, language) for words in (Message("Each beside each"), Message("Verdicts")))
    return f'<h2>{heading}</h2><div class="table" tabindex="0" role="region" aria-label="{label}">{table}</div>'


def _cell(verdict: Verdict, language: str | None) -> str:
    name = in_html(named(verdict), language)
    shown = "·" if verdict is Verdict.INCOMPARABLE else name
    return f'<td class="{verdict}" title="{name}">{shown}</td>'


def _article(statement: Statement, language: str | None) -> str:
    claim = statement.claim
    extracted = None if statement.reading is None else statement.reading.extracted
    rendered = {rendering.translation: rendering for rendering in renderings(claim)}
    passages = [_passage(claim.original, extracted)]
    for text in claim.translations:
        put = rendered.get(text)
        mention, relation = (None, None) if put is None else (put.mention, put.relation)
        passages.append(_passage(text, mention, wrong=relation is Relation.CONTRADICTORY))
    known_as = (
        claim.id
        if claim.published is None
        else Message("{claim}, published {day}", claim=claim.id, day=claim.published)
    )
    source = name_of(claim) if claim.source is None else str(claim.source)
    about = "" if claim.about is None else f'<p class="faint">{in_html(named_matter(claim.about), language)}</p>'
    stated = f'<p class="faint">{in_html(_value(statement), language)}</p>'
    heading = f'<h3>{in_html(source)} <span class="faint">{in_html(known_as, language)}</span></h3>'
    return f"<article>{heading}{about}{''.join(passages)}{stated}</article>"


def _passage(text: Text, mention: Mention | None, *, wrong: bool = False) -> str:
    marked = in_html(text.content)
    if mention is not None:
        before, after = text.content[: mention.start], text.content[mention.end :]
        mark = '<mark class="conflict">' if wrong else "<mark>"
        marked = f"{in_html(before)}{mark}{in_html(mention.surface)}</mark>{in_html(after)}"
    return f'<p dir="auto" lang="{escape(text.language)}">{marked}</p>'


def _value(statement: Statement) -> str:
    """Return what the claim is taken to state: the value, where it is from, and the interval."""
    reading = statement.reading
    if reading is None or statement.extent is None:
        return statement.obstacle
    origin = named(reading.origin)
    if reading.note:
        origin = Message("{origin}, for {note}", origin=origin, note=reading.note)
    return Message(
        "{stance} {value} ({origin}): {interval}",
        stance=named(statement.claim.stance),
        value=Written(reading.value),
        origin=origin,
        interval=interval_in_words(statement.extent.interval, statement.extent.axis),
    )


def _unread(errors: Sequence[RecordError], language: str | None) -> str:
    listed = "".join(f"<li>{in_html(error.args[0], language)}</li>" for error in errors)
    heading = in_html(Message("Not read"), language)
    return f"<h2>{heading}</h2><ul>{listed}</ul>" if listed else ""


VERSION = 1
"""The version of the form; it rises when a reader would have to change."""


def comparison_record(agreement: Agreement, language: str | None = None) -> dict[str, object]:
    """Return what came of comparing many claims: the statements, the pairs, the groups, and all of it in sentences.

    Exact numbers are strings.  Pairs that are incomparable are left out; of more than a thousand claims, only the pairs
    that conflict are told.

    >>> from claimkit.claims.claim import Claim
    >>> from claimkit.claims.text import Text
    >>> from claimkit.comparison.agreement import compare
    >>> record = comparison_record(compare([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))]))
    >>> record["pairs"]
    [{'left': 'a', 'right': 'b', 'verdict': 'conflict'}]
    """
    few = len(agreement.statements) <= _MOST_PAIRED
    return {
        "version": VERSION,
        "headline": headline(agreement),
        "statements": [_statement_record(statement) for statement in agreement.statements],
        "pairs": [_pair(each) for each in (agreement.comparisons() if few else agreement.conflicts())],
        "groups": [_group(group) for group in agreement.groups],
        "timelines": [_ids(timeline) for timeline in agreement.timelines()],
        "sentences": list(sentences(agreement, language)),
    }


# Of so many claims, all pairs about one matter are told.
_MOST_PAIRED = 1_000


def _statement_record(statement: Statement) -> dict[str, object]:
    claim, reading, extent = statement.claim, statement.reading, statement.extent
    return {
        "id": claim.id,
        "stance": claim.stance.value,
        "matter": None if statement.matter is None else _matter(statement.matter),
        "reading": None if reading is None else to_dict(reading),
        "origin": None if reading is None else reading.origin.value,
        "axis": None if extent is None else str(extent.axis),
        "interval": _interval(None if extent is None else extent.interval),
        "obstacle": statement.obstacle or None,
        "renderings": [
            {"surface": rendering.mention.surface, "relation": rendering.relation.value}
            for rendering in renderings(claim)
        ],
        "dates": [
            {
                "surface": dated.mention.surface,
                "language": dated.text.language,
                "first": dated.resolution.first.isoformat(),
                "last": dated.resolution.last.isoformat(),
            }
            for dated in dates_of(claim)
        ],
    }


def _matter(matter: Matter) -> dict[str, object]:
    day = None if matter.as_of is None else matter.as_of.isoformat()
    return {**asdict(matter, recurse=False), "axis": str(matter.axis), "as_of": day}


def _interval(interval: Interval | None) -> object:
    return None if interval is None else to_dict(interval)


def _pair(comparison: Comparison) -> dict[str, str]:
    return {"left": comparison.left.claim.id, "right": comparison.right.claim.id, "verdict": comparison.verdict.value}


def _group(group: Group) -> dict[str, object]:
    return {
        "matter": _matter(group.matter),
        "claims": _ids(group.statements),
        "support": _interval(group.support),
        "best_support": _interval(group.best_support),
        "consistent": _ids(group.consistent),
        "removed": _ids(group.removed),
        "undecided": group.undecided,
        "outliers": _ids(group.outliers),
        "superseded": _ids(group.superseded),
        "denials": _ids(group.denials),
        "clusters": [_ids(cluster) for cluster in group.clusters],
    }


def _ids(statements: Iterable[Statement]) -> list[str]:
    return [statement.claim.id for statement in statements]
