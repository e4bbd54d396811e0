"""A statement in the keys of a statements file."""

from foedus.statements.statement import Statement


def statement_dict(statement: Statement) -> dict[str, object]:
    """Return a statement with its id, in the keys of a statements file."""
    found: dict[str, object] = {"id": statement.id, "about": statement.about, "property": statement.property}
    found["value"] = statement.value[0] if len(statement.value) == 1 else list(statement.value)
    found |= {"holder": statement.holder, "stance": statement.stance, "document": statement.document}
    optional = {
        "words": statement.words,
        "start": statement.start,
        "end": statement.end,
        "stated_on": statement.stated_on,
        "rule": statement.rule,
        "via": list(statement.via),
        "recorded_at": statement.recorded_at,
        "recorded_by": statement.recorded_by,
        "first_recorded_at": statement.first_recorded_at,
        "first_recorded_by": statement.first_recorded_by,
        "reason": statement.reason,
    }
    return found | {key: value for key, value in optional.items() if value not in ("", None, [])}
