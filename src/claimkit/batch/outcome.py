"""What came out for one record of a batch."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

from attrs import field, frozen

Given = TypeVar("Given")
Found = TypeVar("Found")


@frozen
class Outcome(Generic[Given, Found]):
    """A record as it was *given*, and what was *found* in it, or the *error* that stood against that.

    >>> outcome = Outcome("두 척", "two ships")
    >>> outcome.found, outcome.error
    ('two ships', None)
    >>> Outcome("두 척", error=TypeError("no text")).found
    Traceback (most recent call last):
        ...
    TypeError: no text
    """

    given: Given
    _found: Found | None = None
    error: Exception | None = field(default=None, kw_only=True)

    @property
    def found(self) -> Found:
        """What was found; where there is an error, it is raised."""
        if self.error is not None:
            raise self.error
        return cast("Found", self._found)
