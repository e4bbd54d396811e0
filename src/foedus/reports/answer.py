"""An assessment as Python shows it: dicts, JSON, data frames, a brief, a notebook's cell."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from foedus.actors import Actors
from foedus.errors import EngineError
from foedus.findings import Finding
from foedus.instruments import Register, instrument_digest
from foedus.obligations import Assessment, Owed, as_plain, assessment_dict, finding_dict, receipt_dict
from foedus.reports.brief import answer_page, render_brief
from foedus.reports.explanation import render_explanation
from foedus.reports.jsontext import dump_json
from foedus.reports.markup import Format, render_page

if TYPE_CHECKING:
    from pandas import DataFrame

NO_PANDAS = "pandas is not installed, and data frames need it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An assessment with the register and the actors that it was made with."""

    assessment: Assessment
    register: Register
    actors: Actors

    @property
    def sentence(self) -> str:
        """The answer in one sentence."""
        return str(self.assessment.summary["sentence"])

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding."""
        return self.assessment.findings

    @property
    def obligations(self) -> tuple[Owed, ...]:
        """Everything owed."""
        return self.assessment.obligations

    def to_dict(self) -> dict[str, object]:
        """Return the answer as `foedus/assessment/1`."""
        return assessment_dict(self.assessment)

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the answer as `foedus/assessment/1` in JSON."""
        return dump_json(self.to_dict(), indent=indent)

    def to_receipt(self) -> dict[str, object]:
        """Return as `foedus/receipt/1` what it takes to give the answer again, and to compare."""
        used = dict.fromkeys(one.instrument for one in self.findings)
        found = (self.register.get(name) for name in used)
        digests = {one.id: instrument_digest(one) for one in found if one is not None}
        return receipt_dict(self.assessment, digests=digests)

    def brief(self, *, format: Format = "text") -> str:  # noqa: A002 - the command line's word
        """Return the brief as `text`, `markdown` or `html`."""
        return render_brief(self.assessment, register=self.register, format=format, actors=self.actors)

    def explain(self, provision: str, *, format: Format = "text") -> str:  # noqa: A002 - the command line's word
        """Return every finding under `instrument#provision` with its grounds."""
        return "\n".join(
            render_explanation(
                one, assessment=self.assessment, register=self.register, format=format, actors=self.actors
            )
            for one in self.findings
            if one.name == provision
        )

    def findings_frame(self) -> "DataFrame":
        """Return the findings as a data frame; lists are joined by `; `, grounds give their reason.

        Grain: one row for each incident × provision × beneficiary × bearers.

        Raises:
            EngineError: pandas is not installed.
        """
        return _frame([_flat(one) for one in self.findings], FINDING_COLUMNS)

    def obligations_frame(self) -> "DataFrame":
        """Return the obligations as a data frame; lists are joined by `; `.

        Grain: one row for each finding × bearer.

        Raises:
            EngineError: pandas is not installed.
        """
        return _frame(
            [{name: _cell(value) for name, value in _fields_of(one).items()} for one in self.obligations],
            tuple(Owed.__dataclass_fields__),
        )

    to_frame = findings_frame

    def __str__(self) -> str:
        """Return the answer in one sentence."""
        return self.sentence

    def _repr_html_(self) -> str:
        page = answer_page(self.assessment, register=self.register, actors=self.actors)
        return render_page(page, format="html")


FINDING_COLUMNS = (
    "incident",
    "instrument",
    "provision",
    "ref",
    "kind",
    "binding",
    "beneficiary",
    "bearers",
    "verdict",
    "in_force",
    "had_it_been_in_force",
    "deciding",
    "turns_on",
    "presumed",
    "contested_by",
    "fact_dispute",
    "law_dispute",
    "positions",
    "near_miss",
    "reason",
)


def _flat(finding: Finding) -> dict[str, object]:
    whole = finding_dict(finding) | {"reason": finding.grounds.reason}
    return {name: _cell(whole[name]) for name in FINDING_COLUMNS}


def _fields_of(owed: Owed) -> dict[str, object]:
    plain = as_plain(owed)
    return plain if isinstance(plain, dict) else {}


def _cell(value: object) -> object:
    if isinstance(value, list):
        return "; ".join(" + ".join(map(str, one)) if isinstance(one, list) else str(one) for one in value)
    return value


def _frame(rows: list[dict[str, object]], columns: tuple[str, ...]) -> "DataFrame":
    try:
        pandas = import_module("pandas")
    except ImportError as error:
        raise EngineError(
            NO_PANDAS,
            code="reports/not-installed",
            want="the extra `frames`",
            mend="run `pip install 'foedus[frames]'`",
        ) from error
    frame: DataFrame = pandas.DataFrame(rows, columns=list(columns))
    return frame
