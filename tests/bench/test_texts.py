"""What the benchmark measures is whole work: its texts have no problems, and what is not installed is said."""

from __future__ import annotations

import pytest

from pac.compiler.pipeline import Compilation
from pac.compiler.source import Source
from tests.bench import peers, run
from tests.bench.generate import process
from tests.bench.peers import kcl_command, kcl_text, pac_text, pkl_command, pkl_text
from tests.bench.whole import Run


@pytest.mark.parametrize("text", [process(6), pac_text(6)], ids=["generated", "peers"])
def test_generated_processes_have_no_problems(text: str) -> None:
    assert not Compilation((Source("bench.pac", text),)).problems


def test_the_three_languages_say_the_same_number_of_steps() -> None:
    assert pac_text(7).count("unit_operation") == 7
    assert kcl_text(7).count("UnitOp {") == 7
    assert pkl_text(7).count("params {") == 7


def test_peers_are_optional(
    monkeypatch: pytest.MonkeyPatch, tmp_path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("KCL_PYTHON", raising=False)
    monkeypatch.delenv("PKL", raising=False)
    monkeypatch.setattr(peers.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(peers.shutil, "which", lambda name: None)
    assert kcl_command(tmp_path / "a.k") is None
    assert pkl_command(tmp_path / "a.pkl", tmp_path) is None
    runs = {"pac, cold": [Run(1.0, 1.0, 0)], "pac, warm": [Run(0.1, 0.1, 0)]}
    run.report_peers(run.Report(), runs)
    said = capsys.readouterr().out
    assert "KCL is not installed" in said and "Pkl is not installed" in said
    run.report_peers(report := run.Report(), {**runs, "KCL": [Run(2.0, 2.0, 0)], "Pkl": [Run(0.05, 0.05, 0)]})
    assert report.missed == ["pac, warm / Pkl"]
