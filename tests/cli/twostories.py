"""Two reports of one strike that do not know of each other, for what brings them together."""

from pathlib import Path

FIRST = """schema: foedus/statements/1
documents:
  - {id: wire, outlet: Example Wire, published_on: 2025-09-10}
holders:
  - {id: ansari, title: Majed al-Ansari, speaks_for: QAT}
incidents:
  - {id: doha, title: Strike on Doha}
statements:
  - {about: doha, property: act, value: air strike, holder: wire, document: wire}
  - {about: doha, property: happened_on, value: 2025-09-09, holder: wire, document: wire}
  - {about: doha, property: place, value: Doha, holder: wire, document: wire}
  - {about: doha, property: h1.object, value: residential building, holder: wire, document: wire}
"""
SECOND = """schema: foedus/statements/1
documents:
  - {id: daily, outlet: Example Daily, published_on: 2025-09-11}
incidents:
  - {id: katara, title: Strike on Doha}
acts:
  - {id: notice, title: Notice of the strike}
statements:
  - {about: katara, property: act, value: air strike, holder: daily, document: daily}
  - {about: katara, property: by, value: ISR, holder: daily, document: daily}
  - {about: katara, property: happened_on, value: 2025-09-09, holder: daily, document: daily}
  - {about: katara, property: place, value: Doha, holder: daily, document: daily}
  - {about: katara, property: h1.object, value: residential building, holder: daily, document: daily}
  - {about: katara, property: h1.of, value: QAT, holder: daily, document: daily}
  - {about: notice, property: kind, value: notification, holder: daily, document: daily}
  - {about: notice, property: of, value: katara, holder: daily, document: daily}
"""


def two_stories(folder: Path) -> tuple[Path, Path]:
    """Write the two reports, and return where they are."""
    paths = (folder / "first.yaml", folder / "second.yaml")
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def from_both(folder: Path) -> tuple[str, ...]:
    """Return the options by which a command reads both reports."""
    return tuple(str(one) for path in two_stories(folder) for one in ("--from", path))
