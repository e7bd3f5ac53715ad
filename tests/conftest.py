"""How hard the suite tries each law: a little by default, the same tries every time in CI, much more in `make slow`."""

import os

from hypothesis import HealthCheck, settings

# No deadline: a law is about what comes out, and the machine may be busy.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize="CI" in os.environ)
settings.register_profile(
    "slow",
    max_examples=3_000,
    deadline=None,
    derandomize=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("quick")
