"""The command line: one file for each command, and what they share.

Enters: arguments, files, the clock (once a call). Leaves: text, Markdown or JSON on standard output, faults on
standard error, and an exit status. The only room that knows a terminal; it decides nothing about law or evidence.
"""

from foedus.cli.app import main

__all__ = ["main"]
