"""Which incidents and acts are one: clusters computed from statements of sameness, and what is said against them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from foedus.incidents.account import Contradiction, Dispute, Incident, Point, Version
from foedus.incidents.cluster import cluster_links
from foedus.incidents.knowledge import known_when
from foedus.incidents.sameness import ALWAYS, Link, Word, links_of
from foedus.statements import Record, Statement, Titled
from foedus.terms.records import DESK, SAME, SAMENESS

LATER, APART = "the later statement", "kept apart"
OTHER_KIND = f"{APART}: one is an incident, the other an act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Which ids are one, as one record has it.

    `members` are the ids of each cluster, the oldest first, by which the cluster goes; `homes` tell, for each
    statement about a member, what it was about; `made` are the statements by which a cluster is one.
    """

    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    homes: Mapping[str, str] = field(default_factory=dict)
    main_of: Mapping[str, str] = field(default_factory=dict)

    def main(self, name: str) -> str:
        """Return the id by which an incident or act goes: that of the oldest of those that are one."""
        return self.main_of.get(name, name)

    def also(self, name: str) -> tuple[str, ...]:
        """Return the other ids of a cluster, by the one it goes by."""
        return self.members.get(name, (name,))[1:]

    def made_by(self, names: Collection[str]) -> tuple[str, ...]:
        """Return the ids of the statements by which these clusters are one."""
        return tuple(
            word.statement.id
            for link in self.links
            if link.same and self.main(link.pair[0]) == self.main(link.pair[1]) and self.main(link.pair[0]) in names
            for word in link.standing
        )

    def disputes(self, incident: str, *, acts: Collection[str]) -> tuple[Dispute, ...]:
        """Return where voices differ on whether the incident, or one of its acts, is another one too."""
        return tuple(
            Dispute(
                incident=incident,
                about=link.pair[0],
                property=SAME,
                accepted=", ".join(sorted({word.statement.holder for word in self._held(link)})),
                versions=_versions(link),
            )
            for link in self._touching({incident, *acts})
            if link.disputed
        )

    def points(self, incident: str, *, acts: Collection[str]) -> tuple[Point, ...]:
        """Return what everybody says of the incident, or one of its acts, being another one too."""
        return tuple(
            Point(
                about=link.pair[0],
                property=SAME,
                disputed=link.disputed,
                accepted=tuple(word.statement.id for word in self._held(link)),
                alone="",
                versions=_versions(link),
            )
            for link in self._touching({incident, *acts})
        )

    def contradictions_of(self, incident: str, *, acts: Collection[str]) -> tuple[Contradiction, ...]:
        """Return what cannot all hold of what is said of the incident and of its acts."""
        names = {incident, *acts}
        return tuple(one for one in self.contradictions if self.main(one.about) in names)

    def joined(self, record: Record) -> Record:
        """Return the record as if what is one had had one id from the start; statements keep their own ids."""
        if not self.links:
            return record
        return replace(
            record,
            incidents=self._once(record.incidents),
            acts=self._once(record.acts),
            statements=tuple(self._renamed(one) for one in record.statements if one.property not in SAMENESS),
        )

    def _touching(self, names: Collection[str]) -> Iterator[Link]:
        return (link for link in self.links if any(self.main(name) in names for name in link.pair))

    def _held(self, link: Link) -> tuple[Word, ...]:
        """Return the words on a pair that are followed; none where it could not be made though nobody denies it."""
        return link.standing if link.apart or self.main(link.pair[0]) == self.main(link.pair[1]) else ()

    def _renamed(self, statement: Statement) -> Statement:
        value = tuple(map(self.main, statement.value)) if statement.property == "of" else statement.value
        about = self.main(statement.about)
        if (about, value) == (statement.about, statement.value):
            return statement
        return statement.under(about=about, value=value)

    def _once(self, listed: tuple[Titled, ...]) -> tuple[Titled, ...]:
        titles = {one.id: one.title for one in listed}
        mains = dict.fromkeys(self.main(one.id) for one in listed)
        named = {name: [titles[one] for one in self.members.get(name, (name,)) if titles.get(one)] for name in mains}
        return tuple(Titled(id=name, title=found[0] if found else "") for name, found in named.items())


def find_identity(record: Record) -> Identity:
    """Return which incidents and acts of what is known are one.

    Two are one where a statement says so and no voice placed as high says otherwise as late or later; and whatever
    is one with one of two that are one is one with both, except where it would join two that are said to be two.
    """
    links = links_of(record)
    if not links:
        return Identity()
    kinds = {one.id: "act" for one in record.acts} | {one.id: "incident" for one in record.incidents}
    mixed = tuple(one for one in links if one.same and len({kinds[name] for name in one.pair if name in kinds}) > 1)
    groups, conflicts = cluster_links(one for one in links if one not in mixed)
    age = _ages(record, {name for group in groups for name in group}, kinds)
    listed = [sorted(part, key=age.__getitem__) for group in groups for part in _by_kind(group, kinds)]
    members = {part[0]: tuple(part) for part in listed if len(part) > 1}
    main_of = {name: main for main, group in members.items() for name in group}
    bridged = [group for group in groups if len(list(_by_kind(group, kinds))) > 1]
    return Identity(
        members=members,
        links=links,
        contradictions=(
            *(found for link in links for found in _of_one_voice(link)),
            *(_at_odds((one.apart, *one.links), f"{APART}: {_two(one.apart)}") for one in conflicts),
            *(_at_odds((one,), OTHER_KIND) for one in mixed),
            *(_at_odds([one for one in links if one.same and one.pair[0] in group], OTHER_KIND) for group in bridged),
        ),
        homes={one.id: one.about for one in record.statements if one.about in main_of},
        main_of=main_of,
    )


def incident_named(incidents: Iterable[Incident], *, name: str) -> Incident | None:
    """Return the incident to which an id leads, its own or that of another that is the same; None where none is."""
    return next((one for one in incidents if name == one.id or name in one.also), None)


def _ages(record: Record, names: Collection[str], kinds: Mapping[str, str]) -> dict[str, tuple[int, datetime, str]]:
    """Return the order of ids from the oldest: by when something was first known of each, of equals by the id.

    One of which nothing is said comes after those, and one that the record does not have at the end.
    """
    first: dict[str, datetime] = {}
    for one in record.statements:
        if one.about in names and one.property not in SAMENESS:
            when = known_when(one, record=record) or ALWAYS
            first[one.about] = min(first.get(one.about, when), when)
    return {name: (0 if name in first else 1 if name in kinds else 2, first.get(name, ALWAYS), name) for name in names}


def _by_kind(group: tuple[str, ...], kinds: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the incidents of a group, with what nobody describes, and its acts."""
    acts = tuple(name for name in group if kinds.get(name) == "act")
    rest = tuple(name for name in group if name not in acts)
    described = any(name in kinds for name in rest)
    yield from (acts, rest) if acts and described else (group,)


def _of_one_voice(link: Link) -> Iterator[Contradiction]:
    """Yield where one voice says of a pair both that it is one and that it is two.

    Of the desk only what it says at once: to think again is its work.
    """
    for voice in dict.fromkeys(word.voice for word in link.words):
        now = [word for word in link.words if word.voice == voice]
        once = [word for word in link.superseded if word.voice == voice and voice != DESK]
        if once or len({word.same for word in now}) > 1:
            yield _contradiction(link, (voice,), (*once, *now), LATER if once else APART)


def _at_odds(links: Iterable[Link], resolved_by: str) -> Contradiction:
    listed = tuple(links)
    words = [word for link in listed for word in link.standing]
    return _contradiction(listed[0], sorted({word.voice for word in words}), words, resolved_by)


def _contradiction(link: Link, voices: Iterable[str], words: Iterable[Word], resolved_by: str) -> Contradiction:
    return Contradiction(
        about=link.pair[0],
        property=SAME,
        holder=", ".join(voices),
        statements=tuple(dict.fromkeys(word.statement.id for word in words)),
        resolved_by=resolved_by,
    )


def _two(link: Link) -> str:
    return f"{' and '.join(link.pair)} are said to be two"


def _versions(link: Link) -> tuple[Version, ...]:
    """Return what each voice says of the second of a pair: that it is the first, or that it is not."""
    _, second = link.pair
    voices = dict.fromkeys((word.voice, word.same) for word in link.words)
    return tuple(
        Version(
            holder=voice,
            side=False,
            values=(second,) if same else (),
            denies=() if same else (second,),
            statements=tuple(word.statement.id for word in link.words if (word.voice, word.same) == (voice, same)),
        )
        for voice, same in voices
    )
