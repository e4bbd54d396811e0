"""What every response says to the browser: what may run, who may frame it, what it may tell others."""

# Nothing but our own files; no inline script or style, no frame, no plug-in, no form that goes elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SAFETY = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # With no-referrer, a browser says `Origin: null` of our own forms too (Fetch, "append a request Origin header").
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# What stands on record is for whoever has the token; a browser asks again each time, and hears 304.
PRIVATE = "private, no-cache"


def with_safety(given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return the headers of a response with those of safety, which nothing that answers can weaken."""
    kept = [(name, value) for name, value in given if name.lower().decode("latin-1") not in SAFETY]
    if not any(name.lower() == b"cache-control" for name, _ in kept):
        kept.append((b"cache-control", PRIVATE.encode()))
    return [*kept, *((name.encode(), value.encode()) for name, value in SAFETY.items())]
