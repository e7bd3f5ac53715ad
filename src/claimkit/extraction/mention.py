"""What extraction finds: a span of a text and the value it states."""

from __future__ import annotations

from attrs import frozen

from claimkit.values import Value


@frozen
class Mention:
    """A half-open span of code points, the text in it, and the value that it states; *rule* names the locale's rule.

    >>> from claimkit.values import Quantity
    >>> print(Mention(0, 2, "42", Quantity(42), "count"))
    42 = 42
    """

    start: int
    end: int
    surface: str
    value: Value
    rule: str = ""

    def __str__(self) -> str:
        """Write the surface and the value."""
        return f"{self.surface} = {self.value}"
