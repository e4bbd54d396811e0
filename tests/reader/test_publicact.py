"""Public acts: who did what towards whom."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

ACTS = (
    ("Iran notified Qatar before the attack.", "notification by=IRN to=QAT when=before"),
    ("Qatar was informed by Iran of the strike in advance.", "notification by=IRN to=QAT when=before"),
    ("Israel warned Lebanon before the strike.", "notification by=ISR to=LBN when=before"),
    ("Estonia invoked Article 4 of the North Atlantic Treaty.", "invocation by=EST names=nato-1949"),
    ("Poland requested consultations.", "request by=POL"),
    ("France condemned the attack.", "condemnation by=FRA"),
    ("Israel apologised to Qatar.", "apology by=ISR to=QAT"),
    ("Israel expressed regret to Qatar over the strike.", "apology by=ISR to=QAT"),
    ("France deployed troops to Romania on Monday.", "deployment by=FRA to=ROU happened_on=2025-11-10"),
    ("British warships were deployed to Cyprus.", "deployment by=GBR to=CYP"),
    ("The United States designated Kenya as a major non-NATO ally.", "designation by=USA to=KEN"),
    ("The United States guaranteed the security of Qatar.", "guarantee by=USA to=QAT"),
    ("Britain pledged to defend Sweden.", "pledge by=GBR to=SWE"),
    ("Armenia and Russia signed a treaty in 1997.", "signature by=ARM by=RUS happened_on=1997"),
    ("The White House published the text on 1 October.", "publication by=USA happened_on=2025-10-01"),
    ("Qatar wrote to the president of the Security Council.", "report to the security council by=QAT"),
    ("Qatar sent a letter to the Security Council.", "report to the security council by=QAT"),
    ("The Security Council adopted a resolution.", "resolution by=un-security-council"),
    ("The European Union imposed sanctions on Russia.", "sanction by=eu to=RUS"),
    ("Qatar reserved the right to respond.", "reservation of right by=QAT"),
    ("Iran said it acted in self-defence.", "self-defence by=IRN"),
    ("The Arab League held a summit in Doha.", "meeting by=arab-league"),
    ("Bahrain and Britain held consultations.", "consultation by=BHR by=GBR"),
    ("The American embassy staff were evacuated.", "evacuation"),
    ("Turkey brokered a ceasefire.", "mediation by=TUR"),
    ("The White House presented a 20-point plan.", "plan by=USA"),
    ("The Senate ratified the treaty; Turkey ratified the protocol.", "ratification by=TUR"),
    ("Armenia withdrew from the treaty.", "withdrawal by=ARM"),
    ("Trump directed his envoy to inform Qatar of the impending attack.", "notification by=USA to=QAT when=before"),
)
NO_ACTS = (
    "France would condemn the attack.",
    "If Iran notified Qatar, nobody knows.",
    "Whether Qatar had been warned is contested.",
    "Poland warned that Russia is dangerous.",
    "Israel signed a footballer.",
    "Qatar published photographs.",
    "The minister met guests.",
    "Germany asked a question.",
)


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_an_act_has_its_parties(read: Read, text: str, act: str) -> None:
    """Kind, who, towards whom, when."""
    record = read(text)
    words = act.split()
    kind = [word for word in words if "=" not in word]
    claims = {f"{one.property}={one.value[0]}" for one in record.statements}
    wanted = {f"kind={' '.join(kind)}", *(word for word in words if "=" in word)}

    assert set() == wanted - claims


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_was_not_done_is_no_act(read: Read, text: str) -> None:
    """Conditions, warnings of danger and other signatures are no public acts."""
    assert () == read(text).acts


def test_a_notice_denied_is_the_same_notice(read: Read) -> None:
    """What one says he sent, the other says he never had."""
    record = read(
        "Iran struck Doha on Monday. Iran said it notified Qatar before the strike. "
        "Qatar denied that it had been notified in advance. Qatar said it was taken by surprise."
    )

    assert ["notification-irn", "denial-qat"] == [one.id for one in record.acts]
    assert {("IRN", "affirms"), ("QAT", "denies")} == {
        (one.holder, one.stance) for one in record.statements if one.property == "when"
    }


def test_a_call_after_the_attack_is_a_notice_after_it(read: Read) -> None:
    """A call that came ten minutes after is no warning."""
    record = read("Israel struck Doha. Qatar said the call came ten minutes after the strike.")

    assert [(("after",), "QAT")] == [(one.value, one.holder) for one in record.statements if one.property == "when"]
