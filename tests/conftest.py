"""Garbage is looked for less often than in other programs; benchmarks, which measure those, do not come by here."""

import gc

# The locales are hundreds of thousands of objects that stay; looking through all of them took a tenth of the suite.
gc.set_threshold(50_000, 20, 50)
