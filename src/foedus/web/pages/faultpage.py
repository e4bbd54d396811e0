"""What went wrong, as a page: inside the site's frame, or bare where the gate let nobody in."""

from collections.abc import Callable

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from foedus.web.desk import Desk
from foedus.web.pages.rendering import render
from foedus.web.pages.site import Site
from foedus.web.problem import Problem


def fault_page(desk: Desk) -> Callable[[Request, Problem], Response]:
    """Return what makes a page of a problem."""
    site = Site(desk)

    def _page(request: Request, problem: Problem) -> Response:
        if getattr(request.state, "refused", False):
            # Whoever was refused is shown nothing of the project, and has no session to fetch a style sheet with.
            bare = render("refused.html", frame=None, problem=problem)
            return HTMLResponse(bare, status_code=problem.status, headers=dict(problem.headers or {}))
        answer = site.page(
            request, template="fault.html", title=problem.title, status=problem.status, values={"problem": problem}
        )
        answer.headers.update(problem.headers or {})
        return answer

    return _page
