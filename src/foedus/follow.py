"""What follows: seven questions beside `assess`, each answered by one function for every face.

`ledger` (what was done about it), `plan` (a plan's points on a day), `cover` (who would owe what), `cascade` (what
would follow), `compare` (clauses side by side), `what_if` (what would come out otherwise), `claim` (does it hold).
Each returns a frozen dataclass; `ledger_dict` and its like in `foedus.reports` give its JSON.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from foedus.actors import known_actor, load_codes
from foedus.assess import Library, load_library
from foedus.cascades import Cascade, Rules, Start, follow_cascade, parse_assumptions
from foedus.comparisons import Comparison, Cover, Promise, compare_clauses, cover_of
from foedus.comparisons.whatif import WhatIf, parse_setting
from foedus.comparisons.whatif import what_if as turn_findings
from foedus.errors import UsageError
from foedus.files import nearest
from foedus.findings import Question
from foedus.incidents import (
    Incident,
    check_incident,
    gather_incidents,
    incident_named,
    known_by,
    match_incidents,
    parse_policy,
)
from foedus.instruments import find_clauses, make_register
from foedus.ledgers import ClaimAnswer, Evidence, Ledger, PlanOnDay, Tracker, keep_ledger, part_of, try_claim
from foedus.obligations import Assessment
from foedus.reports.actorsheet import actor_sheet
from foedus.statements import Record
from foedus.terms import acts, moment_of, objects

FEWEST = 2
ONLY = ("shall", "force")
EXAMPLE = "foedus cascade --attacker AUH --victim SRB --on 1914-07-28"


def ledger(
    assessment: Assessment,
    *,
    incidents: Iterable[str] = (),
    instruments: Iterable[str] = (),
    day: date | None = None,
    library: Library | None = None,
) -> Ledger:
    """Return what was done beside what is owed under an assessment: one entry for each duty, with its acts.

    Args:
        assessment: The answer whose obligations, findings and record are laid beside one another.
        incidents: Of these alone, by any id they have; of all by default.
        instruments: Of these alone, as `gcc-jda-2000` or `gcc-jda-2000#2`; of all by default.
        day: The day by which a deadline has passed or not; by default that of knowledge, where there is one.
        library: The register that was asked; the shipped one by default.

    Raises:
        UsageError: The assessment has no such incident.

    Examples:
        >>> import foedus
        >>> answer = foedus.suppose(attacker="IRN", victim="QAT", place="Doha", act="missile strike", date="2026-03-02")
        >>> kept = foedus.ledger(answer.assessment, instruments=["usa-qat-2025"])
        >>> [(one.provision_id, one.bearer, one.state) for one in kept.entries]
        [('2a', 'USA', 'no_record'), ('2b', 'USA', 'no_record')]
    """
    library = library or load_library()
    named = tuple(incidents)
    known = [name for one in assessment.incidents for name in (one.id, *one.also)]
    for name in named:
        check_incident(name, known=known)
    found = (incident_named(assessment.incidents, name=name) for name in named)
    wanted = frozenset(one.id for one in found if one is not None)
    kept = keep_ledger(
        assessment,
        register=library.register,
        actors=library.actors,
        day=day or (date.fromisoformat(assessment.dates.as_of[:10]) if assessment.dates.as_of else None),
    )
    return part_of(kept, incidents=wanted, instruments=frozenset(one.partition("#")[0] for one in instruments))


def plan(name: str, *, record: Record, on: date, policy: str = "accepted", library: Library | None = None) -> PlanOnDay:
    """Return the points of a plan as they stood on a day, each with the acts on record that name it.

    Args:
        name: The id of a plan, as `gaza-plan-2025`.
        record: Where the acts stand.
        on: The day; acts after it do not count.
        policy: How statements become accounts.
        library: The register that holds the plan; the shipped one by default.

    Raises:
        UsageError: The register has no such plan, or the policy is unknown.

    Examples:
        >>> from datetime import date
        >>> from foedus import Record, plan
        >>> found = plan("gaza-plan-2025", record=Record(), on=date(2025, 10, 14))
        >>> len(found.points), found.strip[:5]
        (20, '––···')
    """
    library = library or load_library()
    instrument = library.register.get(name.strip())
    if instrument is None or instrument.kind != "plan":
        known = tuple(one.id for one in library.register.instruments if one.kind == "plan")
        kind = f", but of the kind: {instrument.kind}" if instrument else " of the register"
        raise UsageError(
            f'"{name}" is no plan{kind}.',
            code="cli/no-plan",
            at=name,
            want=f"one of {', '.join(known)}{nearest(name, words=known)}",
            mend=f"see `foedus show {instrument.id}`" if instrument else "write one of them",
        )
    tracker = Tracker(record=record, actors=library.actors, places=library.places, policy=parse_policy(policy))
    return tracker.track(instrument, on=on)


def cover(
    actor: str | None, *, on: date, against: str = "", as_of: date | None = None, library: Library | None = None
) -> Cover:
    """Return who would owe what to an actor that is attacked, or to every state of the day.

    Args:
        actor: Who would be attacked, by any of its names; None for every state that there was on the day.
        on: The day whose law is asked.
        against: Who would attack; empty for anyone.
        as_of: What was still secret on this day is left out.
        library: The register to ask; the shipped one by default.

    Raises:
        UsageError: Nobody, or several, bear a name.

    Examples:
        >>> from datetime import date
        >>> from foedus import cover
        >>> found = cover("Belgium", on=date(1914, 7, 1))
        >>> sorted({one.bearer for one in found.promises})
        ['AUH', 'DEU', 'FRA', 'GBR', 'RUS']
    """
    library = library or load_library()
    return cover_of(
        None if actor is None else (known_actor(actor, actors=library.actors),),
        finder=library.finder,
        on=on,
        against=known_actor(against, actors=library.actors) if against else "",
        as_of=as_of,
    )


def owed_by(actor: str, *, on: date, library: Library | None = None) -> tuple[Promise, ...]:
    """Return what an actor would owe each state of a day, if that state were attacked.

    Grain: one item for each beneficiary × clause.

    Raises:
        UsageError: Nobody, or several, bear the name.

    Examples:
        >>> from datetime import date
        >>> sorted({one.beneficiary for one in owed_by("France", on=date(1914, 7, 1))})
        ['BEL', 'GBR', 'LUX', 'RUS']
    """
    library = library or load_library()
    actors, name = library.actors, known_actor(actor, actors=library.actors)
    sheet = actor_sheet(actors.by_id[name], actors=actors, codes=load_codes(), register=library.register)
    # What it owes stands in the instruments that bind it: the others need not be asked.
    bound = {one.instrument for one in sheet.bindings}
    register = make_register(
        tuple(one for one in library.register.instruments if one.id in bound), digest=library.register.digest
    )
    asked = cover(None, on=on, library=library.with_register(register))
    return tuple(one for one in asked.promises if one.bearer == name)


def cascade(
    start: Start, *, assume: Iterable[str] = (), only: Iterable[str] = (), library: Library | None = None
) -> Cascade:
    """Return what would follow from an attack, round by round, if each did as it promised.

    Args:
        start: Who attacks whom, on which day; `start_from` makes one of an incident on record. Names may be any.
        assume: What is assumed beside the texts, as people write it: `GRC stays out`, `RUS joins SRB`, `war`.
        only: `shall` to follow no clause that leaves it to its bearer whether, `force` none that leaves open how.
        library: The register to ask; the shipped one by default.

    Raises:
        UsageError: An actor, an act, an object, an assumption or a word of `only` is unknown, or a side is empty.
        PlaceError: The place is unknown.

    Examples:
        >>> from datetime import date
        >>> from foedus import Start, cascade
        >>> start = Start(attackers=("Austria-Hungary",), victims=("Serbia",), on=date(1914, 7, 28))
        >>> cascade(start, assume=["RUS joins SRB"], only=["force"]).pairs[:3]
        (('AUH', 'SRB'), ('GRC', 'AUH'), ('RUS', 'AUH'))
    """
    library = library or load_library()
    words = tuple(only)
    wrong = [one for one in words if one not in ONLY]
    if wrong:
        raise UsageError(
            f'"{wrong[0]}" is no kind of clause to follow.',
            code="cli/wrong-only",
            at="--only",
            want="shall, force, or both, each after an `--only` of its own",
            mend="write `--only shall`",
        )
    rules = Rules(
        assumptions=parse_assumptions(assume, actors=library.actors),
        only_shall="shall" in words,
        only_force="force" in words,
    )
    return follow_cascade(_checked(start, library), finder=library.finder, rules=rules)


def _checked(start: Start, library: Library) -> Start:
    """Return the start with ids in place of names."""
    if start.place:
        library.places.units_of(start.place, on=start.on)
    attackers = tuple(known_actor(one, actors=library.actors) for one in start.attackers)
    victims = tuple(known_actor(one, actors=library.actors) for one in start.victims)
    both = sorted({*attackers} & {*victims})
    if both or not attackers or not victims:
        raise UsageError(
            f"{both[0]} is on both sides." if both else "One side is empty.",
            code="cli/no-sides",
            at="--attacker, --victim",
            want="one who attacks, and another who is attacked",
            mend=f"write for example `{EXAMPLE}`",
        )
    return replace(
        start,
        attackers=attackers,
        victims=victims,
        act=_word(start.act, "act"),
        object=_word(start.object, "object"),
    )


def _word(text: str, what: str) -> str:
    tree = acts() if what == "act" else objects()
    if not tree.has(text):
        raise UsageError(
            f'"{text}" is no word of the vocabulary.',
            code="cli/unknown-word",
            at=f"--{what}",
            want=f"a word of `foedus list {what}s`; nearest: {tree.nearest(text) or 'none'}",
            mend="write one of them",
        )
    return tree.name_of(text)


def start_from(
    record: Record,
    *,
    incident: str,
    on: date | None = None,
    as_of: date | datetime | None = None,
    policy: str = "accepted",
    library: Library | None = None,
) -> Start:
    """Return the start of a cascade from an incident on record, on its accepted account.

    Args:
        record: Where the incident stands.
        incident: Its id.
        on: The day whose law is asked; by default the day on which it happened.
        as_of: What was known by this moment.
        policy: How statements become accounts.
        library: Whose actors and places; the shipped ones by default.

    Raises:
        UsageError: There is no such incident, or it is not known who attacked whom.
        PlaceError: A place in the record is unknown.
    """
    library = library or load_library()
    check_incident(incident, known=(one.id for one in record.incidents))
    found = gather_incidents(
        record, policy=parse_policy(policy), actors=library.actors, places=library.places, as_of=as_of
    )
    one = incident_named(found, name=incident)
    attackers = _attackers(one, library) if one else ()
    victims = tuple(name for name in one.struck if name not in attackers) if one else ()
    if one is None or not attackers or not victims:
        raise UsageError(
            f'Of "{incident}" it is not known who attacked whom.',
            code="cli/no-sides",
            at=incident,
            want="an incident with a known attacker and a known owner of what was hit",
            mend=f"suppose it: `{EXAMPLE}`",
        )
    return Start(attackers=attackers, victims=victims, on=on or one.accounts[0].happened_on.first, incident=one)


def _attackers(incident: Incident, library: Library) -> tuple[str, ...]:
    groups = {group for hit in incident.accounts[0].hits for group in hit.by.groups if group.bit_count() == 1}
    return tuple(sorted(name for group in groups for name in library.actors.decode(group)))


def compare(names: Iterable[str], *, today: date, on: date | None = None, library: Library | None = None) -> Comparison:
    """Return clauses side by side: elements, obligations, procedure, firmness, ending, and their words.

    Args:
        names: Two or more, as `nato-1949#5`; `usa-qat-2025#2` is its whole section 2, an instrument all its clauses.
        today: Each is read as it stands on this day or last stood before it.
        on: All are read in the wording of this day instead.
        library: The register to ask; the shipped one by default.

    Raises:
        UsageError: There is no such clause, or there is one alone.

    Examples:
        >>> from datetime import date
        >>> from foedus import compare
        >>> found = compare(["usa-qat-2025#2b", "nato-1949#5"], today=date(2026, 3, 1))
        >>> next(one.values for one in found.lines if one.name == "bindingness")
        ('domestic law', 'international law')
    """
    library = library or load_library()
    chosen = find_clauses(names, register=library.register)
    if len(chosen) < FEWEST:
        raise UsageError(
            "One clause is compared with nothing.",
            code="cli/one-clause",
            at="foedus compare",
            want="two clauses or more",
            mend="write for example `foedus compare usa-qat-2025#2b nato-1949#5`",
        )
    return compare_clauses(chosen, today=today, on=on, actors=library.actors, places=library.places)


def what_if(
    incident: str,
    *,
    record: Record,
    settings: Iterable[str],
    question: Question | None = None,
    policy: str = "accepted",
    library: Library | None = None,
) -> WhatIf:
    """Return which findings about an incident come out otherwise when something is supposed to be another, and why.

    Args:
        incident: Its id.
        record: Where it stands.
        settings: What is supposed, each as `KEY=VALUE`: `date=2026-03-01`, `usa-qat-2025=in-force`.
        question: The law, the moment of knowledge and the rest of what is asked.
        policy: How statements become accounts.
        library: The register to ask; the shipped one by default.

    Raises:
        UsageError: There is no such incident, or a setting supposes nothing.
        PlaceError: A place is unknown.

    Examples:
        >>> import foedus
        >>> answer = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
        >>> found = foedus.what_if(
        ...     "doha-2025-09-09", record=answer.assessment.record, settings=["usa-qat-2025=in-force"]
        ... )
        >>> [(one.provision, one.after) for one in found.turned][:2]
        [('usa-qat-2025#2a', 'engaged'), ('usa-qat-2025#2b', 'engaged')]
    """
    library = library or load_library()
    supposed = tuple(parse_setting(one) for one in settings)
    check_incident(incident, known=(one.id for one in record.incidents))
    return turn_findings(
        record,
        incident=incident,
        settings=supposed,
        finder=library.finder,
        policy=parse_policy(policy),
        question=question or Question(),
    )


def claim(
    text: str,
    *,
    record: Record,
    on: date,
    as_of: date | datetime | None = None,
    policy: str = "accepted",
    library: Library | None = None,
) -> ClaimAnswer:
    """Return whether a claim that counts or dates holds on the record, does not, or cannot be told, with the rows.

    Args:
        text: The claim, as somebody made it.
        record: What it is held against.
        on: The day on which it was made: `the last months` end then.
        as_of: What was known by this moment; by default everything in the record.
        policy: How statements become accounts.
        library: The register, whose instruments have days of their own; the shipped one by default.

    Raises:
        UsageError: The text claims nothing that can be tested here.
        PlaceError: A place in the record is unknown.

    Examples:
        >>> from datetime import date
        >>> from foedus import Record, claim
        >>> found = claim(
        ...     "The North Atlantic Treaty was invoked for the first time in 2001", record=Record(), on=date(2026, 1, 1)
        ... )
        >>> found.outcome
        'holds'
    """
    library = library or load_library()
    actors, places = library.actors, library.places
    moment = moment_of(as_of)
    evidence = Evidence(
        record=known_by(record, as_of=moment),
        incidents=gather_incidents(record, policy=parse_policy(policy), actors=actors, places=places, as_of=moment),
        matches=match_incidents(record, actors=actors, places=places, as_of=moment),
        register=library.register,
        actors=actors,
        on=on,
    )
    return try_claim(text, evidence=evidence)
