"""Public acts by frame and by phrase: tense, negation, who acts, whom he addresses."""

from collections.abc import Callable

import pytest

from foedus.reader.actframes import frames_by_form, words_of_kinds
from foedus.statements import Record
from foedus.terms import kinds

Read = Callable[..., Record]

ACTS = (
    ("Iran denied any involvement in the attack.", "denial by=IRN"),
    ("Russia denies that one.", "denial by=RUS"),
    ("Iran rejected the accusation.", "denial by=IRN"),
    ("Moscow dismissed the Polish account as fiction.", "denial by=RUS"),
    ("The Russian ambassador called the suspicion ungrounded.", "denial by=RUS"),
    ("Iran said that it had no hand in the matter.", "denial by=IRN"),
    ("China said that the charge was groundless.", "denial by=CHN"),
    ("Pakistan said it had done no such thing.", "denial by=PAK"),
    ("Hamas rejected the plan.", "refusal by=hamas"),
    ("Japan refused to join.", "refusal by=JPN"),
    ("Jordan accepted the ceasefire.", "acceptance by=JOR"),
    ("Yemen's internationally recognised government has condemned the attack.", "condemnation by=YEM"),
    ("Japan called the flight “an outrage against our people”.", "condemnation by=JPN"),
    ("Greece lodged a protest with Iran.", "objection by=GRC to=IRN"),
    ("The Greek government protested in Tehran.", "objection by=GRC"),
    ("Poland asked on Wednesday for consultations under Article 4.", "request by=POL"),
    ("Pakistan asked Tehran for evidence.", "request by=PAK to=IRN"),
    ("The United States called on both sides to stop.", "request by=USA"),
    ("Belgium has appealed to France for help.", "request by=BEL to=FRA"),
    ("Russia demanded that the tanker be released.", "request by=RUS"),
    ("The Security Council met at the request of Pakistan.", "request by=PAK"),
    ("He repeated Kyiv's request for more air defence systems.", "request by=UKR"),
    ("Brazil offered to mediate.", "mediation by=BRA"),
    ("Turkey offered its good offices.", "mediation by=TUR"),
    ("Sweden has offered anti-drone systems.", "pledge by=SWE"),
    ("Germany said it would send a team of engineers.", "pledge by=DEU"),
    ("Romania will lend two cranes to Ukraine.", "pledge by=ROU to=UKR"),
    ("The United States said that it stood by Oman.", "pledge by=USA to=OMN"),
    ("France stands at the side of Greece.", "pledge by=FRA to=GRC"),
    ("The United States said that its commitment to Japan was ironclad.", "pledge by=USA to=JPN"),
    ("Jordan said that it would not let Israel use its airspace.", "pledge by=JOR"),
    ("Israel said that it would not happen again.", "pledge by=ISR"),
    ("Britain guaranteed Poland.", "guarantee by=GBR to=POL"),
    ("Belarus had told the OSCE of its concern.", "notification by=BLR to=osce"),
    ("Iran had let Qatar know beforehand.", "notification by=IRN to=QAT"),
    ("It informed Iran of this.", ""),
    ("Jordan informed Iran of this through the Swiss embassy.", "notification by=JOR to=IRN"),
    ("Washington said that it had been told of the drones an hour before.", "notification to=USA"),
    ("Mali brought the case before the International Court of Justice.", "allegation by=MLI"),
    ("Niger sent two helicopters to Gao.", "deployment by=NER"),
    ("Latvia and Lithuania sent engineers.", "assistance by=LVA by=LTU"),
    ("Iran and Russia signed one in January.", "signature by=IRN by=RUS"),
    ("It was under the treaty that Washington had signed.", "signature by=USA"),
    ("Venezuela denounced the treaty in 2013.", "withdrawal by=VEN"),
    ("India put the treaty in abeyance.", "suspension by=IND"),
    ("Germany declared war on Poland.", "declaration of war by=DEU to=POL"),
    ("A state of war exists between France and Germany.", "state of war by=FRA to=DEU"),
    ("Britain was at war with Germany.", "state of war by=GBR to=DEU"),
    ("Qatar said it would answer at a time of its choosing.", "reservation of right by=QAT"),
    ("Israel called this pre-emptive self-defence.", "self-defence by=ISR"),
    ("Israel said that it was sorry.", "apology by=ISR"),
    ("Israel apologised by telephone.", "apology by=ISR"),
    ("Moldova asked for consultations. So did Romania.", "request by=ROU"),
    ("The allies had invoked Article 5.", "invocation by=nato"),
    ("China “firmly supports Kazakhstan's sovereignty”.", "pledge by=CHN"),
    ("A formal protest was lodged by Jordan.", "objection by=JOR"),
    ("The charge was rejected by Tehran.", "denial by=IRN"),
    ("Sanctions were imposed on Iran by Britain.", "sanction by=GBR"),
    ("Two destroyers were deployed by Britain.", "deployment by=GBR"),
    ("The pact was signed in Riyadh by Saudi Arabia and Pakistan.", "signature by=SAU by=PAK"),
    ("Jordan summoned the Iranian ambassador.", "objection by=JOR to=IRN"),
    ("Bucharest called in the Russian ambassador.", "objection by=ROU to=RUS"),
    ("Venezuela severed diplomatic ties with Israel.", "sanction by=VEN to=ISR"),
    ("Poland expelled two Russian diplomats.", "sanction by=POL to=RUS"),
    ("Russia vetoed the resolution.", "refusal by=RUS"),
    ("Finland proposed a joint inquiry.", "request by=FIN"),
    ("France urged restraint.", "request by=FRA"),
    ("Israeli forces withdrew from southern Lebanon.", "pull-back by=ISR"),
    ("Egypt and Qatar arranged a truce.", "mediation by=EGY by=QAT"),
    ("Nobody minds the truce which Oman arranged.", "mediation by=OMN"),
    ("Moscow has consistently denied it.", "denial by=RUS"),
    ("Cambodia calls that baseless.", "denial by=KHM"),
    ("The United States said it would stand by Qatar.", "pledge by=USA to=QAT"),
    ("France recognised Palestine.", "designation by=FRA to=PSE"),
    ("Eritrea, in a note delivered by Qatar, denies that its men crossed the line.", "denial by=ERI"),
    ("Finland replied that its guns stood far off and proposed talks.", "request by=FIN"),
    ("Bogotá said that it regretted the deaths.", "apology by=COL"),
    ("The army denied it.", "denial"),
    ("President Yeltsin condemned the raid.", "condemnation"),
    ("Russia's general mobilisation was announced.", "mobilisation by=RUS"),
    ("The Security Council met on Monday.", "meeting by=un-security-council"),
    ("The Security Council passed resolution 1973.", "resolution by=un-security-council"),
)
NO_ACTS = (
    "Would Germany send a team of engineers?",
    "If Germany sent engineers, nobody would know.",
    "Iran has neither confirmed nor denied it.",
    "Israel declined to comment.",
    "Iran said it gave weapons to no one.",
    "The German ambassador called upon the minister.",
    "Israel called on Tuesday.",
    "Molotov demands that the Finns withdraw their troops.",
    "The president, asked about Article 4, said nothing.",
    "France was thinking of sending engineers.",
    "Iran said that the strike had nothing to do with its neighbour.",
    "Spain sent ships to invade England.",
    "A German company sent engineers.",
    "The leaders of Hamas who had met were alive.",
    "Leaders of Iran were meeting.",
    "Was Israel sorry?",
    "Had the Soviet Union escorted the ships, nothing would have happened.",
    "The army has withdrawn that statement.",
    "None of the ministers objected.",
    "The singer apologised.",
    "The president of Toyota apologised.",
    "It rained on what Israel called heinous attacks.",
)


def told(record: Record) -> set[str]:
    """Return kind and parties of every act, as the tests write them."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_an_act_is_told_in_many_words(read: Read, text: str, act: str) -> None:
    """Kind, who, towards whom."""
    words = act.split()
    kind = " ".join(word for word in words if "=" not in word)
    wanted = {f"kind={kind}" if kind else "", *(word for word in words if "=" in word)} - {""}

    assert set() == wanted - told(read(text))


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_is_asked_or_supposed_is_no_act(read: Read, text: str) -> None:
    """Questions, conditions, wishes, business: nobody did anything in public."""
    assert () == read(text).acts


def test_an_invocation_ruled_out_is_denied(read: Read) -> None:
    """That nobody invokes an article is on record as that."""
    texts = ("Colombia will not invoke the treaty.", "Denmark said that there was no reason to invoke Article 4.")

    assert [{"denies"}, {"denies"}] == [
        {one.stance for one in read(text).statements if one.property == "kind"} for text in texts
    ]


def test_nobody_was_told_denies_a_notice(read: Read) -> None:
    """Who says that he was told nothing denies that there was a notice."""
    record = read("Israel struck Baghdad. Iraq said that it had been told nothing.")

    assert {("before", "IRQ", "denies")} == {
        (one.value[0], one.holder, one.stance) for one in record.statements if one.property == "when"
    }


def test_a_second_denial_far_on_is_another(read: Read) -> None:
    """A report that tells of several attacks tells of several denials."""
    between = "Iran struck Doha. It rained. It snowed. It hailed. It froze. It thawed. "

    assert 2 == len(read(f"It was Monday. All slept. Russia denied it. {between} Russia denied it.").acts)
    assert 1 == len(read("It was Monday. All slept. Russia denied it. Russia denied it flatly.").acts)


def test_every_frame_tells_a_kind_of_the_vocabulary() -> None:
    """No frame names an act that nobody knows."""
    assert set() == {kind for kind in words_of_kinds() if not kinds().has(kind)}
    assert ("past", "objection") == next((form, frame.kind) for form, frame in frames_by_form()["protested"])


def test_what_lies_close_to_a_frontier_closes_nothing(read: Read) -> None:
    """A base that lies "close to the frontier" closes none."""
    lies = read("Mali held the base at Boulkessi, close to the Burkinabe frontier.")
    shuts = read("Mali said it would close no frontier. Niger closed its frontier with Mali on Monday.")

    assert [set(), {"NER"}] == [
        {one.value[0] for one in record.statements if one.property == "by" and one.about.startswith("sanction")}
        for record in (lies, shuts)
    ]
