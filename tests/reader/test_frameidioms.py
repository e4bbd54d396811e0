"""Public acts told in other words: idioms, findings, what stands between a subject and its verb."""

from collections.abc import Callable

import pytest

from foedus.reader.actframes import frames_by_form
from foedus.statements import Record

Read = Callable[..., Record]

ACTS = (
    ("Kuwait called it murder.", "condemnation by=KWT"),
    ("Oman described the raid as piracy.", "condemnation by=OMN"),
    ("Ankara branded the bombing state terror.", "condemnation by=TUR"),
    ("France lambasted the strike.", "condemnation by=FRA"),
    ("Lebanon's president called the strike a breach of the truce.", "allegation by=LBN"),
    ("India protested its innocence.", "denial by=IND"),
    ("Minsk washed its hands of the affair.", "denial by=BLR"),
    ("Islamabad brushed the accusation aside.", "denial by=PAK"),
    ("Moscow calls the attribution evidence-free.", "denial by=RUS"),
    ("Syria poured scorn on the claim.", "denial by=SYR"),
    ("Kenya dissociated itself from the raid.", "denial by=KEN"),
    ("South Sudan has categorically rejected this.", "denial by=SSD"),
    ("The Sudanese army dismissed the footage as old.", "denial by=SDN"),
    ("Damascus would have none of it.", "denial by=SYR"),
    ("Serbia blamed Kosovo, which rejected the charge.", "denial by=XKX"),
    ("America regretted the loss of life.", "apology by=USA"),
    ("China's president wrote to express his regret.", "apology by=CHN"),
    ("Tokyo made amends.", "apology by=JPN"),
    ("The Soviet Union begged pardon.", "apology by=SUN"),
    ("Lebanon turned to the United Nations for help.", "request by=LBN to=un"),
    ("Washington told Ankara to stop.", "request by=USA to=TUR"),
    ("Austria delivered an ultimatum to Serbia.", "request by=AUT to=SRB"),
    ("Podgorica has so far asked for consultations under Article 4.", "request by=MNE"),
    ("Kazakhstan voiced its objections to Russia.", "objection by=KAZ to=RUS"),
    ("Beijing calls the drill a provocation.", "objection by=CHN"),
    ("The Russian ambassador was summoned to the Romanian foreign ministry.", "objection by=ROU to=RUS"),
    ("Tirana threw out the Iranian ambassador.", "sanction by=ALB to=IRN"),
    ("Tirana held talks and in the end expelled the embassy.", "sanction by=ALB"),
    ("Washington slapped sanctions on Iran.", "sanction by=USA to=IRN"),
    ("Sudan broke off relations with Chad.", "sanction by=SDN to=TCD"),
    ("Romania scrambled two F-16s.", "deployment by=ROU"),
    ("Venezuela massed ten battalions on the frontier.", "deployment by=VEN"),
    ("The Pentagon said that a destroyer was on its way.", "deployment by=USA"),
    ("Israel and Hamas agreed to lay down their arms.", "armistice by=ISR by=hamas"),
    ("Turkey and Iran have kept their ceasefire.", "armistice by=TUR by=IRN"),
    ("Oman acted as go-between.", "mediation by=OMN"),
    ("Algeria said that it was ready to mediate.", "mediation by=DZA"),
    ("Britain gave its word to Poland.", "pledge by=GBR to=POL"),
    ("Germany said it would come to Lithuania's aid.", "pledge by=DEU to=LTU"),
    ("Pakistan said that it stood by its commitments.", "pledge by=PAK"),
    ("Kabul promised an inquiry.", "pledge by=AFG"),
    ("India threw its weight behind Armenia.", "pledge by=IND to=ARM"),
    ("Jordan expressed solidarity with Qatar.", "pledge by=JOR to=QAT"),
    ("Turkey said it would not stand idly by.", "pledge by=TUR"),
    ("Guyana regrets to inform the Council of the incursion.", "notification by=GUY"),
    ("Qatar was told ten minutes after the first explosion.", "notification to=QAT"),
    ("Hamas said no to the plan.", "refusal by=hamas"),
    ("Hezbollah bowed to the terms.", "acceptance by=hezbollah"),
    ("Tokyo left the League of Nations.", "withdrawal by=JPN"),
    ("Resolution 502 told them to get out.", "resolution by=un-security-council"),
    ("The ICAO Council held Russia responsible.", "determination"),
    ("A claims commission found that Eritrea had broken the Charter.", "determination"),
    ("The Security Council called it a breach of the peace.", "determination by=un-security-council"),
    ("Iran armed the Houthis.", "support for the attacker by=IRN to=houthis"),
    ("Sudan accused the United Arab Emirates of arming the RSF.", "support for the attacker by=ARE to=rsf"),
    ("Russia and Ukraine exchanged 200 prisoners.", "release by=RUS by=UKR"),
    ("Britain ordered its diplomats out of Tehran.", "evacuation by=GBR"),
    ("Germany gave Ukraine two batteries of Patriots.", "assistance by=DEU to=UKR"),
    ("Belgian troops came to Rwanda's aid.", "assistance with force by=BEL"),
    ("Egypt called up its reservists.", "mobilisation by=EGY"),
    ("Cyprus urged that the clause be put on the table.", "invocation by=CYP"),
    ("The Greek prime minister spoke to Paris.", "consultation by=GRC to=FRA"),
    ("Qatar will use the right which Article 51 of the Charter gives it.", "reservation of right by=QAT"),
    ("Moscow blamed the United States and Britain. Both have called that nonsense.", "denial by=USA by=GBR"),
    ("Japan and South Korea met. The two condemned the launch.", "condemnation by=JPN by=KOR"),
    ("Mexico joined Brazil in condemning the raid.", "condemnation by=MEX"),
    ("Moscow retaliated by expelling twenty diplomats.", "sanction by=RUS"),
    ("Tehran, denying the charge, offered an inquiry.", "denial by=IRN"),
    ("Tehran was quick to deny it.", "denial by=IRN"),
    ("The charge was denied in Tehran.", "denial by=IRN"),
    ("In Tehran, officials denied the report.", "denial by=IRN"),
    ("Tehran insists that the story is a fabrication.", "denial by=IRN"),
    ("The raid drew a sharp rebuke from Ottawa.", "condemnation by=CAN"),
    ("Dublin said it was appalled by the strike.", "condemnation by=IRL"),
    ("Ireland was outraged at the bombing.", "condemnation by=IRL"),
    ("Kyiv pleaded with Berlin for missiles.", "request by=UKR to=DEU"),
    ("Bangui invited Moscow to send instructors.", "request by=CAF to=RUS"),
    ("Riga asked its allies for a brigade.", "request by=LVA"),
    ("Two Dutch frigates sailed for the Baltic.", "deployment by=NLD"),
    ("Denmark will send four F-16s to Estonia.", "pledge by=DNK"),
    ("Egypt said that it would not stand by.", "pledge by=EGY"),
    ("Estonia informed its allies of the incursion.", "notification by=EST"),
    ("Paris turned to Article 42.7.", "invocation by=FRA"),
    ("The ambassadors of NATO met in Brussels.", "meeting by=nato"),
    ("The Security Council voted a resolution.", "resolution by=un-security-council"),
    ("The Algerian ministry “reserves the right to respond”.", "reservation of right by=DZA"),
    ("Serbia mobilised.", "mobilisation by=SRB"),
    ("Finland found itself at war with the Soviet Union.", "state of war by=FIN to=SUN"),
    ("Fighting stopped under a truce between Thailand and Cambodia.", "armistice by=THA by=KHM"),
    ("Lima and Quito made peace.", "armistice by=PER by=ECU"),
    ("Talks brokered by Qatar began.", "mediation by=QAT"),
    ("Iran supplied Hezbollah with rockets.", "support for the attacker by=IRN to=hezbollah"),
    ("Rwanda backs the M23.", "support for the attacker by=RWA to=m23"),
    ("The last Ethiopian units left Badme.", "pull-back by=ETH"),
    ("France flew its nationals out of Niamey.", "evacuation by=FRA"),
    ("The Security Council found that Iraq had broken the peace.", "determination by=un-security-council"),
    ("Managua took Washington to court.", "allegation by=NIC"),
    ("The court found for Managua.", "determination"),
    ("Niamey tore up its defence agreement with Paris.", "withdrawal by=NER"),
    ("The Chinese ambassador was called in by Tokyo.", "objection by=JPN"),
    ("Baku and Yerevan each denied it.", "denial by=AZE by=ARM"),
    ("Somalia regrets the incident and denies having aimed at Kenya.", "denial by=SOM"),
)
NO_ACTS = (
    "Japan regrets to inform its guests that the hall is closed.",
    "Tokyo left the meeting.",
    "France called on Rwanda to pull its troops out.",  # asked, and not done: no pull-back
    "Jordan came to the aid of the party.",
    "The United States told residents to leave.",
    "Qatar asked that the Council meet, that it condemn the raid.",
    "Kenya is on its way to the final.",
    "Iran has to withdraw its troops.",
    "The court found that it had no jurisdiction.",
    "Will Washington condemn the strike?",
)
NOT = frozenset(("pull-back", "condemnation", "withdrawal", "determination", "deployment", "pledge", "apology"))


def told(record: Record) -> set[str]:
    """Return kind and parties of every act, as the tests write them."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_an_idiom_tells_an_act(read: Read, text: str, act: str) -> None:
    """Kind, who, towards whom, in words that name no act."""
    words = act.split()
    kind = " ".join(word for word in words if "=" not in word)
    wanted = {f"kind={kind}", *(word for word in words if "=" in word)}

    assert set() == wanted - told(read(text))


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_only_sounds_like_an_act_is_none(read: Read, text: str) -> None:
    """Letters to guests, games, wishes and questions."""
    assert NOT.isdisjoint(
        one.value[0] for one in read(text).statements if one.property == "kind" and one.stance == "affirms"
    )


def test_each_finding_of_a_court_is_one_of_its_own(read: Read) -> None:
    """Two courts that nobody owns found two things."""
    record = read("A Dutch court found that Russia was responsible. The tribunal ruled that Iran was liable.")

    assert 2 == len(record.acts)


def test_we_of_a_letter_is_its_author(read: Read) -> None:
    """A communiqué that nobody else speaks in asks in its author's name."""
    text = "Statement by the Ministry of Foreign Affairs of Armenia\n\nWe ask the European Union for help."

    assert "by=ARM" in told(read(text))


def test_a_role_stands_for_every_word_that_bears_it() -> None:
    """A frame may want a group, an organisation or a type of aircraft, whatever its name."""
    needs = {need for _, frame in frames_by_form()["armed"] for need in frame.needs}

    assert {"%group"} == {need for need in needs if need.startswith("%")}
