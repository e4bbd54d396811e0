"""Where things are, and whose: units, named places and areas, by day.

Enters: the register's tables `register/places/*.tsv` and its geometry; the actors.
Leaves: `Places`, an index of units (the atoms, with dated holdings), named places and coordinates (for sets of units)
and areas (what treaties call a part of the world), by name, day and bit; grain: one unit and one day.
May not know: treaties and incidents. An area has its article beside it, and says nothing of who is bound.

Sovereign is whose title most states recognised on the day. Where no title is generally recognised (Kashmir,
the Spratlys, the Northern Territories) it is who holds the unit, and the others are claimants. Where a taking
is held to be without effect (Crimea, the Golan), it is who was dispossessed, and the taker administers.
"""

from typing import TYPE_CHECKING

from foedus.opening import open_names

if TYPE_CHECKING:
    from foedus.places.area import Area, Part
    from foedus.places.coordinate import Point, read_point
    from foedus.places.gazetteer import Gazetteer, load_gazetteer
    from foedus.places.index import UNIT, Places
    from foedus.places.loading import load_places
    from foedus.places.place import Place, Use
    from foedus.places.region import Regions
    from foedus.places.source import SOURCES
    from foedus.places.towns import Towns, load_fields, load_towns, load_villages, town_key
    from foedus.places.unit import Holding, Unit, UnitKind
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "area": "Area Part",
            "coordinate": "Point read_point",
            "gazetteer": "Gazetteer load_gazetteer",
            "index": "UNIT Places",
            "loading": "load_places",
            "place": "Place Use",
            "region": "Regions",
            "source": "SOURCES",
            "towns": "Towns load_fields load_towns load_villages town_key",
            "unit": "Holding Unit UnitKind",
        },
    )

__all__ = [
    "SOURCES",
    "UNIT",
    "Area",
    "Gazetteer",
    "Holding",
    "Part",
    "Place",
    "Places",
    "Point",
    "Regions",
    "Towns",
    "Unit",
    "UnitKind",
    "Use",
    "load_fields",
    "load_gazetteer",
    "load_places",
    "load_towns",
    "load_villages",
    "read_point",
    "town_key",
]
