"""What people were killed or hurt of whom no state is told: "killed four traders", "nine of them civilians"."""

from collections.abc import Collection, Iterator, Sequence

from foedus.reader.mention import HitPart
from foedus.reader.peoplecount import ONE_PERSON, SURE_PEOPLE
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.toll import Toll
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group
from foedus.reader.victims import WHOSE, read_victims

OWN = frozenset("our its their his her".split())
# By words of the vocabulary; whoever is none of these and surely a person is one of the persons.
SOLDIERS = frozenset(
    "soldier soldiers troops troop recruit recruits corporal conscript conscripts paratrooper paratroopers "
    "peacekeeper peacekeepers commando commandos privates infantryman infantrymen reservist reservists guardsman "
    "guardsmen rifleman riflemen trooper troopers cadet cadets serviceman servicemen servicewoman servicewomen "
    "sergeants gunners sappers legionnaire legionnaires combatants".split()
)
MARINES = frozenset("marine marines airmen lieutenants".split())
POLICE = frozenset(
    "policeman policemen policewoman policewomen police constable constables gendarme gendarmes guard guards patrolman "
    "patrolmen ranger rangers warders jailers".split()
)
OFFICIALS = frozenset(
    "minister ministers diplomat diplomats ambassador consul official officials envoy envoys governor mayor mayors "
    "deputies lawmaker lawmakers senator councillor councillors magistrate judge judges prosecutor prosecutors".split()
)
FIGHTERS = frozenset(
    "fighter fighters militant militants rebel rebels insurgent insurgents guerrilla guerrillas terrorist terrorists "
    "jihadist jihadists extremist extremists partisan partisans militiaman militiamen separatists mercenaries "
    "mercenary".split()
)
# Those aboard a ship or an aircraft go with her; of these words none says what anybody is.
ABOARD = frozenset(
    "crew crewman crewmen crewmember crewmembers sailor sailors seaman seamen seafarer seafarers passenger passengers "
    "pilot pilots airman bluejackets ratings stoker stokers oiler oilers bosun navigator copilot aboard board tars "
    "midshipman ensign".split()
)
VAGUE = frozenset(
    "people person persons others souls victims victim members member personnel men man gunmen gunman hostages hostage "
    "general generals private captain colonel major lieutenant commander commanders admiral admirals chief elder "
    "leaders officer officers sergeant agent agents operative operatives staff staffers forces prisoner prisoners "
    "captives captive detainees inmates convicts deputy relatives colleagues comrades countrymen compatriots "
    "subject subjects adults twins mates defenders defender actor actors observer monitors observers inspectors "
    "candidate candidates voters".split()
)
NOBODY = ("0",)


def read_plain_people(units: Sequence[Unit], *, tolls: Sequence[Toll]) -> Iterator[tuple[int, HitPart]]:
    """Yield, with the unit of the verb, what people a number of killed or hurt counts, where they are nobody's."""
    taken = {mention.at for mention in read_victims(units)} if tolls else set()
    for toll in tolls:
        if toll.name not in {"killed", "wounded"} or toll.part.value == NOBODY or toll.echo or toll.at in taken:
            continue
        told: set[str] = set()
        for hit in (*_counted(units, toll), *_of_them(units, toll.at)):
            if hit.object not in told:
                told.add(hit.object)
                yield toll.at, hit


# Verbs whose object is people, who need not be counted.
SEIZING = frozenset(
    "killed killing murdered murdering massacred massacring wounded wounding abducted abducting kidnapped kidnapping "
    "slaughtered executed injuring maiming".split()
)


def read_uncounted(units: Sequence[Unit], *, taken: Collection[int]) -> Iterator[tuple[int, HitPart]]:
    """Yield people told in the plural whom nobody counts: "killed policemen", "abducted six teachers"."""
    for at, unit in enumerate(units[:-1]):
        if unit.low not in SEIZING or at in taken:
            continue
        group = verb_group(units, at=at)
        if (
            group.passive
            or group.modal
            or group.negated
            or group.infinitive
            or any(one.low == "never" for one in units[:at])
        ):
            continue
        for step in range(at + 1, min(len(units), at + 5)):
            low = _last(units[step])
            if low in SURE_PEOPLE and low not in ABOARD and low not in ONE_PERSON:
                thing = _kind(units, step)
                if thing:
                    yield at, HitPart(thing, "", unit.start, units[step].end)
                break
            if units[step].actor or low in OWN or not units[step].low[:1].isalnum() or low in PREPOSITIONS:
                break


def _counted(units: Sequence[Unit], toll: Toll) -> Iterator[HitPart]:
    steps = [at for at, unit in enumerate(units) if toll.part.start <= unit.start < toll.part.end]
    if any(units[at].low in ABOARD for at in steps):
        return
    for at in steps:
        if _last(units[at]) in SURE_PEOPLE and not (at + 1 in steps and _last(units[at + 1]) in SURE_PEOPLE):
            thing = _kind(units, at)
            owned = any(unit.low in OWN or (unit.actor and unit.roles & WHOSE) for unit in units[max(0, at - 3) : at])
            if thing and not owned:
                yield HitPart(thing, "", toll.part.start, toll.part.end)


def _last(unit: Unit) -> str:
    """Return the last word of a unit: "workers" of "oil workers"."""
    return unit.low.rpartition(" ")[2]


def _kind(units: Sequence[Unit], at: int) -> str:
    """Return what the people at `at` are in a word of the vocabulary, or "" where the word does not say."""
    words = units[at].low.split()
    low, before = words[-1], words[-2] if len(words) > 1 else units[at - 1].low if at else ""
    if low in VAGUE and not (low.startswith("officer") and before in {"police", "customs", "border", "prison"}):
        return ""
    if before in {"police", "security", "border", "prison", "gendarmerie"} or low in POLICE:
        return "security forces"
    if before == "customs" or low in OFFICIALS:
        return "officials"
    if low in SOLDIERS or before in {"army", "infantry"}:
        return "land forces"
    if low in MARINES or before in {"navy", "naval", "air"}:
        return "armed forces"
    return "group members" if low in FIGHTERS else "persons"


def _of_them(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield those of whom it is said behind what they are: "nine, all of them civilians", "most of whom were women"."""
    for step in range(at + 1, min(len(units) - 1, at + 12)):
        if units[step].low == "of" and units[step + 1].low in {"them", "whom"}:
            near = range(step + 2, min(len(units), step + 6))
            head = next((one for one in near if _last(units[one]) in SURE_PEOPLE), None)
            if head is None or any(unit.actor for unit in units[step + 2 : head]):
                return
            thing = _kind(units, head)
            if thing:
                yield HitPart(thing, "", units[at].start, units[head].end)
            return
