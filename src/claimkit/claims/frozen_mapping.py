"""Frozen mappings: what a frozen record holds by name, to be hashed, copied and pickled like the record itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class FrozenMapping(Mapping[Key, Value]):
    """A mapping that cannot be changed; it equals any other with the same entries.

    Python's own ``MappingProxyType`` can be neither pickled nor deep-copied nor hashed.

    >>> frozen = FrozenMapping({"desk": "foreign"})
    >>> frozen["desk"], frozen == {"desk": "foreign"}, {frozen: "can be hashed"}[frozen]
    ('foreign', True, 'can be hashed')
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[Key, Value]) -> None:
        self._entries = dict(entries)

    def __getitem__(self, key: Key) -> Value:
        return self._entries[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(frozenset(self._entries.items()))

    def __repr__(self) -> str:
        return repr(self._entries)

    def __reduce__(self) -> tuple[type, tuple[dict[Key, Value]]]:
        return type(self), (self._entries,)
