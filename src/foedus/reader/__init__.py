"""From a report's text to attributed statements, by rules over a lexicon: offline, deterministic, with spans.

Enters: the text of a report with its document (above all its day of publication), the lexicon built from actors and
places, and a list of instrument names without rules. Leaves: a `Record` of incidents, acts and statements, one item a
claim, each with holder, stance, rule and the very words; and `unread`, what looked relevant and was not read.
May not know: instruments, their rules, or which treaty an event would engage.

Order of reading: `sentence`, `token`, `lexicon` (one pass), then for each sentence `dates`, `attribution` (who holds
what), `attack`, `aim`, `publicact` and `casualties` (frames, with `grammar`, `slots` and `reality` below them);
`gathering` and `actgathering` bring mentions together; `writing` makes statements; `unread` lists the rest.
"""

from foedus.reader.coding import Reader, code_report
from foedus.reader.gazetteer import build_lexicon
from foedus.reader.lexicon import Lexicon
from foedus.reader.naming import NamedInstrument
from foedus.reader.report import read_head, read_report
from foedus.reader.sentence import Sentence, split_sentences

__all__ = [
    "Lexicon",
    "NamedInstrument",
    "Reader",
    "Sentence",
    "build_lexicon",
    "code_report",
    "read_head",
    "read_report",
    "split_sentences",
]
