"""The same job as `screen.sql`, by somebody who knows pandas: merges and groups over the same small tables."""

from importlib import import_module
from typing import Any

# Libraries that are not asked for their types here.
pd: Any = import_module("pandas")
np: Any = import_module("numpy")

FACTS = ["act", "object", "owner", "attacker", "spot", "sent", "plea", "origin", "intent", "stated"]
WHO = ["owner", "attacker", "spot", "sent", "plea", "origin", "stated"]
LAW = ["law", "p"]
ASK = 2**31
Frame = Any


def find(given: dict[str, Frame]) -> Frame:
    """Return what was found: one row a situation and finding, with columns s, q, answer."""
    situations, askers = _situations(given)
    facts = situations.groupby(FACTS, as_index=False)["s"].min().rename(columns={"s": "f"})
    whos = facts.groupby(WHO, as_index=False)["f"].min().rename(columns={"f": "w"})
    facts = facts.merge(whos, on=WHO)
    rows = situations.merge(facts, on=FACTS).merge(askers, on=["x", "k", "e1", "e2"])[["s", "a", "f", "w"]]
    asked = _asked(given, askers).merge(given["drafts"][["q", "sheet", "flavour", "answer"]], on="q")
    ruled = _ruled(given, facts, whos, rows[["w", "a"]].drop_duplicates(), asked)
    told = rows.merge(asked, on="a").merge(ruled, on=["f", "sheet"])
    told = told.merge(given["verdicts"].rename(columns={"heard": "ruling", "answer": "came"}), on=["flavour", "ruling"])
    standing = rows.merge(asked[asked.sheet < 0], on="a")[["s", "q", "answer"]]
    plain, whole = told[told.whole == 0], told[told.whole == 1]
    still = plain[(plain.several == 1) & (plain.verdict == 1)].groupby(["s", "p"])["ben"].nunique()
    still = still[still > 1].reset_index()[["s", "p"]]
    met = plain[plain.several == 1][["s", "p", "verdict"]].drop_duplicates().assign(met=1)
    whole = whole.merge(still, on=["s", "p"]).merge(met, on=["s", "p", "verdict"], how="left")
    found = pd.concat((plain, whole[whole.met.isna()]))[["s", "q", "came"]].rename(columns={"came": "answer"})
    return pd.concat((found, standing))


def _situations(given: dict[str, Frame]) -> tuple[Frame, Frame]:
    grouped = given["coded"].groupby([*FACTS, "moment"], as_index=False).agg(s=("r", "min"), n=("r", "size"))
    named = grouped.merge(given["struck_sets"], on=["owner", "spot"]).merge(given["attacking_sets"], on="attacker")
    epochs = given["epochs"].set_index("value")["epoch"]
    named["e1"] = epochs.loc[named.x * 1048576 + named.moment].to_numpy()
    named["e2"] = epochs.loc[named.k * 1048576 + named.moment].to_numpy()
    keys = ["x", "k", "e1", "e2"]
    situations = named.groupby([*FACTS, *keys], as_index=False).agg(s=("s", "min"), moment=("moment", "min"))
    askers = situations.groupby(keys, as_index=False).agg(a=("s", "min"), moment=("moment", "min"))
    return situations, askers


def _asked(given: dict[str, Frame], askers: Frame) -> Frame:
    members = given["members"]
    struck, attacking = (
        askers.merge(members, left_on=one, right_on="members")[["a", "moment", "actor"]] for one in "xk"
    )
    everybody = pd.concat((struck, attacking)).drop_duplicates()
    covering, touching = (given["periods"].merge(given[name], on="law") for name in ("cover", "touch"))
    at = ["moment", "actor"]
    involved = pd.concat(
        (
            struck.merge(covering[covering["mode"] != 3], on=at),
            everybody.merge(covering[covering["mode"] == 3], on=at),
        )
    ).rename(columns={"actor": "ben"})[["a", *LAW, "ben", "mode", "one"]]
    bearing = everybody.merge(given["periods"], on="moment").merge(given["bearing"], on=["law", "actor"])
    parts = bearing.groupby(["a", *LAW], as_index=False)["bit"].sum().rename(columns={"bit": "part"})
    each = _candidates(involved, attacking, parts).merge(given["questions"], on=[*LAW, "ben", "part", "mode"])
    few = each[each["mode"] < 3].groupby(["a", *LAW, "mode"]).agg(n=("ben", "nunique"), one=("one", "max"))
    several = few[(few.n > 1) & (few.one == 0)].reset_index()[["a", *LAW, "mode"]].assign(whole=1)
    touched = pd.concat(
        (everybody.merge(touching, on=at)[["a", *LAW, "mode"]], involved[involved["mode"] == 1][["a", *LAW, "mode"]])
    ).drop_duplicates()
    nobody = touched.merge(each[["a", "p"]].drop_duplicates(), on=["a", "p"], how="left", indicator="there")
    nobody = nobody[nobody.there == "left_only"].drop(columns="there").assign(whole=0)
    anyone = pd.concat((nobody, several))
    anyone = _candidates(anyone.assign(ben=-1 - anyone.whole, one=0), attacking, parts)
    anyone = anyone.merge(given["questions"], on=[*LAW, "ben", "part", "mode"]).assign(several=lambda one: one.whole)
    each = each.merge(several[["a", "p"]].assign(several=1), on=["a", "p"], how="left").fillna({"several": 0})
    names = ["a", "q", "p", "ben", "whole", "several"]
    return pd.concat((each.assign(whole=0)[names], anyone[names]))


def _candidates(asking: Frame, attacking: Frame, parts: Frame) -> Frame:
    alike = asking[asking["mode"].isin((0, 3, 4))].assign(part=0)
    by_attacker = asking[asking["mode"] == 1].merge(attacking[["a", "actor"]].rename(columns={"actor": "part"}), on="a")
    by_part = asking[asking["mode"] == 2].merge(parts, on=["a", *LAW], how="left").fillna({"part": 0})
    return pd.concat((alike, by_attacker, by_part)).astype({"part": "int64"})


def _ruled(given: dict[str, Frame], facts: Frame, whos: Frame, pairs: Frame, asked: Frame) -> Frame:
    grounds = whos.merge(
        given["grounds"].rename(columns={"spot": "where"}), left_on=["spot", "stated"], right_on=["at", "stated"]
    )
    grounds["source"] = np.where(grounds.source == -1, grounds.owner, grounds.source)
    grounds = grounds.rename(columns={"attacker": "struck_by", "origin": "said"}).drop(columns=["owner", "spot"])
    blows = grounds.merge(given["origins"], on=["source", "struck_by", "sent", "said"], suffixes=("", "_of"))
    blows["kinds"] &= blows.kinds_of
    blows["owner"] = np.where(blows.shown == -1, blows.owner, blows.shown)
    blows = blows[blows.kinds != 0]
    struck = facts[["f", "w", "act", "object", "intent"]].merge(blows, on="w", suffixes=("", "_of"))
    act = struck.act
    struck = struck[
        ((act & struck.kinds) != 0)
        & ((act & struck.need) != 0)
        & ((act & struck.also) != 0)
        & ((act & struck.bar) == 0)
    ]
    done = pd.DataFrame(
        {
            "act": given["acts"].set_index("mask")["number"].loc[struck.act & struck.kinds].to_numpy(),
            "object": given["objects"]
            .set_index("mask")["number"]
            .loc[np.where(struck.object_of == -1, struck.object, struck.object_of)]
            .to_numpy(),
            "manner": (struck.plea * 32 + struck.origin * 4 + struck.intent).to_numpy(),
        }
    )
    struck["deed"] = done.merge(given["deeds"], on=["act", "object", "manner"], how="left")["deed"].to_numpy()
    struck = struck[["f", "w", "hit", "owner", "attacker", "where", "deed"]].drop_duplicates()
    tried = pairs.merge(asked.loc[asked.sheet >= 0, ["a", "sheet"]].drop_duplicates(), on="a")[["w", "sheet"]]
    tried = tried.drop_duplicates().merge(given["words"], on="sheet")
    laid = struck.merge(tried, on="w", suffixes=("", "_ask"))
    bits = np.full(len(laid), -1, dtype=np.int64)
    for name, value in (("owner", "owner"), ("attacker", "attacker"), ("spot", "where"), ("deed", "deed")):
        ask = laid[f"{name}_ask" if f"{name}_ask" in laid else name] * ASK + laid[value]
        bits &= given[f"{name}_bits"].set_index("ask")["bits"].loc[ask].to_numpy()
    laid = laid.assign(bits=bits).sort_values(["f", "sheet"], kind="stable")
    first = np.flatnonzero((laid[["f", "sheet"]].diff() != 0).any(axis=1).to_numpy())
    found = laid.iloc[first][["f", "sheet"]]
    for hit, letter in enumerate("ht"):
        for word in (0, 1):
            mine = np.where((laid.hit == hit) & (laid.word == word), laid.bits, 0)
            found[f"{letter}{word}"] = np.bitwise_or.reduceat(mine, first) if len(first) else mine
    found = found.merge(given["sheets"], on="sheet")
    return found.merge(given["rulings"], on=["form", "h0", "h1", "t0", "t1"])[["f", "sheet", "ruling"]]
