"""Clauses by incidents, each cell a verdict; and who covers whom."""

from collections.abc import Iterable
from typing import Any

from foedus.actors import Actors
from foedus.charts.chart import (
    VERDICTS,
    Chart,
    Row,
    actor_label,
    data_of,
    import_library,
    incident_labels,
    is_deep,
    sources_of,
    spec_of,
    verdict_label,
)
from foedus.comparisons import Cover, Promise
from foedus.instruments import Register
from foedus.obligations import Assessment

COLUMNS = ("incident", "title", "clause", "ref", "beneficiary", "verdict", "in_force", "decided_by", "statements")
COVER_COLUMNS = ("bearer", "beneficiary", "clauses", "firmest", "named")
# The kinds of commitment, the firmest first; the colour is that of the first that one owes another.
KINDS = {
    "defence": "#0072b2",
    "assistance": "#009e73",
    "guarantee": "#56b4e9",
    "determination": "#cc79a7",
    "consultation": "#e69f00",
    "right": "#b8b8b8",
}
LETTERS = {"determination": "T"}
MOST_NAMED = 6
STEP = 18


def matrix_chart(
    assessment: Assessment, *, register: Register, silent: bool = False, actors: Actors | None = None
) -> Chart:
    """Return clauses down and incidents across, each cell with the colour and the sign of its verdict.

    Clauses that are not engaged in any incident are counted in the description, and shown where `silent` is set.
    With `actors`, beneficiaries are called by their names. Grain of the rows: one a finding that is shown.
    """
    rows, left = _rows(assessment, register, silent=silent, actors=actors)
    domain = [name for name in VERDICTS if any(row["verdict"] == name for row in rows)]
    title = "Verdicts, clause by clause"
    said = f"{len(rows)} findings: " + ", ".join(
        f"{sum(row['verdict'] == name for row in rows)} {name.replace('_', ' ')}" for name in domain
    )
    more = f"{left} more are not engaged in any incident" if left else ""
    said += f"; {more}" if more else ""
    source = (*((f"{more}.",) if more else ()), *sources_of(assessment))
    return Chart(
        kind="matrix", title=title, description=said, columns=COLUMNS, rows=_without(rows, COLUMNS), source=source,
        spec=spec_of(_cells(rows, domain), title=title, description=said, source=source),
    )  # fmt: skip


def _cells(rows: tuple[Row, ...], domain: list[str]) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    base = altair.Chart(data_of(rows)).encode(
        x=altair.X("title:N", title=None, sort=None, axis=altair.Axis(labelAngle=-35, orient="top")),
        y=altair.Y("line:N", title=None, sort=None),
    )
    colours = altair.Scale(domain=[verdict_label(one) for one in domain], range=[VERDICTS[one][0] for one in domain])
    cells = base.mark_rect(stroke="#fdfdfd").encode(
        color=altair.Color("word:N", scale=colours, title="verdict"),
        tooltip=["ref:N", "title:N", "beneficiary:N", "verdict:N", "decided_by:N"],
    )
    return (cells + base.mark_text().encode(text="sign:N", color=_ink(altair))).properties(
        width=altair.Step(max(STEP, 90)), height=altair.Step(STEP)
    )


def _rows(
    assessment: Assessment, register: Register, *, silent: bool, actors: Actors | None
) -> tuple[tuple[Row, ...], int]:
    """Return a row for each finding that is shown, and how many are not."""
    labels = incident_labels(assessment)
    order = list(VERDICTS)
    mattering = {one.name for one in assessment.findings if silent or one.verdict != "not_engaged"}
    shown = [one for one in assessment.findings if one.name in mattering]
    left = len(assessment.findings) - len(shown)
    found = sorted(shown, key=lambda one: (order.index(one.verdict), one.name, one.incident))
    rows: tuple[Row, ...] = tuple(
        {
            "incident": one.incident,
            "title": labels.get(one.incident, one.incident),
            "clause": one.name,
            "ref": f"{_name(one.instrument, register)}, {one.provision}",
            "beneficiary": one.beneficiary,
            "verdict": one.verdict,
            "in_force": one.in_force,
            "decided_by": "; ".join(one.deciding),
            "statements": " ".join(name[:10] for name in one.grounds.statements),
            "sign": VERDICTS[one.verdict][1],
            "word": verdict_label(one.verdict),
            "deep": is_deep(VERDICTS[one.verdict][0]),
            "line": f"{_name(one.instrument, register)}, {one.provision} · {_for(one.beneficiary, actors)}",
        }
        for one in found
    )
    return rows, left


def _for(beneficiary: str, actors: Actors | None) -> str:
    return "anyone" if beneficiary == "any" else actor_label(beneficiary, actors=actors)


def cover_matrix_chart(cover: Cover, *, actors: Actors, digest: str = "") -> Chart:
    """Return who would owe (down) whom (across), colour and letter by the firmest kind of commitment.

    `digest` is the register's hash, which the picture then names. Grain of the rows: one a pair of bearer and
    beneficiary.
    """
    rows = cover_pairs(cover.promises)
    altair = import_library("altair")
    named = tuple(
        row
        | {"from": actor_label(row["bearer"], actors=actors), "to": actor_label(row["beneficiary"], actors=actors)}
        | {"word": kind_label(str(row["firmest"])), "sign": kind_label(str(row["firmest"]))[0]}
        | {"deep": is_deep(KINDS[str(row["firmest"])])}
        for row in rows
    )
    domain = [name for name in KINDS if any(row["firmest"] == name for row in rows)]
    colours = altair.Scale(domain=[kind_label(one) for one in domain], range=[KINDS[one] for one in domain])
    base = altair.Chart(data_of(named)).encode(
        x=altair.X("to:N", title="owed to", axis=altair.Axis(labelAngle=-60, orient="top")),
        y=altair.Y("from:N", title="owed by"),
    )
    cells = base.mark_rect(stroke="#fdfdfd").encode(
        color=altair.Color("word:N", title="firmest kind", scale=colours),
        tooltip=["from:N", "to:N", "firmest:N", "clauses:Q", "named:N"],
    )
    drawn = cells + base.mark_text(fontSize=10, fontWeight="bold").encode(text="sign:N", color=_ink(altair))
    title, source = f"Cover on {cover.on.isoformat()}", cover_sources(cover, actors=actors, digest=digest)
    said = f"{len(rows)} pairs of states, one of which would owe something to the other"
    size = {"width": altair.Step(STEP), "height": altair.Step(STEP)}
    return Chart(
        kind="cover", title=title, description=said, columns=COVER_COLUMNS, rows=rows, source=source,
        spec=spec_of(drawn.properties(**size), title=title, description=said, source=source),
    )  # fmt: skip


def _ink(altair: Any) -> Any:  # noqa: ANN401 - Altair's
    return altair.condition("datum.deep", altair.value("#ffffff"), altair.value("#1b1b1b"))


def kind_label(kind: str) -> str:
    """Return a kind of commitment behind its letter, by which it is known where colours are not."""
    return f"{LETTERS.get(kind, kind[0].upper())} {kind}"


def cover_sources(cover: Cover, *, actors: Actors, digest: str = "") -> tuple[str, ...]:
    """Return on which law a picture of cover rests."""
    against = f"by {actor_label(cover.against, actors=actors)}" if cover.against else "by anyone"
    register = f"Register sha-256 {digest[:12]}. " if digest else ""
    return (f"Law of {cover.on.isoformat()}; against an attack {against}.", f"{register}Not legal advice.")


def cover_pairs(promises: Iterable[Promise]) -> tuple[Row, ...]:
    """Return what one would owe another as a row; grain: bearer × beneficiary, in the order of their ids."""
    pairs: dict[tuple[str, str], dict[str, str]] = {}
    for one in promises:
        pairs.setdefault((one.bearer, one.beneficiary), {})[one.clause] = one.kind
    order = list(KINDS)
    return tuple(
        {
            "bearer": bearer,
            "beneficiary": beneficiary,
            "clauses": len(clauses),
            "firmest": min(clauses.values(), key=order.index),
            "named": " ".join(list(clauses)[:MOST_NAMED]) + (" …" if len(clauses) > MOST_NAMED else ""),
        }
        for (bearer, beneficiary), clauses in sorted(pairs.items())
    )


def _name(instrument: str, register: Register) -> str:
    found = register.get(instrument)
    return (found.short_title or found.title) if found else instrument


def _without(rows: tuple[Row, ...], columns: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple({name: row[name] for name in columns} for row in rows)
