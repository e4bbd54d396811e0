"""What the plan hands to its rivals: relations as files of arrays, and an environment in which they run."""

import hashlib
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from foedus.engine import Engine
from foedus.findings.columnar import RELATIONS

# A library that is not asked for its types here.
np: Any = import_module("numpy")

GIVEN = ("coded", "rulings", "deed_bits", *(name for name in RELATIONS if name != "links"))
FOR_CLINGO = (*GIVEN, "accounts", "askers", "struck", "attacking", "bearer_parts", "struck_by")
# Joins that OpenFisca has none of: which stroke is laid over which sheet, and which finding asks it.
PAIRED = """
SELECT f, sheet, row_number() OVER (ORDER BY f, sheet) - 1 AS pair FROM probed
"""
JOINED = {
    "laid": """
SELECT y.pair, t.hit, c.word, h.form, t.owner, t.attacker, t.spot, t.deed, c.owner AS owner_ask,
  c.attacker AS attacker_ask, c.spot AS spot_ask, c.deed AS deed_ask
FROM struck_by t JOIN tried_words c ON c.w = t.w JOIN paired y ON y.f = t.f AND y.sheet = c.sheet
JOIN sheets h ON h.sheet = c.sheet
""",
    "asking": """
SELECT t.s, x.q, y.pair, d.flavour, x.whole, x.several, x.ben, dense_rank() OVER (ORDER BY t.s, x.p) - 1 AS clause
FROM situated t JOIN asked x ON x.a = t.a JOIN drafts d ON d.q = x.q JOIN paired y ON y.f = t.f AND y.sheet = d.sheet
""",
    "standing": """
SELECT t.s, x.q, d.answer FROM situated t JOIN asked x ON x.a = t.a JOIN drafts d ON d.q = x.q WHERE d.sheet < 0
""",
}


def hand_over(engine: Engine, *, folder: Path) -> None:
    """Write what rivals in other environments read, one file a relation."""
    engine.define(PAIRED, name="paired")
    for name in (*FOR_CLINGO, *JOINED):
        found = relation(engine, name)
        np.savez(folder / f"{name}.npz", **{key: found.column(key).to_numpy() for key in found.column_names})


def relation(engine: Engine, name: str) -> Any:  # noqa: ANN401 - an Arrow table
    """Return a relation of the plan; patterns are of two words, also where one was enough."""
    found = engine.rows(JOINED.get(name, f"SELECT * FROM {name}"))  # noqa: S608 - our own names
    if name == "rulings":
        for missing in {"h1", "t1"} - set(found.column_names):
            found = found.append_column(missing, [np.zeros(found.num_rows, dtype=np.int64)])
    return found


def environment(root: Path) -> tuple[Path | None, str]:
    """Return the Python of the rivals' own environment, made where it is not there; or None, and why it cannot be."""
    wanted = Path(__file__).with_name("requirements.txt")
    folder = root / ".cache" / f"rivals-{hashlib.sha256(wanted.read_bytes()).hexdigest()[:10]}"
    python = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.exists():
        for command in (
            [sys.executable, "-m", "venv", "--clear", str(folder)],
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(wanted)],
        ):
            done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
            if done.returncode:
                return None, (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        ready.touch()
    return python, ""
