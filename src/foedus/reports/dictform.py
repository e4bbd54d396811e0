"""What follows as JSON has it: one function for each of the seven answers, keys in a fixed order."""

from collections.abc import Iterable
from typing import Literal

from foedus.actors import Actors
from foedus.cascades import Call, Cascade, Round
from foedus.comparisons import Comparison, Cover
from foedus.comparisons.whatif import WhatIf
from foedus.ledgers import RULE, ClaimAnswer, Ledger, PlanOnDay
from foedus.obligations import DISCLAIMER, as_plain
from foedus.reports.cascadesheet import PRESUMED, cascade_network, cascade_rows
from foedus.reports.coversheet import cover_network, cover_rows, matrix_of
from foedus.reports.graphml import graphml

Layout = Literal["table", "matrix", "network"]


def ledger_dict(found: Ledger) -> dict[str, object]:
    """Return a ledger as `foedus/ledger/1`, with the rule by which acts count."""
    return {"schema": "foedus/ledger/1", "rule": RULE, **_fields(found), "disclaimer": DISCLAIMER}


def plan_dict(found: PlanOnDay) -> dict[str, object]:
    """Return a plan on a day as `foedus/plan/1`."""
    return {"schema": "foedus/plan/1", **_fields(found), "disclaimer": DISCLAIMER}


def what_if_dict(found: WhatIf) -> dict[str, object]:
    """Return what comes out otherwise as `foedus/what-if/1`."""
    return {"schema": "foedus/what-if/1", **_fields(found), "disclaimer": DISCLAIMER}


def claim_dict(found: ClaimAnswer) -> dict[str, object]:
    """Return a tested claim as `foedus/claim/1`."""
    return {"schema": "foedus/claim/1", **_fields(found), "disclaimer": DISCLAIMER}


def _fields(found: object) -> dict[str, object]:
    plain = as_plain(found)
    return plain if isinstance(plain, dict) else {}


def cover_dict(found: Cover, *, actors: Actors, layout: Layout = "table") -> dict[str, object]:
    """Return cover as `foedus/cover/1`: as rows (`promises`), as a matrix (`rows`) or as `nodes` and `edges`."""
    head: dict[str, object] = {"schema": "foedus/cover/1", "on": found.on.isoformat(), "against": found.against}
    if layout == "matrix":
        names, lines = matrix_of(found)
        columns = ("bearer", *names)
        return head | {"rows": [dict(zip(columns, line, strict=True)) for line in lines], "disclaimer": DISCLAIMER}
    if layout == "network":
        return head | cover_network(found, actors=actors) | {"disclaimer": DISCLAIMER}
    return head | {
        "beneficiaries": list(found.beneficiaries),
        "promises": cover_rows(found),
        "words": {one.clause: one.words for one in (*found.promises, *found.excluded)},
        "for_all": list(found.for_all),
        "disclaimer": DISCLAIMER,
    }


def cover_graphml(found: Cover, *, actors: Actors) -> str:
    """Return cover as GraphML: an edge from bearer to beneficiary for each clause."""
    network = cover_network(found, actors=actors)
    about = {"on": found.on.isoformat(), "against": found.against or "anyone", "disclaimer": DISCLAIMER}
    return graphml(network["nodes"], edges=network["edges"], about=about)


def cascade_dict(found: Cascade, *, actors: Actors) -> dict[str, object]:
    """Return a cascade as `foedus/cascade/1`: the rounds with their rows, the words, the network of hostile pairs."""
    rows = cascade_rows(found)
    return {
        "schema": "foedus/cascade/1",
        "on": found.start.on.isoformat(),
        "attackers": list(found.start.attackers),
        "victims": list(found.start.victims),
        "rounds": [
            {"round": one.number, "rows": [row for row in rows if row["round"] == str(one.number)]}
            for one in found.rounds
        ],
        "words": {call.clause: call.words for one in found.rounds for call in _calls(one)},
        "belligerents": list(found.belligerents),
        "network": cascade_network(found, actors=actors),
        "presumed": list(PRESUMED),
        "disclaimer": DISCLAIMER,
    }


def cascade_graphml(found: Cascade, *, actors: Actors) -> str:
    """Return a cascade as GraphML: an edge for each hostile pair, with its round and its clauses."""
    network = cascade_network(found, actors=actors)
    return graphml(network["nodes"], edges=network["edges"], about={"on": found.start.on.isoformat()})


def _calls(one: Round) -> Iterable[Call]:
    entered = (call for entry in one.entries for call in entry.calls)
    return (*entered, *(fork.call for fork in one.forks), *one.kept_out, *one.owes_else)


def comparison_dict(found: Comparison) -> dict[str, object]:
    """Return clauses side by side as `foedus/comparison/1`."""
    return {
        "schema": "foedus/comparison/1",
        "clauses": [
            {
                "provision": one.name,
                "on": day.isoformat(),
                "words": one.words or "",
                "source": list(one.provision.source),
            }
            for one, day in zip(found.clauses, found.days, strict=True)
        ],
        "lines": [
            {"section": one.section, "name": one.name, "values": list(one.values), "alike": one.alike}
            for one in found.lines
        ],
        "pairs": [
            {
                "first": one.first,
                "second": one.second,
                "same": list(one.same),
                "differ": list(one.differ),
                "silent": list(one.silent),
                "area": as_plain(one.area),
                "words": [{"edit": each.edit, "text": each.text} for each in one.words],
                "no_words": one.no_words,
            }
            for one in found.pairs
        ],
        "disclaimer": DISCLAIMER,
    }
