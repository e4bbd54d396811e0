"""A treaty that holds every feature of the rule language once, for laws that must hold of all of them."""

from foedus.instruments import Instrument
from tests.findings.builders import a_provision, a_treaty

ON_FORCES = {"act": "armed attack", "object": "armed forces", "of": "beneficiary"}
REQUEST = {"given": [{"act": "request", "by": ["beneficiary"]}]}
PROVOKED = {"given": [{"act": "provocation", "by": ["beneficiary"]}]}
MANIFEST = {"given": [{"question": "whether it is manifest"}]}
AT_WAR = {"given": [{"state": "war", "of": ["beneficiary"]}]}
COMMUNIST = {
    "id": "named-enemy",
    "by": "USA",
    "effect": "narrows",
    "change": {"casus": [{"by": {"some": ["CHN"]}, "act": "attack", "of": "beneficiary"}]},
}
RESERVATION = {
    "id": "no-forces",
    "kind": "reservation",
    "by": "USA",
    "effect": "narrows",
    "change": {"unless": [{"object": "armed forces"}]},
}
VERSIONS = (
    {"from": "2000-01-01", "until": "2010-01-01", "casus": [{"act": "attack", "of": "beneficiary"}]},
    {"from": "2010-01-01", "casus": [ON_FORCES]},
)
PARTIES = (
    "POL",
    "USA",
    {"party": "FRA", "since": "2010-01-01"},
    {"party": "ITA", "since": "2000-01-01", "until": "2010-01-01"},
    {"party": "ESP", "since": "2024-06-01~2024-06-30"},
    {"party": "PRT"},
)


def a_lawbook() -> Instrument:
    """Return the treaty: each provision shows one feature."""
    return a_treaty(
        a_provision(ref="1"),
        a_provision(
            ON_FORCES, {"act": "attack", "object": "territory", "of": "beneficiary", "area": "europe"}, ref="2"
        ),
        a_provision({"by": {"some": ["RUS"]}, "act": "aggression", "of": "beneficiary"}, ref="3"),
        a_provision({"by": {"only": ["RUS", "hezbollah"]}, "of": "beneficiary"}, ref="4"),
        a_provision({"by": {"none": ["party"]}, "act": "armed attack", "of": "beneficiary"}, ref="5"),
        a_provision({"enemies": {"at_least": 2, "of": ["state"]}, "of": "beneficiary"}, ref="6"),
        a_provision({"act": "attack", "of": "beneficiary"}, ref="7", only_if=[REQUEST]),
        a_provision({"act": "attack", "of": "beneficiary"}, ref="8", unless=[PROVOKED, {"intent": "accident"}]),
        a_provision({"act": "attack", "of": "beneficiary"}, ref="9", only_if=[MANIFEST, AT_WAR]),
        a_provision({"act": "attack", "of": "beneficiary"}, ref="10", interpretations=[COMMUNIST]),
        a_provision({"act": "attack", "of": "beneficiary"}, ref="11", interpretations=[RESERVATION]),
        a_provision(ref="12", casus=None, versions=VERSIONS),
        a_provision(ON_FORCES, ref="13", kind="right", organs=["un-security-council"]),
        a_provision({"by": {"some": ["bearer"]}, "of": "beneficiary"}, ref="14", kind="non-aggression"),
        a_provision({"origin": "within", "of": "beneficiary", "since": "2024-06-19"}, ref="15"),
        a_provision({"act": "attack", "within": "2024-06-18..2024-06-19"}, ref="16", unless=[{"act": "armed attack"}]),
        parties=PARTIES,
        name="lawbook",
    )
