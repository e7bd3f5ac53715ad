"""Batches: many records one after the other, in one process or in several, none of which ends the rest."""

from __future__ import annotations

from claimkit.batch.many import check_many, extract_many
from claimkit.batch.workers import Outcome, Workers

__all__ = ["Outcome", "Workers", "check_many", "extract_many"]
