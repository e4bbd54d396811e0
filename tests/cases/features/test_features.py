"""What the rule language must be able to say: one shipped clause for each feature, an incident on either side of it."""

import pytest

from foedus.actors import Actors
from foedus.findings import Finder, Finding, Question
from foedus.instruments import Obligation, Provision, Register
from foedus.obligations import Owed, engage_obligations
from foedus.places import Places
from foedus.statements import Statement
from tests.incidents.builders import STRIKE, a_record, a_strike, an_act, denies, gathered, says

Said = tuple[Statement, ...]


class Law:
    """Answers what incidents are under the shipped clauses."""

    def __init__(self, actors: Actors, places: Places, register: Register) -> None:
        """Hold the register, and whoever finds by it."""
        self._register = register
        self._finder = Finder(register, actors, places)

    def finding(self, clause: str, *statements: Statement, to: str = "", by: str = "") -> Finding:
        """Return what an incident is under a clause, for a beneficiary and a bearer where they are named."""
        question = Question(provisions=(clause,), beneficiaries=(to,) if to else (), bearers=(by,) if by else ())
        found = self._finder.find_findings(gathered(a_record(*statements)), question=question).findings
        return next(one for one in found if one.name == clause and to in ("", one.beneficiary))

    def verdicts(self, *clauses: str, of: Said, to: str = "", by: str = "") -> list[str]:
        """Return the verdicts of an incident under clauses."""
        return [self.finding(clause, *of, to=to, by=by).verdict for clause in clauses]

    def owed(self, clause: str, *statements: Statement, to: str) -> Owed:
        """Return what follows from a clause that an incident engages."""
        return engage_obligations((self.finding(clause, *statements, to=to),), register=self._register)[0]

    def provisions(self, instrument: str) -> dict[str, Provision]:
        """Return the provisions of an instrument by their ids."""
        return {one.id: one for one in self._register.by_id[instrument].provisions}

    def duty(self, clause: str) -> Obligation:
        """Return what a clause itself says is owed."""
        instrument, _, name = clause.partition("#")
        obligation = self.provisions(instrument)[name].obligation
        assert isinstance(obligation, Obligation)
        return obligation

    def binding(self, clause: str) -> str:
        """Return the binding force of a clause."""
        instrument, _, name = clause.partition("#")
        return self.provisions(instrument)[name].binding or self._register.by_id[instrument].binding


@pytest.fixture(scope="module")
def law(actors: Actors, places: Places, register: Register) -> Law:
    """Return whoever answers by the shipped clauses."""
    return Law(actors, places, register)


def a_hit(*by: str, of: str, on: str, **facts: str | None) -> Said:
    """Return the claims of an invasion that strikes land forces, unless the facts say otherwise, somewhere."""
    known = {"act": "invasion", "place": None, "h1__object": "land forces", "h1__of": of, "happened_on": on} | facts
    return (*a_strike(about=STRIKE, by=None, **known), *(says("by", one) for one in by))


def test_eo_14353_sec_2a_and_2b_share_one_casus(law: Law) -> None:
    """The order first says what an attack on Qatar is, and then what is done about that very attack."""
    clauses = ("usa-qat-2025#2a", "usa-qat-2025#2b")
    struck = a_hit("IRN", of="QAT", on="2026-03-02", h1__object="territory")
    threatened = a_hit("IRN", of="QAT", on="2026-03-02", h1__object="territory", act="threat of force")

    assert ["engaged", "engaged"] == law.verdicts(*clauses, of=struck, to="QAT")
    assert ["not_engaged", "not_engaged"] == law.verdicts(*clauses, of=threatened, to="QAT")


def test_eo_14353_names_infrastructure_and_nato_art_6_draws_a_line(law: Law) -> None:
    """Critical infrastructure is covered wherever it stands; forces are covered as far as the Tropic of Cancer."""
    rig = a_hit("IRN", of="QAT", on="2026-03-02", act="drone strike", h1__object="gas facility", place="Persian Gulf")
    tanker = a_hit("IRN", of="QAT", on="2026-03-02", act="drone strike", h1__object="tanker", place="Persian Gulf")
    ship = {"act": "naval attack", "h1__object": "warship"}
    inside = a_hit("RUS", of="USA", on="2025-05-01", place="Mediterranean Sea", **ship)
    outside = a_hit("RUS", of="USA", on="2025-05-01", place="Red Sea", **ship)

    assert ["engaged"] == law.verdicts("usa-qat-2025#2a", of=rig, to="QAT")
    assert ["not_engaged"] == law.verdicts("usa-qat-2025#2a", of=tanker, to="QAT")
    assert ["engaged"] == law.verdicts("nato-1949#5", of=inside, to="USA")
    assert ["not_engaged"] == law.verdicts("nato-1949#5", of=outside, to="USA")


def test_rio_art_4_takes_in_states_that_are_no_parties(law: Law) -> None:
    """Canada lies within the line and never signed; the North Sea lies outside it, whoever sails there."""
    canada = a_hit("RUS", of="CAN", on="2025-05-01", place="Canada")
    at_sea = {"act": "naval attack", "h1__object": "warship"}

    assert ["engaged"] == law.verdicts("rio-1947#3-1", of=canada, to="CAN", by="BRA")
    assert ["engaged", "not_engaged"] == [
        law.verdicts("rio-1947#3-1", of=a_hit("RUS", of="USA", on="2025-05-01", place=sea, **at_sea), to="USA")[0]
        for sea in ("Caribbean Sea", "North Sea")
    ]


def test_us_japan_art_v_goes_by_administration(law: Law) -> None:
    """The Senkakus, claimed by China, are administered by Japan; Dokdo, claimed by Japan, by Korea."""
    senkaku = a_hit("CHN", of="JPN", on="2025-05-01", h1__object="territory", place="Senkaku Islands")
    dokdo = a_hit("RUS", of="JPN", on="2025-05-01", h1__object="territory", place="Dokdo")

    assert ["engaged"] == law.verdicts("usa-jpn-1960#5-1", of=senkaku, to="JPN")
    assert ["not_engaged"] == law.verdicts("usa-jpn-1960#5-1", of=dokdo, to="JPN")


def test_finland_1948_art_1_asks_by_which_way_it_came(law: Law) -> None:
    """An attack on the Soviet Union was Finland's affair only where it came through Finland."""
    came = [a_hit("DEU", of="SUN", on="1950-05-01", place="Leningrad", route=way) for way in ("Finland", "Poland")]

    assert ["engaged", "not_engaged"] == [law.verdicts("fin-sun-1948#1-1", of=one, to="SUN")[0] for one in came]


def test_austria_romania_1883_art_2_has_one_sided_geography(law: Law) -> None:
    """Romania owed help in the lands next to it, and Austria-Hungary owed it for all of Romania."""
    near = a_hit("RUS", of="AUH", on="1900-05-01", place="Transylvania")
    far = a_hit("RUS", of="AUH", on="1900-05-01", place="Eastern Galicia")
    romania = a_hit("RUS", of="ROU", on="1900-05-01", place="Romania")

    assert ["engaged"] == law.verdicts("aut-rou-1883#2-2", of=near, to="AUH", by="ROU")
    assert ["not_engaged"] == law.verdicts("aut-rou-1883#2-2", of=far, to="AUH", by="ROU")
    assert ["engaged"] == law.verdicts("aut-rou-1883#2-1", of=romania, to="ROU", by="AUH")


def test_anglo_polish_1939_means_germany_by_a_secret_protocol(law: Law) -> None:
    """In public any European Power was meant, in secret Germany; for another the parties only conferred."""
    clauses = ("gbr-pol-1939#1", "gbr-pol-1939#protocol-1b")

    assert ["engaged", "not_engaged"] == law.verdicts(*clauses, of=a_hit("DEU", of="POL", on="1939-09-01"), to="POL")
    assert ["not_engaged", "engaged"] == law.verdicts(*clauses, of=a_hit("SUN", of="POL", on="1939-09-17"), to="POL")


def test_triple_alliance_1882_leaves_england_out(law: Law) -> None:
    """The three Powers declared that the treaty was not directed against England, so England did not count."""
    at_war = says("war_declared", "DEU")
    clause = "triple-alliance-1882#3"
    with_russia = (*a_hit("FRA", "RUS", of="DEU", on="1885-05-01"), at_war)
    with_england = (*a_hit("FRA", "GBR", of="DEU", on="1885-05-01"), at_war)

    assert ["engaged"] == law.verdicts(clause, of=with_russia, to="DEU", by="ITA")
    assert ["not_engaged"] == law.verdicts(clause, of=with_england, to="DEU", by="ITA")


def test_seato_art_iv_binds_the_united_states_against_communists_alone(law: Law) -> None:
    """The understanding stands in the treaty, so that one party owes less than the others."""
    found = an_act("finding", "determination", by="seato")
    by_india = (*a_hit("IND", of="PAK", on="1965-09-06", place="Lahore"), *found)
    by_china = (*a_hit("CHN", of="PAK", on="1965-09-06", place="Lahore"), *found)

    assert ["not_engaged", "engaged"] == [
        law.verdicts("seato-1954#4-1", of=by_india, to="PAK", by=bearer)[0] for bearer in ("USA", "GBR")
    ]
    assert ["engaged"] == law.verdicts("seato-1954#4-1", of=by_china, to="PAK", by="USA")


def test_anglo_japanese_1902_turns_when_a_second_power_joins(law: Law) -> None:
    """Against one Power the ally stays neutral, against two it fights; so too where the second joins by itself."""
    clauses = ("gbr-jpn-1902#2", "gbr-jpn-1902#3")
    war = (says("war_declared", "JPN"), says("question", "the war is in defence of interests in China or Corea"))
    joins = "it joins in hostilities in which the ally is already involved with another Power"
    alone = (*a_hit("RUS", of="JPN", on="1904-05-01"), *war, denies("question", joins))
    together = (*a_hit("RUS", "FRA", of="JPN", on="1904-05-01"), *war, denies("question", joins))
    later = (*a_hit("FRA", of="JPN", on="1904-06-01"), *war, says("question", joins))

    assert ["engaged", "not_engaged"] == law.verdicts(*clauses, of=alone, to="JPN")
    assert ["not_engaged", "engaged"] == law.verdicts(*clauses, of=together, to="JPN")
    assert ["not_engaged", "engaged"] == law.verdicts(*clauses, of=later, to="JPN")


def test_dual_alliance_1879_turns_when_russia_stands_behind_the_attacker(law: Law) -> None:
    """Benevolent neutrality becomes war when Russia supports whoever attacked."""
    attack = a_hit("SRB", of="AUH", on="1914-05-01")
    helped = an_act("help", "support for the attacker", by="RUS", to="SRB")
    unhelped = (
        *an_act("help", "support for the attacker", by="MNE", to="SRB"),
        denies("kind", "support for the attacker", about="none"),
        says("by", "RUS", about="none"),
        denies("question", "Russia takes military measures which constitute a menace to the Party attacked"),
    )
    clauses = ("aut-deu-1879#2-1", "aut-deu-1879#2-2")

    assert ["engaged", "engaged"] == law.verdicts(*clauses, of=(*attack, *helped), to="AUH")
    assert ["engaged", "not_engaged"] == law.verdicts(*clauses, of=(*attack, *unhelped), to="AUH")


def test_triple_alliance_art_ii_and_reinsurance_ask_who_began_and_pact_of_steel_does_not(law: Law) -> None:
    """Some promises are for the ally that did not provoke or begin, and one was for whoever was at war."""
    attacked = a_hit("FRA", of="ITA", on="1900-05-01")
    provoked = (*attacked, says("provoked", "ITA"))
    struck, striking = a_hit("FRA", of="DEU", on="1888-05-01"), a_hit("DEU", of="FRA", on="1888-05-01")
    war = says("war_declared", "DEU")
    begun = a_hit("ITA", of="GRC", on="1940-10-28")

    assert ["engaged"] == law.verdicts("triple-alliance-1882#2-1", of=attacked, to="ITA")
    assert ["not_engaged"] == law.verdicts("triple-alliance-1882#2-1", of=provoked, to="ITA")
    assert ["engaged"] == law.verdicts("deu-rus-1887#1-1", of=(*struck, war), to="DEU", by="RUS")
    assert ["not_engaged"] == law.verdicts("deu-rus-1887#1-1", of=(*striking, war), to="DEU", by="RUS")
    assert ["engaged"] == law.verdicts("pact-of-steel-1939#3", of=begun, to="ITA", by="DEU")


def test_soviet_czechoslovak_1935_protocol_ii_waits_for_france(law: Law) -> None:
    """The Soviet duty ran only where France helped; that it helped, or did not, is a fact about a third State."""
    attack = a_hit("DEU", of="CSK", on="1938-09-30")
    helped = an_act("help", "assistance", by="FRA", to="CSK")
    stood_by = (says("by", "FRA", about="help"), denies("kind", "assistance", about="help"))

    assert ["engaged", "undetermined", "not_engaged"] == [
        law.verdicts("cze-sun-1935#2-3", of=(*attack, *one), to="CSK", by="SUN")[0] for one in (helped, (), stood_by)
    ]


def test_anglo_japanese_1911_art_iv_and_anglo_turkish_1939_protocol_2_exclude_when_pleaded(law: Law) -> None:
    """An arbitration treaty with the attacker, or a foreseen war with a third, takes the duty away once pleaded."""
    japan = (
        *a_hit("USA", of="JPN", on="1912-05-01"),
        says("war_declared", "USA"),
        says("question", "the war is in defence of rights or interests in Eastern Asia or India"),
    )
    bound = says("question", "a treaty of general arbitration between the bearer and the attacker is in force")
    led = (
        "the act of aggression has led to a war in the Mediterranean area in which France and the United Kingdom are"
        " involved"
    )
    feared = (
        "the action would have as its effect, or involve as its consequence, entry into armed conflict with the Soviet"
        " Union"
    )
    italy = (*a_hit("ITA", of="FRA", on="1940-06-11"), says("question", led))

    assert ["engaged"] == law.verdicts("gbr-jpn-1911#2", of=japan, to="JPN", by="GBR")
    assert ["not_engaged"] == law.verdicts("gbr-jpn-1911#2", of=(*japan, bound), to="JPN", by="GBR")
    assert ["engaged"] == law.verdicts("fra-gbr-tur-1939#2-1", of=italy, to="FRA", by="TUR")
    assert ["not_engaged"] == law.verdicts(
        "fra-gbr-tur-1939#2-1", of=(*italy, says("question", feared)), to="FRA", by="TUR"
    )


def test_nato_art_4_lets_any_party_judge(law: Law) -> None:
    """A party that asks is enough, though another was touched; until somebody asks, nothing is owed."""
    drones = a_hit("RUS", of="POL", on="2025-09-10", act="airspace incursion", h1__object="airspace")
    asked = an_act("request", "request", by="LTU", to="nato")

    assert ["undetermined"] == law.verdicts("nato-1949#4", of=drones, to="POL")
    assert ["engaged"] == law.verdicts("nato-1949#4", of=(*drones, *asked), to="POL")


def test_locarno_art_4_lets_the_council_judge_and_france_greece_art_2_both_parties(law: Law) -> None:
    """A third body's finding opens the one duty, the finding of both allies together the other."""
    entry = a_hit("DEU", of="DEU", on="1936-03-07", act="breach of demilitarisation", h1__place="Rhineland")
    council = an_act("finding", "determination", by="league-council")
    landing = a_hit("TUR", of="GRC", on="2025-05-01", h1__object="territory")
    one, other = (
        (*an_act(name, "determination", by=name), says("names", "armed attack", about=name)) for name in ("GRC", "FRA")
    )

    assert ["undetermined"] == law.verdicts("locarno-1925#4-2", of=entry, to="FRA", by="GBR")
    assert ["engaged"] == law.verdicts("locarno-1925#4-2", of=(*entry, *council), to="FRA", by="GBR")
    assert ["undetermined"] == law.verdicts("fra-grc-2021#2", of=(*landing, *one), to="GRC")
    assert ["engaged"] == law.verdicts("fra-grc-2021#2", of=(*landing, *one, *other), to="GRC")


def test_cst_art_4_as_of_2010_waits_for_a_request(law: Law) -> None:
    """Since the amendment the one attacked must ask; under the first wording help was owed unasked."""
    now, then = (a_hit("AZE", of="ARM", on=day, place="Jermuk") for day in ("2022-09-13", "2005-09-13"))
    asked = an_act("request", "request", by="ARM")

    assert ["undetermined"] == law.verdicts("csto-cst-1992#4-2", of=now, to="ARM")
    assert ["engaged"] == law.verdicts("csto-cst-1992#4-2", of=(*now, *asked), to="ARM")
    assert ["engaged"] == law.verdicts("csto-cst-1992#4-2", of=then, to="ARM")


@pytest.mark.parametrize(
    ("clause", "ally", "attacker"), [("chn-prk-1961#2-2", "PRK", "USA"), ("rus-prk-2024#4", "RUS", "UKR")]
)
def test_china_korea_1961_and_russia_korea_2024_ask_for_attack_and_war(
    law: Law, clause: str, ally: str, attacker: str
) -> None:
    """An armed attack is not enough: the ally must be at war with the attacker, and by that very attack."""
    attack = a_hit(attacker, of=ally, on="2025-05-01")
    at_war = (*attack, *an_act("war", "state of war", by=ally, to=attacker))
    before = says("question", "the state of war did not come about by the attack")
    accounts = ((*attack,), at_war, (*at_war, before))

    assert ["undetermined", "engaged", "not_engaged"] == [law.verdicts(clause, of=one, to=ally)[0] for one in accounts]


def test_cyprus_1960_art_iv_is_a_duty_to_confer_and_a_right_to_act(law: Law) -> None:
    """The guarantors must confer; each may act where common action fails, with the sole aim of restoring what was."""
    coup = a_hit(of="CYP", on="1974-07-15", act="coup", h1__object="constitutional order")
    failed = says("question", "common or concerted action has not proved possible")
    joint = denies("question", "common or concerted action has not proved possible")
    clauses = ("cyp-guarantee-1960#4-1", "cyp-guarantee-1960#4-2")
    right = law.owed(clauses[1], *coup, failed, to="CYP")

    assert ["engaged", "available"] == law.verdicts(*clauses, of=(*coup, failed), to="CYP", by="TUR")
    assert ["engaged", "not_engaged"] == law.verdicts(*clauses, of=(*coup, joint), to="CYP", by="TUR")
    assert ("take-action", "may", True) == (right.owes, right.modality, "sole aim" in right.bound_by)


def test_belgium_1839_binds_each_and_luxembourg_1867_perhaps_all_together(law: Law) -> None:
    """Germany guaranteed both and broke both; whether a collective guarantee outlives that is a matter of reading."""
    belgium = a_hit("DEU", of="BEL", on="1914-08-04", h1__object="territory", place="Belgium")
    luxembourg = a_hit("DEU", of="LUX", on="1914-08-02", h1__object="territory")

    assert ["engaged"] == law.verdicts("london-1839#1", of=belgium, to="BEL", by="GBR")
    assert ["on_interpretation"] == law.verdicts("lux-1867#2-3", of=luxembourg, to="LUX", by="GBR")
    assert ["contravened"] == law.verdicts("lux-1867#2-2", of=luxembourg, to="LUX", by="DEU")


def test_indo_soviet_1971_art_ix_and_iran_russia_2025_art_3_forbid_help_to_the_other_side(law: Law) -> None:
    """Not to help the ally's enemy is owed whoever began in the one, and where the ally is attacked in the other."""
    clauses = ("ind-sun-1971#9-1", "ind-sun-1971#9-2")
    begun, threatened = (
        a_hit("IND", of="PAK", on="1971-12-03"),
        a_hit("PAK", of="IND", on="1971-11-01", act="massing of troops"),
    )
    against, by = a_hit("ISR", of="IRN", on="2026-05-01"), a_hit("IRN", of="ISR", on="2026-05-01")

    assert ["engaged", "not_engaged"] == law.verdicts(*clauses, of=begun, to="IND", by="SUN")
    assert ["not_engaged", "engaged"] == law.verdicts(*clauses, of=threatened, to="IND", by="SUN")
    assert ["engaged"] == law.verdicts("irn-rus-2025#3-3", of=against, to="IRN", by="RUS")
    assert ["not_engaged"] == law.verdicts("irn-rus-2025#3-3", of=by, to="IRN", by="RUS")


def test_saudi_pakistan_2025_and_gcc_2000_say_no_more_than_that_one_is_all(law: Law) -> None:
    """An attack on one is an attack on all, and what each then does is not in the words: it is never filled in."""
    clauses = {"sau-pak-2025#equivalence": "SAU", "gcc-jda-2000#2": "KWT"}
    duties = [law.duty(one) for one in clauses]
    ally, stranger = (
        [
            found.had_it_been_in_force or found.verdict
            for found in (
                law.finding(one, *a_hit("IRN", of=of or to, on="2026-03-02"), to=to) for one, to in clauses.items()
            )
        ]
        for of in ("", "EGY")
    )

    assert [("regard as attack", [])] * 2 == [(one.owes, one.measures) for one in duties]
    assert ["engaged", "engaged"] == ally
    assert ["not_engaged", "not_engaged"] == stranger


def test_sadc_art_6_aes_art_6_au_pact_and_union_state_make_one_slogan_four_duties(law: Law) -> None:
    """An attack on one touches all in each, a rising within in some of them; and what is owed differs."""
    clauses = {
        "sadc-mdp-2003#6-1": "ZMB",
        "aes-liptako-gourma-2023#6": "MLI",
        "au-nacdp-2005#2-c": "MLI",
        "blr-rus-2024#4-1": "BLR",
    }
    attacked, risen = (
        [
            found.had_it_been_in_force or found.verdict
            for found in (
                law.finding(one, *a_hit(by, of=to, on="2026-03-02", h1__object="territory", **more), to=to)
                for one, to in clauses.items()
            )
        ]
        for by, more in (("UKR", {}), ("rebels", {"act": "rebellion", "origin": "within"}))
    )

    assert ["engaged"] * 4 == attacked
    assert ["on_interpretation", "engaged", "engaged", "not_engaged"] == risen
    assert ["regard as threat", "assist with armed force", "regard as attack", "regard as attack"] == [
        law.duty(one).owes for one in clauses
    ]


def test_sadc_art_6_waits_for_a_mandate(law: Law) -> None:
    """Collective action is mandated by the Summit, and until then it waits."""
    attack = (*a_hit("RWA", of="ZMB", on="2026-03-02"), *an_act("request", "request", by="ZMB"))
    mandate = an_act("mandate", "authorisation", by="sadc")

    assert ["undetermined"] == law.verdicts("sadc-mdp-2003#6-1-action", of=attack, to="ZMB")
    assert ["engaged"] == law.verdicts("sadc-mdp-2003#6-1-action", of=(*attack, *mandate), to="ZMB")


def test_franco_russian_1892_art_2_hangs_on_a_mobilisation_and_locarno_on_an_entry(law: Law) -> None:
    """A case may come with forces that are called up, or that march where none may be, and without a shot."""
    called_up, threatened = (
        (
            *a_hit("DEU", of="FRA", on="1905-05-01", act=act),
            says("by", "AUH", "DEU", "ITA", about="none"),
            denies("kind", "mobilisation", about="none"),
        )
        for act in ("mobilization", "threatening words")
    )
    entered, massed = (
        (
            *a_hit("DEU", of="DEU", on="1936-03-07", act=act, h1__place=place),
            *an_act("f", "determination", by="league-council"),
        )
        for act, place in (("breach of demilitarisation", "Rhineland"), ("massing of troops", "West Berlin"))
    )

    assert ["engaged"] == law.verdicts("fra-rus-1892#2", of=called_up, to="FRA")
    assert ["not_engaged"] == law.verdicts("fra-rus-1892#2", of=threatened, to="FRA")
    assert ["engaged"] == law.verdicts("locarno-1925#4-2", of=entered, to="FRA", by="GBR")
    assert ["not_engaged"] == law.verdicts("locarno-1925#4-2", of=massed, to="FRA", by="GBR")


def test_tfeu_222_answers_to_disaster(law: Law) -> None:
    """A flood engages solidarity, and is no armed aggression."""
    flood = a_hit(of="DEU", on="2021-07-14", act="natural disaster", h1__object="civilian object")
    clauses = ("eu-tfeu-222-2009#222-1", "eu-teu-42-7-2009#42-7")

    assert ["engaged", "not_engaged"] == law.verdicts(*clauses, of=flood, to="DEU")


def test_rio_art_3_2_and_us_ukraine_art_ii_are_graded_and_timed(law: Law) -> None:
    """On request each American State may choose its first measures; the two others meet within a day."""
    attack = a_hit("RUS", of="MEX", on="2000-05-01", place="Mexico")
    asked = an_act("request", "request", by="MEX")
    first = law.owed("rio-1947#3-2", *attack, *asked, to="MEX")
    meeting = law.owed(
        "usa-ukr-2024#2-meeting",
        *a_hit("RUS", of="UKR", on="2025-05-01"),
        *an_act("request", "request", by="UKR", to="USA"),
        to="UKR",
    )

    assert ["engaged", "undetermined"] == law.verdicts("rio-1947#3-1", "rio-1947#3-2", of=attack, to="MEX", by="BRA")
    assert ("may", "due") == (first.modality, first.state)
    assert ("consult-at-once", True) == (meeting.owes, "24 hours" in meeting.deadline)


def test_serbo_bulgarian_1912_counts_the_days(law: Law) -> None:
    """The armies stand on the frontier by the twenty-first day after war is declared."""
    war = (*a_hit("TUR", of="BGR", on="1912-10-17"), says("war_declared", "BGR"))

    assert "twenty-first day" in law.owed("bgr-srb-1912#mc-1", *war, to="BGR").deadline
    assert ["undetermined"] == law.verdicts("bgr-srb-1912#mc-1", of=war[:-1], to="BGR")


def test_eo_14353_sec_2c_and_taiwan_relations_act_3302_bind_an_officer(law: Law) -> None:
    """Some duties fall on an officer, to plan or to inform; to keep a capacity is owed in peace."""
    standing = ("usa-qat-2025#2c", "usa-twn-tra-1979#2b5-6")
    pressed = a_hit("CHN", of="TWN", on="2025-05-01", act="airspace incursion", h1__object="airspace")
    spoken = a_hit("CHN", of="TWN", on="2025-05-01", act="territorial claim", h1__object="airspace")

    assert ["plan", "keep a capacity"] == [law.duty(one).owes for one in standing]
    assert "Secretary of War" in law.duty(standing[0]).officer
    assert "the President" == law.owed("usa-twn-tra-1979#3c", *pressed, to="TWN").officer
    assert ["not_engaged"] == law.verdicts("usa-twn-tra-1979#3c", of=spoken, to="TWN")


def test_cst_1992_and_2010_and_nato_art_6_read_by_the_day(law: Law) -> None:
    """The wording of the day is tried: Algiers was covered in 1961 and not in 1965, a group in 2020 and not in 2005."""
    algiers = [
        a_hit("EGY", of="FRA", on=day, h1__object="territory", place="Algiers") for day in ("1961-05-01", "1965-05-01")
    ]
    raids = [
        (*a_hit("islamic-state", of="TJK", on=day, place="Tajikistan"), *an_act("request", "request", by="TJK"))
        for day in ("2005-05-01", "2020-05-01")
    ]

    assert ["engaged", "not_engaged"] == [law.verdicts("nato-1949#5", of=one, to="FRA")[0] for one in algiers]
    assert ["not_engaged", "engaged"] == [law.verdicts("csto-cst-1992#4-2", of=one, to="TJK")[0] for one in raids]


def test_cst_parties_come_and_go_one_by_one(law: Law) -> None:
    """Azerbaijan left in 1999; Armenia froze its part in 2024, gave no notice, and is bound and covered still."""
    struck = [a_hit("IRN", of="AZE", on=day) for day in ("1998-05-01", "2000-05-01")]
    frozen = (*a_hit("AZE", of="ARM", on="2025-05-01"), *an_act("request", "request", by="ARM"))

    assert ["engaged", "not_in_force"] == [law.verdicts("csto-cst-1992#4-2", of=one, to="AZE")[0] for one in struck]
    assert ["engaged"] == law.verdicts("csto-cst-1992#4-2", of=frozen, to="ARM", by="RUS")


def test_anzus_1986_is_suspended_towards_new_zealand_and_not_ended(law: Law) -> None:
    """The United States owes New Zealand nothing on its own view, and the clause and its case are untouched."""
    landing = a_hit("CHN", of="NZL", on="2025-05-01", h1__object="territory", place="New Zealand")
    clause = law.provisions("anzus-1951")["4-1"]

    assert ["engaged"] == law.verdicts("anzus-1951#4-1", of=landing, to="NZL", by="AUS")
    assert [(["NZL"], "obligation")] == [(one.against, one.on) for one in clause.interpretations]


def test_russia_korea_2024_was_signed_before_it_bound_and_egypt_sudan_1976_is_in_doubt(law: Law) -> None:
    """Between signature and entry nothing is owed; where the end is contested, it is not known."""
    early = law.finding("rus-prk-2024#4", *a_hit("UKR", of="RUS", on="2024-08-06"), to="RUS")
    doubtful = law.finding("egy-sdn-1976#1", *a_hit("ETH", of="SDN", on="1995-05-01"), to="SDN")

    assert ("not_in_force", "undetermined") == (early.verdict, early.had_it_been_in_force)
    assert ("undetermined", ("in_force",)) == (doubtful.verdict, doubtful.deciding)
    assert ["engaged"] == law.verdicts("egy-sdn-1976#1", of=a_hit("ETH", of="SDN", on="1980-05-01"), to="SDN")


def test_major_non_nato_ally_and_budapest_1994_promise_no_defence(law: Law) -> None:
    """A status is no guarantee, and an assurance is to respect and to confer, not to fight."""
    qatar = law.finding("usa-mnna-status#a", *a_hit("IRN", of="QAT", on="2026-03-02"), to="QAT")
    crimea = (
        *a_hit("RUS", of="UKR", on="2014-03-01", h1__object="territory", place="Crimea"),
        *an_act("request", "request", by="UKR", to="GBR"),
    )
    owed = {law.duty(f"budapest-ukr-1994#{one}").owes for one in law.provisions("budapest-ukr-1994")}

    assert "not_engaged" == qatar.verdict
    assert ["contravened"] == law.verdicts("budapest-ukr-1994#2", of=crimea, to="UKR", by="RUS")
    assert ["engaged"] == law.verdicts("budapest-ukr-1994#6", of=crimea, to="UKR", by="GBR")
    assert {"respect", "refrain", "seek council action", "consult"} == owed


def test_uk_ukraine_2025_binds_provision_by_provision(law: Law) -> None:
    """One paper holds a treaty and a declaration: the treaty binds, the declaration is political."""
    clauses = ("gbr-ukr-100year-2025#treaty-defence", "gbr-ukr-100year-2025#declaration-2-3", "usa-qat-2025#2b")
    attack = a_hit("RUS", of="UKR", on="2026-03-02")

    assert ["international law", "political", "domestic law"] == [law.binding(one) for one in clauses]
    assert "political" == law.finding(clauses[1], *attack, to="UKR").binding


def test_arab_league_1950_and_cyprus_1960_run_against_a_member_too(law: Law) -> None:
    """Iraq attacked Kuwait and owed it help; a guarantor that lands breaks what it guarantees."""
    kuwait = law.finding("arab-league-jd-1950#2", *a_hit("IRQ", of="KWT", on="1990-08-02"), to="KWT")
    landing = a_hit("TUR", of="CYP", on="1974-07-20", h1__object="territory", place="Kyrenia")

    assert ("engaged", True) == (kuwait.verdict, "IRQ" in kuwait.bearers)
    assert ["engaged"] == law.verdicts("cyp-guarantee-1960#4-1", of=landing, to="CYP", by="GBR")
    assert ["not_engaged"] == law.verdicts(
        "arab-league-jd-1950#2", of=a_hit("IRQ", of="KWT", on="1990-08-02"), to="IRQ"
    )


def test_russia_korea_2024_and_a_war_that_goes_on(law: Law) -> None:
    """The incursion at Kursk came before the treaty; the fighting that went on under it is judged by its own day."""
    war = an_act("war", "state of war", by="RUS", to="UKR")
    before, after = (
        (*a_hit("UKR", of="RUS", on=day, act=act, place="Kursk"), *war)
        for day, act in (("2024-08-06", "invasion"), ("2025-01-05", "occupation"))
    )

    assert ["not_in_force"] == law.verdicts("rus-prk-2024#4", of=before, to="RUS")
    assert ["engaged"] == law.verdicts("rus-prk-2024#4", of=after, to="RUS")
