"""What one call of the command line works with: the library, the day, and what is asked of it."""

from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path

from foedus.assess import Library
from foedus.cli.moment import day_of, moment_asked, now, today
from foedus.cli.option import Asking, Supposing, Where
from foedus.cli.project import find_project
from foedus.errors import UsageError
from foedus.projects import Project
from foedus.projects.answering import Asked, answer, suppose_matter
from foedus.projects.library import library_of
from foedus.projects.matter import POLICY, Matter, bundled_reports, read_matter
from foedus.projects.setting import load_settings
from foedus.reports import Answer
from foedus.statements import Record
from foedus.terms import Reading, known_from

EXAMPLE = "foedus assess --attacker ISR --victim QAT --place Doha --act air-strike --object territory --date 2025-09-09"


def open_library(where: Where) -> Library:
    """Return the shipped library, with the project's instruments beside it.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault in every instrument at once.
        UsageError: There is no such project folder, or its settings are at fault.
    """
    project = find_project(where)
    return library_of(project.folder if project else None)


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """Where to look for what no file is given for: the store of a project, as it was by a moment.

    `about` names the incidents that are asked about; all are by default.
    """

    where: Where
    as_of: str | None = None
    about: tuple[str, ...] = ()

    @cached_property
    def project(self) -> Project | None:
        """The project, where there is one."""
        return find_project(self.where)

    @property
    def policy(self) -> str:
        """The evidence policy of the project's settings."""
        return (self.project.settings if self.project else load_settings(None)).policy.value

    def record(self) -> Record | None:
        """Return what is on record, or None where there is no store.

        Raises:
            StoreError: The store cannot be read.
            UsageError: The moment is at fault.
        """
        if self.project is None or not self.project.has_store:
            return None
        as_of = moment_asked(self.as_of, option="--as-of")
        found = self.project.read_record(as_of=as_of, about=self.about)
        known = {one.id for one in found.incidents}
        if self.about and not known.issuperset(self.about):
            # What is not there is missed among all that are.
            return self.project.read_record(as_of=as_of)
        return found

    def matter(self, record: Record, *, library: Library) -> Matter:
        """Return what is on record as it stands at this moment: what is recorded later today is no part of it.

        Where the clock of another recorder was ahead, the moment is that of its last statement.
        """
        latest = [known_from(one.recorded_at) for one in record.statements if one.recorded_at]
        moment = max([now(), *(one for one in latest if one is not None)])
        return Matter(record=record, library=library, policy=self.policy, as_of=moment)


def matter_of(
    files: list[Path] | None,
    *,
    supposing: Supposing,
    library: Library,
    published: str | None,
    recorded: Recorded | None = None,
) -> Matter:
    """Return what the files or the options give to be assessed or, without either, what is on record.

    Raises:
        UsageError: Neither is given, both are, or an option means nothing.
        StoreError: The store cannot be read.
        ExceptionGroup: Of the faults in a file.
    """
    if files and supposing.given:
        raise UsageError(
            "Files and a supposed attack are given together.",
            code="cli/files-and-options",
            want="files, or options such as --attacker",
            mend="leave one of the two out",
        )
    policy = recorded.policy if recorded else POLICY
    if files:
        return read_matter(files, library=library, published=published, policy=policy)
    if supposing.given:
        words = {one.name: getattr(supposing, one.name) for one in fields(supposing)}
        return replace(suppose_matter(words, library=library), policy=policy)
    record = recorded.record() if recorded else None
    if record is None:
        raise UsageError(
            "There is nothing to assess.",
            code="cli/nothing-to-assess",
            want="a FILE, an attack supposed by options, or a project with a store",
            mend=f"for example: {EXAMPLE}",
        )
    if recorded and not record.statements and recorded.as_of is None:
        raise nothing_on_record()
    return recorded.matter(record, library=library) if recorded else Matter(record=record, library=library)


def nothing_on_record() -> UsageError:
    """Return the fault that a project's store is still empty."""
    return UsageError(
        "Nothing is on record yet.",
        code="cli/nothing-on-record",
        at="the project's store",
        want="a report, recorded",
        mend="begin with `foedus add REPORT`, or give a FILE",
    )


def matter_on_record(
    files: list[Path] | None, *, library: Library, published: str | None, recorded: Recorded | None = None
) -> Matter:
    """Return what stands in the files or, where none is given, on record: in the store, else the bundled reports.

    Raises:
        FoedusError: A file or the store cannot be read.
        ExceptionGroup: Of the faults in a file.
    """
    policy = recorded.policy if recorded else POLICY
    record = recorded.record() if recorded and not files else None
    if recorded and record is not None:
        if not record.statements and recorded.as_of is None:
            raise nothing_on_record()
        return recorded.matter(record, library=library)
    return read_matter(files or list(bundled_reports()), library=library, published=published, policy=policy)


def answer_matter(matter: Matter, *, asking: Asking, provisions: tuple[str, ...] = ()) -> Answer:
    """Return the answer to what is asked; `provisions` are answered whoever is in the incident.

    Raises:
        UsageError: A date, the policy, the account or an instrument is at fault.
    """
    reading: Reading | None = None if asking.reading is None else "narrow" if asking.reading == "narrow" else "broad"
    asked = Asked(
        on=day_of(asking.on, option="--on"),
        as_of=moment_asked(asking.as_of, option="--as-of") or matter.as_of or today(),
        policy=asking.policy,
        account=asking.account,
        reading=reading,
        strict=asking.strict,
        clauses=(*(asking.instrument or ()), *provisions),
        everything=asking.everything,
    )
    return answer(matter, asked=asked)
