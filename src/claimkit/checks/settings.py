"""Settings: which checks run, how much each finding matters, and which renderings are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import field, frozen

from claimkit.checks.finding import Severity
from claimkit.errors import InvalidValueError
from claimkit.values.number import Number, exact


def _fixed(severities: Mapping[str, Severity | str]) -> Mapping[str, Severity]:
    return MappingProxyType({code: Severity(severity) for code, severity in severities.items()})


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(names)


def _share(value: object) -> Number:
    number = exact(value)
    if not 0 <= number < 1:
        message = f"a tolerance is a share of the number, from 0 to less than 1, not {number}"
        raise InvalidValueError(message)
    return number


@frozen
class Settings:
    """What the user wants of the checks.

    ``severities`` gives codes another severity; ``ignore`` names codes that are never reported.  A code may be a
    family: ``hedge`` stands for every code that begins with ``hedge.``; the longer name wins.  ``tolerance`` is the
    share by which a number may be off before it is an error (0: not at all).  ``glossary`` holds pairs of original and
    translation that are accepted wherever a finding covers both.

    >>> Settings(severities={"hedge": "info"}).severity("hedge.drift", Severity.WARNING)
    <Severity.INFO: 'info'>
    """

    severities: Mapping[str, Severity] = field(factory=dict[str, Severity], converter=_fixed, kw_only=True, hash=False)
    ignore: frozenset[str] = field(default=frozenset(), converter=_names, kw_only=True)
    tolerance: Number = field(default=0, converter=_share, kw_only=True)
    glossary: tuple[tuple[str, str], ...] = field(default=(), kw_only=True)

    def severity(self, code: str, default: Severity) -> Severity:
        """Return the severity of a code, or of the nearest family that has one."""
        if self.severities:
            for name in _families(code):
                if name in self.severities:
                    return self.severities[name]
        return default

    def ignores(self, code: str) -> bool:
        """Tell whether a code, or a family it belongs to, is never reported."""
        return bool(self.ignore) and not self.ignore.isdisjoint(_families(code))

    def tolerates(self, left: Number, right: Number) -> bool:
        """Tell whether two numbers are no further apart than the tolerance allows.

        >>> Settings(tolerance=Fraction(1, 100)).tolerates(1_000, 1_009)
        True
        """
        return bool(self.tolerance) and abs(Fraction(right) - Fraction(left)) <= Fraction(self.tolerance) * abs(
            Fraction(left)
        )


def _families(code: str) -> list[str]:
    """Return a code and the families it belongs to, the longest name first."""
    parts = code.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


DEFAULT = Settings()
"""What holds where the user says nothing."""
