"""Plain ways to tell a public act."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

ACTS = (
    ("France had harsh words for Russia.", "condemnation by=FRA"),
    ("Iran passed word to Baghdad that the missiles were on their way.", "notification by=IRN to=IRQ"),
    ("Turkey had seventy-two hours' notice, Iran's foreign minister said.", "notification by=TUR"),
    ("France called on its partners under Article 42.7 of the Treaty on European Union.", "invocation by=FRA"),
    ("Macron and Merz discussed Ukraine in Toulon.", "consultation by=FRA"),
    ("The Saudi crown prince and Egypt's president exchanged views on Gaza.", "consultation by=SAU"),
    ("The leaders of Britain, France and Germany conferred by phone.", "consultation by=GBR"),
    ("Rubio held a call with his Qatari counterpart.", "consultation by=USA to=QAT"),
    ("Germany stationed a brigade in Lithuania.", "deployment by=DEU"),
    ("Ten American F-35s arrived in Puerto Rico.", "deployment by=USA"),
    ("The French frigate Lorraine arrived at Souda Bay.", "deployment by=FRA"),
    ("The USS Ford left for the Caribbean.", "deployment by=USA"),
    ("Britain flew Typhoons to Qatar.", "deployment by=GBR to=QAT"),
    ("Canada banned two generals of Myanmar from travelling.", "sanction by=CAN to=MMR"),
    ("Poland closed the Russian consulate in Krakow.", "sanction by=POL to=RUS"),
    ("Egypt gave the Qatari ambassador 48 hours to leave the country.", "sanction by=EGY to=QAT"),
    ("The European Union added ten Russian officials to its sanctions list.", "sanction by=eu to=RUS"),
    ("Angola's president tried to mediate between Congo and Rwanda.", "mediation by=AGO"),
    ("Trump announced a 20-point plan for Gaza.", "plan by=USA"),
    ("Morocco proposed autonomy for Western Sahara in 2007.", "plan by=MAR"),
    (
        "Saudi Arabia and Pakistan agreed that an attack on one would be treated as an attack on both.",
        "guarantee by=SAU",
    ),
    ("Canada listed the Revolutionary Guards as a terrorist organisation.", "designation by=CAN to=IRN"),
    ("Germany banned Hezbollah in April 2020.", "designation by=DEU to=hezbollah"),
    ("Washington named Kenya a major non-NATO ally.", "designation by=USA to=KEN"),
    ("Trump pulled out of the nuclear deal in May 2018.", "withdrawal by=USA"),
    ("Burundi quit the International Criminal Court in 2017.", "withdrawal by=BDI"),
    ("Israel and Hezbollah stopped fighting under a ceasefire.", "armistice by=ISR"),
    ("Brazil entered the war against Germany in August 1942.", "declaration of war by=BRA"),
    ("Venezuela mobilised 4.5 million militiamen.", "mobilisation by=VEN"),
    ("Iran accepted Resolution 598.", "acceptance by=IRN"),
    ("Pakistan welcomed Trump's offer of mediation.", "acceptance by=PAK"),
    ("India brought home its students from Ukraine.", "evacuation by=IND"),
    ("Iran keeps all options open to defend itself.", "reservation of right by=IRN"),
    ("The United States and Iran negotiated in Muscat.", "negotiation by=USA"),
    ("Turkey's parliament ratified Sweden's accession.", "ratification by=TUR"),
    ("Turkey joined NATO in 1952.", "alliance by=TUR"),
)
NO_ACTS = (
    "Four North Korean fighters flew to within twelve kilometres of the line.",
    "The two men discussed the weather.",
    "The group posted a picture of captured rifles.",
    "The drone flew to Sumy and hit a bridge.",
    "The ferry left for Dover.",
)


def told(record: Record) -> set[str]:
    """Return kind and parties of every act, as the tests write them."""
    return {f"{one.property}={one.value[0]}" for one in record.statements if one.stance == "affirms"}


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_plain_words_tell_an_act(read: Read, text: str, act: str) -> None:
    """Kind, who, towards whom."""
    words = act.split()
    kind = " ".join(word for word in words if "=" not in word)

    assert set() == {f"kind={kind}", *(word for word in words if "=" in word)} - told(read(text))


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_sounds_like_an_act_is_none(read: Read, text: str) -> None:
    """Flights, talk of the day and ferries."""
    assert set() == {one for one in told(read(text)) if one.startswith("kind=")}
