"""What becomes otherwise when incidents are brought together or taken apart: clusters, disputes and findings."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from foedus.comparisons.asker import Asker, Pair, pair_up
from foedus.incidents import Contradiction, Identity, find_identity, known_by
from foedus.statements import Record, Statement, join_records

Clusters = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityChange:
    """What statements of sameness change.

    `before` and `after` are the clusters in which the ids are, one of its own for each that is one with no other;
    `findings` those that differ, under each id that is asked about; `same` is how many do not. `contradictions` are
    those that stand afterwards, and tell why what was said to be one may not be.
    """

    statements: tuple[Statement, ...]
    before: Clusters
    after: Clusters
    findings: tuple[Pair, ...]
    same: int
    contradictions: tuple[Contradiction, ...]


def change_identity(
    record: Record, *, statements: Collection[Statement], names: Collection[str], asker: Asker
) -> IdentityChange:
    """Return what changes in the clusters of `names`, and in the findings about them, when the statements are made.

    Grain of `findings`: one item a finding and id asked about, so that what is one afterwards is told of each.
    """
    joined = join_records((record, Record(statements=tuple(statements))))
    first, second = (find_identity(known_by(one, as_of=None)) for one in (record, joined))
    before = _clusters(first, names)
    after = _clusters(second, {name for group in (*before, *_clusters(second, names)) for name in group})
    before = _clusters(first, {name for group in after for name in group})
    touched = replace(asker, incidents=_asked(joined, first, second, {name for group in after for name in group}))
    pairs = pair_up(touched.ask(record).values(), after=touched.ask(joined).values())
    changed = tuple(one for one in pairs if one[0] != one[1])
    return IdentityChange(
        statements=tuple(statements),
        before=before,
        after=after,
        findings=changed,
        same=len(pairs) - len(changed),
        contradictions=tuple(one for one in second.contradictions if any(one.about in group for group in after)),
    )


def _clusters(identity: Identity, names: Collection[str]) -> Clusters:
    mains = sorted({identity.main(name) for name in names})
    return tuple(identity.members.get(name, (name,)) for name in mains)


def _asked(record: Record, first: Identity, second: Identity, names: Collection[str]) -> tuple[str, ...]:
    """Return the incidents whose findings may change: those named and, of an act, those that it names; or all."""
    incidents = [one.id for one in record.incidents]
    acts = {one.id for one in record.acts} & set(names)
    if not acts:
        return tuple(name for name in incidents if name in names)
    of = {value for one in record.statements if one.about in acts and one.property == "of" for value in one.value}
    mains = {identity.main(name) for name in of for identity in (first, second)}
    return tuple(name for name in incidents if {first.main(name), second.main(name)} & mains) or tuple(incidents)
