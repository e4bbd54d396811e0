"""What ICEWS and POLECAT tell alike, since both code single stories: one day, and a city, a province or a country."""

from foedus.feeds.coding import Answer, Unreadable
from foedus.feeds.dating import read_day
from foedus.feeds.eras import Eras
from foedus.feeds.placing import Where, place_words, units_in, within


def day_told(text: str, *, eras: Eras) -> Answer:
    """Return the day of an event as both its first and its last, with the stretch of days in which no name changed."""
    day = read_day(text)
    if day is None:
        return Unreadable(reason=f"event date is no day: {text or 'empty'}")
    return {"first_day": day, "last_day": day, "~eras": eras.between(day, last=day)}


def place_told(point: tuple[str, str], *, city: str, province: str, land: str, where: Where) -> Answer:
    """Return the units of a city by its point; of a province or country by its name, for a centroid is no place.

    `city` and `province` are empty where the story names none; `land` holds the units of the country.
    """
    named = units_in(land)
    if not city:
        found = where.province(province, country=named)
        told = "a province" if province else "a country"
        return {"place": place_words(found) or land, "note": f"known only to lie in {told}" if land else ""}
    units = where.at(point, among=named)
    if units is None:
        return Unreadable(reason=f"latitude or longitude is no number on the globe: {' '.join(point)}")
    units, note = within(units, country=named)
    return {"place": place_words(units), "note": note}
