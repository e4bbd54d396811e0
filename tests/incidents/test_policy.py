"""How statements become accounts is a named choice, and no other."""

import pytest

from foedus.errors import UsageError
from foedus.incidents import Policy, parse_policy


@pytest.mark.parametrize("name", ["accepted", "sides", "every_origin", "plurality"])
def test_a_policy_is_known_by_its_name(name: str) -> None:
    """Four policies have a name alone."""
    assert Policy(name) == parse_policy(name)
    assert name == str(parse_policy(f" {name.replace('_', '-')} "))


def test_trust_names_whom() -> None:
    """To trust is to trust somebody."""
    policy = parse_policy("trusted( wire , RUS,)")

    assert Policy("trusted", ("wire", "RUS")) == policy
    assert "trusted(wire, RUS)" == str(policy)


@pytest.mark.parametrize("text", ["", "trusted", "trusted()", "trusted(,)", "trust(wire)", "majority"])
def test_another_word_is_refused(text: str) -> None:
    """Nobody gets a policy that he did not name."""
    with pytest.raises(UsageError) as refused:
        parse_policy(text)

    assert "incidents/unknown-policy" == refused.value.code
    assert "plurality" in refused.value.want
