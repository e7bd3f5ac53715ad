"""Strategies for records: claims and what they are made of, what checks report, and the settings that checks follow."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from claimkit.checks import (
    DocumentFindings,
    Edit,
    Finding,
    Findings,
    Inconsistency,
    Place,
    SegmentFindings,
    Settings,
    Severity,
    Span,
)
from claimkit.claims.claim import About, Claim, ClaimSet, Source, Stance, Tense
from claimkit.claims.reading import Reading
from claimkit.claims.text import Text
from claimkit.comparison.agreement import Agreement, Comparison, compare
from claimkit.extraction import Mention
from claimkit.guard import GuardedTranslation, Outcome
from claimkit.messages import languages
from claimkit.testing.values import quantities, values
from claimkit.values import COUNT, Value, counter

_LANGUAGES = ("ko", "en", "ja", "de")
_SUBJECTS = ("the fleet", "the harbour")
_MEASURES = ("ships lost", "crew")
_NAMES = ("the port", "the navy", "an agency", "a newspaper", "a witness")
_FIRST, _LAST = dt.date(2_000, 1, 1), dt.date(2_040, 12, 31)

contents: st.SearchStrategy[str] = st.text(max_size=40)
"""Any text at all."""

days_of_news: st.SearchStrategy[dt.date] = st.dates(_FIRST, _LAST)
"""Days on which something can be published."""


def texts(language: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Text]:
    """Draw texts of any content."""
    return st.builds(Text, contents, st.sampled_from(_LANGUAGES) if language is None else language)


@st.composite
def mentions(draw: st.DrawFn, of: st.SearchStrategy[Value] | None = None, text: str | None = None) -> Mention:
    """Draw mentions as if found in a *text*, or in one that is drawn along."""
    content = draw(st.text(min_size=1, max_size=40)) if text is None else text
    start, end = sorted((draw(st.integers(0, len(content))), draw(st.integers(0, len(content)))))
    return Mention(start, end, content[start:end], draw(values() if of is None else of), "drawn")


@st.composite
def sources(draw: st.DrawFn, latest: dt.date = _LAST) -> Source:
    """Draw sources, at times through others, none of whom said it after *latest*."""
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=3, unique=True))
    said = sorted(draw(st.lists(st.dates(_FIRST, latest), min_size=len(names), max_size=len(names))), reverse=True)
    source: Source | None = None
    for name, day in zip(names, said, strict=True):
        source = Source(
            name,
            draw(st.none() | st.sampled_from(["Ha", "Kim"])),
            draw(st.none() | st.just("spokesperson")),
            source,
            said=draw(st.sampled_from([None, day])),
        )
    assert source is not None  # noqa: S101 - at least one name was drawn
    return source


def abouts(as_of: st.SearchStrategy[dt.date | None] | None = None) -> st.SearchStrategy[About]:
    """Draw what claims are about, from few enough subjects and measures that two claims often share them."""
    return st.builds(
        About,
        st.sampled_from(_SUBJECTS),
        st.sampled_from(_MEASURES),
        st.sampled_from([None, "in May"]),
        as_of=st.none() | days_of_news if as_of is None else as_of,
    )


def readings(of: st.SearchStrategy[Value] | None = None, text: str | None = None) -> st.SearchStrategy[Reading]:
    """Draw readings of a *text*, or of one that is drawn along: extracted, corrected, or both."""
    drawn = values() if of is None else of
    found, notes = mentions(drawn, text), st.text(max_size=12)
    return st.one_of(st.builds(Reading, found), st.builds(Reading, found | st.none(), corrected=drawn, note=notes))


comparable_values: st.SearchStrategy[Value] = quantities(st.sampled_from([COUNT, counter("ship")]))
"""Values that lie on one axis, so that claims of them can be compared."""


@st.composite
def claims(draw: st.DrawFn, of: st.SearchStrategy[Value] | None = None, name: str | None = None) -> Claim:
    """Draw claims whose fields fit together; *of* is what they state, any value if it is left out.

    Each carries a reading, so that nothing depends on what extraction makes of a drawn text.
    """
    published = draw(days_of_news)
    stance = draw(st.sampled_from(Stance))
    past = [] if stance is Stance.FORECASTS else [Tense.PAST]
    language, *others = draw(st.permutations(_LANGUAGES))
    content = draw(contents)
    return Claim(
        draw(st.text("abc123", min_size=1, max_size=8)) if name is None else name,
        Text(content, language),
        [Text(draw(contents), other) for other in others[: draw(st.integers(0, 2))]],
        source=draw(st.none() | sources(published)),
        published=draw(st.sampled_from([published, published, None])),
        zone=draw(st.sampled_from([None, "UTC"])),
        url=draw(st.sampled_from([None, "https://news.example/1"])),
        about=draw(st.none() | abouts(st.none() | st.dates(_FIRST, published))),
        stance=stance,
        tense=draw(st.sampled_from([None, Tense.PRESENT, Tense.FUTURE, *past])),
        reading=draw(readings(of, content)),
        metadata=draw(st.dictionaries(st.text(max_size=5), contents, max_size=2)),
    )


@st.composite
def like_claims(draw: st.DrawFn, name: str, stances: st.SearchStrategy[Stance] | None = None) -> Claim:
    """Draw a claim about the one matter that all claims drawn here are about, by a source of its own."""
    return Claim(
        name,
        Text("", "und"),
        about=About("the fleet", "ships lost"),
        source=Source(f"source {name}"),
        stance=draw(st.just(Stance.ASSERTS) if stances is None else stances),
        reading=Reading(corrected=draw(comparable_values)),
    )


@st.composite
def claim_sets(draw: st.DrawFn, of: st.SearchStrategy[Value] | None = None, max_size: int = 5) -> ClaimSet:
    """Draw sets of claims with different ids."""
    return ClaimSet(draw(claims(of, name=f"claim-{place}")) for place in range(draw(st.integers(0, max_size))))


def comparisons() -> st.SearchStrategy[Comparison]:
    """Draw comparisons of two claims about one matter."""
    return st.builds(compare, like_claims("a", st.sampled_from(Stance)), like_claims("b", st.sampled_from(Stance)))


def agreements(max_size: int = 5) -> st.SearchStrategy[Agreement]:
    """Draw what comes of comparing many claims."""
    return claim_sets(comparable_values, max_size).map(compare)


_CODES = ("quantity.scale", "quantity.omitted", "date.month", "hedge.drift")

severities: st.SearchStrategy[Severity] = st.sampled_from(Severity)
"""How much a finding matters."""

codes: st.SearchStrategy[str] = st.sampled_from(_CODES)
"""Some of the codes that findings have."""


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw spans whose text is as long as they are."""
    start, surface = draw(st.integers(0, 80)), draw(st.text(max_size=12))
    return Span(start, start + len(surface), surface)


def edits() -> st.SearchStrategy[Edit]:
    """Draw edits of a translation."""
    return st.builds(Edit, spans(), st.text(max_size=12))


def findings() -> st.SearchStrategy[Finding]:
    """Draw findings."""
    return st.builds(
        Finding,
        codes,
        severities,
        st.text(max_size=30),
        original=st.none() | spans(),
        translation=st.none() | spans(),
        expected=st.none() | st.text(max_size=12),
        edit=st.none() | edits(),
        mqm=st.sampled_from(["", "number"]),
        its=st.sampled_from(["", "numbers"]),
    )


def lists_of_findings() -> st.SearchStrategy[Findings]:
    """Draw what is found in a translation."""
    return st.lists(findings(), max_size=4).map(Findings)


def places() -> st.SearchStrategy[Place]:
    """Draw places in the segments of a document."""
    return st.builds(Place, st.integers(0, 9), spans(), spans())


def inconsistencies() -> st.SearchStrategy[Inconsistency]:
    """Draw figures that are rendered in two ways."""
    made_of = (st.sampled_from(["consistency.amount", "consistency.hedge"]), severities, st.text(max_size=30))
    return st.builds(Inconsistency, *made_of, places(), places())


_inconsistencies = st.lists(inconsistencies(), max_size=2).map(tuple)


def segment_findings() -> st.SearchStrategy[SegmentFindings]:
    """Draw what is found in a segment of a document."""
    return st.builds(SegmentFindings, lists_of_findings(), _inconsistencies)


def document_findings() -> st.SearchStrategy[DocumentFindings]:
    """Draw what is found in a document."""
    segments = st.lists(lists_of_findings(), max_size=3).map(tuple)
    return st.builds(DocumentFindings, segments, _inconsistencies)


def outcomes() -> st.SearchStrategy[Outcome]:
    """Draw what becomes of a translation."""
    made_of = (texts(), texts(), lists_of_findings(), st.none() | st.text(max_size=30), lists_of_findings())
    return st.builds(Outcome, *made_of)


def guarded_translations() -> st.SearchStrategy[GuardedTranslation]:
    """Draw translations with the attempts at them."""
    return st.builds(GuardedTranslation, st.lists(outcomes(), min_size=1, max_size=3).map(tuple))


def settings() -> st.SearchStrategy[Settings]:
    """Draw settings of the checks."""
    words = st.text(min_size=1, max_size=5)
    return st.builds(
        Settings,
        severities=st.dictionaries(codes, severities, max_size=3),
        ignore=st.frozensets(codes, max_size=2),
        tolerance=st.sampled_from([0]) | st.decimals(0, 0.5, places=2),
        glossary=st.lists(st.tuples(words, words), max_size=2).map(tuple),
        language=st.none() | st.sampled_from(languages()),
    )
