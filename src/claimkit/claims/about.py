"""What stands around a claim: what it is about and how it is put, who says it, and whom the words came through."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator

from attrs import field, frozen

from claimkit.arguments import day
from claimkit.errors import InvalidValueError


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
        """Refuse what says nothing."""
        for name in ("subject", "measure"):
            if not getattr(self, name).strip():
                message = f"{name}: it is empty; say in a word or two what the claim is about"
                raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write subject and measure, then what limits them."""
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
        """Refuse a chain that cannot be."""
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
        """Write the name, and whom it came through."""
        return self.name if self.via is None else f"{self.name} (via {self.via})"

    @property
    def chain(self) -> tuple[Source, ...]:
        """This source and those that the words came through, from the first to speak to the last to pass it on.

        >>> [link.name for link in Source("a witness", via=Source("an agency", via=Source("a newspaper"))).chain]
        ['a witness', 'an agency', 'a newspaper']
        """
        return tuple(self._links())

    def _links(self) -> Iterator[Source]:
        link: Source | None = self
        while link is not None:
            yield link
            link = link.via
