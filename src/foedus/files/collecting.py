"""The collector kept still while what stays for good is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Keep the collector still: small objects, all of which stay, would be looked through in vain.

    Frozen and thawed again, they count as old, and are not looked through as soon as it runs again; where the program
    around us froze objects of its own, its own would be thawed with them.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
    finally:
        if running:
            gc.enable()
