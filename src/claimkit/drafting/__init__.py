"""Drafting: claim records proposed from an article, with whatever is not sure about them said."""

from __future__ import annotations

from claimkit.drafting.drafting import UNSURE, Passage, draft

__all__ = ["UNSURE", "Passage", "draft"]
