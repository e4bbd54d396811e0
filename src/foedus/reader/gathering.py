"""Brings the claims of one report together into incidents: same attackers, days and place, or one that points back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from foedus.actors import fold
from foedus.reader.claim import Claim
from foedus.reader.disowning import DENIED, disowned
from foedus.reader.founding import PLAIN_ACTS, STOPPED, founds_incident
from foedus.reader.gathered import Gathered
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import HitPart
from foedus.terms import Days, acts, objects, parse_days

# Claims that may name another attacker than the one told before, of the same attack.
RIVAL = frozenset(("accusation", "responsibility"))
OWNER = "owner"
OCCURRENCE = "occurrence"
VIOLATION = "violation"
# Incidents that a later claim may still be about; a report tells of fewer.
REMEMBERED = 80
# Two claims on one exact day, and sentences between two claims on one stroke.
EXACT = 3
# The headline and the first sentence tell of one attack.
HEAD = 0
NEARBY = 6
ALONE = 2
SAME_PLACE = 3
# Days for which an attack is news.
NEWS = 45


class Gathering:
    """The incidents of one report, in the order in which it tells them."""

    def __init__(self, lexicon: Lexicon, *, published: date | None = None) -> None:
        """Begin with none; `published` is the day of the report, where it is known."""
        self.lexicon = lexicon
        self.published = published
        # The paragraph that is read, and the one that told of an incident last.
        self.paragraph = self.told_in = 0
        self.states = lexicon.lands
        self.incidents: list[Gathered] = []
        self.last: int | None = None

    def place_claim(self, claim: Claim) -> int | None:
        """Return the incident that the claim is about, a new one where it founds one, or None."""
        if claim.mention.rule == OWNER:
            best = self._with_ship()
        elif claim.mention.rule == OCCURRENCE:
            best = self._just_told(claim)
        elif claim.mention.rule == VIOLATION:
            best = self._violated(claim)
        elif claim.mention.rule == DENIED and (claim.mention.negated or claim.origin.stance == "denies"):
            best = disowned(self.incidents, claim=claim, best=self._best(claim), lands=self.lexicon)
        else:
            best = self._stopped(claim) if claim.mention.rule.startswith(STOPPED) else self._best(claim)
        if best is not None and claim.mention.rule.startswith(STOPPED):
            claim = replace(claim, mention=replace(claim.mention, acts=()))
        if best is None and claim.mention.loose:
            best = self._told_already(claim)
        opening = (
            not self.incidents and claim.origin.sentence > HEAD and claim.mention.own_day and bool(claim.mention.acts)
        )
        opening = opening and claim.origin.stance == "affirms" and not claim.mention.negated
        if (
            best is None
            and not opening
            and not (founds_incident(claim, states=self.states) and self._stands_apart(claim))
        ):
            return None
        if best is None:
            self.incidents.append(Gathered())
            best = len(self.incidents) - 1
        self._grow(self.incidents[best], claim)
        self.last, self.told_in = best, self.paragraph
        return best

    def place_alone(self, claim: Claim) -> int | None:
        """Return a new incident for a claim that says too little to be told from others, where none is told near it."""
        here = claim.origin.sentence
        near = any(abs(one.origin.sentence - here) <= ALONE for each in self.incidents for one in each.claims)
        if (
            near
            or not claim.mention.concrete
            or claim.mention.definite
            or claim.mention.negated
            or claim.origin.stance == "denies"
        ):
            return None
        self.incidents.append(Gathered())
        self._grow(self.incidents[-1], claim)
        return len(self.incidents) - 1

    def add(self, number: int, *, claim: Claim) -> None:
        """Add a claim to an incident that it is known to be about, such as what was damaged."""
        self._grow(self.incidents[number], claim)

    def _newest(self) -> range:
        """Return the incidents that a claim may still be about, the newest first."""
        return range(len(self.incidents) - 1, max(-1, len(self.incidents) - 1 - REMEMBERED), -1)

    def _last_first(self) -> Iterator[int]:
        """Yield the incident last spoken of, then all that a claim may still be about, the newest first."""
        yield from () if self.last is None else (self.last,)
        yield from self._newest()

    def _told_already(self, claim: Claim) -> int | None:
        """Return the incident of its day to which a claim belongs that says too little to tell it from others."""
        mention = claim.mention
        if mention.agents or any(not part.unplaced for part in mention.places):
            return None
        one = self.incidents[self.last] if self.last is not None else None
        here = one is not None and one.sentence == claim.origin.sentence and _fit_days(one, claim) >= 0
        if here and one is not None and not self._another(one, claim, [1, 1, 0]):
            return self.last
        if claim.days is None:
            return None
        for number in self._newest():
            one = self.incidents[number]
            if _fit_days(one, claim) >= EXACT and not self._another(one, claim, [1, 0, 0]):
                return number
        return None

    def _stands_apart(self, claim: Claim) -> bool:
        """Whether a claim that only its day or its scene tells apart has one that no incident has before it."""
        mention = claim.mention
        owned = any(hit.of for hit in mention.hits)
        undated = claim.days is None or claim.elsewhere
        bare = mention.loose and mention.rule.endswith(" enter") and mention.agents and undated
        if bare and not (owned or mention.places):  # "soldiers had crossed the border": of those told before
            agents = {part.value[0] for part in mention.agents}
            return all(agents.isdisjoint(one.agents) for one in self.incidents[-REMEMBERED:])
        if not mention.loose or mention.agents or owned or any(not part.unplaced for part in mention.places):
            return True
        near = self.incidents[-REMEMBERED:]
        if mention.hour and all(mention.hour not in one.hours for one in near):
            return True
        if claim.days is not None and not mention.scene:
            return all(_fit_days(one, claim) < 0 or one.days is None for one in near)
        return all(set(mention.scene).isdisjoint(one.places) for one in near)

    def _violated(self, claim: Claim) -> int | None:
        """Return the latest incident in the land of whoever's sovereignty is said to be violated, else as any claim."""
        lands = {self.lexicon.states[hit.of] for hit in claim.mention.hits if hit.of in self.lexicon.states}
        for number in self._last_first():
            places = self.incidents[number].places
            if any(self.lexicon.lies_in(place, outer=land) for place in places for land in lands):
                return number
        return self._best(claim)

    def _just_told(self, claim: Claim) -> int | None:
        """Return the attack last spoken of, where it may have been on the day and at the place that are told now."""
        one = self.incidents[self.last] if self.last is not None else None
        if one is None or claim.origin.sentence - one.sentence > 2 * NEARBY or not (claim.days or claim.mention.places):
            return None
        return self.last if _fit_days(one, claim) >= 0 and self._fit_places(one, claim) >= 0 else None

    def _with_ship(self) -> int | None:
        """Return the incident last spoken of, or the latest, in which a ship or aircraft was hit."""
        ships = CRAFT | {"civil craft"}
        return next(
            (
                number
                for number in self._last_first()
                if any(thing in ships for thing, _ in self.incidents[number].things)
            ),
            None,
        )

    def _stopped(self, claim: Claim) -> int | None:
        """Return the incident whose missiles or drones were shot down: the last with such arms that the days allow."""
        mask = _kind_mask(claim)
        for number in self._last_first():
            one = self.incidents[number]
            days = _fit_days(one, claim)
            alike = not one.kinds or bool(one.kinds & mask) or days >= EXACT
            if alike and days >= 0 and self._fit_agents(one, claim) >= 0:
                return number
        return None

    def nearest(self, days: Days | None, *, kind: str = "") -> int | None:
        """Return the incident last spoken of, or the last one that had happened by those days.

        With `kind`, the last of that kind goes before one of another.
        """
        if self.last is None:
            return None
        mask = acts().mask(kind) if kind else 0
        if mask and not self.incidents[self.last].kinds & mask:
            alike = next((number for number in self._newest() if self.incidents[number].kinds & mask), None)
            if alike is not None:
                return alike
        if days is None:
            return self.last if self.paragraph == self.told_in else self._in_the_news()
        fitting = (
            number
            for number in self._last_first()
            if (known := self.incidents[number].days) is None or known.first <= days.last
        )
        return next(fitting, self.last)

    def _in_the_news(self) -> int | None:
        """Return the incident last spoken of, but for one of old days in a report on the news: the newest then."""
        last = self.incidents[self.last] if self.last is not None else None
        if last is None or last.days is None or self.published is None or not _is_old(last.days, self.published):
            return self.last
        fresh = (
            number
            for number in self._newest()
            if (days := self.incidents[number].days) is not None and not _is_old(days, self.published)
        )
        return next(fresh, self.last)

    def _best(self, claim: Claim) -> int | None:
        first = max(0, len(self.incidents) - REMEMBERED)
        near = range(first, len(self.incidents))
        scored = [(self._score(self.incidents[number], claim), number == self.last, number) for number in near]
        fitting = [each for each in scored if each[0] > 0]
        if fitting:
            found = max(fitting)[2]
            return self._by_same(claim, found, [each[2] for each in fitting])
        if claim.mention.definite and claim.mention.agents and not (claim.mention.places or claim.days):
            return next((number for number in reversed(near) if self._lacks_doer(self.incidents[number], claim)), None)
        if self.last is not None and self._of_undated(self.incidents[self.last], claim):
            return self.last
        empty = not (claim.mention.agents or claim.mention.places or claim.days)
        if not empty or not (claim.mention.definite or not claim.mention.acts):
            return None
        told = claim.mention.acts[0].value[0] if claim.mention.acts else ""
        stated = parse_days(claim.origin.stated_on) if claim.origin.stated_on else None
        nearest = self.nearest(stated, kind="" if told in ANY_MEANS else told)
        return None if nearest is not None and self._off_scene(self.incidents[nearest], claim) else nearest

    def _of_undated(self, one: Gathered, claim: Claim) -> bool:
        """Whether a claim dates the attack told just before without a day: "Sunday's raid was the first there"."""
        mention, days = claim.mention, claim.days
        told = bool(one.days or mention.places or mention.agents)
        if days is None or not days.known or told or self.published is None:
            return False
        pointing = (mention.definite or mention.own_day) and claim.origin.sentence - one.sentence <= NEARBY
        told_of = {act.value for each in one.claims for act in each.mention.acts} | {("attack",)}
        same = all(act.value in told_of for act in mention.acts)
        return pointing and same and not (_is_old(days, self.published) or self._another(one, claim, [0, 1, 0]))

    def _by_same(self, claim: Claim, found: int, fitting: Sequence[int]) -> int:
        """Return another that fits, by the attacker told, where the one found was in his own land and by nobody."""
        agents = {part.value[0] for part in claim.mention.agents}
        lands = {self.lexicon.states.get(one, "") for one in agents} - {""}
        one = self.incidents[found]
        noun = claim.mention.rule == "attack nominal"  # "the Indian strikes" are none on India
        if (
            not noun
            or one.agents
            or not any(self.lexicon.lies_in(place, outer=land) for place in one.places for land in lands)
        ):
            return found
        return next((number for number in reversed(fitting) if agents & set(self.incidents[number].agents)), found)

    def _off_scene(self, one: Gathered, claim: Claim) -> bool:
        """Whether a claim that says too little names another scene than all places of an incident."""
        scene = claim.mention.scene if claim.mention.loose else ()
        if not scene or not one.places:
            return False
        return not any(self._related(inner, outer) for inner in scene for outer in one.places)

    def _lacks_doer(self, one: Gathered, claim: Claim) -> bool:
        """Whether a claim of who did it may be about an incident not far back of which nobody has said so."""
        near = claim.origin.sentence - one.sentence <= 2 * NEARBY
        return near and not one.agents and not self._another(one, claim, [0, 1, 0])

    def _score(self, one: Gathered, claim: Claim) -> int:
        """Return how well a claim fits an incident; -1 where they cannot be one, 0 where nothing speaks for it."""
        mention = claim.mention
        too_late = (
            bool(claim.origin.stated_on)
            and one.days is not None
            and one.days.first.isoformat() > claim.origin.stated_on
        )
        parts: list[int] = []
        for fits in (_fit_days, self._fit_agents, self._fit_places):
            parts.append(fits(one, claim))
            if too_late or parts[-1] < 0:
                return -1
        if mention.answered and _is_answer(one, claim):
            return -1
        if claim.days is None and not (mention.definite or mention.places or mention.agents):
            return 1 if self._is_last(one) and (not mention.acts or _tells_on(one, claim)) else -1
        own = bool(mention.agents) and mention.rule != "attack nominal"
        telling = not mention.definite or (own and claim.origin.holder == one.claims[0].origin.holder)
        same = self._is_last(one) and _goes_on(one.claims[-1], claim)
        if telling and mention.acts and not same and self._another(one, claim, parts):
            return -1
        return sum(parts) or int(one.sentence <= HEAD and _same_thing(one, claim))

    def _another(self, one: Gathered, claim: Claim, parts: list[int]) -> bool:
        """Whether a claim that does not point back tells of another stroke: of another kind, or far off in the text."""
        _, agents, places = parts
        mention = claim.mention
        campaign = _long(one.days, claim.days) and (mention.hits or not _longer(claim.days, one.days))
        other = mention.hits or mention.struck or (mention.agents and agents <= 0)
        apart = mention.apart and self._is_last(one) and other
        if _other_ship(one, claim) or campaign or apart:
            return True
        if one.told_acts == CYBER and mention.acts and not mention.definite and mention.acts[0].value != CYBER:
            return True
        mask = _kind_mask(claim)
        other_kind = bool(mask and one.kinds and not mask & one.kinds)
        timed = mention.hour and one.hours and mention.hour not in one.hours
        if (timed and not (agents > 0 and places > 0)) or (other_kind and places < SAME_PLACE):
            return True
        later = claim.origin.sentence > one.sentence and claim.origin.holder not in one.agents
        elsewhere = agents <= 0 and _other_things(one, claim)
        # The first sentence goes on with what the headline tells: "drones hit bombers", "drones struck four bases".
        summed = one.sentence <= HEAD and claim.origin.sentence == HEAD + 1 and agents > 0 and not other_kind
        if places <= 0 and not summed and (elsewhere or (parts[0] <= 0 and later and _unlike_things(one, claim))):
            return True
        fresh = one.days is None and claim.days is not None and not claim.elsewhere
        unlike = (places <= 0 and bool(mention.hits or mention.places)) or (agents <= 0 and other_kind)
        if fresh and unlike and claim.origin.sentence - one.sentence >= ALONE:
            return True
        far = claim.origin.sentence - one.sentence > NEARBY
        return far and places <= 0 and agents <= 0 and claim.origin.stance == "affirms"

    def _is_last(self, one: Gathered) -> bool:
        return self.last is not None and self.incidents[self.last] is one

    def _fit_agents(self, one: Gathered, claim: Claim) -> int:
        agents = {part.value[0] for part in claim.mention.agents}
        if agents and not one.agents:
            # Only who is new, and nothing says that it was elsewhere or another day: the attack just told.
            vague = not (claim.mention.places or claim.days or claim.mention.apart)
            told = claim.mention.definite or not claim.mention.hits or _answers(one, claim)
            return 1 if vague and told and self._is_last(one) else 0
        if not agents:
            return 0
        rival = claim.mention.rule in RIVAL and self._is_last(one)
        # Who is accused says that another did it, and nothing of another place or day.
        mention = claim.mention
        own = mention.rule == "attack active weak" or (
            mention.rule.startswith("attack active") and not mention.definite
        )
        own = own and bool(mention.hits or mention.struck)
        accused = claim.origin.holder in one.agents and not (mention.places or claim.days or own or mention.apart)
        rival = rival or (accused and claim.origin.sentence - one.sentence <= 1)
        return 1 if agents & one.agents or rival else -1

    def _fit_places(self, one: Gathered, claim: Claim) -> int:
        places = [part.value[0] for part in claim.mention.places if not part.unplaced]
        labels = {part.label for part in claim.mention.places if part.label}
        if labels and one.labels and not labels & set(one.labels):
            return -1
        if not labels & set(one.labels) and self._elsewhere(one, claim, places):
            return -1
        if not (places and one.places):
            return 0
        relation = max(self._related(inner, outer) for inner in places for outer in one.places)
        vague = relation == 1 and claim.days is None and not claim.mention.definite
        if relation == 0 or (vague and not self._is_last(one)):
            return -1
        return relation + 1

    def _elsewhere(self, one: Gathered, claim: Claim, places: list[str]) -> bool:
        """Whether a town that the register does not know stands against one that it knows."""
        if claim.mention.definite:
            return False
        unplaced = any(part.unplaced for part in claim.mention.places)
        mine = bool(one.labels) and not one.places and any(place not in self.states for place in places)
        return mine or (unplaced and any(place not in self.states for place in one.places))

    def _related(self, inner: str, outer: str) -> int:
        if inner == outer:
            return 2
        if inner.islower() or outer.islower():
            return 1  # an area such as "middle east", in which the other may lie
        return 1 if self.lexicon.lies_in(inner, outer=outer) or self.lexicon.lies_in(outer, outer=inner) else 0

    def _grow(self, one: Gathered, claim: Claim) -> None:
        one.claims.append(claim)
        one.sentence = max(one.sentence, claim.origin.sentence)
        one.kinds |= _kind_mask(claim)
        one.hours |= {claim.mention.hour} - {""}
        mention = claim.mention
        one.things.update((hit.object, hit.of) for hit in mention.hits)
        if claim.origin.stance == "affirms" and not mention.negated:
            if mention.rule != "accusation" or not one.agents:
                one.agents.update(part.value[0] for part in mention.agents)
            for part in mention.places:
                if (
                    part.name
                    # "The Qatari capital" is no name: two reports of one attack on Doha give it one id.
                    and not part.name.lower().endswith("capital")
                    and fold(part.name) not in fold(part.value[0])
                    and fold(part.value[0]) not in fold(part.name)
                ):
                    one.spelt.setdefault(part.value[0], part.name)
                if part.value[0] not in one.places and not part.unplaced:
                    narrower = any(self.lexicon.lies_in(part.value[0], outer=known) for known in one.places)
                    one.places.insert(0 if narrower else len(one.places), part.value[0])
                if part.label and part.label not in one.labels:
                    one.labels.append(part.label)
            if claim.days is not None:
                one.days = one.days.meet(claim.days) or one.days if one.days else claim.days


CYBER = ("cyber operation",)
CRAFT = frozenset(("public vessels", "merchant vessels", "fishing vessels", "civil aircraft", "public aircraft"))
CAMPAIGN = 200


EMBASSY = "diplomatic premises"


def _other_ship(one: Gathered, claim: Claim) -> bool:
    """Whether a claim tells of another kind of craft hit, or one of another owner, than all told before.

    So do embassies: crowds that stone the American one attack no Chinese one.
    """
    owners = {whose for thing, whose in one.things if thing == EMBASSY and whose}
    theirs = {hit.of for hit in claim.mention.hits if hit.object == EMBASSY and hit.of}
    if owners and theirs and owners.isdisjoint(theirs):
        return True
    mine = {(hit.object, hit.of) for hit in claim.mention.hits if hit.object in CRAFT}
    known = {thing for thing in one.things if thing[0] in CRAFT}
    return bool(mine and known) and not any(
        first == other and (whose == owner or not (whose and owner)) for first, whose in mine for other, owner in known
    )


def _is_answer(one: Gathered, claim: Claim) -> bool:
    """Whether an incident is what its own sentence tells as the answer to the attack of a claim."""
    here = [each.mention for each in one.claims if each.origin.sentence == claim.origin.sentence]
    if claim.mention.rule != "attack nominal":  # "two died after drones hit the port": one attack
        here = [each for each in here if each.agents and each.rule.startswith(ACTIVE)]
    return bool(here) and not any(each.answered for each in here)


def _goes_on(last: Claim, claim: Claim) -> bool:
    """Whether a verb goes on with what its subject did there: "landed at Port Stanley and seized Government House"."""
    before, mention = last.mention, claim.mention
    active = before.rule.startswith(ACTIVE) and mention.rule.startswith(ACTIVE) and before.at < mention.at
    shared = last.origin.sentence == claim.origin.sentence and before.span[0] == mention.span[0]
    ships = any(hit.object in CRAFT for hit in mention.hits)  # "fired at Al Udeid and seized a tanker"
    return active and shared and bool(before.places) and not (mention.places or mention.apart or ships)


ACTIVE = "attack active"


def _answers(one: Gathered, claim: Claim) -> bool:
    """Whether another than he who told of an attack speaks of it in the same sentence."""
    last = one.claims[-1].origin
    return last.sentence == claim.origin.sentence and last.holder != claim.origin.holder


def _other_things(one: Gathered, claim: Claim) -> bool:
    """Whether a claim that says where tells of things hit that have nothing to do with all told to be hit."""
    tree = objects()
    mine = [tree.mask(hit.object) for hit in claim.mention.hits if hit.object]
    known = [tree.mask(thing) for thing, _ in one.things if thing]
    where = bool(claim.mention.places) and not one.places
    return where and bool(mine and known) and not any(first & second for first in mine for second in known)


def _unlike_things(one: Gathered, claim: Claim) -> bool:
    """Whether all things that a claim says were hit have nothing to do with all told to be hit."""
    tree = objects()
    mine = [tree.mask(hit.object) for hit in claim.mention.hits if hit.object]
    known = [tree.mask(thing) for thing, _ in one.things if thing]
    return bool(mine and known) and not any(first & second for first in mine for second in known)


def _long(one: Days | None, other: Days | None) -> bool:
    """Whether one of two claims tells of a campaign of months, and the other of a day or so in it."""
    if one is None or other is None:
        return False
    spans = sorted((days.last - days.first).days for days in (one, other))
    return spans[1] > CAMPAIGN and spans[0] * 10 < spans[1]


def _tells_on(one: Gathered, claim: Claim) -> bool:
    """Whether a passive only counts what the sentence before told to be hit: "bombers were hit. In all 41 were hit"."""
    mention = claim.mention
    near = claim.origin.sentence - one.sentence <= ALONE and mention.rule.startswith("attack passive")
    mine = {hit.object for hit in mention.hits if not hit.of}
    known = {thing for thing, _ in one.things}
    return near and not (mention.apart or mention.concrete) and bool(mine) and mine <= known


def _same_thing(one: Gathered, claim: Claim) -> bool:
    """Whether what a headline says was hit is what the claim says was hit, by the same kind of act."""
    mine = {hit.object for hit in claim.mention.hits}
    known = {thing for thing, _ in one.things}
    return bool(mine & known) and bool(one.kinds & _kind_mask(claim) or not (one.kinds and _kind_mask(claim)))


def _longer(one: Days | None, other: Days | None) -> bool:
    return one is not None and other is not None and one.last - one.first > other.last - other.first


def _is_old(days: Days, published: date) -> bool:
    """Whether it was over long before a report came out, so that the report tells it as background."""
    return (published - days.last).days > NEWS


def _kind_mask(claim: Claim) -> int:
    """Return the kinds of act that a claim leaves possible, where it says a kind; 0 where any attack may be meant."""
    tree = acts()
    mask = 0
    for act in claim.mention.acts:
        for word in act.value:
            mask |= tree.mask(word) if word not in ANY_MEANS else tree.whole
    return 0 if mask == tree.whole else mask


def _fit_days(one: Gathered, claim: Claim) -> int:
    if claim.days is None or one.days is None:
        return 0
    if one.days.meet(claim.days) is None:
        return -1
    if claim.elsewhere and claim.mention.hits and not (claim.mention.definite or claim.mention.agents):
        return 0  # a day told before says nothing of whether it is the same attack
    return 3 if one.days == claim.days else 2


# What is done by whatever means: a ship that was sunk may have been bombed.
ANY_MEANS = PLAIN_ACTS | {"naval attack", "occupation", "sabotage"}


def number_hit(hits: list[HitPart], *, hit: HitPart) -> int:
    """Return the number (from 1) of the hit that `hit` speaks of, adding it where it is new.

    Two are one where one word takes in the other and the owners do not differ: the base, and American forces.
    """
    tree = objects()
    for number, known in enumerate(hits, start=1):
        same_owner = not (known.of and hit.of) or known.of == hit.of
        apart = known.place and hit.place and known.place != hit.place
        if same_owner and not apart and known.object and hit.object:
            mine, other = tree.mask(known.object), tree.mask(hit.object)
            if mine & other in (mine, other):
                hits[number - 1] = HitPart(
                    known.object, known.of or hit.of, known.start, known.end, known.place or hit.place
                )
                return number
    hits.append(hit)
    return len(hits)
