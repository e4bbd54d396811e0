"""The register as shipped, and with folders of one's own."""

import gc
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.actors import Actors
from foedus.errors import RegisterError
from foedus.files import Node, read_yaml
from foedus.instruments import Instrument, Register, instrument_of, load_register, make_register, read_instrument
from foedus.places import Places
from tests.builders import a_provision, an_instrument, as_block, as_json, faults_of
from tests.mutations import mutated, torn
from tests.strategies import instruments

SHIPPED = sorted(Path(__file__).parents[2].glob("src/foedus/register/instruments/*.yaml"))
PINNED = Path(__file__).parent / "words.sha256"


class Shelf:
    """Reads instruments, with the actors and places that Foedus ships."""

    def __init__(self, actors: Actors, places: Places) -> None:
        """Hold what is known of the world."""
        self.actors, self.places = actors, places

    def read(self, text: str) -> Instrument:
        """Return the instrument in a text."""
        return read_instrument(text, at="law.yaml", actors=self.actors, places=self.places)

    def load(self, *folders: Path) -> Register:
        """Return the shipped register with folders of one's own."""
        return load_register(folders, actors=self.actors, places=self.places)


@pytest.fixture(scope="session")
def shelf(actors: Actors, places: Places) -> Shelf:
    """Return a shelf with the shipped actors and places."""
    return Shelf(actors, places)


def hashed(text: str) -> str:
    """Return the SHA-256 of a quotation; where its lines break is no part of it."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def quotations(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Yield every quotation with its name: the provision, and the first day of a dated wording."""
    for provision in instrument.provisions:
        name = f"{instrument.id}#{provision.id}"
        if provision.words:
            yield name, provision.words
        yield from ((f"{name}@{version.since}", version.words) for version in provision.versions if version.words)


# The shelf as shipped


def test_quoted_words_are_those_that_somebody_checked(register: Register) -> None:
    """Not a letter of a treaty changes unseen: the hashes are of words read against the sources, white space apart."""
    lines = (line.partition("  ") for line in PINNED.read_text(encoding="utf-8").splitlines())
    pinned = {name: digest for digest, _, name in lines}
    found = {name: hashed(words) for one in register.instruments for name, words in quotations(one)}

    assert pinned == found


def test_quoted_words_say_what_they_are_and_whence(register: Register) -> None:
    """A reader can tell the authentic text from a translation, and look either up."""
    provisions = [provision for one in register.instruments for provision in one.provisions if provision.words]

    assert [] == [provision.ref for provision in provisions if not (provision.words_of and provision.source)]


def test_every_file_is_named_after_its_instrument(register: Register) -> None:
    """Whoever knows the id knows the file."""
    assert [path.stem for path in SHIPPED] == [one.id for one in register.instruments]


def test_every_reading_says_how_it_follows_from_the_words(register: Register) -> None:
    """A rule without a reason cannot be argued with."""
    provisions = [(one.id, provision) for one in register.instruments for provision in one.provisions]

    assert [] == [(name, provision.id) for name, provision in provisions if not provision.because]


def test_what_is_not_published_has_no_rule_of_its_own(register: Register) -> None:
    """Nothing is computed from a text that nobody has read."""
    hidden = [
        provision for one in register.instruments for provision in one.provisions if provision.published == "false"
    ]

    assert [] == [provision.ref for provision in hidden if provision.words]
    assert [] == [provision.ref for provision in hidden if provision.casus and not provision.reported]


def test_every_instrument_with_a_casus_has_examples(register: Register) -> None:
    """A clause that can be engaged shows when it is, and when not."""
    ruled = [one for one in register.instruments if any(provision.casus for provision in one.provisions)]

    assert [] == [one.id for one in ruled if len(one.examples) < 2]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_instrument_is_read_without_a_fault(path: Path, shelf: Shelf) -> None:
    """The shipped files and those that show the language in use keep the rules they set."""
    assert path.stem == shelf.read(path.read_text(encoding="utf-8")).id


def test_the_digest_names_the_shelf(register: Register, shelf: Shelf) -> None:
    """An answer can be replayed on the very law it was given on."""
    whole = hashlib.sha256(b"".join(path.read_bytes() for path in SHIPPED)).hexdigest()

    assert whole == register.digest == shelf.load().digest


# A folder of one's own


def test_an_instrument_of_ones_own_stands_beside_the_shipped(shelf: Shelf, register: Register, tmp_path: Path) -> None:
    """A researcher adds a treaty without touching the package."""
    (tmp_path / "treaty-a.yaml").write_text(as_block(an_instrument()), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not an instrument", encoding="utf-8")
    own = shelf.load(tmp_path)

    assert sorted([*register.by_id, "treaty-a"]) == [one.id for one in own.instruments]
    assert "Treaty A" == getattr(own.get("treaty-a"), "title", "")
    assert (register.digest, None) != (own.digest, register.get("treaty-a"))


def test_an_instrument_of_ones_own_takes_the_place_of_the_shipped(
    shelf: Shelf, register: Register, tmp_path: Path
) -> None:
    """Who reads a treaty otherwise keeps the same name for it, and another digest."""
    (tmp_path / "nato.yml").write_text(as_block(an_instrument(id="nato-1949")), encoding="utf-8")
    own = shelf.load(tmp_path)

    assert list(register.by_id) == list(own.by_id)
    assert "Treaty A" == own.by_id["nato-1949"].title
    assert register.digest != own.digest


def test_the_digest_follows_every_letter_of_ones_own(shelf: Shelf, tmp_path: Path) -> None:
    """Two readings of one clause are two shelves."""
    path = tmp_path / "treaty-a.yaml"
    digests = []
    for title in ("Treaty A", "Treaty B", "Treaty A"):
        path.write_text(as_block(an_instrument(title=title)), encoding="utf-8")
        digests.append(shelf.load(tmp_path).digest)

    assert (digests[0], 2) == (digests[2], len(set(digests)))


def test_faults_of_all_files_are_told_at_once(shelf: Shelf, tmp_path: Path) -> None:
    """Whoever mends a folder mends all of it in one go."""
    files = {
        "a": an_instrument(kind="treatise"),
        "b": an_instrument(id="treaty-b"),
        "c": an_instrument(parties=[{"party": "XQZ"}]),
    }
    for name, written in files.items():
        (tmp_path / f"{name}.yaml").write_text(as_block(written), encoding="utf-8")
    faults = faults_of(lambda: shelf.load(tmp_path))

    assert ["register/unknown-kind-of-instrument", "register/unknown-party"] == [fault.code for fault in faults]
    assert [str(tmp_path / "a.yaml"), str(tmp_path / "c.yaml")] == [fault.at.partition(":")[0] for fault in faults]


def test_instruments_stand_in_the_order_of_their_ids(shelf: Shelf) -> None:
    """The order in which files are found changes nothing."""
    two = [shelf.read(as_json(an_instrument(id=name))) for name in ("treaty-b", "treaty-a")]

    assert ["treaty-a", "treaty-b"] == [one.id for one in make_register(tuple(two), digest="").instruments]


def test_an_instrument_inside_a_case_is_read_like_one_in_a_file(shelf: Shelf) -> None:
    """A made-up treaty keeps the rules that real ones keep, and is told at its place in the case."""
    node = read_yaml(f"- {as_json(an_instrument())}\n- {as_json(an_instrument(kind='treatise'))}", at="case.yaml")
    good, bad = node.items or ()

    def read(node: Node) -> Instrument:
        return instrument_of(node, at="case.yaml", actors=shelf.actors, places=shelf.places)

    assert shelf.read(as_json(an_instrument())) == read(good)
    assert ["case.yaml:2:73 (kind)"] == [fault.at for fault in faults_of(lambda: read(bad))]


# Laws


@given(written=instruments())
def test_an_instrument_in_the_vocabulary_is_read(written: dict[str, object], shelf: Shelf) -> None:
    """Every word that Foedus lists can be used, in either style of YAML."""
    assert shelf.read(as_json(written)) == shelf.read(as_block(written))


@given(written=instruments(), data=st.data())
def test_the_order_of_keys_changes_nothing(written: dict[str, object], data: st.DataObject, shelf: Shelf) -> None:
    """A lawyer may write the parties last."""
    shuffled = {key: written[key] for key in data.draw(st.permutations(list(written)))}

    assert shelf.read(as_json(written)) == shelf.read(as_json(shuffled))


@given(written=instruments())
def test_words_of_the_vocabulary_are_read_however_they_are_joined(written: dict[str, object], shelf: Shelf) -> None:
    """Files may write hyphens where the command line does."""
    obligation = {"owes": "assist with armed force", "modality": "undertakes to consider"}
    hyphened = {key: word.replace(" ", "-") for key, word in obligation.items()}
    plain, joined = (as_json(written | {"provisions": [a_provision(obligation=one)]}) for one in (obligation, hyphened))

    assert shelf.read(plain) == shelf.read(joined)


def only_register_faults(shelf: Shelf, text: str) -> None:
    """Fail where a text is neither read nor refused as an instrument is."""
    for fault in faults_of(lambda: shelf.read(text)):
        assert isinstance(fault, RegisterError)
        assert fault.at.startswith("law.yaml")


@given(text=st.sampled_from(SHIPPED).flatmap(mutated))
@settings(max_examples=100)
def test_an_instrument_with_parts_changed_is_read_or_refused(text: str, shelf: Shelf) -> None:
    """Whatever becomes of a file in an editor, people are told, and nothing else happens."""
    only_register_faults(shelf, text)


@given(text=st.sampled_from(SHIPPED).flatmap(torn))
def test_an_instrument_with_letters_changed_is_read_or_refused(text: str, shelf: Shelf) -> None:
    """Whatever becomes of a file on its way, people are told, and nothing else happens."""
    only_register_faults(shelf, text)


@pytest.mark.prove
@given(text=st.sampled_from(SHIPPED).flatmap(lambda path: mutated(path) | torn(path)))
@settings(max_examples=5_000)
def test_five_thousand_spoilt_instruments_are_read_or_refused(text: str, shelf: Shelf) -> None:
    """Five thousand strangers spoil a treaty, each in another way."""
    only_register_faults(shelf, text)


# The collector


@pytest.mark.parametrize("running", [True, False])
def test_loading_leaves_the_collector_as_it_was(running: bool, shelf: Shelf) -> None:  # noqa: FBT001 - a parameter
    """Whoever embeds Foedus chose how memory is collected, and finds it so."""
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        shelf.load()

        assert (running, 0) == (gc.isenabled(), gc.get_freeze_count())
    finally:
        (gc.enable if before else gc.disable)()


def test_loading_thaws_nothing_that_others_froze(shelf: Shelf) -> None:
    """A server that froze its memory before it forked keeps it frozen."""
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        shelf.load()

        assert frozen <= gc.get_freeze_count() + 1_000
        assert 0 < gc.get_freeze_count()
    finally:
        gc.unfreeze()
