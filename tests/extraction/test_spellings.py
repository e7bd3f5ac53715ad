"""Spellings: many words in few."""

from __future__ import annotations

from pathlib import Path

from claimkit.extraction.rules import said_in
from claimkit.extraction.spellings import meanings_of


def test_a_series_counts_by_ones_or_by_tens() -> None:
    words = {"2..4": ["{two;three;four}"], "20..40": ["{twenty;thirty;forty}", "{xx;xxx;xl}"]}
    told = meanings_of(words, (), "")
    assert told == {
        "2": ["two"],
        "3": ["three"],
        "4": ["four"],
        "20": ["twenty", "xx"],
        "30": ["thirty", "xxx"],
        "40": ["forty", "xl"],
    }


def test_a_sum_has_a_series_for_each_of_its_ranges() -> None:
    words = {"20..30 + 1..2": ["{twenty;thirty}-{one;two}"], "1..2 + 1/2": ["{one;two} and a half"]}
    told = meanings_of(words, (), "")
    assert told == {
        "21": ["twenty-one"],
        "22": ["twenty-two"],
        "31": ["thirty-one"],
        "32": ["thirty-two"],
        "3/2": ["one and a half"],
        "5/2": ["two and a half"],
    }


def test_a_range_without_a_series_is_meant_whole() -> None:
    words = {"20..30 + 0..9": ["{twen;thir}ties"], "3..4": ["few"]}
    told = meanings_of(words, (), "")
    assert told == {"20..29": ["twenties"], "30..39": ["thirties"], "3..4": ["few"]}


def test_a_key_may_have_a_series_of_its_own() -> None:
    words = {"{week;year}-1": ["last {week;year}", "{week;year} before"], "day{-1;+1}": ["{last,previous;next} day"]}
    told = meanings_of(words, (), "")
    assert told == {
        "week-1": ["last week", "week before"],
        "year-1": ["last year", "year before"],
        "day-1": ["last day", "previous day"],
        "day+1": ["next day"],
    }


def test_a_key_with_a_series_may_have_a_list_for_each_of_its_parts() -> None:
    words = {"{win;defeat}": [["win{,s}", "beat"], ["lose{,s}"]]}
    told = meanings_of(words, (), "")
    assert told == {"win": ["win", "wins", "beat"], "defeat": ["lose", "loses"]}


def test_a_class_that_means_nothing_is_a_list(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text('[words]\nrank = ["page{,s}"]', encoding="utf-8")
    assert said_in(tmp_path / "rules.toml")["words"] == {"rank": {"-": ["page", "pages"]}}
