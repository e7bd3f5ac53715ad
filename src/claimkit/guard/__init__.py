"""A guard for translations that a model makes: check them, repair what is safe, and ask again for the rest.

>>> from claimkit.guard import guarded
>>> def model(original: str, feedback: str) -> str:
...     return "{n} seats cost 1,520 won each." if feedback else "The seats cost 1,520 won each."
>>> translation = guarded(model, languages=("ko", "en"))("좌석 {n}개의 값은 각각 1,250원이다.")
>>> translation.text, translation.ok, len(translation.attempts)
('{n} seats cost 1,250 won each.', True, 2)
"""

from __future__ import annotations

from claimkit.guard.guarding import AsyncGuard, AsyncTranslate, Guard, Translate, guarded
from claimkit.guard.judging import GuardedTranslation, Outcome, assess

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
