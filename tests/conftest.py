"""Settings every test runs under."""

import os
from pathlib import Path

from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# `ci` gives the same examples on every run, so that a red test is red for everyone;
# `long` (make test-long) looks for new ones.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long",
    deadline=None,
    max_examples=2000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("PAC_HYPOTHESIS", "ci"))

# Tests that start `python -m pac` elsewhere mean this checkout, installed or not.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))

# Tests put other things in the place of the compiler; an answer kept from one must not reach another.
os.environ["PAC_NO_CACHE"] = "1"
