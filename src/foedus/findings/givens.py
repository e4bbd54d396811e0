"""Conditions of a clause against acts on record, what was pleaded, and positions taken."""

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.findings.compiling import Compiler, Element
from foedus.incidents import Account, RecordedAct, Several
from foedus.instruments import Given
from foedus.terms import Status, all_of, any_of, kinds, plain_word

YES, NO, EITHER = 1, 2, 3
WARS = ("state of war", "declaration of war")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Whether a condition holds on an account, on which statements, and whether silence was read as no."""

    possible: int
    statements: tuple[str, ...] = ()
    presumed: bool = False


def answer_given(item: Given, *, account: Account, compiler: Compiler, pleaded: bool, strict: bool) -> Answer:
    """Return whether `item` holds on the account.

    Silence leaves a condition precedent open, unless the record is said to be complete; what belongs to an
    exception must be pleaded, and is absent until somebody does; `strict` presumes nothing.
    """
    if item.question:
        answer = _question(item.question, account)
        return answer or Answer(possible=NO if pleaded and not strict else EITHER, presumed=pleaded and not strict)
    asked = {"war": _war, "backing": _backing, None: _record}[item.state]
    status, cited = asked(item, account, compiler)
    if status is not None:
        return Answer(possible={"met": YES, "not_met": NO, "unknown": EITHER}[status], statements=cited)
    if strict:
        return Answer(possible=EITHER)
    if pleaded:
        return Answer(possible=NO, presumed=True)
    return Answer(
        possible=NO if account.record_complete else EITHER,
        presumed=account.record_complete,
        statements=account.statements_for(account.incident, name="record_complete_to"),
    )


def either_of(answers: list[Answer]) -> Answer:
    """Return whether one of several conditions holds; one alone is as it is."""
    if len(answers) == 1:
        return answers[0]
    possible = [one.possible for one in answers]
    found = YES if YES in possible else NO if all(one == NO for one in possible) else EITHER
    cited = [name for one in answers if found != YES or one.possible == YES for name in one.statements]
    return Answer(
        possible=found,
        statements=tuple(dict.fromkeys(cited)),
        presumed=found == NO and any(one.presumed for one in answers),
    )


def _question(text: str, account: Account) -> Answer | None:
    wanted = plain_word(text)
    for asked, answer in account.answers.items():
        if plain_word(asked) == wanted:
            return Answer(
                possible=YES if answer == "yes" else NO,
                statements=account.statements_for(account.incident, name="question"),
            )
    disputed = (account.incident, "question") in account.stated and any(
        plain_word(one) == wanted for one in account.asked
    )
    return Answer(possible=EITHER) if disputed else None


def _war(item: Given, account: Account, compiler: Compiler) -> tuple[Status | None, tuple[str, ...]]:
    """Return whether one of those asked about is at war, declared or not; None: nobody speaks of it."""
    found: list[Status] = []
    cited: list[str] = []
    if not item.against and (account.war_declared.groups or account.war_declared.denied):
        mask = _mask(item.of or ["anyone"], account, compiler)
        declared = overlap_status(account.war_declared, mask=mask)
        found += [declared] if declared is not None else []
        cited += account.statements_for(account.incident, name="war_declared")
    for asked in _acts_of_war(item):
        status, statements = _record(asked, account, compiler)
        found += [status] if status is not None else []
        cited += statements
    return (any_of(found) if found else None), tuple(dict.fromkeys(cited))


def _acts_of_war(item: Given) -> Iterator[Given]:
    """Yield the recorded acts, each way round, by which those asked about are at war."""
    for kind in WARS:
        if not item.of and not item.against:
            yield Given(act=kind)
        for role in ("to", "against") if item.of or item.against else ():
            yield Given.model_validate({"act": kind, "by": item.of, role: item.against})
            yield Given.model_validate({"act": kind, "by": item.against, role: item.of})


def _backing(item: Given, account: Account, compiler: Compiler) -> tuple[Status | None, tuple[str, ...]]:
    """Return whether one of those asked about sent or backed the attackers; None: nobody speaks of it."""
    status = overlap_status(account.backed, mask=_mask(item.by or ["anyone"], account, compiler))
    names = ("sent_by", "backed_by")
    return status, tuple(one for name in names for one in account.statements_for(account.incident, name=name))


def _mask(names: list[str], account: Account, compiler: Compiler) -> int:
    """Return whom the names of a condition mean on this account; `attacker` is who surely attacked."""
    mask = compiler.cast.mask(names, beneficiary=compiler.beneficiary, bearer=compiler.bearer)
    if "attacker" in names:
        everyone = compiler.cast.actors.everyone
        groups = [group for hit in account.hits for group in hit.by.groups]
        mask |= sum({group for group in groups if group != everyone and group.bit_count() == 1})
    return mask


def _record(item: Given, account: Account, compiler: Compiler) -> tuple[Status | None, tuple[str, ...]]:
    """Return whether a recorded act is what the clause asks for; None: nobody speaks of one."""
    found: list[Status] = []
    cited: list[str] = []
    if item.act == "provocation":
        provoked = _provoked(item, account, compiler)
        if provoked is not None:
            found.append(provoked)
            cited += account.statements_for(account.incident, name="provoked")
    for act in account.acts:
        status = _matches(item, act, account, compiler)
        if status is not None:
            found.append(status)
            cited += account.statements_for(act.id, name="kind")
    return (any_of(found) if found else None), tuple(cited)


def _provoked(item: Given, account: Account, compiler: Compiler) -> Status | None:
    provoked = account.provoked
    if not (provoked.groups or provoked.denied or provoked.others):
        return None
    mask = _mask(item.by or ["anyone"], account, compiler)
    return overlap_status(provoked, mask=mask)


def _matches(item: Given, act: RecordedAct, account: Account, compiler: Compiler) -> Status | None:
    """Return whether a recorded act answers the condition; None where it is another matter altogether."""
    wanted = kinds().mask(item.act or "anything")
    denied = wanted & ~act.denied_kinds == 0
    if not denied and not act.kinds_said & wanted:
        return None
    if not denied and not act.kind & wanted:
        return None
    parts: list[Status] = []
    for names, said in ((item.by, act.by), (item.to, act.to), (item.against, act.against)):
        if names:
            mask = _mask(names, account, compiler)
            status = overlap_status(said, mask=mask)
            if status == "not_met":
                return None
            parts.append(status or "unknown")
    if item.names and act.names and item.names not in act.names:
        return None
    if denied:
        return "not_met"
    parts.append("met" if act.kind_stated and act.kind & ~wanted == 0 else "unknown")
    if item.names and item.names not in act.names:
        parts.append("unknown")
    return all_of(parts)


def kind_mask(item: Given) -> int:
    """Return the kinds of recorded acts that bear on a condition."""
    if item.act:
        return kinds().mask(item.act)
    mask = 0
    for kind in WARS if item.state == "war" else ():
        mask |= kinds().mask(kind)
    return mask


def overlap_status(said: Several, *, mask: int) -> Status | None:
    """Return whether one of the actors in `mask` is among those said; None where nobody is said."""
    if any(group & ~mask == 0 for group in said.groups):
        return "met"
    if any(group & mask for group in said.groups) or said.others & mask:
        return "unknown"
    if said.groups:
        return "not_met"
    return "not_met" if said.denied and mask & ~said.denied == 0 else None


def is_pleaded(element: Element) -> bool:
    """Say whether an element belongs to an exception, which somebody must plead."""
    return element.part == "unless"
