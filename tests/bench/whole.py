"""Whole processes with all that they start: time on the clock, processor time and memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One run: seconds on the clock, seconds of all processors, most bytes at once (0 where unknown)."""

    wall: float
    processor: float
    memory: int


def measured(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> Run:
    """Run a command and wait for it. SystemExit with its output where it fails."""
    with open(folder / ".output", "w+b") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **settings}, stdout=output, stderr=output
        )
        watch = _Memory(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.ended.set()
        watch.join()
        if process.returncode:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")
            raise SystemExit(f"{' '.join(command)} failed:\n{said[-2000:]}")
    # What the process started and waited for is counted in its times; memory is that of the largest one.
    largest = used.ru_maxrss * 1024
    return Run(wall, used.ru_utime + used.ru_stime, max(watch.most, largest))


class _Memory(threading.Thread):
    """Looks twenty times a second how much a process and its children hold, where the system tells."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.most = 0
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(0.05):
            self.most = max(self.most, _held(self.pid))


def _held(pid: int) -> int:
    """Bytes of memory of a process and all below it."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(_held(int(child)) for child in children)
