"""States, organisations and armed groups, with the days on which they existed.

Enters: the register's tables `register/actors/*.tsv`, one row an actor, one row a batch of members.
Leaves: `Actors`, an index by id, name, day and bit, grain one actor; `Codes`, what other lists call the states.
May not know: places (they know actors), treaties, incidents. A class here is a list of actors, never a rule.

Ids are ISO 3166-1 alpha-3 for states, ISO 3166-3 alpha-3 or a Correlates of War abbreviation for former ones,
lower-case words for organisations and groups. De facto authorities that few states recognise are groups.
`fold` and `read_table` serve the places as well.
"""

from typing import TYPE_CHECKING

from foedus.opening import open_names

if TYPE_CHECKING:
    from foedus.actors.actor import ALWAYS, Actor, Kind, Member, Span, Sponsor, Support
    from foedus.actors.codes import Code, Codes, System, index_codes, load_codes
    from foedus.actors.index import OTHER_GROUP, OTHER_STATE, Actors
    from foedus.actors.loading import index_actors, load_actors, read_span
    from foedus.actors.lookup import find_actor, known_actor
    from foedus.actors.spelling import fold
    from foedus.files import read_table, split_list
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "actor": "ALWAYS Actor Kind Member Span Sponsor Support",
            "codes": "Code Codes System index_codes load_codes",
            "index": "OTHER_GROUP OTHER_STATE Actors",
            "loading": "index_actors load_actors read_span",
            "lookup": "find_actor known_actor",
            "spelling": "fold",
            "foedus.files": "read_table split_list",
        },
    )

__all__ = [
    "ALWAYS",
    "OTHER_GROUP",
    "OTHER_STATE",
    "Actor",
    "Actors",
    "Code",
    "Codes",
    "Kind",
    "Member",
    "Span",
    "Sponsor",
    "Support",
    "System",
    "find_actor",
    "fold",
    "index_actors",
    "index_codes",
    "known_actor",
    "load_actors",
    "load_codes",
    "read_span",
    "read_table",
    "split_list",
]
