"""Shipped files spoilt on purpose: their trees cut, doubled, renamed and crossed, then their text, then their bytes."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from foedus.files import Plain, read_plain
from tests.builders import as_json
from tests.instruments.oddities import ODD_DAYS, ODD_PIECES, ODD_TEXTS

SHIPPED = Path(__file__).parents[2] / "src/foedus/register/instruments"
OTHERS = Path(__file__).parents[1] / "cases/instruments"
PLAIN_SCALAR = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .-]*[A-Za-z0-9.])?")
WRITTEN_OUT_AT_MOST = 400_000


@dataclass(slots=True)
class Raw:
    """A piece of text that stands in the file as it is: a tag, an alias, a word without quotes."""

    text: str


@dataclass(slots=True)
class Map:
    """A mapping whose keys may stand twice, and need not be words."""

    pairs: list[list["Tree"]] = field(default_factory=list)


Tree: TypeAlias = "str | Raw | Map | list[Tree] | None"
Pattern: TypeAlias = tuple[str, ...]
Slot: TypeAlias = tuple[list["Tree"], int, Pattern]


def tree_of(value: Plain) -> Tree:
    """Return a plain value as a tree that can be spoilt."""
    if isinstance(value, dict):
        return Map([[key, tree_of(inner)] for key, inner in value.items()])
    if isinstance(value, list):
        return [tree_of(inner) for inner in value]
    return value


def copied(tree: Tree) -> Tree:
    """Return a tree that shares nothing with this one."""
    if isinstance(tree, Map):
        return Map([[copied(key), copied(value)] for key, value in tree.pairs])
    return [copied(inner) for inner in tree] if isinstance(tree, list) else tree


def slots_of(tree: Tree, pattern: Pattern = ()) -> list[Slot]:
    """Return every place below a tree in which a value stands, with the keys that lead there."""
    found: list[Slot] = []
    if isinstance(tree, Map):
        for pair in tree.pairs:
            inner = (*pattern, pair[0] if isinstance(pair[0], str) else "?")
            found += [(pair, 1, inner), *slots_of(pair[1], inner)]
    elif isinstance(tree, list):
        for number, one in enumerate(tree):
            found += [(tree, number, (*pattern, "*")), *slots_of(one, (*pattern, "*"))]
    return found


def maps_of(tree: Tree) -> list[Map]:
    """Return every mapping in a tree, the outermost first."""
    inside = tree.pairs if isinstance(tree, Map) else [[inner] for inner in tree] if isinstance(tree, list) else []
    return [*([tree] if isinstance(tree, Map) else []), *(one for part in inside for one in maps_of(part[-1]))]


def child(tree: Tree, key: str) -> Tree:
    """Return what stands under a key of a mapping, or None."""
    if not isinstance(tree, Map):
        return None
    return next((value for name, value in tree.pairs if name == key), None)


@dataclass(slots=True)
class Stock:
    """The shipped files as trees, and what stands in them under the same keys, so that files can be crossed."""

    trees: list[Tree]
    texts: list[bytes]
    by_pattern: dict[Pattern, list[Tree]]
    patterns: list[Pattern]
    keys: list[str]


def stock_of(*folders: Path) -> Stock:
    """Return the instruments in some folders, ready to be spoilt."""
    paths = [path for folder in folders or (SHIPPED, OTHERS) for path in sorted(folder.glob("*.yaml"))]
    texts = [path.read_bytes() for path in paths]
    trees = [tree_of(read_plain(text.decode())) for text in texts]
    by_pattern: dict[Pattern, list[Tree]] = {}
    for tree in trees:
        for holder, place, pattern in slots_of(tree):
            by_pattern.setdefault(pattern, []).append(holder[place])
    keys = sorted({step for pattern in by_pattern for step in pattern} - {"*"})
    return Stock(trees, texts, by_pattern, sorted(by_pattern), keys)


# What a tree looks like in a file


def written(tree: Tree, rng: random.Random) -> str:
    """Return a tree as YAML, in flow or in block style, its words with or without quotes."""
    return _flow(tree) if rng.random() < 0.25 else _block(tree, 0, bare=rng.random() < 0.5)


def _flow(tree: Tree) -> str:
    if isinstance(tree, Map):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(value)}" for key, value in tree.pairs) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(_flow, tree)) + "]"
    return tree.text if isinstance(tree, Raw) else as_json(tree)


def _block(tree: Tree, indent: int, *, bare: bool) -> str:
    space = " " * indent
    if isinstance(tree, Map) and tree.pairs:
        members = [(f"{_scalar(key, bare=bare)}:", value) for key, value in tree.pairs]
    elif isinstance(tree, list) and tree:
        members = [("-", value) for value in tree]
    else:
        return space + _scalar(tree, bare=bare)
    lines: list[str] = []
    for head, value in members:
        if (isinstance(value, Map) and value.pairs) or (isinstance(value, list) and value):
            lines.append(f"{space}{head}\n{_block(value, indent + 1, bare=bare)}")
        else:
            lines.append(f"{space}{head} {_scalar(value, bare=bare)}")
    return "\n".join(lines)


def _scalar(tree: Tree, *, bare: bool) -> str:
    if bare and isinstance(tree, str) and PLAIN_SCALAR.fullmatch(tree):
        return tree
    return _flow(tree)


# What is put in the place of something


def _odd_tree(rng: random.Random, stock: Stock) -> Tree:
    """Return something that stands nowhere: an odd word, a huge one, an empty list, a deep one, another file's part."""
    choices: tuple[Callable[[], Tree], ...] = (
        lambda: rng.choice(ODD_TEXTS),
        lambda: rng.choice(ODD_DAYS),
        lambda: None,
        list,
        Map,
        lambda: rng.choice("aä[{☃") * rng.choice((100, 3_000, 70_000)),
        lambda: " ".join(["word"] * rng.choice((100, 3_000))),
        lambda: _nested(rng, rng.choice((3, 10, 45, 60))),
        lambda: _borrowed(rng, stock, rng.choice(stock.patterns)),
        lambda: Raw(rng.choice(ODD_PIECES)),
    )
    return rng.choice(choices)()


def _nested(rng: random.Random, depth: int) -> Tree:
    found: Tree = rng.choice(ODD_TEXTS)
    key = rng.choice(("either", "a", "given", "casus"))
    kind = rng.randrange(3)
    for number in range(depth):
        inner: list[Tree] = [found]
        found = Map([[key, found]]) if kind == 0 else inner if kind == 1 or number % 2 else Map([[key, inner]])
    return found


def _borrowed(rng: random.Random, stock: Stock, pattern: Pattern) -> Tree:
    found = stock.by_pattern.get(pattern) or stock.by_pattern[rng.choice(stock.patterns)]
    return copied(rng.choice(found))


# Changes of a tree


Change: TypeAlias = Callable[[Tree, random.Random, Stock], None]


def _slot(tree: Tree, rng: random.Random) -> Slot:
    """Return a place in a tree, the rarer keys as often as the common ones."""
    slots = slots_of(tree)
    if not slots:
        return [tree], 0, ()
    if rng.random() < 0.5:
        wanted = rng.choice(sorted({pattern for _, _, pattern in slots}))
        slots = [one for one in slots if one[2] == wanted]
    return rng.choice(slots)


def _drop(tree: Tree, rng: random.Random, _stock: Stock) -> None:
    holder, place, _ = _slot(tree, rng)
    if place == 1 and holder and isinstance(tree, Map):
        owner = next((one for one in maps_of(tree) if any(pair is holder for pair in one.pairs)), None)
        if owner is not None:
            owner.pairs.remove(holder)
            return
    del holder[place]


def _double(tree: Tree, rng: random.Random, _stock: Stock) -> None:
    holder, place, _ = _slot(tree, rng)
    owner = next((one for one in maps_of(tree) if any(pair is holder for pair in one.pairs)), None)
    times = rng.choice((1, 1, 1, 2, 5, 40))
    for _ in range(times):
        if owner is None:
            holder.insert(place, copied(holder[place]))
        else:
            owner.pairs.insert(rng.randrange(len(owner.pairs) + 1), [copied(one) for one in holder])


def _swap(tree: Tree, rng: random.Random, _stock: Stock) -> None:
    (one, here, _), (other, there, _) = _slot(tree, rng), _slot(tree, rng)
    first, second = copied(one[here]), copied(other[there])
    one[here], other[there] = second, first


def _rename(tree: Tree, rng: random.Random, stock: Stock) -> None:
    pairs = [pair for one in maps_of(tree) for pair in one.pairs]
    if pairs:
        pair = rng.choice(pairs)
        word = pair[0] if isinstance(pair[0], str) else "a"
        odd: tuple[Tree, ...] = (None, Map(), ["a"], Raw("<<"), Raw("? "), word.upper(), word + " ", word[:-1], "since")
        pair[0] = rng.choice(stock.keys) if rng.random() < 0.6 else rng.choice((*odd, *ODD_TEXTS))


def _replace(tree: Tree, rng: random.Random, stock: Stock) -> None:
    holder, place, _ = _slot(tree, rng)
    holder[place] = _odd_tree(rng, stock)


def _cross(tree: Tree, rng: random.Random, stock: Stock) -> None:
    """Put what stands under the same keys in another file, as often in a place where it makes sense as not."""
    for _ in range(rng.choice((1, 1, 3, 8))):
        holder, place, pattern = _slot(tree, rng)
        holder[place] = _borrowed(rng, stock, pattern if rng.random() < 0.9 else rng.choice(stock.patterns))


def _add(tree: Tree, rng: random.Random, stock: Stock) -> None:
    """Add a key that the same mapping has in another file, or one that it never has."""
    slots = [((), tree), *((pattern, holder[place]) for holder, place, pattern in slots_of(tree))]
    maps = [(pattern, value) for pattern, value in slots if isinstance(value, Map)]
    if not maps:
        return
    pattern, value = rng.choice(maps)
    known = [one for one in stock.patterns if one[:-1] == pattern and one[-1] != "*"]
    if known and rng.random() < 0.8:
        chosen = rng.choice(known)
        value.pairs = [pair for pair in value.pairs if pair[0] != chosen[-1]]
        value.pairs.append([chosen[-1], _borrowed(rng, stock, chosen)])
    else:
        value.pairs.append([rng.choice((*stock.keys, *ODD_TEXTS)), _odd_tree(rng, stock)])


def _wrap(tree: Tree, rng: random.Random, stock: Stock) -> None:
    holder, place, _ = _slot(tree, rng)
    value = holder[place]
    shapes: tuple[Tree, ...] = ([value], [[value]], Map([[rng.choice(stock.keys), value]]), Map([["some", value]]))
    holder[place] = rng.choice(shapes)
    if isinstance(value, list) and value and rng.random() < 0.5:
        holder[place] = value[0]


def _refer(tree: Tree, rng: random.Random, _stock: Stock) -> None:
    """Let provisions refer to one another, to themselves, in circles, and to what is not there."""
    provisions = [one for one in _listed(tree, "provisions") if isinstance(one, Map)]
    names = [text for one in provisions for key in ("id", "ref") if isinstance(text := child(one, key), str)]
    for one in rng.sample(provisions, min(len(provisions), rng.choice((1, 2, 5)))):
        name = rng.choice((*names, "itself", "no such", ""))
        key = rng.choice(("casus", "defined_by", "bears_on", "obligation", "id", "ref"))
        value: Tree = f"as {name}" if key in ("casus", "obligation") else name
        one.pairs = [pair for pair in one.pairs if pair[0] != key]
        one.pairs.append([key, [name, *names] if key == "bears_on" and rng.random() < 0.5 else value])


def _redate(tree: Tree, rng: random.Random, _stock: Stock) -> None:
    """Write another day where there is one, or an edge of time where a clause may have one."""
    maps = maps_of(tree)
    for one in rng.sample(maps, min(len(maps), rng.choice((1, 3, 9)))):
        key = rng.choice(("from", "until", "since", "within", "on", "known_from", "signed_on", "in_force_from"))
        dated = [pair for pair in one.pairs if isinstance(pair[1], str) and re.match(r"\d{4}-", pair[1])]
        year = rng.choice((1, 2, 1815, 1938, 1939, 1991, 2025, 9998, 9999))
        day = rng.choice((*ODD_DAYS, f"{year:04}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"))
        if dated:
            rng.choice(dated)[1] = day
        else:
            one.pairs.append([key, day])


FACTS = (
    *("act", "by", "origin", "place", "aimed_at", "intent", "provoked", "h1.object", "h1.of", "h1.act", "h1.place"),
    *("h2.object", "h2.of", "h999.by", "route", "killed", "war_declared", "hits", "question", "sent_by", "backed_by"),
    *("happened_on", "record_complete_to", "withdrawn", "same_as", "title", "kind", "h1.origin", "h01.of", "h1.killed"),
)
FACT_WORDS = (
    *("attack", "air strike", "armed attack", "aggression", "cyber operation", "unrest", "threat of force", "anything"),
    *("RUS", "USA", "QAT", "ISR", "PRK", "AUH", "nato", "hamas", "others", "other-state", "RUS & USA", "QAT & QAT"),
    *("Doha", "Warsaw", "Indian Ocean", "RUS", "25.28,51.53", "0,0 ± 2000 km", "-90,0 ± 50 km", "Tripoli, Lebanon"),
    *(
        "territory",
        "military base",
        "deliberate",
        "accident",
        "outside by state",
        "within",
        "3..9",
        "0..999999999",
        "yes",
    ),
)


def _restate(tree: Tree, rng: random.Random, _stock: Stock) -> None:
    """State other facts in an example, of more holders, more hits, one another's opposite."""
    facts = [one for example in _listed(tree, "examples") if isinstance(one := child(example, "facts"), Map)]
    for one in rng.sample(facts, min(len(facts), 2)):
        holders = [pair[1] for pair in one.pairs if isinstance(pair[1], Map)]
        if not holders or rng.random() < 0.3:
            holders.append(Map())
            one.pairs.append([rng.choice(("press", "QAT", "RUS", "USA", "nobody", "", "hamas")), holders[-1]])
        for _ in range(rng.choice((1, 2, 6, 25))):
            name = rng.choice(("", "", "", "not ")) + rng.choice(FACTS)
            words: list[Tree] = [rng.choice((*FACT_WORDS, *ODD_DAYS)) for _ in range(rng.choice((1, 1, 2, 7)))]
            rng.choice(holders).pairs.append([name, words[0] if len(words) == 1 else words])


def _crowd(tree: Tree, rng: random.Random, stock: Stock) -> None:
    """Fill one list with what stands in that place anywhere."""
    lists = [(holder[place], pattern) for holder, place, pattern in slots_of(tree)]
    filled = [(one, pattern) for one, pattern in lists if isinstance(one, list) and one]
    if filled:
        one, pattern = rng.choice(filled)
        for _ in range(rng.choice((2, 6, 15, 60))):
            one.append(_borrowed(rng, stock, (*pattern, "*")))


def _listed(tree: Tree, key: str) -> list[Tree]:
    found = child(tree, key)
    return found if isinstance(found, list) else []


CHANGES: dict[Change, int] = {
    _drop: 6,
    _double: 4,
    _swap: 3,
    _rename: 3,
    _replace: 8,
    _cross: 12,
    _add: 10,
    _wrap: 3,
    _refer: 5,
    _redate: 6,
    _restate: 8,
    _crowd: 6,
}


def changed_tree(rng: random.Random, stock: Stock) -> Tree:
    """Return a shipped instrument, most often with few provisions and examples, changed in a few places."""
    tree = copied(rng.choice(stock.trees))
    if rng.random() < 0.85:
        _prune(tree, rng)
    for _ in range(rng.choice((0, 1, 1, 1, 2, 3, 6))):
        change = rng.choices(list(CHANGES), list(CHANGES.values()))[0]
        change(tree, rng, stock)
    return tree


def _prune(tree: Tree, rng: random.Random) -> None:
    """Leave a few provisions in an instrument, and a few of the examples that show them."""
    provisions, examples = _listed(tree, "provisions"), _listed(tree, "examples")
    start = rng.randrange(len(provisions))
    provisions[:] = provisions[start : start + rng.randint(1, 3)]
    names = [child(one, key) for one in provisions for key in ("id", "ref")]
    examples[:] = [one for one in examples if child(one, "provision") in names]
    for key, most in (("examples", 4), ("parties", 4), ("invocations", 1), ("conflicts", 1)):
        listed = _listed(tree, key)
        del listed[rng.randint(1, most) :]


# Changes of a text, and of its bytes


SCRAPS = (
    *(
        "\n",
        " ",
        "\t",
        ":",
        ": ",
        "- ",
        "[",
        "{",
        "]",
        "}",
        ",",
        '"',
        "'",
        "#",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "<<: ",
        "? ",
    ),
    *(
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "\r",
        "\r\n",
        "\0",
        "\x1b",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "|",
        ">",
        "~",
        "NO",
    ),
)


def _torn(text: str, rng: random.Random) -> str:
    for _ in range(rng.randint(1, 5)):
        start = rng.randint(0, len(text))
        end = start + rng.choice((0, 0, 1, 3, 12))
        text = text[:start] + rng.choice(SCRAPS) * rng.choice((1, 1, 1, 2, 50)) + text[end:]
    return text


def _lined(text: str, rng: random.Random) -> str:
    """Double, drop, move and indent lines, as an editor does."""
    lines = text.split("\n")
    for _ in range(rng.randint(1, 4)):
        place, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        if rng.random() < 0.4:
            lines.insert(other, lines[place])
        elif rng.random() < 0.5:
            lines[place] = rng.choice((" ", "  ", "\t", "- ", "# ", "? ")) + lines[place]
        elif len(lines) > 1:
            del lines[place]
    return "\n".join(lines)


def _encoded(text: str, rng: random.Random) -> bytes:
    """Return a text in UTF-8, or now and then as some other program would have kept it."""
    if rng.random() < 0.9:
        return text.encode("utf-8", "surrogatepass")
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: text.encode("utf-8-sig", "surrogatepass"),
        lambda: text.encode("utf-16", "surrogatepass"),
        lambda: text.encode("utf-32-be", "surrogatepass"),
        lambda: text.encode("latin-1", "replace"),
        lambda: text.replace("\n", "\r\n").encode("utf-8", "surrogatepass"),
        lambda: text.replace("\n", "\r").encode("utf-8", "surrogatepass"),
        lambda: text.encode("utf-7", "replace"),
        lambda: text.replace("e", "\ud800", 1).encode("utf-8", "surrogatepass"),
    )
    return rng.choice(ways)()


def _gnawed(data: bytes, rng: random.Random, stock: Stock) -> bytes:
    """Return bytes with some flipped, cut out, doubled, or taken from another file."""
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        start = rng.randint(0, len(data))
        end = start + rng.choice((0, 1, 2, 8, 100))
        other = rng.choice(stock.texts)
        cut = rng.randint(0, len(other))
        scrap = rng.choice(
            (bytes([rng.randrange(256)]), b"", data[start:end] * 2, other[cut : cut + rng.choice((5, 300))])
        )
        data = data[:start] + scrap + data[end:]
    return data


def mutant(number: int, *, run: str, stock: Stock) -> bytes:
    """Return the bytes of one spoilt file; the same number of the same run gives the same bytes for ever."""
    rng = random.Random(f"{run}/{number}")  # noqa: S311 - to be repeated, not to be secret
    if rng.random() < 0.1:
        return _gnawed(rng.choice(stock.texts), rng, stock)
    text = written(changed_tree(rng, stock), rng)[:WRITTEN_OUT_AT_MOST]
    way = rng.random()
    if way < 0.12:
        text = _torn(text, rng)
    elif way < 0.2:
        text = _lined(text, rng)
    return _encoded(text, rng)
