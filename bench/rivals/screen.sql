-- The rival: what somebody who knows DuckDB writes by hand for this one job, in one query, in DuckDB's own dialect.
--
-- Given, as the plan is: coded rows; who owns, attacks and holds, by number; whom each provision covers and touches on
-- each moment; the questions of each provision; the strokes that each set of facts makes. Not given: the plan's table of
-- which signature overlaps which value. Instead each box is a row of masks (actors in 6 words, units in 7), and is laid
-- over each stroke bit by bit. Grain of the result: one row a situation and finding, with the boxes that it overlaps.
CREATE OR REPLACE TEMP TABLE rival AS
WITH dated AS (
  SELECT c.*, o.epoch AS e1, k.epoch AS e2, l.epoch AS e3
  FROM coded c
  JOIN owner_epochs o ON (o.value, o.moment) = (c.owner, c.moment)
  JOIN attacker_epochs k ON (k.value, k.moment) = (c.attacker, c.moment)
  JOIN spot_epochs l ON (l.value, l.moment) = (c.spot, c.moment)
), facts AS MATERIALIZED (
  SELECT act, object, owner, attacker, spot, sent, plea, origin, intent, stated, e1, e2, e3,
    min(moment) AS moment, min(r) AS s, count(*) AS n
  FROM dated GROUP BY ALL
), who AS MATERIALIZED (
  SELECT owner, attacker, spot, sent, plea, origin, stated, e1, e2, e3, min(moment) AS moment, min(s) AS w
  FROM facts GROUP BY ALL
), fact AS MATERIALIZED (
  SELECT f.s, w.w, f.act, f.object, f.intent, f.n
  FROM facts f JOIN who w USING (owner, attacker, spot, sent, plea, origin, stated, e1, e2, e3)
), hurt AS MATERIALIZED (
  SELECT w, moment, actor FROM who JOIN owners USING (owner)
  UNION
  SELECT w, moment, actor FROM who JOIN holders USING (spot)
), hitting AS MATERIALIZED (
  SELECT DISTINCT w, moment, actor FROM who JOIN attackers USING (attacker)
), everyone AS MATERIALIZED (
  FROM hurt UNION FROM hitting
), parts AS MATERIALIZED (
  SELECT w, law, p, bit_or(bit) AS part
  FROM everyone JOIN periods USING (moment) JOIN bearing USING (law, actor) GROUP BY ALL
), covered AS MATERIALIZED (
  SELECT w, law, p, actor AS ben, mode, one FROM hurt JOIN covering USING (moment, actor) WHERE mode <> 3
  UNION ALL
  SELECT w, law, p, actor AS ben, mode, one FROM everyone JOIN covering USING (moment, actor) WHERE mode = 3
), each_one AS MATERIALIZED (
  SELECT c.w, c.p, c.law, c.ben, c.mode, c.one, q.q
  FROM (
    SELECT w, law, p, ben, mode, one, 0::BIGINT AS part FROM covered WHERE mode IN (0, 3, 4)
    UNION ALL
    SELECT c.w, law, p, ben, mode, one, h.actor FROM covered c JOIN hitting h USING (w) WHERE mode = 1
    UNION ALL
    SELECT w, law, p, ben, mode, one, coalesce(part, 0) FROM covered LEFT JOIN parts USING (w, law, p) WHERE mode = 2
  ) c JOIN all_questions q USING (law, p, ben, part, mode)
), anyone AS (
  SELECT DISTINCT t.w, t.law, t.p, t.mode, 0 AS whole
  FROM (
    SELECT w, law, p, mode FROM everyone JOIN touching USING (moment, actor)
    UNION ALL
    SELECT w, law, p, mode FROM covered WHERE mode = 1
  ) t ANTI JOIN each_one USING (w, p)
  UNION ALL
  SELECT w, law, p, mode, 1 FROM each_one WHERE mode < 3 GROUP BY ALL HAVING min(ben) <> max(ben) AND max(one) = 0
), asked AS MATERIALIZED (
  SELECT w, q FROM each_one
  UNION ALL
  SELECT a.w, q.q
  FROM (
    SELECT w, law, p, mode, -1 - whole AS ben, 0::BIGINT AS part FROM anyone WHERE mode = 0
    UNION ALL
    SELECT a.w, law, p, mode, -1 - whole, h.actor FROM anyone a JOIN hitting h USING (w) WHERE mode = 1
    UNION ALL
    SELECT w, law, p, mode, -1 - whole, coalesce(part, 0) FROM anyone LEFT JOIN parts USING (w, law, p) WHERE mode = 2
  ) a JOIN all_questions q USING (law, p, ben, part, mode)
), blows AS MATERIALIZED (
  SELECT f.s, f.w, x.hit, f.act & x.kinds AS act, if(x.object = -1, f.object, x.object) AS object,
    x.attacker, (x.manner // 4) % 8 AS origin, f.intent, o.* EXCLUDE (owner), l.* EXCLUDE (spot)
  FROM fact f JOIN strokes x USING (w) JOIN owner_words o USING (owner) JOIN spot_words l USING (spot)
  WHERE (f.act & x.kinds) <> 0 AND (f.act & x.need) <> 0 AND (f.act & x.also) <> 0 AND (f.act & x.bar) = 0
), tried AS MATERIALIZED (
  SELECT DISTINCT w, sheet FROM asked JOIN drafts USING (q) WHERE sheet >= 0
), laid AS MATERIALIZED (
  SELECT b.s, y.sheet,
    bit_or(if(b.hit = 0 AND x.word = 0, x.bit, 0)) AS h0, bit_or(if(b.hit = 0 AND x.word = 1, x.bit, 0)) AS h1,
    bit_or(if(b.hit = 1 AND x.word = 0, x.bit, 0)) AS t0, bit_or(if(b.hit = 1 AND x.word = 1, x.bit, 0)) AS t1
  FROM blows b JOIN tried y USING (w) JOIN boxes x USING (sheet) JOIN vectors v ON v.at = x.tests + b.attacker
  WHERE (b.act & x.act) <> 0 AND (b.object & x.object) <> 0 AND (b.origin & x.origin) <> 0 AND (b.intent & x.intent) <> 0
    AND ((b.o0 & x.o0) | (b.o1 & x.o1) | (b.o2 & x.o2) | (b.o3 & x.o3) | (b.o4 & x.o4) | (b.o5 & x.o5)) <> 0
    AND ((b.l0 & x.l0) | (b.l1 & x.l1) | (b.l2 & x.l2) | (b.l3 & x.l3) | (b.l4 & x.l4) | (b.l5 & x.l5) | (b.l6 & x.l6)) <> 0
    AND (v.mask & x.answers) <> 0
  GROUP BY ALL
)
SELECT f.s, f.n, a.q, i.h0, i.h1, i.t0, i.t1
FROM fact f JOIN asked a USING (w) JOIN drafts d USING (q) LEFT JOIN laid i ON (i.s, i.sheet) = (f.s, d.sheet)
