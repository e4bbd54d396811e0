"""A network as GraphML, which network programs read: http://graphml.graphdrawing.org/specification.html."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from foedus.reports.safetext import visible

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
# What XML 1.0 allows of the characters below the space.
ALLOWED = "\t\n\r"


def graphml(
    nodes: Sequence[Mapping[str, str]], *, edges: Sequence[Mapping[str, str]], about: Mapping[str, str] | None = None
) -> str:
    """Return a directed network as GraphML; a node has an `id`, an edge `source` and `target`, both what else they say.

    Every value is text. Several edges may join the same two nodes.
    """
    return "\n".join(_lines(nodes, edges, about or {})) + "\n"


def _lines(
    nodes: Sequence[Mapping[str, str]], edges: Sequence[Mapping[str, str]], about: Mapping[str, str]
) -> Iterator[str]:
    keys = {
        "graph": tuple(about),
        "node": _names(nodes, left_out=("id",)),
        "edge": _names(edges, left_out=("source", "target")),
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<graphml xmlns="{NAMESPACE}">'
    for what, names in keys.items():
        for name in names:
            yield f'  <key id={_text(f"{what}-{name}")} for="{what}" attr.name={_text(name)} attr.type="string"/>'
    yield '  <graph edgedefault="directed">'
    yield from _data("graph", about, keys["graph"], "    ")
    for node in nodes:
        yield f"    <node id={_text(node['id'])}>"
        yield from _data("node", node, keys["node"], "      ")
        yield "    </node>"
    for number, edge in enumerate(edges):
        yield f'    <edge id="e{number}" source={_text(edge["source"])} target={_text(edge["target"])}>'
        yield from _data("edge", edge, keys["edge"], "      ")
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _names(rows: Iterable[Mapping[str, str]], *, left_out: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row if name not in left_out))


def _data(what: str, row: Mapping[str, str], names: tuple[str, ...], indent: str) -> Iterator[str]:
    for name in names:
        if row.get(name):
            yield f"{indent}<data key={_text(f'{what}-{name}')}>{_clean(row[name])}</data>"


def _text(text: str) -> str:
    return f'"{_clean(text)}"'


def _clean(text: str) -> str:
    """Return the text with what XML reads otherwise escaped, and what it refuses shown."""
    shown = visible("".join(one if one >= " " or one in ALLOWED else " " for one in text))
    return escape(shown, quote=True)
