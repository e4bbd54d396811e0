"""Whose deed an attack told before is said to be, by what was found, seen or called so.

"The wreckage bore Russian markings", "the drone was ours", "spoke of Israeli missiles", "it was JNIM", "claimed the
launch for the Houthis", "the evidence against Libya". Each is a claim of him who speaks.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from foedus.reader.authorship import ARMS, DEEDS, GONE, is_plain, tell_back
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.mention import Mention
from foedus.reader.nounphrase import is_backed
from foedus.reader.openings import MARKINGS
from foedus.reader.speechwords import BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

ACTING = frozenset(("state", "group", "organisation", "capital", "office", "demonym"))
NAMES = frozenset(("state", "group", "capital"))
# What shows by what it bears whose arms they were.
BEARING = frozenset("bore bears bear bearing carried carries showed shows had".split())
SIGNS = MARKINGS | frozenset("numbers number serials lettering inscriptions script writing components".split())
# What many buy says little of who laid or fired it.
BOUGHT = frozenset("mine mines casings cartridges shell shells munition munitions guns gun bomb bombs device".split())
SEEING = frozenset(
    "suggests suggest suggested saw sees see seen suspects suspect suspected detects detected sensed blamed blames "
    "alleged alleges".split()
)
SPEAKING = frozenset("spoke speaks speak talked talks wrote writes".split())
CALLING = frozenset("called calls call calling described describes termed terms labelled dubbed deemed".split())
MEANT = frozenset("it this that them these".split())
LIKELY = frozenset("certainly probably likely undoubtedly presumably evidently unquestionably unmistakably".split())
OURS = frozenset(("ours", "theirs"))
RESTING = frozenset("lies lay rests rested".split())
BLAME = frozenset(("responsibility", "blame", "guilt", "fault"))
# Responsibility for what may come is no claim of what was done.
COMING = frozenset("any escalation consequences further future protecting ensuring preventing duty".split())
CHANNELS = frozenset("channels channel accounts account outlets media outlet bloggers telegram".split())
OWNING = frozenset("boasted boasts claimed claims hailed celebrated trumpeted admitted acknowledged".split())
# A cleft of these tells who did it: "it was Thai forces who began it".
DOING = frozenset(
    "did began started fired shot struck attacked shelled bombed opened launched sent planted hit killed sank".split()
)
LEADING = frozenset("had has have first then also really actually deliberately".split())
REACH = 8


def read_provenance(units: Sequence[Unit], *, at: int) -> Iterator[Mention]:
    """Yield what the word at `at` opens: the claim that somebody did what was told before."""
    for rule in _rules().get(units[at].low, ()):
        yield from rule(units, at)


@cache
def opening_words() -> frozenset[str]:
    """Return every word at which some rule begins."""
    return frozenset(_rules())


@cache
def _rules() -> dict[str, tuple[Callable[[Sequence[Unit], int], Iterator[Mention]], ...]]:
    table = (
        (BEARING, _bore),
        (frozenset(("hands", "hand")), _hands),
        (frozenset(("hands",)), _at_hands),
        (SPEAKING, _spoke),
        (CALLING, _called),
        (LIKELY, _likely),
        (OURS, _ours),
        (RESTING, _rests),
        (frozenset(("protested", "protests", "complained", "complains")), _protested),
        (frozenset(("brought", "took", "shot", "knocked")), _brought_down),
        (OWNING, _claimed_for),
        (OWNING, _channels),
        (frozenset(("owned", "owns", "confessed")), _owned_up),
        (frozenset(("evidence",)), _evidence),
        (BE, _cleft),
    )
    words = dict.fromkeys(word for words, _ in table for word in words)
    return {word: tuple(rule for words, rule in table if word in words) for word in words}


def _bore(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the wreckage bore Russian markings`, `the shells carried Iranian serial numbers`."""
    if not is_plain(units, at=at):
        return
    for step in range(at + 1, min(len(units), at + 4)):
        if _acts(units, step) and any(unit.low in SIGNS for unit in units[step + 1 : step + 4]):
            begin, end = subject_span(units, first=verb_group(units, at=at).first)
            if any(unit.low in ARMS and unit.low not in BOUGHT for unit in units[begin:end]):
                yield tell_back(units, at=at, agents=(units[step],))
            return


def _hands(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `suggests Iranian hands`, `saw a Russian hand in it`."""
    if at < 2 or "demonym" not in units[at - 1].roles or not _acts(units, at - 1):  # noqa: PLR2004 - verb and people
        return
    verb = next((step for step in range(at - 2, max(-1, at - 5), -1) if units[step].low in SEEING), None)
    if verb is not None and is_plain(units, at=verb):
        yield tell_back(units, at=at, agents=(units[at - 1],))


LOST = frozenset("died perished killed lost sunk sank destroyed fell fallen suffered burned slain wounded".split())


def _at_hands(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `nine sailors died at the hands of the Houthis when their ship was sunk`."""
    before = [unit.low for unit in units[max(0, at - REACH) : at]]
    if before[-2:] == ["at", "the"] and LOST.intersection(before) and at + 2 < len(units) and units[at + 1].low == "of":
        yield from _named(units, at, at + 2)


def _spoke(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `American officials spoke of Israeli missiles`."""
    if at + 2 < len(units) and units[at + 1].low == "of" and is_plain(units, at=at):
        for step in range(at + 2, min(len(units) - 1, at + 5)):
            if units[step].actor and units[step].roles & {"demonym", "group"} and not is_backed(units, at=step):
                if _armed(units[step + 1]):
                    yield tell_back(units, at=at, agents=(units[step],))
                return


def _called(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `called it an American and Israeli raid`, `described the blast as a Russian provocation`."""
    end = min(len(units), at + REACH)
    article = next((step for step in range(at + 1, end) if units[step].low in {"a", "an"}), None)
    if article is None or not is_plain(units, at=at):
        return
    between = [unit.low for unit in units[at + 1 : article]]
    meant = between in (["it"], ["this"], ["it", "as"], ["this", "as"]) or (
        between[-1:] == ["as"] and any(low in DEEDS for low in between)
    )
    if meant:
        yield from _before_deed(units, at, article + 1)


def _before_deed(units: Sequence[Unit], at: int, begin: int) -> Iterator[Mention]:
    """Yield the claim with the peoples that stand before the noun of a deed."""
    found: list[Unit] = []
    for step in range(begin, min(len(units), begin + REACH)):
        unit = units[step]
        if unit.low in DEEDS | {"provocation", "plot", "terrorism", "aggression"}:
            if found:
                yield tell_back(units, at=at, agents=tuple(found))
            return
        if _acts(units, step) and "demonym" in unit.roles:
            found.append(unit)
        elif unit.low in STOPS or unit.low == "," or unit.low in PREPOSITIONS or is_verb(units, at=step):
            return


def _likely(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `mines, almost certainly from Iran`, `probably the work of the PKK`."""
    following = [unit.low for unit in units[at + 1 : at + 4]]
    if following[:1] == ["from"]:
        before = units[max(0, at - REACH) : at]
        if any(_armed(unit) or unit.low in MEANT for unit in before):
            yield from _named(units, at, at + 2)
    elif following in (["the", "work", "of"], ["the", "doing", "of"], ["the", "handiwork", "of"]):
        yield from _named(units, at, at + 4)


def _ours(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the drone was ours`, which the speaker owns to."""
    verb = at - 1
    if at < 2 or units[verb].low not in BE or not is_plain(units, at=verb):  # noqa: PLR2004 - a noun and "was"
        return
    begin, end = subject_span(units, first=verb_group(units, at=verb).first)
    if any(unit.low in ARMS or "weapon" in unit.roles for unit in units[begin:end]):
        yield replace(tell_back(units, at=verb, agents=()), rule="responsibility", pronoun=at)


def _rests(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `responsibility rests with Israel`, `the blame lay with the rebels`."""
    before = [unit.low for unit in units[max(0, at - REACH) : at]]
    blamed = bool(BLAME.intersection(before)) and not COMING.intersection(before)
    if blamed and at + 1 < len(units) and units[at + 1].low in {"with", "upon", "on"} and is_plain(units, at=at):
        yield from _named(units, at, at + 2)


def _protested(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Kazakhstan protested to Ukraine about the third attack`: whoever is told did it."""
    near = [unit.low for unit in units[at + 1 : at + 10]]
    about = next((step for step, low in enumerate(near) if low in {"about", "over", "against", "at"}), None)
    if about is None or near[0] not in {"to", "with"} or not DEEDS.intersection(near[about + 1 :]):
        return
    if is_plain(units, at=at) and not any("organisation" in unit.roles for unit in units[at + 2 : at + 5]):
        yield from _named(units, at, at + 2)


def _brought_down(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `said its air defences brought it down`, `had shot the aircraft down`."""
    near = [unit.low for unit in units[at + 1 : at + 4]]
    it = near[:2] in (["it", "down"], ["them", "down"])
    it = it or (near[:1] == ["the"] and near[2:] == ["down"] and units[at + 2].low in ARMS)
    gone = any(unit.low in GONE for unit in units[:at])  # another craft than was told before
    if not it or gone or not is_plain(units, at=at) or units[at].value("verb") == "down":
        return
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    named = next((units[step] for step in range(end - 1, begin - 1, -1) if _acts(units, step)), None)
    if named is not None:
        yield tell_back(units, at=at, agents=(named,))
    elif begin < end and units[begin].low in {"its", "their", "our", "it", "they", "we"}:
        yield replace(tell_back(units, at=at, agents=()), rule="responsibility", pronoun=begin)


def _claimed_for(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `claimed the launch for the Houthis`, `claimed it in the name of Hezbollah`."""
    near = [unit.low for unit in units[at + 1 : at + REACH]]
    deed = near[:1] == ["it"] or (near[:1] and near[0] in DETERMINERS and near[1:2] and near[1] in DEEDS | ARMS)
    if not deed or not is_plain(units, at=at):
        return
    step = at + 2 + (near[0] != "it")
    step += 4 if near[1 + (near[0] != "it") :][:4] == ["in", "the", "name", "of"] else 0
    if step < len(units) and (units[step].low == "for" or units[step - 1].low == "of"):
        yield from _named(units, at, step + (units[step].low == "for"))


def _channels(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `RSF-linked channels boasted of it`: what speaks for a group."""
    deed = [unit.low for unit in units[at + 1 : at + 4]]
    meant = deed[:2] in (["of", "it"], ["about", "it"]) or deed[:1] == ["it"]
    meant = meant or (deed[:1] in (["the"], ["this"]) and bool(DEEDS.intersection(deed[1:])))
    if not meant or not is_plain(units, at=at):
        return
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    if any(unit.low in CHANNELS for unit in units[begin:end]):
        group = next((unit for unit in units[begin:end] if "group" in unit.roles and unit.actor), None)
        if group is not None:
            yield tell_back(units, at=at, agents=(group,))


def _owned_up(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Tehran owned up within the hour`, `the group confessed`."""
    after = at + 1 + (units[at].low != "confessed")
    if after > len(units) or units[after - 1].low not in {"up", "confessed"} or not is_plain(units, at=at):
        return
    following = units[after].low if after < len(units) else "."
    if following in ENDING or not following.isalpha():
        begin, end = subject_span(units, first=verb_group(units, at=at).first)
        named = next((units[step] for step in range(end - 1, begin - 1, -1) if _acts(units, step)), None)
        if named is not None:
            yield tell_back(units, at=at, agents=(named,))


ENDING = frozenset("within in at on only days hours later and but".split())


def _evidence(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the evidence against Libya was direct`."""
    told = at > 0 and units[at - 1].low in {"the", "this"} and at + 2 < len(units) and units[at + 1].low == "against"
    if told and is_plain(units, at=at):
        yield from _named(units, at, at + 2)


def _cleft(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `said that it was JNIM`, `say it was they`, `it was Thai forces who began it`."""
    if at == 0 or at + 1 >= len(units) or units[at - 1].low != "it" or not is_plain(units, at=at):
        return
    led = at == 1 or "speech" in units[at - 2].roles or units[at - 2].low in {"that", '"', "“", "but", ";", ","}
    if not led:
        return
    unit = units[at + 1]
    pronoun = unit.low in {"they", "them", "us", "we"}
    first = at + 1 + (unit.low in {"the", "a", "an"})
    step = first
    while not pronoun and step < min(len(units), first + 3) and (units[step].actor or _armed(units[step])):
        step += 1
    stop = units[at + 2 if pronoun else step] if (at + 2 if pronoun else step) < len(units) else None
    asked = stop is not None and stop.low in {"who", "that", "which"}
    last = at + 2 if pronoun else step
    told = [one.low for one in units[last + 1 : last + 5] if one.low not in QUOTES]
    done = DOING.intersection(told[:1]) or (told[:1] and told[0] in LEADING and DOING.intersection(told[1:2]))
    if asked and not done:
        return  # "it was Rwanda that had been attacked", "a Chinese ship that Rwandan troops attacked"
    ends = stop is None or asked or not stop.low[:1].isalpha() or stop.low in CONJUNCTIONS
    ends = (ends or (pronoun and stop is not None and stop.low in PREPOSITIONS)) and (stop is None or stop.low != "'s")
    if not ends:
        return
    if pronoun:
        yield replace(tell_back(units, at=at, agents=()), rule="responsibility", pronoun=at + 1)
    elif step > first and (named := next((one for one in units[first:step] if one.actor), None)) is not None:
        alone = named.roles & NAMES and not ("capital" in named.roles and not asked)
        many = "demonym" in named.roles and first > at + 1 and named.low.endswith(("s", "ese", "sh", "ch"))
        if alone or many or any(_armed(one) for one in units[first:step]):
            yield tell_back(units, at=at, agents=(named,))


def _named(units: Sequence[Unit], at: int, begin: int) -> Iterator[Mention]:
    """Yield the claim with those who are named from `begin` on, side by side."""
    found: list[Unit] = []
    for step in range(begin, min(len(units), begin + 5)):
        unit = units[step]
        if _acts(units, step):
            found.append(unit)
        elif unit.low not in DETERMINERS | CONJUNCTIONS and not (found and _armed(unit)):
            break
    if found:
        yield tell_back(units, at=at, agents=tuple(found))


def _acts(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    return bool(unit.actor) and bool(unit.roles & ACTING) and not is_backed(units, at=at)


def _armed(unit: Unit) -> bool:
    return unit.low in ARMS or bool(unit.roles & {"weapon", "force"})
