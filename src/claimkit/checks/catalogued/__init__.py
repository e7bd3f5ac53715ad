"""The checks themselves, one a file: each is imported, and so registered, by `claimkit.checks.registry`."""
