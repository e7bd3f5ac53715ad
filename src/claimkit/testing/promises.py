"""The conformance of a locale as one call, for the tests of those who keep a locale in a distribution of their own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimkit.testing.conformance import Conformance, conformance
from claimkit.testing.phenomena import MISSING

_MOST_SHOWN = 20


def locale_conformance(
    locale: str, *, draws: int = 500, needless: Mapping[str, int] = MappingProxyType({}), missing: int = 0
) -> Conformance:
    """Hold a locale to everything that ``claimkit locales check`` does, and fail with what does not hold.

    Its rules must be understood, its examples must mean what they say, what CLDR's formats and ICU's spellouts (where
    ICU is installed) write must be read back, and the laws of extraction must hold.  Each round trip draws *draws*
    values, the same at each run.  Its rule file must hold nothing that no example needs, and of each phenomenon there
    must be an example or the reason why the language lacks it; a locale that does not pass yet says in *needless* how
    many of each sort it holds, in *missing* how many phenomena it shows not yet, and keeps to these numbers.  Returns
    the report, whose ``coverage`` says how many examples show each phenomenon.

    Raises `AssertionError` that lists what does not hold; `claimkit.errors.RuleError` where a file of the locale cannot
    be understood; `claimkit.errors.UnknownLocaleError` where no rules are installed for it.

    >>> locale_conformance("tlh")
    Traceback (most recent call last):
        ...
    claimkit.errors.UnknownLocaleError: ...
    """
    found = conformance(locale, draws)
    faults = [str(fault) for fault in found.faults]
    allowed = {**needless, MISSING: missing}
    for sort, lines in {**found.needless, MISSING: found.missing}.items():
        if len(lines) != allowed.get(sort, 0):
            faults.append(f"{sort}: {len(lines)}, not {allowed.get(sort, 0)}")
            faults += [f"  {line}" for line in lines]
    if faults:
        shown = "\n".join(f"  {fault}" for fault in faults[:_MOST_SHOWN])
        more = len(faults) - _MOST_SHOWN
        rest = f"\n  ... and {more} more" if more > 0 else ""
        message = f"the locale {locale!r} does not hold what it promises:\n{shown}{rest}"
        raise AssertionError(message)
    return found
