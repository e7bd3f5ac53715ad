"""Detection: the language of a text where its script does not tell, the same on every run."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langdetect import DetectorFactory

LEAST_LETTERS = 40
"""How many characters a text has that a detector is likely to be right about."""

_SEED = 0


@cache
def _factory() -> DetectorFactory:
    """Return a detector factory of claimkit's own: the one that `langdetect` shares, and its seed, stay as they are."""
    from langdetect import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.seed = _SEED
    return factory


@lru_cache(maxsize=1024)
def detect(text: str) -> str | None:
    """Return the likeliest language of a text; ``None`` where it has too few letters to tell.

    >>> detect("Les pêcheurs ont mis leurs bateaux à l'abri dans le port avant la tempête.")
    'fr'
    """
    from langdetect import LangDetectException

    detector = _factory().create()
    detector.seed = _SEED
    detector.append(text)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return None
    return found[0].lang if found and found[0].prob > _SURE else None


_SURE = 0.9
