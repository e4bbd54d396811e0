"""What would come out if a fact, the question or a text were another, and by which elements it would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from foedus.errors import UsageError
from foedus.files import nearest
from foedus.findings import Finder, Finding, Question
from foedus.incidents import Incident, Policy, gather_incidents, incident_named
from foedus.instruments import (
    Clause,
    Instrument,
    Obligation,
    Provision,
    clauses_on,
    find_provision,
    make_register,
)
from foedus.statements import Document, Record, Statement
from foedus.terms import EVER, Reading, acts, objects, parse_days, plain_word

NAME = "supposition"
HIT = re.compile(r"h\d{1,3}\.")
# What people call a fact, and the property that holds it; those of a hit are set on every hit.
FACTS = {
    "date": "happened_on",
    "place": "place",
    "attacker": "by",
    "act": "act",
    "object": "object",
    "victim": "of",
    "aimed-at": "aimed_at",
    "intent": "intent",
    "origin": "origin",
    "sent-by": "sent_by",
    "provoked-by": "provoked",
}
OF_HITS = ("object", "of")
ASKED = ("account", "reading", "on", "strict")
IN_FORCE = "in-force"
LONG_AGO = "1600-01-01"
KEYS = (*FACTS, *ASKED, "INSTRUMENT", "INSTRUMENT#PROVISION")
Turn = Literal["other", "bearers", "new", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One thing that is supposed: `key` and `value` as people write them."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One element of the checklist that reads otherwise: what was found and its status, before and after."""

    element: str
    before: str
    after: str
    status_before: str
    status_after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A finding that comes out otherwise: `other` verdict, other `bearers`, `new`, or `gone`: nobody is concerned.

    `joined` and `left` are the bearers that come in and fall away, where the clause stays and its bearers do not.
    """

    provision: str
    beneficiary: str
    bearers: tuple[str, ...]
    turn: Turn
    before: str
    after: str
    moved: tuple[Moved, ...]
    reason: str
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What changes when something is supposed, and how many findings stay as they are."""

    incident: str
    settings: tuple[Setting, ...]
    turned: tuple[Turned, ...]
    unchanged: int


def parse_setting(text: str) -> Setting:
    """Return `KEY=VALUE` as a setting; an instrument's key keeps its own form.

    >>> parse_setting("date=2026-09-09")
    Setting(key='date', value='2026-09-09')

    Raises:
        UsageError: There is no `=`, a side of it is empty, or the key is unknown.
    """
    key, mark, value = (part.strip() for part in text.partition("="))
    spelt = key.replace("_", "-").lower()
    known = spelt in FACTS or spelt in ASKED or HIT.match(key) or value == IN_FORCE or "#" in key
    if not mark or not key or not value or not known:
        raise UsageError(
            f'"{text}" supposes nothing.',
            code="comparisons/wrong-setting",
            at="--set",
            want=f"KEY=VALUE, the key one of {', '.join(KEYS)}{nearest(spelt, words=KEYS)}",
            mend="write for example `--set date=2026-09-09`, or `--set usa-qat-2025=in-force`",
        )
    return Setting(key=key if HIT.match(key) or "#" in key or value == IN_FORCE else spelt, value=value)


def what_if(
    record: Record,
    *,
    incident: str,
    settings: tuple[Setting, ...],
    finder: Finder,
    policy: Policy,
    question: Question,
) -> WhatIf:
    """Return which findings about an incident come out otherwise, and the elements that turn them.

    Raises:
        UsageError: There is no such incident, or a value means nothing.
        PlaceError: A place is unknown.
    """
    first = _gathered(record, incident, finder, policy, question)
    supposed = _supposed(record, settings, first.id, finder)
    asked = _question(question, settings)
    # A text or a question that is another leaves the facts as they are.
    same = supposed is record and asked.strict == question.strict
    second = first if same else _gathered(supposed, first.id, finder, policy, asked)
    changed = tuple(_texts(settings, finder, first))
    usual = finder.find_findings(first, question=question).findings
    other = usual if same and asked == question else finder.find_findings(second, question=asked).findings
    before = _found(usual, finder, first, question, changed)
    after = _found(other, finder, second, asked, changed, as_changed=True)
    turned = tuple(_turned(before, after))
    return WhatIf(
        incident=first.id,
        settings=settings,
        turned=turned,
        unchanged=len(before.keys() & after.keys()) - sum(one.turn == "other" for one in turned),
    )


def supposed_record(record: Record, *, incident: str, settings: tuple[Setting, ...], finder: Finder) -> Record:
    """Return the record as it would stand if the facts among some settings were so; the record itself without any.

    Raises:
        UsageError: A value means nothing.
    """
    return _supposed(record, settings, incident, finder)


Key = tuple[str, str, tuple[str, ...]]
Found = dict[Key, Finding]


def _gathered(record: Record, name: str, finder: Finder, policy: Policy, question: Question) -> Incident:
    few = [one for one in record.incidents if one.id == name]
    whole = gather_incidents(
        replace(record, incidents=tuple(few) or record.incidents),
        policy=policy,
        actors=finder.actors,
        places=finder.places,
        as_of=question.as_of,
        strict=question.strict,
    )
    found = incident_named(whole, name=name)
    if found is None:
        known = tuple(one.id for one in record.incidents)
        raise UsageError(
            f'"{name}" is no incident of the record.',
            code="comparisons/unknown-incident",
            at=name,
            want=f"one of {', '.join(known)}{nearest(name, words=known)}",
            mend="correct the id, or give the file in which it stands",
        )
    return found


def _found(
    usual: tuple[Finding, ...],
    finder: Finder,
    incident: Incident,
    question: Question,
    changed: tuple[Instrument, ...],
    *,
    as_changed: bool = False,
) -> Found:
    """Return the findings; those of instruments whose text is supposed to be another with that text, or without."""
    names = {one.id for one in changed}
    findings = [one for one in usual if one.instrument not in names]
    if names:
        asked = replace(question, instruments=(*question.instruments, *names))
        own = [one for name in sorted(names) if (one := finder.register.get(name)) is not None]
        register = make_register(changed if as_changed else tuple(own), digest="supposed")
        other = Finder(register, finder.actors, finder.places)
        findings += other.find_findings(incident, question=asked).findings
    return {(one.name, one.beneficiary, one.bearers): one for one in findings}


def _turned(before: Found, after: Found) -> Iterator[Turned]:
    followed = _followed(before, after)
    for key in sorted({*before, *after} - set(followed.values())):
        old, new = before.get(key), after.get(followed.get(key, key))
        if old is not None and new is not None and _outcome(old) == _outcome(new) and key not in followed:
            continue
        told = new or old
        if told is None or (_quiet(old) and _quiet(new)):
            continue
        yield Turned(
            provision=key[0],
            beneficiary=key[1],
            bearers=told.bearers,
            turn=_turn(old, new),
            before=_words(old),
            after=_words(new),
            moved=tuple(_moved(old, new)) if old and new else (),
            reason=told.grounds.reason if new else "nobody in the incident is covered by it any more",
            joined=tuple(one for one in new.bearers if one not in old.bearers) if old and new else (),
            left=tuple(one for one in old.bearers if one not in new.bearers) if old and new else (),
        )


def _followed(before: Found, after: Found) -> dict[Key, Key]:
    """Return, for findings whose bearers alone differ, under which key each stands afterwards."""
    gone: dict[tuple[str, str], list[Key]] = {}
    come: dict[tuple[str, str], list[Key]] = {}
    for keys, others, found in ((before, after, gone), (after, before, come)):
        for key in keys:
            if key not in others:
                found.setdefault(key[:2], []).append(key)
    return {keys[0]: come[name][0] for name, keys in gone.items() if len(keys) == 1 and len(come.get(name, ())) == 1}


def _turn(old: Finding | None, new: Finding | None) -> Turn:
    if old is None or new is None:
        return "new" if old is None else "gone"
    return "bearers" if _outcome(old) == _outcome(new) else "other"


def _outcome(one: Finding) -> tuple[str, str]:
    return one.verdict, one.had_it_been_in_force or ""


def _quiet(one: Finding | None) -> bool:
    """Say whether a finding has nothing to tell where it is new or gone: it is not engaged."""
    return one is None or one.verdict == "not_engaged"


def _words(one: Finding | None) -> str:
    if one is None:
        return "no finding"
    rest = f", had it been {one.had_it_been_in_force}" if one.verdict == "not_in_force" else ""
    return f"{one.verdict}{rest}".replace("_", " ")


def _moved(old: Finding, new: Finding) -> Iterator[Moved]:
    """Yield the elements that read otherwise, entry into force first."""
    if old.in_force != new.in_force:
        yield Moved(
            element="in_force",
            before=old.grounds.dates,
            after=new.grounds.dates,
            status_before=old.in_force,
            status_after=new.in_force,
        )
    first = {(one.part, one.name): one for one in old.grounds.checks}
    second = {(one.part, one.name): one for one in new.grounds.checks}
    for key in dict.fromkeys((*first, *second)):
        one, other = first.get(key), second.get(key)
        told = (one.found, one.status) if one else ("not asked", "")
        now = (other.found, other.status) if other else ("not asked", "")
        if told != now:
            yield Moved(element=key[1], before=told[0], after=now[0], status_before=told[1], status_after=now[1])


def _supposed(record: Record, settings: tuple[Setting, ...], incident: str, finder: Finder) -> Record:
    """Return the record in which what is supposed stands in the place of everything said of it.

    It is the record itself where no fact is supposed.
    """
    facts = [(one, one.key if HIT.match(one.key) else FACTS.get(one.key)) for one in settings]
    if not any(prop for _, prop in facts):
        return record
    said = list(record.statements)
    for one, prop in facts:
        if prop is None:
            continue
        hits = sorted({each.property[:3] for each in said if each.about == incident and HIT.match(each.property)})
        said = [each for each in said if each.about != incident or not _speaks_of(each.property, prop)]
        names = [f"{hit}{prop}" for hit in hits or ("h1.",)] if prop in OF_HITS else [prop]
        said += [_claim(incident, name, one.value, finder) for name in names]
    document = Document(id=NAME, outlet="Supposition")
    return replace(record, documents=(*record.documents, document), statements=tuple(said))


def _speaks_of(told: str, prop: str) -> bool:
    return told == prop or (HIT.match(told) is not None and HIT.sub("", told) == prop)


def _claim(incident: str, prop: str, text: str, finder: Finder) -> Statement:
    values = tuple(_value(prop, one.strip(), finder) for one in text.split("|") if one.strip())
    return Statement(about=incident, property=prop, value=values, holder=NAME, document=NAME)


def _value(prop: str, text: str, finder: Finder) -> str:
    """Return a value in the spelling of the vocabulary.

    Raises:
        UsageError: The word is of no vocabulary.
    """
    name = HIT.sub("", prop)
    if name in ("by", "of", "sent_by", "provoked"):
        actor = finder.actors.find(text)
        if actor is None:
            raise _means_nothing(prop, text, f"an actor; nearest: {finder.actors.nearest(text) or 'none'}")
        return actor.id
    if name in ("act", "object"):
        tree = acts() if name == "act" else objects()
        if not tree.has(text):
            raise _means_nothing(prop, text, f"a word of the {tree.name}; nearest: {tree.nearest(text) or 'none'}")
        return tree.name_of(text)
    if name == "happened_on":
        _day(text, "date")
    return plain_word(text) if name in ("origin", "intent") else text


def _means_nothing(prop: str, text: str, want: str) -> UsageError:
    return UsageError(
        f'"{text}" is no value of `{prop}`.',
        code="comparisons/wrong-setting",
        at="--set",
        want=want,
        mend="correct the word",
    )


def _day(text: str, key: str) -> date:
    try:
        return parse_days(text).first
    except ValueError as error:
        raise _means_nothing(key, text, "a date as 2025-09-09") from error


def _question(question: Question, settings: tuple[Setting, ...]) -> Question:
    asked = question
    for one in settings:
        if one.key == "account":
            asked = replace(asked, account=one.value)
        elif one.key == "on":
            asked = replace(asked, on=_day(one.value, "on"))
        elif one.key == "strict":
            asked = replace(asked, strict=one.value in ("yes", "true"))
        elif one.key == "reading":
            asked = replace(asked, reading=_reading(one.value))
    return asked


def _reading(text: str) -> Reading:
    found = next((one for one in get_args(Reading) if one == text), None)
    if found is None:
        raise _means_nothing("reading", text, "narrow or broad")
    reading: Reading = found
    return reading


def _texts(settings: tuple[Setting, ...], finder: Finder, incident: Incident) -> Iterator[Instrument]:
    """Yield the instruments whose text is supposed to be another, each once, with every change made."""
    changed: dict[str, Instrument] = {}
    for one in settings:
        if one.value != IN_FORCE and "#" not in one.key:
            continue
        name = one.key.partition("#")[0]
        own = changed.get(name) or _instrument(name, finder)
        changed[name] = _in_force(own) if one.value == IN_FORCE else _with_words(own, one, finder, incident)
    yield from changed.values()


def _instrument(name: str, finder: Finder) -> Instrument:
    found = finder.register.get(name)
    if found is None:
        known = tuple(one.id for one in finder.register.instruments)
        raise _means_nothing("INSTRUMENT", name, f"the id of an instrument{nearest(name, words=known)}")
    return found


def _in_force(own: Instrument) -> Instrument:
    """Return the instrument as if it had been in force all along, for all its parties."""
    parties = [one.model_copy(update={"since": LONG_AGO, "until": None}) for one in own.parties]
    return own.model_copy(update={"in_force_from": LONG_AGO, "in_force_to": None, "parties": parties})


def _with_words(own: Instrument, setting: Setting, finder: Finder, incident: Incident) -> Instrument:
    """Return the instrument with another clause's casus and duty in the place of one of its own.

    Who owes it and to whom stays as it is: the parties are those of the instrument, and so is their part.
    """
    target = find_provision(own, name=setting.key.partition("#")[2])
    name, mark, clause = setting.value.partition("#")
    other = _instrument(name, finder)
    source = find_provision(other, name=clause) if mark else None
    if target is None or source is None:
        raise _means_nothing(setting.key, setting.value, "INSTRUMENT#PROVISION=INSTRUMENT#PROVISION")
    on = incident.happened_on if incident.happened_on != EVER else EVER
    taken = clauses_on(other, provision=source, on=on)[0]
    provisions = [_put(one, taken) if one.id == target.id else one for one in own.provisions]
    return own.model_copy(update={"provisions": provisions})


def _put(target: Provision, taken: Clause) -> Provision:
    owed = target.obligation if isinstance(target.obligation, Obligation) else None
    bearer = {"bearer": owed.bearer} if owed else {}
    duty = taken.obligation.model_copy(update=bearer) if taken.obligation else target.obligation
    return target.model_copy(
        update={
            "casus": list(taken.alternatives or ()),
            "only_if": list(taken.only_if),
            "unless": list(taken.unless),
            "obligation": duty,
            "words": taken.words,
            "defined_by": None,
            "versions": [],
            "organs": list(taken.organs),
            "because": f"Supposed to have the words of {taken.name}.",
        }
    )
