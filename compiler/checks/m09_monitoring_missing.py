"""M09: nobody watches whether a model in use is still right."""

from __future__ import annotations

from pac.compiler.checks.models import ModelSubject, listed
from pac.compiler.process_models import WATCHES

_WHAT = {
    "performance": "whether its answers are still right",
    "drift": "whether what goes in is still what it knows",
}
_SAMPLE = {
    "performance": 'monitor performance rmse <= 0.4 g/L every batch respond "…"',
    "drift": 'monitor drift residual <= 3 every batch respond "…"',
}


def check(subject: ModelSubject) -> None:
    model = subject.model
    if not subject.uses:
        return
    related = (subject.uses[0].related,)
    watched = {watch.sort for watch in model.watches}
    lacking = [sort for sort in WATCHES if sort not in watched]
    if lacking:
        subject.report(
            "M09",
            f"the model `{model.name}` is in use, and nothing watches "
            + ", nor ".join(_WHAT[sort] for sort in lacking),
            model.name_span,
            hint=listed([_SAMPLE[sort] for sort in lacking]),
            related=related,
        )
    for watch in model.watches:
        wanted = [
            sample
            for given, sample in ((watch.every, "every batch"), (watch.respond, 'respond "…"'))
            if not given
        ]
        if wanted:
            what = " and ".join(
                word
                for given, word in (
                    (watch.every, "how often it is looked at"),
                    (watch.respond, "what is done when it is broken"),
                )
                if not given
            )
            subject.report(
                "M09", f"the limit of `{watch.metric}` does not say {what}", watch.span, hint=listed(wanted)
            )
    if model.watches and not model.says("owner"):
        subject.report(
            "M09",
            f"nobody is named who watches the model `{model.name}`",
            model.name_span,
            hint='add the role: `owner "…"`',
            related=related,
        )
