"""Records survive copying, pickling and JSON, whichever way, and stay equal to what they were."""

import copy
import json
import pickle
from importlib import import_module
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import from_dict, from_json, to_dict, to_json
from claimkit.records import Record
from claimkit.testing.registration import STRATEGIES

TYPES = [getattr(import_module(home), name) for home, names in STRATEGIES.items() for name in names]
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
WRITTEN = [kind for kind in TYPES if kind in get_args(Record)]
FEW = settings(max_examples=settings().max_examples // 6)  # each type is tried on so many


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
