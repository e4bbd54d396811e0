"""The tables of a screening as queries, in the subset that both engines read alike.

In: `found` (s, q, answer), `situated` (s, n) of the plan, `placed` (r, s), and what `words.py` loads for the numbers:
`incident_words` (r), `draft_words` (q), `answer_words` (answer), `owed_words` (q, answer), `line_words` (answer).
"""

# Grain: one row an answer that some finding of the part has. Columns: answer, its number.
ANSWERS_OF = "SELECT DISTINCT f.answer FROM found f"

# Grain: one row a finding kept.
FINDINGS_OF = """
SELECT i.incident, i.first_day, i.last_day, d.finding, d.instrument, d.provision, d.kind, d.beneficiary, d.bearers,
  d.bearers_in_doubt, v.verdict, v.in_force, v.had_it_been_in_force, v.deciding, v.near_miss, v.positions,
  v.contested_by, v.fact_dispute, v.law_dispute, v.answer_id, 'plan' AS made_by
FROM found f JOIN placed p ON p.s = f.s JOIN incident_words i ON i.r = p.r JOIN draft_words d ON d.q = f.q
JOIN answer_words v ON v.answer = f.answer
WHERE v.kept = 1
"""

# Grain: one row for each provision × verdict × in force × had it been in force × near miss.
COUNTS_OF = """
SELECT d.instrument, d.provision, v.verdict, v.in_force, v.had_it_been_in_force, v.near_miss,
  CAST(sum(t.n) AS BIGINT) AS findings
FROM found f JOIN situated t ON t.s = f.s JOIN draft_words d ON d.q = f.q JOIN answer_words v ON v.answer = f.answer
GROUP BY d.instrument, d.provision, v.verdict, v.in_force, v.had_it_been_in_force, v.near_miss
"""

# Grain: one row for each way of coming out of a clause from which something is owed.
OWING = """
SELECT DISTINCT f.q, f.answer FROM found f JOIN answer_words v ON v.answer = f.answer WHERE v.owing = 1
"""

# Grain: one row a finding from which something is owed, and bearer.
OBLIGATIONS_OF = """
SELECT i.incident, i.first_day, i.last_day, d.finding, d.instrument, d.provision, o.ref, o.bearer, d.beneficiary,
  o.state, o.owes, o.modality, o.measures, o.discretion, o.deadline, o.until, o.procedure, o.officer, o.bound_by,
  o.against, o.jointly, o.yields_to, o.binding, o.awaiting, o.automaticity, o.means, o.latitude, 'plan' AS made_by
FROM found f JOIN owed_words o ON o.q = f.q AND o.answer = f.answer JOIN placed p ON p.s = f.s
JOIN incident_words i ON i.r = p.r JOIN draft_words d ON d.q = f.q
"""

# Grain: one row, how many incidents engage some clause.
ENGAGING = """
SELECT CAST(count(*) AS BIGINT) AS n
FROM (SELECT DISTINCT f.s FROM found f JOIN answer_words v ON v.answer = f.answer WHERE v.engaged = 1) e
JOIN placed p ON p.s = e.s
"""

# Grain: one row a verdict, with how many findings have it.
VERDICTS_OF = """
SELECT v.verdict, CAST(sum(t.n) AS BIGINT) AS n
FROM found f JOIN situated t ON t.s = f.s JOIN answer_words v ON v.answer = f.answer
GROUP BY v.verdict
"""

_LINES = """
FROM found f JOIN answer_words v ON v.answer = f.answer JOIN draft_words d ON d.q = f.q
JOIN line_words e ON e.answer = f.answer JOIN placed p ON p.s = f.s JOIN incident_words i ON i.r = p.r
WHERE v.kept = 1 AND v.explained = 1 AND d.explained = 1
"""

# Grain: one row, how many lines there are to explain.
LINES_N = f"SELECT CAST(count(*) AS BIGINT) AS n {_LINES}"

# Grain: one row a finding that is explained, and line.
EXPLAINED_OF = f"""
SELECT i.incident, d.finding, d.instrument, d.provision, d.ref, d.beneficiary, d.bearers, v.verdict,
  e.line, e.element, e.status, e.part, e.implied, e.property,
  CASE WHEN (i.said & e.bit) = 0 THEN ''
    WHEN e.property = 'by' THEN i.by_whom
    ELSE i.incident || ':' || e.property || i.account END AS statements
{_LINES}
"""


def explained_up_to(most: int) -> str:
    """Return the query for the first so many lines: by row, clause and line, so that they are the same each time."""
    return f"{EXPLAINED_OF} ORDER BY i.r, d.instrument, d.provision, d.finding, e.line LIMIT {most}"
