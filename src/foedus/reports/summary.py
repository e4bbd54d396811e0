"""The answer in one sentence, and the counts behind it."""

from collections.abc import Callable, Iterable

from foedus.findings import Finding
from foedus.incidents import Incident
from foedus.instruments import Register
from foedus.reports.wording import (
    count_of,
    element_words,
    failing_words,
    join_words,
    refs_of,
    subject_words,
    the_instrument,
    verdict_words,
)
from foedus.terms import plain_word

MOST_NOT_ENGAGED = 4
MOST_OPEN = 6
# Different facts on which open clauses turn, of those that a sentence names.
MOST_TURNS = 2
MOST_NAMED = 3
DUTIES_OF_DEFENCE = ("defence", "guarantee", "determination", "assistance")
# The outcome of a clause is the strongest over its beneficiaries.
STRENGTH = (
    "engaged",
    "contravened",
    "available",
    "disputed",
    "on_broad_reading",
    "on_interpretation",
    "would_engage",
    "undetermined",
    "not_in_force",
    "not_engaged",
)


def summarise(
    incidents: tuple[Incident, ...], *, findings: tuple[Finding, ...], register: Register, left_out: int
) -> dict[str, object]:
    """Return `sentence`, `incidents` (a sentence each, and further ones), `verdicts` (counts), `left_out`."""
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.verdict] = counts.get(finding.verdict, 0) + 1
    lines: list[dict[str, object]] = [
        {
            "incident": one.id,
            "sentence": incident_sentence(one, findings=findings, register=register),
            "further": further_sentences(one, findings=findings, register=register),
        }
        for one in incidents
    ]
    return {
        "sentence": _overall(incidents, findings, register, lines),
        "incidents": lines,
        "verdicts": counts,
        "left_out": left_out,
    }


def _overall(
    incidents: tuple[Incident, ...], findings: tuple[Finding, ...], register: Register, lines: list[dict[str, object]]
) -> str:
    if not incidents:
        return "No armed attack was found in what was given, so there is nothing to answer."
    if len(incidents) == 1:
        return str(lines[0]["sentence"])
    by_set: dict[tuple[str, ...], list[str]] = {}
    engaged = [one for one in findings if one.verdict in ("engaged", "available", "contravened")]
    for name in dict.fromkeys(one.instrument for one in engaged):
        which = tuple(
            each.id for each in incidents if any(one.instrument == name and one.incident == each.id for one in engaged)
        )
        by_set.setdefault(which, []).append(the_instrument(name, register=register))
    if not by_set:
        return f"None of the {len(incidents)} incidents engages a commitment of the register."
    parts = [
        f"{_which(which, incidents)} {'engages' if len(which) == 1 else 'engage'} {join_words(names)}"
        for which, names in sorted(by_set.items(), key=lambda item: -len(item[0]))
    ]
    return _sentence("; ".join(parts))


def _which(which: tuple[str, ...], incidents: tuple[Incident, ...]) -> str:
    if len(which) == len(incidents):
        return f"all {len(incidents)} incidents" if len(which) > 2 else "both incidents"  # noqa: PLR2004 - both
    if len(which) > MOST_NAMED:
        return f"{len(which)} of the {len(incidents)} incidents"
    return join_words([_short(one) for one in incidents if one.id in which])


def _short(incident: Incident) -> str:
    subject = subject_words(incident.title, day=incident.happened_on)
    return subject[0].lower() + subject[1:]


def incident_sentence(incident: Incident, *, findings: Iterable[Finding], register: Register) -> str:
    """Return one sentence on one incident: what it engages, what is open and on what it turns, what it does not."""
    sorted_out = _by_outcome([one for one in findings if one.incident == incident.id])
    subject = subject_words(incident.title, day=incident.happened_on)
    if not any(sorted_out.values()):
        return f"{subject} is covered by no instrument of the register."
    clauses = _clauses(sorted_out, register, _first(sorted_out))
    if not any(sorted_out.get(outcome) for outcome in ("engaged", "available", "contravened")):
        clauses = ["engages no commitment of the register", *clauses]
    return _sentence(f"{subject} {'; '.join(clauses)}")


def further_sentences(incident: Incident, *, findings: Iterable[Finding], register: Register) -> list[str]:
    """Return what else there is to say of an incident: what is open, what was not in force, what is not engaged."""
    sorted_out = _by_outcome([one for one in findings if one.incident == incident.id])
    found = []
    for outcome in ("undetermined", "not_in_force", "not_engaged"):
        said = outcome in _first(sorted_out)
        clauses = [] if said else _clauses(sorted_out, register, (outcome,))
        if clauses:
            verb = clauses[0].startswith(("engages", "does not"))
            found.append(_sentence(("It " if verb else "") + "; ".join(clauses)))
    return found


def _first(sorted_out: dict[str, list[Finding]]) -> tuple[str, ...]:
    """Return what the first sentence says; what is open belongs to it where nothing is settled."""
    settled = any(sorted_out.get(outcome) for outcome in FIRST)
    return FIRST if settled else (*FIRST, "undetermined")


def _clauses(sorted_out: dict[str, list[Finding]], register: Register, outcomes: tuple[str, ...]) -> list[str]:
    return [
        text
        for outcome, phrase in PHRASES
        if outcome in outcomes
        for text in phrase(sorted_out.get(outcome, []), register)
    ]


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:].rstrip(".") + "."


def _by_outcome(findings: list[Finding]) -> dict[str, list[Finding]]:
    """Return the findings under the strongest outcome that their clause has for any beneficiary."""
    strongest: dict[str, str] = {}
    for one in findings:
        known = strongest.get(one.name)
        if known is None or STRENGTH.index(outcome_of(one)) < STRENGTH.index(known):
            strongest[one.name] = outcome_of(one)
    found: dict[str, list[Finding]] = {}
    for one in findings:
        if outcome_of(one) == strongest[one.name]:
            found.setdefault(strongest[one.name], []).append(one)
    return found


def outcome_of(finding: Finding) -> str:
    """Return the verdict, or `would_engage` where only the lack of force keeps the clause from being engaged.

    A clause of which it is not known whether it was in force, and that would not have been engaged, is not engaged.
    """
    if finding.verdict == "undetermined" and finding.had_it_been_in_force == "not_engaged":
        return "not_engaged"
    if finding.verdict == "not_in_force" and finding.had_it_been_in_force in ("engaged", "available", "contravened"):
        return "would_engage"
    return finding.verdict


def _by_instrument(findings: list[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.instrument, []).append(one)
    return found


def _cited(findings: list[Finding], register: Register) -> list[str]:
    return [
        f"{the_instrument(name, register=register)} ({refs_of(group)})"
        for name, group in _by_instrument(findings).items()
    ]


def _engaged(findings: list[Finding], register: Register) -> list[str]:
    by_note: dict[str, list[Finding]] = {}
    for one in findings:
        by_note.setdefault(", ".join(one.contested_by), []).append(one)
    return [
        f"engages {join_words(_cited(group, register))}" + (f", which {who} contests" if who else "")
        for who, group in by_note.items()
    ]


def _contravened(findings: list[Finding], register: Register) -> list[str]:
    return [f"goes against {join_words(_cited(findings, register))}"] if findings else []


def _available(findings: list[Finding], register: Register) -> list[str]:
    return [f"opens the right in {join_words(_cited(findings, register))}"] if findings else []


def _would_engage(findings: list[Finding], register: Register) -> list[str]:
    names = _cited(findings, register)
    return (
        [f"{join_words(names)} {'were' if len(names) > 1 else 'was'} not in force and would have been engaged"]
        if names
        else []
    )


def _disputed(findings: list[Finding], register: Register) -> list[str]:
    return [
        f"whether it engages {join_words(_cited(group, register))} is disputed"
        + (f" and turns on {turns}" if turns else "")
        for turns, group in _by_turn(findings).items()
    ]


def _undetermined(findings: list[Finding], register: Register) -> list[str]:
    unpublished = [one for one in findings if "text" in one.deciding]
    awaiting = [one for one in findings if _awaits(one)]
    groups = _by_turn([one for one in findings if one not in unpublished and one not in awaiting])
    # What fewer facts would settle stands first; of the rest, which mostly turns on these too, the number is told.
    near_first = sorted(groups.items(), key=lambda item: len(item[1][0].turns_on[0]) if item[1][0].turns_on else 0)
    texts = [
        f"whether it engages {_shortened(_cited(group, register), MOST_OPEN)} cannot be decided yet"
        + (f" and turns on {turns}" if turns else "")
        for turns, group in near_first[:MOST_TURNS]
    ]
    more = [f"{one.instrument}#{one.provision_id}" for _, group in near_first[MOST_TURNS:] for one in group]
    if more:
        left = count_of(len(dict.fromkeys(more)), noun="more clause")
        texts.append(f"whether it engages {left} cannot be decided yet and turns on other facts or on several")
    if awaiting:
        names = _cited(awaiting, register)
        texts.append(
            f"{join_words(names)} {'wait' if len(names) > 1 else 'waits'} for a condition that is not on record"
        )
    if unpublished:
        names = [the_instrument(name, register=register) for name in _by_instrument(unpublished)]
        why = "is not published or was not reached"
        texts.append(f"the text of {join_words(names)} {why}, so nothing can be said of it")
    return texts


def _awaits(finding: Finding) -> bool:
    """Say whether conditions precedent alone are open, and everything else is met."""
    unsure = [check for check in finding.grounds.checks if check.status != "met"]
    return bool(unsure) and all(
        (check.part == "only_if" or check.name == "given") and check.status == "unknown" for check in unsure
    )


def _by_turn(findings: list[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(element_words(one.turns_on[0]) if one.turns_on else "", []).append(one)
    return found


def _on_position(findings: list[Finding], register: Register) -> list[str]:
    broad = [one for one in findings if one.verdict == "on_broad_reading"]
    other = [one for one in findings if one.verdict != "on_broad_reading"]
    texts = [f"engages {join_words(_cited(broad, register))} on the broad reading only"] if broad else []
    return texts + [f"engages {join_words(_cited([one], register))} {_by_interpretation(one)}" for one in other]


def _by_interpretation(finding: Finding) -> str:
    """Return on which interpretation the clause is engaged, or on which alone it is not."""
    by_verdict: dict[str, list[str]] = {}
    for row in finding.rows:
        by_verdict.setdefault(row.had_it_been_in_force, []).append(row.interpretation)
    if "" in by_verdict.get("engaged", []):
        others = [name for name in dict.fromkeys(by_verdict.get("not_engaged", [])) if name]
        return f"by its words, but not on the interpretation “{join_words(others)}”"
    return f"only on the interpretation “{join_words(list(dict.fromkeys(by_verdict.get('engaged', []))))}”"


def _not_engaged(findings: list[Finding], register: Register) -> list[str]:
    """Return what is not engaged and why; clauses other than of defence are passed over where there are many."""
    status = [one for one in findings if not one.deciding and not one.grounds.checks]
    rest = [one for one in findings if one not in status]
    main = [one for one in rest if one.kind in DUTIES_OF_DEFENCE] or rest
    by_why: dict[str, list[Finding]] = {}
    for one in main:
        by_why.setdefault(failing_words(one.deciding if one.verdict == "not_engaged" else ()), []).append(one)
    near_first = sorted(by_why.items(), key=lambda item: not any(one.near_miss for one in item[1]))
    texts = [
        f"does not engage {_shortened(_cited(group, register), MOST_NOT_ENGAGED)}" + (f", because {why}" if why else "")
        for why, group in near_first[:2]
    ]
    left = len(_by_instrument([one for _, group in near_first[2:] for one in group]))
    if left:
        texts.append(f"does not engage {count_of(left, noun='more instrument')} for other reasons")
    if status:
        names = [the_instrument(name, register=register) for name in _by_instrument(status)]
        texts.append(f"{join_words(names)} {'carry' if len(names) > 1 else 'carries'} no duty of defence")
    return texts


def _not_in_force(findings: list[Finding], register: Register) -> list[str]:
    by_had: dict[str, list[Finding]] = {}
    for one in findings:
        by_had.setdefault(plain_word(verdict_words(one.had_it_been_in_force)), []).append(one)
    texts = []
    for had, group in by_had.items():
        were, they = ("were", "they") if len(_by_instrument(group)) > 1 else ("was", "it")
        names = _shortened(_cited(group, register), MOST_NOT_ENGAGED)
        texts.append(f"{names} {were} not in force (had {they} been: {had})")
    return texts


def _shortened(names: list[str], most: int) -> str:
    if len(names) <= most + 1:
        return join_words(names)
    return f"{', '.join(names[:most])} and {count_of(len(names) - most, noun='more instrument')}"


FIRST = (
    "engaged",
    "contravened",
    "available",
    "would_engage",
    "disputed",
    "on_broad_reading",
    "on_interpretation",
)
PHRASES: tuple[tuple[str, Callable[[list[Finding], Register], list[str]]], ...] = (
    ("engaged", _engaged),
    ("contravened", _contravened),
    ("available", _available),
    ("would_engage", _would_engage),
    ("disputed", _disputed),
    ("on_broad_reading", _on_position),
    ("on_interpretation", _on_position),
    ("undetermined", _undetermined),
    ("not_in_force", _not_in_force),
    ("not_engaged", _not_engaged),
)
