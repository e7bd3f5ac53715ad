"""A sum and its parts: what is linked is no longer open, what is not stays so."""

import pytest

from claimkit.comparison.matching import Side
from claimkit.comparison.parts import in_parts
from claimkit.extraction import Mention
from claimkit.values import Quantity, counter


def people(*numbers: int) -> list[Mention]:
    return [Mention(place, place + 1, "x", Quantity(number, counter("person"))) for place, number in enumerate(numbers)]


@pytest.mark.parametrize(
    "left, right, linked, left_open, right_open",
    [
        ([40], [25, 15], {(0, 0), (0, 1)}, [], []),
        ([25, 15], [40], {(0, 0), (1, 0)}, [], []),
        ([25, 15, 7], [40, 7], {(0, 0), (1, 0)}, [2], [1]),
        ([40, 7], [25, 15, 7], {(0, 0), (0, 1)}, [1], [2]),
        ([40], [25, 16], set[tuple[int, int]](), [0], [0, 1]),
    ],
)
def test_what_is_linked_is_no_longer_open(
    left: list[int], right: list[int], linked: set[tuple[int, int]], left_open: list[int], right_open: list[int]
) -> None:
    lefts, rights = list(range(len(left))), list(range(len(right)))
    made = in_parts(Side(people(*left), lefts), Side(people(*right), rights))
    assert {(i, j) for i, j, _ in made} == linked
    assert (lefts, rights) == (left_open, right_open)
