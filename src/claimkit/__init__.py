"""Check, with evidence, whether a translation still states the same numbers, quantities and dates."""

__version__ = "0.1.0"
