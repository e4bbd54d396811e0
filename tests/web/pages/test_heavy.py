"""What pages have done aside."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from foedus.cascades import Start
from foedus.charts import timeline_chart
from foedus.errors import UsageError
from foedus.follow import cascade
from foedus.reports import Style, write_brief
from foedus.web.desk import Desk
from foedus.web.pages import heavy
from foedus.web.pages.indexrow import row_of
from tests.web.desks import NOW
from tests.web.pages.reading import INCIDENT

START = Start(attackers=("AUH",), victims=("SRB",), on=date(1914, 7, 28))


def test_it_comes_to_the_same_as_here(desk: Desk) -> None:
    """A drawing, a brief, a cascade, a row of the index."""
    view = desk.view()
    answer = view.answer(about=(INCIDENT,))
    chart = timeline_chart(answer.assessment, register=answer.register)
    style = Style(dated=NOW)
    brief = write_brief(answer.assessment, register=answer.register, form="markdown", style=style, actors=answer.actors)
    folder = desk.project.folder

    assert b"<svg" in heavy.drawn(chart, scheme="dark")
    assert brief == heavy.brief_of(answer.assessment, form="markdown", style=style, folder=folder)
    assert cascade(START, assume=("RUS joins SRB",)) == heavy.cascade_of(
        START, assume=("RUS joins SRB",), only=(), folder=folder
    )
    assert (row_of(view, name=INCIDENT).id,) == tuple(one.id for one in heavy.rows_of((INCIDENT,), folder=folder))


def test_it_warms_up_where_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra there is nothing to warm."""
    heavy.warm()

    def fail(*_: object, **__: object) -> bytes:
        raise UsageError("Not installed.", code="charts/not-installed")

    monkeypatch.setattr(heavy, "render_chart", fail)

    assert heavy.warm() is None  # type: ignore[func-returns-value]


KILLED = """
import os, sys, time
from foedus.web.aside import Aside
from tests.web.test_aside import where
if __name__ == "__main__":
    aside = Aside()
    aside.begin(where)
    print(aside.run(where), flush=True)
    os.kill(os.getpid(), 9)
"""


def test_it_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    """Nothing is left behind."""
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)  # noqa: S603 - our own
    process = int(run.stdout)
    ended = Path(f"/proc/{process}")
    for _ in range(100):
        if not ended.exists() or "Z" in (ended / "stat").read_text().split()[2]:
            break
        subprocess.run(["sleep", "0.1"], check=True)  # noqa: S607 - a moment

    assert -9 == run.returncode
    assert not ended.exists() or "Z" in (ended / "stat").read_text().split()[2]
