"""In which form an answer is written."""

from enum import StrEnum


class Shape(StrEnum):
    """In which form an answer is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
