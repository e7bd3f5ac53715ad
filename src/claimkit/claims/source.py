"""Sources: who says it, in what role and when, and whom the words came through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import field, frozen

from claimkit.arguments import day
from claimkit.errors import InvalidValueError

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
