"""Records survive copying, pickling and JSON, whichever way, and stay equal to what they were."""

import copy
import json
import pickle
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import from_dict, from_json, to_dict, to_json
from claimkit.errors import RecordError
from claimkit.records import Record
from claimkit.testing.registration import STRATEGIES

TYPES = [getattr(import_module(home), name) for home, names in STRATEGIES.items() for name in names]
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
WRITTEN = [kind for kind in TYPES if kind in get_args(Record)]
FEW = settings(max_examples=settings().max_examples // 10)  # each type is tried on so many


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_a_copy_is_equal_and_of_the_same_hash(kind: type) -> None:
    @FEW
    @given(st.from_type(kind))
    def law(record: object) -> None:
        pickled = [pickle.loads(pickle.dumps(record, protocol)) for protocol in PROTOCOLS]  # noqa: S301 - written here
        for again in (copy.copy(record), copy.deepcopy(record), *pickled):
            assert type(again) is kind
            assert again == record
            assert hash(again) == hash(record)

    law()


def test_every_type_of_record_is_tried() -> None:
    assert set(WRITTEN) == set(get_args(Record))


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.__name__)
def test_a_record_survives_json_and_plain_objects(kind: type) -> None:
    @FEW
    @given(st.from_type(kind))
    def law(record: Any) -> None:  # noqa: ANN401 - a record of any type
        assert from_json(to_json(record)) == record
        assert from_dict(to_dict(record)) == record
        assert json.loads(to_json(record)) == to_dict(record)

    law()


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=3)
    | st.sampled_from(["1/3", "1e9", "ko"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["type", "low", "dimension"]) | st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


def places_in(outer: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - whatever JSON can hold
    """Yield every object and list of a record with each of its keys."""
    for key, inner in outer.items() if isinstance(outer, dict) else enumerate(outer):
        yield outer, key
        if isinstance(inner, dict | list):
            yield from places_in(inner)


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.__name__)
def test_whatever_stands_in_a_record_is_read_or_refused(kind: type) -> None:
    @FEW
    @given(st.from_type(kind), ANYTHING, st.data())
    def law(record: Any, anything: object, data: st.DataObject) -> None:  # noqa: ANN401 - a record of any type
        fields = to_dict(record)
        outer, key = data.draw(st.sampled_from(list(places_in(fields))))
        outer[key] = anything
        with suppress(RecordError):
            read = from_dict(fields)
            assert from_json(to_json(read)) == read

    law()
