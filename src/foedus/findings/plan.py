"""The relational plan: one text for both engines, from coded rows to the probes that their hits overlap.

A relation is defined from others, step by step; some are small and come from Python, which works out each distinct
value once (`columnar.py`). Sets of actors and places never travel: their numbers do. Masks of acts, objects and probes
are 62 bits in a BIGINT. Every `&` stands in brackets, since engines differ in how tightly it binds.
"""

NAMES = ("act", "object", "owner", "attacker", "spot", "sent", "plea", "origin", "intent", "stated")
# A set of actors with a moment is one number, so that no engine joins the one without the other.
MOMENTS = 1048576
FACTS = ", ".join(NAMES)
WHO = "owner, attacker, spot, sent, plea, origin, stated"


def _alike(names: str, one: str, other: str) -> str:
    return " AND ".join(f"{one}.{name} = {other}.{name}" for name in names.split(", "))


# Grain: one row for each distinct set of facts and moment. In: coded, one row a coded row.
BUNCHES = f"""
SELECT min(r) AS s, {FACTS}, moment, count(*) AS n FROM coded GROUP BY {FACTS}, moment
"""  # noqa: S608 - our own names

DISTINCT_STRUCK = "SELECT DISTINCT owner, spot FROM bunches"
DISTINCT_ATTACKERS = "SELECT DISTINCT attacker FROM bunches"

# Grain: one row for each bunch. Columns: x and k number the sets of those struck and of those who attacked, x_when and
# k_when the same with the moment.
NAMED = f"""
SELECT b.s, {", ".join(f"b.{name}" for name in FACTS.split(", "))}, b.moment, b.n, x.x, k.k,
  x.x * 1048576 + b.moment AS x_when, k.k * 1048576 + b.moment AS k_when
FROM bunches b JOIN struck_sets x ON x.owner = b.owner AND x.spot = b.spot
JOIN attacking_sets k ON k.attacker = b.attacker
"""  # noqa: S608 - our own names

DISTINCT_DATED = """
SELECT x_when AS value FROM named UNION SELECT k_when AS value FROM named
UNION
SELECT x * 1048576 + moment AS value FROM told UNION SELECT k * 1048576 + moment AS value FROM told
"""

# Grain: one row for each distinct set of facts under the same law. Columns: s, the facts by number, n (rows with
# them). Moments are of one epoch where the law that concerns the actors of a set is the same.
SITUATIONS = f"""
SELECT min(t.s) AS s, {", ".join(f"t.{name}" for name in FACTS.split(", "))}, t.x, t.k,
  e.epoch AS struck_epoch, h.epoch AS attacking_epoch, min(t.moment) AS moment, CAST(sum(t.n) AS BIGINT) AS n
FROM named t JOIN epochs e ON e.value = t.x_when JOIN epochs h ON h.value = t.k_when
GROUP BY {", ".join(f"t.{name}" for name in FACTS.split(", "))}, t.x, t.k, e.epoch, h.epoch
"""  # noqa: S608 - our own names

# Grain: one row a coded row, with its situation; of an incident that several tell, the first of its rows.
PLACED = f"""
SELECT c.r, t.s
FROM coded c JOIN named b ON {_alike(FACTS, "b", "c")} AND b.moment = c.moment
JOIN epochs e ON e.value = b.x_when JOIN epochs h ON h.value = b.k_when
JOIN situations t ON {_alike(FACTS, "t", "b")} AND t.struck_epoch = e.epoch AND t.attacking_epoch = h.epoch
UNION ALL
SELECT r, s FROM told WHERE place = 0
"""  # noqa: S608 - our own names

# Grain: one row for each account of an incident that several tell. Columns: s (the incident), t (the account), place
# (0: the common ground), name, quarrels, the facts by number, x, k, moment, r.
TOLD_WHEN = """
SELECT t.*, e.epoch AS struck_epoch, h.epoch AS attacking_epoch
FROM told t JOIN epochs e ON e.value = t.x * 1048576 + t.moment JOIN epochs h ON h.value = t.k * 1048576 + t.moment
"""

# Grain: one row for each asker: whoever was struck and attacked under the same law.
ASKERS = """
SELECT min(s) AS a, x, k, struck_epoch, attacking_epoch, min(moment) AS moment
FROM (
  SELECT s, x, k, struck_epoch, attacking_epoch, moment FROM situations
  UNION ALL
  SELECT s, x, k, struck_epoch, attacking_epoch, moment FROM told_when WHERE place = 0
) each_asker
GROUP BY x, k, struck_epoch, attacking_epoch
"""

# Grain: one row for each distinct set of facts, under whatever law.
FACTS_KNOWN = f"""
SELECT min(f) AS f, {FACTS}
FROM (SELECT s AS f, {FACTS} FROM situations UNION ALL SELECT t AS f, {FACTS} FROM told) each_fact
GROUP BY {FACTS}
"""  # noqa: S608 - our own names

# Grain: one row for each distinct who, whose and where.
WHOS = f"""
SELECT min(f) AS w, {WHO} FROM facts GROUP BY {WHO}
"""  # noqa: S608 - our own names

FACTED = f"""
SELECT f.f, w.w, f.act, f.object, f.intent FROM facts f JOIN whos w ON {_alike(WHO, "w", "f")}
"""  # noqa: S608 - our own names

# Grain: one row for each incident and account. Columns: s, a (who asks), f (facts), w, place, name, quarrels, n.
ACCOUNTS = f"""
SELECT t.s, k.a, d.f, d.w, 0 AS place, 0 AS name, 0 AS quarrels, t.n
FROM situations t JOIN facts f ON {_alike(FACTS, "f", "t")} JOIN facted d ON d.f = f.f
JOIN askers k ON k.x = t.x AND k.k = t.k AND k.struck_epoch = t.struck_epoch AND k.attacking_epoch = t.attacking_epoch
UNION ALL
SELECT t.s, k.a, d.f, d.w, t.place, t.name, t.quarrels, CASE WHEN t.place = 0 THEN 1 ELSE 0 END AS n
FROM told_when t JOIN facts f ON {_alike(FACTS, "f", "t")} JOIN facted d ON d.f = f.f
JOIN askers k ON k.x = t.x AND k.k = t.k AND k.struck_epoch = t.struck_epoch AND k.attacking_epoch = t.attacking_epoch
"""  # noqa: S608 - our own names

# Grain: one row for each incident, on the common ground.
SITUATED = "SELECT s, a, f, w, n FROM accounts WHERE place = 0"

# Grain: one row for each asker and actor that may have been struck, or holds the place.
STRUCK = "SELECT k.a, m.actor FROM askers k JOIN members m ON m.members = k.x"

ATTACKING = "SELECT k.a, m.actor FROM askers k JOIN members m ON m.members = k.k"

EVERYBODY = "SELECT a, actor FROM struck UNION SELECT a, actor FROM attacking"

# Grain: one row for each law and actor covered, on each moment whose law it is.
COVERING = """
SELECT m.moment, c.actor, c.law, c.p, c.mode, c.one FROM periods m JOIN cover c ON c.law = m.law
"""

TOUCHING = """
SELECT m.moment, c.actor, c.law, c.p, c.mode FROM periods m JOIN touch c ON c.law = m.law
"""

# Grain: one row for each asker, provision and beneficiary involved.
INVOLVED = """
SELECT k.a, c.law, c.p, c.actor AS ben, c.mode, c.one
FROM struck k JOIN askers m ON m.a = k.a JOIN covering c ON c.moment = m.moment AND c.actor = k.actor
WHERE c.mode <> 3
UNION ALL
SELECT k.a, c.law, c.p, c.actor AS ben, c.mode, c.one
FROM everybody k JOIN askers m ON m.a = k.a JOIN covering c ON c.moment = m.moment AND c.actor = k.actor
WHERE c.mode = 3
"""

# Grain: one row for each asker and provision that tells its bearers apart; part: which of them are involved, as bits.
BEARER_PARTS = """
SELECT e.a, b.law, b.p, bit_or(b.bit) AS part
FROM everybody e JOIN askers m ON m.a = e.a JOIN periods q ON q.moment = m.moment
JOIN bearing b ON b.law = q.law AND b.actor = e.actor
GROUP BY e.a, b.law, b.p
"""

# Grain: one row for each question that an asker's facts may raise, before it is known who may owe.
CANDIDATES = """
SELECT a, law, p, ben, CAST(0 AS BIGINT) AS part, mode, one, 0 AS whole FROM involved WHERE mode IN (0, 3, 4)
UNION ALL
SELECT i.a, i.law, i.p, i.ben, CAST(t.actor AS BIGINT) AS part, i.mode, i.one, 0 AS whole
FROM involved i JOIN attacking t ON t.a = i.a
WHERE i.mode = 1
UNION ALL
SELECT i.a, i.law, i.p, i.ben, coalesce(k.part, CAST(0 AS BIGINT)) AS part, i.mode, i.one, 0 AS whole
FROM involved i LEFT JOIN bearer_parts k ON k.a = i.a AND k.law = i.law AND k.p = i.p
WHERE i.mode = 2
"""

ASKED_EACH = """
SELECT c.a, c.law, c.p, c.ben, c.mode, c.one, q.q
FROM candidates c JOIN questions q
  ON q.law = c.law AND q.p = c.p AND q.ben = c.ben AND q.part = c.part AND q.mode = c.mode
"""

# Grain: one row for each asker and provision that is asked for whoever the beneficiary: no one was struck whom it
# covers (whole = 0), or several were, who may each be left open (whole = 1).
FOR_ANYONE = """
SELECT t.a, t.law, t.p, t.mode, 0 AS whole
FROM (
  SELECT e.a, c.law, c.p, c.mode
  FROM everybody e JOIN askers m ON m.a = e.a JOIN touching c ON c.moment = m.moment AND c.actor = e.actor
  UNION
  SELECT a, law, p, mode FROM involved WHERE mode = 1
) t LEFT JOIN (SELECT DISTINCT a, p FROM asked_each) d ON d.a = t.a AND d.p = t.p
WHERE d.a IS NULL
UNION ALL
SELECT a, law, p, mode, 1 AS whole FROM asked_each WHERE mode IN (0, 1, 2)
GROUP BY a, law, p, mode HAVING min(ben) <> max(ben) AND max(one) = 0
"""

CANDIDATES_FOR_ANYONE = """
SELECT a, law, p, -1 - whole AS ben, CAST(0 AS BIGINT) AS part, mode, whole FROM for_anyone WHERE mode = 0
UNION ALL
SELECT i.a, i.law, i.p, -1 - i.whole AS ben, CAST(t.actor AS BIGINT) AS part, i.mode, i.whole
FROM for_anyone i JOIN attacking t ON t.a = i.a
WHERE i.mode = 1
UNION ALL
SELECT i.a, i.law, i.p, -1 - i.whole AS ben, coalesce(k.part, CAST(0 AS BIGINT)) AS part, i.mode, i.whole
FROM for_anyone i LEFT JOIN bearer_parts k ON k.a = i.a AND k.law = i.law AND k.p = i.p
WHERE i.mode = 2
"""

DISTINCT_CANDIDATES = "SELECT DISTINCT law, p, ben, part, mode FROM {name}"

# Grain: one row for each asker and finding. Columns: q names provision, beneficiary and bearers on a law.
ASKED = """
SELECT e.a, e.q, e.p, e.ben, 0 AS whole, CASE WHEN f.a IS NULL THEN 0 ELSE 1 END AS several
FROM asked_each e LEFT JOIN (SELECT a, p FROM for_anyone WHERE whole = 1) f ON f.a = e.a AND f.p = e.p
UNION ALL
SELECT c.a, q.q, c.p, c.ben, c.whole, c.whole AS several
FROM candidates_for_anyone c JOIN questions q
  ON q.law = c.law AND q.p = c.p AND q.ben = c.ben AND q.part = c.part AND q.mode = c.mode
"""

# Grain: one row for each who and sheet of probes.
TRIED = """
SELECT DISTINCT k.w, d.sheet
FROM (SELECT DISTINCT w, a FROM accounts) k
JOIN (SELECT DISTINCT x.a, d.sheet FROM asked x JOIN drafts d ON d.q = x.q WHERE d.sheet >= 0) d ON d.a = k.a
"""

# Grain: one row for each who and way in which its hits may have been, before it is asked who struck.
GROUND_STROKES = """
SELECT w.w, g.hit, g.kinds, g.need, g.also, g.bar, g.object, g.shown, g.spot, w.plea, w.attacker, w.sent, w.origin,
  CASE WHEN g.source = -1 THEN w.owner ELSE g.source END AS source
FROM whos w JOIN grounds g ON g.at = w.spot AND g.stated = w.stated
"""

DISTINCT_SOURCES = "SELECT DISTINCT source, attacker, sent, origin FROM ground_strokes"

# Grain: one row for each who and stroke, but for the act.
STROKES = """
SELECT g.w, g.hit, g.kinds & o.kinds AS kinds, g.need, g.also, g.bar, g.object, g.spot, o.attacker,
  CASE WHEN g.shown = -1 THEN o.owner ELSE g.shown END AS owner,
  g.plea * 32 + o.origin * 4 AS manner
FROM ground_strokes g JOIN origins o
  ON o.source = g.source AND o.struck_by = g.attacker AND o.sent = g.sent AND o.said = g.origin
WHERE (g.kinds & o.kinds) <> 0
"""

# Grain: one row for each who and word of a sheet.
TRIED_WORDS = """
SELECT y.w, y.sheet, c.word, c.deed, c.owner, c.attacker, c.spot FROM tried y JOIN words c ON c.sheet = y.sheet
"""

DISTINCT_ASKS = """
SELECT DISTINCT c.{name} AS signature, x.{name} AS value
FROM (SELECT DISTINCT w, {name} FROM tried_words) c JOIN (SELECT DISTINCT w, {name} FROM strokes) x ON x.w = c.w
"""

# Grain: one row for each set of facts and stroke that its act makes; act and object as masks. Strokes that differ
# in what no act tells apart are one.
STRUCK_WITH = """
SELECT t.f, t.w, x.hit, (t.act & x.kinds) AS act_mask,
  CASE WHEN x.object = -1 THEN t.object ELSE x.object END AS object_mask,
  x.owner, x.attacker, x.spot, x.manner + t.intent AS manner
FROM facted t JOIN strokes x ON x.w = t.w
WHERE (t.act & x.kinds) <> 0 AND (t.act & x.need) <> 0 AND (t.act & x.also) <> 0 AND (t.act & x.bar) = 0
"""

DISTINCT_MASKS = "SELECT DISTINCT {name}_mask AS value FROM struck_with"

# Grain: one row for each set of facts and stroke; act and object by number.
STRUCK_HOW = """
SELECT t.f, t.w, t.hit, a.number AS act, b.number AS object, t.owner, t.attacker, t.spot, t.manner
FROM struck_with t JOIN acts a ON a.mask = t.act_mask JOIN objects b ON b.mask = t.object_mask
"""

DISTINCT_DEEDS = "SELECT DISTINCT act, object, manner FROM struck_how"

# Grain: one row for each set of facts and stroke, with what was done as one number.
STRUCK_BY = """
SELECT t.f, t.w, t.hit, t.owner, t.attacker, t.spot, d.deed
FROM struck_how t JOIN deeds d ON d.act = t.act AND d.object = t.object AND d.manner = t.manner
"""

# Grain: one row for each deed and what some word of a sheet asks of it.
DEED_BITS = """
SELECT c.deed * 2147483648 + d.deed AS ask, (a.bits & b.bits & m.bits) AS bits
FROM deed_asks c CROSS JOIN deeds d
JOIN act_bits a ON a.ask = c.act * 2147483648 + d.act
JOIN object_bits b ON b.ask = c.object * 2147483648 + d.object
JOIN manner_bits m ON m.ask = c.manner * 2147483648 + d.manner
"""

PROBE = "d.bits & o.bits & k.bits & l.bits"

# Grain: one row for each set of facts and sheet. Columns: h0 …, t0 …: the probes that the stated and the derived hit
# overlap, 62 to a word. What a signature asks of a value has one number, so that no engine joins the one without
# the other.
PROBED = """
SELECT t.f, c.sheet, {columns}
FROM struck_by t JOIN tried_words c ON c.w = t.w
JOIN deed_bits d ON d.ask = c.deed * 2147483648 + t.deed
JOIN owner_bits o ON o.ask = c.owner * 2147483648 + t.owner
JOIN attacker_bits k ON k.ask = c.attacker * 2147483648 + t.attacker
JOIN spot_bits l ON l.ask = c.spot * 2147483648 + t.spot
GROUP BY t.f, c.sheet
"""


def probe_columns(words: int) -> tuple[str, ...]:
    """Return the names of the columns of bits for sheets of up to so many words."""
    return tuple(f"{hit}{word}" for hit in "ht" for word in range(words))


def probed(words: int) -> str:
    """Return the query of the probes for sheets of up to so many words."""
    columns = ", ".join(
        f"bit_or(CASE WHEN t.hit = {'ht'.index(name[0])} AND c.word = {name[1:]} THEN {PROBE} ELSE 0 END) AS {name}"
        for name in probe_columns(words)
    )
    return PROBED.format(columns=columns)


def patterns(words: int) -> str:
    """Return the query of the distinct forms and bits."""
    names = ", ".join(f"p.{name}" for name in probe_columns(words))
    return f"SELECT DISTINCT f.form, {names} FROM probed p JOIN sheets f ON f.sheet = p.sheet"  # noqa: S608 - our own names


def ruled(words: int) -> str:
    """Return the query of the ruling on each set of facts and sheet."""
    same = " AND ".join(f"r.{name} = p.{name}" for name in probe_columns(words))
    return (
        "SELECT p.f, p.sheet, r.ruling FROM probed p JOIN sheets f ON f.sheet = p.sheet "  # noqa: S608 - our own names
        f"JOIN rulings r ON r.form = f.form AND {same}"
    )


# Grain: one row for each situation and finding, with what its rulings come to: of one account the number of its
# ruling, of several one below zero.
OUTCOMES = """
SELECT t.s, x.q, x.whole, x.several, d.flavour, r.ruling AS heard
FROM situated t JOIN asked x ON x.a = t.a JOIN drafts d ON d.q = x.q JOIN ruled r ON r.f = t.f AND r.sheet = d.sheet
"""

# Grain: one row for each finding on which a further account quarrels with what the clause reads.
HEARD_FROM = """
SELECT o.s, o.q, o.heard, t.name, r.ruling
FROM accounts t JOIN outcomes o ON o.s = t.s JOIN drafts d ON d.q = o.q JOIN ruled r ON r.f = t.f AND r.sheet = d.sheet
WHERE t.place = {place} AND (t.quarrels & d.reads) <> 0
"""

DISTINCT_HEARD = "SELECT DISTINCT heard, name, ruling FROM heard_from"

HEARD_TOGETHER = """
SELECT o.s, o.q, o.whole, o.several, o.flavour, coalesce(l.together, o.heard) AS heard
FROM outcomes o LEFT JOIN heard_from h ON h.s = o.s AND h.q = o.q
LEFT JOIN links l ON l.heard = h.heard AND l.name = h.name AND l.ruling = h.ruling
"""

DISTINCT_OUTCOMES = "SELECT DISTINCT flavour, heard FROM outcomes"

# Grain: one row for each situation and provision of which several beneficiaries are left open: what was found of them.
LEFT_OPEN = """
SELECT o.s, d.p, bit_or(v.verdict) AS found
FROM outcomes o JOIN drafts d ON d.q = o.q JOIN verdicts v ON v.flavour = o.flavour AND v.heard = o.heard
WHERE o.whole = 0 AND o.several = 1
GROUP BY o.s, d.p
HAVING min(CASE WHEN v.verdict = 1 THEN d.ben END) <> max(CASE WHEN v.verdict = 1 THEN d.ben END)
"""

# Grain: one row for each situation and finding that stands.
FOUND = """
SELECT o.s, o.q, v.answer FROM outcomes o JOIN verdicts v ON v.flavour = o.flavour AND v.heard = o.heard
WHERE o.whole = 0
UNION ALL
SELECT o.s, o.q, v.answer
FROM outcomes o JOIN verdicts v ON v.flavour = o.flavour AND v.heard = o.heard JOIN drafts d ON d.q = o.q
JOIN left_open l ON l.s = o.s AND l.p = d.p
WHERE o.whole = 1 AND (l.found & v.verdict) = 0
UNION ALL
SELECT t.s, x.q, d.answer FROM situated t JOIN asked x ON x.a = t.a JOIN drafts d ON d.q = x.q
WHERE d.sheet < 0
"""
