"""An instrument by the hash of what it says."""

from foedus.actors import Actors
from foedus.instruments import Register, instrument_digest, read_instrument
from foedus.places import Places
from tests.builders import a_provision, an_instrument, as_block


def digest(actors: Actors, places: Places, **changes: object) -> str:
    """Return the hash of an instrument with some keys changed."""
    text = as_block(an_instrument(**changes))
    return instrument_digest(read_instrument(text, at="file", actors=actors, places=places))


def test_how_a_file_is_laid_out_changes_nothing(actors: Actors, places: Places) -> None:
    """Comments and the order of keys are no law."""
    written = an_instrument()
    turned = dict(reversed(written.items()))
    text = "# A comment\n" + as_block(turned)

    assert digest(actors, places) == instrument_digest(read_instrument(text, at="file", actors=actors, places=places))


def test_a_changed_clause_is_another_hash(actors: Actors, places: Places) -> None:
    """So is one more party."""
    other = a_provision(casus=[{"act": "attack", "of": "beneficiary"}])

    assert digest(actors, places) != digest(actors, places, provisions=[other])


def test_an_example_is_no_part_of_the_law(register: Register) -> None:
    """One more example of what a clause means leaves the clause as it is."""
    shipped = register.get("nato-1949")

    assert shipped is not None
    assert shipped.examples
    assert instrument_digest(shipped) == instrument_digest(shipped.model_copy(update={"examples": []}))
