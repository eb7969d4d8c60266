"""M04: a model was tested without criteria that had been approved before."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject
from pac.compiler.problems import Related


def check(subject: ModelSubject) -> None:
    model = subject.model
    tested, approved = model.says("tested"), model.says("approved")
    tests = [data for data in model.data if data.role == "test"]
    done = tested or model.results or tests
    if not model.criteria:
        if done or (subject.uses and subject.stage.released):
            span = model.place("tested")
            if not tested and (model.results or tests):
                span = model.results[0].span if model.results else tests[0].span
            subject.report(
                "M04",
                f"the model `{model.name}` "
                + ("was tested" if done else "is in use")
                + ", and nothing says what its test had to show",
                span,
                hint="state a criterion for each metric before the test: `accept rmse <= 0.3 g/L`",
            )
        return
    first = model.criteria[0]
    if tested and not approved:
        subject.report(
            "M04",
            f"the model `{model.name}` was tested on {tested}, and its criteria were never approved",
            model.place("tested"),
            hint="add the day on which they were approved: `approved 2026-01-31`",
            related=(Related("the criteria are here", first.span),),
        )
    # Days of the form year-month-day are in order as texts.
    elif tested and approved > tested:
        subject.report(
            "M04",
            f"the criteria were approved on {approved}, after the test of {tested}",
            model.place("approved"),
            hint="criteria are approved before the test; test again, or correct the day",
            related=(Related("tested here", model.place("tested")), Related("a criterion", first.span)),
        )
    known = {criterion.metric for criterion in model.criteria}
    for result in model.results:
        if result.metric not in known:
            subject.report(
                "M04",
                f"the result {result.metric} {result.quantity.text} has no criterion",
                result.span,
                hint=f"add `accept {result.metric} <= …` as it was approved before the test",
                related=(Related("these are the criteria", first.span),),
            )
