"""The table of units: each made once, all of CLDR's among them, with the factors that an independent library has."""

import re
from decimal import Decimal
from fractions import Fraction
from importlib.metadata import version

import pint
import pytest
from babel import localedata
from tools.freeze_locale_data import pinned_babel

from claimkit.errors import ClaimkitError, InvalidValueError, UnknownUnitError
from claimkit.values import (
    CLDR_TIME_UNITS,
    CLDR_UNITS,
    COUNT,
    FRACTION,
    PERCENT,
    PERCENTAGE_POINT,
    Dimension,
    Quantity,
    base_unit,
    counter,
    money,
    unit,
    unit_symbols,
)
from claimkit.values.tables import rows
from claimkit.values.unit import SHARED_CURRENCIES

MEASURED = sorted({Dimension(section) for section, *_ in rows("measures.txt")})
REGISTRY: pint.UnitRegistry[float] = pint.UnitRegistry()

# What pint calls a unit whose symbol it does not know, or knows as another unit.
NAMES_IN_PINT = {
    "": "dimensionless",
    "%": "percent",
    "permille": "permille",
    "permyriad": "0.1 * permille",
    "ppb": "0.001 * ppm",
    "mi_scandinavian": "10 * kilometer",
    "fathom": "6 * foot",
    "furlong": "660 * foot",
    "ha": "hectare",
    "are": "100 * m**2",
    "acre_ft": "acre * foot",
    "pt_metric": "liter / 2",
    "cup_metric": "liter / 4",
    "fl_oz": "fluid_ounce",
    "fl_dr": "fluid_dram",
    "jigger": "1.5 * fluid_ounce",
    "dessertspoon": "2 * teaspoon",
    "gal_uk": "imperial_gallon",
    "qt_uk": "imperial_quart",
    "pt_uk": "imperial_pint",
    "fl_oz_uk": "imperial_fluid_ounce",
    "dessertspoon_uk": "imperial_gallon / 384",
    "bbl": "42 * gallon",
    "kt": "kilometric_ton",
    "Mt": "megametric_ton",
    "oz_troy": "troy_ounce",
    "st": "stone",
    "ct": "carat",
    "gr": "grain",
    "kn": "knot",
    "kt_TNT": "kiloton_TNT",
    "Mt_TNT": "megaton_TNT",
    "t_TNT": "ton_TNT",
    "degC": "delta_degC",
    "degF": "delta_degF",
    "rpm": "1 / minute",
    "hp": "550 * foot * force_pound / second",
    "hp_metric": "metric_horsepower",
    "Btu": "british_thermal_unit",
    "MMBtu": "1e6 * british_thermal_unit",
    "therm_us": "US_therm",
    "kgf.m": "kilogram_force * meter",
    "lbf.ft": "pound_force * foot",
    "N.m": "newton * meter",
    "kWh/100km": "kilowatt_hour / (100 * kilometer)",
    "L/100km": "liter / (100 * kilometer)",
    "mpg": "mile / gallon",
    "mpg_uk": "mile / imperial_gallon",
    "rev": "turn",
    "g0": "standard_gravity",
    "c": "speed_of_light",
    "ft/min": "foot / minute",
    "dpi": "1 / inch",
    "ppi": "1 / inch",
    "dpcm": "1 / centimeter",
    "ppcm": "1 / centimeter",
    "px": "pixel",
    "Mpx": "megapixel",
}

# pint takes the foot of these from the United States survey of 1893, by two parts in a million longer, and the thermal
# unit as rounded by the ISO.
ROUGHER_IN_PINT = {"acre", "acre_ft", "Btu", "MMBtu"}

NOT_IN_PINT = {
    *("pp", "karat", "R_earth", "R_sun", "M_earth", "M_sun", "L_sun", "dunam", "dB"),
    *("chi", "ja", "gan", "jeong", "jang", "ri", "ri_jp", "cun", "chi_cn", "zhang", "li"),
    *("pyeong", "danbo", "jeongbo", "jia", "mu", "hop", "doe", "mal", "seom"),
    *("don", "nyang", "geun", "geun_400", "geun_375", "gwan", "liang", "jin"),
}


def in_pint(symbol: str) -> str:
    return NAMES_IN_PINT.get(symbol) or re.sub(r"(?<=[a-z])([23])\b", r"**\1", symbol)


@pytest.mark.parametrize("symbol", [symbol for symbol in unit_symbols() if symbol not in NOT_IN_PINT])
def test_the_factor_is_the_one_that_pint_has(symbol: str) -> None:
    measured = unit(symbol)
    base = base_unit(measured.dimension)
    assert base is not None
    ratio = REGISTRY.parse_expression(in_pint(symbol)) / REGISTRY.parse_expression(in_pint(base.symbol))
    if hasattr(ratio, "to_base_units"):
        ratio = ratio.to_base_units()
        assert ratio.dimensionless
        ratio = ratio.magnitude
    assert float(ratio) == pytest.approx(float(measured.factor), rel=1e-5 if symbol in ROUGHER_IN_PINT else 1e-9)


@pytest.mark.parametrize("degrees", [-40, 0, 37, 100])
@pytest.mark.parametrize("one, other", [("degC", "degF"), ("degF", "K"), ("K", "degC")])
def test_temperatures_convert_as_in_pint(degrees: int, one: str, other: str) -> None:
    names = {"degC": "degC", "degF": "degF", "K": "kelvin"}
    expected = REGISTRY.Quantity(degrees, names[one]).to(names[other]).magnitude
    converted = Quantity(degrees, unit(one)).to(unit(other)).amount
    assert isinstance(converted, int | Decimal | Fraction)
    assert float(converted) == pytest.approx(expected)


# The worth that reference works give, rounded.
@pytest.mark.parametrize(
    "symbol, base, worth",
    [
        ("pyeong", "m2", "3.305785"),
        ("jeongbo", "m2", "9917.355"),
        ("jia", "m2", "9699.17"),
        ("mu", "m2", "666.6667"),
        ("dunam", "m2", "1000"),
        ("chi", "m", "0.030303"),
        ("ja", "m", "0.30303"),
        ("gan", "m", "1.818182"),
        ("jeong", "m", "109.0909"),
        ("jang", "m", "3.030303"),
        ("ri", "m", "392.727"),
        ("ri_jp", "m", "3927.27"),
        ("li", "m", "500"),
        ("doe", "L", "1.80391"),
        ("seom", "L", "180.391"),
        ("don", "g", "3.75"),
        ("nyang", "g", "37.5"),
        ("geun", "g", "600"),
        ("geun_375", "g", "375"),
        ("gwan", "kg", "3.75"),
        ("jin", "g", "500"),
        ("karat", "%", "4.166667"),
        ("R_earth", "km", "6378.1"),
        ("L_sun", "W", "3.828e26"),
    ],
)
def test_units_that_pint_lacks_have_the_factor_of_their_standard(symbol: str, base: str, worth: str) -> None:
    converted = Quantity(1, unit(symbol)).to(unit(base)).amount
    assert isinstance(converted, int | Decimal | Fraction)
    assert float(converted) == pytest.approx(float(worth), rel=1e-5)


def test_the_same_symbol_gives_the_same_object() -> None:
    assert all(unit(symbol) is unit(symbol) for symbol in unit_symbols())
    assert money("KRW") is money("KRW")
    assert counter("ship") is counter("ship")


def test_no_symbol_stands_for_two_units() -> None:
    symbols = [symbol for _, symbol, *_ in rows("measures.txt")]
    assert len(symbols) == len(set(symbols))


@pytest.mark.parametrize("dimension", MEASURED)
def test_the_base_unit_of_a_dimension_is_one_of_itself(dimension: Dimension) -> None:
    base = base_unit(dimension)
    assert base is not None
    assert (base.dimension, base.factor, base.offset) == (dimension, 1, 0)


def test_every_measure_has_a_base_unit() -> None:
    assert all(base_unit(dimension) is not None for dimension in MEASURED)


@pytest.mark.parametrize("dimension", [Dimension.MONEY, Dimension.COUNT, Dimension.AGE, Dimension.MULTIPLE])
def test_nothing_converts_into_money_counts_ages_and_multiples(dimension: Dimension) -> None:
    assert base_unit(dimension) is None


def test_percent_and_percentage_points_are_known_by_their_symbols() -> None:
    assert unit("%") is PERCENT
    assert unit("pp") is PERCENTAGE_POINT
    assert Quantity(50, PERCENT).to(FRACTION).amount == Fraction(1, 2)


def test_the_counter_without_a_noun_is_plain_counting() -> None:
    assert counter("") is COUNT
    assert counter("ship") != COUNT


def test_an_unknown_symbol_is_refused_with_what_is_near_it() -> None:
    with pytest.raises(UnknownUnitError, match=r"'kmh'.*'km/h'"):
        unit("kmh")
    with pytest.raises(UnknownUnitError, match=r"no unit of measure has the symbol '!!'"):
        unit("!!")


@pytest.mark.parametrize("code", ["", "usd", "US", "USDX", "U$D", "ＵＳＤ"])
def test_a_currency_is_named_by_three_capital_letters(code: str) -> None:
    with pytest.raises(InvalidValueError, match="three capital letters"):
        money(code)


def test_what_goes_wrong_with_units_is_an_error_of_the_package() -> None:
    assert issubclass(UnknownUnitError, ClaimkitError)
    assert issubclass(UnknownUnitError, LookupError)


# Neither a unit with an exact factor nor a unit of the calendar; those of the last lines are new in CLDR 48 and 49.
CLDR_IDS_LEFT_OUT = re.compile(
    r"speed-beaufort|temperature-generic|volume-(drop|pinch)|graphics-(dot|em)|concentr-item"
    r"|pressure-gasoline-energy-density|duration-(night|(day|week|month|year)-person)"
    r"|angle-steradian|concentr-(katal|ofglucose|part)|duration-fortnight|electric-(coulomb|farad|henry|siemens)"
    r"|energy-(becquerel|gray|sievert|.*-it)|force-(dyne|kilogram-force|poundal)|magnetic-.*|mass-(fun|slug)"
    r"|(area|length|volume)-(.*-jp|cho|chain|ken|koku|kosaji|milliinch|osaji|rin|rod|sai|shaku.*|sun)"
    r"|pressure-ofhg|temperature-rankine|volume-(cup|pint)-imperial|volume-fluid-ounce-metric"
)


@pytest.mark.skipif(version("babel") != pinned_babel(), reason="another release of CLDR may have other units")
def test_every_unit_that_cldr_names_has_a_symbol_or_a_unit_of_time() -> None:
    named = set(localedata.load("en")["unit_patterns"])
    left_out = {name for name in named if CLDR_IDS_LEFT_OUT.fullmatch(name)}
    assert named - left_out <= set(CLDR_UNITS) | set(CLDR_TIME_UNITS)


def test_every_symbol_for_cldr_is_one_of_the_table() -> None:
    assert set(CLDR_UNITS.values()) <= set(unit_symbols())


def test_a_name_that_currencies_share_is_none_of_them() -> None:
    assert money("peso").dimension is Dimension.MONEY
    assert str(money("peso")) == "peso"
    assert money("peso") != money("MXN")
    assert all(re.fullmatch("[A-Z]{3}", code) for codes in SHARED_CURRENCIES.values() for code in codes)
