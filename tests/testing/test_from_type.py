"""Hypothesis finds claimkit's strategies by itself: a type is enough."""

import subprocess
import sys
from importlib.metadata import entry_points
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimkit
from claimkit.testing.registration import STRATEGIES, register

TYPES = [getattr(__import__(home, fromlist=[name]), name) for home, names in STRATEGIES.items() for name in names]
PUBLIC = [getattr(claimkit, name) for name in claimkit.__all__ if isinstance(getattr(claimkit, name), type)]
ENUMERATIONS_AND_ERRORS = (str, Exception)


def test_the_entry_point_leads_to_the_registration() -> None:
    [entry] = entry_points(group="hypothesis", name="claimkit")
    assert entry.load() is register


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_registered_type_can_be_drawn(kind: type) -> None:
    @settings(max_examples=10)
    @given(st.from_type(kind))
    def draws(value: Any) -> None:  # noqa: ANN401 - a value of any of the types
        assert isinstance(value, kind)

    draws()


def test_every_public_type_is_registered() -> None:
    assert {kind for kind in PUBLIC if not issubclass(kind, ENUMERATIONS_AND_ERRORS)} <= set(TYPES)


def test_a_project_needs_no_import_of_the_strategies() -> None:
    program = (
        "from hypothesis import given, settings, strategies as st\n"
        "from claimkit import Claim, compare\n"
        "@settings(max_examples=5, database=None, deadline=None)\n"
        "@given(st.from_type(Claim))\n"
        "def agrees_with_itself(claim):\n"
        "    assert compare(claim, claim).verdict == 'agree'\n"
        "agrees_with_itself()\n"
        "print('held')\n"
    )
    outcome = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    assert outcome.stdout == "held\n"


def test_a_locale_is_checked_without_hypothesis() -> None:
    program = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from claimkit.cli import main\n"
        "from claimkit.testing import locale_conformance\n"
        "main(['locales', 'check', 'vi', '--draws', '1'])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert "examples: " in done.stdout
