"""The ledger of one incident as a strip: what is owed, by whom, and what was done about it."""

from collections import Counter
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.instruments import Register
from foedus.ledgers import NO_BREACH, RULE, Entry, Laid, Ledger, Way
from foedus.reports.ledgersheet import ledger_sentence
from foedus.reports.wording import actor_name, actor_names, duty_words, instrument_name, join_words, written_date
from foedus.web.pages import address
from foedus.web.pages.evidence import Evidence, Witness

QUIET = ("dormant",)
ORDER = (
    "performed",
    "partly_performed",
    "refused",
    "contravened",
    "disputed",
    "due",
    "available",
    "lapsed",
    "awaiting_invocation",
    "no_record",
    "not_known",
)
MOST_NAMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One recorded act beside the duty: whether it counts, and why."""

    title: str
    on: str
    credit: str
    because: str
    score: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One duty of one or several bearers who stand alike."""

    clause: str
    name: str
    bearers: str
    bearer_count: int
    beneficiary: str
    owes: str
    state: str
    because: str
    score: str
    deadline: str
    binding: str
    acts: tuple[Done, ...]
    href: str
    why_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of a procedure."""

    name: str
    state: str
    on: str
    asked_by: str
    movers: str
    on_record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """What stands between casus and duty under one clause."""

    clause: str
    judges: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """The strip; `unlaid` are acts on record that stand beside no duty."""

    sentence: str
    slips: tuple[Slip, ...]
    paths: tuple[Path, ...]
    unlaid: tuple[str, ...]
    rule: str = RULE
    no_breach: str = NO_BREACH


def ledger_of(kept: Ledger, *, register: Register, witness: Witness, trail: address.Trail) -> LedgerView:
    """Return a ledger as a strip, what was done first; duties that nothing has brought on are left out."""
    grouped: dict[tuple[object, ...], list[Entry]] = {}
    for one in kept.entries:
        acts = tuple((act.act, act.credit, act.score) for act in one.acts)
        key = (one.instrument, one.provision_id, one.beneficiary, one.owes, one.state, acts)
        if one.state not in QUIET:
            grouped.setdefault(key, []).append(one)
    slips = (_slip(group, register, witness, trail) for group in grouped.values())
    titles = {one.id: one.title or one.id for one in witness.record.acts}
    return LedgerView(
        sentence=ledger_sentence(kept, register=register, actors=witness.actors),
        slips=tuple(sorted(slips, key=lambda one: ORDER.index(one.state) if one.state in ORDER else len(ORDER))),
        paths=tuple(_path(one, register, witness) for one in kept.ways),
        unlaid=tuple(
            f"{title} ({count} times)" if count > 1 else title
            for title, count in Counter(witness.words(titles.get(one, one)) for one in kept.unlaid).items()
        ),
    )


def _slip(group: list[Entry], register: Register, witness: Witness, trail: address.Trail) -> Slip:
    one, actors = group[0], witness.actors
    name = f"{one.instrument}#{one.provision_id}"
    bearers = [name for each in group for name in _bearers(each.bearer, actors)]
    return Slip(
        clause=f"{instrument_name(one.instrument, register=register)}, {one.provision}",
        name=name,
        bearers=actor_names(bearers, actors=actors, most=MOST_NAMES),
        bearer_count=len(bearers),
        beneficiary=actor_name(one.beneficiary, actors=actors),
        owes=duty_words(one.modality, owes=one.owes) if one.owes else "",
        state=one.state,
        because=witness.words(one.because),
        score="" if one.score is None else f"{one.score} of 3",
        deadline=written_date(one.deadline_on) if one.deadline_on else "",
        binding=one.binding,
        acts=tuple(_done(act, witness) for act in one.acts),
        href=address.instrument(name),
        why_href=trail.why(name, beneficiary=one.beneficiary),
    )


def _bearers(text: str, actors: Actors) -> tuple[str, ...]:
    """Return the actors of a bearer: those who owe it together stand in one text, and a role is none."""
    names = tuple(text.split())
    return names if all(actors.get(one) for one in names) else (text,)


def _done(act: Laid, witness: Witness) -> Done:
    return Done(
        title=witness.words(act.title),
        on=written_date(act.happened_on) if act.happened_on else "on a day that is not known",
        credit=act.credit,
        because=witness.words(act.because),
        score="" if act.score is None else f"{act.score} of 3",
        evidence=witness.of(act.statements),
    )


def _path(way: Way, register: Register, witness: Witness) -> Path:
    return Path(
        clause=f"{instrument_name(way.instrument, register=register)}, {way.provision}",
        judges=witness.words(join_words(way.procedure.judges)) or "not stated",
        stages=tuple(
            Stage(
                name=one.name,
                state="on record, not asked for" if one.state == "beside" else one.state,
                on=written_date(one.on) if one.on else "",
                asked_by=one.asked_by,
                movers=actor_names(one.movers, actors=witness.actors) if one.state == "open" else "",
                on_record=", ".join(step.act for step in one.steps),
            )
            for one in way.procedure.stages
        ),
    )
