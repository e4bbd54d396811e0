"""A spaCy pipeline as a reader: its sentences, parse and entities in place of our chunker, our words for the rest.

The pipeline says where sentences end, what depends on what, and which names are persons. Which words tell of force,
and whom a name means, stand in our lexicon all the same. What it states goes through the gate.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from foedus.errors import DocumentError
from foedus.reader.coding import LONGEST_TEXT, published_day
from foedus.reader.dates import Calendar
from foedus.reader.lexicon import Lexicon
from foedus.reader.moment import Moment
from foedus.reader.naming import NamedInstrument
from foedus.reader.proposal import Proposal, record_of
from foedus.reader.speechwords import MODALS, UNREAL
from foedus.reader.unit import Unit
from foedus.statements import Document, Record
from foedus.terms import Stance

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Span, Token

RULE = "spacy"
# The labels of spaCy's own English pipelines, and those of Universal Dependencies.
SUBJECTS = frozenset(("nsubj", "csubj"))
PASSIVE_SUBJECTS = frozenset(("nsubjpass", "nsubj:pass"))
OBJECTS = frozenset(("dobj", "obj"))
CONTENT = frozenset(("ccomp", "parataxis"))
NEGATION = frozenset(("neg", "advmod:neg"))
CONDITION = frozenset(("mark",))
AGENTS = frozenset(("agent", "obl:agent"))
# What these entities are called is no state and no place, however it is spelt.
NO_PLACE = frozenset(("PERSON", "PER", "ORG", "PRODUCT", "WORK_OF_ART", "EVENT"))
PERSONS = frozenset(("PERSON", "PER", "WORK_OF_ART", "PRODUCT"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacyReader:
    """A reader that parses with a pipeline: the name of one that is installed, or the folder of one."""

    pipeline: "Language"

    def __call__(
        self, text: str, *, document: Document, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]
    ) -> Record:
        """Return what the parse tells, unproved: hand it through the gate.

        Raises:
            DocumentError: The pipeline parses no sentences.
        """
        del instruments  # the gate finds those that are named
        # Front matter is blank by now; a pipeline reads blanks as words.
        begin = len(text) - len(text.lstrip())
        doc = self.pipeline(text[begin:LONGEST_TEXT])
        if not (doc.has_annotation("SENT_START") and doc.has_annotation("DEP")):
            raise DocumentError(
                "The pipeline gives no sentences, or does not parse them.",
                code="reader/poor-pipeline",
                at=", ".join(self.pipeline.pipe_names) or "an empty pipeline",
                want="a pipeline with a parser, and best with entities",
                mend="name another with `pipeline` under `[reader]`, or use the reader `rules`",
            )
        calendar = Calendar(published_day(document))
        proposals: list[Proposal] = []
        for number, span in enumerate(doc.sents, start=1):
            clauses = _Sentence.of(span, text=text, begin=begin, lexicon=lexicon, calendar=calendar).clauses()
            for step, clause in enumerate(clauses, start=1):
                proposals += clause.proposals(f"incident-{number}-{step}", document=document)
        return record_of(proposals, document=document, rule=RULE)


def load_pipeline(name: str) -> SpacyReader:
    """Return the reader of a pipeline that is installed, or that stands in a folder; nothing is downloaded.

    Raises:
        DocumentError: spaCy is not installed, or has no such pipeline.
    """
    try:
        import spacy  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise DocumentError(
            "spaCy is not installed.",
            code="reader/not-installed",
            at="--reader spacy",
            want="the extra `spacy`",
            mend="run `pip install 'foedus[spacy]'`, and install a pipeline for English",
        ) from error
    try:
        return SpacyReader(pipeline=spacy.load(name))
    except (OSError, ValueError, ImportError) as error:
        raise DocumentError(
            f'spaCy cannot load a pipeline "{name}": {str(error)[:200]}.',
            code="reader/no-pipeline",
            at="pipeline, under `[reader]`",
            want="the name of a pipeline that is installed, or its folder",
            mend="install one, for example as a wheel of `en_core_web_sm`",
        ) from error


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A parsed sentence beside the units of our lexicon, each looked up by the token at which it ends."""

    span: "Span"
    text: str
    begin: int
    units: tuple[Unit, ...]
    moments: tuple[Moment, ...]

    @classmethod
    def of(cls, span: "Span", *, text: str, begin: int, lexicon: Lexicon, calendar: Calendar) -> "_Sentence":
        first, last = begin + span.start_char, begin + span.end_char
        units = lexicon.read_units(text, start=first, end=last)
        return cls(span, text, begin, units, tuple(calendar.read_moments(units)))

    def clauses(self) -> "Iterator[_Clause]":
        """Yield the clauses with a verb of force that tells of something done."""
        for token in self.span:
            unit = self.unit(token)
            if unit is not None and "verb" in unit.roles and token.pos_ in {"VERB", ""} and not _unreal(token):
                yield _Clause(self, token, unit)

    def unit(self, token: "Token") -> Unit | None:
        """Return the unit in which a token lies."""
        at = self.begin + token.idx
        return next((unit for unit in self.units if unit.start <= at < unit.end), None)

    def units_of(self, tokens: "Iterable[Token]") -> list[Unit]:
        """Return the units of some tokens, in the order of the text, without those that entities make persons."""
        found = {
            unit.start: unit
            for token in tokens
            if token.ent_type_ not in PERSONS and (unit := self.unit(token)) is not None
        }
        return [found[at] for at in sorted(found)]


def _unreal(token: "Token") -> bool:
    """Whether a verb tells of nothing done: "would strike", "if it strikes", "threatened to strike"."""
    low = {child.lower_ for child in token.children if child.dep_ in {"aux", "aux:pass", "auxpass"}}
    marks = {child.lower_ for child in token.children if child.dep_ in CONDITION}
    return bool(low & MODALS or marks & {"if", "unless", "whether"} or "to" in low or token.head.lower_ in UNREAL)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb of force with what depends on it."""

    sentence: _Sentence
    verb: "Token"
    unit: Unit

    def proposals(self, about: str, *, document: Document) -> Iterator[Proposal]:
        """Yield the claims of the clause."""
        holder, stance = self._holder(document)
        for name, value, unit in self._found():
            start, end = min(self.unit.start, unit.start), max(self.unit.end, unit.end)
            yield Proposal(
                about=about, is_act=False, property=name, value=(value,), holder=holder, stance=stance,
                words=self.sentence.text[start:end], start=start,
            )  # fmt: skip

    def _found(self) -> Iterator[tuple[str, str, Unit]]:
        """Yield the property, the value and the unit that carries it."""
        yield from self._acts()
        passive = any(child.dep_ in PASSIVE_SUBJECTS for child in self.verb.children)
        for unit in self.sentence.units_of(self._below(AGENTS if passive else SUBJECTS)):
            if unit.actor and not unit.roles & {"base", "facility"}:
                yield "by", unit.actor, unit
        struck = self.sentence.units_of(self._below(PASSIVE_SUBJECTS if passive else OBJECTS))
        for unit in struck:
            if unit.value("object"):
                yield "h1.object", unit.value("object"), unit
            if unit.actor:
                yield "h1.of", unit.actor, unit
        yield from self._where_and_when()

    def _acts(self) -> Iterator[tuple[str, str, Unit]]:
        around = self.sentence.units_of(self._own())
        weapon = next((one for one in around if one.value("weapon")), None)
        if weapon is not None:
            yield "act", weapon.value("weapon"), weapon
        else:
            yield "act", self.unit.value("verb") or "attack", self.unit

    def _where_and_when(self) -> Iterator[tuple[str, str, Unit]]:
        own = list(self._own())
        starts = {self.sentence.begin + token.idx for token in own}
        preposed = [token for token in own if _preposition(token) in {"in", "at", "near", "on", "outside"}]
        for unit in self.sentence.units_of(token for token in preposed if token.ent_type_ not in NO_PLACE):
            if unit.place:
                yield "place", unit.place, unit
                break
        for moment in self.sentence.moments:
            unit = self.sentence.units[moment.first]
            if moment.days is not None and moment.days.known and unit.start in starts:
                last = self.sentence.units[moment.last - 1]
                yield "happened_on", str(moment.days), _spanning(unit, last)
                break

    def _own(self) -> "Iterator[Token]":
        """Yield the tokens of the clause, without those of clauses within it."""
        rest = [self.verb]
        while rest:
            token = rest.pop()
            yield token
            rest += [one for one in token.children if one.dep_ not in {*CONTENT, "conj", "advcl", "relcl", "acl:relcl"}]

    def _below(self, labels: frozenset[str]) -> "Iterator[Token]":
        for child in self.verb.children:
            by = child.dep_ == "obl" and any(one.lower_ == "by" for one in child.children)
            if child.dep_ in labels or (by and labels is AGENTS):
                yield from cast("Sequence[Token]", list(child.subtree))

    def _holder(self, document: Document) -> tuple[str, Stance]:
        """Return who says it, and whether he denies it: the subject of the verb of speech above, else the document."""
        negated = any(child.dep_ in NEGATION or child.lower_ in {"not", "n't", "never"} for child in self.verb.children)
        head = self.verb.head
        unit = self.sentence.unit(head)
        own: Stance = "denies" if negated else "affirms"
        if self.verb.dep_ not in CONTENT or unit is None or "speech" not in unit.roles:
            return document.id, own
        subjects = [token for child in head.children if child.dep_ in SUBJECTS for token in child.subtree]
        speaker = next((one.actor for one in self.sentence.units_of(subjects) if one.actor), "")
        stance: Stance = "denies" if unit.value("speech") == "denies" or negated else "affirms"
        return speaker or document.id, stance


def _preposition(token: "Token") -> str:
    """Return the preposition by which a noun hangs on its clause: above it in spaCy's labels, below it in UD."""
    if token.dep_ == "pobj":
        return str(token.head.lower_)
    return next((str(one.lower_) for one in token.children if one.dep_ == "case"), "")


def _spanning(first: Unit, last: Unit) -> Unit:
    return Unit("", "", first.start, last.end, first.capital, first.glued, first.roles, first.meanings)
