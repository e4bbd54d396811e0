"""From a report's text to attributed statements, by rules over a lexicon: offline, deterministic, with spans.

Enters: the text of a report with its document (above all its day of publication), the lexicon built from actors and
places, and a list of instrument names without rules. Leaves: a `Record` of incidents, acts and statements, one item a
claim, each with holder, stance, rule and the very words; and `unread`, what looked relevant and was not read.
May not know: instruments, their rules, or which treaty an event would engage.

Before it: `source` (a file or a URL), `conversion` (a page or a PDF, in a process of its own) and `intake` make one
text of every form. Beside it: `choosing` finds another reader, `gate` holds what it states against the text.

Order of reading: `sentence`, `token`, `lexicon` (one pass), then for each sentence `dates`, `attribution` (who holds
what), `attack`, `aim`, `publicact` and `casualties` (frames, with `grammar`, `slots` and `reality` below them);
`gathering` and `actgathering` bring mentions together; `writing` makes statements; `unread` lists the rest.
"""

from foedus.reader.choosing import Choice, find_reader
from foedus.reader.coding import Reader, code_report
from foedus.reader.gate import count_rejected
from foedus.reader.gazetteer import build_lexicon
from foedus.reader.intake import Given, Intake, code_intake, read_report, take_in
from foedus.reader.lexicon import Lexicon
from foedus.reader.naming import NamedInstrument
from foedus.reader.report import read_head
from foedus.reader.sentence import Sentence, split_sentences
from foedus.reader.source import fetch_source, is_url, open_source

__all__ = [
    "Choice",
    "Given",
    "Intake",
    "Lexicon",
    "NamedInstrument",
    "Reader",
    "Sentence",
    "build_lexicon",
    "code_intake",
    "code_report",
    "count_rejected",
    "fetch_source",
    "find_reader",
    "is_url",
    "open_source",
    "read_head",
    "read_report",
    "split_sentences",
    "take_in",
]
