"""Claims: a passage in its original language beside its translations, who says so, when; and sets of claims."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import evolve, field, frozen

from claimkit.arguments import all_of, day, instance
from claimkit.claims.frozen_mapping import FrozenMapping
from claimkit.claims.reading import Reading, read
from claimkit.claims.text import Text, same_language
from claimkit.errors import InvalidValueError, ReadingError, UnknownLocaleError
from claimkit.values import Value


class Stance(enum.StrEnum):
    """How a source stands to what it says.

    ``ASSERTS``: it says that it is so.  ``DENIES``: it says that it is not so.  ``CITES``: it passes on what another
    says.  ``FORECASTS``: it says that it will, or may, be so.
    """

    ASSERTS = "asserts"
    DENIES = "denies"
    CITES = "cites"
    FORECASTS = "forecasts"


class Tense(enum.StrEnum):
    """When what is claimed is said to be so."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@frozen
class About:
    """What is claimed: of whom or what (*subject*), which *measure*, within which *scope*, as of which day.

    Claims are compared only where all four are the same, letter case and spacing aside.  Subject and measure are words
    of the analyst's own choice: "troops" and "casualties", "the incursion" and "share of territory lost".

    >>> print(About("troops", "casualties", "the valley", as_of=dt.date(2024, 12, 16)))
    troops: casualties (the valley) as of 2024-12-16
    """

    subject: str
    measure: str
    scope: str | None = None
    as_of: dt.date | None = field(default=None, validator=day, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name in ("subject", "measure"):
            if not getattr(self, name).strip():
                message = f"{name}: it is empty; say in a word or two what the claim is about"
                raise InvalidValueError(message)

    def __str__(self) -> str:
        scope = f" ({self.scope})" if self.scope else ""
        day = f" as of {self.as_of}" if self.as_of else ""
        return f"{self.subject}: {self.measure}{scope}{day}"


_LONGEST_CHAIN = 50


@frozen
class Source:
    """Who says it; ``via`` is whom the words came through, a newspaper citing a broadcaster citing a witness.

    ``said`` is the day on which this one said it or passed it on.  Raises `claimkit.errors.InvalidValueError` for a
    chain that comes back to one of its own or has more than fifty links, and for words passed on before they were said.

    >>> print(Source("the harbour master", via=Source("Radio Coast")))
    the harbour master (via Radio Coast)
    """

    name: str
    speaker: str | None = None
    role: str | None = None
    via: Source | None = None
    said: dt.date | None = field(default=None, validator=day, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.name.strip():
            message = "name: a source has a name; leave the source out where nobody is named"
            raise InvalidValueError(message)
        if len(self.chain) > _LONGEST_CHAIN:
            message = f"via: the chain of sources is longer than {_LONGEST_CHAIN}; name those that matter"
            raise InvalidValueError(message)
        said = self.said
        for link in self.chain[1:]:
            if (link.name, link.speaker) == (self.name, self.speaker):
                message = f"via: the chain of sources comes back to {self.name!r}; name each of them once"
                raise InvalidValueError(message)
            if said is not None and link.said is not None and link.said < said:
                message = f"via.said: {link.name!r} cannot pass on on {link.said} what was said on {said}"
                raise InvalidValueError(message)
            said = link.said or said

    def __str__(self) -> str:
        return self.name if self.via is None else f"{self.name} (via {self.via})"

    @property
    def chain(self) -> tuple[Source, ...]:
        """This source and those that the words came through, from the first to speak to the last to pass it on.

        >>> [link.name for link in Source("a witness", via=Source("an agency", via=Source("a newspaper"))).chain]
        ['a witness', 'an agency', 'a newspaper']
        """
        return (self,) if self.via is None else (self, *self.via.chain)


def _frozen(metadata: Mapping[str, str]) -> Mapping[str, str]:
    return FrozenMapping(metadata)


def _texts(translations: Iterable[Text]) -> tuple[Text, ...]:
    return all_of(Text, translations, "translations")


@frozen
class Claim:
    """What somebody says is so: the original, its translations, its source, and what else is known about it.

    ``published`` is the day of publication in the time zone ``zone`` (an IANA name, such as ``Asia/Seoul``); relative
    dates and weekdays are judged by it.  ``about`` says what is claimed, so that it can be compared with others, and
    ``focus`` the words of the original that state it, where the original states several values.  ``reading`` is the
    value, once it was read or corrected.  ``metadata`` is free.

    Raises `claimkit.errors.InvalidValueError` where fields contradict each other; the message names one first.

    >>> claim = Claim("7", Text("12척", "ko"), (Text("12 ships", "en"),), published=dt.date(2024, 12, 16))
    >>> print(claim.translations[0])
    12 ships
    """

    id: str
    original: Text = field(validator=instance(Text))
    translations: tuple[Text, ...] = field(default=(), converter=_texts)
    source: Source | None = field(default=None, kw_only=True)
    published: dt.date | None = field(default=None, validator=day, kw_only=True)
    zone: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    about: About | None = field(default=None, kw_only=True)
    stance: Stance = field(default=Stance.ASSERTS, converter=Stance, kw_only=True)
    tense: Tense | None = field(default=None, kw_only=True)
    focus: str | None = field(default=None, kw_only=True)
    reading: Reading | None = field(default=None, kw_only=True)
    metadata: Mapping[str, str] = field(factory=dict[str, str], converter=_frozen, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for message in _faults(self):
            raise InvalidValueError(message)

    @property
    def identity(self) -> str:
        """Sixteen hexadecimal digits that depend on the original, its sources and its day alone.

        They stay the same however often the claim is written and read, translated or corrected.

        >>> Claim("7", Text("12척", "ko")).identity == Claim("8", Text("12척", "ko"), [Text("12 ships", "en")]).identity
        True
        """
        return identity(self.original, self.source, self.published)

    @property
    def known_on(self) -> dt.date | None:
        """The day that orders claims in time: as of when, else when it was said, else when it was published."""
        as_of = None if self.about is None else self.about.as_of
        said = None if self.source is None else self.source.said
        return as_of or said or self.published

    def read(self) -> Claim:
        """Return the claim with its value read from the original; a correction made before stays.

        Raises `claimkit.errors.ReadingError` if the original states no value, or several and no `focus` says which;
        not where a correction stands.

        >>> print(Claim("7", Text("12척이 떠났다", "ko")).read().reading.value)
        12 ship
        """
        before = self.reading
        try:
            mention = read(self.original, self.focus)
        except ReadingError:
            if before is None or before.corrected is None:
                raise
            return self
        return evolve(self, reading=evolve(before or Reading(mention), extracted=mention))

    def correct(self, value: Value, note: str = "") -> Claim:
        """Return the claim with its value set by hand, what extraction had found beside it.

        >>> from claimkit.values import Quantity
        >>> claim = Claim("7", Text("열두 척이 떠났다", "ko")).correct(Quantity(13), "the port says so")
        >>> print(claim.reading.origin, claim.reading.extracted)
        corrected 열두 척 = 12 ship
        """
        try:
            extracted = read(self.original, self.focus)
        except ReadingError:
            extracted = None
        return evolve(self, reading=Reading(extracted, corrected=value, note=note))


def identity(original: Text, source: Source | None, published: dt.date | None) -> str:
    """Return the digits that tell one claim from another: see `Claim.identity`."""
    chain = () if source is None else source.chain
    names = [part or "" for link in chain for part in (link.name, link.speaker)]
    parts = [original.language.casefold(), original.content, str(published or ""), *names]
    from hashlib import sha256  # few programs make an id, and OpenSSL takes long to load

    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _faults(claim: Claim) -> Iterator[str]:
    """Yield what cannot be, each with the name of its field."""
    if not claim.id.strip():
        yield "id: it is empty; give each claim a name of its own"
    for place, translation in enumerate(claim.translations):
        if same_language(claim.original, translation):
            yield (
                f"translations[{place}].language: it is {translation.language!r}, and so is the original; "
                "a translation is in another language"
            )
    if claim.focus is not None and (not claim.focus or claim.focus not in claim.original.content):
        yield f"focus: the original has no words {claim.focus!r}; copy them from it"
    found = None if claim.reading is None else claim.reading.extracted
    if found is not None and claim.original.content[found.start : found.end] != found.surface:
        yield f"reading.extracted: the original does not have {found.surface!r} at {found.start}; read the claim again"
    if claim.zone is not None and not (_ZONE.fullmatch(claim.zone) and _is_zone(claim.zone)):
        yield f"zone: no time zone is called {claim.zone!r}; IANA names them like 'Asia/Seoul'"
    if claim.url is not None and not _ADDRESS.fullmatch(claim.url):
        yield f"url: {claim.url!r} is not a web address; one begins with https:// and has no spaces"
    yield from _faults_in_time(claim)


_ZONE = re.compile(r"[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+)*")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def _is_zone(name: str) -> bool:
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError):
        return not zoneinfo.TZPATH  # without the tables of zones, nothing can be told
    return True


def _faults_in_time(claim: Claim) -> Iterator[str]:
    forecast = claim.stance is Stance.FORECASTS
    if forecast and claim.tense is Tense.PAST:
        yield "tense: it is past, but the stance is a forecast; one of the two is wrong"
    if claim.published is None:
        return
    # It can be tomorrow where a thing is said, and today where it is published.
    latest = claim.published + _DAY if claim.published < dt.date.max else claim.published
    as_of = None if claim.about is None else claim.about.as_of
    if as_of is not None and as_of > latest and not forecast and claim.tense is not Tense.FUTURE:
        yield f"about.as_of: {as_of} is after the publication on {claim.published}; only a forecast can know"
    for link in () if claim.source is None else claim.source.chain:
        if link.said is not None and link.said > latest:
            yield f"source.said: {link.name!r} said on {link.said} what was published on {claim.published} already"


_DAY = dt.timedelta(days=1)


# Sets of claims

Key = TypeVar("Key", bound=Hashable)


def claims_in(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims in their order; raise `TypeError` for anything else among them."""
    return all_of(Claim, claims, "claims")


@frozen
class ClaimSet:
    """Claims with different ids, in the order they were collected.

    Raises `claimkit.errors.InvalidValueError` if two have one id.

    >>> claims = ClaimSet([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))])
    >>> len(claims), claims["b"].original.content, "c" in claims
    (2, '20척', False)
    """

    claims: tuple[Claim, ...] = field(default=(), converter=claims_in)
    _places: dict[str, int] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        places: dict[str, int] = {}
        for place, claim in enumerate(self.claims):
            first = places.setdefault(claim.id, place)
            if first != place:
                message = f"claims[{place}].id: {claim.id!r} is the id of claims[{first}], too; give each its own"
                raise InvalidValueError(message)
        object.__setattr__(self, "_places", places)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __getitem__(self, name: str) -> Claim:
        """Return the claim with this id; raise `KeyError` if there is none."""
        return self.claims[self._places[name]]

    def filter(self, keep: Callable[[Claim], bool]) -> ClaimSet:
        """Return the claims that a test holds of.

        >>> claims = ClaimSet([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))])
        >>> [claim.id for claim in claims.filter(lambda claim: claim.original.language == "ko")]
        ['b']
        """
        return evolve(self, claims=tuple(filter(keep, self.claims)))

    def group(self, key: Callable[[Claim], Key]) -> dict[Key, ClaimSet]:
        """Part the claims by what a function says of each, in the order in which it first says so.

        >>> claims = ClaimSet([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))])
        >>> {language: len(group) for language, group in claims.group(lambda claim: claim.original.language).items()}
        {'en': 1, 'ko': 1}
        """
        groups: dict[Key, list[Claim]] = {}
        for claim in self.claims:
            groups.setdefault(key(claim), []).append(claim)
        return {found: ClaimSet(claims) for found, claims in groups.items()}

    def read(self) -> ClaimSet:
        """Return the claims with their values read; those that cannot be read stay as they are."""
        return evolve(self, claims=tuple(map(_read, self.claims)))


def _read(claim: Claim) -> Claim:
    try:
        return claim.read()
    except (ReadingError, UnknownLocaleError):
        return claim
