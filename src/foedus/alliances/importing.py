"""A copy of a data set taken into a project's folder of instruments: one file an alliance, and one for the whole."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from foedus.actors import Actors, Codes
from foedus.alliances import atop, cow
from foedus.alliances.atop import Coded, read_atop
from foedus.alliances.collection import ENDING, SCHEMA, Collection, write_collection
from foedus.alliances.cow import read_cow
from foedus.alliances.datafile import Tally
from foedus.alliances.drafting import draft_instrument
from foedus.files import write_yaml
from foedus.instruments import Instrument, read_instrument
from foedus.places import Places

Dataset = Literal["atop", "cow-alliances"]
DATASETS: tuple[Dataset, ...] = get_args(Dataset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a copy of a data set comes to: instruments with the text of each file, in the order of their ids."""

    collection: Collection
    collection_file: str
    files: dict[str, str]
    instruments: tuple[Instrument, ...]
    tally: Tally


def take_alliances(
    dataset: Dataset, *, path: Path, actors: Actors, places: Places, codes: Codes, whole: bool = False
) -> Taken:
    """Return the instruments that a copy of a data set comes to, each checked as any instrument file is.

    Args:
        dataset: Which data set it is.
        path: ATOP's folder or its file of members; the file of the formal alliances.
        actors: The actors of the register.
        places: The places of the register.
        codes: The numbers of Correlates of War.
        whole: Whether nothing is left out of the copy, so that an alliance that is not in it does not exist.

    Raises:
        FeedError: A file is missing, cannot be read, or lacks a column.
    """
    coded = read_atop(path, codes=codes) if dataset == "atop" else read_cow(path, codes=codes)
    files: dict[str, str] = {}
    instruments: list[Instrument] = []
    for alliance in coded.alliances:
        name = f"{alliance.id}.yaml"
        files[name] = write_yaml(dict(draft_instrument(alliance, actors=actors)))
        instruments.append(read_instrument(files[name], at=name, actors=actors, places=places))
    collection = _collection(dataset, coded, whole=whole)
    return Taken(
        collection=collection,
        collection_file=f"{collection.id}{ENDING}",
        files=files,
        instruments=tuple(instruments),
        tally=coded.tally,
    )


def _collection(dataset: Dataset, coded: Coded, *, whole: bool) -> Collection:
    title, citation = (atop.TITLE, atop.CITATION) if dataset == "atop" else (cow.TITLE, cow.CITATION)
    return Collection.model_validate(
        {
            "schema": SCHEMA,
            "id": "atop" if dataset == "atop" else "cow",
            "title": title,
            "version": coded.version,
            "file": coded.tally.path.name,
            "sha256": coded.tally.sha256,
            "citation": citation,
            "from": coded.first,
            "to": coded.last,
            "whole": "true" if whole else "false",
        },
        by_alias=True,
        by_name=False,
    )


def write_taken(taken: Taken, *, folder: Path) -> tuple[str, ...]:
    """Write the files into a folder of instruments, and return those of an earlier import that are left over.

    Raises:
        OSError: A file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = {path.name for path in folder.glob(f"{taken.collection.id}-*.yaml")}
    for name, text in {**taken.files, taken.collection_file: write_collection(taken.collection)}.items():
        part = folder / f".{name}.part"
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(folder / name)
    return tuple(sorted(before - set(taken.files)))
