"""The reason of a finding, in a sentence made from its own elements."""

from foedus.findings.finding import Check, Row
from foedus.findings.verdicts import Outcome
from foedus.instruments import Instrument

ASKS = {
    "in_force": "the clause in force",
    "by": "an attacker",
    "enemies": "the number of attackers",
    "origin": "an origin",
    "act": "an act",
    "of": "an owner",
    "object": "an object",
    "area": "a place in",
    "since": "a day since",
    "within": "a day within",
    "intent": "an intent",
    "given": "a condition",
}


def reason_for(
    outcome: Outcome,
    *,
    supposed: Outcome | None,
    row: Row,
    instrument: Instrument,
    force: str,
) -> str:
    """Return why the verdict is what it is, in one or two sentences."""
    name = instrument.short_title or instrument.title
    if outcome.verdict == "not_in_force":
        had = supposed.verdict.replace("_", " ") if supposed else ""
        return f"{name} was not in force ({in_force_words(instrument)}). Had it been in force: {had}. {_why(row, had)}"
    if force == "unknown":
        return f"Whether {name} was in force is not known ({in_force_words(instrument)}). {_why(row, row.verdict)}"
    if outcome.verdict == "disputed":
        sides = ", ".join(dict.fromkeys(f"{one.account}: {one.verdict.replace('_', ' ')}" for one in outcome.shown_by))
        return f"The accounts part on it ({sides}). {_why(row, row.verdict)}"
    if outcome.verdict in ("on_broad_reading", "on_interpretation"):
        return f"Engaged only on: {'; '.join(outcome.positions)}. {_why(row, row.verdict)}"
    tail = f" {', '.join(outcome.contested_by)} says otherwise." if outcome.contested_by else ""
    return _why(row, row.verdict) + tail


def in_force_words(instrument: Instrument) -> str:
    """Return from when until when, as the file has it."""
    since = f"in force from {instrument.in_force_from}" if instrument.in_force_from else "entry into force not known"
    return since + (f" until {instrument.in_force_to}" if instrument.in_force_to else "")


def _why(row: Row, verdict: str) -> str:
    if verdict.replace(" ", "_") in ("engaged", "available", "contravened"):
        met = [check for check in row.checks if check.status == "met" and check.part != "unless" and not check.implied]
        return (
            "Every element is met: " + "; ".join(_line(check) for check in met) + "."
            if met
            else "Nothing stands against it."
        )
    wrong = [check for check in row.checks if check.status == "not_met"]
    if wrong and verdict.replace(" ", "_") != "undetermined":
        return "Not met: " + "; ".join(_line(check) for check in wrong) + "."
    unsure = [check for check in row.checks if check.status == "unknown"]
    if unsure:
        return "Not known: " + "; ".join(_line(check) for check in unsure) + "."
    return "Hits are spoken of that nobody describes, or wordings of different days differ."


def _line(check: Check) -> str:
    found = f", found {check.found}" if check.found else ""
    asked = "excludes" if check.part == "unless" else "asks"
    return f"{check.name} ({asked} {check.wanted}{found})"


def near_miss(row: Row) -> str:
    """Return the element by which alone a clause that is not engaged was missed, or nothing."""
    wrong = [check for check in row.checks if check.status == "not_met"]
    unsure = [check for check in row.checks if check.status == "unknown"]
    return wrong[0].name if len(wrong) == 1 and not unsure else ""
