"""A cascade as rounds: who is drawn in when and against whom, who stays out, and where it is left open."""

from collections.abc import Iterable, Iterator
from typing import Any

from foedus.actors import Actors
from foedus.cascades import Call, Cascade, Entry, Round
from foedus.charts.chart import Chart, Row, actor_label, data_of, import_library, spec_of

COLUMNS = ("actor", "round", "what", "against", "for_whom", "provisions", "because")
RING = "M-1,-1L1,-1L1,1L-1,1Z M-0.55,-0.55L-0.55,0.55L0.55,0.55L0.55,-0.55Z"
TIMES = (
    "M-0.95,-0.6L-0.6,-0.95L0,-0.35L0.6,-0.95L0.95,-0.6L0.35,0L0.95,0.6L0.6,0.95L0,0.35L-0.6,0.95L-0.95,0.6L-0.35,0Z"
)
# What a mark says, with its colour and its shape, by which it is known where colours are not.
MARKS = {
    "attacks": ("#d55e00", "triangle-up"),
    "is attacked": ("#b87a00", "square"),
    "comes in": ("#009e73", "circle"),
    "is assumed to come in": ("#0072b2", "diamond"),
    "way in left open": ("#cc79a7", RING),
    "kept out by the words": ("#9a9a9a", TIMES),
}
DRAWN_IN = ("attacks", "is attacked", "comes in", "is assumed to come in")
STEP, LEAST_WIDE, ROUND_WIDE = 26, 420, 130
# How many lanes are drawn, how many names a mark or a lane has, and from how many actors on those alike share a lane.
MOST, MOST_NAMED, MANY = 48, 4, 24


def rounds_chart(found: Cascade, *, actors: Actors, digest: str = "") -> Chart:
    """Return a cascade with actors down and rounds across: a bar from the round in which one is drawn in.

    Those at war stand first, in the order in which they came to be; then those with a way in that is left open, or
    whom the words keep out. Where they are many, those who fare alike share a lane. `digest` is the register's hash,
    which the picture then names.

    Grain of the rows: one an actor × round × what a mark says of it there.
    """
    rows = tuple(row for one in found.rounds for row in _rows(one))
    named = list(dict.fromkeys(str(row["actor"]) for row in (*_at_war(found, rows), *rows)))
    lanes = _lanes(rows, named, actors)
    left = len(named) - len(lanes)
    who = ", ".join(actor_label(one, actors=actors) for one in found.start.attackers)
    whom = ", ".join(actor_label(one, actors=actors) for one in found.start.victims)
    title = f"Who is drawn in if {who} attacks {whom}"
    register = f"Register sha-256 {digest[:12]}. " if digest else ""
    source = (
        f"Law of {found.start.on.isoformat()}; a bar begins with the round in which one is at war.",
        *((f"{left} more actors are not drawn.",) if left else ()),
        f"{register}A calculation on texts and no forecast; not legal advice.",
    )
    drawn = _drawn(tuple(row for row in rows if row["actor"] in lanes), lanes, actors)
    said = "; ".join(_sentence(row, actors) for row in rows if row["what"] in DRAWN_IN) or "nobody is drawn in"
    return Chart(
        kind="rounds", title=title, description=said, columns=COLUMNS, rows=rows, source=source,
        spec=spec_of(drawn, title=title, description=said, source=source),
    )  # fmt: skip


def _at_war(found: Cascade, rows: Iterable[Row]) -> list[Row]:
    order = {name: number for number, name in enumerate(found.belligerents)}
    return sorted((row for row in rows if row["actor"] in order), key=lambda row: order[str(row["actor"])])


def _rows(one: Round) -> Iterator[Row]:
    """Yield what one round says of each actor; clauses that say the same of one stand together."""
    entering = dict.fromkeys(each.by for each in one.entries)
    for name in entering:
        yield from _entering(name, [each for each in one.entries if each.by == name], one.number)
    for name in dict.fromkeys(each.against for each in one.entries if one.number == 0):
        by = " ".join(each.by for each in one.entries if each.against == name)
        yield _row(name, one.number, "is attacked", against=by)
    open_ = [each.call for each in one.forks if not each.followed]
    for what, calls in (("way in left open", open_), ("kept out by the words", one.kept_out)):
        for name in dict.fromkeys(each.bearer for each in calls if each.bearer not in entering):
            yield _of_calls(name, one.number, what, [each for each in calls if each.bearer == name])


def _entering(name: str, entries: list[Entry], number: int) -> Iterator[Row]:
    calls = [call for each in entries for call in each.calls]
    what = "attacks" if number == 0 else "comes in" if calls else "is assumed to come in"
    against = " ".join(dict.fromkeys(each.against for each in entries))
    yield _row(name, number, what, against=against) | _clauses(calls)


def _of_calls(name: str, number: int, what: str, calls: list[Call]) -> Row:
    against = " ".join(dict.fromkeys(one for each in calls for one in each.against))
    because = "; ".join(dict.fromkeys(each.what for each in calls))
    return _row(name, number, what, against=against) | _clauses(calls) | {"because": because}


def _row(name: str, number: int, what: str, *, against: str) -> Row:
    return {
        "actor": name, "round": number, "what": what, "against": against, "for_whom": "", "provisions": "",
        "because": "",
    }  # fmt: skip


def _clauses(calls: list[Call]) -> Row:
    return {
        "for_whom": " ".join(dict.fromkeys(one.beneficiary for one in calls)),
        "provisions": " ".join(dict.fromkeys(one.clause for one in calls)),
    }


def _sentence(row: Row, actors: Actors) -> str:
    against = _names(row["against"], actors)
    joined = f"{actor_label(row['actor'], actors=actors)} {row['what']}"
    side = f" by {against}" if row["what"] == "is attacked" else f" against {against}" if against else ""
    clauses = f", by {row['provisions']}" if row["provisions"] else ""
    return f"round {row['round']}: {joined}{'' if row['what'] == 'attacks' else side}{clauses}"


def _names(ids: object, actors: Actors) -> str:
    names = [actor_label(one, actors=actors) for one in str(ids).split()]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _lanes(rows: tuple[Row, ...], named: list[str], actors: Actors) -> dict[str, str]:
    """Return in which lane each actor stands; of many, those with the same marks stand in one."""
    alike: dict[object, list[str]] = {}
    for name in named:
        marks = tuple((row["round"], row["what"], row["against"]) for row in rows if row["actor"] == name)
        alike.setdefault(marks if len(named) > MANY else name, []).append(name)
    return {name: _names(" ".join(group), actors) for group in list(alike.values())[:MOST] for name in group}


def _drawn(rows: tuple[Row, ...], lanes: dict[str, str], actors: Actors) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    labels = list(dict.fromkeys(lanes.values()))
    placed = ((lanes[str(row["actor"])], row) for row in rows)
    # Those who share a lane have the same marks: one of each is drawn.
    single = {
        (lane, row["round"], row["what"]): row | {"lane": lane, "text": _label(row, actors)} for lane, row in placed
    }
    marks: tuple[Row, ...] = tuple(single.values())
    last = max((int(row["round"] or 0) for row in rows), default=0) + 1
    bars: tuple[Row, ...] = tuple(
        {"lane": lane, "begin": begin, "end": last}
        for lane, begin in ((lane, _drawn_in(marks, lane)) for lane in labels)
        if begin is not None
    )
    shown = [name for name in MARKS if any(row["what"] == name for row in rows)]
    colour = altair.Scale(domain=shown, range=[MARKS[name][0] for name in shown])
    shape = altair.Scale(domain=shown, range=[MARKS[name][1] for name in shown])
    axis = altair.Axis(values=list(range(last + 1)), format="d", grid=True)
    span = altair.Scale(domain=[-0.3, last], nice=False)
    down = altair.Y("lane:N", title=None, sort=labels)
    wars = altair.Chart(data_of(bars)).mark_bar(height=4, yOffset=8, color="#9a9a9a", opacity=0.6)
    wars = wars.encode(x=altair.X("begin:Q", title="round", axis=axis, scale=span), x2="end:Q", y=down)
    base = altair.Chart(data_of(marks)).encode(x=altair.X("round:Q", scale=span), y=down)
    legend = altair.Legend(orient="bottom", columns=3)
    points = base.mark_point(filled=True, size=95, opacity=1, strokeWidth=0).encode(
        color=altair.Color("what:N", title=None, scale=colour, legend=legend),
        shape=altair.Shape("what:N", title=None, scale=shape, legend=legend),
        tooltip=["lane:N", "round:Q", "what:N", "against:N", "for_whom:N", "provisions:N", "because:N"],
    )
    # What is said of a mark stands above the bar, where the next mark does not cover it.
    said = base.mark_text(align="left", dx=10, dy=-3, fontSize=11).encode(text="text:N")
    return (wars + points + said).properties(width=max(LEAST_WIDE, ROUND_WIDE * (last + 1)), height=altair.Step(STEP))


def _drawn_in(marks: tuple[Row, ...], lane: str) -> int | None:
    """Return the round in which those of a lane are drawn in, if they are."""
    own = (row for row in marks if row["lane"] == lane and row["what"] in DRAWN_IN)
    return min((int(row["round"] or 0) for row in own), default=None)


def _label(row: Row, actors: Actors) -> str:
    """Return what stands beside a mark: against whom one comes in."""
    return f"against {_names(row['against'], actors)}" if row["what"] in ("comes in", "is assumed to come in") else ""
