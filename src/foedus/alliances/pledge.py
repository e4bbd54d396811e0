"""What a code says that a member owes, and on which conditions: the checklist that follows, and what stays open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.files import Plain

Promise = Literal["defence", "offence", "neutrality", "non-aggression", "consultation"]
PROMISES: tuple[Promise, ...] = ("defence", "offence", "neutrality", "non-aggression", "consultation")
KIND: dict[Promise, str] = {
    "defence": "defence",
    "offence": "assistance",
    "neutrality": "neutrality",
    "non-aggression": "non-aggression",
    "consultation": "consultation",
}
OWES: dict[Promise, str] = {
    "defence": "assist with armed force",
    "offence": "assist with armed force",
    "neutrality": "neutrality",
    "non-aggression": "refrain",
    "consultation": "consult",
}
# What the codes say that the promise is, in our words.
MEANING: dict[Promise, str] = {
    "defence": "active military help where another member's sovereignty or territory is attacked",
    "offence": "active military help in a war that no attack on a member has brought about",
    "neutrality": "to take no part in a war of another member",
    "non-aggression": "to use no force against another member",
    "consultation": "to confer in a crisis that may become an armed conflict",
}
ATTACKED: dict[str, Plain] = {"act": "attack", "of": "beneficiary", "object": "anything"}
ATTACKS: dict[str, Plain] = {"by": "beneficiary", "act": "attack", "of": "any state", "object": "anything"}
# Conditions that a code names without saying what they are, and the question that each leaves.
OPEN: dict[str, str] = {
    "adversary": "the adversary is one that the text names",
    "location": "the place is one that the text names",
    "conflict": "it belongs to a conflict that the text names",
    "number": "there are as many adversaries as the text asks for",
    "demand": "a demand that the text names was refused",
    "untold": "the conditions of the text, which the data set does not code, are met",
}
COVERED = "what was attacked is the party's sovereignty or territory, as the text means it"
CRISIS = "there is a crisis that may become an armed conflict, as the text means it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """The conditions of a promise; `opened` are those that a code names and does not tell, words of `OPEN`.

    `adversaries` are told: the promise is against them alone. `attacked` asks that the other member was attacked,
    `requested` that it asked, `unprovoked` that it did not provoke. `codes` are the codes, as their publisher has them.
    """

    opened: tuple[str, ...] = ()
    adversaries: tuple[str, ...] = ()
    attacked: bool = False
    requested: bool = False
    unprovoked: bool = False
    limited: bool = False
    codes: tuple[str, ...] = ()

    @property
    def questions(self) -> list[Plain]:
        """What only recorded positions answer."""
        return [{"question": OPEN[name], "of": "beneficiary"} for name in self.opened]


def checklists(promise: Promise, *, conditions: Conditions) -> list[Plain]:
    """Return the alternatives of the casus, any of which is enough, with every condition in each."""
    return [dict(_narrowed(one, conditions)) for one in _alternatives(promise, conditions)]


def _alternatives(promise: Promise, conditions: Conditions) -> Iterator[dict[str, Plain]]:
    if promise == "defence":
        # The codes speak of sovereignty and territory; whether the text covers more, they do not say.
        yield ATTACKED | {"object": ["territory", "state as such"]}
        yield ATTACKED | {"given": [{"question": COVERED, "of": "beneficiary"}]}
    elif promise == "offence":
        yield dict(ATTACKS)
    elif promise == "neutrality":
        yield dict(ATTACKED)
        if not conditions.attacked:
            yield dict(ATTACKS)
    elif promise == "non-aggression":
        yield {"by": "bearer", "act": "attack.broad", "of": "beneficiary", "object": "anything"}
    else:
        yield ATTACKED | {"act": ["attack", "threat of force"]}
        yield {"given": [{"question": CRISIS, "of": "beneficiary"}]}


def _narrowed(one: dict[str, Plain], conditions: Conditions) -> dict[str, Plain]:
    found = dict(one)
    if conditions.adversaries and found.get("by") == "beneficiary":
        found["of"] = list(conditions.adversaries)
    elif conditions.adversaries and "act" in found and "by" not in found:
        found["by"] = list(conditions.adversaries)
    given = found.get("given")
    asked = [*(given if isinstance(given, list) else []), *conditions.questions]
    if conditions.adversaries and "act" not in found:
        asked.append({"question": OPEN["adversary"], "of": "beneficiary"})
    return found | ({"given": asked} if asked else {})


def exceptions(conditions: Conditions) -> list[Plain]:
    """Return what excludes the promise: a provocation, where the codes ask that there was none."""
    return [{"given": [{"act": "provocation", "by": "beneficiary"}]}] if conditions.unprovoked else []


def requirements(conditions: Conditions) -> list[Plain]:
    """Return what the promise waits for: a request, where the codes ask for one."""
    return [{"given": [{"act": "request", "by": "beneficiary", "to": "bearer"}]}] if conditions.requested else []


def interpretations(promise: Promise, *, conditions: Conditions) -> list[Plain]:
    """Return the usual reading of a condition on the number of adversaries, beside the code that tells no number."""
    if "number" not in conditions.opened or promise not in ("defence", "offence"):
        return []
    fewer = Conditions(
        opened=tuple(one for one in conditions.opened if one != "number"),
        adversaries=conditions.adversaries,
    )
    counted: list[Plain] = [
        one | {"enemies": {"at_least": "2"}} if isinstance(one, dict) else one
        for one in checklists(promise, conditions=fewer)
    ]
    return [
        {
            "id": "two-or-more",
            "title": "Two adversaries or more",
            "by": "Foedus",
            "effect": "changes",
            "change": {"casus": counted},
            "because": "The code says that the number counts, and not which. Such clauses mostly say two or more.",
        }
    ]
