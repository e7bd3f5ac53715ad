"""Units that convert into each other."""

from itertools import product

from hypothesis import strategies as st

from claimkit.values import Unit, base_unit, unit, unit_symbols

convertible_pairs: st.SearchStrategy[tuple[Unit, Unit]] = st.sampled_from(
    [
        (one, other)
        for one, other in product(map(unit, unit_symbols()), repeat=2)
        if one.dimension is other.dimension and base_unit(one.dimension) is not None
    ]
)
