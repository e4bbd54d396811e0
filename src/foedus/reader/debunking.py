"""Sentences that tell what was reported to say that it was not so: "Reports that X landed are moonshine"."""

from collections.abc import Sequence

from foedus.reader.grammar import QUOTES
from foedus.reader.unit import Unit

REPORTED = frozenset(
    "report reports claim claims video videos clip clips footage film films image images picture pictures allegation "
    "allegations post posts photograph photographs photo photos story stories rumour rumours rumor rumors alert alerts "
    "account accounts message messages information news tweet tweets word tale tales suggestion suggestions alarm "
    "recording screenshot screenshots broadcast".split()
)
RUMOURS = frozenset("rumour rumours rumor rumors gossip hearsay scuttlebutt".split())
# What opens that which was reported.
TOLD = frozenset("that of purporting said saying showing alleging claiming to about purportedly over".split())
FALSE = frozenset(
    "moonshine false untrue dismissed invention inventions invented fabricated fabrication fabrications deleted "
    "retracted withdrawn unfounded baseless groundless hoax hoaxes fake fakes faked doctored nonsense bogus debunked "
    "foundation computer-generated staged recycled forgery forgeries forged mistaken premature erroneous "
    "spurious fiction fictitious disproved disproven discredited exaggerated photoshopped ai-generated incorrect "
    "inaccurate imaginary myth prank misdated mislabelled mislabeled".split()
)
# "Reports of a strike were later shown to be mistaken": a form of "be" stands near before what judges.
BEING = frozenset("is are was were be been being proved proven turned proves prove".split())
# Where a film or a picture is said to be from, it is of nothing that happened now.
OLD = frozenset((("came", "from"), ("comes", "from"), ("dates", "from"), ("dated", "from"), ("taken", "from"),
                 ("lifted", "from"), ("date", "from"), ("dates", "back"), ("dated", "back"),
                 ("filmed", "in"), ("recorded", "in"), ("filmed", "years"), ("shot", "in"),
                 ("taken", "in")))  # fmt: skip
OLD_WORKS = frozenset(
    "video videos clip game videogame film simulator archive archives exercise drill years year earlier older old "
    "footage "
    "computer photograph picture movie".split()
)
FALSELY = frozenset("false fake bogus fabricated doctored hoax mistaken erroneous untrue forged invented staged "
                    "spurious faked fictitious".split())  # fmt: skip
# A rumour of which this is said was more than one.
BORNE_OUT = frozenset("true confirmed confirm confirms right correct proof verified".split())
NOT_HAPPENED = frozenset("happen happened occur occurred take taken took exist existed".split())
OPENED, AFTER_REPORT, NEAR_OLD, LEAD, LEAST = 8, 12, 8, 4, 3


def is_debunked(units: Sequence[Unit]) -> bool:
    """Whether a sentence tells what was reported to say that it was not so, or tells a rumour and no more."""
    opening = next((at for at, unit in enumerate(units[:OPENED]) if unit.low in REPORTED), None)
    if opening is None or not _is_subject(units, opening):
        return False
    lows = [unit.low for unit in units]
    told = next((at for at in range(opening + 1, min(len(lows), opening + AFTER_REPORT)) if lows[at] in TOLD), None)
    if told is None:
        return False
    if opening and lows[opening - 1] in FALSELY:
        return True
    # "Claims that it had struck Doha were false, Israel said" is Israel's denial.
    last = next((low for low in reversed(lows) if low.isalpha()), "")
    denied = last in {"said", "says", "say"} or any(
        "speech" in unit.roles and unit.low not in TOLD and unit.low not in FALSE for unit in units[told + 1 :]
    )
    if lows[opening] in RUMOURS and BORNE_OUT.isdisjoint(lows) and (not denied or _by_no_state(units, told)):
        return True
    judged = any(low in FALSE and _is_verdict(lows, at) for at, low in enumerate(lows) if at > told)
    return (judged and not denied) or any(_is_old(lows, at) for at in range(told + 1, len(lows) - 1))


BODIES = frozenset("minister ministry office agency service centre center secretary department directorate".split())


def _is_subject(units: Sequence[Unit], at: int) -> bool:
    """Whether no verb stands before the word for a report, which the sentence is then about."""
    if at + 1 < len(units) and (units[at + 1].low in BODIES or "office" in units[at + 1].roles):
        return False  # "Islamabad's information minister said"
    return not any(unit.low in QUOTES or unit.roles & {"verb", "speech"} for unit in units[:at])


def _by_no_state(units: Sequence[Unit], told: int) -> bool:
    """Whether nobody is named who could hold a rumour or deny it: "was denied by the prefect"."""
    verb = next((at for at in range(told + 1, len(units)) if "speech" in units[at].roles), len(units))
    return not any(unit.actor and unit.roles & {"state", "group", "office"} for unit in units[verb:])


def _is_verdict(lows: Sequence[str], at: int) -> bool:
    """Whether a word for what is false judges what stands before it: "turned out to be false", no "false flag"."""
    for step in range(at - 1, max(0, at - LEAD - 1), -1):
        if lows[step] in BEING:
            return True
        if lows[step] == ",":
            return False
    return False


def _is_old(lows: Sequence[str], at: int) -> bool:
    """Whether a film is said to be from something else, or of years before: "came from a video made in 1999"."""
    if (lows[at], lows[at + 1]) not in OLD:
        return False
    near = lows[at + 2 : at + 2 + NEAR_OLD]
    return lows[at + 1] == "back" or not OLD_WORKS.isdisjoint(near) or any(_is_year(low) for low in near)


def _is_year(low: str) -> bool:
    return len(low) == LEAD and low.isdecimal()


def never_was(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a noun of force is said not to have been: "the supposed attack never happened", "no … took place"."""
    for step in range(at + 1, min(len(units) - 1, at + AFTER_REPORT)):
        low = units[step].low
        if low in {"never", "not"} and units[step + 1].low in NOT_HAPPENED:
            return "that" not in (unit.low for unit in units[at + 1 : step])
        if low in {";", "."} or ("verb" in units[step].roles and low not in NOT_HAPPENED):
            return False
    return False
