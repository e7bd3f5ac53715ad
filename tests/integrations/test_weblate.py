"""The check, beside Weblate's own checks."""

import os
import warnings
from typing import Any, TypeAlias

import pytest

from claimkit.checks import Settings, Severity

pytest.importorskip("weblate", reason="to try the check: pip install 'claimkit[weblate]'")
os.environ.setdefault("CI_DATABASE", "postgresql")  # named and not asked
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weblate.settings_test")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # those of others
    pytest.importorskip("django").setup()
    BaseCheck = pytest.importorskip("weblate.checks.base").BaseCheck
    MockUnit = pytest.importorskip("weblate.checks.tests.test_checks").MockUnit
    ClassLoader = pytest.importorskip("weblate.utils.classloader").ClassLoader
    ClaimkitCheck = pytest.importorskip("claimkit.integrations.weblate").ClaimkitCheck
Unit: TypeAlias = Any


def unit(source: str | list[str], target: str | list[str], code: str = "ko", flags: str = "") -> Unit:
    return MockUnit(source=source, target=target, code=code, flags=flags)


def fails(unit: Unit, check: type | None = None) -> bool:
    return bool((check or ClaimkitCheck)().check_target(unit.get_source_plurals(), unit.get_target_plurals(), unit))


def test_weblate_finds_the_check_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.conf.settings.CHECK_LIST", ["claimkit.integrations.weblate.ClaimkitCheck"])
    assert isinstance(ClassLoader("CHECK_LIST", base_class=BaseCheck)["claimkit"], ClaimkitCheck)


def test_it_fails_where_a_figure_differs() -> None:
    assert fails(unit("500,000 boats", "배 5만 척"))
    assert not fails(unit("500,000 boats", "배 50만 척"))


def test_each_plural_form_is_checked_beside_its_counterpart() -> None:
    assert not fails(unit(["a ship with 500 men", "%d ships with 500 men"], ["500명이 탄 배 %d척"]))
    assert fails(unit(["a ship with 500 men", "%d ships with 500 men"], ["50명이 탄 배 %d척"]))


def test_it_is_ignored_by_its_flag_and_in_languages_without_rules() -> None:
    assert not fails(unit("500,000 boats", "배 5만 척", flags="ignore-claimkit"))
    assert not fails(unit("500,000 boats", "50,000", code="sw"))
    assert not fails(unit("500,000 boats", "5万隻", code="ja_JP_x@odd"))


def test_regions_and_scripts_are_those_of_the_language() -> None:
    assert fails(unit("500,000 boats", "5万艘船", code="zh_Hans"))


def test_a_subclass_weighs_otherwise() -> None:
    strict = type("Strict", (ClaimkitCheck,), {"least": Severity.WARNING})
    lenient = type("Lenient", (ClaimkitCheck,), {"settings": Settings(ignore=frozenset({"quantity"}))})
    drifted = unit("exactly 500 boats", "배 500여 척")
    assert not fails(drifted)
    assert fails(unit("exactly 500 boats", "배 500여 척"), strict)
    assert not fails(unit("500,000 boats", "배 5만 척"), lenient)


def test_the_description_says_what_was_found_and_is_escaped() -> None:
    class Told:
        unit = unit("<b>500,000</b> boats", "<b>배</b> 5만 <i>척")

    said = ClaimkitCheck().get_description(Told())
    assert "English says 500,000; Korean says 50,000 (5만" in said
    assert "<i>" not in said
    Told.unit = unit("500,000 boats", "배 50만 척")
    assert ClaimkitCheck().get_description(Told()) == ClaimkitCheck.description
