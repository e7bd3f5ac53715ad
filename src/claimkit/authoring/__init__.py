"""What people who write the rules of a language work with: examples, explanations, coverage, a first draft.

Nothing here is needed to read or check a text; ``claimkit locales`` and ``claimkit explain`` are its faces.
"""
