"""The answer of yesterday can be given again tomorrow, for only the faces know what day it is."""

import ast

FACES = ("cli/", "web/")
# On `date`, `datetime`, `Timestamp` and their like.
READINGS = frozenset({"now", "today", "utcnow"})
# Functions of the module `time` that know the day; a monotonic counter does not.
TIME_READINGS = frozenset({"ctime", "gmtime", "localtime", "strftime", "time", "time_ns"})


def clock_reads(tree: ast.Module) -> list[str]:
    """Return the lines of `tree` where the clock is read, or where its reading is imported."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            of_time = isinstance(node.value, ast.Name) and node.value.id == "time"
            if node.attr in READINGS or (of_time and node.attr in TIME_READINGS):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            names = [alias.name for alias in node.names if alias.name in TIME_READINGS]
            found += [f"{node.lineno}: from time import {name}" for name in names]
    return found


def test_only_the_faces_read_the_clock(modules: dict[str, ast.Module]) -> None:
    """A date reaches the rooms as an argument."""
    inner = {path: clock_reads(tree) for path, tree in modules.items() if not path.startswith(FACES)}

    assert {} == {path: reads for path, reads in inner.items() if reads}


def test_each_way_to_read_the_clock_is_seen() -> None:
    """The clock has several hands."""
    tree = ast.parse(
        "from time import time_ns\n"
        "a = date.today()\n"
        "b = datetime.datetime.now(UTC)\n"
        "c = time.time()\n"
        "d = time.monotonic()\n"
        "e = field(default_factory=date.today)\n"
    )

    assert [1, 2, 3, 4, 6] == sorted(int(read.split(":")[0]) for read in clock_reads(tree))
