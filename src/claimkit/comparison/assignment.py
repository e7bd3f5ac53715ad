"""Assignment: pairs rows with columns so that the costs sum to the least, leaving alone what is dear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_UNREACHED = 1 << 60
LARGEST = 60
"""Beyond so many rows or columns the cheapest pairs are taken one by one, for the exact way takes cubic time."""


def assign(costs: Mapping[tuple[int, int], int], limit: int) -> list[tuple[int, int]]:
    """Return pairs of row and column with the least total cost, where leaving one of each alone costs *limit*.

    *costs* holds the pairs that are possible at all.  A pair that costs more than the *limit* is never made.

    >>> assign({(0, 0): 1, (0, 1): 2, (1, 0): 1}, limit=10)
    [(0, 1), (1, 0)]
    """
    possible = {pair: cost for pair, cost in costs.items() if cost <= limit}
    if len(possible) < 2:
        return list(possible)
    rows = sorted({row for row, _ in possible})
    columns = sorted({column for _, column in possible})
    if max(len(rows), len(columns)) > LARGEST:
        return _one_after_the_other(possible)
    matrix = [[possible.get((row, column), limit) for column in columns] + [limit] * len(rows) for row in rows]
    return [
        (rows[row], columns[column])
        for row, column in enumerate(_hungarian(matrix))
        if column < len(columns) and (rows[row], columns[column]) in possible
    ]


def _one_after_the_other(possible: Mapping[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Take the cheapest pair of those whose row and column are free, until none is left."""
    rows: set[int] = set()
    columns: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for row, column in sorted(possible, key=lambda pair: (possible[pair], pair)):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            chosen.append((row, column))
    return sorted(chosen)


def _hungarian(matrix: Sequence[Sequence[int]]) -> list[int]:
    """Return the column of each row in the cheapest complete assignment (Kuhn and Munkres, by shortest paths).

    There are at least as many columns as rows.  Column 0 of the tables below is where a path starts.
    """
    width = len(matrix[0])
    row_prices = [0] * (len(matrix) + 1)
    column_prices = [0] * (width + 1)
    row_of = [0] * (width + 1)
    for row in range(1, len(matrix) + 1):
        _augment(matrix, row, row_of, row_prices, column_prices)
    columns = [0] * len(matrix)
    for column in range(1, width + 1):
        if row_of[column]:
            columns[row_of[column] - 1] = column - 1
    return columns


def _augment(
    matrix: Sequence[Sequence[int]], row: int, row_of: list[int], row_prices: list[int], column_prices: list[int]
) -> None:
    """Give one more row a column along the cheapest path of exchanges."""
    width = len(matrix[0])
    row_of[0] = row
    distances = [_UNREACHED] * (width + 1)
    previous = [0] * (width + 1)
    done = [False] * (width + 1)
    column = 0
    while row_of[column] or column == 0:
        done[column] = True
        current = row_of[column]
        nearest, gap = 0, _UNREACHED
        for other in range(1, width + 1):
            if done[other]:
                continue
            distance = matrix[current - 1][other - 1] - row_prices[current] - column_prices[other]
            if distance < distances[other]:
                distances[other], previous[other] = distance, column
            if distances[other] < gap:
                nearest, gap = other, distances[other]
        for other in range(width + 1):
            if done[other]:
                row_prices[row_of[other]] += gap
                column_prices[other] -= gap
            else:
                distances[other] -= gap
        column = nearest
    while column:
        row_of[column] = row_of[previous[column]]
        column = previous[column]
