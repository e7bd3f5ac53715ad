"""Claims proposed from an article: every figure in it, who says it, and what is not sure about that."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen
from attrs.validators import optional

from claimkit.arguments import day, expect, instance
from claimkit.claims.claim import About, Claim, Source, Stance, Tense
from claimkit.claims.text import Text, same_language
from claimkit.comparison.alignment import align
from claimkit.comparison.statement import UNSURE
from claimkit.drafting.attribution import (
    LONGEST,
    VALUE,
    Attribution,
    Name,
    Reporting,
    attributions,
    plain,
    reporting_in,
    sentences_in,
)
from claimkit.errors import InvalidValueError, UnknownLocaleError, UnresolvableError
from claimkit.extraction import Mention, extract
from claimkit.messages import Joined, Message
from claimkit.values import CalendarDate, DateRange, Duration, Hedge, Kind, Ordinal, Quantity, resolve

__all__ = ["UNSURE", "Passage", "draft"]


@frozen
class Passage:
    """A passage of an article, a paragraph or a sentence, beside its translation where there is one.

    *published* is its own day of publication, where it has another than the rest.  Raises
    `claimkit.errors.InvalidValueError` for a translation in the language of the original.
    """

    original: Text = field(validator=instance(Text))
    translation: Text | None = field(default=None, validator=optional(instance(Text)))
    published: dt.date | None = field(default=None, validator=day, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.translation is not None and same_language(self.original, self.translation):
            message = f"translation: it is in {self.translation.language!r}, and so is the original"
            raise InvalidValueError(message)


def draft(
    passages: Iterable[Passage], *, published: dt.date | None = None, name: str = "claim", zone: str | None = None
) -> tuple[Claim, ...]:
    """Propose the claims of an article: one for each figure in it, in the order of the text.

    A figure is a quantity or a length of time, or a date where a statement has no other figure.  Each claim has the
    sentence as its original, the sentence that renders the figure as its translation, and the words of the figure as
    its focus.  Its source is whoever the sentence names, with those whom the words came through; a claim of the article
    itself has none.  ``claim.metadata["unsure"]`` says what to look at: a speaker carried on from the sentence before,
    a denial, words that were taken for the subject.  Nothing is proposed that does not stand in the text.

    The *passages* are in the order of the article.  *published* is the day from which "last August" is counted, *zone*
    where; *name* begins the ids.  Raises `claimkit.errors.UnknownLocaleError` if the rules of the original's language
    do not say how it reports speech; Korean and English do.

    >>> article = Text("해경은 어선 50여 척이 피했다고 밝혔다. 그는 화물선 2척이 침몰했다고 덧붙였다.", "ko")
    >>> for claim in draft([Passage(article)], published=dt.date(2024, 12, 17)):
    ...     print(f"{claim.id}: {claim.source} says {claim.focus!r} of {claim.about}", claim.metadata.get("unsure"))
    claim-1: 해경 says '50여 척' of 어선: 피했다 None
    claim-2: 해경 says '2척' of 화물선: 침몰했다 source: carried on from the sentence before
    """
    expect(name, "name", str)
    drafter = _Drafter(published, zone)
    found: list[Claim] = []
    for place, passage in enumerate(passages):
        expect(passage, f"passages[{place}]", Passage)
        found.extend(drafter.claims(passage))
    return tuple(evolve(claim, id=f"{name}-{number}") for number, claim in enumerate(found, 1))


@frozen
class _Sentence:
    """A sentence of a text: where it stands, its plain text, who says what in it, and the figures."""

    start: int
    text: str
    attributions: Sequence[Attribution]
    mentions: Sequence[Mention]

    def span_of(self, mention: Mention) -> tuple[Attribution | None, tuple[int, int]]:
        """Return who says a mention, and the words of theirs that it stands in."""
        inside = [each for each in self.attributions if each.holds(mention.start)]
        if not inside:
            return None, (0, len(self.text))
        found = min(inside, key=lambda each: each.size)
        return found, next(span for span in found.spans if span[0] <= mention.start < span[1])

    def is_circumstance(self, mention: Mention) -> bool:
        """Return whether a mention tells of the speaking, and is not said: the day of it, the number of speakers."""
        around = [each for each in self.attributions if each.begin <= mention.start < each.end]
        if not around or any(each.holds(mention.start) for each in around):
            return False
        return _is_date(mention) or any(mention.surface in name.words for each in around for name in each.chain)


def _sentences(text: Text, reporting: Reporting) -> list[_Sentence]:
    content = plain(text.content)
    mentions = extract(text.content, text.language)
    return [
        _Sentence(
            start,
            content[start:end],
            attributions(content[start:end], reporting),
            [
                evolve(each, start=each.start - start, end=each.end - start)
                for each in mentions
                if start <= each.start and each.end <= end
            ],
        )
        for start, end in sentences_in(content, reporting.abbreviations, reporting.single["begins"])
    ]


@frozen
class _Rendered:
    """How a translation puts a figure: the sentence that does, and who says it there."""

    text: Text
    speaker: str = ""
    found: bool = True


@define
class _Drafter:
    """What is known while an article is read: who spoke last."""

    published: dt.date | None
    zone: str | None
    speaker: tuple[Name, ...] = ()
    renderings: dict[str, str] = field(factory=dict)

    def claims(self, passage: Passage) -> Iterator[Claim]:
        reporting = reporting_in(passage.original.language)
        published = passage.published or self.published
        sentences = _sentences(passage.original, reporting)
        rendered = _renderings(passage, sentences, published)
        spoke: tuple[Name, ...] = ()
        for place, sentence in enumerate(sentences):
            chains: dict[int, tuple[Name, ...]] = {}
            for each in sentence.attributions:
                chains[id(each)] = self._chain(each.chain)
                self.speaker = chains[id(each)] or self.speaker
            figures = [
                _Drafted(sentence, mention, *sentence.span_of(mention), reporting, passage.original, published)
                for mention in _figures(sentence, reporting)
            ]
            for drafted in figures:
                said, mention = drafted.said, drafted.mention
                chain = () if said is None else chains[id(said)]
                doubts = [*_doubts(chain, said, sentence, spoke), *drafted.doubts, *_of_others(drafted, figures)]
                translation = rendered.get((place, mention.start))
                yield self._claim(drafted, chain, translation, doubts)
            if sentence.attributions:
                spoke = self.speaker

    def _chain(self, chain: tuple[Name, ...]) -> tuple[Name, ...]:
        """Put whoever spoke before in the place of a pronoun, or of nobody."""
        before = tuple(evolve(name, carried=True) for name in self.speaker)
        if chain and chain[0].carried:
            chain = (*(before or chain[: bool(chain[0].words)]), *chain[1:])
        named = [name for place, name in enumerate(chain) if not place or not name.carried or name in before]
        return tuple({name.words: name for name in named}.values())

    def _claim(
        self, drafted: _Drafted, chain: tuple[Name, ...], translation: _Rendered | None, doubts: list[Message]
    ) -> Claim:
        metadata: dict[str, str] = {}
        if translation is not None and translation.speaker:
            metadata[f"source ({translation.text.language})"] = translation.speaker
            if not chain:
                doubts.append(Message("source: only the translation names one, {name}", name=translation.speaker))
            elif (other := self.renderings.setdefault(translation.speaker, chain[0].words)) != chain[0].words:
                doubts.append(Message("source: the translation gives {other} the same name", other=other))
        if translation is not None and not translation.found:
            doubts.append(Message("translation: the figure was not found in it"))
        if doubts:
            metadata[UNSURE] = Message("{doubts}", doubts=Joined(list(dict.fromkeys(doubts)), "; "))
        return Claim(
            "draft",
            drafted.original,
            () if translation is None else (translation.text,),
            source=_source(chain, drafted.said_on),
            published=drafted.published,
            zone=self.zone,
            about=drafted.about,
            stance=drafted.stance,
            tense=drafted.tense,
            focus=drafted.focus,
            metadata=metadata,
        )


def _source(chain: Sequence[Name], said: dt.date | None) -> Source | None:
    source: Source | None = None
    for name in reversed(chain):
        source = Source(name.words, role=name.role or None, via=source)
    return None if source is None else evolve(source, said=said)


def _doubts(
    chain: Sequence[Name], said: Attribution | None, sentence: _Sentence, spoke: Sequence[Name]
) -> Iterator[Message]:
    """Say what is not sure about who says it."""
    if any(name.carried for name in chain):
        yield Message("source: carried on from the sentence before")
    elif said is not None and not chain:
        yield Message("source: somebody says it, who is not named")
    elif not chain and spoke:
        yield Message("source: nobody is named, it may go on with {name}", name=spoke[0].words)
    if len(sentence.text) > LONGEST:
        yield Message("source: the sentence is too long to be looked at")


def _of_others(drafted: _Drafted, figures: Sequence[_Drafted]) -> Iterator[Message]:
    """Say which counts of other things the same words are said of: they cannot all be what is measured."""
    for other in figures:
        if drafted.counted and other.counted and drafted.counted != other.counted and drafted.about == other.about:
            yield Message("measure: the sentence says it of {words}, too", words=other.mention.surface)


def _figures(sentence: _Sentence, reporting: Reporting) -> Iterator[Mention]:
    """Yield the mentions that make a claim: no "one" in words, and dates only where a clause has no other figure."""
    for mention in sentence.mentions:
        if sentence.is_circumstance(mention) or not _is_figure(mention):
            continue
        _, span = sentence.span_of(mention)
        start, end = _clause(sentence.text, mention, span, reporting)
        others = (each for each in sentence.mentions if start <= each.start < end)
        if not _is_date(mention) or not any(_is_amount(each) and _has_digits(each) for each in others):
            yield mention


def _clause(text: str, at: Mention, span: tuple[int, int], reporting: Reporting) -> tuple[int, int]:
    """Return where the clause around a mention begins and ends, within the words that one says."""
    pattern = reporting.single["clauses"]
    start = max((found.end() for found in pattern.finditer(text, span[0], at.start)), default=span[0])
    after = pattern.search(text, at.end, span[1])
    return start, span[1] if after is None else after.start()


def _is_date(mention: Mention) -> bool:
    return isinstance(mention.value, CalendarDate | DateRange)


def _is_figure(mention: Mention) -> bool:
    if isinstance(mention.value, Ordinal):
        return _has_digits(mention)
    return _is_amount(mention) or _is_date(mention)


def _is_amount(mention: Mention) -> bool:
    """Return whether a mention is an amount or a length of time, and no mere "one" or "a day" in words."""
    value = mention.value
    if not isinstance(value, Quantity | Duration):
        return False
    amounts = [value.amount] if isinstance(value, Quantity) else [part.amount for part in value.parts]
    return _has_digits(mention) or value.hedge is not Hedge.EXACT or any(amount != 1 for amount in amounts)


def _has_digits(mention: Mention) -> bool:
    return any(character.isdigit() for character in mention.surface)


_NEAR = 160
"""No words farther from a figure than so many characters tell anything about it."""

_BRACKET = re.compile(r"[()\[\]]")
"""Words in which a bracket opens or closes are cut out of what they belong to."""

_AROUND = 3
"""So many words on either side of a figure stand for its subject where no subject was found."""


@frozen
class _Drafted:
    """A figure in a sentence, and what the words around it tell of it."""

    sentence: _Sentence
    mention: Mention
    said: Attribution | None
    span: tuple[int, int]
    reporting: Reporting
    whole: Text
    published: dt.date | None

    @property
    def original(self) -> Text:
        start = self.sentence.start
        return evolve(self.whole, content=self.whole.content[start : start + len(self.sentence.text)])

    @property
    def clause(self) -> str:
        """The clause in which the figure stands, the figure itself left out."""
        text, at = self.sentence.text, self.mention
        start, end = self._clause
        start, end = max(start, at.start - _NEAR), min(end, at.end + _NEAR)
        return f"{text[start : at.start]}{VALUE}{text[at.end : end]}"

    @property
    def stance(self) -> Stance:
        verb = "" if self.said is None else self.said.verb
        told = self.reporting.stance_of(verb)
        if told == Stance.DENIES or self.denied:
            return Stance.DENIES
        is_forecast = told == Stance.FORECASTS or self._tells("future")
        return Stance.FORECASTS if is_forecast else Stance.ASSERTS

    @property
    def denied(self) -> bool:
        return self.reporting.has("denials", self.sentence.text[slice(*self.span)])

    @property
    def tense(self) -> Tense | None:
        if self.stance is Stance.FORECASTS:
            return Tense.FUTURE
        return Tense.PAST if self._tells("past") else None

    def _tells(self, tense: str) -> bool:
        return self.reporting.has(tense, self.clause.replace(VALUE, self.mention.surface))

    @property
    def about(self) -> About:
        subject = self._around if self._subject is None else self._subject["subject"].strip()
        return About(subject, self._measure or self.mention.value.kind.value)

    @property
    def counted(self) -> str:
        """The things that are counted; nothing for a figure that is no count."""
        value = self.mention.value
        return value.unit.noun if isinstance(value, Quantity) and value.kind is Kind.COUNT else ""

    @property
    def _subject(self) -> re.Match[str] | None:
        found = (pattern.search(self.clause) for pattern in self.reporting.subjects)
        named = (each for each in found if each is not None and (each["subject"] or "").strip())
        amounts = [each.surface for each in self.sentence.mentions if each != self.mention and _is_amount(each)]
        return next((each for each in named if not any(words in each["subject"] for words in amounts)), None)

    @property
    def _measure(self) -> str | None:
        """What is counted, or what befell it; empty where the figure alone is said of the subject."""
        named = "" if self._subject is None else self._subject.groupdict().get("measure") or ""
        if named.strip():
            return named.strip()
        verb = self.reporting.single["clauses"].match(self.sentence.text, self._clause[1])
        clause = self.clause if verb is None else f"{self.clause}{verb[0]}"
        found = next(filter(None, (pattern.search(clause) for pattern in self.reporting.measures)), None)
        measure = None if found is None else found.groupdict().get("measure") or ""
        return None if measure is None or _BRACKET.search(measure) else measure

    @property
    def _clause(self) -> tuple[int, int]:
        return _clause(self.sentence.text, self.mention, self.span, self.reporting)

    @property
    def _around(self) -> str:
        words = self.clause.split()
        at = next(place for place, word in enumerate(words) if VALUE in word)
        around = " ".join(words[max(at - _AROUND, 0) : at + _AROUND + 1])
        return around.replace(VALUE, self.mention.surface).rstrip(".")

    @property
    def doubts(self) -> Iterator[Message]:
        """Say what is not sure about what is said."""
        if self._subject is None:
            yield Message("subject: not found, these are the words around the figure")
        if self._measure is None:
            yield Message("measure: not found, this is what kind of figure it is")
        if self.denied:
            yield Message("stance: the sentence denies something, perhaps not this figure")

    @property
    def said_on(self) -> dt.date | None:
        """The day of the speaking, where the sentence tells one that lies before the publication."""
        if self.said is None or self.published is None:
            return None
        for mention in self.sentence.mentions:
            inside = self.said.begin <= mention.start < self.said.end and not self.said.holds(mention.start)
            if inside and isinstance(mention.value, CalendarDate):
                try:
                    days = resolve(mention.value, self.published)
                except UnresolvableError:
                    continue
                if days.first == days.last <= self.published:
                    return days.first
        return None

    @property
    def focus(self) -> str:
        """The words of the figure, with as many beside them as tell them from the same words elsewhere."""
        content, at = self.original.content, self.mention
        before = max((each.end for each in self.sentence.mentions if each.end <= at.start), default=0)
        after = min((each.start for each in self.sentence.mentions if each.start >= at.end), default=len(content))
        start, end = at.start, at.end
        while content.find(content[start:end]) != start and (start > before or end < after):
            start, end = max(before, start - 1), min(after, end + 1)
        return content[start:end]


def _renderings(
    passage: Passage, sentences: Sequence[_Sentence], published: dt.date | None
) -> Mapping[tuple[int, int], _Rendered]:
    """Return how the translation puts the figures, each by its sentence and its place there."""
    translation = passage.translation
    if translation is None:
        return {}
    others = _translated(translation)
    left = [_placed(sentence, mention) for sentence in sentences for mention in sentence.mentions]
    right = [_placed(sentence, mention) for sentence in others for mention in sentence.mentions]
    texts = (passage.original.content, translation.content)
    links = align(left, right, texts=texts, reference=published).links
    linked = {link.left.start: link.right.start for link in links}
    return {
        (place, mention.start): _rendered(translation, others, linked.get(sentence.start + mention.start))
        for place, sentence in enumerate(sentences)
        for mention in sentence.mentions
    }


def _placed(sentence: _Sentence, mention: Mention) -> Mention:
    return evolve(mention, start=mention.start + sentence.start, end=mention.end + sentence.start)


def _translated(translation: Text) -> list[_Sentence]:
    try:
        return _sentences(translation, reporting_in(translation.language))
    except UnknownLocaleError:
        return []


def _rendered(translation: Text, sentences: Sequence[_Sentence], at: int | None) -> _Rendered:
    if at is None:
        return _Rendered(translation, found=False)
    sentence = next(each for each in sentences if each.start <= at < each.start + len(each.text))
    mention = next(each for each in sentence.mentions if each.start + sentence.start == at)
    said, _ = sentence.span_of(mention)
    end = sentence.start + len(sentence.text)
    speaker = "" if said is None or not said.chain or said.chain[0].carried else said.chain[0].words
    return _Rendered(evolve(translation, content=translation.content[sentence.start : end]), speaker)
