"""Claims: passages beside their translations, what they state and are about, and who says so, when."""

from __future__ import annotations

from claimkit.claims.claim import About, Claim, ClaimSet, Source, Stance, Tense, identity
from claimkit.claims.reading import Origin, Reading, read
from claimkit.claims.text import Text, same_language

__all__ = [
    "About",
    "Claim",
    "ClaimSet",
    "Origin",
    "Reading",
    "Source",
    "Stance",
    "Tense",
    "Text",
    "identity",
    "read",
    "same_language",
]
