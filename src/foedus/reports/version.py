"""Which version of Foedus this is."""


def product_version() -> str:
    """Return the version of the installed package, or `0` where it is not installed."""
    # It reads what pip installed by way of the standard library's mail parser, which few answers need.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - as said

    try:
        return version("foedus")
    except PackageNotFoundError:
        return "0"
