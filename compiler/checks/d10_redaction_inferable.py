"""D10: a secret value can be computed from what is handed over."""

from __future__ import annotations

from pac.compiler.checks.exchange import Package, computed, equal, handed, quantity_of, secrets, stage
from pac.compiler.problems import Problems, Related


def check(package: Package, problems: Problems) -> None:
    figures = tuple(computed(package))
    for secret in secrets(package.exchange):
        value = quantity_of(secret.text)
        for figure in figures:
            if not any(equal(value, figure.text)):
                continue
            problems.add(
                "D10",
                f"`{figure.path}` comes to {figure.text}, and `{secret.text}` {secret.why}: "
                f'"{package.exchange.party}" can compute it from `{figure.formula}`',
                figure.span,
                path=f"{package.process.name}.{figure.path}",
                hint="keep back one of the values that it follows from, or the formula",
                related=(Related("the value is kept secret here", secret.span), *handed(package.exchange)),
                stage=stage(package),
            )
