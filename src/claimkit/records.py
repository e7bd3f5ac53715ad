"""Records: claims, mentions, findings and values as JSON and back, exact numbers as strings, nothing lost."""

from __future__ import annotations

import datetime as dt
import enum
import json
import operator
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from typing import Any, TypeAlias, TypeGuard, cast, get_args

import attrs
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.v import format_exception

from claimkit.arguments import brief, meant, refusal
from claimkit.checks import Edit, Finding, Findings, Inconsistency, Place, Settings, Span
from claimkit.claims.claim import About, Claim, ClaimSet, Source
from claimkit.claims.reading import Reading
from claimkit.claims.text import Text
from claimkit.errors import ClaimkitError, InvalidValueError, RecordError
from claimkit.extraction import Mention
from claimkit.guard import GuardedTranslation, Outcome
from claimkit.values import Amount, Days, Dimension, Interval, Magnitude, Offset, Range, Value
from claimkit.values.number import Number, written
from claimkit.values.unit import Unit, counter, money, unit

VERSION = 1
"""The version of the format; it grows when a record can no longer be read by an older claimkit."""

Record: TypeAlias = (
    Text
    | Source
    | About
    | Reading
    | Claim
    | ClaimSet
    | Mention
    | Finding
    | Span
    | Edit
    | Inconsistency
    | Place
    | Settings
    | Outcome
    | GuardedTranslation
    | Value
    | Interval
    | Offset
    | Days
    | Unit
)
"""Whatever can be written as JSON on its own."""

_RECORDS: Mapping[str, type] = {cls.__name__: cls for cls in get_args(Record)}
_CLASSES = frozenset(_RECORDS.values())
_MARKS = frozenset({"claimkit", "type"})


def to_json(record: Record) -> str:
    """Write a record as one line of JSON; what has its default is left out.

    Numbers that must be exact are strings (``"0.1"``, ``"1/3"``), for JSON readers keep them only as floating point.

    >>> print(to_json(Text("12척", "ko")))
    {"claimkit": 1, "type": "Text", "content": "12척", "language": "ko"}
    """
    return json.dumps(to_dict(record), ensure_ascii=False)


def to_dict(record: Record) -> dict[str, Any]:
    """Return a record as what JSON has: strings, numbers, lists, and dictionaries of them.

    Raises `TypeError` for all but records, and `claimkit.errors.RecordError` for a number of more than 4,300 digits.

    >>> to_dict(Quantity(Fraction(1, 3)))
    {'claimkit': 1, 'type': 'Quantity', 'amount': '1/3'}
    """
    if type(record) not in _CLASSES:
        raise refusal(record, "record", f"one of {', '.join(sorted(_RECORDS))}")
    return {"claimkit": VERSION, **_typed_fields(record)}


def from_json(line: str | bytes) -> Record:
    """Read a record that `to_json` wrote.

    Raises `claimkit.errors.RecordError` for all but such a record; the message names the field.  Whatever was written,
    the answer comes at once: numbers of more than 4,300 digits and records nested deeper than 100 levels are refused.

    >>> print(from_json('{"claimkit": 1, "type": "Quantity", "amount": "1200", "hedge": "about"}'))
    about 1200
    """
    try:
        fields = json.loads(line)
    except ValueError as error:
        message = f"this is not JSON: {error}"
        raise RecordError(message) from error
    except RecursionError:
        message = f"the record is nested deeper than {_DEEPEST} levels"
        raise RecordError(message) from None
    return from_dict(fields)


def from_dict(fields: object) -> Record:
    """Return the record of what `to_dict` returned.

    Raises `claimkit.errors.RecordError` for all but such a record; the message names the field.

    >>> from_dict({"claimkit": 1, "type": "Quantity", "amount": "1e9"})
    Traceback (most recent call last):
        ...
    claimkit.errors.RecordError: Quantity: amount: a number is written in digits ("1200", "0.1", "1/3"), not '1e9'
    """
    if not _is_object(fields):
        message = f"a record is a JSON object, not {type(fields).__name__}"
        raise RecordError(message)
    _check_version(fields.get("claimkit"))
    name = fields.get("type")
    cls = _RECORDS.get(name) if isinstance(name, str) else None
    if cls is None:
        message = f'field "type": {name!r} is not a record; the records are {", ".join(sorted(_RECORDS))}'
        raise RecordError(message)
    _check_depth(fields)
    try:
        bare = {key: value for key, value in fields.items() if key not in _MARKS}
        return cast("Record", _converter().structure(bare, cls))
    except BaseValidationError as error:
        faults = transform_error(error, path=_ROOT, format_exception=_explained)
        message = f"{name}: {'; '.join(map(_located, faults))}"
        raise RecordError(message) from error
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        message = f"{name}: {error}"
        raise RecordError(message) from error


def _is_object(fields: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(fields, dict)


def _check_version(version: object) -> None:
    if version == VERSION:
        return
    if isinstance(version, int) and version > VERSION:
        message = (
            f"claimkit: the record is of version {version}, which a newer claimkit wrote; "
            f"this one reads version {VERSION}: upgrade it"
        )
    else:
        message = f"claimkit: this program reads records of version {VERSION}, not of version {version!r}"
    raise RecordError(message)


_DEEPEST = 100
"""How deeply records may be nested; none that can be made is nested so deeply, and each level takes room to be read."""


def _check_depth(outer: object, path: tuple[str, ...] = ()) -> None:
    """Raise where fields are nested too deeply; the message names the path."""
    if len(path) > _DEEPEST:
        message = f"{''.join(path).removeprefix('.')}: this is nested deeper than {_DEEPEST} levels"
        raise RecordError(message)
    if _is_object(outer):
        for key, inner in outer.items():
            _check_depth(inner, (*path, f".{key}"))
    elif isinstance(outer, list):
        for place, inner in enumerate(cast("list[object]", outer)):
            _check_depth(inner, (*path, f"[{place}]"))


_ROOT = "record"

# The package's own errors about a record begin with the field in question.
_FIELD_FIRST = re.compile(r"[a-z_]+[a-z_.\[\]0-9]*: ")


def _located(fault: str) -> str:
    """Put the path to the field in front of what is wrong with it."""
    what, _, path = fault.rpartition(" @ ")
    path = path.removeprefix(_ROOT).removeprefix(".")
    if not path:
        return what
    return f"{path}.{what}" if _FIELD_FIRST.match(what) else f"{path}: {what}"


def _explained(error: BaseException, kind: type | None) -> str:
    """Return what is wrong with a field; the package's own errors speak for themselves."""
    if isinstance(error, ForbiddenExtraKeysError):  # with the field that may have been meant
        known = [field.name for field in attrs.fields(error.cl)]
        return "; ".join(f"there is no field {name!r}{meant(name, known)}" for name in sorted(error.extra_fields))
    return str(error) if isinstance(error, ClaimkitError | TypeError) else format_exception(error, kind)


def _day_of(text: object, _: object) -> dt.date:
    try:
        return dt.date.fromisoformat(str(text))
    except ValueError:
        message = f"a day is written like '2024-12-16', not {text!r}"
        raise InvalidValueError(message) from None


def _member_of(value: object, cls: type[enum.Enum]) -> enum.Enum:
    try:
        return cls(value)
    except ValueError:
        message = f"{value!r} is none of {', '.join(str(member.value) for member in cls)}"
        raise InvalidValueError(message) from None


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+|/0*[1-9][0-9]*)?")

_MOST_DIGITS = 4_300
"""How many digits Python itself reads at most, for the time it takes grows as their square."""


def _number_of(text: object, _: object = None) -> Number:
    if not isinstance(text, str):
        message = f'an exact number is a string such as "0.1", not {brief(text)}'
        raise TypeError(message)
    if not _NUMBER.fullmatch(text):
        message = f'a number is written in digits ("1200", "0.1", "1/3"), not {brief(text)}'
        raise InvalidValueError(message)
    _check_digits(text)
    if "/" in text:
        return Fraction(text)
    return Decimal(text) if "." in text else int(text)


def _number_text(number: Number) -> str:
    text = written(number)
    _check_digits(text)
    return text


def _check_digits(text: str) -> None:
    if len(text) > _MOST_DIGITS:
        message = f"the number {brief(text)} has more than {_MOST_DIGITS} digits"
        raise RecordError(message)


def _amount_fields(amount: Amount) -> str | dict[str, str]:
    if isinstance(amount, Range):
        return {"low": _number_text(amount.low), "high": _number_text(amount.high)}
    return {"order": _number_text(amount.order)} if isinstance(amount, Magnitude) else _number_text(amount)


def _amount_of(fields: object, _: object) -> Amount:
    if not _is_object(fields):
        return _number_of(fields)
    if set(fields) == {"order"}:
        return Magnitude(_number_of(fields["order"]))
    if set(fields) == {"low", "high"}:
        return Range(_number_of(fields["low"]), _number_of(fields["high"]))
    message = 'an amount is a number, or an object with "low" and "high", or with "order"'
    raise TypeError(message)


def _unit_fields(value: Unit) -> dict[str, str]:
    fields = {"dimension": str(value.dimension), "symbol": value.symbol, "noun": value.noun}
    if value != _known_unit(value.dimension, value.symbol, value.noun):
        fields |= {"factor": _number_text(value.factor), "offset": _number_text(value.offset)}
    return {key: text for key, text in fields.items() if text}


def _unit_of(fields: object, _: object) -> Unit:
    if not _is_object(fields) or fields.get("dimension") not in set(Dimension):
        message = f'a unit is an object whose "dimension" is one of {", ".join(Dimension)}'
        raise TypeError(message)
    dimension, symbol, noun = Dimension(str(fields["dimension"])), fields.get("symbol", ""), fields.get("noun", "")
    if not isinstance(symbol, str) or not isinstance(noun, str):
        message = "the symbol and the noun of a unit are strings"
        raise TypeError(message)
    if "factor" in fields:
        factor, offset = _number_of(fields["factor"]), _number_of(fields.get("offset", "0"))
        return Unit(dimension, symbol, factor=factor, offset=offset, noun=noun)
    return _known_unit(dimension, symbol, noun)


def _known_unit(dimension: Dimension, symbol: str, noun: str) -> Unit:
    """Return the unit that claimkit itself would use."""
    if dimension is Dimension.MONEY and symbol:
        return money(symbol)
    if dimension is Dimension.COUNT and not symbol:
        return counter(noun)
    if not noun and (symbol or dimension is Dimension.RATIO):
        with suppress(LookupError):
            found = unit(symbol)
            if found.dimension is dimension:
                return found
    return Unit(dimension, symbol, noun=noun)


def _typed_fields(record: Record) -> dict[str, Any]:
    return {"type": type(record).__name__, **_converter().unstructure(record, unstructure_as=type(record))}


def _value_of(fields: object, _: object) -> Value:
    named = {cls.__name__: cls for cls in get_args(Value)}
    cls = named.get(str(fields.get("type"))) if _is_object(fields) else None
    if cls is None or not _is_object(fields):
        message = f'a value is an object whose "type" is one of {", ".join(sorted(named))}'
        raise TypeError(message)
    rest = {key: value for key, value in fields.items() if key != "type"}
    return _converter().structure(rest, cls)  # type: ignore[no-any-return]


@cache
def _converter() -> Converter:
    """Return the converter, with a rule for each type that JSON does not have."""
    converter = Converter(
        omit_if_default=True, forbid_extra_keys=True, unstruct_collection_overrides={frozenset: sorted, tuple: list}
    )
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, partial(_only, kind))
    rules: tuple[tuple[Any, Callable[[Any], Any], Callable[[Any, Any], Any]], ...] = (
        (dt.date, dt.date.isoformat, _day_of),
        (enum.StrEnum, operator.attrgetter("value"), _member_of),
        (enum.IntEnum, operator.attrgetter("value"), _member_of),
        (
            Findings,
            lambda findings: converter.unstructure([*findings]),
            lambda fields, _: Findings(converter.structure(fields, tuple[Finding, ...])),
        ),
        (Unit, _unit_fields, _unit_of),
        (Value, _typed_fields, _value_of),
        (Amount, _amount_fields, _amount_of),
        (Number, _number_text, _number_of),
        (
            Number | None,
            lambda bound: None if bound is None else _number_text(bound),
            lambda text, _: None if text is None else _number_of(text),
        ),
    )
    for alias, write, read in rules:
        converter.register_unstructure_hook(alias, write)
        converter.register_structure_hook(alias, read)
    return converter


def _only(kind: type, value: object, _: object) -> object:
    """Return a value of one type as it is, and no others."""
    if type(value) is kind:
        return value
    message = f"{kind.__name__} is expected, not {value!r}"
    raise TypeError(message)
