"""Which family a clause belongs to."""

import pytest

from foedus.assess import Library
from foedus.instruments import Instrument, Obligation, Provision
from foedus.panels.duty import families_of, is_agreement, is_universal
from tests.builders import a_party, a_provision, an_instrument


def families(owes: str, **changes: object) -> frozenset[str]:
    """Return the families of a clause."""
    owed: dict[str, object] = {"owes": owes, "modality": changes.pop("modality", "shall")}
    written = a_provision(obligation=owed, **changes)
    provision = Provision.model_validate(written, by_alias=True, by_name=False)
    return families_of(provision, obligation=Obligation.model_validate(owed))


@pytest.mark.parametrize(
    ("owes", "kind", "wanted"),
    [
        ("assist with armed force", "defence", {"defence"}),
        ("guarantee", "guarantee", {"defence"}),
        ("assist", "defence", {"defence"}),
        ("assist", "assistance", set()),
        ("benevolent neutrality", "neutrality", {"neutrality"}),
        ("not aid the attacker", "neutrality", {"neutrality"}),
        ("refrain", "non-aggression", {"non_aggression"}),
        ("consult at once", "consultation", {"consultation"}),
        ("regard as attack", "determination", {"defence_unstated"}),
        ("not stated", "defence", {"defence_unstated"}),
        ("not stated", "planning", set()),
        ("plan", "planning", set()),
        ("take action", "right", set()),
        ("consult", "condition", set()),
    ],
)
def test_a_duty_and_a_kind_make_a_family(owes: str, kind: str, wanted: set[str]) -> None:
    """Or none."""
    assert wanted == families(owes, kind=kind)


def test_what_a_party_may_do_is_no_duty() -> None:
    """Whatever its words."""
    assert frozenset() == families("assist with armed force", modality="may")


def test_help_for_one_that_itself_attacks_is_offence() -> None:
    """Beside help for one that is attacked, or alone; in a dated wording too."""
    attacked: dict[str, object] = {"act": "attack", "of": "beneficiary"}
    attacks: dict[str, object] = {"act": "attack", "by": "beneficiary"}
    version = {"from": "2000-01-01", "casus": [attacks]}

    assert {"defence", "offence"} == families("assist with whole war strength", casus=[attacked, attacks])
    assert {"offence"} == families("assist with whole war strength", casus=[attacks])
    assert {"offence"} == families("assist with whole war strength", casus=None, versions=[version])


def test_an_agreement_has_two_parties_and_binds_not_all_the_world(library: Library) -> None:
    """An order of one state is none; the Charter of the United Nations binds nearly all."""
    told = {one.id: (is_agreement(one), is_universal(one)) for one in library.register.instruments}
    alone = Instrument.model_validate(an_instrument(parties=[a_party()]), by_alias=True, by_name=False)

    assert (False, False) == told["usa-qat-2025"]
    assert (True, True) == told["un-charter-1945"]
    assert (True, False) == told["nato-1949"]
    assert not is_agreement(alone)
