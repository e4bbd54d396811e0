"""What happened when: the incidents, the recorded acts, what was said on a day."""

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.obligations import Assessment
from foedus.reports.citation import Citations
from foedus.reports.wording import actor_name, date_words, join_words, shortened
from foedus.statements import Statement
from foedus.terms import Days, parse_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing with its date; `days` None: no day is stated."""

    days: Days | None
    text: str
    statements: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, int, str]:
        """Where the entry stands: by its first day, then by its last; the undated come at the end."""
        if self.days is None:
            return (10**9, 0, self.text)
        return (self.days.first.toordinal(), self.days.last.toordinal(), self.text)

    @property
    def date(self) -> str:
        """The day as people read it."""
        return date_words(self.days) if self.days else "no day stated"


def timeline_of(assessment: Assessment, *, citations: Citations) -> tuple[Entry, ...]:
    """Return the entries in order of time; grain: one an incident, one an act, one a dated group of words."""
    entries = [*_incidents(assessment), *_acts(assessment, citations.actors), *_sayings(assessment, citations)]
    return tuple(sorted(dict.fromkeys(entries), key=lambda one: one.order))


def _incidents(assessment: Assessment) -> Iterator[Entry]:
    for incident in assessment.incidents:
        known = incident.happened_on.first.year > 1
        cited = incident.accounts[0].statements_for(incident.id, name="happened_on")
        yield Entry(days=incident.happened_on if known else None, text=f"Incident: {incident.title}", statements=cited)


def _acts(assessment: Assessment, actors: Actors) -> Iterator[Entry]:
    by_act: dict[str, list[Statement]] = {one.id: [] for one in assessment.record.acts}
    for one in assessment.record.statements:
        if one.about in by_act:
            by_act[one.about].append(one)
    titles = {one.id: one.title for one in assessment.record.acts}
    for name, statements in by_act.items():
        if statements:
            yield Entry(
                days=_days_of(statements),
                text=_act_words(titles[name], statements, actors),
                statements=tuple(one.id for one in statements if one.property in ("kind", "happened_on")),
            )


def _days_of(statements: list[Statement]) -> Days | None:
    said = [
        value for one in statements if one.property == "happened_on" and one.stance == "affirms" for value in one.value
    ]
    return parse_days(said[0]) if said else None


def _act_words(title: str, statements: list[Statement], actors: Actors) -> str:
    """Return an act as who did what to whom; what is only denied is said to be denied."""
    said = {name: _values(statements, name, actors) for name in ("kind", "by", "to", "against", "names", "measures")}
    denied = not any(one.stance == "affirms" for one in statements if one.property == "kind")
    kind = join_words(said["kind"], last="or") or "act"
    if title and not title.lower().startswith(f"{kind} by "):
        text = title + (f" ({kind})" if kind not in title.lower() else "")
        return f"{text} (denied)" if denied else text
    text = kind.capitalize()
    text += "".join(
        f" {word} {join_words(said[key])}"
        for key, word in (("by", "by"), ("to", "to"), ("against", "against"), ("names", "under"))
        if said[key]
    )
    text += f": {join_words(said['measures'])}" if said["measures"] else ""
    return f"{text} (denied)" if denied else text


def _values(statements: list[Statement], name: str, actors: Actors) -> list[str]:
    return list(
        dict.fromkeys(
            actor_name(value, actors=actors)
            for one in statements
            if one.property == name and (one.stance == "affirms" or name == "kind")
            for value in one.value
        )
    )


def _sayings(assessment: Assessment, citations: Citations) -> Iterator[Entry]:
    """Yield what holders said on a day other than the document's own, grouped by day, holder and words."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    acts = {act.id for act in assessment.record.acts}
    for one in assessment.record.statements:
        document = assessment.record.document(one.document)
        if (
            one.about not in acts
            and one.stated_on
            and one.words
            and not (document and document.published_on == one.stated_on)
        ):
            grouped.setdefault((one.stated_on, one.holder, one.words), []).append(one.id)
    for (day, holder, words), ids in grouped.items():
        yield Entry(
            days=parse_days(day),
            text=f"{citations.holder(holder)}: “{shortened(words)}”",
            statements=tuple(sorted(ids)),
        )
