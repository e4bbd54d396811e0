"""From a report's text to attributed statements, by rules over a lexicon: offline, deterministic, with spans.

Enters: the text of a report with its document (above all its day of publication), the lexicon built from actors and
places, and a list of instrument names without rules. Leaves: a `Record` of incidents, acts and statements, one item a
claim, each with holder, stance, rule and the very words; and `unread`, what looked relevant and was not read.
May not know: instruments, their rules, or which treaty an event would engage.

Before it: `source` (a file or a URL), `conversion` (a page or a PDF, in a process of its own) and `intake` make one
text of every form. Beside it: `choosing` finds another reader, `gate` holds what it states against the text.

Order of reading, each step in modules that say so themselves:

- Words: `sentence`, `token`, `lexicon` (one pass over one tree of words), with what is known by name in `gazetteer`
  (and the tables beside it, `…words`, `…names`, `offices`, `leaders`), `placenames`, `ships`; `wordclass`, `finite`,
  `grammar`, `filler`, `nounphrase`, `participle`, `openings` and `governing` for the parts of a clause.
- When: `dates` and `moment`, with `dayparts`, `relativedays`, `weekdays`, `yearwords`, `yearheads`, `eras`, `feasts`
  and `counted`; `timeline` and `dating` say which of them dates a clause.
- Who holds it: `setting`, `speaker`, `placing` and `attribution`, with `accounts`, `accountidioms`, `beside`,
  `doubting`, `scope`, `telling`; what is no claim at all: `oddity`, `topic`, `reality`, `figures`, `mishap`.
- Force: `attack` with `slot`, `slots`, `struck`, `owning` and `carrying`, settled by `settling`, `arriving`,
  `nounforce`, `sense` and `weighing`; clauses of a shape of their own by `openframes`, `ownframes`, `headline`,
  `series`, `townfall`, `ellipsis`, `undergone`, `suffering`, `entry` and the like; who did it, elsewhere in the
  text, by `blame`, `charge`, `authorship`, `provenance`, `suspicion`, `serving`, `standins`, `pronouns`,
  `reference`; where, by `scenes`, `clauseplace` and `towns`; how many, by `counting`, `toll`, `peoplecount`,
  `salvo`, `downed`, `injuries`; what and whose, by `damage`, `victims`, `plainpeople`, `narrowing`, `aim`.
- Public acts: `publicact`, `framedact` with its tables, `actphrase`, `actnouns`, `denialwords`, `denialturns`;
  instruments: `naming` and `describing`.
- Together: `coding` reads a report sentence by sentence, `gathering` and `actgathering` bring mentions together,
  `writing` makes statements, `unread` lists the rest.
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
