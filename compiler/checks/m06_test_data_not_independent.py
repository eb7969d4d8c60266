"""M06: what a model is tested with is not independent of what it was made from."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject
from pac.compiler.problems import Related
from pac.compiler.process_models import DataSet


def check(subject: ModelSubject) -> None:
    tests = [data for data in subject.model.data if data.role == "test"]
    others = [data for data in subject.model.data if data.role != "test"]
    for test in tests:
        for other in others:
            _overlap(subject, test, other)
    if tests and not subject.model.says("access"):
        subject.report(
            "M06",
            "nothing records who could see the test data before the test",
            tests[0].span,
            hint='name the record: `access "LOG-7"`',
        )


def _overlap(subject: ModelSubject, test: DataSet, other: DataSet) -> None:
    if test.digest is not None and other.digest is not None and test.digest.name == other.digest.name:
        subject.report(
            "M06",
            f'the test data "{test.title}" are the {other.role} data "{other.title}": they have one digest',
            test.digest.span,
            hint="test with data that the model has not seen",
            related=(Related(f"the {other.role} data", other.digest.span),),
        )
        return
    seen = {batch.name.casefold(): batch for batch in other.batches}
    both = [batch for batch in test.batches if batch.name.casefold() in seen]
    if both:
        names = ", ".join(f"`{batch.name}`" for batch in both)
        subject.report(
            "M06",
            f"{names} {'is' if len(both) == 1 else 'are'} among the test data and among the {other.role} data",
            both[0].span,
            hint="leave it out of one of them" if len(both) == 1 else "leave them out of one of them",
            related=(Related(f"the {other.role} data", seen[both[0].name.casefold()].span),),
        )
