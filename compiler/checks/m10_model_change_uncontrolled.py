"""M10: a model runs in another form than it was tested."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, listed
from pac.compiler.problems import Related


def check(subject: ModelSubject) -> None:
    model = subject.model
    runs, tested = model.says("artifact"), model.says("tested_artifact")
    if runs and tested and runs != tested:
        wanted = [
            sample
            for given, sample in ((model.docs.change, 'change "CC-…"'), (model.says("retest"), 'retest "…"'))
            if not given
        ]
        if wanted:
            lacks = {
                'change "CC-…"': "no change record says why",
                'retest "…"': "nobody decided about a new test",
            }
            subject.report(
                "M10",
                f"the model `{model.name}` that runs is not the one that was tested, and "
                + " and ".join(lacks[sample] for sample in wanted),
                model.place("artifact"),
                hint=listed(wanted),
                related=(Related("this one was tested", model.place("tested_artifact")),),
            )
    elif subject.uses and subject.stage.released and not (runs and tested):
        wanted = [f'{word} "sha256:…"' for word in ("artifact", "tested_artifact") if not model.says(word)]
        subject.report(
            "M10",
            f"whether the model `{model.name}` that runs is the one that was tested cannot be told",
            model.name_span,
            hint=f"{listed(wanted)}, the digest of its file",
            related=(subject.uses[0].related,),
        )
