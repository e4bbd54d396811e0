"""What every page shares: the frame around it, the form of its answer, what links keep of a question."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from foedus.web.desk import Desk, View
from foedus.web.etag import DIGITS, conditional, etag_of, tagged
from foedus.web.pages.rendering import THEMES, Frame, render

THEME_COOKIE = "foedus-theme"
YEAR = 365 * 24 * 3600
HTML = "text/html; charset=utf-8"
# An entity tag: its digits, between quotation marks.
TAG = DIGITS + 2


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of one desk."""

    desk: Desk

    def page(
        self,
        request: Request,
        *,
        template: str,
        title: str,
        part: str = "",
        status: int = HTTPStatus.OK,
        values: Mapping[str, object],
    ) -> Response:
        """Return a template filled in as a page, or 304 where whoever asks has it already."""
        text = self.text(request, template=template, title=title, part=part, values=values)
        if status != HTTPStatus.OK:
            return HTMLResponse(text, status_code=status)
        return conditional(request, body=text, media_type=HTML)

    def kept(self, request: Request, *, view: View, make: Callable[[], str], also: Hashable = ()) -> Response:
        """Return a page that hangs on its address, the view and `also` alone, or 304 where whoever asks has it already.

        `make` returns its text; it is called by the first who asks, once for each state of the record.
        """
        frame = self.frame(request, title="")
        key = (*view.key, frame.here, frame.theme, frame.token, also)
        told: bytes = self.desk.pages.get(key, make=lambda: _tagged(make()))
        return tagged(request, body=told[TAG:], tag=told[:TAG].decode(), media_type=HTML)

    def text(self, request: Request, *, template: str, title: str, part: str = "", values: Mapping[str, object]) -> str:
        """Return the text of a page."""
        return render(template, frame=self.frame(request, title=title, part=part), **values)

    def frame(self, request: Request, *, title: str, part: str = "") -> Frame:
        """Return what stands around a page."""
        theme = request.cookies.get(THEME_COOKIE, "")
        query = request.url.query
        return Frame(
            title=title,
            here=request.url.path + (f"?{query}" if query else ""),
            part=part,
            token=getattr(request.state, "csrf_token", ""),
            theme=theme if theme in THEMES else "",
            project=self.desk.project.folder.resolve().name,
        )


def _tagged(text: str) -> bytes:
    """Return a page with its tag before it."""
    body = text.encode()
    return etag_of(body).encode() + body


def seen_after(place: str) -> RedirectResponse:
    """Return the way to another page after something was written."""
    return RedirectResponse(place, status_code=HTTPStatus.SEE_OTHER)


def local(place: str) -> str:
    """Return a path of this site; what would lead to another host leads home."""
    plain = place.replace("\\", "/")
    return plain if plain.startswith("/") and not plain.startswith("//") and plain.isprintable() else "/"


def file_answer(content: str | bytes, *, name: str, media_type: str) -> Response:
    """Return a text, or bytes, as a file that is kept, under a name of plain letters."""
    plain = "".join(one if one.isascii() and (one.isalnum() or one in "-._") else "-" for one in name)
    return Response(
        content,
        media_type=f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type,
        headers={"content-disposition": f'attachment; filename="{plain}"'},
    )
