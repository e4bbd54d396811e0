"""Whose claim it is without a verb of saying: "by Tallinn's account", "the court found that", "Qatar's claim that"."""

from collections.abc import Iterator, Sequence

from foedus.reader.accountidioms import UNDER, Account, clause_begin, clause_end, read_idioms
from foedus.reader.attackwords import inflect
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.speaker import Memory, Speaker, actor_of, main_subject, speaker_of
from foedus.reader.speechwords import BE, DETERMINERS
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

ACCOUNTS = frozenset(
    "showing estimate estimates tally figures account accounts version reckoning telling count view reading words eyes "
    "narrative claim".split()
)
# Verbs of speech only before "that": "the panel found that", "historians hold that".
FOUND = """
find found found finding; hold held held holding; rule; agree; establish; determine; judge; learn; respond; answer;
retort; observe; recount; plead; swear swore sworn swearing; charge; attest; tweet; comment; hear heard heard hearing;
show showed shown showing; calculate; protest; signal; record; aver; depose;
reckon; suspect; know knew known knowing; fear; fume; thunder; lament; rejoice; gloat; crow; muse; quip; shout; whisper;
grumble; avow; bemoan; caution; certify; communicate; confess; confide; detail; elaborate; opine; pronounce; relate;
underline; underscore; verify; register; document; cry; telegraph; cable; radio; broadcast broadcast broadcast
broadcasting; object; recollect; remember; grant; leak; divulge; hint; imply; intimate; venture; volunteer; assure;
aver averred averred averring; signal signalled signalled signalling; submit submitted submitted submitting;
allow; own; vow; promise; stipulate; figure; guess; conjecture; hypothesise; hypothesize; theorise; theorize; infer
inferred inferred inferring; deduce; surmise; speculate; predict; rumour; rumor; bluster; exclaim; moan; scoff; snap
snapped snapped snapping; thunder; trumpet; vouch; affirm; narrate; publish; minute; log logged logged logging;
discover; realise; realize; ascertain; confirm; demonstrate; prove; corroborate; acknowledge
"""
# Verbs with the one who is told between them and "that": "reminded the Council that".
TOLD = "remind; assure; notify; advise; apprise; cable; telegraph; wire; radio; persuade; caution; alert; brief"
# What one puts out, has or makes, with "that" behind it: "pointed out that", "made it plain that", "has proof that".
OUT = frozenset(
    "out clear plain known public word evidence proof intelligence information indications record slip explicit "
    "official mind doubt suspicions grounds".split()
)
PUTTING_OUT = frozenset(
    "point points pointed give gives gave make makes made making put puts sent send sends has have had let lets spread "
    "spreads obtained received produced says said holds went go goes bear bears".split()
)
FINDING: dict[str, str] = {
    word: form
    for lemma in FOUND.replace("\n", " ").split(";")
    for form, word in reversed(inflect(lemma.strip()).items())
}
TELLING: dict[str, str] = {
    word: form for lemma in TOLD.split(";") for form, word in reversed(inflect(lemma.strip()).items())
}
VERBS = frozenset((*FINDING, *TELLING))
# A noun with "that" behind it, whose is its owner's claim: "Iran's claim that it struck", "the Qatari charge that".
CLAIMED = frozenset(
    "claim claims charge charges allegation allegations assertion assertions statement accusation accusations account "
    "contention belief view insistence finding findings conclusion suspicion announcement report reports word "
    "complaint".split()
)
# What nobody is said to have said: "Reports that … could not be verified".
RUMOURED = frozenset("reports claims rumours rumors allegations suggestions accusations".split())
COUNTING = frozenset(
    "counts count counted tallies tally tallied lists list listed records record recorded registers register "
    "registered logs log logged documents document documented reports report".split()
)
GIVING = frozenset("gives give gave".split())
LOST = frozenset("dead killed wounded injured hurt missing deaths casualties captured".split())
SURE = frozenset("convinced certain sure adamant clear confident persuaded satisfied positive".split())
DOUBT = frozenset("doubt doubts".split())
REACH = 4
LONGEST = 6


THESES = frozenset(
    "line position stance contention argument thesis explanation message conviction opinion theory case story belief "
    "suspicion conclusion verdict".split()
)
# No other word than these opens what somebody holds without saying so, but for one before "that".
OPENERS = frozenset((*ACCOUNTS, *THESES, "'s", *VERBS, *COUNTING, *GIVING, *SURE, *DOUBT))


def read_accounts(units: Sequence[Unit], *, memory: Memory) -> Iterator[Account]:
    """Yield the stretches of a sentence that somebody holds without a verb of saying."""
    yield from read_idioms(units, memory=memory)
    lows = lows_of(units)
    if "that" not in lows and OPENERS.isdisjoint(lows):
        return
    for at, unit in enumerate(units):
        following = units[at + 1].low if at + 1 < len(units) else ""
        if unit.low not in OPENERS and following != "that":
            continue
        if unit.low in ACCOUNTS and (at > 1 or (at and units[0].low in POSSESSIVES)):
            yield from _by_account(units, at, memory)
        elif unit.low in THESES and at > 1:
            owner = _owner(units, at, memory)
            yield from _is_that(units, at, owner) if owner is not None else ()
        elif unit.low == "'s" and following in STOPS | {",", "they", "it", "he", "she"} and at > 1:
            yield from _by_elided(units, at, memory)
        if following == "that" or unit.low in VERBS:
            yield from _by_verb(units, at, memory, following)
        if (unit.low in COUNTING or unit.low in GIVING) and _counts(units, at):
            yield from _counting(units, at, memory)
        named = unit.low in SURE and at + 1 < len(units) and bool(units[at + 1].roles & {"state", "demonym", "group"})
        if (unit.low in SURE or unit.low in DOUBT) and (named or following in {"that", ":"}):
            yield from _sure(units, at, memory)


def _by_verb(units: Sequence[Unit], at: int, memory: Memory, following: str) -> Iterator[Account]:
    """Read what stands before or behind "that": a verb of finding, what one puts out, a claim."""
    low = units[at].low
    if following == "that":
        if low in FINDING:
            yield from _finding(units, at, memory)
        if low in OUT:
            yield from _put_out(units, at, memory)
        if low in CLAIMED:
            yield from _claim_of(units, at, memory)
    elif low in FINDING and following in CLOSING:
        yield from _tagged(units, at, memory)
    elif low in TELLING and (that := _that_behind(units, at)):
        yield from _finding(units, at, memory, form=TELLING[low], that=that)


def _by_account(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `by Qatar's account, …`, `…, in the Qatari version`, `Qatar's version is that …`."""
    opening = next((step for step in range(at - 1, max(-1, at - LONGEST), -1) if units[step].low in UNDER), None)
    speaker = _owner(units, at, memory)
    if speaker is None:
        return
    if opening is not None and not any(units[step].low == "," for step in range(opening, at)):
        last = at + 1
        if opening > 1 and units[opening - 1].low == "," and units[last : last + 1] and units[last].low == ",":
            yield Account(clause_begin(units, before=opening), clause_end(units, first=last), speaker, at)
            return  # "the raid, in Beirut's eyes, was Israel's doing"
        if last < len(units) and units[last].low == "of":
            last = next((step for step in range(last, len(units)) if units[step].low == ","), last)
        if not any(is_verb(units, at=step) for step in range(opening)):
            yield Account(last, clause_end(units, first=last), speaker, at)
        else:
            yield Account(clause_begin(units, before=opening), opening, speaker, at)
        return
    yield from _is_that(units, at, speaker)


# What one holds, in "Tehran's line is that …" alone.


def _is_that(units: Sequence[Unit], at: int, speaker: Speaker) -> Iterator[Account]:
    """Read `Qatar's version is that …`, `Tehran's line remains that …`."""
    near = range(at + 1, min(len(units), at + REACH))
    link = next((step for step in near if units[step].low in BE | {"remains", "remained"}), None)
    if link is None:
        return
    reach = range(link + 1, min(len(units), link + REACH))
    opening = next((step for step in reach if units[step].low in {"that", ":"}), 0)
    if opening == link + 1 or (opening and units[opening].low == ":"):
        yield Account(opening + 1, len(units), speaker, at)


def _by_elided(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `By Moscow's they never left`: an account, left out where it was named just before."""
    lead = units[max(0, at - REACH) : at]
    if len(lead) > 1 and lead[-2].low == "by" and at <= REACH:
        speaker = speaker_of(units, begin=at - 1, end=at, memory=memory)
        if speaker is not None and speaker.actor:
            yield Account(at + 1, clause_end(units, first=at + 1), speaker, at)


def _that_behind(units: Sequence[Unit], at: int) -> int:
    """Return the "that" behind whoever is told, or 0: "reminded the Council that"."""
    that = next((step for step in range(at + 2, min(len(units), at + LONGEST)) if units[step].low == "that"), 0)
    between = units[at + 1 : that]
    return that if not any(unit.low in STOPS | QUOTES | {",", "to", "of"} for unit in between) else 0


def _put_out(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `pointed out that …`, `made it plain that …`, `has evidence that …`: whoever does so holds it."""
    verb = next((step for step in range(at - 1, max(0, at - REACH), -1) if units[step].low in PUTTING_OUT), 0)
    if not verb or "speech" in units[verb].roles or units[at - 1].low in {"no", "of", "little"}:
        return
    group = verb_group(units, at=verb, form="past")
    if group.modal or group.negated or group.infinitive:
        return
    begin, end = subject_span(units, first=group.first)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    if speaker is not None and speaker.actor and begin < end:
        yield Account(at + 2, clause_end(units, first=at + 2), speaker, at)


def _tagged(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `…, Lebanon's president charged.`, `…, the army calculated on Friday`: whoever is named last holds it."""
    group = verb_group(units, at=at, form=FINDING[units[at].low])
    begin, end = subject_span(units, first=group.first)
    named = 1 < begin < end == group.first and units[begin - 1].low == "," and end - begin <= LONGEST
    if not named or "speech" in units[at].roles or group.passive or group.modal or group.negated:
        return
    behind = any(is_verb(units, at=step) for step in range(at + 1, len(units)))
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    if speaker is not None and speaker.actor and not behind and any(is_verb(units, at=one) for one in range(begin)):
        yield Account(clause_begin(units, before=begin - 1), begin - 1, speaker, at)


CLOSING = frozenset((".", ";", "on", "in", "at", "late", "early", "last", "yesterday", ""))


def _finding(units: Sequence[Unit], at: int, memory: Memory, *, form: str = "", that: int = 0) -> Iterator[Account]:
    """Read `the panel found that …`; "it was found that" says not by whom."""
    group = verb_group(units, at=at, form=form or FINDING[units[at].low])
    noun = at > 0 and units[at - 1].low in DETERMINERS  # "a charge that Abu Dhabi rejected"
    if group.passive or group.modal or group.negated or noun or "speech" in units[at].roles:
        return
    begin, end = subject_span(units, first=group.first)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    if speaker is not None and end - begin == 1 and units[begin].low in {"it", "they", "who", "which"}:
        speaker = memory.speaker or Speaker("", units[begin].text)
    if speaker is not None and speaker.words and begin < end:
        first = (that or at + 1) + 1
        yield Account(first, clause_end(units, first=first), speaker, at)


def _claim_of(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `Qatar's claim that …`; a verb after it ("was repeated") is no part of the claim."""
    speaker = _owner(units, at, memory)
    if speaker is None and units[at].low in RUMOURED:
        speaker = Speaker("", units[at].text)
    if speaker is None:
        return
    # What "was repeated" at the end says of the claim is the report's, and tells of no attack.
    yield Account(at + 2, clause_end(units, first=at + 2), speaker, at)


def _counts(units: Sequence[Unit], at: int) -> bool:
    near = units[at + 1 : at + REACH]
    if units[at].low in GIVING or units[at].low.startswith(("report", "record", "regist", "list", "log", "docum")):
        figures = near[:1] and (near[0].low[:1].isdigit() or "number" in near[0].roles or near[0].low in {"at", "some"})
        return bool(figures) and any(unit.low in LOST for unit in units[at + 2 : at + LONGEST])
    if near and near[0].low in {"from", "on", "in", "to", "as", "for", "down", "back"}:
        return False  # "still count from 20 July 1974"
    return any(unit.low[:1].isdigit() or "number" in unit.roles for unit in near)


def _counting(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `the ministry counted sixty missiles`, `the army counts six dead`: whose number it is."""
    begin, end = subject_span(units, first=at)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    if speaker is not None and begin < end and not any(unit.low in BE for unit in units[max(0, at - 2) : at]):
        yield Account(at + 1, clause_end(units, first=at + 1), speaker, at)


def _sure(units: Sequence[Unit], at: int, memory: Memory) -> Iterator[Account]:
    """Read `Qatar is convinced that …`, `Qatar has no doubt that …`."""
    step = at - 1
    if units[at].low in DOUBT:
        if units[step].low not in {"no", "little"}:
            return
        step -= 2 if units[step - 1].low in {"in", "under"} else 1
    if step > 0 and units[step].low in BE | {"has", "have", "had", "remains", "remained"}:
        begin, end = subject_span(units, first=verb_group(units, at=step).first)
        speaker = speaker_of(units, begin=begin, end=end, memory=memory)
        if speaker is not None and speaker.actor:
            first = at + 2 if units[at + 1].low in {"that", ":"} else at + 1
            yield Account(first, clause_end(units, first=first), speaker, at)


POSSESSIVES = frozenset(("its", "their"))


def _of_pronoun(memory: Memory) -> Speaker | None:
    """Return whose "its version" is: his of whom the sentence before told, else his who spoke last."""
    if memory.subject:
        return Speaker(memory.subject, memory.subject)
    return memory.speaker


def _owner(units: Sequence[Unit], at: int, memory: Memory) -> Speaker | None:
    """Return whose the noun is: the possessor or the demonym right before it, an adjective between them at most."""
    for step in range(at - 1, max(-1, at - REACH), -1):
        unit = units[step]
        if unit.low in POSSESSIVES:
            own = main_subject(units[:step], memory=memory) if step > REACH else ""
            return Speaker(own) if own else _of_pronoun(memory)
        if unit.low == "'s" and step:
            begin = step - 1
            while begin > 0 and (units[begin - 1].capital or units[begin - 1].low == "the") and step - begin < LONGEST:
                begin -= 1
            return speaker_of(units, begin=begin, end=step, memory=memory)
        if "demonym" in unit.roles and actor_of(unit, memory=memory):
            return Speaker(actor_of(unit, memory=memory), unit.text)
        if unit.low in STOPS | QUOTES | {",", "a", "the"} or is_verb(units, at=step):
            return None
    return None
