"""`screen.lp` over the tables in a folder; run in the environment of `requirements.txt`.

Prints as JSON how many seconds it took and what was found, as lists of s, q, answer.
"""

import json
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

# Libraries that are there in an environment of its own.
clingo: Any = import_module("clingo")
np: Any = import_module("numpy")

WORD = 62
Columns = dict[str, Any]


def facts_of(given: dict[str, Columns]) -> Iterator[str]:
    """Yield every fact of the tables in the words of `screen.lp`."""
    plain = {
        "situation": ("accounts", ("s", "a", "f")),
        "asker": ("askers", ("a", "moment")),
        "struck": ("struck", ("a", "actor")),
        "attacking": ("attacking", ("a", "actor")),
        "period": ("periods", ("moment", "law")),
        "cover": ("cover", ("law", "p", "actor", "mode", "one")),
        "touch": ("touch", ("law", "p", "actor", "mode")),
        "draft": ("drafts", ("q", "sheet", "flavour", "answer")),
        "sheet": ("sheets", ("sheet", "form")),
        "word": ("words", ("sheet", "word", "owner", "attacker", "spot", "deed")),
        "blow": ("struck_by", ("f", "hit", "owner", "attacker", "spot", "deed")),
        "verdict": ("verdicts", ("flavour", "heard", "answer", "verdict")),
    }
    for name, (table, columns) in plain.items():
        yield from _facts(name, zip(*(given[table][one].tolist() for one in columns), strict=True))
    yield from _parts(given)
    for name in ("owner", "attacker", "spot", "deed"):
        yield from _bits(name, given[f"{name}_bits"])
    yield from _patterns(given["rulings"])


def _facts(name: str, rows: Any) -> Iterator[str]:  # noqa: ANN401 - rows of any shape
    for row in dict.fromkeys(rows):
        yield f"{name}({','.join(map(str, row))})."


def _parts(given: dict[str, Columns]) -> Iterator[str]:
    """Yield who is involved of the bearers, and the questions that they raise; a part has a number."""
    parts = {0: 0}
    rows = zip(*(given["bearer_parts"][one].tolist() for one in ("a", "law", "p", "part")), strict=True)
    yield from _facts("part", [(a, law, p, parts.setdefault(part, len(parts))) for a, law, p, part in rows])
    names = ("law", "p", "ben", "part", "mode", "q")
    asked = zip(*(given["questions"][one].tolist() for one in names), strict=True)
    by_bits = 2
    yield from _facts(
        "question",
        [
            (law, p, ben, parts.get(part, -1) if mode == by_bits else part, mode, q)
            for law, p, ben, part, mode, q in asked
        ],
    )


def _bits(name: str, table: Columns) -> Iterator[str]:
    for ask, bits in zip(table["ask"].tolist(), table["bits"].tolist(), strict=True):
        signature, value = divmod(ask, 2**31)
        yield from _facts(name, [(signature, value, number) for number in range(WORD) if bits >> number & 1])


def _patterns(table: Columns) -> Iterator[str]:
    columns = ("h0", "h1", "t0", "t1")
    for number, form in enumerate(table["form"].tolist()):
        bits = [
            (place // 2, place % 2, bit)
            for place, name in enumerate(columns)
            for bit in range(WORD)
            if int(table[name][number]) >> bit & 1
        ]
        yield f"pattern({number},{form},{len(bits)},{int(table['ruling'][number])})."
        yield from _facts("bit_of", [(number, *one) for one in bits])


def main(folder: Path) -> None:
    """Solve, and print what came out."""
    given = {path.stem: dict(np.load(path)) for path in folder.glob("*.npz")}
    text = "\n".join(facts_of(given))
    start = time.perf_counter()
    control = clingo.Control(["--warn=none"])
    control.load(str(Path(__file__).with_name("screen.lp")))
    control.add("base", [], text)
    control.ground([("base", [])])
    found: list[list[int]] = []
    with control.solve(yield_=True) as models:
        for model in models:
            found = [[argument.number for argument in one.arguments] for one in model.symbols(shown=True)]
    print(json.dumps({"seconds": time.perf_counter() - start, "found": found}))  # noqa: T201 - the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]))
