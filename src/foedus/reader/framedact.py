"""Public acts by frame: a verb in its tense, the words that make it the act, who acts and whom he addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from foedus.reader.actdoer import DONE_TO, begin_of_aspect, both_sides, find_doer, find_sender, is_nobody
from foedus.reader.actframes import Frame, frames_by_form, words_of_class
from foedus.reader.actnouns import read_noun_acts
from foedus.reader.denialturns import read_turns
from foedus.reader.denialwords import SAYING, read_denials
from foedus.reader.filler import Filler, fillers
from foedus.reader.grammar import QUOTES, object_end, subject_span
from foedus.reader.mention import ActMention, Part
from foedus.reader.speaker import Context, doer_span, is_office, is_ruling, subject_actors
from foedus.reader.speakerwords import PRIVATE
from foedus.reader.speechwords import DETERMINERS, HEDGES, NEGATIONS, PREPOSITIONS
from foedus.reader.unit import Unit, VerbGroup, lows_of
from foedus.reader.verbgroup import DAY_WORDS, verb_group
from foedus.reader.wordclass import is_modifier

ACTORS = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))
# Acts of which it is told that they were not done.
DENIABLE = frozenset(("invocation", "notification", "request", "apology", "declaration of war", "condemnation"))
# The subject of the passive is the one addressed.
ADDRESSED = frozenset(("notification", "condemnation", "guarantee", "request"))
ALONE = frozenset(
    ("signature", "release", "evacuation", "pull-back", "notification", "suspension", "invocation", "armistice")
)
BY_RULERS = frozenset(("apology", "condemnation", "denial", "refusal", "objection", "notification"))
# Of whom something is asked without a name.
FRIENDS = frozenset("him her them allies partners friends neighbours neighbors".split())
ATTACK = frozenset(("notification", "condemnation", "objection", "reservation of right", "evacuation"))
UNREAL = frozenset("if unless whether suppose supposing".split())
PRESENT = frozenset(("base", "s"))
MOST = 40
LONGEST = 3
LONGEST_CLAUSE = 6
# "Use the right which Article 51 gives it": what makes the act stands in the clause that describes.
GIVEN = frozenset(("reservation of right",))
LONGEST_FINDING = 40
ALLIES, ALLIANCE = frozenset(("allies", "alliance")), "nato"
COUNCIL = "un-security-council"
RELATIVE = frozenset(("which", "that"))
OF_ANTECEDENT = frozenset(
    ("signature", "withdrawal", "suspension", "mediation", "armistice", "plan", "denial", "refusal", "acceptance")
)
# In the passive these are told of things, and their words stand before.
ACTIVE = frozenset(("assistance", "deployment", "pledge", "objection", "assistance with force"))
WANTING = frozenset(
    "demand demands demanded demanding ask asks asked request requested urge urged insist insists insisted propose "
    "proposed proposes recommend recommended require requires required".split()
)


def read_framed(units: Sequence[Unit], *, context: Context) -> Iterator[ActMention]:
    """Yield the public acts of a sentence that a frame tells, in order; a question tells of none."""
    if not units or any(unit.low == "?" for unit in units[-2:]):
        return
    told: set[int] = set()
    denied: set[int] = set()
    for mention in _by_frames(units, context):
        told.add(mention.at)
        denied |= {mention.at} if mention.kind == "denial" else set()
        yield mention
    turned = [one for one in read_turns(units, context=context) if denied.isdisjoint(range(*one.span))]
    yield from turned
    denied.update(one.at for one in turned)
    yield from (one for one in read_denials(units, context=context) if one.at not in denied)
    yield from (one for one in read_noun_acts(units, context=context) if told.isdisjoint(range(*_around(one))))


def _by_frames(units: Sequence[Unit], context: Context) -> Iterator[ActMention]:
    """Yield the acts that the frames of a verb tell, one at most for each verb."""
    found = frames_by_form()
    left = MOST
    words: set[str] | None = None
    for at, unit in enumerate(units):
        low = unit.low
        told = found.get(low, ()) if " " not in low else found.get(low) or found.get(low.partition(" ")[0], ())
        if not told:
            continue
        if words is None:
            words = {word for one in lows_of(units) for word in (one.split() if " " in one else (one,))}
        following = units[at + 1].low if at + 1 < len(units) else ""
        for form, frame in told:
            if not _possible(frame, words, following):
                continue
            left -= 1
            mention = _mention(units, at, form, frame, context) if left >= 0 else None
            if mention is not None:
                yield mention
                break


def _possible(frame: Frame, words: set[str], following: str) -> bool:
    """Whether the words that a frame wants stand in the sentence at all; any deed is condemned."""
    if frame.following and following not in frame.following:
        return False
    if frame.by_role or frame.kind == "condemnation":
        return True
    return not (frame.needs and frame.needs.isdisjoint(words)) and not (frame.also and frame.also.isdisjoint(words))


def _around(one: ActMention) -> tuple[int, int]:
    """Return the units of a noun and the verb that carries it, where a frame may have told the act already."""
    return min(one.span[0], one.at), one.at + 2


def _mention(units: Sequence[Unit], at: int, form: str, frame: Frame, context: Context) -> ActMention | None:
    near = _near(units, at, frame)
    group = verb_group(units, at=at, form=form)
    if "by" in frame.following:
        group = replace(group, passive=False)
    if not _fits(units, group, frame, near):
        return None
    negated = group.negated or _none_of(near, frame)
    if _no_verb(units, at, form, group) or not _told(units, frame, group, negated=negated, form=form):
        return None
    begin, end = find_doer(units, first=group.first)
    without = group.first > 0 and units[group.first - 1].low == "without"
    nothing = group.passive and begin < end and units[begin].low == "no"  # "no consultations have been requested"
    negated = negated or without or nothing or is_nobody(units, begin=begin, end=end)
    meets = frame.kind == "meeting" and units[at].low in MEETING
    if (negated and frame.kind not in DENIABLE | {"pledge", "acceptance"}) or (
        meets and (form == "ing" or not _organ(units, begin, end))
    ):
        return None
    frame = replace(frame, kind="refusal") if negated and frame.kind == "acceptance" else frame
    return _framed(units, frame, group, context, (near, begin, end, negated))


def _framed(
    units: Sequence[Unit], frame: Frame, group: VerbGroup, context: Context,
    told: tuple[Sequence[Unit], int, int, bool],
) -> ActMention | None:  # fmt: skip
    """Return the act with who did it and to whom, or None where nobody did."""
    at, (near, begin, end, negated) = group.at, told
    by, to = _parties(units, frame, group, context)
    first_person = begin < end and not {units[begin].low, units[end - 1].low}.isdisjoint({"we", "i"})
    country = frame.kind == "reservation of right" and begin < end and units[end - 1].low in COUNTRIES and not by
    ours = begin if (first_person or country) and not group.passive else None
    alone = frame.kind in DENIABLE and not by and is_nobody(units, begin=min(begin, group.first), end=at)
    alone = alone or (group.passive and frame.kind in DENIABLE and begin < end and units[begin].low == "no")
    alone = alone or both_sides(units, frame=frame, begin=begin, end=end)
    alone = alone or (group.passive and frame.kind in ALONE and bool(to or frame.kind not in ADDRESSED | {"request"}))
    alone = alone or (frame.kind == "determination" and not group.passive)
    ruler = not group.passive and frame.kind in BY_RULERS and _ruled(units, begin, end, context)
    ruler = ruler or (not group.passive and frame.kind == "denial" and _body(units, begin, end))
    whom = frame.kind == "request" and any(unit.low in FRIENDS for unit in units[at + 1 : at + 3])
    if not (by or ours is not None or alone or ruler) or (frame.addressed and not (to or whom)):
        return None
    by = () if ours is not None else by
    if frame.kind in BRIEFINGS and [one.value for one in by] == [("un",)]:
        return None  # the Secretariat that briefs its own Council tells of no act
    kind = ARMING if frame.kind == "assistance" and _arms(units, at, to) else frame.kind
    last = _finding_end(units, at) if frame.kind == "determination" else at
    return ActMention(
        kind=kind,
        rule=f"act framed {'passive' if group.passive else 'active'}",
        at=at,
        start=units[at].start,
        end=units[last].end,
        by=by,
        to=tuple(part for part in to if part.value not in {one.value for one in by}),
        negated=negated and frame.kind in DENIABLE,
        about_attack=frame.kind in ATTACK,
        pronoun_by=ours,
        span=(min(begin, at), at + 1 + len(near)),
        told_at=begin if _shared(units, end, group.first) else None,
    )


# Whoever speaks so of himself reserves a right: "said that the country keeps its right to answer".
COUNTRIES = frozenset("country state government army nation it she kingdom republic".split())
BRIEFINGS = frozenset(("notification", "report to the security council"))
ARMING = "support for the attacker"


def _arms(units: Sequence[Unit], at: int, to: tuple[Part, ...]) -> bool:
    """Whether arms go to an armed group: that supports who attacks."""
    groups = {unit.actor for unit in units[at + 1 :] if "group" in unit.roles}
    armed = any("weapon" in unit.roles or unit.low in {"arms", "weapons", "ammunition"} for unit in units[at + 1 :])
    return armed and any(part.value[0] in groups for part in to)


def _finding_end(units: Sequence[Unit], at: int) -> int:
    """Return the last unit of what a court or an organ finds: its clause is the finding."""
    end = at
    while end + 1 < len(units) and end - at < LONGEST_FINDING and units[end + 1].low not in {";", "."}:
        end += 1
    return end


def _fits(units: Sequence[Unit], group: VerbGroup, frame: Frame, near: Sequence[Unit]) -> bool:
    """Whether the words that a frame wants stand behind the verb, or before its passive, and those of its subject."""
    behind = not (group.passive and frame.kind in ACTIVE) and _worded(units, group.at, frame, near)
    before = not behind and group.passive and _worded_before(units, group, frame, near)
    return (behind or before) and not (frame.subject and not _acting(units, group, frame))


def _shared(units: Sequence[Unit], end: int, first: int) -> bool:
    """Whether a verb only shares the subject of one before it, so that it is not part of what that one says."""
    between = units[end:first]
    joined = bool(between) and between[-1].low in {"and", "but", ","}
    return joined and not any(unit.value("act verb") == "condemnation" for unit in between)


def _worded_before(units: Sequence[Unit], group: VerbGroup, frame: Frame, near: Sequence[Unit]) -> bool:
    """Whether the words that make the act stand in the subject of a passive: "a protest was lodged by Jordan"."""
    begin, end = subject_span(units, first=group.first)
    rest = () if frame.kind in ACTIVE else near
    told = {word for unit in (*units[begin:end], *rest) for word in (unit.low, *unit.low.split())}
    after = near[0].low if near else ""
    if (frame.following and after not in frame.following) or not frame.needs or not frame.bars.isdisjoint(told):
        return False
    return not frame.needs.isdisjoint(told) and (not frame.also or not frame.also.isdisjoint(told))


def _acting(units: Sequence[Unit], group: VerbGroup, frame: Frame) -> bool:
    """Whether one of the words that a frame wants in its subject stands there: "Israeli forces withdrew"."""
    begin, end = doer_span(units, first=group.first)
    return any(not frame.subject.isdisjoint(unit.low.split()) for unit in units[begin:end]) or not (
        frame.subject.isdisjoint(_roles(units[begin:end]))
    )


def _roles(units: Sequence[Unit]) -> set[str]:
    """Return the roles that units bear, as frames write them, and `%craft` for a type of aircraft by its number."""
    found = {f"%{role}" for unit in units for role in unit.roles}
    if any("weapon" in unit.roles and any(sign.isdecimal() for sign in unit.low) for unit in units):
        found.add("%craft")
    return found


NAMING = frozenset("call calls called describes described brands branded".split())
MEETING = frozenset("meet meets met meeting".split())
ORGANS = frozenset(
    "council assembly cabinet ministers leaders presidents parliament committee commission ambassadors envoys".split()
)


def _organ(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether an organ or heads of states meet: "the Security Council met"; "leaders who had met" do not."""
    told = any(not ORGANS.isdisjoint(unit.low.split()) for unit in units[begin:end])
    return told and not any(unit.low == "who" for unit in units[end : end + 2])


def _near(units: Sequence[Unit], at: int, frame: Frame) -> Sequence[Unit]:
    """Return the units in which a frame's words are looked for: up to a stop, or a conjunction after a comma."""
    end = at + 1
    while end < len(units) and end - at <= frame.reach:
        low = units[end].low
        relative = low in {"which", "who"} and frame.kind not in GIVEN
        if low in {";", ":"} or ((low == "but" or relative) and end > at + 1):
            break
        if low == "," and end + 1 < len(units) and units[end + 1].low in {"and", "but", "which", "who"}:
            break
        end += 1
    return units[at + 1 : end]


def _worded(units: Sequence[Unit], at: int, frame: Frame, near: Sequence[Unit]) -> bool:
    lows = [unit.low for unit in near]
    if frame.following and not (lows and lows[0] in frame.following):
        return False
    told = {*lows, *(word for low in lows if " " in low for word in low.split())}
    if frame.by_role:
        told |= _roles(near)
    if not frame.bars.isdisjoint(told):
        return False
    finds = frame.kind == "condemnation" and lows[:1] == ["that"] and frame.needs and not frame.following
    if finds or not (frame.free or frame.following or frame.needs or frame.addressed):
        return False
    if frame.kind in OF_ANTECEDENT:
        told |= _antecedent(units, at)
    if frame.needs and frame.needs.isdisjoint(told) and not _deed(frame, near):
        return False
    if frame.also and frame.also.isdisjoint(told):
        return False
    return _called_upon(units, at, lows) if frame.kind == "request" else True


def _antecedent(units: Sequence[Unit], at: int) -> set[str]:
    """Return the words before the relative pronoun of the clause: "the treaty that Washington had signed"."""
    which = next((step for step in range(at - 1, max(-1, at - LONGEST_CLAUSE), -1) if units[step].low in RELATIVE), 0)
    return {unit.low for unit in units[max(0, which - LONGEST) : which]}


def _deed(frame: Frame, near: Sequence[Unit]) -> bool:
    """Whether an attack by any of its nouns is what is condemned."""
    blaming = words_of_class("blaming")
    return frame.kind == "condemnation" and any("attack noun" in one.roles and one.low not in blaming for one in near)


def _called_upon(units: Sequence[Unit], at: int, lows: Sequence[str]) -> bool:
    """Whether "call on" asks for something, and is no visit: "called upon both sides to stop"."""
    if units[at].low.startswith("call") and lows[:1] in (["on"], ["upon"]):
        return "to" in lows and not (len(lows) > 1 and (lows[1] in DAY_WORDS or lows[1][:1].isdigit()))
    return not (units[at].low.startswith(("ask", "seek", "sought")) and lows[:1] == ["to"])


def _no_verb(units: Sequence[Unit], at: int, form: str, group: VerbGroup) -> bool:
    """Whether the word is a noun, a participle before its noun, or the verb of a clause that supposes."""
    before = units[at - 1] if at else None
    if before is not None and before.low in QUOTES and at > 1:
        before = units[at - 2]  # the ministry "reserves the right"
    if form in {"past", "part"} and is_modifier(units, at=at):
        return True
    present = group.first == at and form in PRESENT and not group.infinitive
    if present and (before is None or not _subject_like(before)):
        return True
    if form in {"past", "part"} and before is not None and before.low in PREPOSITIONS and before.low != "by":
        return True
    near = units[at].low == "close" and at + 1 < len(units) and units[at + 1].low == "to"  # "close to the frontier"
    if near or (units[at].low in NAMING and any(unit.low == "what" for unit in units[max(0, at - 2) : at])):
        return True  # "condemned what it called heinous attacks"
    if units[0].low in {"had", "should"} and at < next((step for step, one in enumerate(units) if one.low == ","), 0):
        return True  # "Had the Soviet Union escorted its ships, …"
    clause = takewhile(lambda unit: unit.low not in {";", ":", "."}, reversed(units[: group.first]))
    return any(unit.low in UNREAL for unit in clause)


def _subject_like(before: Unit) -> bool:
    """Whether the unit before a present tense can be the end of its subject, so that the word is no noun."""
    if before.low in DETERMINERS | PREPOSITIONS.keys() or before.low in {"'s", ",", "and", "or"}:
        return before.low in {"they", "all", "both", "and", ","}
    if "demonym" in before.roles and "state" not in before.roles:
        return before.low.endswith("s")
    return bool(
        before.roles & (ACTORS | {"title"})
        or before.low in HEDGES
        or before.low in _HEADS
        or (before.capital and (not before.meanings or "place" in before.roles))
        or before.low.endswith("ly")
    )


_HEADS = frozenset(
    "it they we i he she who which government ministry army military minister ministers president council "
    "union alliance office officials emirates states nations sides ministries spokesman spokeswoman authorities front "
    "party parliament authority agency commission mission embassy envoy ambassador assembly court department service "
    "militia militias north south staff junta cabinet congress kremlin palace secretariat bloc league presidency "
    "side delegation group movement rebels command leader leaders leadership administration regime".split()
)


def _none_of(near: Sequence[Unit], frame: Frame) -> bool:
    """Whether what was given is none: "gave no warning"."""
    if any(unit.low in {"nobody", "none", "neither", "no one"} for unit in near):
        return True
    if any(one.low == "no" and other.low == "one" for one, other in pairwise(near)):
        return True
    return frame.kind == "notification" and any(unit.low in {"no", "nothing", "any"} for unit in near[:3])


def _told(units: Sequence[Unit], frame: Frame, group: VerbGroup, *, negated: bool, form: str) -> bool:
    """Whether tense and negation fit: done, or promised where the frame is a promise."""
    if group.passive and not group.modal and _wanted(units, group.first) and units[group.first].low == "be":
        return False
    agent = any(unit.low == "by" for unit in units[group.at + 1 : group.at + LONGEST_CLAUSE])
    agent = agent or (frame.kind == "objection" and any(one.low == "to" for one in units[group.at + 1 : group.at + 3]))
    idle = form == "ing" and group.gerund and not _means(units, group, frame)
    if idle or (group.passive and frame.kind in ACTIVE and not agent):
        return False
    if form == "base" and _wanted(units, group.first):
        return False
    if group.infinitive or (form == "base" and _after_to(units, group)):
        return _carried_out(units, group)
    if group.modal or frame.future == "only" or (frame.future == "not" and frame.kind == "pledge"):
        return _promised(units, frame, group, negated=negated)
    return not negated or frame.kind in DENIABLE | {"acceptance"}


# Acts that a gerund tells of its subject: "retaliated by expelling", "joined them in condemning", ", denying it,".
BY_GERUND = frozenset(("denial", "condemnation", "sanction", "objection", "apology", "refusal"))


def _means(units: Sequence[Unit], group: VerbGroup, frame: Frame) -> bool:
    """Whether a gerund tells of an act done: by it, in it, or beside the verb of its subject."""
    before = units[group.first - 1].low if group.first else ""
    if before == "without":
        return frame.kind in DENIABLE
    return frame.kind in BY_GERUND and (
        before in {"by", "in", ","} or begin_of_aspect(units, first=group.at) < group.at
    )


def _promised(units: Sequence[Unit], frame: Frame, group: VerbGroup, *, negated: bool) -> bool:
    """Whether a frame takes the future as it stands: promised, or denied."""
    if frame.future == "only":
        return group.modal and not negated and _promising(units, group)
    if frame.future == "not":
        return group.modal and (negated or (frame.kind == "pledge" and _neither(units, group.at)))
    return frame.future == "too" and not negated


def _wanted(units: Sequence[Unit], first: int) -> bool:
    """Whether the clause says what somebody wants: "demands that the Finns withdraw"."""
    that = next((step for step in range(first - 1, max(-1, first - 9), -1) if units[step].low == "that"), 0)
    if that > 1 and units[that - 1].low in {",", "and"}:  # "asks that the Council meet, that it condemn the raid"
        that = next((step for step in range(that - 2, 0, -1) if units[step].low == "that"), that)
    return that > 0 and any(unit.low in WANTING for unit in units[max(0, that - LONGEST) : that])


def _after_to(units: Sequence[Unit], group: VerbGroup) -> bool:
    return any(unit.low == "to" for unit in units[group.first : group.at])


def _carried_out(units: Sequence[Unit], group: VerbGroup) -> bool:
    lead = units[max(0, group.first - 9) : group.first]
    if lead and units[group.first - 1].low in {"not", "never"}:
        return False
    return any(unit.low in DONE_TO for unit in lead)


def _promising(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether the future is a promise: "will", or "would" that is reported."""
    lows = {unit.low for unit in units[group.first : group.at]}
    if lows & {"will", "shall", "'ll"}:
        return True
    return "would" in lows and any("speech" in unit.roles or unit.low == "that" for unit in units[: group.first])


def _neither(units: Sequence[Unit], at: int) -> bool:
    return any(unit.low in NEGATIONS for unit in units[at + 1 : at + 1 + LONGEST])


def _parties(
    units: Sequence[Unit], frame: Frame, group: VerbGroup, context: Context
) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return who acts and whom he addresses."""
    begin, end = find_doer(units, first=_before_quotation(units, group.first))
    if group.infinitive or _after_to(units, group):
        begin, end = find_sender(units, first=group.first)
    after = list(fillers(units, begin=group.at + 1, end=_reach(units, group.at, frame)))
    if group.passive:
        agent = _actors([one for one in after if one.prep == "by"])
        if frame.kind == "objection" and not agent:
            return _actors([one for one in after if one.prep in {"to", "place"}]), subject_actors(
                units, begin=begin, end=end, context=context
            )  # "the Russian ambassador was summoned to the foreign ministry in Oslo"
        if not agent and frame.kind in SEATED:
            agent = _seat(units, group.at)
        addressed = subject_actors(units, begin=begin, end=end, context=context) if frame.kind in ADDRESSED else ()
        return _with_others(agent, units, group), addressed
    by = subject_actors(units, begin=begin, end=end, context=context)
    if frame.kind == "resolution" and not by and frame.free:
        head = next((unit for unit in units[begin:end] if unit.low == "resolution"), units[group.at])
        by = (Part((COUNCIL,), head.start, head.end),)  # "Resolution 502 told them to get out"
    if not by and frame.kind == "invocation" and any(unit.low in ALLIES for unit in units[begin:end]):
        by = (Part((ALLIANCE,), units[begin].start, units[end - 1].end),)  # whose articles need no name
    if not by and group.first and units[group.first - 1].low in {"and", "but"}:
        by = _of_speaker(units, group.first, context)
    return by, _actors([one for one in after if one.prep in frame.to])


# Of a passive without "by", a capital says who: "the charge was denied in Tehran".
SEATED = frozenset(("denial", "condemnation", "refusal"))


def _seat(units: Sequence[Unit], at: int) -> tuple[Part, ...]:
    """Return the state whose capital stands behind "in" right after a passive."""
    seat = units[at + 2] if at + 2 < len(units) and units[at + 1].low == "in" else None
    return (Part((seat.actor,), seat.start, seat.end),) if seat is not None and "capital" in seat.roles else ()


def _ruled(units: Sequence[Unit], begin: int, end: int, context: Context) -> bool:
    """Whether an organ of a state acts, though nothing says of which: "the army denied it"."""
    if any(unit.low in {"some", "many", "no"} for unit in units[begin : begin + 1]):
        return False
    return is_ruling(units, begin=begin, end=end, context=context)


# Who speaks for others, though nothing may say for whom.
BODIES = frozenset(
    "it they north south embassy mission militia side staff company movement capitals sides governments".split()
)


def _body(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a body denies of which nothing says whose it is: "the militia denies it", "their embassy denies it"."""
    head = units[begin:end]
    if not head or any(unit.low in PRIVATE or unit.low in {"no", "nobody", "some"} for unit in head):
        return False
    return head[-1].low in BODIES or is_office(head[-1])


def _of_speaker(units: Sequence[Unit], first: int, context: Context) -> tuple[Part, ...]:
    """Return who spoke before, where "and" goes on with what he did: "replied that it was far off and proposed"."""
    verb = next((at for at in range(first - 1, -1, -1) if units[at].low in {";", ":"} or _speaks(units, at)), None)
    if verb is None or units[verb].low in {";", ":"}:
        return ()
    begin, end = doer_span(units, first=verb_group(units, at=verb).first)
    return subject_actors(units, begin=begin, end=end, context=context)


def _speaks(units: Sequence[Unit], at: int) -> bool:
    following = units[at + 1].low if at + 1 < len(units) else ""
    return following == "that" and ("speech" in units[at].roles or units[at].low in SAYING)


def _with_others(agent: tuple[Part, ...], units: Sequence[Unit], group: VerbGroup) -> tuple[Part, ...]:
    """Return the agents of a passive with those that "and" joins to them."""
    if not agent:
        return agent
    at = next((step for step in range(group.at, len(units)) if units[step].start == agent[0].start), None)
    found = list(agent)
    step = at + 1 if at is not None else len(units)
    while step < len(units) and (units[step].low in {",", "and", "the"} or units[step].roles & ACTORS):
        if units[step].actor and all(units[step].actor != part.value[0] for part in found):
            found.append(Part((units[step].actor,), units[step].start, units[step].end))
        step += 1
    return tuple(found)


def _before_quotation(units: Sequence[Unit], first: int) -> int:
    """Return where the verb begins, or the quotation that it opens: China "firmly supports" …."""
    step = first - 1 if first and units[first - 1].low.endswith("ly") else first
    return step - 1 if step and units[step - 1].low in QUOTES else first


def _reach(units: Sequence[Unit], at: int, frame: Frame) -> int:
    """Return where the one addressed is looked for: in the clause, or just after a word that the clause ends with."""
    end = object_end(units, at=at)
    if "as" in frame.following:  # "dismissed as invention by Paris"
        return min(len(units), max(end, at + 1 + frame.reach))
    return min(len(units), max(end, at + 1 + frame.reach)) if frame.addressed and frame.kind == "notification" else end


def _actors(found: Sequence[Filler]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for one in found:
        if one.unit.roles & ACTORS and one.unit.actor and all(one.unit.actor != part.value[0] for part in parts):
            parts.append(Part((one.unit.actor,), one.unit.start, one.unit.end))
    return tuple(parts[:LONGEST])
