"""Whose deed an attack told before is said to be, by idiom: its hallmarks, a suspicion, who admits it or is to blame.

Each is a claim of him who speaks, about the attack last told; a doubt, a question or a denial yields none.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from foedus.reader.authorship import ARMS, DEEDS, DOUBTFUL, SHARED, is_plain, is_unproved, tell_back
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.mention import Mention
from foedus.reader.nounphrase import is_backed
from foedus.reader.provenance import SEEING, opening_words, read_provenance
from foedus.reader.speechwords import BE, DETERMINERS, PREPOSITIONS
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

ACTING = frozenset(("state", "group", "organisation", "capital", "office", "demonym"))
REACH = 8

MARKS = frozenset(
    "hallmarks hallmark fingerprints fingerprint signature handiwork marks imprint stamp hand trademarks workmanship "
    "handwriting".split()
)
SUSPICION = frozenset("suspicion suspicions".split())
CLUES = frozenset(
    "everything evidence trail trails clues clue traces debris finger fingers intelligence signs all it".split()
)
ADMITTING = frozenset("admitted admits confessed confesses boasted boasts bragged brags owned".split())
CREDIT = frozenset(("credit",))
CULPRITS = frozenset("culprit culprits perpetrator perpetrators attackers attacker author authors assailants".split())
SUSPECTING = frozenset("suspects suspect suspected".split())
CRIMES = frozenset(
    "terrorism aggression murder murders piracy sabotage barbarity barbarism atrocity atrocities provocation treachery "
    "massacre genocide crime crimes attack attacks bombing shelling assassination perfidy banditry it this".split()
)
ACCUSING = frozenset("accused accuses accuse accusing".split())
GOING_ON = frozenset("prefers preferred continues continued began hastened goes went chose rushed".split())
AFTER = frozenset(PREPOSITIONS) | SHARED
LINKS = frozenset("the a an of its unit units group groups arm agents members men work state own by".split())


def read_suspicions(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield claims that somebody did what was told before, told by idiom."""
    rules, more = _rules(), opening_words()
    found = [at for at, unit in enumerate(units) if unit.low in rules or unit.low in more]
    if not found or "?" in lows_of(units) or is_unproved(units):
        return
    doubt = next((at for at, unit in enumerate(units) if unit.low in DOUBTFUL), len(units))
    for at in found:
        if at < doubt:
            rule = rules.get(units[at].low)
            yield from rule(units, at) if rule is not None else ()
            yield from read_provenance(units, at=at)


@cache
def _rules() -> dict[str, Callable[[Sequence[Unit], int], Iterator[Mention]]]:
    """Return the rule that each opening word calls."""
    table = (
        (MARKS, _marked),
        (SUSPICION, _suspected_on),
        (frozenset(("pointed", "points", "pointing", "point", "leads", "led")), _pointing),
        (ADMITTING, _admitted),
        (CREDIT, _credited),
        (CULPRITS, _culprit),
        (SUSPECTING, _suspects),
        (frozenset(("blame",)), _blame),
        (ACCUSING, _accused),
        (BE, _this_was),
    )
    return {word: rule for words, rule in table for word in words}


def _marked(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `bore the hallmarks of Al-Shabaab`, `saw the hand of Israel in it`, `Russia's fingerprints are on it`."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    if units[at].low == "hand" and not any(unit.low in SEEING for unit in units[max(0, at - 5) : at]):
        return
    if following == "of":
        yield from _named(units, at, at + 2)
    elif at > 1 and units[at - 1].low == "'s" and _acts(units, at - 2) and is_plain(units, at=at - 1):
        yield tell_back(units, at=at, agents=(units[at - 2],))


def _suspected_on(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `suspicion fell on the PKK`, `suspicion has centred on an Iranian vessel`."""
    prep = next((step for step in range(at + 1, min(len(units), at + 6)) if units[step].low in {"on", "upon"}), 0)
    if prep and is_plain(units, at=at + 1):
        yield from _named(units, at, prep + 1)


def _pointing(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the army pointed to the ELN`, `everything points to Moscow`."""
    prep = next((step for step in range(at + 1, min(len(units), at + 3)) if units[step].low in {"to", "towards"}), 0)
    begin, end = subject_span(units, first=verb_group(units, at=at).first) if prep else (0, 0)
    denied = any(unit.low in {"nothing", "no", "little", "nobody", "none"} for unit in units[begin:end])
    clues = units[at].low.startswith("point") or any(unit.low in CLUES for unit in units[begin:end])
    if prep and clues and not denied and is_plain(units, at=at):
        yield from _named(units, at, prep + 1, alone=True)


def _admitted(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Ukraine admitted to the strike`, `its army boasted of it`."""
    if at + 1 < len(units) and units[at + 1].low in {"to", "of", "about"} and _is_deed(units, at + 2):
        yield from _of_subject(units, at)


def _credited(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the Houthis took credit for the attack`."""
    taken = at > 0 and units[at - 1].low in {"took", "takes", "claimed", "claims"} and at + 1 < len(units)
    if taken and units[at + 1].low == "for" and _is_deed(units, at + 2):
        yield from _of_subject(units, at - 1)


def _culprit(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the culprit, Iran said, was Israel`, `the attackers had been Rwandans`."""
    be = next((step for step in range(at + 1, min(len(units), at + REACH)) if units[step].low in BE), 0)
    said = [unit.low for unit in units[at + 1 : be]]
    aside = not said or said[0] == "," or all(low in {"had", "has", "have"} for low in said)
    if be and aside and is_plain(units, at=be):
        yield from _named(units, at, be + 1, alone=True)


def _suspects(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Jordan suspects Islamic State`."""
    before = units[at - 1] if at else units[at]
    counted = "number" in before.roles or before.low[:1].isdigit()
    counted = counted or before.low in {"the", "several", "of", "other", "prime"}
    if not counted and units[at].low in {"suspects", "suspect"}:
        yield from _named(units, at, at + 1, alone=True)


def _blame(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Israel was to blame`, `laid the blame at Israel's door`, `put the blame squarely on Hezbollah`."""
    before = [unit.low for unit in units[max(0, at - 2) : at]]
    if before[-1:] == ["to"] and before[:1] and before[0] in BE:
        if is_plain(units, at=at - 2):
            yield from _of_subject(units, at - 2)
        return
    prep = next((step for step in range(at + 1, min(len(units), at + 7)) if units[step].low in {"at", "on", "with"}), 0)
    if before[-1:] == ["the"] and prep and is_plain(units, at=at - 1):
        yield from _named(units, at, prep + 1)


def _accused(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `accused the Rohingya group ARSA of piracy`, `the organisers accuse Israel`; of what is told before."""
    if not is_plain(units, at=at) and not (at > 1 and units[at - 1].low == "to" and units[at - 2].low in GOING_ON):
        return
    of = next((step for step in range(at + 1, min(len(units), at + REACH)) if units[step].low == "of"), None)
    stop = of if of is not None else at + 5
    found = next((step for step in range(at + 1, min(stop, len(units))) if _acts(units, step)), None)
    if found is None:
        return
    if of is None:
        following = units[found + 1].low if found + 1 < len(units) else "."
        if following in {";", ".", ",", "and"}:
            beside = range(found + 2, min(len(units), found + 4)) if following == "and" else range(0)
            other = next((units[step] for step in beside if _acts(units, step)), None)
            yield tell_back(units, at=at, agents=(units[found],) if other is None else (units[found], other))
        return
    near = [unit.low for unit in units[of + 1 : of + 5]]
    if CRIMES.intersection(near[:3]) and not (near and near[0].endswith("ing")):
        yield tell_back(units, at=at, agents=(units[found],))


def _this_was(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `This was Israel`, said of what was told before."""
    if at != 1 and not (at and units[max(0, at - 2)].low in QUOTES):
        return
    if units[at - 1].low not in {"this", "it", "that"} or at + 1 >= len(units):
        return
    following = units[at + 2].low if at + 2 < len(units) else "."
    unit = units[at + 1]
    if (
        unit.actor
        and unit.roles & {"state", "group"}
        and "demonym" not in unit.roles
        and following in {",", ".", '"', "”"}
    ):
        yield tell_back(units, at=at, agents=(unit,))


def _is_deed(units: Sequence[Unit], at: int) -> bool:
    """Whether the deed told before is named at `at`: "it", "the strike", "both attacks", "having done it"."""
    if at >= len(units):
        return False
    near = [unit.low for unit in units[at : at + 4]]
    if near[0] in {"it", "this", "that", "them", "both"}:
        return len(near) == 1 or near[1] in DEEDS or not near[1].isalpha() or near[1] in PREPOSITIONS
    return near[0] in DETERMINERS and any(low in DEEDS for low in near[1:])


def _of_subject(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    if not is_plain(units, at=at):
        return
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    found = next((units[step] for step in range(end - 1, begin - 1, -1) if _acts(units, step)), None)
    if found is not None:
        yield tell_back(units, at=at, agents=(found,))


def _named(units: Sequence[Unit], at: int, begin: int, *, alone: bool = False) -> Iterator[Mention]:
    """Yield the claim with whoever is named from `begin` on; `alone` wants nothing to follow but arms or an end."""
    for step in range(begin, min(len(units), begin + REACH)):
        unit = units[step]
        if _acts(units, step):
            following = units[step + 1] if step + 1 < len(units) else None
            ends = following is None or not following.low.isalpha() or following.low in AFTER
            if ends or not alone or (following is not None and _is_arms(following)):
                yield tell_back(units, at=at, agents=(unit,))
            return
        if unit.low in STOPS or unit.low in {",", "."} or is_verb(units, at=step):
            return
        if not (unit.low in LINKS or unit.capital or unit.meanings or unit.low.isalpha()):
            return


def _acts(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    return bool(unit.actor) and bool(unit.roles & ACTING) and not is_backed(units, at=at)


def _is_arms(unit: Unit) -> bool:
    return unit.low in ARMS or bool(unit.roles & {"weapon", "force"}) or unit.low in {"intelligence", "agents"}
