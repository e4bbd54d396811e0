"""International Crisis Behavior: crises (ICB1) and the states in crisis (ICB2), by what set them off."""

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.actors import OTHER_STATE
from foedus.feeds.coded import either
from foedus.feeds.coding import Answer, Coding, Step, Unreadable
from foedus.feeds.dating import days_of, read_number
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import said_by
from foedus.feeds.whose import Who, load_who
from foedus.terms.crosswalk import crosswalk

CITATION = "Brecher, Wilkenfeld, Beardsley, James and Quinn (2021), International Crisis Behavior Data, version 14"
URL = "https://sites.duke.edu/icbdata/data-collections/"
CRISES = Layout(
    dataset="icb1",
    title="International Crisis Behavior, crises",
    version="v14",
    needed=("crisno", "break", "trigent", "yrtrig", "motrig", "datrig", "icb1"),
    edition=r"icb1v(\d{1,2})",
    citation=CITATION,
    url=URL,
    note="A row is what set off a crisis; who was struck by it is told by ICB2.",
)
ACTORS = Layout(
    dataset="icb2",
    title="International Crisis Behavior, crisis actors",
    version="v14",
    needed=("crisno", "cracno", "cracid", "triggr", "trigent", "yrtrig", "motrig", "datrig", "icb2"),
    edition=r"icb2v(\d{1,2})",
    citation=CITATION,
    url=URL,
    note="A row is what set off the crisis for one state.",
)
INDIRECT, FROM_WITHIN = "8", "6"
LAST_OF_MONTH = 31
NO_STATE = 990  # Numbers from here on are no states: within, none, several.


@dataclass(frozen=True, slots=True, kw_only=True)
class Icb:
    """The two tables of International Crisis Behavior."""

    layouts: tuple[Layout, ...] = (CRISES, ACTORS)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how triggers are coded."""
        del look, beside
        coder = IcbCoder(who=load_who(), eras=load_eras())
        prefix = f"{layout.dataset}:{version or '14'}"
        crises = layout is CRISES
        row = ("crisno",) if crises else ("crisno", "cracno")
        return Coding(prefix=prefix, account=layout.dataset, row=row, steps=coder.steps(crises=crises))


@dataclass(frozen=True, slots=True, kw_only=True)
class IcbCoder:
    """Codes distinct values of the columns of ICB."""

    who: Who
    eras: Eras

    def steps(self, *, crises: bool) -> tuple[Step, ...]:
        """Return the steps for crises, or for the states in them."""
        trigger = "break" if crises else "triggr"
        actor = () if crises else ("cracid",)
        parties = self._of_crisis if crises else self._of_actor
        return (
            Step(reads=("yrtrig", "motrig", "datrig"), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(reads=(trigger,), writes=("act", "object"), code=_what),
            Step(reads=(trigger, "trigent", *actor, "~eras"), writes=("by", "of", "origin"), code=parties),
        )

    def _days(self, year: str, month: str, day: str) -> Answer:
        """Return the days on which the crisis may have been set off; a day beyond 31 says that it is not known."""
        number = read_number(day)
        known = number is not None and number <= LAST_OF_MONTH
        span = days_of(year, month=month, day=day if known else "")
        if span is None:
            return Unreadable(reason=f"yrtrig, motrig and datrig are no day: {year} {month} {day}")
        return {"first_day": span[0], "last_day": span[1], "~eras": self.eras.between(span[0], last=span[1])}

    def _of_crisis(self, trigger: str, entity: str, eras: str) -> Answer:
        """Return who set off a crisis; whom it struck is not told."""
        if str(read_number(trigger)) == FROM_WITHIN:
            return {}
        return {"by": either(self._entity(entity, eras) or ("",)), "origin": _origin(entity)}

    def _of_actor(self, trigger: str, entity: str, actor: str, eras: str) -> Answer:
        """Return who set off the crisis for a state: who struck whom of the two is open.

        Codebook: code 8 is an act against another than the state in crisis. A challenge from within (6) comes from a
        state only where somebody sent it, so that the one named as setting it off is not taken for the one who struck.
        """
        number, sides = str(read_number(trigger)), self._entity(entity, eras)
        if number == FROM_WITHIN:
            return {}
        if number == INDIRECT:
            return {"by": either(sides or ("",)), "origin": _origin(entity)}
        both = either((*(sides or ("",)), *self._states(actor, eras)))
        return {"by": both, "of": both, "origin": _origin(entity)}

    def _entity(self, code: str, eras: str) -> tuple[str, ...]:
        """Return the state that a number means; none for a number of several, of nobody, or of one within."""
        number = read_number(code)
        return () if number is None or number >= NO_STATE else self._states(code, eras)

    def _states(self, code: str, eras: str) -> tuple[str, ...]:
        return self.who.by_code(code, system="cow", days=days_in(eras)) or (OTHER_STATE,)


def _what(code: str) -> Answer:
    """Return the act that a trigger leaves possible."""
    return said_by("icb", code=code, variable="triggr", of="trigger")


def _origin(entity: str) -> str:
    mapped = crosswalk("icb").values(entity, variable="trigent")
    return either(mapped.origin) if mapped else ""


ICB = Icb()
