"""Sets of claims: kept in their order, found by id, filtered and grouped."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from attrs import evolve, field, frozen

from claimkit.arguments import expect
from claimkit.claims.claim import Claim
from claimkit.errors import InvalidValueError, ReadingError, UnknownLocaleError

Key = TypeVar("Key", bound=Hashable)


def claims_in(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims in their order; raise `TypeError` for anything else among them."""
    kept = tuple(claims)
    for place, claim in enumerate(kept):
        expect(claim, f"claims[{place}]", Claim)
    return kept


@frozen
class ClaimSet:
    """Claims with different ids, in the order they were collected.

    Raises `claimkit.errors.InvalidValueError` if two have one id.

    >>> from claimkit.claims import Text
    >>> claims = ClaimSet([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))])
    >>> len(claims), claims["b"].original.content, "c" in claims
    (2, '20척', False)
    """

    claims: tuple[Claim, ...] = field(default=(), converter=claims_in)
    _places: dict[str, int] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse two claims with one id."""
        places: dict[str, int] = {}
        for place, claim in enumerate(self.claims):
            first = places.setdefault(claim.id, place)
            if first != place:
                message = f"claims[{place}].id: {claim.id!r} is the id of claims[{first}], too; give each its own"
                raise InvalidValueError(message)
        object.__setattr__(self, "_places", places)

    def __iter__(self) -> Iterator[Claim]:
        """Go through the claims in their order."""
        return iter(self.claims)

    def __len__(self) -> int:
        """Count the claims."""
        return len(self.claims)

    def __contains__(self, name: object) -> bool:
        """Tell whether a claim has this id."""
        return name in self._places

    def __getitem__(self, name: str) -> Claim:
        """Return the claim with this id; raise `KeyError` if there is none."""
        return self.claims[self._places[name]]

    def filter(self, keep: Callable[[Claim], bool]) -> ClaimSet:
        """Return the claims that a test holds of.

        >>> from claimkit.claims import Text
        >>> claims = ClaimSet([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))])
        >>> [claim.id for claim in claims.filter(lambda claim: claim.original.language == "ko")]
        ['b']
        """
        return evolve(self, claims=tuple(filter(keep, self.claims)))

    def group(self, key: Callable[[Claim], Key]) -> dict[Key, ClaimSet]:
        """Part the claims by what a function says of each, in the order in which it first says so.

        >>> from claimkit.claims import Text
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
