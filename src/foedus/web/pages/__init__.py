"""The pages, for people who would rather look than type: a route works out a view, a template shows it.

Enters: the desk. Leaves: HTML that reads on a phone, in print and by a screen reader, and works without a script; the
same as files. What a page shows is worked out by the rooms below: the pages decide nothing, and every figure leads to
its clause and its words. Text from strangers is escaped, and its hidden marks are shown, in one place (`rendering`).
"""

from foedus.web.pages.every import add_pages

__all__ = ["add_pages"]
