"""Words that are read narrowly or broadly: the checklist of each reading, with its authority."""

from dataclasses import dataclass
from datetime import date

from foedus.terms.statuses import Reading
from foedus.terms.trees import plain_word

OUTSIDE: tuple[str, ...] = ("outside by a state", "outside by others")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a word of law takes in on one reading: kinds of act, and from where they come.

    `not_before` names kinds that nobody read into it before a day, with that day and on whose word.
    """

    acts: tuple[str, ...]
    origin: tuple[str, ...]
    authority: str
    not_before: tuple[tuple[str, date, str], ...] = ()

    def later(self, on: date) -> tuple[str, ...]:
        """Return the kinds that the word does not take in yet on the day."""
        return tuple(word for word, since, _ in self.not_before if on < since)


ARMED_ATTACK_BROAD = (
    "armed attack",
    "overstay of forces",
    "lending of territory",
    "terrorist attack",
    "assassination",
    "sabotage",
    "cyber operation",
    "attack in space",
    "frontier incident",
    "seizure of craft",
)
WALES = (
    "NATO, Wales Summit Declaration 2014, para. 72 and Brussels Summit Communiqué 2021, para. 33 (cyber and space, "
    "case by case); SC res. 1368 and 1373 (2001); ICJ, Oil Platforms 2003, para. 72"
)
LATER = (
    ("cyber operation", date(2014, 9, 5), "NATO, Wales Summit Declaration 2014, para. 72"),
    ("attack in space", date(2021, 6, 14), "NATO, Brussels Summit Communiqué 2021, para. 33"),
)
NICARAGUA = "ICJ, Nicaragua 1986, para. 195: scale and effects, a mere frontier incident left out; GA res. 3314 art. 3"

SENSES: dict[str, dict[Reading, Sense]] = {
    "armed attack": {
        "narrow": Sense(acts=("armed attack",), origin=OUTSIDE, authority=NICARAGUA),
        "broad": Sense(acts=ARMED_ATTACK_BROAD, origin=OUTSIDE, authority=WALES, not_before=LATER),
    },
    "attack": {
        "narrow": Sense(acts=("armed attack",), origin=OUTSIDE, authority=NICARAGUA),
        "broad": Sense(acts=("attack",), origin=OUTSIDE, authority=WALES, not_before=LATER),
    },
    "aggression": {
        "narrow": Sense(
            acts=("armed attack", "overstay of forces", "lending of territory"),
            origin=("outside by a state",),
            authority="GA res. 3314 (XXIX), Annex arts 1, 3: the use of armed force by a State",
        ),
        "broad": Sense(
            acts=ARMED_ATTACK_BROAD,
            origin=OUTSIDE,
            authority="GA res. 3314 (XXIX), Annex art. 4: the list is not exhaustive; " + WALES,
            not_before=LATER,
        ),
    },
}


def sense_of(word: str, *, reading: Reading) -> Sense | None:
    """Return what `word` takes in under `reading`, or None where the word is read in one way only.

    A word can be pinned to one reading by a suffix: `armed attack.broad`.
    """
    name, _, pinned = word.partition(".")
    senses = SENSES.get(plain_word(name))
    if senses is None:
        return None
    return senses["broad" if pinned == "broad" else "narrow" if pinned == "narrow" else reading]
