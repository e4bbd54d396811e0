"""Plain values as YAML that `read_yaml` reads back the same."""

from typing import Any

import yaml

from foedus.files.node import Plain

WIDTH = 120
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write_yaml(value: Plain) -> str:
    """Return mappings, lists and texts as a YAML document; keys keep their order, and every scalar reads as text.

    >>> print(write_yaml({"party": "NO", "from": "1939"}), end="")
    party: 'NO'
    from: '1939'
    """
    text: str = yaml.dump(value, Dumper=DUMPER, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text
