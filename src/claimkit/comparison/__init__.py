"""Comparison: which mentions of two texts state one fact, and how the claims of several sources stand to each other."""
