"""Coordinates as people write them, read as a point with its precision."""

import math
import re
from dataclasses import dataclass
from typing import NoReturn

from foedus.errors import PlaceError

WIDEST_KM = 2_000.0
KM_PER_DEGREE = 111.195  # Of latitude, on a sphere of 6,371 km.
_LONGEST = 100  # Characters.
_MINUS, _MINUTES, _SECONDS = "-\u2212", "'\u2032\u2019", '"\u2033\u201d'
_FIRST = frozenset("0123456789+" + _MINUS)
_LETTERS = frozenset("nsewkm")
_NUMBER = r"\d{1,3}(?:\.\d{1,15})?"
_PART = (
    rf"(?P<sign{{n}}>[+{_MINUS[1]}-])?(?P<degrees{{n}}>{_NUMBER})\s*"
    rf"(?:[°º]\s*(?:(?P<minutes{{n}}>{_NUMBER})\s*[{_MINUTES}]\s*"
    rf"(?:(?P<seconds{{n}}>{_NUMBER})\s*(?:[{_SECONDS}]|'')\s*)?)?)?"
    r"(?P<side{n}>[NSEW])?"
)
_POINT = re.compile(
    rf"\s*{_PART.replace('{n}', '1')}(?:\s*[,;]\s*|\s+){_PART.replace('{n}', '2')}"
    rf"(?:\s*(?:±|\+/-)\s*(?P<within>\d{{1,6}}(?:\.\d{{1,6}})?)\s*km)?\s*",
    re.ASCII | re.IGNORECASE,
)
_WANT = "latitude and longitude in degrees, as 25.117,51.315 or 25°07'N 51°19'E, with ± 50 km where less is known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point on the globe in degrees, and how many kilometres around it are possible too."""

    latitude: float
    longitude: float
    within_km: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Angle:
    """One half of a point: degrees, the half of its last digit, and the side of the globe, if it was written."""

    degrees: float
    half_step: float
    side: str


def read_point(text: str) -> Point | None:
    """Return the point that `text` writes, or None where it looks like no coordinate ("Doha", "38th parallel").

    Its precision is what is said after "±", else half of the last digit of each number.

    >>> read_point("25°07'N 51°19'E ± 5 km")
    Point(latitude=25.116666666666667, longitude=51.31666666666667, within_km=5.0)
    >>> read_point("Doha")

    Raises:
        PlaceError: The text looks like a coordinate and is none, or lies off the globe.
    """
    letters = {letter for letter in text.casefold() if letter.isalpha()}
    looks = len(text) <= _LONGEST and text.lstrip()[:1] in _FIRST and not letters - _LETTERS
    if not looks:
        return None
    match = _POINT.fullmatch(text)
    if match is None:
        _refuse(text, "no pair of coordinates that can be read")
    first, second = _angle(match, "1", text), _angle(match, "2", text)
    if first.side in ("E", "W") or second.side in ("N", "S"):
        first, second = second, first
    if first.side in ("E", "W") or second.side in ("N", "S"):
        _refuse(text, "two longitudes or two latitudes")
    within = float(match["within"]) if match["within"] else _half_width(first, second)
    return check_point(latitude=first.degrees, longitude=second.degrees, within_km=within)


def check_point(*, latitude: float, longitude: float, within_km: float = 0.0) -> Point:
    """Return the point, if it lies on the globe.

    Raises:
        PlaceError: A number is none, or out of range.
    """
    text = f"{latitude:.12g},{longitude:.12g}"
    if not all(math.isfinite(one) for one in (latitude, longitude, within_km)):
        _refuse(text, "no point: one of its numbers is none")
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        swapped = abs(latitude) <= 180 and abs(longitude) <= 90  # noqa: PLR2004 - degrees
        mend = f"latitude comes first: write `{longitude:.12g},{latitude:.12g}`" if swapped else ""
        _refuse(text, "off the globe: latitude goes to 90, longitude to 180", mend=mend)
    if not 0 <= within_km <= WIDEST_KM:
        _refuse(text, f"too vague: at most ± {WIDEST_KM:,.0f} km", mend="name the state, the region or the sea instead")
    return Point(latitude=latitude, longitude=longitude, within_km=within_km)


def _angle(match: re.Match[str], which: str, text: str) -> _Angle:
    parts = [match[f"{name}{which}"] for name in ("degrees", "minutes", "seconds")]
    written = [part for part in parts if part is not None]
    sign, side = match[f"sign{which}"], (match[f"side{which}"] or "").upper()
    if any("." in part for part in written[:-1]) or any(float(part) >= 60 for part in written[1:]):  # noqa: PLR2004
        _refuse(text, "no angle: only its last number has decimals, and minutes and seconds end at 60")
    if sign and side:
        _refuse(text, "signed twice: write either a sign or a side of the globe")
    value = sum(float(part) / 60**power for power, part in enumerate(written))
    half_step = 0.5 * 10.0 ** -len(written[-1].partition(".")[2]) / 60 ** (len(written) - 1)
    negative = sign in tuple(_MINUS) or side in ("S", "W")
    return _Angle(degrees=-value if negative else value, half_step=half_step, side=side)


def _half_width(latitude: _Angle, longitude: _Angle) -> float:
    shrink = math.cos(math.radians(min(90.0, abs(latitude.degrees))))
    return KM_PER_DEGREE * math.hypot(latitude.half_step, longitude.half_step * shrink)


def _refuse(text: str, why: str, *, mend: str = "") -> NoReturn:
    raise PlaceError(
        f'"{text}" is {why}',
        code="places/wrong-coordinates",
        want=_WANT,
        mend=mend or "write latitude first, then longitude, parted by a comma",
    )
