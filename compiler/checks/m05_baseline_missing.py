"""M05: nothing shows that a critical model is as good as what it replaces."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject
from pac.compiler.problems import Related
from pac.compiler.values import Interval, Quantity


def check(subject: ModelSubject) -> None:
    model, critical = subject.model, subject.critical
    if critical is None or not model.criteria:
        return
    if not model.baselines:
        subject.report(
            "M05",
            f"how well `{critical.use.target}` was known before the model `{model.name}` is not said",
            model.criteria[0].span,
            hint="add the figure of what it replaces: `baseline rmse 0.4 g/L`",
            related=(critical.related,),
        )
    criteria = {criterion.metric: criterion for criterion in model.criteria}
    for baseline in model.baselines:
        criterion = criteria.get(baseline.metric)
        if criterion is not None and worse(criterion.interval, baseline.quantity):
            subject.report(
                "M05",
                f"the criterion {criterion.metric} {criterion.interval.text} accepts less than what the model "
                f"replaces: {baseline.quantity.text}",
                criterion.span,
                hint=f"accept nothing worse than {baseline.quantity.text}",
                related=(Related("what it replaces", baseline.span),),
            )


def worse(interval: Interval, baseline: Quantity) -> bool:
    """Whether a one-sided criterion accepts a figure that is worse than the baseline.

    An upper limit says that less is better, a lower limit that more is; of a range nothing is known.
    """
    if interval.low is None and interval.high is not None:
        return interval.high.base > baseline.base
    if interval.high is None and interval.low is not None:
        return interval.low.base < baseline.base
    return False
