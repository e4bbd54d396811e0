"""The static files: under an address with their hash they never change, and are not asked for again."""

from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

from foedus.web.pages.rendering import static_version

FOR_EVER = "private, max-age=31536000, immutable"
SENT = (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED)


class OwnFiles:
    """Our own scripts, styles and pictures; a file that is asked for by its hash may be kept for ever."""

    def __init__(self) -> None:
        """Serve what stands beside the templates."""
        self._files = StaticFiles(packages=[("foedus.web.pages", "static")])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a file."""
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("v")

        async def sent(message: Message) -> None:
            # Only here is it known that there is such a file of ours.
            found = message["type"] == "http.response.start" and message["status"] in SENT
            if found and asked == [static_version(self._files.get_path(scope))]:
                MutableHeaders(scope=message)["cache-control"] = FOR_EVER
            await send(message)

        await self._files(scope, receive, sent)
