"""The relational plan: one text for both engines, from coded rows to the probes that their hits overlap.

A relation is defined from others, step by step; some are small and come from Python, which works out each distinct
value once (`columnar.py`). Sets of actors and places never travel: their numbers do. Masks of acts, objects and probes
are 62 bits in a BIGINT. Every `&` stands in brackets, since engines differ in how tightly it binds.
"""

DISTINCT_DATED = "SELECT DISTINCT {name} AS value, moment FROM coded"

# Grain: one row a coded row. In: coded, and the epoch of each value on each moment: days are of one epoch where the
# law that concerns the actors of a value is the same.
DATED = """
SELECT c.r, c.act, c.object, c.owner, c.attacker, c.spot, c.sent, c.plea, c.origin, c.intent, c.stated,
  c.moment, c.lone,
  o.epoch AS owner_epoch, k.epoch AS attacker_epoch, l.epoch AS spot_epoch
FROM coded c
JOIN owner_epochs o ON o.value = c.owner AND o.moment = c.moment
JOIN attacker_epochs k ON k.value = c.attacker AND k.moment = c.moment
JOIN spot_epochs l ON l.value = c.spot AND l.moment = c.moment
"""

# Grain: one row for each distinct set of facts. Columns: s, the facts by number, n (rows with them).
SITUATIONS = """
SELECT min(r) AS s, act, object, owner, attacker, spot, sent, plea, origin, intent, stated,
  owner_epoch, attacker_epoch, spot_epoch, min(moment) AS moment, CAST(sum(lone) AS BIGINT) AS n
FROM dated
GROUP BY act, object, owner, attacker, spot, sent, plea, origin, intent, stated, owner_epoch, attacker_epoch, spot_epoch
"""

# Grain: one row a coded row, with its situation.
PLACED = """
SELECT d.r, t.s
FROM dated d JOIN situations t
  ON t.act = d.act AND t.object = d.object AND t.owner = d.owner AND t.attacker = d.attacker AND t.spot = d.spot
 AND t.sent = d.sent AND t.plea = d.plea AND t.origin = d.origin AND t.intent = d.intent AND t.stated = d.stated
 AND t.owner_epoch = d.owner_epoch AND t.attacker_epoch = d.attacker_epoch AND t.spot_epoch = d.spot_epoch
"""

# Grain: one row for each distinct who, whose, where and when.
WHOS = """
SELECT min(s) AS w, owner, attacker, spot, sent, plea, origin, stated, owner_epoch, attacker_epoch, spot_epoch,
  min(moment) AS moment
FROM situations
GROUP BY owner, attacker, spot, sent, plea, origin, stated, owner_epoch, attacker_epoch, spot_epoch
"""

# Grain: one row a situation, with its w.
SITUATED = """
SELECT t.s, w.w, t.act, t.object, t.intent, t.n
FROM situations t JOIN whos w
  ON w.owner = t.owner AND w.attacker = t.attacker AND w.spot = t.spot AND w.sent = t.sent AND w.plea = t.plea
 AND w.origin = t.origin AND w.stated = t.stated
 AND w.owner_epoch = t.owner_epoch AND w.attacker_epoch = t.attacker_epoch AND w.spot_epoch = t.spot_epoch
"""

# Grain: one row for each asker and who: an asker is an incident's facts on all its accounts together.
ASKERS = """
SELECT w AS a, w, 0 AS place FROM situated GROUP BY w HAVING sum(n) > 0
UNION ALL
SELECT b.a, t.w, b.place FROM bundles b JOIN situated t ON t.s = b.s
"""

ASKER_MOMENTS = """
SELECT k.a, min(w.moment) AS moment FROM askers k JOIN whos w ON w.w = k.w GROUP BY k.a
"""

# Grain: one row for each asker and actor that may have been struck, or holds the place.
STRUCK = """
SELECT k.a, o.actor FROM askers k JOIN whos w ON w.w = k.w JOIN owners o ON o.owner = w.owner
UNION
SELECT k.a, h.actor FROM askers k JOIN whos w ON w.w = k.w JOIN holders h ON h.spot = w.spot
"""

ATTACKING = """
SELECT DISTINCT k.a, t.actor FROM askers k JOIN whos w ON w.w = k.w JOIN attackers t ON t.attacker = w.attacker
"""

EVERYBODY = """
SELECT a, actor FROM struck UNION SELECT a, actor FROM attacking
"""

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
FROM struck k JOIN asker_moments m ON m.a = k.a JOIN covering c ON c.moment = m.moment AND c.actor = k.actor
WHERE c.mode <> 3
UNION ALL
SELECT k.a, c.law, c.p, c.actor AS ben, c.mode, c.one
FROM everybody k JOIN asker_moments m ON m.a = k.a JOIN covering c ON c.moment = m.moment AND c.actor = k.actor
WHERE c.mode = 3
"""

# Grain: one row for each asker and provision that tells its bearers apart; part: which of them are involved, as bits.
BEARER_PARTS = """
SELECT e.a, b.law, b.p, bit_or(b.bit) AS part
FROM everybody e JOIN asker_moments m ON m.a = e.a JOIN periods q ON q.moment = m.moment
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
  FROM everybody e JOIN asker_moments m ON m.a = e.a JOIN touching c ON c.moment = m.moment AND c.actor = e.actor
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
FROM asked x JOIN drafts d ON d.q = x.q JOIN askers k ON k.a = x.a
WHERE d.sheet >= 0
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

DISTINCT_ASKS = """
SELECT DISTINCT c.{name} AS signature, x.{name} AS value
FROM tried y JOIN strokes x ON x.w = y.w JOIN words c ON c.sheet = y.sheet
"""

# Grain: one row for each situation and stroke that its act makes; act and object as masks.
STRUCK_WITH = """
SELECT t.s, t.w, x.hit, (t.act & x.kinds) AS act_mask,
  CASE WHEN x.object = -1 THEN t.object ELSE x.object END AS object_mask,
  x.owner, x.attacker, x.spot, x.manner + t.intent AS manner
FROM situated t JOIN strokes x ON x.w = t.w
WHERE (t.act & x.kinds) <> 0 AND (t.act & x.need) <> 0 AND (t.act & x.also) <> 0 AND (t.act & x.bar) = 0
"""

DISTINCT_MASKS = "SELECT DISTINCT {name}_mask AS value FROM struck_with"

# Grain: one row for each situation and stroke; act and object by number.
STRUCK_HOW = """
SELECT t.s, t.w, t.hit, a.number AS act, b.number AS object, t.owner, t.attacker, t.spot, t.manner
FROM struck_with t JOIN acts a ON a.mask = t.act_mask JOIN objects b ON b.mask = t.object_mask
"""

DISTINCT_MANNERS = "SELECT DISTINCT manner FROM struck_how"

DISTINCT_DEEDS = "SELECT DISTINCT act, object, manner FROM struck_how"

# Grain: one row for each situation and stroke, with what was done as one number.
STRUCK_BY = """
SELECT t.s, t.w, t.hit, t.owner, t.attacker, t.spot, d.deed
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

# Grain: one row for each who and word of a sheet.
TRIED_WORDS = """
SELECT y.w, y.sheet, c.word, c.deed, c.owner, c.attacker, c.spot FROM tried y JOIN words c ON c.sheet = y.sheet
"""

PROBE = "d.bits & o.bits & k.bits & l.bits"

# Grain: one row for each situation and sheet. Columns: h0 …, t0 …: the probes that the stated and the derived hit
# overlap, 62 to a word. What a signature asks of a value has one number, so that no engine joins the one without
# the other.
PROBED = """
SELECT t.s, c.sheet, {columns}
FROM struck_by t JOIN tried_words c ON c.w = t.w
JOIN deed_bits d ON d.ask = c.deed * 2147483648 + t.deed
JOIN owner_bits o ON o.ask = c.owner * 2147483648 + t.owner
JOIN attacker_bits k ON k.ask = c.attacker * 2147483648 + t.attacker
JOIN spot_bits l ON l.ask = c.spot * 2147483648 + t.spot
GROUP BY t.s, c.sheet
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
    """Return the query of the ruling on each situation and sheet."""
    same = " AND ".join(f"r.{name} = p.{name}" for name in probe_columns(words))
    return (
        "SELECT p.s, p.sheet, r.ruling FROM probed p JOIN sheets f ON f.sheet = p.sheet "  # noqa: S608 - our own names
        f"JOIN rulings r ON r.form = f.form AND {same}"
    )


# Grain: one row for each situation and finding, with what its rulings come to.
OUTCOMES = """
SELECT t.s, x.q, x.p, x.ben, x.whole, x.several, d.flavour, r.ruling
FROM situated t JOIN asked x ON x.a = t.w JOIN drafts d ON d.q = x.q JOIN ruled r ON r.s = t.s AND r.sheet = d.sheet
WHERE t.n > 0
"""

DISTINCT_OUTCOMES = "SELECT DISTINCT flavour, ruling FROM outcomes"

ANSWERED = """
SELECT o.s, o.q, o.p, o.ben, o.whole, o.several, v.answer, v.verdict
FROM outcomes o JOIN verdicts v ON v.flavour = o.flavour AND v.ruling = o.ruling
"""

# Grain: one row for each situation and provision of which several beneficiaries are left open: what was found of them.
LEFT_OPEN = """
SELECT s, p, bit_or(verdict) AS found FROM answered WHERE whole = 0 AND several = 1
GROUP BY s, p HAVING min(CASE WHEN verdict = 1 THEN ben END) <> max(CASE WHEN verdict = 1 THEN ben END)
"""

# Grain: one row for each situation and finding that stands.
FOUND = """
SELECT s, q, answer FROM answered WHERE whole = 0
UNION ALL
SELECT o.s, o.q, o.answer FROM answered o JOIN left_open l ON l.s = o.s AND l.p = o.p
WHERE o.whole = 1 AND (l.found & o.verdict) = 0
UNION ALL
SELECT t.s, x.q, d.answer FROM situated t JOIN asked x ON x.a = t.w JOIN drafts d ON d.q = x.q
WHERE d.sheet < 0 AND t.n > 0
"""
