"""Writes what was gathered as statements: one claim each, with its words, rule, holder and stance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.claim import ActClaim, Claim, CountClaim, Origin
from foedus.reader.gathered import Gathered
from foedus.reader.gathering import OWNER, number_hit
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.towns import place_by_rest
from foedus.statements import Statement
from foedus.terms import acts

WEAPON_SPREAD = ("bombardment",)
Key = tuple[str, str, tuple[str, ...], str, str]


@dataclass(frozen=True, slots=True)
class Scribe:
    """Collects the statements of one document; the first wording of each claim stands, repetition adds nothing."""

    text: str
    document: str
    statements: dict[Key, Statement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where the statements of one claim are written: about what, held by whom, by which rule, around which words."""

    scribe: Scribe
    about: str
    origin: Origin
    rule: str
    trigger: tuple[int, int]

    def write(self, name: str, *, part: Part) -> None:
        """Add one statement for each who holds it; its words are the text from the trigger to the part, exactly."""
        scribe, origin = self.scribe, self.origin
        start, end = min(self.trigger[0], part.start), max(self.trigger[1], part.end)
        for holder in (origin.holder, *origin.others):
            key = (self.about, name, tuple(sorted(part.value)), holder, origin.stance)
            if key not in scribe.statements and start < end and all(part.value):
                scribe.statements[key] = Statement(
                    about=self.about, property=name, value=part.value, holder=holder, document=scribe.document,
                    stance=origin.stance, words=scribe.text[start:end], start=start, end=end,
                    stated_on=origin.stated_on, rule=self.rule.replace(" ", "-"), via=origin.via,
                )  # fmt: skip


def write_incident(scribe: Scribe, *, about: str, one: Gathered, lexicon: Lexicon) -> None:
    """Write the statements of one incident."""
    kinds = _kinds_by_holder(one)
    for claim in one.claims:
        mention, origin = claim.mention, claim.origin
        denied = mention.negated != (origin.stance == "denies")
        page = Page(scribe=scribe, about=about, origin=replace(origin, stance="denies" if denied else "affirms"),
                    rule=mention.rule, trigger=(mention.start, mention.end))  # fmt: skip
        if denied:
            _write_denial(page, claim)
        else:
            _write_claim(page, one, claim, kinds=kinds.get(origin.holder, acts().whole))
            elsewhere = _write_places(page, one, claim, lexicon)
            for hit in mention.hits:
                _write_hit(page, one, replace(hit, place=elsewhere or hit.place), claim)
            doers = {part.value for part in mention.agents}
            for denier in (each for each in origin.deniers if (each,) in doers):
                _write_denial(replace(page, origin=Origin(denier, "denies", sentence=origin.sentence)), claim)


def _write_claim(page: Page, one: Gathered, claim: Claim, *, kinds: int) -> None:
    """Write what a claim says; `kinds` are the acts that its holder's words leave possible, taken together."""
    mention, tree = claim.mention, acts()
    arms = tree.mask(WEAPON_SPREAD[0])
    told = any(_says_kind(each.mention) for each in one.claims[:2] if each is not claim)
    for act in mention.acts:
        mask = _mask_of(act)
        plain = act.value == ("attack",) and told
        wider = mask != kinds and mask & kinds == kinds  # its holder says it more narrowly elsewhere
        if not (plain and mention.definite) and mask & kinds and not wider:
            several = kinds == arms and not mask & ~arms
            page.write("act", part=replace(act, value=WEAPON_SPREAD) if several else act)
    # Who denies a deed says nothing of those who stand behind its doers.
    backers = () if mention.negated or page.origin.stance != "affirms" else mention.backers
    for name, parts in (("by", mention.agents), ("backed_by", backers), ("aimed_at", mention.aimed)):
        for part in parts:
            page.write(name, part=part)
    if claim.days_part is not None and one.days is not None:
        own = Origin(page.scribe.document, "affirms") if claim.elsewhere else page.origin
        replace(page, origin=own).write("happened_on", part=claim.days_part)
    for name, part in mention.counts:
        page.write(name, part=part)


def _says_kind(mention: Mention) -> bool:
    """Whether a clause says what was done, and does not only point back to it: "the raid"."""
    return any(act.value != ("attack",) or not mention.definite for act in mention.acts)


def _write_places(page: Page, one: Gathered, claim: Claim, lexicon: Lexicon) -> str:
    """Write where it was; return a place other than the incident's own, for the hits of this claim alone."""
    elsewhere = ""
    for told in claim.mention.places:
        part = place_by_rest(told, stated=one.places, lexicon=lexicon)
        if part.unplaced:
            continue
        place = part.value[0]
        apart = (
            known
            for known in one.stated_places
            if not (lexicon.lies_in(place, outer=known) or lexicon.lies_in(known, outer=place))
        )
        if next(apart, None) is not None:
            elsewhere = elsewhere if part.wider else place
            continue
        if place not in one.stated_places:
            one.stated_places.append(place)
        page.write("place", part=part)
    return elsewhere


def _write_hit(page: Page, one: Gathered, hit: HitPart, claim: Claim) -> None:
    owner = hit.of if hit.of != "speaker" else ""
    # That something was violated says nothing without saying whose.
    if not hit.object or (not owner and claim.mention.rule == "violation"):
        return
    known = len(one.hits)
    number = number_hit(one.hits, hit=replace(hit, of=owner))
    # Whose a ship is said to be says nothing new of what it is.
    if claim.mention.rule != OWNER or number > known:
        page.write(f"h{number}.object", part=Part((hit.object,), hit.start, hit.end))
    if owner:
        page.write(f"h{number}.of", part=Part((owner,), hit.start, hit.end))
    place = next((each for each in claim.mention.places if each.value[0] == hit.place), None)
    if place is not None and hit.place not in one.stated_places:
        page.write(f"h{number}.place", part=place)


def _write_denial(page: Page, claim: Claim) -> None:
    """Write what the denial denies: the aim where the clause is about aim, else that the denier did it."""
    mention = claim.mention
    if mention.rule.startswith("aim") or (mention.aimed and not mention.agents):
        for part in mention.aimed:
            page.write("aimed_at", part=part)
        return
    for part in mention.agents:
        page.write("by", part=part)
    if not mention.agents:
        for hit in mention.hits[:1]:
            page.write("h1.object", part=Part((hit.object,), hit.start, hit.end))


def _kinds_by_holder(one: Gathered) -> dict[str, int]:
    """Return the kinds of act that each holder's words leave possible.

    Several weapons make a bombardment; of other kinds that exclude one another the first told stands.
    """
    tree = acts()
    arms = tree.mask(WEAPON_SPREAD[0])
    left: dict[str, int] = {}
    for claim in one.claims:
        if claim.mention.negated or claim.origin.stance == "denies":
            continue
        for act in claim.mention.acts:
            mask, known = _mask_of(act), left.get(claim.origin.holder, tree.whole)
            both = not (mask | known) & ~arms
            left[claim.origin.holder] = mask & known or (arms if both else known)
    return left


def _mask_of(act: Part) -> int:
    mask = 0
    for word in act.value:
        mask |= acts().mask(word)
    return mask


def write_counts(scribe: Scribe, *, ids: Mapping[int, str], counts: Sequence[CountClaim]) -> None:
    """Write the numbers of killed, hurt, launched and intercepted."""
    for count in counts:
        if count.incident in ids and count.origin.stance == "affirms":
            page = Page(scribe=scribe, about=ids[count.incident], origin=count.origin, rule="count",
                        trigger=(count.part.start, count.part.end))  # fmt: skip
            page.write(count.property, part=count.part)


def write_act(scribe: Scribe, *, about: str, claim: ActClaim, ids: Mapping[int, str], names: tuple[Part, ...]) -> None:
    """Write the statements of one public act."""
    mention, origin = claim.mention, claim.origin
    denied = mention.negated != (origin.stance == "denies")
    trigger = (mention.start, mention.end)
    page = Page(scribe=scribe, about=about, origin=replace(origin, stance="denies" if denied else "affirms"),
                rule=mention.rule, trigger=trigger)  # fmt: skip
    kind = Part((mention.kind,), *trigger)
    if denied:
        page.write("when" if mention.when else "kind", part=mention.when or kind)
        return
    page.write("kind", part=kind)
    for name, parts in (("by", mention.by), ("to", mention.to), ("measures", mention.measures), ("names", names)):
        for part in parts:
            page.write(name, part=part)
    if claim.incident is not None and claim.incident in ids and mention.about_attack:
        page.write("of", part=Part((ids[claim.incident],), *claim.clause))
    for name, one in (("when", mention.when), ("happened_on", claim.days_part)):
        if one is not None:
            page.write(name, part=one)
