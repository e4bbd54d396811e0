"""The project and the callers of the web tests."""

from tests.web.conftest import client, desk, folder, gate, made, nobody, page

__all__ = ["client", "desk", "folder", "gate", "made", "nobody", "page"]
