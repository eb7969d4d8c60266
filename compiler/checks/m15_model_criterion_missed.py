"""M15: a test result of a model misses its acceptance criterion."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject
from pac.compiler.problems import Related


def check(subject: ModelSubject) -> None:
    criteria = {criterion.metric: criterion for criterion in subject.model.criteria}
    for result in subject.model.results:
        criterion = criteria.get(result.metric)
        if criterion is not None and not criterion.interval.contains_value(result.quantity.base):
            subject.report(
                "M15",
                f"{result.metric} is {result.quantity.text}, and the criterion is {criterion.interval.text}",
                result.span,
                hint="a model that misses its criterion is not used; improve it and test it again",
                related=(Related("the criterion was set here", criterion.span),),
            )
