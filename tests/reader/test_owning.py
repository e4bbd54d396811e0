"""Whose a thing is that was hit."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

OWNED: tuple[tuple[str, set[str]], ...] = (
    ("Israeli jets hit Iranian barracks and depots near Palmyra on Monday.", {"IRN"}),
    ("A drone destroyed a grain silo belonging to a Turkish company in Odesa on Monday.", {"TUR"}),
    ("A missile struck a warehouse owned by a Danish firm in Lviv on Friday.", {"DNK"}),
    ("A missile struck a hotel run by the Qatari army in Erbil on Friday.", {"QAT"}),
    ("A missile hit a pump house at the Saudi terminal of Yanbu on Friday.", {"SAU"}),
    ("Argentine jets sank the frigate HMS Coventry on 25 May 1982.", {"GBR"}),
    ("The Argentine cruiser General Belgrano was sunk on 2 May 1982.", {"ARG"}),
    ("The frigate INS Khukri was torpedoed by a Pakistani submarine on 9 December 1971.", {"IND"}),
    ("INS Eilat was sunk by Egyptian missile boats off Port Said on 21 October 1967.", {"ISR"}),
    ("A missile hit the Sounion, a tanker owned by a Greek company, on Wednesday.", {"GRC"}),
    ("A tanker sailing under the Maltese flag was hit by a missile off Aden on Monday.", {"MLT"}),
    (
        "Two oil tankers, one Saudi and one Norwegian, were damaged by mines off Fujairah on 12 May 2019.",
        {"SAU", "NOR"},
    ),
    ("Four tankers, two of them Saudi, were damaged by mines off Fujairah in May 2019.", {"SAU"}),
    ("Russia, whose depot was hit by a drone near Tartus on Friday, said nothing.", {"RUS"}),
    ("A drone hit a warehouse of the Turkish army near Zakho on Friday.", {"TUR"}),
    ("Houthi missiles hit the Greek-owned, Liberian-flagged bulk carrier Eternity off Aden on Friday.", {"GRC"}),
    ("The Israeli air force destroyed the last Airbus of Yemenia at Sanaa airport on Friday.", {"YEM"}),
    ("The Israeli army shelled a UN school in Gaza on Friday.", {"un"}),
    ("A missile hit a tanker off Aden on Friday. The vessel is owned by a Danish company.", {"DNK"}),
    ("A missile hit a tanker off Aden on Friday. She flies the flag of Malta.", {"MLT"}),
    ("A missile hit a tanker off Aden on Friday. The ship sails under the flag of Palau.", {"PLW"}),
    ("A missile hit a tanker off Aden on Friday. Another ship was owned by a Danish company.", set()),
    ("Jets sank the destroyer Kocatepe, which was Turkish, off Paphos on 21 July 1974.", {"TUR"}),
    ("Jets sank the destroyer Kocatepe, which was under Turkish command, off Paphos on 21 July 1974.", set()),
    ("A missile hit a warehouse in Lviv on Friday, Denmark said.", set()),
    ("A missile hit a warehouse near a Danish farm in Lviv on Friday.", set()),
    ("A frigate was hit by a missile off Haifa on Friday.", set()),
)


def owners(record: Record) -> set[str]:
    """Return whose things were hit."""
    return {one.value[0] for one in record.statements if one.property.endswith(".of") and one.stance == "affirms"}


@pytest.mark.parametrize(("text", "whose"), OWNED, ids=[one[0][:50] for one in OWNED])
def test_words_beside_a_thing_say_whose_it_is(read: Read, text: str, whose: set[str]) -> None:
    """An adjective, a flag, a prefix, an owner or the greater thing tells whose it was; what stands apart does not."""
    found = owners(read(text))

    assert whose == found
