"""How many examples a property gets: a share of the profile's number, dear ones a small share."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

_ALL = settings.default.max_examples if settings.default is not None else 50
_CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
# Explaining a failure takes many more runs of what may be dear.
_PHASES = [Phase.explicit, Phase.reuse, Phase.generate, Phase.target, Phase.shrink]


def examples(share: float) -> settings:
    """Settings with this share of the profile's examples; one tenth is 5 on every run and 200 in a long one."""
    return settings(max_examples=max(2, round(_ALL * share)), suppress_health_check=_CHECKS, phases=_PHASES)
