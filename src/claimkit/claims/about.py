"""What a claim is about, and how it is put: its subject and measure, stance and tense."""

from __future__ import annotations

import datetime as dt
import enum

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
