"""Detection: the language of a text where neither script nor common words tell, the same on every run."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.checks.scripts import main_script, scripts_of
from claimkit.extraction.fold import plain
from claimkit.once import once

if TYPE_CHECKING:
    from langdetect import DetectorFactory

LEAST_LETTERS = 40
"""How many characters a text has that a detector is likely to be right about."""

_SEED = 0
_SURE = 0.9


def _profiles(script: str) -> list[Path]:
    """Return the files of the languages that a script is used for, always in the same order."""
    from langdetect import PROFILES_DIRECTORY

    return sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if script in scripts_of(path.name))


@once
def factory_of(script: str) -> DetectorFactory | None:
    """Return a detector factory of claimkit's own: the one that `langdetect` shares, and its seed, stay as they are.

    It knows the languages of one script; ``None`` where there is no choice.
    """
    from langdetect import DetectorFactory

    profiles = _profiles(script)
    if len(profiles) < 2:
        return None
    factory = DetectorFactory()
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in profiles])
    factory.seed = _SEED
    return factory


@lru_cache(maxsize=1024)
def detect(text: str, sure: float = _SURE) -> str | None:
    """Return the likeliest language of a text; ``None`` where its letters are too few to be so *sure* of any.

    >>> detect("Les pêcheurs ont mis leurs bateaux à l'abri dans le port avant la tempête.")
    'fr'
    """
    from langdetect import LangDetectException

    script = main_script(text)
    if script is None:
        return None
    factory = factory_of(script)
    if factory is None:
        return next((path.name for path in _profiles(script)), None)
    detector = factory.create()
    detector.seed = _SEED
    detector.append(plain(text)[0])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return None
    return found[0].lang if found and found[0].prob > sure else None
