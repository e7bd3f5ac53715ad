"""Pairs made by rule: no two are alike, whatever their number; the same seed makes the same."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

SEED = 20241216
MONTHS = [dt.date(2024, month, 1).strftime("%B") for month in range(1, 13)]
SYLLABLES = list(zip("가나다라마바사아자하", ("ga", "na", "da", "ra", "ma", "ba", "sa", "a", "ja", "ha"), strict=True))


def made_pairs(count: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Yield pairs of Korean and English; in one of twenty the translation has another number."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for number in range(count):
        yield _SENTENCES[number % len(_SENTENCES)](number, chance, wrong=number % 20 == 7)


def _name(number: int) -> tuple[str, str]:
    """Return a name that no other number has, in both scripts."""
    parts = [SYLLABLES[int(digit)] for digit in f"{number:04}"]
    return "".join(korean for korean, _ in parts), "".join(english for _, english in parts).title()


def _boats(number: int, chance: random.Random, *, wrong: bool) -> tuple[str, str]:
    (korean, english), boats = _name(number), number + 1_000
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    said = boats * 10 if wrong else boats
    return (
        f"{korean}항의 어선 {boats:,}척이 {month}월 {day}일 태풍을 피해 항구로 돌아왔다.",
        f"The {said:,} fishing boats of {english} returned to port on {MONTHS[month - 1]} {day} ahead of the typhoon.",
    )


def _exports(number: int, chance: random.Random, *, wrong: bool) -> tuple[str, str]:
    (korean, english), value, share = _name(number), chance.randint(11, 999), chance.randint(11, 999) / 10
    said = value * 10 if wrong else value
    return (
        f"{korean} 공장의 지난해 수출액은 {value}억 달러로 한 해 전보다 {share}% 늘었다.",
        f"Exports of the {english} plant rose {share} percent from a year earlier to ${said / 10:g} billion last year.",
    )


def _visitors(number: int, chance: random.Random, *, wrong: bool) -> tuple[str, str]:
    (korean, english), visitors, days = _name(number), chance.randint(11, 990), chance.randint(3, 20)
    said = visitors * (1_000 if wrong else 10_000)
    return (
        f"{korean} 축제에는 {days}일 만에 약 {visitors}만 명이 다녀갔다.",
        f"About {said:,} people came to the {english} festival in {days} days.",
    )


def _library(number: int, chance: random.Random, *, wrong: bool) -> tuple[str, str]:
    korean, english = _name(number)
    place = chance.choice((("강가", "by the river"), ("역 앞", "in front of the station"), ("언덕 위", "on the hill")))
    added = " with 12 reading rooms" if wrong else ""
    return (
        f"{korean} 시장은 새 도서관을 {place[0]}에 짓기로 주민들과 뜻을 모았다.",
        f"The mayor of {english} agreed with residents to build the new library{added} {place[1]}.",
    )


def _trains(number: int, chance: random.Random, *, wrong: bool) -> tuple[str, str]:
    (korean, english), hour, minute = _name(number), chance.randint(1, 11), chance.randint(10, 59)
    trains, late = chance.randint(2, 90), chance.randint(11, 95)
    said = trains + 5 if wrong else trains
    return (
        f"폭설로 오전 {hour}시 {minute}분까지 {korean}역을 지나는 열차 {trains}편이 {late}분씩 늦어졌다.",
        f"By {hour}:{minute} a.m. snow had delayed {said} trains through {english} station by {late} minutes each.",
    )


_SENTENCES = (_boats, _exports, _visitors, _library, _trains)
