"""Names and codes that hold digits: never an amount, but a changed one is still worth finding."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from claimkit.values.kind import Kind


@frozen
class Name:
    """A name, code or address as it is written: ``B-52``, ``G8``, ``02-123-4567``.

    >>> print(Name("B-52"))
    B-52
    """

    text: str
    kind: ClassVar[Kind] = Kind.NAME
    """Always `Kind.NAME`."""

    def __str__(self) -> str:
        """Write the name as it stands."""
        return self.text
