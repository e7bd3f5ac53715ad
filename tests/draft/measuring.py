"""Articles with the claims in them as a reader annotated them, and how many of these `draft` proposes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from claimkit.claims.claim import Claim
from claimkit.claims.text import Text
from claimkit.drafting import Passage, draft

FOLDER = Path(__file__).parent
EXAMPLES = FOLDER.parents[1] / "examples"
ARTICLE = "article"


@frozen
class Annotated:
    """What the reader of an article says is claimed, by the words that state it; the names all in small letters."""

    words: str
    speakers: tuple[tuple[str, ...], ...]
    stance: str
    optional: bool

    def is_by(self, chain: tuple[str, ...]) -> bool:
        """Return whether a chain of sources is one of those that are right."""
        return tuple(name.casefold() for name in chain) in self.speakers


@frozen
class Measured:
    """What was proposed of one article in one language: pairs of an annotation and a claim, and what has no partner."""

    pairs: tuple[tuple[Annotated, Claim], ...]
    missed: tuple[Annotated, ...]
    needless: tuple[Claim, ...]

    @property
    def misattributed(self) -> list[tuple[Annotated, Claim]]:
        """The claims whose source is another one."""
        return [(gold, claim) for gold, claim in self.pairs if not gold.is_by(chain_of(claim))]

    @property
    def sure_and_wrong(self) -> list[tuple[Annotated, Claim]]:
        """Those of them that the draft does not mark as unsure about their source."""
        return [each for each in self.misattributed if "source:" not in each[1].metadata.get("unsure", "")]

    @property
    def misjudged(self) -> list[tuple[Annotated, Claim]]:
        """The claims with another stance."""
        return [(gold, claim) for gold, claim in self.pairs if gold.stance != claim.stance]

    def __str__(self) -> str:
        """Write the figures."""
        found, every = len(self.pairs), len(self.pairs) + len(self.missed)
        return (
            f"found {found} of {every}, attributed rightly {found - len(self.misattributed)}, "
            f"stance right {found - len(self.misjudged)}, needless {len(self.needless)}, "
            f"wrong source and not marked {len(self.sure_and_wrong)}"
        )


def chain_of(claim: Claim) -> tuple[str, ...]:
    return (ARTICLE,) if claim.source is None else tuple(link.name for link in claim.source.chain)


def measured(article: str, language: str, translation: str | None = None) -> Measured:
    """Draft the claims of an article in one of its languages, and hold them against what its reader says."""
    gold = tomllib.loads((FOLDER / article / "gold.toml").read_text(encoding="utf-8"))
    claims = list(draft(passages(article, language, translation), published=gold["published"]))
    pairs: list[tuple[Annotated, Claim]] = []
    missed: list[Annotated] = []
    for each in map(_annotated, gold["claims"], [language] * len(gold["claims"])):
        found = next((claim for claim in claims if _states(claim, each.words)), None)
        if found is not None:
            claims.remove(found)
        if not each.optional:
            if found is None:
                missed.append(each)
            else:
                pairs.append((each, found))
    return Measured(tuple(pairs), tuple(missed), tuple(claims))


def passages(article: str, language: str, translation: str | None) -> Iterator[Passage]:
    """Yield the paragraphs of an article, each beside its translation if one is asked for."""
    paragraphs = _paragraphs(article, language)
    others = paragraphs if translation is None else _paragraphs(article, translation)
    for one, other in zip(paragraphs, others, strict=True):
        yield Passage(Text(one, language), None if translation is None else Text(other, translation))


def _paragraphs(article: str, language: str) -> list[str]:
    example = EXAMPLES / article / f"article.{language}.txt"
    path = example if example.is_file() else FOLDER / article / f"{language}.txt"
    return path.read_text(encoding="utf-8").strip().split("\n\n")


def _annotated(claim: Mapping[str, Any], language: str) -> Annotated:
    speakers = [chain for written in _alternatives(claim["who"][language]) for chain in _chains(written)]
    return Annotated(
        claim["words"][language], tuple(speakers), claim.get("stance", "asserts"), claim.get("optional", False)
    )


def _alternatives(written: str) -> list[str]:
    """Return the names that are right: "one / other <- paper" gives each with the paper."""
    first, *rest = written.split(" <- ")
    return [" <- ".join([name, *rest]) for name in first.split(" / ")]


def _chains(written: str) -> Iterator[tuple[str, ...]]:
    links = [link.strip().casefold() for link in written.split(" <- ")]
    yield tuple(link.removesuffix("?") for link in links)
    if any(link.endswith("?") for link in links):
        yield tuple(link for link in links if not link.endswith("?"))


def _states(claim: Claim, words: str) -> bool:
    """Return whether the words, which stand once in the article, are where the figure of the claim stands."""
    assert claim.focus is not None
    content = claim.original.content
    at, focus = content.find(words), content.find(claim.focus)
    figure = re.compile(r"\S").search(claim.focus)
    assert figure is not None
    return at >= 0 and at < focus + len(claim.focus) and focus < at + len(words)
