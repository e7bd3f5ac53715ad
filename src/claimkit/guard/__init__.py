"""A guard for translations that a model makes: check them, repair what is safe, and ask again for the rest.

>>> from claimkit.guard import guarded
>>> def model(original: str, feedback: str) -> str:
...     return "About 300,000 people came." if feedback else "About 30,000 people came to see 12 bands."
>>> translation = guarded(model, languages=("ko", "en"))("관객 30만여 명이 왔다.")
>>> translation.ok, translation.text, len(translation.attempts)
(True, 'More than 300,000 people came to see 12 bands.', 1)
"""

from __future__ import annotations

from claimkit.guard.guarding import AsyncGuard, AsyncTranslate, Guard, Translate, guarded
from claimkit.guard.judging import assess
from claimkit.guard.outcome import GuardedTranslation, Outcome

__all__ = [
    "AsyncGuard",
    "AsyncTranslate",
    "Guard",
    "GuardedTranslation",
    "Outcome",
    "Translate",
    "assess",
    "guarded",
]
