"""What every locale promises: its rules read what others write, its examples need all of its words."""

from __future__ import annotations

import pytest

from claimkit.authoring.conformance import locale_conformance
from claimkit.authoring.examples import examples
from claimkit.authoring.needs import Use, needless, used
from claimkit.authoring.phenomena import standing
from claimkit.extraction.compiler import scanner
from claimkit.extraction.rules import load
from claimkit.locales import available


@pytest.mark.parametrize("tag", available())
def test_a_locale_holds_what_it_promises(tag: str) -> None:
    found = locale_conformance(tag, draws=100)
    assert found.tried["examples"] >= 120


def test_what_all_locales_share_is_needed_by_some() -> None:
    use = Use()
    for tag in available():
        used(scanner(tag), [example.text for example in examples(tag)], use)
    assert not any(needless(load("root"), use).values())


@pytest.mark.parametrize("tag", available())
def test_every_locale_shows_each_phenomenon_or_says_why_its_language_lacks_it(tag: str) -> None:
    found = standing(tag)
    assert (found.missing, found.contradicted) == ((), ())
