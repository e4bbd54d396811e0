"""Who says it: for each stretch of a sentence, the speaker who affirms or denies what stands there.

What no speaker claims is the report's own. A speaker is the first actor named as the subject of a verb of speech; the
prime minister of Qatar, its foreign ministry and Doha all speak for Qatar. One who is named and cannot be placed is
kept as words (`via`), and the report answers for the claim.
"""

from collections.abc import Sequence

from foedus.reader.accountidioms import HEARD, RUMOUR
from foedus.reader.accounts import RUMOURED, read_accounts
from foedus.reader.beside import (
    accused_by,
    called_false,
    read_accordings,
    read_charges,
    read_false_claims,
    read_headlines,
    read_untrue,
)
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.interjected import around_aside, bracketed, said_besides, tells_of_others
from foedus.reader.placing import place_persons
from foedus.reader.scope import Scope, clause_start
from foedus.reader.setting import quoted_lead
from foedus.reader.speaker import (
    Memory,
    Speaker,
    doer_span,
    joined_pair,
    main_subject,
    sentence_subject,
    speaker_of,
)
from foedus.reader.speakerwords import MEDIA, PRIVATE
from foedus.reader.speechwords import (
    BE,
    HAVE,
    NOT_SPEECH_AFTER,
    PREPOSITIONS,
    SUBORDINATORS,
)
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import verb_group
from foedus.reader.wordclass import reads_as_noun
from foedus.terms import Stance

MOST_VERBS = 16
TEXTS = frozenset("statement clause article letter communique section paragraph provision it".split())


def read_scopes(units: Sequence[Unit], *, memory: Memory) -> list[Scope]:
    """Return the scopes of a sentence, in order; remember its last speaker."""
    place_persons(units, memory=memory)
    verbs = [at for at, unit in enumerate(units) if "speech" in unit.roles and _speaks(units, at)][:MOST_VERBS]
    scopes: list[Scope] = []
    for number, at in enumerate(verbs):
        following = next((one for one in verbs[number + 1 :] if not verb_group(units, at=one).passive), None)
        scope = _scope(units, at, following, scopes, memory)
        if scope is not None:
            scopes.append(scope)
            if scope.speaker.actor or scope.speaker.words.lower() not in {"we", "i"}:
                memory.speaks(scope.speaker)
    scopes.extend(read_accordings(units, memory=memory))
    scopes.extend(_accounts(units, scopes, memory))
    scopes.extend(read_charges(units, scopes=scopes, memory=memory))
    lead = quoted_lead(units)
    if lead is not None and not any(scope.verb < lead[0] for scope in scopes):
        memory.speaks(lead[1])
        scopes.append(Scope(lead[0], _closing(units, lead[0]), lead[1], "affirms", lead[0] - 1))
    if not scopes:
        scopes.extend(read_headlines(units, memory=memory))
    scopes.extend(read_false_claims(units, scopes=scopes))
    scopes.extend(read_untrue(units, scopes=scopes))
    told_of = main_subject(units, memory=memory) or sentence_subject(units)
    memory.band, memory.league = (
        next((unit.actor for unit in reversed(units) if role in unit.roles and unit.actor), old)
        for role, old in (("group", memory.band), ("organisation", memory.league))
    )
    memory.before = units
    memory.go_on(subject=told_of, spoken=bool(scopes), pair=joined_pair(units))
    return scopes


def _accounts(units: Sequence[Unit], scopes: Sequence[Scope], memory: Memory) -> list[Scope]:
    """Return what is said by account, finding or claim; a denial around it is the denier's alone."""
    found: list[Scope] = []
    for one in read_accounts(units, memory=memory):
        rumoured = not one.speaker.actor and one.speaker.words.lower() in RUMOURED
        around = rumoured and any(scope.first <= one.verb < scope.last for scope in scopes)
        if around or any(scope.verb == one.verb for scope in scopes):
            continue
        if one.speaker.actor or one.speaker.words.lower() not in HEARD | RUMOUR | RUMOURED:
            memory.speaks(one.speaker)
        found.append(Scope(one.first, one.last, one.speaker, "affirms", one.verb))
    return found


def _closing(units: Sequence[Unit], opening: int) -> int:
    """Return where the quotation that opens at a unit is closed, else the end of the sentence."""
    return next((at for at in range(opening + 1, len(units)) if units[at].low in QUOTES), len(units))


def _speaks(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    meaning = unit.get("speech")
    following = units[at + 1].low if at + 1 < len(units) else ""
    noun = reads_as_noun(units, at=at) and not (following == "that" and at and units[at - 1].low == ",")
    if meaning is None or noun or _speech_noun(units, at) or _does(units, at, following):
        return False
    if (unit.low.startswith("call") and following in NOT_SPEECH_AFTER) or (
        "verb" in unit.roles and unit.low not in {"called", "call"}
    ):
        return False
    if unit.low in {"read", "reads", "reading"}:
        return any("text" in one.roles or one.low in TEXTS for one in units[max(0, at - 5) : at])
    if unit.low in {"called", "calling", "call", "calls"}:
        return following not in {"a", "an"} or any(one.low in QUOTES for one in units[at + 1 : at + 3])
    group = verb_group(units, at=at)
    goes_on = group.infinitive and any(one.low in GOING_ON for one in units[max(0, group.first - 3) : group.first])
    return (goes_on or not group.infinitive) and not (group.modal and unit.low != "say")


# Who declares a thing makes it so; whom one calls together is told nothing.
PERFORMING = frozenset("declared declares declare declaring proclaimed proclaims proclaim".split())
LEAST = 2


def _does(units: Sequence[Unit], at: int, following: str) -> bool:
    """Whether a verb tells of a deed: "declared a blockade", "the zone Britain had proclaimed", "called together"."""
    low = units[at].low
    if low in {"announced", "threatened"}:
        opening = units[max(0, verb_group(units, at=at).first - LEAST)].low
        return opening in {"that", "which"} and _contact(units, at)
    if low in PERFORMING:
        return following in {"a", "an", "war", "independence", "victory"} or _contact(units, at)
    return low.startswith("call") and "together" in _lows(units, at + 1, at + 6)


def _contact(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb closes a relative clause, so that its object stands before it."""
    first = verb_group(units, at=at).first
    begin, end = subject_span(units, first=first)
    before = units[begin - 1].low if begin < end and begin else ""
    closed = at + 1 >= len(units) or units[at + 1].low in STOPS | {",", "."}
    return closed and (before in {"that", "which"} or (before.isalpha() and before not in SUBORDINATORS))


GOING_ON = frozenset("went goes rose quick hastened continued appeared telephoned wrote phoned".split())


def _speech_noun(units: Sequence[Unit], at: int) -> bool:
    """Whether a word of speech is a noun here: "without a word of warning", "Posts that say"."""
    before = units[at - 1].low if at else ""
    recalled = units[at].low.startswith("recall") and any(unit.low in ENVOYS for unit in units[at + 1 : at + 5])
    if _describes(units, at, before) or recalled:
        return True  # "recalled its ambassador"
    if units[at].low == "warning":
        return before in {"of", "without", "prior", "advance", "early", "no", "any", "a"}
    if units[at].low in {"called", "calls", "call", "described"} and (
        {"what", "so", "as"} & set(_lows(units, at - 2, at))
    ):
        return True  # "what it calls positions of the enemy"
    if units[at].low in {"called", "described"} and before == ",":
        return True  # "an airport, called Ben Gurion"
    if units[at].low == "told" and before == "," and units[at + 1 : at + 2] and units[at + 1].low in {"that", "of"}:
        return True  # "the air force, told that ships were near, sank one": somebody told it
    return at == 0 and units[at].low in {"posts", "reports", "claims", "calls", "notes", "claim", "report", "note"}


ENVOYS = frozenset("ambassador ambassadors envoy envoys consul consuls chargé diplomats mission staff".split())


def _describes(units: Sequence[Unit], at: int, before: str) -> bool:
    """Whether a word of speech only describes a noun: "of repeated warnings", "a story told backwards"."""
    low = units[at].low
    following = units[at + 1].low if at + 1 < len(units) else "."
    if low == "told" and (following in PREPOSITIONS or following in {"backwards", "again", "."}):
        return not any(unit.low in BE | HAVE for unit in units[max(0, at - 3) : at])
    behind = before in PREPOSITIONS and PREPOSITIONS[before] != "by" and low.endswith("ed")
    return behind or (low == "state" and following in MEDIA)


def _lows(units: Sequence[Unit], begin: int, end: int) -> list[str]:
    return [unit.low for unit in units[max(0, begin) : end]]


def _scope(units: Sequence[Unit], at: int, following: int | None, earlier: list[Scope], memory: Memory) -> Scope | None:
    group = verb_group(units, at=at)
    if units[at].value("speech") == "affirms" and group.negated:
        return None  # "could not say when", "has never confirmed that"
    if group.first == at and _inverts(units, at):
        return _set_between(units, at, _inverted(units, at, memory))
    begin, end = _subject(units, _carrier(units, group))
    speaker, inverted = _voice_of(units, group, begin, end, earlier, memory)
    nobody = any(unit.low in NOBODY for unit in units[max(0, group.first - 1) : at])
    if speaker is None or nobody or (not inverted and _cannot_speak(units, begin, end, speaker)):
        return None
    if not speaker.actor and not inverted and earlier and tells_of_others(units, begin=begin, before=earlier[-1]):
        speaker = earlier[-1].speaker
    stance = _stance(units, at, negated=group.negated)
    if stance == "denies" and (at + 1 >= len(units) or units[at + 1].low in {".", ";"}):
        return Scope(at, at + 1, speaker, stance, at)  # "which Iran denied"
    first, last = _said(units, at, begin, following, inverted=inverted)
    if (inside := bracketed(units, at=at)) is not None:
        first, last = max(first, inside[0]), min(last, inside[1])
    if stance == "affirms" and called_false(units, first=first, last=last):
        stance = "denies"
    return Scope(first, last, speaker, stance, at, accused_by(units, at=at))


def _carrier(units: Sequence[Unit], group: VerbGroup) -> int:
    """Return where the verb begins whose subject speaks: its own, or that on which an infinitive hangs."""
    if not group.infinitive:
        return group.first
    going = next((step for step in range(group.first - 1, 0, -1) if is_verb(units, at=step)), None)
    return group.first if going is None else verb_group(units, at=going).first


def _voice_of(
    units: Sequence[Unit], group: VerbGroup, begin: int, end: int, earlier: list[Scope], memory: Memory
) -> tuple[Speaker | None, bool]:
    """Return who speaks at a verb, and whether he is named behind it; a passive has nobody."""
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    before = units[group.first - 1].low if group.first else ""
    if group.gerund and (doer := _before_gerund(units, group.first, speaker, earlier, memory)) is not None:
        return doer, False
    if earlier and before in {"and", "but"}:
        speaker = earlier[-1].speaker
    told = units[group.at].value("speech")
    after = units[group.at + 1].low if group.at + 1 < len(units) else ""
    charged = told == "accuses" and after in {"of", "for", "by"}  # a headline's "Israel accused of bombing Tyre"
    if (group.passive or charged or before in STANDING) and told != "denies":
        return None, False
    joined = bool(earlier) and before in {"and", "but"} and group.first == group.at
    if speaker is not None and (begin != end or joined):
        return speaker, False
    if group.gerund:
        return (earlier[-1].speaker if earlier else memory.speaker), False
    if before == "," and units[group.first].low in HAVE:
        return None, False  # "Sudan denies that, has recalled its diplomats"
    return _inverted(units, group.at, memory), True


PAPERS = frozenset(
    "statement statements communique communiqué letter note message video report bulletin press-release post tweet "
    "release declaration text dispatch memorandum article interview speech broadcast paper".split()
)


def _before_gerund(
    units: Sequence[Unit], first: int, speaker: Speaker | None, earlier: list[Scope], memory: Memory
) -> Speaker | None:
    """Return who speaks in "declared war, claiming that", "told the Council, saying", "put out a statement saying"."""
    before = units[first - 1].low if first else ""
    if before in {"while", "whilst"}:
        beside, doer = said_besides(units, at=first - 1, memory=memory), _doer_before(units, first - 1, memory)
        return doer if doer is not None and not (beside and beside.actor) else beside
    paper = before in PAPERS and not (speaker and speaker.actor)
    doer = _doer_before(units, first - 1, memory) if before == "," or paper else None
    return earlier[-1].speaker if doer is None and before == "," and earlier else doer


def _doer_before(units: Sequence[Unit], comma: int, memory: Memory) -> Speaker | None:
    """Return the actor who is the subject of the verb before a comma, of which what follows tells; or None."""
    verb = next((step for step in range(comma - 1, -1, -1) if is_verb(units, at=step)), None)
    if verb is None or ("speech" in units[verb].roles and _speaks(units, verb)):
        return None
    begin, end = doer_span(units, first=verb_group(units, at=verb).first)
    doer = speaker_of(units, begin=begin, end=end, memory=memory)
    return doer if doer is not None and doer.actor else None


STANDING = frozenset("stands stand stood standing".split())
NOBODY = frozenset(("nobody", "nothing", "none", "neither"))
THINGS = frozenset(
    "explosion explosions blast blasts incident incidents episode event events scene scenes case cases affair crisis "
    "tension tensions anniversary anniversaries day days night violence escalation sight ruins wreckage debris".split()
)


def _cannot_speak(units: Sequence[Unit], begin: int, end: int, speaker: Speaker) -> bool:
    """Whether a subject is nobody or a deed, so that nobody speaks: "the explosions recalled May 2019"."""
    if begin >= end or speaker.actor:
        return False
    head = units[end - 1]
    if units[begin].low == "this" and head.low in PRIVATE | MEDIA:
        return True  # "this newspaper reported": the report itself
    return (
        units[begin].low in NOBODY
        or head.low in THINGS
        or ("attack noun" in head.roles and not head.roles & {"force", "persons"} and end - begin < LONGEST_NAME)
    )


def _subject(units: Sequence[Unit], first: int) -> tuple[int, int]:
    """Return the subject of a verb of speech; what stands before a comma that ends a clause is none of it."""
    span = doer_span if _interposed(units, first) else subject_span
    begin, end = span(units, first=first)
    if begin == end and first and units[first - 1].low in {"and", "but", "then"}:
        begin, end = doer_span(units, first=first)
    if begin == end and (who := _who(units, first)):
        begin, end = subject_span(units, first=who)
    return _behind_clause(units, begin, end), end


def _who(units: Sequence[Unit], first: int) -> int:
    """Return the "who" of a clause that ends right before the verb: "a diplomat who asked not to be named said"."""
    for at in range(first - 1, max(0, first - LONGEST_NAME), -1):
        if units[at].low in {",", ";", ":", "that"} or units[at].low in QUOTES:
            return 0
        if units[at].low == "who":
            return at
    return 0


def _stance(units: Sequence[Unit], at: int, *, negated: bool) -> Stance:
    """Return whether a verb of speech affirms or denies what is said; who rejects a thing as a breach affirms it."""
    if units[at].value("speech") != "denies" or negated:
        return "affirms"
    return "affirms" if units[at].low.startswith("reject") and _as_breach(units, at) else "denies"


def _inverts(units: Sequence[Unit], at: int) -> bool:
    """Whether the speaker stands behind the verb: "…, says Qatar.", "Iran, said Qatar, struck Doha"."""
    before = units[at - 1].low if at else ""
    if not (before == "," or before in QUOTES) or at + 1 >= len(units) or at < 2:  # noqa: PLR2004 - a word and a comma
        return False
    following = units[at + 1]
    if following.low in PREPOSITIONS or not (following.capital or following.low in {"the", "a", "an", "its", "one"}):
        return False
    end = _speaker_end(units, at)
    closed = end >= len(units) or units[end].low in STOPS | {",", "."}
    return closed and end > at + 1 and units[at].low in INVERTING


INVERTING = frozenset(
    "said says say insists insisted explains explained adds added replied replies wrote writes reported reports "
    "announced announces claimed claims argued argues declared declares recalled recalls conceded concedes told "
    "maintained maintains warned warns asserted asserts alleged alleges complained complains stressed".split()
)


def _speaker_end(units: Sequence[Unit], at: int) -> int:
    end = at + 1
    while end < len(units) and end - at < LONGEST_NAME and units[end].low not in STOPS | {",", "."}:
        if is_verb(units, at=end):
            return end
        end += 1
    return end


def _set_between(units: Sequence[Unit], at: int, speaker: Speaker | None) -> Scope | None:
    """Return what a speaker named behind his verb says: all before him, and what goes on after his name."""
    if speaker is None:
        return None
    denies = units[at].value("speech") == "denies"
    end = _speaker_end(units, at)
    follows = end < len(units) and units[end].low == "," and _only_half(units, at)
    return Scope(
        clause_start(units, before=at), len(units) if follows else at, speaker, "denies" if denies else "affirms", at
    )


def _only_half(units: Sequence[Unit], at: int) -> bool:
    """Whether what stands before the speaker is no clause yet: "Iran, said Qatar, struck Doha"."""
    return not any(is_verb(units, at=step) for step in range(at))


LONGEST_NAME = 14


def _as_breach(units: Sequence[Unit], at: int) -> bool:
    """Whether what is rejected is said to have been a breach: "rejected the incursion as a violation"."""
    lows = _lows(units, at + 1, at + 10)
    return "as" in lows and not {"violation", "breach", "aggression", "crime"}.isdisjoint(lows[lows.index("as") :])


def _interposed(units: Sequence[Unit], first: int) -> bool:
    """Whether a phrase between commas stands right before a verb: "Eritrea, in a note of 3 May, states"."""
    if not first or units[first - 1].low != ",":
        return False
    begin, end = subject_span(units, first=first)
    return begin < end and units[begin].low in PREPOSITIONS and begin > 0 and units[begin - 1].low == ","


def _behind_clause(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where a speaker named behind a clause begins: "Iran struck Doha, Qatar and Kuwait said"."""
    commas = [at for at in range(begin, end) if units[at].low == ","]
    if not commas or not begin or not is_verb(units, at=begin - 1):
        return begin
    joined = any(unit.low == "and" for unit in units[commas[0] : end])
    return (commas[0] if joined else commas[-1]) + 1


def _condemned_end(units: Sequence[Unit], at: int, last: int) -> int:
    for step in range(at + 1, last):
        if units[step].low in {";", "said"} or (
            units[step].low == "," and step + 1 < last and units[step + 1].low in {"and", "but"}
        ):
            return step
    return last


def _inverted(units: Sequence[Unit], at: int, memory: Memory) -> Speaker | None:
    """Read `…, said X` and `…, an official said`."""
    end = at + 1
    ends = STOPS | QUOTES
    while end < len(units) and units[end].low not in ends and not is_verb(units, at=end) and end - at < 20:  # noqa: PLR2004
        end += 1
    while end > at + 2 and units[end - 1].low in RELATIVE:  # "said the network, which blamed the RSF"
        end -= 1
    if end == at + 1 or (units[at + 1].low in {"that", "it", "they", "in", "on"}):
        return memory.speaker
    return speaker_of(units, begin=at + 1, end=end, memory=memory)


RELATIVE = frozenset((",", "which", "who", "whom", "whose", "and", "but"))


def _said(units: Sequence[Unit], at: int, begin: int, following: int | None, *, inverted: bool) -> tuple[int, int]:
    """Return what is said; what is condemned ends with its clause, and so does what "whom the UN says" opens."""
    if (phrase := around_aside(units, begin=begin, at=at)) is not None:
        return phrase
    first, last = _content(units, at, begin, following, inverted=inverted)
    if units[at].value("act verb") == "condemnation":
        return at + 1, _condemned_end(units, at, last)
    if begin and units[begin - 1].low in {"whom", "which"} and first > at:
        last = next((step for step in range(at + 1, last) if units[step].low == ","), last)
    if first > at:
        last = min(_relative_end(units, at, last), _own_clause(units, at, first, last))
    return first, last


def _relative_end(units: Sequence[Unit], at: int, last: int) -> int:
    """Return where a clause ends that says so of its noun: "Pakistan, which has accused India, bombed Khost"."""
    first = verb_group(units, at=at).first
    if first < 2 or units[first - 1].low not in {"which", "who"} or units[first - 2].low != ",":  # noqa: PLR2004
        return last
    for step in range(at + 1, last - 1):
        if units[step].low == ",":
            verb = next((one for one in range(step + 1, min(last, step + 4)) if is_verb(units, at=one)), None)
            if (
                verb is not None
                and verb_group(units, at=verb).first == step + 1
                and not verb_group(units, at=verb).gerund
            ):
                return step
    return last


def _own_clause(units: Sequence[Unit], at: int, first: int, last: int) -> int:
    """Return where the report goes on in the past behind what was said in the past perfect.

    "Japan announced that they had blown up the line, and before midnight its guns were shelling their barracks".
    """
    told = [one.form for one in units[at].meanings if one.role == "speech"]
    had = next((step for step in range(first, min(last, first + REACH_HAD)) if units[step].low == "had"), None)
    if had is None or "past" not in told:
        return last
    for step in range(had + 1, last - LEAST_CLAUSE):
        if (
            units[step].low != ","
            or units[step + 1].low != "and"
            or units[step + 2].low in {"that", "then", "had", "it"}
        ):
            continue
        verb = next((one for one in range(step + 2, min(last, step + REACH_HAD)) if is_verb(units, at=one)), None)
        if verb is None or units[verb].low not in {"was", "were", "did"}:
            continue
        begin, end = subject_span(units, first=verb)
        if step < begin < end and "had" not in _lows(units, verb, verb + 3):
            return step
    return last


REACH_HAD, LEAST_CLAUSE = 12, 4


def _content(units: Sequence[Unit], at: int, begin: int, following: int | None, *, inverted: bool) -> tuple[int, int]:
    """Return what is said: what follows the verb, or all that stands before a speaker named last."""
    rest = at + 1
    while rest < len(units) and (units[rest].low in {",", ".", "…"} or units[rest].low in QUOTES):
        rest += 1
    last = len(units)
    if following is not None and not _says_of_himself(units, at, following):
        group = verb_group(units, at=following)
        last = max(at + 1, group.first)
        # "Abuja, denying that it belonged to the air force, said": the comma closes what is denied
        aside = units[last - 1].low == "," and (group.gerund or verb_group(units, at=at).gerund)
        joined = units[last - 1].low in {"and", "but", "or"} or aside
        begins = last - 1 if joined else subject_span(units, first=last)[0]
        blamed = units[at].value("speech") == "accuses" and begins == at + 1  # "blamed Iran, which rejected it"
        last = begins if begins > at and not blamed else last
    before = begin - 1
    while before > 0 and (units[before].low in QUOTES or units[before].low in {"so", "or"}):
        before -= 1
    after_comma = before >= 0 and units[before].low == "," and begin > 1
    closing = rest >= len(units) or inverted or (following is None and _only_adverbial(units, at + 1))
    closing = closing or (after_comma and _said_where(units, at, begin))
    if after_comma and at + 1 < len(units) and units[at + 1].low == ";" and _names_claim(units, begin):
        return clause_start(units, before=begin), last  # "…, the ministry said; nobody was hurt"
    if _quoted_before(units, at, begin):
        return clause_start(units, before=begin), at
    if after_comma and at + 2 < len(units) and units[at + 1].low == "," and _of_purpose(units, before):
        return _aside_begin(units, before), last
    if (closing and (after_comma or inverted)) or (inverted and begin > 0):
        return clause_start(units, before=begin), at
    heard = _hearer_end(units, at)
    if after_comma and heard < len(units) and units[heard].low == "," and not _names_opening(units, begin):
        return _aside_begin(units, before), last
    return at + 1, _semicolon(units, at + 1, last)


def _hearer_end(units: Sequence[Unit], at: int) -> int:
    """Return where what is said may go on behind a verb of speech: after whom somebody told: "it told reporters,"."""
    if units[at].low not in TELLING:
        return at + 1
    for step in range(at + 1, min(len(units), at + LONGEST_HEARER)):
        if units[step].low == ",":
            return step
        if units[step].low == "that" or is_verb(units, at=step):
            break
    return at + 1


TELLING = frozenset("told tells assured informed".split())
LONGEST_HEARER = 8


def _aside_begin(units: Sequence[Unit], comma: int) -> int:
    """Return where the clause begins that a speaker set between commas parts: "on which, Israel says, they had …"."""
    if comma and units[comma - 1].low in SUBORDINATORS | {"and", "that"}:
        return comma - 1
    opening = next((at for at in range(comma - 1, -1, -1) if units[at].low in {",", ";", "—", "–"}), None)
    if opening is not None and opening + 2 < comma and units[opening + 1].low == "to":
        return opening + 1
    return clause_start(units, before=comma)


def _quoted_before(units: Sequence[Unit], at: int, begin: int) -> bool:
    """Whether what is said is the quotation before, and what follows only how: "…," he told them, for it had begun."""
    if begin < 2 or units[begin - 1].low not in QUOTES:  # noqa: PLR2004 - a word and a mark
        return False
    after = [unit.low for unit in units[at + 1 :]]
    return QUOTES.isdisjoint(after) and "that" not in after[:LONGEST_NAME] and ":" not in after


def _of_purpose(units: Sequence[Unit], comma: int) -> bool:
    """Whether a speaker set between commas parts an infinitive alone: ", to protect, they explained, the railways"."""
    opening = next((at for at in range(comma - 1, -1, -1) if units[at].low in {",", ";", "—", "–"}), None)
    return opening is not None and opening + 2 < comma and units[opening + 1].low == "to"


def _says_of_himself(units: Sequence[Unit], at: int, following: int) -> bool:
    """Whether a speaker tells what he has said or done before: "said that it had warned Qatar"."""
    first = verb_group(units, at=following).first
    lead = [low for low in _lows(units, at + 1, first) if low != "that"]
    return len(lead) == 1 and lead[0] in {"it", "he", "she", "they"} and units[first].low in HAVE


def _said_where(units: Sequence[Unit], at: int, begin: int) -> bool:
    """Whether only where it was said follows, and a clause stands before: "…, Riyadh said in a statement, …"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    comma = next((step for step in range(at + 1, min(len(units), at + 9)) if units[step].low == ","), None)
    told = comma is not None and not any(
        is_verb(units, at=step) or units[step].low in QUOTES | {"that"} for step in range(at + 1, comma)
    )
    return following in {"in", "on", "at", "late", "early", "via", "to"} and told and _names_claim(units, begin)


def _names_claim(units: Sequence[Unit], begin: int) -> bool:
    return any(is_verb(units, at=at) for at in range(begin))


def _semicolon(units: Sequence[Unit], first: int, last: int) -> int:
    """Return where what is said ends: at a semicolon outside quotation marks, unless what follows is still reported."""
    quoted = False
    for at in range(first, last):
        quoted ^= units[at].low in QUOTES
        if units[at].low == ";" and not quoted:
            following = {unit.low for unit in units[at + 1 : at + 8]}
            if not following & {"that", "had", "would"}:
                return at
    return last


def _names_opening(units: Sequence[Unit], begin: int) -> bool:
    """Whether what stands before the speaker is only an opening ("On Tuesday,") and no claim."""
    return not any(is_verb(units, at=at) for at in range(begin))


def _only_adverbial(units: Sequence[Unit], start: int) -> bool:
    most = LONGEST_HEARING if start and units[start - 1].low in TELLING | {"said"} else LONGEST_ADVERBIAL
    return all(not is_verb(units, at=at) for at in range(start, len(units))) and len(units) - start <= most


# "on Tuesday in a statement on X.", "told the National Assembly yesterday in reply to the member for Region Seven."
LONGEST_ADVERBIAL, LONGEST_HEARING = 9, 24
