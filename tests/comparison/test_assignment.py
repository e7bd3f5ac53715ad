"""Assignment: the cheapest way to pair rows and columns, found for certain while there are few."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimkit.comparison.alignment import LARGEST, assign

LIMIT = 10
cells = st.tuples(st.integers(0, 3), st.integers(0, 3))
costs = st.dictionaries(cells, st.integers(0, 15), max_size=10)


def total(pairs: list[tuple[int, int]], of: dict[tuple[int, int], int]) -> int:
    return sum(of[pair] - LIMIT for pair in pairs)


def cheapest(of: dict[tuple[int, int], int]) -> int:
    """Try every set of pairs."""
    choices = (list(pairs) for size in range(5) for pairs in combinations(of, size))
    return min(
        total(pairs, of) for pairs in choices if len(pairs) == len({row for row, _ in pairs}) == len(columns(pairs))
    )


def columns(pairs: list[tuple[int, int]]) -> set[int]:
    return {column for _, column in pairs}


@given(costs)
def test_no_other_choice_of_pairs_is_cheaper(costs: dict[tuple[int, int], int]) -> None:
    assert total(assign(costs, LIMIT), costs) == cheapest(costs)


@given(costs)
def test_no_row_and_no_column_is_paired_twice(costs: dict[tuple[int, int], int]) -> None:
    pairs = assign(costs, LIMIT)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)


def test_a_pair_beyond_the_limit_is_never_made() -> None:
    assert assign({(0, 0): LIMIT + 1}, LIMIT) == []


def test_beyond_the_largest_table_the_cheapest_pairs_are_taken_first() -> None:
    size = LARGEST + 1
    costs = {(row, column): 1 if row == column else 5 for row in range(size) for column in range(size)}
    assert assign(costs, LIMIT) == [(place, place) for place in range(size)]
