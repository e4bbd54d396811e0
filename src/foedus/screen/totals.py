"""What the counts of a finished screening add up to."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from foedus.obligations import ENGAGED
from foedus.screen.dictionary import COUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Which clauses are engaged, and which elements alone were missed, with how often, the most often first."""

    engaged: tuple[tuple[str, int], ...]
    near: tuple[tuple[str, int], ...]


def totals_of(out: Path, *, manifest: Mapping[str, object]) -> Totals:
    """Return what the counts of all parts add up to; of a screening without parts, nothing."""
    reader = import_module("pyarrow.parquet")
    files = sorted((out / COUNTS).glob("part-*.parquet")) if manifest.get("parts") else []
    names = ["instrument", "provision", "verdict", "near_miss", "findings"]
    engaged: Counter[str] = Counter()
    near: Counter[str] = Counter()
    for path in files:
        for row in reader.read_table(path, columns=names).to_pylist():
            if row["verdict"] in ENGAGED:
                engaged[f"{row['instrument']}#{row['provision']}"] += row["findings"]
            if row["near_miss"]:
                near[row["near_miss"]] += row["findings"]
    return Totals(engaged=_ordered(engaged), near=_ordered(near))


def _ordered(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))
