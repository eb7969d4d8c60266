"""`pac check`: all checks of a project, and the fixes that they propose."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pac.commands.answers import Answer, keep_answer, kept_answer, question
from pac.commands.output import Exit, Refused, on_terminal, present, say, write_result
from pac.commands.project import compilation_of, load_here, say_left_out, today
from pac.compiler.cache import Cache, open_cache, own_state
from pac.render.summary import fix_note, summary

if TYPE_CHECKING:
    from pac.compiler.loading import Loaded
    from pac.compiler.pipeline import Compilation
    from pac.compiler.problems import Problem

HELP = "check a project and explain what is wrong"
FORMATS = ("text", "concise", "json", "sarif", "github", "junit")
THRESHOLDS = ("error", "warning", "info")
# Characters up to which a project is checked whole: that takes less than a second.
SMALL = 200_000
STAGES = ("development", "clinical", "ppq", "commercial")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="files or folders; those in a folder with pac.toml stand for the whole project (default: here)",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="form of the result: text for people, concise for editors, json for programs, sarif for code "
        "hosts, github for annotations of GitHub Actions, junit for test reports (default: text)",
    )
    parser.add_argument(
        "--lifecycle",
        choices=STAGES,
        metavar="STAGE",
        help=f"judge everything as at this stage: {', '.join(STAGES)} (default: what each process says)",
    )
    for option, meaning in (("--select", "only these checks"), ("--ignore", "not these checks")):
        parser.add_argument(
            option,
            action="append",
            default=[],
            metavar="CODES",
            help=f"{meaning}: codes, names or prefixes such as U, separated by commas",
        )
    parser.add_argument(
        "--fail-on",
        choices=THRESHOLDS,
        default="error",
        help="exit status 1 from this severity on (default: error)",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="apply the safe fixes to the files, then report what is left",
    )
    parser.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="apply the other fixes too: proposals, read the result before you keep it",
    )
    known = parser.add_mutually_exclusive_group()
    known.add_argument(
        "--baseline",
        type=Path,
        metavar="FILE",
        help="what is found in this file counts for nothing: only what is new since then fails",
    )
    known.add_argument(
        "--write-baseline",
        type=Path,
        metavar="FILE",
        help="write what is found to this file, for --baseline",
    )
    parser.add_argument(
        "--show-waived",
        action="store_true",
        help="also list what was found and is waived, with the reasons (json, sarif and junit always do)",
    )
    parser.add_argument(
        "--today",
        type=_day,
        metavar="DATE",
        help="judge waivers as on this day: year-month-day (default: the day it is)",
    )
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="find everything anew and keep nothing (default: results are kept in the user's cache folder, or "
        "in that of PAC_CACHE_DIR; it is safe to delete. PAC_NO_CACHE=1 does the same)",
    )
    parser.add_argument(
        "--jobs",
        type=_number,
        metavar="N",
        help="how many processes may check a large project at once (default: as many as there are cores)",
    )
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write the result to a file")


def _day(text: str) -> datetime.date:
    """The day behind --today, as argparse wants it."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day: write year-month-day") from None


def _number(text: str) -> int:
    """The number behind --jobs, as argparse wants it."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of processes: write 1 or more")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    day = arguments.today or today()
    fixing = arguments.fix or arguments.unsafe_fixes
    cache = Cache(None) if arguments.no_cache or fixing else open_cache()
    key = question(
        own_state() if cache.folder else "",
        [str(path) for path in arguments.paths],
        arguments.lifecycle,
        day.isoformat(),
        *(_split(arguments.select), _split(arguments.ignore)),
    )
    answer = kept_answer(cache, key)
    if answer is not None:
        say_left_out(answer.left_out)
    else:
        from pac.compiler.loading import InputError

        try:
            answer = _found(arguments, day, cache, key)
        except InputError as error:
            if arguments.format == "text":
                raise
            codes = _shown_codes(_split(arguments.select), _split(arguments.ignore))
            names = {problem.file_name for problem in error.problems}
            _write(arguments, Answer(error.problems, codes, tuple(names), ()), Exit.REFUSED)
            return Exit.REFUSED
        cache.tidy()
    known = _known(arguments, answer)
    status = _status(arguments.fail_on, answer.problems)
    _write(arguments, answer, status, known)
    return status


def _known(arguments: argparse.Namespace, answer: Answer) -> Sequence[Problem]:
    """Take the findings of the baseline out of the answer; they are returned. Raises Refused."""
    path: Path | None = arguments.baseline or arguments.write_baseline
    if path is None:
        return ()
    from pac.commands.baseline import compared, read_baseline, write_baseline

    if arguments.write_baseline is not None:
        count = write_baseline(path, answer.problems, answer.places)
        say(f"wrote {count} finding{'' if count == 1 else 's'} to {path}")
    files = None if answer.places else answer.files
    found = compared(answer.problems, read_baseline(path), answer.places, answer.codes, files)
    if found.gone:
        them = "1 finding" if found.gone == 1 else f"{found.gone} findings"
        there = "is" if found.gone == 1 else "are"
        say(f"note: {them} of {path} {there} not there any more; --write-baseline writes it anew")
    answer.problems = found.new
    return found.known


def _found(arguments: argparse.Namespace, day: datetime.date, cache: Cache, key: str) -> Answer:
    """The answer, found by reading and checking; kept for the next time. Raises InputError."""
    wanted = _split(arguments.select), _split(arguments.ignore)
    _shown_codes(*wanted)  # a wrong code is said before anything is read
    loaded = load_here(arguments.paths)
    shown = _shown_codes(wanted[0] or loaded.settings.select, (*loaded.settings.ignore, *wanted[1]))

    def compiled(project: Loaded) -> Compilation:
        return compilation_of(project, arguments.lifecycle, day)

    if arguments.fix or arguments.unsafe_fixes:
        from pac.commands.fixing import fix_files

        loaded = fix_files(
            loaded,
            lambda changed: _kept(compiled(changed)),
            shown,
            unsafe=arguments.unsafe_fixes,
            start=Path.cwd(),
        )
    project = compiled(loaded)
    if sum(len(source.text) for source in loaded.files) > SMALL:
        from pac.commands.checking import check_in_parts

        project = check_in_parts(project, loaded.settings_source, cache, arguments.jobs)
    found = [problem for problem in _kept(project) if problem.code.code in shown]
    problems = sorted(found, key=lambda problem: problem.sort_key)
    waived = [item for item in project.waived if item.problem.code.code in shown]
    files = [source.name for source in loaded.files]
    answer = Answer(problems, shown, files, loaded.left_out, waived, loaded.places)
    keep_answer(cache, key, answer, loaded)
    return answer


def _kept(project: Compilation) -> list[Problem]:
    """What pac.toml does not ignore in the file where it is found."""
    return [
        problem
        for problem in project.problems
        if not any(problem.code.code in rule.ignored for rule in project.rules_of(problem))
    ]


def _status(fail_on: str, problems: Collection[Problem]) -> Exit:
    if any(problem.code.code == "P05" for problem in problems):
        return Exit.REFUSED  # nested beyond reading: the file was not read
    return Exit.FOUND if any(problem.severity in _failing(fail_on) for problem in problems) else Exit.CLEAN


def _failing(fail_on: str) -> tuple[str, ...]:
    """The severities at or above a threshold."""
    return THRESHOLDS[: THRESHOLDS.index(fail_on) + 1]


def _split(lists: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for codes in lists for word in codes.split(","))


def _shown_codes(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes left by a selection and an exclusion. Raises Refused for an unknown one."""
    from pac.compiler.codes import CODES
    from pac.compiler.settings import ALWAYS_SHOWN, BadCode, codes_matching

    every = frozenset(code.code for code in CODES)
    try:
        selected = codes_matching(select) if select else every
        ignored = codes_matching(ignore, ignoring=True)
    except BadCode as bad:
        raise Refused(bad.message, bad.hint) from None
    return (selected - ignored) | {code for code in every if code.startswith(ALWAYS_SHOWN)}


def _write(arguments: argparse.Namespace, answer: Answer, status: int, known: Sequence[Problem] = ()) -> None:
    problems, files, waived = answer.problems, len(answer.files), answer.waived
    told = summary(problems, files, len(waived), len(known))
    if arguments.format == "text":
        if problems or on_terminal(arguments.output) or (waived and arguments.show_waived):
            from pac.render.text import render_text

            present(
                lambda console: render_text(problems, told, console, waived if arguments.show_waived else ()),
                arguments.output,
            )
        else:
            write_result(f"{told}\n", arguments.output)
        if arguments.output is None:
            return
    else:
        write_result(_rendered(arguments, answer, status, known), arguments.output)
        if arguments.format == "json":
            return
    say(told)
    if note := fix_note(problems):
        say(note)


def _rendered(arguments: argparse.Namespace, answer: Answer, status: int, known: Sequence[Problem]) -> str:
    """The result in a form for programs."""
    problems, files, codes, waived = answer.problems, answer.files, answer.codes, answer.waived
    match arguments.format:
        case "json":
            from pac.render.problems_json import render_json

            return render_json(problems, len(files), waived, known)
        case "sarif":
            from pac.compiler.codes import CODES
            from pac.render.sarif import render_sarif

            rules = [code for code in CODES if code.code in codes]
            return render_sarif(problems, files, rules, status, waived, known if arguments.baseline else None)
        case "github":
            from pac.render.github import render_github

            return render_github(problems)
        case "junit":
            from pac.render.junit import render_junit

            return render_junit(problems, files, _failing(arguments.fail_on), waived, known)
        case _:
            from pac.render.concise import render_concise

            return render_concise(problems, waived if arguments.show_waived else ())
