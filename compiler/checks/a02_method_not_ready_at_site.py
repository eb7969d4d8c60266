"""A02: a recipe's tests are done with a method at a site where it was not validated."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject
from pac.compiler.checks.method_uses import uses
from pac.compiler.problems import Related
from pac.compiler.words import listed


def check_recipe(subject: RecipeSubject) -> None:
    """Judged for methods that say where they are validated. Without `tested_at`, the site of the recipe tests."""
    methods = subject.process.methods
    for name in sorted({use.method for use in uses(subject.process) if use.method in methods and use.method}):
        method = methods[name]
        if not method.validated_at:
            continue
        ready = {site.name for site in method.validated_at}
        testing = {site.name for site in method.tested_at} or {subject.recipe.site.name}
        for site in sorted(testing - ready):
            subject.report(
                "A02",
                f"the tests by `{name}` are done at `{site}`, and the method is validated at {listed(sorted(ready))} "
                "alone",
                subject.recipe.name_span,
                f"{subject.recipe.name}.{name}",
                hint=f"transfer or validate the method and add `{site}` to `validated_at`, or say which site tests: "
                "`tested_at SITE`",
                related=(Related("where it is validated", method.validated_at[0].span),),
            )
