"""Scripts: in which script a text is written, and which scripts a language is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from claimkit.locales import script_of

# The letters of the scripts (Unicode blocks); what is in none of them is of a script that claimkit does not tell apart.
LETTERS: Mapping[str, re.Pattern[str]] = {
    "Latn": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+"),
    "Hang": re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]+"),
    "Kana": re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]+"),
    "Hani": re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+"),
    "Cyrl": re.compile("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff]+"),
    "Grek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]+"),
    "Arab": re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]+"),
    "Hebr": re.compile("[\u0590-\u05ff]+"),
    "Thai": re.compile("[\u0e00-\u0e7f]+"),
    "Deva": re.compile("[\u0900-\u097f]+"),
}

# What the scripts of whole languages are made of (ISO 15924: Korean is written in Hangul and Han, and so on).
_PARTS = {"Kore": ("Hang",), "Jpan": ("Kana", "Hani"), "Hans": ("Hani",), "Hant": ("Hani",)}


@cache
def scripts_of(tag: str) -> tuple[str, ...]:
    """Return the scripts that a language is usually written in, as far as they tell it from others.

    >>> scripts_of("ko"), scripts_of("en-GB"), scripts_of("und")
    (('Hang',), ('Latn',), ())
    """
    script = script_of(tag) or ""
    return tuple(part for part in _PARTS.get(script, (script,)) if part in LETTERS)


def shares(text: str) -> dict[str, int]:
    """Count the letters of each script in a text.

    >>> shares("50만 ships")
    {'Latn': 5, 'Hang': 1}
    """
    text = unicodedata.normalize("NFC", text)  # a syllable of Hangul is one letter, however it is stored
    if text.isascii():
        return {_LATIN: count} if (count := sum(map(len, LETTERS[_LATIN].findall(text)))) else {}
    found = LETTERS if _BEYOND.search(text) else _MOST_TEXTS
    counts = {script: sum(map(len, letters.findall(text))) for script, letters in found.items()}
    return {script: count for script, count in counts.items() if count}


_LATIN = "Latn"
_MOST_TEXTS = {script: LETTERS[script] for script in (_LATIN, "Hang")}
_BEYOND = re.compile("|".join(letters.pattern[:-1] for script, letters in LETTERS.items() if script not in _MOST_TEXTS))


@cache
def letters_of(tag: str) -> re.Pattern[str] | None:
    """Return the expression of the letters of a language; ``None`` where it has none that tell it from others.

    >>> letters_of("ko").search("50만").group()
    '만'
    """
    scripts = scripts_of(tag)
    return re.compile("|".join(LETTERS[script].pattern for script in scripts)) if scripts else None


def main_script(text: str) -> str | None:
    """Return the script that most letters of a text are in; ``None`` where there are no letters.

    A syllable of Hangul or a Han character counts as three letters, for it says about as much.

    >>> main_script("KBS 뉴스는"), main_script("12-34")
    ('Hang', None)
    """
    return heaviest(shares(text))


def heaviest(counts: Mapping[str, int]) -> str | None:
    """Return the script that says most, by the number of letters in each.

    >>> heaviest({"Latn": 5, "Hang": 2}), heaviest({})
    ('Hang', None)
    """
    return max(counts, key=lambda script: counts[script] * _WEIGHTS.get(script, 1)) if counts else None


_WEIGHTS = {"Hang": 3, "Hani": 3, "Kana": 2}
