"""Spellings: many words in few."""

from __future__ import annotations

from pathlib import Path

from claimkit.extraction.spellings import spelled


def test_a_series_counts_by_ones_or_by_tens() -> None:
    words = {"2..4": ["{two;three;four}"], "20..40": ["{twenty;thirty;forty}", "{xx;xxx;xl}"]}
    told = spelled({"numerals": {"x": {"add": words}}}, Path("rules.toml"))["numerals"]["x"]["add"]
    assert told == {
        "2": ["two"],
        "3": ["three"],
        "4": ["four"],
        "20": ["twenty", "xx"],
        "30": ["thirty", "xxx"],
        "40": ["forty", "xl"],
    }
