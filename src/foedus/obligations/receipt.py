"""The receipt of an answer as `foedus/receipt/1`: everything that it takes to give the answer again, and to compare."""

import hashlib
from collections.abc import Iterable, Mapping

from foedus.errors import StatementError
from foedus.files import locate, read_json, validate
from foedus.obligations.assessment import Assessment, as_plain
from foedus.obligations.fingerprint import Key, fingerprint_of
from foedus.obligations.written import MEND, RECEIPT_SCHEMA, WrittenReceipt


def receipt_dict(assessment: Assessment, *, digests: Mapping[str, str]) -> dict[str, object]:
    """Return the receipt of an answer; `digests` has the hash of each instrument that gave a finding."""
    receipt = assessment.receipt
    return {
        "schema": RECEIPT_SCHEMA,
        "version": receipt.version,
        "engine": receipt.engine,
        "register": receipt.register,
        "instruments": dict(sorted(digests.items())),
        "policy": receipt.policy,
        "question": {
            "on": receipt.asked_on,
            "as_of": receipt.as_of,
            "strict": receipt.strict,
            "everything": receipt.everything,
            "account": "" if receipt.account == "all" else receipt.account,
            "reading": receipt.reading,
            "instruments": list(receipt.instruments),
            "provisions": list(receipt.provisions),
            "beneficiaries": list(receipt.beneficiaries),
            "bearers": list(receipt.bearers),
        },
        "happened_on": assessment.dates.happened_on,
        "incidents": [one.id for one in assessment.incidents],
        "statements": receipt.statements,
        "statement_ids": sorted(one.id for one in assessment.record.statements),
        "findings": [as_plain(fingerprint_of(one)) for one in assessment.findings],
    }


def statements_digest(ids: Iterable[str]) -> str:
    """Return the SHA-256 of ids of statements, whatever their order."""
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()


def read_receipt(text: str, *, at: str) -> WrittenReceipt:
    """Return the receipt in a JSON text.

    Raises:
        FoedusError: The text is no JSON, nests too deep or holds too much.
        ExceptionGroup: Of `StatementError`, every fault at once, each at its line and column.
    """
    node = read_json(text, at=at)
    found = validate(WrittenReceipt, node=node, at=at, kind=StatementError)
    if found.statements != statements_digest(found.statement_ids):
        raise StatementError(
            "The hash of the statements is not that of their ids.",
            code="obligations/wrong-digest",
            at=locate(node, steps=("statements",), at=at),
            want="the SHA-256 of `statement_ids`, sorted, one a line",
            mend=MEND,
        )
    seen: set[Key] = set()
    for number, key in enumerate(one.key for one in found.fingerprints()):
        if key in seen:
            raise StatementError(
                f"{key[1]} for {key[2]} stands twice among the findings.",
                code="obligations/finding-twice",
                at=locate(node, steps=("findings", number), at=at),
                want="each finding once",
                mend=MEND,
            )
        seen.add(key)
    return found
