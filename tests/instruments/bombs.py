"""Files made to exhaust whoever reads them: deep, wide, long, circular, or dear to answer."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from tests.builders import Written, a_party, a_provision, an_instrument, as_json

Made = Callable[[], str | bytes]
STATES = (
    *("FRA", "GBR", "DEU", "ITA", "ESP", "POL", "ROU", "TUR", "GRC", "NOR", "SWE", "FIN", "DNK", "PRT", "NLD", "BEL"),
    *("RUS", "USA", "CHN", "IND", "PAK", "IRN", "IRQ", "ISR", "SAU", "QAT", "ARE", "KWT", "OMN", "YEM", "EGY", "LBY"),
    *("DZA", "MAR", "TUN", "JPN", "KOR", "PRK", "VNM", "THA"),
)


def _treaty(*casus: Mapping[str, object], **more: Any) -> str:  # noqa: ANN401 - what YAML holds
    return as_json(an_instrument(provisions=[a_provision(casus=list(casus) or None, **more)]))


def _provisions(*provisions: Mapping[str, object], **more: Any) -> str:  # noqa: ANN401 - what YAML holds
    return as_json(an_instrument(provisions=list(provisions), **more))


def _example(**facts: object) -> Written:
    return {
        "title": "one",
        "on": "2025-05-01",
        "facts": {"press": {name.replace("__", "."): value for name, value in facts.items()}},
        "provision": "1",
        "beneficiary": "QAT",
        "expect": "engaged",
        "because": "made up",
    }


def _either(depth: int) -> Written:
    found: Written = {"question": "Is it deep?"}
    for _ in range(depth):
        found = {"either": [found, {"question": "Is it?"}]}
    return found


def _chain(length: int, key: str) -> str:
    """Return provisions each of which takes something from the next, and the last from the first."""
    names = [f"p{number}" for number in range(length)]
    value = {"casus": "as {}", "obligation": "as {}", "defined_by": "{}", "bears_on": "{}"}[key]
    return _provisions(
        *(
            a_provision(id=name, ref=f"art. {name}", **{"casus": None, key: value.format(names[number - 1])})
            for number, name in enumerate(names)
        )
    )


def _wide(number: int) -> Written:
    """Return a checklist that asks several things, none of which another checklist asks."""
    acts = ("air strike", "drone strike", "missile strike", "ground assault", "shelling", "naval attack", "blockade")
    things = ("territory", "armed forces", "military base", "energy facility", "port", "airport", "school", "hospital")
    states = ("FRA", "GBR", "DEU", "ITA", "ESP", "POL", "ROU", "TUR", "GRC", "NOR", "SWE", "FIN", "DNK", "PRT", "NLD")
    return {
        "act": [one for place, one in enumerate(acts) if number >> place % 3 & 1] or [acts[number % len(acts)]],
        "object": [one for place, one in enumerate(things) if (number * 7) >> place & 1] or ["territory"],
        "of": [states[number % len(states)], states[(number * 3 + 1) % len(states)]],
        "area": ["europe"] if number % 2 else ["africa"],
        "by": [states[(number * 5 + 2) % len(states)]],
        "given": [{"question": f"Is it so, the {number}th time?"}],
    }


def _deep(depth: int) -> str:
    """Return an instrument with a note in so many lists."""
    return as_json(an_instrument())[:-1] + ', "notes": ' + "[" * depth + "x" + "]" * depth + "}"


def _billion_laughs() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]" for n in range(12)]
    return "\n".join(lines)


DEEP = 100_000
MANY = 190_000
LONG = 5_000_000

DEPTHS = (10, 49, 50, 51, 1_000, DEEP)

BOMBS: dict[str, Made] = {
    **{f"{depth} lists deep": partial(_deep, depth) for depth in DEPTHS},
    "deep lists without end": lambda: "[" * DEEP,
    "deep mappings": lambda: "{a: " * DEEP,
    "deep keys": lambda: "? " * DEEP,
    "deep dashes": lambda: "- " * DEEP,
    "deep by indentation": lambda: "\n".join(" " * depth + "a:" for depth in range(3_000)),
    "deep conditions": lambda: _treaty({"act": "attack", "given": [_either(14)]}),
    "ten levels": lambda: _treaty({"act": "attack", "given": [_either(3)]}),
    "a billion laughs": _billion_laughs,
    "an alias of itself": lambda: "a: &a [*a]",
    "anchors without end": lambda: "\n".join(f"k{number}: &a{number} x" for number in range(50_000)),
    "merged keys": lambda: "a: &a {b: c}\nd: {<<: *a}\n",
    "many tags": lambda: "[" + "!t x, " * 50_000 + "]",
    "many documents": lambda: "--- x\n" * 50_000,
    "many keys": lambda: "".join(f"k{number}: x\n" for number in range(MANY // 2)),
    "many equal keys": lambda: "schema: foedus/1\n" * 100_000,
    "many items": lambda: _provisions(a_provision(), names=["x"] * MANY),
    "more items than are read": lambda: "[" + "x," * 300_000 + "]",
    "many empty provisions": lambda: _provisions(*([{}] * 60_000)),
    "many provisions": lambda: _provisions(*(a_provision(id=f"p{n}", ref=f"p{n}") for n in range(9_000))),
    "many provisions of one name": lambda: _provisions(*([a_provision()] * 9_000)),
    "many lost references": lambda: _provisions(
        *(a_provision(id=f"p{n}", ref=f"p{n}", casus=f"as q{n}") for n in range(190))
    ),
    "many parties": lambda: _provisions(
        a_provision(), parties=[a_party(party=name) for name in ("QAT", "USA") * 9_000]
    ),
    "many strangers": lambda: _provisions(
        a_provision(), parties=[a_party(party=f"Ruritania{n}") for n in range(9_000)]
    ),
    "many unknown acts": lambda: _treaty({"act": [f"artful attack {n}" for n in range(90_000)]}),
    "many unknown owners": lambda: _treaty({"act": "attack", "of": [f"Ruritania {n}" for n in range(90_000)]}),
    "many unknown areas": lambda: _treaty({"act": "attack", "area": [f"Ruritania {n}" for n in range(90_000)]}),
    "many wrong days": lambda: _treaty(*({"act": "attack", "since": f"day {n}"} for n in range(50_000))),
    "many alternatives": lambda: _treaty(*({"act": "attack"} for _ in range(40_000))),
    "many attackers asked about": lambda: _treaty(*({"act": "attack", "by": [n]} for n in STATES)),
    "many counts": lambda: _treaty(*({"enemies": {"at_least": n, "of": n_of}} for n, n_of in enumerate(STATES, 1))),
    "a great count": lambda: _treaty(
        {"enemies": {"at_least": 999, "of": "state"}, "by": {"some": ["RUS"], "none": ["USA", "FRA"]}},
        {"enemies": {"at_most": 900, "of": "non-state group"}, "by": {"only": ["RUS", "CHN"]}},
        examples=None,
    ),
    "a count past counting": lambda: _treaty({"enemies": {"at_least": "9" * 4_000}}),
    "many days asked about": lambda: _treaty(*({"act": "attack", "since": f"{y}"} for y in range(1900, 1940))),
    "many conditions": lambda: _treaty(
        {"act": "attack"}, only_if=[{"given": [{"question": f"Is it {n}?"}]} for n in range(40)]
    ),
    "many ways to miss": lambda: _treaty(*(_wide(n) for n in range(40))),
    "many exceptions": lambda: _treaty({"act": "attack"}, unless=[_wide(n) for n in range(40)]),
    "many ways to miss, often": lambda: _provisions(
        *(a_provision(id=f"p{k}", ref=f"p{k}", casus=[_wide(n * 7 + k) for n in range(12)]) for k in range(60))
    ),
    "many versions": lambda: _treaty(
        versions=[
            {"from": f"{y}-01-01", "until": f"{y + 1}-01-01", "casus": [{"act": "attack"}]} for y in range(1, 9_000)
        ]
    ),
    "many interpretations": lambda: _treaty(
        {"act": "attack"},
        interpretations=[{"id": f"i{n}", "by": ["USA"], "effect": "narrows", "change": {}} for n in range(9_000)],
    ),
    "the same words everywhere": lambda: _provisions(
        *(
            a_provision(id=f"p{n}", ref=f"p{n}", words="the words", words_of="instrument", source="x")
            for n in range(190)
        )
    ),
    "a circle of casus": lambda: _chain(150, "casus"),
    "a circle of duties": lambda: _chain(150, "obligation"),
    "a circle of definitions": lambda: _chain(150, "defined_by"),
    "a circle of bearings": lambda: _chain(150, "bears_on"),
    "a casus as itself": lambda: _provisions(a_provision(casus="as 1", obligation="as 1", defined_by="1")),
    "as long as a file may be": lambda: _provisions(a_provision(), title="a" * 63_000_000),
    "as long as a value may be": lambda: _provisions(a_provision(), title="a" * 20_000_000),
    "longer than a file may be": lambda: _provisions(a_provision(), title="a" * 64_000_000),
    "a long title": lambda: _provisions(a_provision(), title="a" * LONG),
    "a title of many words": lambda: _provisions(a_provision(), title="a " * (LONG // 10)),
    "a long id": lambda: _provisions(a_provision(), id="a-" * (LONG // 2) + "!"),
    "a long key": lambda: as_json(an_instrument() | {"a" * LONG: "x"}),
    "a long act": lambda: _treaty({"act": "attack " * 100_000}),
    "a long day": lambda: _provisions(a_provision(), signed_on="2" * LONG),
    "a long area": lambda: _treaty({"act": "attack", "area": "Ruritania " * 100_000}),
    "a long party": lambda: _provisions(a_provision(), parties=[a_party(party="Q" * 1_000_000)]),
    "a long reference": lambda: _provisions(a_provision(casus="as " + "x" * 1_000_000)),
    "long marks": lambda: _provisions(a_provision(), notes="\\`*_[]<>|~&" * 100_000),
    "long control": lambda: as_json(an_instrument(notes="x")).replace('"x"', '"' + "\\u001b[" * 200_000 + '"'),
    "long combining": lambda: _provisions(a_provision(words="\u0301" * 1_000_000, words_of="instrument", source="x")),
    "a long comment": lambda: "#" * LONG,
    "a long line of blanks": lambda: " " * LONG + "a",
    "a long plain word": lambda: "a" * LONG,
    "a plain word of many lines": lambda: "a\n" * 500_000,
    "many quotes": lambda: "'" * LONG,
    "many tabs": lambda: "\t" * LONG,
    "many colons": lambda: "a: " * 100_000,
    "many question marks": lambda: "? a\n" * 60_000,
    "an example of many hits": lambda: _provisions(
        a_provision(), examples=[_example(**{f"h{n}__of": "QAT" for n in range(1, 999)}, act="air strike", by="RUS")]
    ),
    "an example of many attackers": lambda: _provisions(
        a_provision(casus=[{"enemies": {"at_least": 20, "of": "state"}}, {"by": ["USA"]}, {"by": {"only": ["FRA"]}}]),
        examples=[_example(act="air strike", by=" & ".join(STATES), h1__of="QAT")],
    ),
    "an example of anybody": lambda: _provisions(
        a_provision(casus=[{"enemies": {"at_least": 20, "of": "state"}}, {"by": ["USA"]}, {"by": {"only": ["FRA"]}}]),
        examples=[_example(act="air strike", by="others", h1__of="QAT")],
    ),
    "an example of many voices": lambda: _provisions(
        a_provision(),
        examples=[_example() | {"facts": {name: {"act": "air strike", "by": name, "place": name} for name in STATES}}],
    ),
    "an example of many acts": lambda: _provisions(
        a_provision(),
        examples=[_example(act="attack") | {"acts": [{"kind": "request", "by": f"{n}"} for n in range(3_000)]}],
    ),
    "an example told many times": lambda: _provisions(
        a_provision(), examples=[_example(by=" & ".join(["RUS", "QAT", "USA"] * 700), act="attack")]
    ),
    "many examples": lambda: _provisions(a_provision(), examples=[_example(act="attack")] * 5_000),
    "an example at the pole": lambda: _provisions(
        a_provision(), examples=[_example(place="-90,0 ± 2000 km", act="attack", by="RUS")] * 5
    ),
    "UTF-16": lambda: as_json(an_instrument()).encode("utf-16"),
    "half a character": lambda: as_json(an_instrument()).encode().replace(b"Treaty", b"\xed\xa0\x80"),
    "a byte-order mark inside": lambda: as_json(an_instrument()).replace("Treaty", "\ufeff"),
    "NUL": lambda: as_json(an_instrument()).replace("Treaty", "\0"),
    "line ends of a Mac": lambda: "schema: foedus/1\rid: treaty-a\r",
}


def bomb(name: str) -> bytes:
    """Return the bytes of the file called `name`."""
    made = BOMBS[name]()
    return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")
