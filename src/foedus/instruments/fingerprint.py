"""An instrument by the hash of what it says, so that an answer can tell whether its law has been changed since."""

import hashlib
import json

from foedus.instruments.written import Instrument

# Examples try a clause and are no part of it.
NO_LAW = {"examples"}


def instrument_digest(instrument: Instrument) -> str:
    """Return the SHA-256 of an instrument's content in canonical JSON.

    Comments, line breaks and the order of keys in its file change nothing, nor do its examples.
    """
    told = instrument.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=NO_LAW)
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
