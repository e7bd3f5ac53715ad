"""The JSON Schema of the records, made from the classes themselves, so that it cannot fall behind them."""

from __future__ import annotations

import datetime as dt
import enum
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Union, get_args, get_origin

import attrs

from claimkit.checks import Finding, Findings
from claimkit.claims import Claim
from claimkit.records import VERSION
from claimkit.values import Amount, Dimension, Magnitude, Number, Range, Unit, Value

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER = {
    "type": "string",
    "pattern": r"^-?\d+(\.\d+|/[1-9]\d*)?$",
    "description": "An exact number: whole, decimal, or a fraction.",
}


def json_schema(record: type = Claim) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what `claimkit.to_json` writes for records of a class.

    ``claimkit`` and ``type`` may be left out, and of a claim the ``id``, as `read_claims` allows.

    >>> schema = json_schema()
    >>> schema["title"], schema["required"]
    ('Claim', ['original'])
    """
    definitions: dict[str, Any] = {}
    body = _object(record, definitions)
    marks = {"claimkit": {"const": VERSION}, "type": {"const": record.__name__}}
    required = [name for name in body["required"] if (record, name) != (Claim, "id")]
    return {
        "$schema": _DIALECT,
        **body,
        "properties": {**marks, **body["properties"]},
        "required": required,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe a class: a property for each field that it is made with, no others."""
    attrs.resolve_types(record)
    fields = [field for field in attrs.fields(record) if field.init]
    return {
        "title": record.__name__,
        "description": (record.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": {field.name: _schema(field.type, definitions) for field in fields},
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a type form of any sort
    """Describe what may stand where a field has a type."""
    known = _KNOWN.get(kind)
    if known is not None:
        return known(definitions)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    if isinstance(kind, type) and attrs.has(kind):
        return _reference(kind, definitions)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(each, definitions) for each in _members(arguments)]}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}


def _members(arguments: tuple[Any, ...]) -> list[Any]:
    """Return the members of a union; those that make up a number are one."""
    if Decimal not in arguments:
        return list(arguments)
    rest = [each for each in arguments if each not in get_args(Number)]
    return [Amount if Range in rest else Number, *(each for each in rest if each not in (Range, Magnitude))]


def _reference(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if record.__name__ not in definitions:
        definitions[record.__name__] = {}  # a class may hold itself
        definitions[record.__name__] = _object(record, definitions)
    return {"$ref": f"#/$defs/{record.__name__}"}


def _marked(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe the object of a class of values, which is marked with the name of the class."""
    name = f"{record.__name__}Value"
    if name not in definitions:
        definitions[name] = {}
        body = _object(record, definitions)
        body["properties"] = {"type": {"const": record.__name__}, **body["properties"]}
        body["required"] = ["type", *body["required"]]
        definitions[name] = body
    return {"$ref": f"#/$defs/{name}"}


def _unit(_: dict[str, Any]) -> dict[str, Any]:
    """Describe a unit, whose factor is written only where claimkit does not know it already."""
    return {
        "type": "object",
        "properties": {
            "dimension": {"enum": [str(dimension) for dimension in Dimension]},
            "symbol": {"type": "string"},
            "noun": {"type": "string"},
            "factor": _NUMBER,
            "offset": _NUMBER,
        },
        "required": ["dimension"],
        "additionalProperties": False,
    }


def _plain(**schema: object) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda _: dict(schema)


_KNOWN: Mapping[Any, Callable[[dict[str, Any]], dict[str, Any]]] = {
    str: _plain(type="string"),
    int: _plain(type="integer"),
    bool: _plain(type="boolean"),
    type(None): _plain(type="null"),
    dt.date: _plain(type="string", format="date"),
    Number: _plain(**_NUMBER),
    Amount: lambda known: {"anyOf": [_NUMBER, _reference(Range, known), _reference(Magnitude, known)]},
    Findings: lambda known: {"type": "array", "items": _reference(Finding, known)},
    Unit: _unit,
    Value: lambda known: {"anyOf": [_marked(each, known) for each in get_args(Value)]},
}
