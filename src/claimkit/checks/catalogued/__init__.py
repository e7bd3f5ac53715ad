"""The checks themselves: each module is imported, and its checks so registered, by `claimkit.checks.registry`."""
