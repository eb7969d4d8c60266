"""G06: a recipe takes another grade, supplier, resin or film than the process has qualified."""

from __future__ import annotations

from pac.compiler.checks.base import RecipeSubject, enumeration
from pac.compiler.problems import Related
from pac.compiler.scope import suggestion


def check_recipe(subject: RecipeSubject) -> None:
    for material in subject.process.materials.values():
        for value in material.properties:
            if value.replaces is None or value.text is None or not value.qualified:
                continue  # nobody has begun to say what else is qualified
            allowed = (value.replaces.text, *value.qualified)
            if _plain(value.text) in map(_plain, allowed):
                continue
            close = suggestion(value.text, allowed)
            listed = enumeration([f'"{text}"' for text in allowed])
            subject.report(
                "G06",
                f'`{subject.recipe.name}` uses `{material.name}` with {value.name} "{value.text}"; qualified '
                f"{'is' if len(allowed) == 1 else 'are'} {listed}",
                value.span,
                f"{subject.recipe.name}.{material.name}.{value.name}",
                hint=f'did you mean "{close}"?'
                if close is not None
                else f'use one of them, or qualify it first and add `"{value.text}"` behind `qualified`',
                related=(Related("what is qualified", value.replaces.span),),
            )


def _plain(text: str) -> str:
    """A name, however it is spaced and in whatever case."""
    return " ".join(text.split()).casefold()
