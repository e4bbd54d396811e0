"""Whom "it", "he", "its" and an accusation mean, where the sentence or the one before tells; else left open."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import ActMention, Mention, Part
from foedus.reader.nounphrase import only_backs
from foedus.reader.passage import Passage, Voice
from foedus.reader.pronouns import NOBODY, nearest_subject
from foedus.reader.speaker import Speaker, main_subject, sentence_subject
from foedus.reader.speechwords import DETERMINERS
from foedus.reader.unit import Unit

OWN = frozenset(("its", "their"))
OURS = frozenset(("we", "i", "our", "my"))
ACTING = frozenset(("state", "group", "organisation", "capital"))
NEEDS_NOBODY = frozenset(("signature", "publication", "evacuation", "armistice"))


def name_pronouns(acts: Iterable[ActMention], *, passage: Passage, before: Passage | None) -> Iterator[ActMention]:
    """Yield the acts with "it" and "his country" read as the speaker; one without anybody is left out."""
    for act in acts:
        speaker = _meant(passage, act, before)
        found = act
        if speaker is not None and speaker.actor:
            for name, at in (("by", act.pronoun_by), ("to", act.pronoun_to)):
                if at is not None and not getattr(act, name):
                    part = Part((speaker.actor,), passage.units[at].start, passage.units[at].end)
                    found = replace(found, by=(part,)) if name == "by" else replace(found, to=(part,))
        subject = sentence_subject(passage.units) if act.pronoun_by is not None and not found.by else ""
        if subject and act.pronoun_by is not None:
            unit = passage.units[act.pronoun_by]
            found = replace(found, by=(Part((subject,), unit.start, unit.end),))
        if found.by or found.to or found.when is not None or found.kind in NEEDS_NOBODY:
            yield found


def _meant(passage: Passage, act: ActMention, before: Passage | None) -> Speaker | None:
    """Return whom "it" or "he" means in an act: the speaker, or the subject before where the speaker is named last."""
    at = act.pronoun_by if act.pronoun_by is not None else act.pronoun_to
    if at is not None and at <= 1 and before is not None and passage.units[at].low in {"he", "she", "it", "they"}:
        opening = sentence_subject(before.units)
        if opening:
            return Speaker(opening)
    speaker = passage.voice(act.at).speaker
    if speaker is None and at is not None and passage.units[at].low in OURS and passage.context.author:
        return Speaker(passage.context.author)  # "we" of a letter or a communiqué is its author
    return speaker


def resolve(mention: Mention, *, passage: Passage, voice: Voice, lexicon: Lexicon) -> Mention:
    """Return the mention with whom "it", "its" and an accusation mean, where the sentence tells."""
    units = passage.units
    speaker = voice.speaker.actor if voice.speaker is not None else ""
    speaker = voice.deniers[0] if voice.deniers else speaker  # "Iran denied Qatar's claim that it had struck Doha"
    agents, rule = mention.agents, mention.rule
    near = nearest_subject(units, at=mention.pronoun) if mention.pronoun is not None and not agents else ""
    if mention.rule == "responsibility" and voice.stance == "denies" and speaker:
        near = ""  # "blamed Iran, which denied it": whoever denies it is who would have done it
    if mention.pronoun is not None and _said_behind(passage, mention):
        speaker = ""
    if mention.pronoun is not None and _of_a_ship(units, mention.pronoun):
        mention, near = replace(mention, pronoun=None), NOBODY
    if near == NOBODY:
        mention = replace(mention, pronoun=None)
    elif near and not _of_others(passage, mention.pronoun or 0):
        speaker = near
    if not agents and voice.accused and _accusing(mention, passage):
        unit = units[mention.at]
        agents = tuple(Part((one,), unit.start, unit.end) for one in voice.accused)
        rule = "accusation"
    elif (
        not agents
        and mention.pronoun is not None
        and speaker
        and not (_counts_only(mention.pronoun, passage, mention) or _of_others(passage, mention.pronoun))
    ):
        unit = units[mention.pronoun]
        agents = (Part((speaker,), unit.start, unit.end),)
    elif not agents and mention.pronoun is not None and units[mention.pronoun].low in OWN:
        agents = _own_subject(units, mention.pronoun)
        mention = replace(mention, pronoun=None)
    if agents is not mention.agents or rule != mention.rule:
        mention = replace(mention, agents=agents, rule=rule)
    return _with_owner(mention, passage=passage, speaker=speaker, lexicon=lexicon)


def _own_subject(units: Sequence[Unit], pronoun: int) -> tuple[Part, ...]:
    """Return the one actor of a sentence, its subject, as whom "its" means."""
    subject = main_subject(units)
    named = {
        unit.actor
        for at, unit in enumerate(units[:pronoun])
        if unit.actor and unit.roles & ACTING and not (at and units[at - 1].low in {"in", "at", "near", "over"})
    }
    unit = units[pronoun]
    subject = subject or (next(iter(named)) if len(named) == 1 else "")
    return (Part((subject,), unit.start, unit.end),) if subject and named == {subject} else ()


def _with_owner(mention: Mention, *, passage: Passage, speaker: str, lexicon: Lexicon) -> Mention:
    """Return the mention with whose things "our" and "its" are, and the place of what entered somebody's airspace."""
    units, agents = passage.units, mention.agents
    # Whose guns they are is open, and so is whose barracks: "its guns were shelling their barracks".
    vague = not agents and mention.rule.startswith("attack active") and _has_own(units, mention.span[0], mention.at)
    owner = speaker or ("" if vague else sentence_subject(units))
    doing = {part.value[0] for part in agents}
    owner = main_subject(units) if owner in doing else owner
    owner = "" if owner in doing else owner
    owner = (
        owner or _other_named(units, mention=mention, doing=doing) or (passage.context.author if not speaker else "")
    )
    owner = "" if owner in doing else owner
    if any("incursion" in act.value[0] for act in mention.acts):
        owner = _state_before(units, at=mention.at, doing=doing) or owner
    mine = next(iter(doing)) if len(doing) == 1 else ""
    hits = tuple(
        replace(hit, of=mine if _of_doer(units, hit.start) else owner) if hit.of == "speaker" else hit
        for hit in mention.hits
    )
    places = mention.places
    over = mention.rule.startswith("attack stopped") or any("incursion" in act.value[0] for act in mention.acts)
    if not places and over:
        places = tuple(
            Part((lexicon.states[hit.of],), hit.start, hit.end) for hit in hits[:1] if hit.of in lexicon.states
        )
    same = hits == mention.hits and places is mention.places
    return mention if same else replace(mention, hits=hits, places=places)


def _state_before(units: Sequence[Unit], *, at: int, doing: Collection[str]) -> str:
    """Return the last state before a verb that is a subject: "as Estonia did after jets entered its airspace"."""
    for step in range(at - 1, -1, -1):
        unit = units[step]
        if "state" in unit.roles and unit.actor and unit.actor not in doing and is_verb(units, at=step + 1):
            return unit.actor
    return ""


def _of_doer(units: Sequence[Unit], start: int) -> bool:
    """Whether a thing is the doer's own: "the army was bombing its own depots"."""
    at = next((at for at, unit in enumerate(units) if unit.start == start), None)
    return at is not None and any(unit.low == "own" for unit in units[at : at + 3])


def _has_own(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any(unit.low in OWN for unit in units[begin:end])


def _other_named(units: Sequence[Unit], *, mention: Mention, doing: set[str]) -> str:
    """Return the one other actor named before in a sentence, whose "their" barracks are then; or ""."""
    if not doing:
        return ""
    others = {
        unit.actor
        for at, unit in enumerate(units[: mention.at])
        if unit.actor
        and unit.roles & {"demonym", "state", "group"}
        and not (at and units[at - 1].low in {"in", "at"})
        and units[at + 1].low != "'s"
        and not only_backs(units, at=at)
    }
    others -= doing
    starts = {hit.start for hit in mention.hits if hit.of == "speaker"}
    others = others if any(unit.start in starts and unit.low in OWN for unit in units) else set()
    return others.pop() if len(others) == 1 else ""


def _said_behind(passage: Passage, mention: Mention) -> bool:
    """Whether he who speaks is told only after "its" and the like: "Its planes, he said, had bombed the town"."""
    low = passage.units[mention.pronoun or 0].low
    holding = [scope for scope in passage.scopes if scope.first <= mention.at < scope.last]
    # "In the town it killed four, officials said": what killed is no official
    people = low == "it" and all(scope.speaker.words.endswith("officials") for scope in holding)
    return (low in OWN or people) and bool(holding) and all(scope.verb > (mention.pronoun or 0) for scope in holding)


def _of_a_ship(units: Sequence[Unit], pronoun: int) -> bool:
    """Whether "its" or "it" is a ship: "boarded the tanker on suspicion that its anchor had cut a cable"."""
    if units[pronoun].low == "it" and [unit.low for unit in units[max(0, pronoun - 2) : pronoun]] == SUSPECTED:
        return any(unit.roles & {"craft", "object"} for unit in units[: pronoun - 2])
    return units[pronoun].low in {"its", "her"} and any(
        unit.low in SHIP_PARTS for unit in units[pronoun + 1 : pronoun + 3]
    )


SUSPECTED = ["suspicion", "that"]
SHIP_PARTS = frozenset("anchor anchors hull bow bows stern keel propeller rudder".split())


COUNTS = frozenset("according count counts counted estimate estimates tally reckoning".split())


def _counts_only(pronoun: int, passage: Passage, mention: Mention) -> bool:
    """Whether he who holds the clause is only named behind it for his count: "its bombs killed 34, by their count"."""
    holding = [scope for scope in passage.scopes if scope.first <= mention.at < scope.last and scope.verb > pronoun]
    return any(passage.units[scope.verb].low in COUNTS for scope in holding if scope.verb < len(passage.units))


def _of_others(passage: Passage, at: int) -> bool:
    """Whether "they" stands in somebody's very words, where it means others: "They bombed us," the minister said."""
    if passage.units[at].low not in OTHERS:
        return False
    opened = sum(unit.low in QUOTES for unit in passage.units[:at]) % 2 == 1
    return opened or (passage.quoted is not None and not passage.scopes)


OTHERS = frozenset("it they he she its their his".split())


def _accusing(mention: Mention, passage: Passage) -> bool:
    """Whether "of" or "for" stands right before the attack: accused of shelling, blamed for the strike."""
    units = passage.units
    if mention.at > 1 and units[mention.at - 1].low == "of" and units[mention.at - 2].low in AMOUNTS:
        return False  # "harbours those behind hundreds of attacks"
    before = {units[step - 1].low for step in (mention.at, mention.span[0]) if step}
    if before & {"of", "for"} or (mention.at > 1 and units[mention.at - 2].low in {"of", "for"}):
        return True
    if _ends_charges(units, mention.at):
        return True
    step = min(mention.at, max(mention.span[0], 0)) - 1
    while step >= 0 and (units[step].low in _DOING or units[step].low in DETERMINERS):
        step -= 1
    return step >= 0 and step < mention.at - 1 and units[step].low in {"of", "for"}


def _ends_charges(units: Sequence[Unit], at: int) -> bool:
    """Whether a gerund is one more of what somebody is accused of: "of ramming its boats and boarding them"."""
    if not units[at].low.endswith("ing") or units[at - 1].low not in {"and", ","}:
        return False
    for step in range(at - 2, max(0, at - LONGEST_ROW), -1):
        if units[step].low.endswith("ing") and units[step - 1].low in {"of", "for"}:
            return True
        if units[step].low in {";", ":", "who", "which"} or "speech" in units[step].roles:
            return False
    return False


LONGEST_ROW = 16
AMOUNTS = frozenset(
    "hundreds dozens scores thousands number series string wave spate rash campaign rest weeks days hours months years "
    "kind kinds sort sorts type types".split()
)
_DOING = frozenset(
    "being behind carrying out launching conducting staging orchestrating ordering mounting planning directing "
    "committing perpetrating organising organizing responsibility".split()
)
