"""What OpenFisca can do of the job: formulas over arrays; run in the environment of `requirements.txt`.

It has no joins. So it is given, uncounted, which strokes are laid over which sheet, and which finding asks which; it
works out the bits, what they come to, and which findings stand. Prints as JSON how many seconds it took and what was
found, as lists of s, q, answer.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

# Libraries that are there in an environment of its own.
np: Any = import_module("numpy")
entities: Any = import_module("openfisca_core.entities")
systems: Any = import_module("openfisca_core.taxbenefitsystems")
simulations: Any = import_module("openfisca_core.simulations")
periods: Any = import_module("openfisca_core.periods")
variables: Any = import_module("openfisca_core.variables")

ASK, LOW = 2**31, 2**31 - 1
WHOSE = ("owner", "attacker", "spot", "deed")
WHEN = periods.period("2024")
Given = dict[str, dict[str, Any]]


def variable(name: str, entity: Any, formula: Any = None) -> Any:  # noqa: ANN401 - a class of the library
    """Return a variable of whole numbers, of 32 bits as the library has them; given, or by a formula."""
    parts = {"value_type": int, "entity": entity, "definition_period": periods.DateUnit.YEAR}
    return type(name, (variables.Variable,), parts | ({"formula": formula} if formula else {}))


def look_up(table: dict[str, Any], key: str, value: str, asked: Any) -> Any:  # noqa: ANN401 - arrays
    """Return the values that stand beside keys in a table; 0 beside one that is not there."""
    order = np.argsort(table[key])
    keys = table[key][order]
    place = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    return np.where(keys[place] == asked, table[value][order][place], 0)


def build(entity: Any, group: Any, made: list[Any], count: int, group_of: Any) -> Any:  # noqa: ANN401 - the library's
    """Return a simulation of so many members, each in a group by number."""
    system = systems.TaxBenefitSystem([entity, group])
    for one in made:
        system.add_variable(one)
    builder = simulations.SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity(entity.key, np.arange(count))
    listed = builder.declare_entity(group.key, np.unique(group_of))
    builder.join_with_persons(listed, group_of, ["member"] * count)
    return builder.build(system)


def half(given: Given, *, high: int) -> Any:  # noqa: ANN401 - a formula
    """Return the formula of the bits of a stroke on a sheet: the lower 31, or those above."""

    def formula(blow: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
        bits = np.full(blow.count, -1, dtype=np.int64)
        for name in WHOSE:
            ask = blow(f"{name}_ask", period).astype(np.int64) * ASK + blow(name, period)
            bits &= look_up(given[f"{name}_bits"], "ask", "bits", ask)
        return (bits >> 31 if high else bits & LOW).astype(np.int32)

    return formula


def over(high: int, hit: int, word: int) -> Any:  # noqa: ANN401 - a formula
    """Return the formula of the bits of all strokes of a hit together."""

    def formula(pair: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
        blow = pair.members
        mine = (blow("hit", period) == hit) & (blow("word", period) == word)
        bits = np.where(mine, blow("high" if high else "low", period), 0)
        found = np.zeros(pair.count, dtype=np.int32)
        np.bitwise_or.at(found, pair.members_entity_id, bits)
        return found

    return formula


def ruling(given: Given) -> Any:  # noqa: ANN401 - a formula
    """Return the formula of what a pattern of bits comes to."""
    known = given["rulings"]
    names = ("form", "h0", "h1", "t0", "t1")
    rows = zip(*(known[name].tolist() for name in names), strict=True)
    meant = dict(zip(rows, known["ruling"].tolist(), strict=True))

    def formula(pair: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
        form = np.zeros(pair.count, dtype=np.int64)
        np.maximum.at(form, pair.members_entity_id, pair.members("form", period))
        columns = [form]
        for place in range(4):
            hit, word = divmod(place, 2)
            high = pair(f"high_{hit}_{word}", period).astype(np.int64)
            columns.append(high << 31 | pair(f"low_{hit}_{word}", period))
        asked = zip(*(one.tolist() for one in columns), strict=True)
        return np.array([meant[one] for one in asked], dtype=np.int32)

    return formula


def ruled(given: Given) -> Any:  # noqa: ANN401 - an array
    """Return the ruling on each set of facts and sheet, in the order of their numbers."""
    laid = given["laid"]
    entity = entities.Entity("blow", "blows", "", "")
    group = entities.GroupEntity("pair", "pairs", "", "", [{"key": "member", "plural": "members"}])
    names = ("hit", "word", "form", *WHOSE, *(f"{name}_ask" for name in WHOSE))
    made = [variable(name, entity) for name in names]
    for high, word_of in enumerate(("low", "high")):
        made.append(variable(word_of, entity, half(given, high=high)))
        made += [variable(f"{word_of}_{hit}_{word}", group, over(high, hit, word)) for hit in (0, 1) for word in (0, 1)]
    made.append(variable("ruling", group, ruling(given)))
    simulation = build(entity, group, made, len(laid["pair"]), laid["pair"])
    for name in names:
        simulation.set_input(name, WHEN, laid[name].astype(np.int32))
    return simulation.calculate("ruling", WHEN)


def found(given: Given, rulings: Any) -> Any:  # noqa: ANN401 - arrays
    """Return, for each finding that may be, its answer, or -1 where it does not stand."""
    asked = given["asking"]
    entity = entities.Entity("finding", "findings", "", "")
    group = entities.GroupEntity("clause", "clauses", "", "", [{"key": "member", "plural": "members"}])
    known = given["verdicts"]
    keyed = {"key": known["flavour"] << 31 | known["heard"], "answer": known["answer"], "verdict": known["verdict"]}

    def by_ruling(name: str) -> Any:  # noqa: ANN401 - a formula
        def formula(finding: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
            key = finding("flavour", period).astype(np.int64) << 31 | finding("ruling", period)
            return look_up(keyed, "key", name, key)

        return formula

    def met(clause: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
        one = clause.members
        told = np.where((one("whole", period) == 0) & (one("several", period) == 1), one("verdict", period), 0)
        bits = np.zeros(clause.count, dtype=np.int32)
        np.bitwise_or.at(bits, clause.members_entity_id, told)
        return bits

    def left_open(clause: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
        one = clause.members
        mine = (one("whole", period) == 0) & (one("several", period) == 1) & (one("verdict", period) == 1)
        low = np.full(clause.count, LOW, dtype=np.int64)
        high = np.full(clause.count, -1, dtype=np.int64)
        np.minimum.at(low, clause.members_entity_id[mine], one("ben", period)[mine])
        np.maximum.at(high, clause.members_entity_id[mine], one("ben", period)[mine])
        return low < high

    def stands(finding: Any, period: Any) -> Any:  # noqa: ANN401 - as the library asks
        whole = finding("whole", period) == 1
        still = finding.clause("left_open", period) == 1
        other = finding.clause("met", period) & finding("verdict", period) == 0
        return np.where(~whole | (still & other), finding("answer", period), -1)

    names = ("flavour", "ruling", "whole", "several", "ben")
    made = [variable(name, entity) for name in names]
    made += [variable(name, entity, by_ruling(name)) for name in ("answer", "verdict")]
    made += [variable("met", group, met), variable("left_open", group, left_open), variable("stands", entity, stands)]
    simulation = build(entity, group, made, len(asked["pair"]), asked["clause"])
    inputs = {name: asked[name] for name in names if name != "ruling"} | {"ruling": rulings[asked["pair"]]}
    for name, values in inputs.items():
        simulation.set_input(name, WHEN, values.astype(np.int32))
    return simulation.calculate("stands", WHEN)


def main(folder: Path) -> None:
    """Work it out, and print what came out."""
    given = {path.stem: dict(np.load(path)) for path in folder.glob("*.npz")}
    start = time.perf_counter()
    answers = found(given, ruled(given))
    seconds = time.perf_counter() - start
    rows = np.column_stack((given["asking"]["s"], given["asking"]["q"], answers))
    standing = given["standing"]
    listed = rows[answers >= 0].tolist()
    listed += np.column_stack([standing[name] for name in ("s", "q", "answer")]).tolist()
    print(json.dumps({"seconds": seconds, "found": listed}))  # noqa: T201 - the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]))
