"""A project as the command line makes it."""

from tests.cli.conftest import answers, case, desk, foedus, statements

__all__ = ["answers", "case", "desk", "foedus", "statements"]
