-- The rival: what somebody who knows DuckDB writes by hand for this one job, step by step, in DuckDB's own dialect.
-- As one query it takes six times as long: the optimiser knows too little of what comes out of each step.
--
-- It is given what the plan is given: rows as numbers, and every small table that the plan has from Python, filled for
-- these very rows: sets of actors, epochs of law, whom provisions cover, touch and bind, questions, sheets, grounds of
-- hits, which signature overlaps which value, what patterns and rulings come to. It stops at nothing between coded rows
-- and findings, asks each value once, and groups rows as early as it can.
-- Grain of the result: one row a situation and finding, as `found` of the plan has it.
CREATE OR REPLACE TEMP TABLE bunch AS
SELECT min(r) AS s, count(*) AS n, * EXCLUDE (r) FROM coded GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE situation AS
SELECT b.* EXCLUDE (s, n, moment), x, k, e.epoch AS e1, h.epoch AS e2, min(s) AS s, min(b.moment) AS moment, sum(n) AS n
FROM bunch b JOIN struck_sets USING (owner, spot) JOIN attacking_sets USING (attacker)
JOIN epochs e ON e.value = x * 1048576 + b.moment JOIN epochs h ON h.value = k * 1048576 + b.moment
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE asker AS
SELECT min(s) AS a, x, k, e1, e2, min(moment) AS moment FROM situation GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE fact AS
SELECT min(s) AS f, act, object, owner, attacker, spot, sent, plea, origin, intent, stated FROM situation GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE who AS
SELECT min(f) AS w, owner, attacker, spot, sent, plea, origin, stated FROM fact GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE known AS
SELECT f, w, act, object, owner, attacker, spot, sent, plea, origin, intent, stated
FROM fact JOIN who USING (owner, attacker, spot, sent, plea, origin, stated);

CREATE OR REPLACE TEMP TABLE row_of AS
SELECT t.s, a.a, f.f, f.w, t.n
FROM situation t
JOIN known f USING (act, object, owner, attacker, spot, sent, plea, origin, intent, stated)
JOIN asker a USING (x, k, e1, e2);

CREATE OR REPLACE TEMP TABLE hurt AS
SELECT a, moment, actor FROM asker JOIN members ON members = x;

CREATE OR REPLACE TEMP TABLE hitting AS
SELECT a, moment, actor FROM asker JOIN members ON members = k;

CREATE OR REPLACE TEMP TABLE everyone AS
FROM hurt UNION FROM hitting;

CREATE OR REPLACE TEMP TABLE part_of AS
SELECT a, law, p, bit_or(bit) AS part
FROM everyone JOIN periods USING (moment) JOIN bearing USING (law, actor) GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE covered AS
SELECT a, law, p, actor AS ben, mode, one FROM hurt JOIN periods USING (moment) JOIN cover USING (law, actor) WHERE mode <> 3
UNION ALL
SELECT a, law, p, actor AS ben, mode, one FROM everyone JOIN periods USING (moment) JOIN cover USING (law, actor) WHERE mode = 3;

CREATE OR REPLACE TEMP TABLE each_one AS
SELECT c.a, c.p, c.law, c.ben, c.mode, c.one, q.q
FROM (
  SELECT a, law, p, ben, mode, one, 0::BIGINT AS part FROM covered WHERE mode IN (0, 3, 4)
  UNION ALL
  SELECT c.a, law, p, ben, mode, one, h.actor FROM covered c JOIN hitting h USING (a) WHERE mode = 1
  UNION ALL
  SELECT a, law, p, ben, mode, one, coalesce(part, 0) FROM covered LEFT JOIN part_of USING (a, law, p) WHERE mode = 2
) c JOIN questions q USING (law, p, ben, part, mode);

CREATE OR REPLACE TEMP TABLE several AS
SELECT a, law, p, mode FROM each_one WHERE mode < 3 GROUP BY ALL HAVING min(ben) <> max(ben) AND max(one) = 0;

CREATE OR REPLACE TEMP TABLE anyone AS
SELECT DISTINCT t.a, t.law, t.p, t.mode, 0 AS whole
FROM (
  SELECT a, law, p, mode FROM everyone JOIN periods USING (moment) JOIN touch USING (law, actor)
  UNION ALL
  SELECT a, law, p, mode FROM covered WHERE mode = 1
) t ANTI JOIN each_one USING (a, p)
UNION ALL
SELECT *, 1 FROM several;

CREATE OR REPLACE TEMP TABLE asked_of AS
SELECT e.a, e.q, e.p, e.ben, 0 AS whole, (v.a IS NOT NULL)::INT AS open, d.sheet, d.flavour, d.answer
FROM each_one e LEFT JOIN several v USING (a, p) JOIN drafts d USING (q)
UNION ALL
SELECT c.a, q.q, c.p, c.ben, c.whole, c.whole, d.sheet, d.flavour, d.answer
FROM (
  SELECT a, law, p, mode, -1 - whole AS ben, whole, 0::BIGINT AS part FROM anyone WHERE mode = 0
  UNION ALL
  SELECT a.a, law, p, mode, -1 - whole, whole, h.actor FROM anyone a JOIN hitting h USING (a) WHERE mode = 1
  UNION ALL
  SELECT a, law, p, mode, -1 - whole, whole, coalesce(part, 0)
  FROM anyone LEFT JOIN part_of USING (a, law, p) WHERE mode = 2
) c JOIN questions q USING (law, p, ben, part, mode) JOIN drafts d USING (q);

CREATE OR REPLACE TEMP TABLE tried_on AS
SELECT DISTINCT k.w, y.sheet
FROM (SELECT DISTINCT w, a FROM row_of) k JOIN (SELECT DISTINCT a, sheet FROM asked_of WHERE sheet >= 0) y USING (a);

CREATE OR REPLACE TEMP TABLE tried_word AS
SELECT y.w, c.* FROM tried_on y JOIN words c USING (sheet);

CREATE OR REPLACE TEMP TABLE blow AS
SELECT g.w, g.hit, g.kinds & o.kinds AS kinds, g.need, g.also, g.bar, g.object, g.spot, o.attacker,
  if(g.shown = -1, o.owner, g.shown) AS owner, g.plea * 32 + o.origin * 4 AS manner
FROM (
  SELECT w, g.* EXCLUDE (source), plea, attacker AS struck_by, sent, origin AS said, if(source = -1, owner, source) AS source
  FROM who JOIN grounds g ON (g.at, g.stated) = (who.spot, who.stated)
) g JOIN origins o USING (source, struck_by, sent, said)
WHERE (g.kinds & o.kinds) <> 0;

CREATE OR REPLACE TEMP TABLE blow_of AS
SELECT t.f, t.w, x.hit, x.owner, x.attacker, x.spot, d.deed
FROM known t JOIN blow x USING (w) JOIN acts a ON a.mask = t.act & x.kinds
JOIN objects b ON b.mask = if(x.object = -1, t.object, x.object)
JOIN deeds d ON (d.act, d.object, d.manner) = (a.number, b.number, x.manner + t.intent)
WHERE (t.act & x.kinds) <> 0 AND (t.act & x.need) <> 0 AND (t.act & x.also) <> 0 AND (t.act & x.bar) = 0;

CREATE OR REPLACE TEMP TABLE laid AS
SELECT t.f, c.sheet,
  bit_or(if(t.hit = 0 AND c.word = 0, d.bits & o.bits & k.bits & l.bits, 0)) AS h0,
  bit_or(if(t.hit = 0 AND c.word = 1, d.bits & o.bits & k.bits & l.bits, 0)) AS h1,
  bit_or(if(t.hit = 1 AND c.word = 0, d.bits & o.bits & k.bits & l.bits, 0)) AS t0,
  bit_or(if(t.hit = 1 AND c.word = 1, d.bits & o.bits & k.bits & l.bits, 0)) AS t1
FROM blow_of t JOIN tried_word c USING (w)
JOIN deed_bits d ON d.ask = c.deed * 2147483648 + t.deed
JOIN owner_bits o ON o.ask = c.owner * 2147483648 + t.owner
JOIN attacker_bits k ON k.ask = c.attacker * 2147483648 + t.attacker
JOIN spot_bits l ON l.ask = c.spot * 2147483648 + t.spot
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE told_by AS
SELECT i.f, i.sheet, r.ruling FROM laid i JOIN sheets USING (sheet) JOIN rulings r USING (form, h0, h1, t0, t1);

CREATE OR REPLACE TEMP TABLE answered_so AS
SELECT t.s, x.q, x.p, x.ben, x.whole, x.open, v.answer, v.verdict
FROM row_of t JOIN asked_of x USING (a) JOIN told_by r USING (f, sheet)
JOIN verdicts v ON (v.flavour, v.heard) = (x.flavour, r.ruling);

CREATE OR REPLACE TEMP TABLE open_still AS
SELECT s, p, bit_or(verdict) AS found FROM answered_so WHERE whole = 0 AND open = 1
GROUP BY ALL HAVING min(ben) FILTER (verdict = 1) <> max(ben) FILTER (verdict = 1);

CREATE OR REPLACE TEMP TABLE rival AS
SELECT s, q, answer FROM answered_so WHERE whole = 0
UNION ALL
SELECT s, q, answer FROM answered_so JOIN open_still USING (s, p) WHERE whole = 1 AND (found & verdict) = 0
UNION ALL
SELECT t.s, x.q, x.answer FROM row_of t JOIN asked_of x USING (a) WHERE x.sheet < 0;
