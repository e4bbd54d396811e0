"""What a page is asked, as it stands in the address: the dates, the policy, the reading."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from foedus.web.asking import LONGEST_WORD, day_given, moment_given, reading_given
from foedus.web.desk import Asked

POLICIES = ("accepted", "sides", "every_origin", "plurality")
YES = "yes"
Word = Annotated[str, Field(max_length=LONGEST_WORD)]


class Asking(BaseModel):
    """The fields of a form in an address; what is empty is left out, and what is unknown passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    @property
    def query(self) -> dict[str, str]:
        """What links keep of it."""
        return {name: value for name, value in self.model_dump().items() if isinstance(value, str) and value}


class Question(Asking):
    """The question of a page about incidents; what is empty is asked as usual."""

    on: Word = ""
    as_of: Word = ""
    policy: Word = ""
    account: Word = ""
    reading: Word = ""
    strict: Word = ""
    everything: Word = ""

    @property
    def moment(self) -> datetime | None:
        """The moment of knowledge that is asked for.

        Raises:
            UsageError: It is no day and no moment.
        """
        return moment_given(self.as_of)

    @property
    def day(self) -> date | None:
        """The day whose law is asked for.

        Raises:
            UsageError: It is no single day.
        """
        return day_given(self.on, at="on")

    def asked(self, *, clauses: tuple[str, ...] = ()) -> Asked:
        """Return the question as the desk takes it; `clauses` are answered whoever is in the incident.

        Raises:
            UsageError: A day or the reading is none.
        """
        return Asked(
            on=self.day,
            policy=self.policy,
            account=self.account or None,
            reading=reading_given(self.reading),
            strict=self.strict == YES,
            everything=self.everything == YES,
            provisions=clauses,
        )
