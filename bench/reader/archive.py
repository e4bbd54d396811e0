"""The sets of labelled sentences and paragraphs: files of YAML, a list each, in one archive."""

import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from foedus.files import read_yaml


def read_items(path: Path) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield each item of the archive with the name of the file that it stands in, files by name.

    Raises:
        OSError: The archive cannot be read.
    """
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda each: each.name):
            content = archive.extractfile(member)
            if content is not None:
                name = Path(member.name).name
                plain = read_yaml(content.read().decode("utf-8"), at=name).plain()
                yield from ((name, one) for one in plain if isinstance(one, dict)) if isinstance(plain, list) else ()
