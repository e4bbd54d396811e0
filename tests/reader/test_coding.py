"""The four example reports against what a careful coder states from them by hand."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from foedus.actors import load_actors
from foedus.files import read_yaml
from foedus.places import load_places
from foedus.reader import Lexicon, NamedInstrument, read_report
from foedus.statements import Record, load_statements

Read = Callable[..., Record]
GOLD = Path(__file__).parents[1] / "cases" / "reports"
REPORTS = Path(__file__).parents[2] / "src" / "foedus" / "register" / "reports"
NAMES = ("al-udeid-2025-06-23", "doha-2025-09-09", "order-2025-10-01", "qatar-2026-02-28")


def terms(record: Record) -> set[str]:
    """Return what is claimed, by whom, without the words."""
    return {
        " | ".join((one.about, one.property, ", ".join(sorted(one.value)), one.holder, one.stance))
        for one in record.statements
    }


def shortfall(name: str) -> dict[str, set[str]]:
    """Return what the reader is known to miss, and to add."""
    plain = read_yaml((GOLD / f"{name}.shortfall.yaml").read_text(encoding="utf-8"), at=name).plain()
    assert isinstance(plain, dict)
    return {key: {str(item) for item in items} if isinstance(items, list) else set() for key, items in plain.items()}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of one example report."""
    return str(request.param)


@pytest.fixture
def record(name: str, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> Record:
    """Return what the reader makes of it."""
    return read_report(REPORTS / f"{name}.md", published_on=None, lexicon=lexicon, instruments=instruments)


@pytest.fixture
def gold(name: str) -> Record:
    """Return what was stated by hand; loading it checks every value against the vocabularies."""
    return load_statements(GOLD / f"{name}.statements.yaml", actors=load_actors(), places=load_places())


def test_the_reader_states_the_gold_but_for_the_known_shortfall(name: str, record: Record, gold: Record) -> None:
    """A report read by machine says what the hand said, and every difference is on record."""
    known = shortfall(name)

    assert known["missing"] == terms(gold) - terms(record)
    assert known["excess"] == terms(record) - terms(gold)


def test_the_reader_invents_nothing(name: str) -> None:
    """Beside the gold nothing is stated of the example reports."""
    assert set() == shortfall(name)["excess"]


def test_the_gold_quotes_the_report(name: str, gold: Record) -> None:
    """Every statement by hand stands on words of the report."""
    text = (REPORTS / f"{name}.md").read_text(encoding="utf-8")

    assert [] == [one.words for one in gold.statements if not one.words or one.words not in text]


def test_every_statement_points_at_its_words(name: str, record: Record) -> None:
    """Offsets count in the file, front matter included."""
    text = (REPORTS / f"{name}.md").read_text(encoding="utf-8")

    assert [] == [one for one in record.statements if one.words != text[one.start : one.end]]


def test_the_quoted_order_is_the_order(lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> None:
    """The words of the order in our report are those of the Federal Register."""
    text = (REPORTS / "order-2025-10-01.md").read_text(encoding="utf-8")
    record = read_report(REPORTS / "order-2025-10-01.md", published_on=None, lexicon=lexicon, instruments=instruments)

    assert (
        "The United States shall regard any armed attack on the territory, sovereignty, or critical infrastructure of "
        "the State of Qatar as a threat to the peace and security of the United States" in text
    )
    assert ("usa-qat-2025", "nato-1949") == record.named_instruments


def test_both_sides_of_the_notice_are_kept(lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> None:
    """The White House says that Qatar was told before; Qatar denies it, and has two times of its own."""
    path = REPORTS / "doha-2025-09-09.md"
    record = read_report(path, published_on=None, lexicon=lexicon, instruments=instruments)

    assert {
        ("before", "USA", "affirms"),
        ("before", "QAT", "denies"),
        ("during", "QAT", "affirms"),
        ("after", "QAT", "affirms"),
    } == {
        (", ".join(one.value), one.holder, one.stance)
        for one in record.statements
        if one.about == "notification-usa" and one.property == "when"
    }


TOGETHER: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    (
        "The Kremlin denied that its forces had shelled the hospital in Sumy, blaming a Ukrainian missile.",
        frozenset(("by=RUS by RUS denies", "by=UKR by RUS affirms", "place=Sumy by RUS affirms")),
        frozenset(("by=RUS by report affirms", "by=RUS by RUS affirms")),
    ),
    (
        "Kabul said that Pakistani jets bombed Khost on Monday. Islamabad has neither confirmed nor denied it.",
        frozenset(("by=PAK by AFG affirms",)),
        frozenset(("by=PAK by report affirms", "by=PAK by PAK denies")),
    ),
    (
        (
            "A missile came down on Przewodów in Poland on Tuesday.\n\n"
            "Joe Biden said that the trajectory made it unlikely that it had been launched from Russia."
        ),
        frozenset(("place=Przewodów by report affirms",)),
        frozenset(("by=RUS by USA affirms", "by=RUS by report affirms")),
    ),
    (
        "Kuwait was hit by drones on Monday.\n\nIraqi forces invaded the emirate on 2 August 1990.",
        frozenset(("by=IRQ by report affirms", "happened_on=1990-08-02 by report affirms")),
        frozenset(("by=KWT by report affirms",)),
    ),
    (
        "The RSF said that the Sudanese army was bombing its own depots in Port Sudan.",
        frozenset(("by=SDN by rsf affirms", "h1.of=SDN by rsf affirms")),
        frozenset(("h1.of=rsf by rsf affirms",)),
    ),
    (
        "A Marshall Islands-flagged bulk carrier was struck by a missile south-west of Mokha on 27 February.",
        frozenset(("h1.of=MHL by report affirms", "place=Mocha by report affirms")),
        frozenset(("place=Marshall Islands by report affirms",)),
    ),
    (
        "India struck nine sites in Pakistan on Wednesday in answer to the killing of 26 tourists at Pahalgam.",
        frozenset(("by=IND by report affirms", "place=Pakistan by report affirms")),
        frozenset(("place=Pahalgam by report affirms",)),
    ),
    (
        "French, American and British missiles struck Damascus in 2018.",
        frozenset(("by=FRA by report affirms", "by=USA by report affirms", "by=GBR by report affirms")),
        frozenset(),
    ),
    (
        "Israel bombed Damascus on 1 April 2024. Iran retaliated on 13 April with 300 drones.",
        frozenset(("by=IRN by report affirms", "launched=300 by report affirms")),
        frozenset(),
    ),
    (
        "Missiles hit Doha on Monday. American helicopters caught an Iranian ship laying mines off Bahrain.",
        frozenset(("by=IRN by report affirms", "act=mining by report affirms")),
        frozenset(),
    ),
)


@pytest.mark.parametrize(("text", "told", "untold"), TOGETHER, ids=[one[0][:50] for one in TOGETHER])
def test_what_belongs_together_is_told_together(
    read: Read, text: str, told: frozenset[str], untold: frozenset[str]
) -> None:
    """Each claim has its holder, its place and its doer, and none of its neighbour's."""
    record = read(text)
    attacks = {one.id for one in record.incidents}
    found = {
        f"{one.property}={one.value[0]} by {one.holder} {one.stance}"
        for one in record.statements
        if one.about in attacks
    }

    assert (told, frozenset()) == (told & found, untold & found)


APART: tuple[tuple[str, str, str], ...] = (
    (
        (
            "A missile came down on Przewodów in Poland on 15 November 2022 and killed two men. "
            "It was the day on which Russia fired some ninety missiles at power plants in Ukraine."
        ),
        "place=Przewodów",
        "by=RUS",
    ),
    (
        "NATO bombs destroyed the Chinese embassy in Belgrade on 7 May 1999. Crowds stoned the American embassy.",
        "h1.of=CHN",
        "h1.of=USA",
    ),
    (
        "A mortar bomb killed a woman in Akcakale on 3 October 2012. Turkish howitzers answered within minutes.",
        "place=Akçakale",
        "by=TUR",
    ),
    (
        "In May four tankers were damaged by limpet mines off Fujairah, and a week later drones hit a pumping station.",
        "act=mining",
        "act=drone strike",
    ),
)


@pytest.mark.parametrize(("text", "one", "other"), APART, ids=[one[0][:40] for one in APART])
def test_what_is_told_apart_stays_apart(read: Read, text: str, one: str, other: str) -> None:
    """A day of its own, an owner of its own or an answer tells of another attack."""
    about: dict[str, set[str]] = {}
    for each in read(text).statements:
        about.setdefault(each.about, set()).add(f"{each.property}={each.value[0]}")

    assert not any({one, other} <= told for told in about.values())


NEWS = (
    "A post at Abdali was hit by drones on Wednesday.\n\n"
    "Iraqi forces invaded Kuwait on 2 August 1990. The Security Council condemned the invasion.\n\n"
    "Qatar condemned the attack."
)


def test_an_act_of_today_is_about_the_attack_of_today(read: Read) -> None:
    """Right behind an attack of old an act is about it; in another paragraph about the news."""
    record = read(NEWS)
    of = {one.about: one.value[0] for one in record.statements if one.property == "of"}

    assert ("kuwait-1990-08-02", "abdali-2025-11-12") == (
        of["condemnation-un-security-council"],
        of["condemnation-qat"],
    )


def test_the_shelling_is_a_shelling(read: Read) -> None:
    """Who condemns a shelling condemns no air strike."""
    record = read(
        "A mortar bomb killed a woman in Akcakale on 3 October 2012. Turkish jets bombed Tel Abyad. "
        "The Security Council condemned the shelling."
    )

    assert ["akcakale-2012-10-03"] == [one.value[0] for one in record.statements if one.property == "of"]


CLAUSES = (
    "Under the pact signed in Riyadh on 17 September 2025 an attack on Pakistan would be treated as an attack on it.",
    "Israel says it strikes only military targets.",
    "Israel has killed Iran's guests before.",
    "The navy scuttled the ship five days later.",
    "Officers still argue over when a ship that has been shot at must shoot back.",
    "In Basra celebratory gunfire brought down a power line.",
)


@pytest.mark.parametrize("text", CLAUSES)
def test_what_is_no_attack_founds_none(read: Read, text: str) -> None:
    """Clauses of instruments, habits, what was ever done, and accidents tell of no attack."""
    told = read("Missiles hit Doha on Monday.\n\n" + text)

    assert ["doha-2025-11-10"] == [one.id for one in told.incidents]


WIRE_CASES = Path(__file__).parents[1] / "cases" / "wires.yaml"


def load_cases() -> list[Mapping[str, object]]:
    """Return every case: its text, and what is told and untold of it."""
    plain = read_yaml(WIRE_CASES.read_text(encoding="utf-8"), at=WIRE_CASES.name).plain()
    assert isinstance(plain, list)
    return [one for one in plain if isinstance(one, dict)]


WIRES = load_cases()


def lines(case: Mapping[str, object], key: str) -> set[str]:
    """Return what a case lists under a word."""
    told = case.get(key, [])
    assert isinstance(told, list)
    return {str(one) for one in told}


@pytest.mark.parametrize("case", WIRES, ids=[str(one["text"])[:120] for one in WIRES])
def test_a_wire_states_what_it_says(read: Read, case: Mapping[str, object]) -> None:
    """Whoever checks it against the words finds each claim where it belongs, and by whom it is said."""
    found = {
        f"{one.about} {one.property}={','.join(one.value)} {one.holder} {one.stance}"
        for one in read(str(case["text"])).statements
    }
    told, untold = lines(case, "told"), lines(case, "untold")

    assert (told, set()) == (told & found, untold & found)
    assert not found or "nothing" not in case
    assert told or untold or "nothing" in case
