"""A command line that runs in this process, and a case that stands by itself."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from foedus.cli.app import run

VARIABLES = (
    "FOEDUS_PROJECT",
    "FOEDUS_STORE",
    "FOEDUS_RECORDER",
    "FOEDUS_POLICY",
    "FOEDUS_FORMAT",
    "FOEDUS_DEBUG",
    "NO_COLOR",
)
WIRE = """---
outlet: Example Wire
title: Blasts in Doha
published_on: 2025-09-09
---

Israel carried out an air strike in Doha on 9 September 2025. Qatar condemned the attack.
"""
STATEMENTS = """schema: foedus/statements/1
documents:
  - {id: wire, outlet: Example Wire, title: Doha struck, published_on: 2025-09-10}
holders:
  - {id: ansari, title: Majed al-Ansari, speaks_for: QAT}
incidents:
  - {id: doha, title: Strike in Doha}
acts:
  - {id: notice, title: Notice of the strike}
statements:
  - {about: doha, property: act, value: air strike, holder: ISR, document: wire, words: a precise strike}
  - {about: doha, property: by, value: ISR, holder: ISR, document: wire}
  - {about: doha, property: happened_on, value: 2025-09-09, holder: wire, document: wire}
  - {about: doha, property: place, value: Doha, holder: wire, document: wire}
  - {about: doha, property: h1.object, value: residential building, holder: QAT, document: wire}
  - {about: doha, property: h1.of, value: QAT, holder: QAT, document: wire}
  - {about: notice, property: kind, value: notification, holder: USA, document: wire}
  - {about: notice, property: by, value: USA, holder: USA, document: wire}
  - {about: notice, property: to, value: QAT, holder: USA, document: wire}
  - {about: notice, property: of, value: doha, holder: USA, document: wire}
  - {about: notice, property: when, value: before, holder: USA, document: wire, words: which he did}
  - {about: notice, property: when, value: before, holder: QAT, stance: denies, document: wire, words: no notice}
"""
CASE = """schema: foedus/case/1
as_of: 2025-12-31
instruments:
  - schema: foedus/1
    id: treaty-a
    title: Treaty A
    kind: treaty
    binding: international law
    citation: made up for this test
    signed_on: 1999-12-01
    parties:
      - {party: POL, role: mutual, from: 2000-01-01}
      - {party: USA, role: mutual, from: 2000-01-01}
    provisions:
      - id: "1"
        ref: art. 1
        kind: defence
        words: An attack on one is an attack on all.
        words_of: instrument
        source: made up
        casus:
          - {act: bombardment, object: territory, of: beneficiary}
        obligation: {owes: assist, bearer: each other party, modality: shall}
        because: The words say so.
    sources: made up
documents:
  - {id: wire, outlet: Example Wire}
incidents:
  - {id: strike, title: Strike on Warsaw}
statements:
  - {about: strike, property: act, value: missile strike, holder: wire, document: wire}
  - {about: strike, property: by, value: RUS, holder: wire, document: wire}
  - {about: strike, property: happened_on, value: 2025-05-01, holder: wire, document: wire}
  - {about: strike, property: place, value: Warsaw, holder: wire, document: wire}
expect:
  - provision: treaty-a#1
    beneficiary: POL
    verdict: engaged
    because: The words say so.
"""


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def foedus(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return the command line; `foedus("show", "nato-1949")` runs it."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str | Path) -> Result:
        capsys.readouterr()
        status = run([str(one) for one in arguments])
        shown = capsys.readouterr()
        return Result(status, shown.out, shown.err)

    return command


@pytest.fixture
def statements(tmp_path: Path) -> Path:
    """Return a statements file about a strike on Doha, with a quarrel over a notice."""
    path = tmp_path / "doha.yaml"
    path.write_text(STATEMENTS, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a case with a treaty of its own."""
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


@pytest.fixture
def desk(tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project folder, which is the current one, with a report in it that is not recorded yet."""
    folder = tmp_path / "desk"
    foedus("init", folder, "--recorder", "Anna Example")
    monkeypatch.chdir(folder)
    (folder / "wire.md").write_text(WIRE, encoding="utf-8")
    return folder


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return what pipes answers, a line each, into the next command that asks."""

    def pipe(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return pipe
