"""Commitments as a network: states as points, what one owes another as arrows, each way drawn apart."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from foedus.actors import Actors
from foedus.charts.chart import Chart, Row, actor_label, data_of, import_library, spec_of
from foedus.charts.matrix import COVER_COLUMNS, KINDS, cover_pairs, cover_sources, kind_label
from foedus.comparisons import Cover, Promise

# How many ties the description names.
MOST_TOLD = 60
SEED = 1
SIZE, LARGE_SIZE = 560, 860
# How much of the ring a name takes that stands outwards, in pixels; and from how many ties on lines are thin and pale.
ROOM, DENSE = 7.5, 400
# From so many states on, names stand outwards along the ring.
MANY = 26
# Where an arrow's head stands on its way, and how far to the side of the middle each of two ways is drawn.
HEAD, ASIDE = 0.8, 0.012
# How far from the middle the picture reaches: names that stand level need no room above and below.
FAR, LOW = 1.35, 1.1
# What goes out from the one in the middle is dashed and has an open head.
IN, OUT, AMONG = "is owed it", "it owes", "owes"
TOOLTIP = ["from:N", "to:N", "firmest:N", "clauses:Q", "named:N"]
Spot = tuple[float, float]


def network_chart(cover: Cover, *, actors: Actors, owed: Iterable[Promise] = (), digest: str = "") -> Chart:
    """Return who would owe something to whom as a network; an arrow leads from who owes to whom it is owed.

    Around one beneficiary the others stand in a ring: full lines lead to it, and dashed lines from it, where `owed`
    has what it would owe itself. Of many all stand in a ring, those with common ties beside one another. `digest` is
    the register's hash, which the picture then names.

    Grain of the rows: one a pair of bearer and beneficiary.
    """
    rows = cover_pairs((*cover.promises, *owed))
    middle = cover.beneficiaries[0] if len(cover.beneficiaries) == 1 else ""
    spots = _spots(rows, middle)
    name = actor_label(middle, actors=actors)
    title = f"Commitments {f'to and of {name} ' if middle else ''}on {cover.on.isoformat()}"
    said = f"{len(spots)} states and {len(rows)} ties: " + "; ".join(
        f"{actor_label(row['bearer'], actors=actors)} to {actor_label(row['beneficiary'], actors=actors)} "
        f"({row['firmest']})"
        for row in rows[:MOST_TOLD]
    )
    said += f"; and {len(rows) - MOST_TOLD} more" if len(rows) > MOST_TOLD else ""
    source = cover_sources(cover, actors=actors, digest=digest)
    large = max(LARGE_SIZE, round(len(spots) * ROOM))
    wide, high = (SIZE, round(SIZE * LOW / FAR)) if len(spots) <= MANY else (large, large)
    field = _Field(rows=rows, spots=spots, actors=actors, middle=middle)
    drawn = (field.ties() + field.states()).properties(width=wide, height=high)
    return Chart(
        kind="network", title=title, description=said, columns=COVER_COLUMNS, rows=rows, source=source,
        spec=spec_of(drawn, title=title, description=said, source=source),
    )  # fmt: skip


def _spots(rows: tuple[Row, ...], middle: str) -> dict[str, Spot]:
    """Return where each state stands, the same for the same ties."""
    names = sorted({str(row[end]) for row in rows for end in ("bearer", "beneficiary")})
    if middle:
        return {middle: (0.0, 0.0)} | _ring([name for name in names if name != middle])
    networkx = import_library("networkx")
    graph = networkx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((str(row["bearer"]), str(row["beneficiary"])) for row in rows)
    circles = networkx.community.louvain_communities(graph, seed=SEED) if rows else []
    return _ring([name for circle in sorted(circles, key=min) for name in sorted(circle)])


def _ring(names: list[str]) -> dict[str, Spot]:
    turn = 2 * math.pi / max(len(names), 1)
    return {name: (math.cos(number * turn), math.sin(number * turn)) for number, name in enumerate(names)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """What is drawn: ties, where each state stands, and who is in the middle, if anyone is."""

    rows: tuple[Row, ...]
    spots: dict[str, Spot]
    actors: Actors
    middle: str

    @property
    def crowded(self) -> bool:
        """Whether names stand outwards along the ring."""
        return len(self.spots) > MANY

    @property
    def dense(self) -> bool:
        """Whether there are so many ties that lines are thin and pale."""
        return len(self.rows) > DENSE

    def place(self, name: str, *, axis: str) -> Any:  # noqa: ANN401 - Altair's
        """Return where a mark stands along an axis, by one of its columns."""
        altair = import_library("altair")
        far = FAR if axis == "X" or self.crowded else LOW
        return getattr(altair, axis)(f"{name}:Q", axis=None, scale=altair.Scale(domain=[-far, far]))

    def ties(self) -> Any:  # noqa: ANN401 - Altair's
        """Return the arrows: full to the one in the middle, dashed and with an open head from it."""
        altair = import_library("altair")
        ways = _ways(actor_label(self.middle, actors=self.actors)) if self.middle else {AMONG: AMONG}
        ties = tuple(_tie(row, self, ways) for row in self.rows)
        shown = [name for name in KINDS if any(row["firmest"] == name for row in self.rows)]
        scale = altair.Scale(domain=[kind_label(one) for one in shown], range=[KINDS[one] for one in shown])
        below = {"orient": "bottom", "direction": "vertical"}
        colour = altair.Color("word:N", title="firmest kind", scale=scale, legend=altair.Legend(**below))
        met = {key: word for key, word in ways.items() if any(row["key"] == key for row in ties)}
        dashes = altair.Scale(domain=list(met.values()), range=[[5, 4] if key == OUT else [1, 0] for key in met])
        long = altair.Legend(**below, symbolSize=400, symbolStrokeWidth=2) if self.middle else None
        base = altair.Chart(data_of(ties)).encode(color=colour, tooltip=TOOLTIP)
        width, shade = (0.8, 0.3) if self.dense else (1.4, 0.75)
        lines = base.mark_rule(strokeWidth=width, opacity=1, strokeOpacity=shade).encode(
            x=self.place("x1", axis="X"), y=self.place("y1", axis="Y"), x2="x2:Q", y2="y2:Q",
            strokeDash=altair.StrokeDash("way:N", title="which way", scale=dashes, legend=long),
        )  # fmt: skip
        return lines + self._heads(base, "!=", {"filled": True}) + self._heads(base, "==", {"fill": "#fdfdfd"})

    def _heads(self, base: Any, which: str, fill: dict[str, object]) -> Any:  # noqa: ANN401 - Altair's
        altair = import_library("altair")
        kept = base.transform_filter(f"datum.key {which} '{OUT}'")
        return kept.mark_point(
            shape="triangle-up",
            size=20 if self.dense else 60,
            opacity=0.6 if self.dense else 1,
            strokeWidth=1.4,
            **fill,
        ).encode(
            x=self.place("xh", axis="X"),
            y=self.place("yh", axis="Y"),
            angle=altair.Angle("turn:Q", scale=altair.Scale(domain=[0, 360], range=[0, 360])),
        )

    def states(self) -> Any:  # noqa: ANN401 - Altair's
        """Return the points with names; that in the middle has a ground of its own, as every line ends there."""
        altair = import_library("altair")
        points = tuple(self._point(name, spot) for name, spot in self.spots.items())
        base = altair.Chart(data_of(points)).encode(
            x=self.place("x", axis="X"), y=self.place("y", axis="Y"), tooltip=["state:N", "ties:Q"]
        )
        own, around = base.transform_filter("datum.middle"), base.transform_filter("!datum.middle")
        name = {"dy": -16, "fontSize": 13, "fontWeight": "bold"}
        halo = own.mark_text(**name, stroke="#fdfdfd", strokeWidth=5).encode(text="state:N")
        named = halo + own.mark_text(**name).encode(text="state:N")
        right, left = around.transform_filter("!datum.left"), around.transform_filter("datum.left")
        told: dict[str, Any] = {"text": "state:N"}
        if self.crowded:
            # A name on the left side of the ring is turned, so that nobody reads upside down.
            left = left.transform_calculate(turn="datum.turn + 180")
            told["angle"] = altair.Angle("turn:Q", scale=None)
        size = 11 if self.crowded else 12
        right = right.mark_text(align="left", dx=9, fontSize=size).encode(**told)
        left = left.mark_text(align="right", dx=-9, fontSize=size).encode(**told)
        return base.mark_circle(size=70, color="#555555", opacity=1) + right + left + named

    def _point(self, name: str, spot: Spot) -> Row:
        x, y = spot
        return {
            "state": actor_label(name, actors=self.actors),
            "ties": sum(name in (row["bearer"], row["beneficiary"]) for row in self.rows),
            "x": x, "y": y, "turn": -math.degrees(math.atan2(y, x)), "left": x < 0, "middle": name == self.middle,
        }  # fmt: skip


def _ways(name: str) -> dict[str, str]:
    return {IN: f"owed to {name}", OUT: f"owed by {name}"}


def _tie(row: Row, field: _Field, ways: dict[str, str]) -> Row:
    """Return an arrow with where it runs: a little to the right of its way, so that two ways lie side by side."""
    (x1, y1), (x2, y2) = field.spots[str(row["bearer"])], field.spots[str(row["beneficiary"])]
    actors, middle = field.actors, field.middle
    long = math.hypot(x2 - x1, y2 - y1) or 1.0
    dx, dy = (y2 - y1) / long * ASIDE, (x1 - x2) / long * ASIDE
    key = AMONG if not middle else IN if row["beneficiary"] == middle else OUT
    return row | {
        "from": actor_label(row["bearer"], actors=actors),
        "to": actor_label(row["beneficiary"], actors=actors),
        "word": kind_label(str(row["firmest"])), "key": key, "way": ways[key],
        "x1": x1 + dx, "y1": y1 + dy, "x2": x2 + dx, "y2": y2 + dy,
        "turn": math.degrees(math.atan2(x2 - x1, y2 - y1)) % 360,
        "xh": x1 + (x2 - x1) * HEAD + dx, "yh": y1 + (y2 - y1) * HEAD + dy,
    }  # fmt: skip
