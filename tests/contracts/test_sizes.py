"""Files, functions and classes stay small enough to be read in one sitting."""

import ast
import io
import tokenize
from collections.abc import Iterator

MAX_FILE_LINES = 600
MAX_FUNCTION_LINES = 40
MAX_PUBLIC_METHODS = 15
MAX_ARGUMENTS = 6

Function = ast.FunctionDef | ast.AsyncFunctionDef
LAYOUT_TOKENS = frozenset(
    {
        tokenize.COMMENT,
        tokenize.DEDENT,
        tokenize.ENDMARKER,
        tokenize.INDENT,
        tokenize.NEWLINE,
        tokenize.NL,
    }
)
# Their callers are frameworks, which choose the arguments and hand them over in their own order;
# the options of a command are words of the command line, the parameters of a route words of an address.
CALLED_BY_FRAMEWORKS = frozenset(
    {
        "callback",
        "command",
        "delete",
        "exception_handler",
        "field_serializer",
        "field_validator",
        "get",
        "hookimpl",
        "model_serializer",
        "model_validator",
        "overload",
        "post",
        "put",
    }
)


def code_lines(text: str) -> set[int]:
    """Return the numbers of the lines that hold code: no blanks, no comments."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return {
        line for token in tokens if token.type not in LAYOUT_TOKENS for line in range(token.start[0], token.end[0] + 1)
    }


def functions(tree: ast.AST, *, inside_class: bool = False) -> Iterator[tuple[Function, bool]]:
    """Yield each function below `tree`, and whether it is a method."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, Function):
            yield child, inside_class
        yield from functions(child, inside_class=isinstance(child, ast.ClassDef))


def decorators(function: Function) -> set[str]:
    """Return the last names of the decorators of `function`."""
    calls = [item.func if isinstance(item, ast.Call) else item for item in function.decorator_list]
    return {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}


def body_length(function: Function, lines: set[int]) -> int:
    """Return how many lines of code the body of `function` has, its docstring apart."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    if not body:
        return 0
    return len(lines & set(range(body[0].lineno, (function.end_lineno or 0) + 1)))


def long_functions(text: str) -> list[str]:
    """Return the functions in `text` that are too long, with their lengths."""
    lines = code_lines(text)
    measured = ((function.name, body_length(function, lines)) for function, _ in functions(ast.parse(text)))
    return [f"{name}: {length} lines" for name, length in measured if length > MAX_FUNCTION_LINES]


def broad_classes(tree: ast.Module) -> list[str]:
    """Return the classes in `tree` that have too many public methods."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            methods = [item for item in node.body if isinstance(item, Function) and item.name[0] != "_"]
            if len(methods) > MAX_PUBLIC_METHODS:
                found.append(f"{node.name}: {len(methods)} public methods")
    return found


def is_free(function: Function) -> bool:
    """Say whether we choose the arguments of `function`: neither Python nor a framework does."""
    special = function.name.startswith("__") and function.name not in {"__init__", "__new__", "__call__"}
    return not special and not decorators(function) & CALLED_BY_FRAMEWORKS


def positional(function: Function, *, is_method: bool) -> int:
    """Return how many arguments of `function` can be given by position, its receiver apart."""
    receiver = is_method and "staticmethod" not in decorators(function)
    return len(function.args.posonlyargs) + len(function.args.args) - receiver


def wide_functions(tree: ast.Module) -> list[str]:
    """Return the functions in `tree` with too many arguments."""
    return [
        f"{function.name}: {count} arguments"
        for function, is_method in functions(tree)
        if is_free(function)
        and (count := positional(function, is_method=is_method) + len(function.args.kwonlyargs)) > MAX_ARGUMENTS
    ]


def loose_functions(tree: ast.Module) -> list[str]:
    """Return the public functions in `tree` that take more than their first argument by position."""
    return [
        f"{function.name}: {count} by position"
        for function, is_method in functions(tree)
        if is_free(function)
        and not function.name.startswith("_")
        and (count := positional(function, is_method=is_method)) > 1
    ]


def test_files_are_short(sources: dict[str, str]) -> None:
    """A reader can hold a file in mind."""
    lengths = {path: len(text.splitlines()) for path, text in sources.items()}

    assert {} == {path: length for path, length in lengths.items() if length > MAX_FILE_LINES}


def test_functions_are_short(sources: dict[str, str]) -> None:
    """A function fits on a screen."""
    found = {path: long_functions(text) for path, text in sources.items()}

    assert {} == {path: names for path, names in found.items() if names}


def test_classes_are_narrow(modules: dict[str, ast.Module]) -> None:
    """A class is one noun and not a room."""
    found = {path: broad_classes(tree) for path, tree in modules.items()}

    assert {} == {path: names for path, names in found.items() if names}


def test_functions_take_few_arguments(modules: dict[str, ast.Module]) -> None:
    """Whoever calls a function can name all that it needs."""
    found = {path: wide_functions(tree) for path, tree in modules.items()}

    assert {} == {path: names for path, names in found.items() if names}


def test_arguments_after_the_first_are_named(modules: dict[str, ast.Module]) -> None:
    """Nobody can swap the attacker and the victim by position."""
    found = {path: loose_functions(tree) for path, tree in modules.items()}

    assert {} == {path: names for path, names in found.items() if names}


def test_a_docstring_and_comments_are_no_code() -> None:
    """Explaining a function does not make it too long."""
    explained = 'def f():\n    """Say.\n' + "\n" * 50 + '    """\n' + "    # why\n" * 50 + "    return 1\n"
    long = "def f():\n" + "    x = 1\n" * (MAX_FUNCTION_LINES + 1)

    assert ([], ["f: 41 lines"]) == (long_functions(explained), long_functions(long))


def test_a_breach_of_each_measure_is_seen() -> None:
    """The measures measure."""
    methods = "".join(f"    def m{number}(self): ...\n" for number in range(MAX_PUBLIC_METHODS + 1))
    broad = ast.parse(f"class Room:\n{methods}")
    wide = ast.parse("def f(a, *, b, c, d, e, g, h): ...\n\nclass C:\n    def m(self, a, b): ...\n")

    assert ["Room: 16 public methods"] == broad_classes(broad)
    assert ["f: 7 arguments"] == wide_functions(wide)
    assert ["m: 2 by position"] == loose_functions(wide)


def test_a_framework_chooses_the_arguments_of_what_it_calls() -> None:
    """Options of a command and values of a validator come in the framework's order."""
    command = ast.parse("@app.command()\ndef assess(a, b, c, d, e, f, g): ...\n")

    assert ([], []) == (wide_functions(command), loose_functions(command))
