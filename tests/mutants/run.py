"""`make mutants`: mistakes seeded into the real processes, and how many of them pac catches.

    python tests/mutants/run.py [--most N] [--kind WORDS] [--show]

Each mistake is made in an untouched project whose check finds nothing. It is caught by `pac check` if that
reports an error or a warning that it did not report before. What is legal in itself (a set point moved inside
its ranges, a test that another one makes up for) cannot be seen in one state: there, `pac diff` against the
untouched document has to show a change. `--show` lists what neither of them sees.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.mutants.judging import counted, false_alarms, run, table
from tests.mutants.seeding import FOLDERS, KINDS, Project


def main() -> int:
    parser = argparse.ArgumentParser(description="measured catch rate of pac check and pac diff")
    parser.add_argument("--most", type=int, default=12, help="mistakes of each kind at most (12)")
    parser.add_argument("--kind", default="", help="only kinds whose name holds these words")
    parser.add_argument(
        "--show", action="store_true", help="list the mistakes that diff caught or nothing did"
    )
    arguments = parser.parse_args()
    start = perf_counter()
    alarms = {folder: false_alarms(Project(folder)) for folder in FOLDERS}
    kinds = [kind for kind in KINDS if arguments.kind in kind.name]
    verdicts = run(most=arguments.most, kinds=kinds)
    print("\n".join(table(counted(verdicts))))
    print()
    for folder, found in alarms.items():
        print(
            f"{folder}: {len(found) or 'no'} false alarm{'s' if len(found) > 1 else ''} on the untouched project"
        )
        print("".join(f"  {line}\n" for line in found), end="")
    missed = [verdict for verdict in verdicts if verdict.caught == "missed"]
    broken = [
        verdict
        for verdict in verdicts
        if verdict.kind.always and verdict.caught not in ("check", "equivalent")
    ]
    for title, found_verdicts in (
        ("missed", missed),
        ("left to the comparison, but promised of the check", broken),
    ):
        if found_verdicts:
            print(f"\n{title}:")
            print("\n".join(f"  {verdict.where}" for verdict in found_verdicts))
    if arguments.show:
        print("\nby comparison:")
        print("\n".join(f"  {v.where}  [{', '.join(v.codes)}]" for v in verdicts if v.caught == "diff"))
    print(f"\n{len(verdicts)} mistakes in {perf_counter() - start:.0f} s")
    return 1 if missed or broken or any(alarms.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
