"""Settings: what the user wants of the checks, in code and in files."""

import pickle
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from claimkit import Settings, Severity, check
from claimkit.checks import Observation, Stage, check_of, find_settings, load_settings, remove
from claimkit.checks.pair import Pair
from claimkit.checks.registry import codes
from claimkit.errors import InvalidValueError, SettingsError

PAIR = ("약 1,000명이 3km를 걸었다.", "1,000 people walked 3 miles.")


def found(settings: Settings) -> dict[str, Severity]:
    return {finding.code: finding.severity for finding in check(*PAIR, settings=settings)}


def test_without_settings_everything_is_reported() -> None:
    assert found(Settings()) == {"hedge.drift": Severity.WARNING, "unit.measure": Severity.ERROR}


@pytest.mark.parametrize("name", ["hedge.drift", "hedge"])
def test_a_code_or_its_family_is_ignored(name: str) -> None:
    assert found(Settings(ignore=frozenset({name}))) == {"unit.measure": Severity.ERROR}


def test_the_severity_of_a_code_goes_before_that_of_its_family() -> None:
    settings = Settings(severities={"hedge": "info", "hedge.drift": "error"})
    assert found(settings)["hedge.drift"] is Severity.ERROR


def test_a_number_within_the_tolerance_is_no_error() -> None:
    pair = ("주민 2,354명", "2,355 residents")
    assert check(*pair)
    assert not check(*pair, settings=Settings(tolerance=Decimal("0.01")))


@pytest.mark.parametrize(
    "original, translation, code",
    [
        ("요금은 100원이다.", "The fare is $100.", "unit.currency"),
        ("12km를 걸었다.", "They walked 12 miles.", "unit.measure"),
        ("3%포인트 올랐다.", "It rose by 3 percent.", "unit.percentage_point"),
        ("10km를 걸었다.", "They walked 6 miles.", None),
        ("10km를 걸었다.", "They walked 9 miles.", "unit.conversion"),
    ],
)
def test_a_tolerance_is_one_for_numbers_in_the_same_unit(original: str, translation: str, code: str | None) -> None:
    found = check(original, translation, settings=Settings(tolerance=Decimal("0.05")))
    assert {each.code for each in found if each.severity is Severity.ERROR} == ({code} if code else set())


def test_an_accepted_rendering_is_not_reported_where_it_covers_both_sides() -> None:
    settings = Settings(glossary=(("3km", "3 miles"),))
    assert found(settings) == {"hedge.drift": Severity.WARNING}
    assert "unit.measure" in found(Settings(glossary=(("3km", "5 miles"),)))


def test_an_accepted_rendering_covers_what_one_text_leaves_out() -> None:
    pair = ("6자회담 대표 2,354명", "The talks had 2,354 delegates.")
    assert [finding.code for finding in check(*pair)] == ["quantity.omitted"]
    assert not check(*pair, settings=Settings(glossary=(("6자회담", "the talks"),)))


@pytest.mark.parametrize(
    "wrong,complaint",
    [
        ({"ignore": "hedge.drift"}, "ignore: a list of codes is expected"),
        ({"ignore": {"hedge.drift": False}}, "ignore: a list of codes is expected"),
        ({"ignore": 1}, "ignore: a list of codes is expected"),
        ({"ignore": ["hedge.drfit"]}, "no check has the code 'hedge.drfit'; did you mean 'hedge.drift'?"),
        ({"ignore": ["Hedge"]}, "no check has the code 'Hedge'; did you mean 'hedge'?"),
        ({"ignore": ["zzz.zzz"]}, "register a check of your own before the settings that name it"),
        (
            {"severities": {"date.moth": "info"}},
            "severities: no check has the code 'date.moth'; did you mean 'date.month'?",
        ),
        (
            {"severities": {"date": "warn"}},
            "severities: 'warn' is none of info, warning, error; did you mean 'warning'?",
        ),
        ({"severities": ["date"]}, "severities: a table of codes is expected"),
        ({"glossary": ("3km", "3 miles")}, "glossary: a list of pairs"),
        ({"glossary": {"3km": "3 miles"}}, "glossary: a list of pairs"),
        ({"glossary": [("", "3 miles")]}, "glossary: a list of pairs"),
        ({"glossary": 1}, "glossary: a list of pairs"),
        ({"tolerance": 0.01}, "tolerance: an exact number"),
    ],
)
def test_what_cannot_be_meant_is_refused(wrong: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Settings(**wrong)
    assert complaint in str(raised.value)


@pytest.mark.parametrize("name", sorted(codes()))
def test_every_code_and_its_family_can_be_named(name: str) -> None:
    family = name.partition(".")[0]
    settings = Settings(ignore=[name, family], severities={name: "info", family: "info"})
    assert settings.ignores(name)
    assert settings.severity(name, Severity.ERROR) is Severity.INFO


def test_a_check_of_the_user_is_named_once_it_is_registered_and_stays_named_when_it_is_removed() -> None:
    @check_of("own_house.rule", Severity.INFO, stage=Stage.EVERY)
    def rule(pair: Pair) -> Iterator[Observation]:
        """Every pair is worth a look."""
        yield Observation(f"look at {pair.original}")

    try:
        settings = Settings(ignore=["own_house.rule"])
        assert [finding.code for finding in check("12척", "12 ships")] == ["own_house.rule"]
        assert check("12척", "12 ships", settings=settings) == ()
    finally:
        remove("own_house.rule")
    assert evolve(settings, severities={"own_house": "error"}).ignores("own_house.rule")
    assert rule.severity is Severity.INFO


def test_settings_come_through_to_a_process_that_lacks_the_check() -> None:
    written = pickle.dumps(Settings(ignore=["hedge.drift"])).replace(b"hedge.drift", b"house.rules")
    assert pickle.loads(written).ignores("house.rules")  # noqa: S301 - written here


@pytest.mark.parametrize("tolerance", [-1, 1])
def test_a_tolerance_is_a_share(tolerance: int) -> None:
    with pytest.raises(InvalidValueError, match="share of the number"):
        Settings(tolerance=tolerance)


WRITTEN = """
ignore = ["hedge.strictness"]
tolerance = 0.01
[severity]
hedge = "info"
[[glossary]]
original = "3km"
translation = "3 miles"
"""
READ = Settings(
    ignore=frozenset({"hedge.strictness"}),
    tolerance=Decimal("0.01"),
    severities={"hedge": Severity.INFO},
    glossary=(("3km", "3 miles"),),
)


def test_settings_are_read_from_a_file_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "claimkit.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    assert load_settings(path) == READ


def test_settings_are_read_from_a_table_of_the_project_file(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.claimkit]\nignore = ["date"]\n[tool.claimkit.severity]\nhedge = "info"\n', encoding="utf-8")
    assert load_settings(path) == Settings(ignore=frozenset({"date"}), severities={"hedge": "info"})


def test_the_nearest_file_with_settings_holds(tmp_path: Path) -> None:
    (tmp_path / "claimkit.toml").write_text('ignore = ["date"]', encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'", encoding="utf-8")
    assert find_settings(inner) == Settings(ignore=frozenset({"date"}))


def test_without_a_file_the_default_holds() -> None:
    assert find_settings(Path("/")) == Settings()


@pytest.mark.parametrize(
    "content,complaint",
    [
        ("ignores = []", "there is no setting 'ignores'; there are ignore, tolerance"),
        ("ignor = []", "severity, locale-path, skip-languages, fail-on; did you mean 'ignore'?"),
        ("skip-language = []", "did you mean 'skip-languages'?"),
        ('ignore = "date"', "ignore: a list of codes is expected"),
        ('ignore = ["hedges"]', "ignore: no check has the code 'hedges'; did you mean 'hedge'?"),
        ('severity = "error"', "severity: a table of codes is expected"),
        ('[severity]\nhedge = "fatal"', "severity: 'fatal' is none of info, warning, error"),
        ("tolerance = 2", "a tolerance is a share"),
        ("glossary = 1", "or of tables"),
        ('[[glossary]]\noriginal = "3km"', "or of tables"),
        ('[[glossary]]\noriginal = "3km"\ntranslation = ""', "glossary: a list of pairs"),
        ("[ignore]\nhedge = false", "ignore: a list of codes is expected"),
        ('tolerance = "1%"', "tolerance: an exact number"),
        ("ignore = [", "claimkit.toml: "),
    ],
)
def test_what_cannot_be_understood_is_said_with_its_file(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "claimkit.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        load_settings(path)
    assert str(path) in str(raised.value)
    assert complaint in str(raised.value)
