"""Which links are made: all that stand, except where they would join two that are said not to be the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from foedus.incidents.sameness import Link, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two that are said to be two, and the links by which they would have become one; none of these was made."""

    apart: Link
    links: tuple[Link, ...]


@dataclass(slots=True)
class Groups:
    """Ids in groups; each group goes by one of its members."""

    above: dict[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """Return the member by which the group of `name` goes."""
        top = name
        while top in self.above:
            top = self.above[top]
        while name != top:
            step, self.above[name] = self.above[name], top
            name = step
        return top

    def join(self, first: str, *, second: str) -> None:
        """Make one group of two."""
        one, other = sorted((self.of(first), self.of(second)))
        if one != other:
            self.above[other] = one

    def listed(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of more than one, each sorted."""
        found: dict[str, set[str]] = {}
        for name in self.above:
            found.setdefault(self.of(name), {self.of(name)}).add(name)
        return tuple(sorted(tuple(sorted(group)) for group in found.values()))


def cluster_links(links: Iterable[Link]) -> tuple[tuple[tuple[str, ...], ...], tuple[Conflict, ...]]:
    """Return the groups of ids that are one, and the conflicts that kept others apart.

    Links are made in the order of their seniority. Of links equally placed, those that lie between two that are said
    to be two are all left out, so that neither order nor a name decides. What was made is never undone by what comes
    later, except by a word on that very pair.
    """
    told = tuple(links)
    groups = Groups()
    conflicts: list[Conflict] = []
    apart = [one for one in told if one.apart]
    standing = sorted((one for one in told if one.same), key=lambda one: one.seniority)
    for _, equals in groupby(standing, key=lambda one: one.seniority):
        batch = sorted(equals, key=lambda one: one.pair)
        found = list(_conflicts(batch, apart, groups))
        refused = {link.pair for one in found for link in one.links}
        for link in batch:
            if link.pair not in refused:
                groups.join(link.pair[0], second=link.pair[1])
        conflicts += found
    return groups.listed(), tuple(conflicts)


def _conflicts(batch: list[Link], apart: list[Link], groups: Groups) -> Iterator[Conflict]:
    """Yield, for each two that are said to be two, the links of the batch that lie between them, if they would join."""
    joined = Groups()
    edges: dict[str, list[tuple[str, Link]]] = {}
    for link in batch if apart else ():
        first, second = (groups.of(name) for name in link.pair)
        if first != second:
            joined.join(first, second=second)
            edges.setdefault(first, []).append((second, link))
            edges.setdefault(second, []).append((first, link))
    for one in apart:
        first, second = (groups.of(name) for name in one.pair)
        if joined.of(first) == joined.of(second):
            yield Conflict(apart=one, links=_between(first, second, edges))


def _between(first: str, second: str, edges: dict[str, list[tuple[str, Link]]]) -> tuple[Link, ...]:
    """Return the links on some way from `first` to `second` that passes no id twice.

    These are the links that would lie on a ring with a link between the two. A ring is what a link back up the tree
    of a walk closes, so that the links below it, down to where it starts, hang together.
    """
    tree, back = _walk(first, second, edges)
    rings = Groups()
    for low, high in back:
        step = low
        while tree[step][0] != high:
            rings.join(low, second=tree[step][0])
            step = tree[step][0]
    ring = rings.of(second)
    found = {link.pair: link for name, (_, link) in tree.items() if link and rings.of(name) == ring}
    for low, high in back:
        if rings.of(low) == ring:
            found |= {link.pair: link for other, link in edges[low] if other == high}
    return tuple(found[pair] for pair in sorted(found))


def _walk(
    first: str, second: str, edges: dict[str, list[tuple[str, Link]]]
) -> tuple[dict[str, tuple[str, Link | None]], list[Pair]]:
    """Return the tree of a walk in depth from `first`, the supposed link to `second` taken first, and the links back.

    The tree maps each id to the one above it and the link between; links back lead from an id to one further up.
    """
    tree: dict[str, tuple[str, Link | None]] = {second: (first, None)}
    depth = {first: 0, second: 1}
    back: list[Pair] = []
    path = [(second, iter(edges.get(second, ())))]
    while path:
        name, rest = path[-1]
        for other, link in rest:
            if other not in depth:
                depth[other] = depth[name] + 1
                tree[other] = (name, link)
                path.append((other, iter(edges.get(other, ()))))
                break
            if depth[other] < depth[name] and tree[name][1] is not link:
                back.append((name, other))
        else:
            path.pop()
    return tree, back
