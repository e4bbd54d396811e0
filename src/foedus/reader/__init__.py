"""From a report's text to attributed statements, by rules over a lexicon: offline, deterministic, with spans.

Enters: the text of a report with its document (above all its day of publication), the lexicon built from actors and
places, and a list of instrument names without rules. Leaves: a `Record` of incidents, acts and statements, one item a
claim, each with holder, stance, rule and the very words; and `unread`, what looked relevant and was not read.
May not know: instruments, their rules, or which treaty an event would engage.

Before it: `source` (a file or a URL), `conversion` (a page or a PDF, in a process of its own) and `intake` make one
text of every form. Beside it: `choosing` finds another reader, `gate` holds what it states against the text.

Order of reading: `sentence`, `token`, `lexicon` (one pass), then for each sentence `timeline` and `dates` (when),
`setting`, `speaker` and `attribution` (who holds what; with `accounts`, `beside` and `doubting`), `attack`, `aim`,
`blame` and `casualties`, `publicact`, `framedact` and `actphrase` (frames, with `grammar`, `slots` and `reality`
below them; `carrying`, `governing` and `gapping` for the verb around a noun, the clause above a verb and one verb for
two; `figures` for what is no force), `naming` and `describing` (instruments); `gathering` and `actgathering` bring
mentions together; `writing` makes statements; `unread` lists the rest.
"""

from typing import TYPE_CHECKING

from foedus.opening import open_names

if TYPE_CHECKING:
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
else:
    __getattr__, __dir__ = open_names(
        __name__,
        names={
            "choosing": "Choice find_reader",
            "coding": "Reader code_report",
            "gate": "count_rejected",
            "gazetteer": "build_lexicon",
            "intake": "Given Intake code_intake read_report take_in",
            "lexicon": "Lexicon",
            "naming": "NamedInstrument",
            "report": "read_head",
            "sentence": "Sentence split_sentences",
            "source": "fetch_source is_url open_source",
        },
    )

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
