"""`python -m bench.reader FOLDER`: the reader against an annotated set, report by report and pooled."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.reader.found import read_gold
from bench.reader.gold import GoldReport, load_folder
from bench.reader.invention import Invention, list_inventions
from bench.reader.known import Known, load_known
from bench.reader.others import SETS, measure_set
from bench.reader.paragraphs import measure_paragraphs
from bench.reader.score import ALIGNED, EVENTS, HOLDERS, Fault, Score, score_sheet, sheet_of
from bench.reader.sentences import measure_sentences
from bench.reader.tally import Tally

SHOWN = 220
OWN_SETS = {"sentences": measure_sentences, "paragraphs": measure_paragraphs}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores; return 1 where an invention is certain, else 0."""
    asked = _parser().parse_args(arguments)
    known = load_known()
    if asked.set in OWN_SETS:
        _say(json.dumps(OWN_SETS[asked.set](asked.folder, known=known), indent=2))
        return 0
    if asked.set:
        _say(json.dumps(measure_set(asked.set, path=asked.folder, known=known, most=asked.most), indent=2))
        return 0
    reports = load_folder(asked.folder, only=frozenset(asked.only or ()))
    if not reports:
        print(f"no annotated report in {asked.folder}", file=sys.stderr)  # noqa: T201 - a command of its own
        return 2
    results = [_result(report, known) for report in reports]
    pooled = Score()
    for _, score, _ in results:
        pooled.join(score)
    if asked.json:
        _say(_as_json(results, pooled))
    else:
        _say_table(results, pooled, errors=asked.errors)
    return int(any(one.certain for _, _, inventions in results for one in inventions))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.reader", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="a folder of .txt and .yaml, or with --set a file")
    parser.add_argument("--json", action="store_true", help="all counts as JSON")
    parser.add_argument("--only", action="append", metavar="ID", help="this report alone; may be repeated")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was too much")
    parser.add_argument(
        "--set", choices=(*SETS, *OWN_SETS), help="measure on a set of others, read from the path given"
    )
    parser.add_argument("--most", type=int, default=0, help="with --set: the first so many documents")
    return parser


Result = tuple[GoldReport, Score, tuple[Invention, ...]]


def _result(report: GoldReport, known: Known) -> Result:
    reading = read_gold(report, lexicon=known.lexicon, instruments=known.instruments)
    sheet = sheet_of(report, reading=reading, known=known)
    return report, score_sheet(sheet), list_inventions(sheet)


def _as_json(results: list[Result], pooled: Score) -> str:
    return json.dumps(
        {
            "pooled": _counts(pooled),
            "reports": {
                report.id: {
                    **_counts(score),
                    "faults": [asdict(one) for one in score.faults],
                    "inventions": [asdict(one) for one in inventions],
                }
                for report, score, inventions in results
            },
        },
        indent=2,
        ensure_ascii=False,
    )


def _counts(score: Score) -> dict[str, object]:
    statuses = [
        {"gold": gold, "found": found, "count": count} for (gold, found), count in sorted(score.statuses.items())
    ]
    return {"tallies": {name: one.as_dict() for name, one in score.tallies.items()}, "statuses": statuses}


def _say_table(results: list[Result], pooled: Score, *, errors: bool) -> None:
    _say("report      events P/R      attacker F1  holder F1  inventions (for eyes)")
    for report, score, inventions in results:
        events = score.tallies.get(EVENTS, Tally())
        by, held = (score.tallies.get(name, Tally()) for name in ("attacker", HOLDERS))
        certain = sum(one.certain for one in inventions)
        cells = (f"{_share(events.precision)}/{_share(events.recall)}", _share(by.f1), _share(held.f1))
        _say(f"{report.id:<11} {cells[0]:<15} {cells[1]:<12} {cells[2]:<10} {certain} ({len(inventions) - certain})")
    _say(f"\n{'pooled over ' + str(len(results)) + ' reports':<52} {'P':>6} {'R':>6} {'F1':>6}  wanted  found")
    for name, one in sorted(pooled.tallies.items(), key=lambda each: not each[0].startswith(EVENTS)):
        shares = f"{_share(one.precision):>6} {_share(one.recall):>6} {_share(one.f1):>6}"
        _say(f"{'  ' + name if ALIGNED in name else name:<52} {shares}  {one.wanted:>6} {one.found:>6}")
    _say("\nstatus by the gold → by the reader")
    for (gold, found), count in sorted(pooled.statuses.items()):
        _say(f"  {gold} → {found}: {count}")
    _say_inventions(results)
    if errors:
        for report, score, _ in results:
            for fault in sorted(score.faults, key=lambda each: each.start):
                _say(f"\n{report.id} {fault.kind}: {fault.what}\n    {_around(report.words, fault)}")


def _say_inventions(results: list[Result]) -> None:
    for certain, title in ((True, "inventions"), (False, "for eyes")):
        listed = [(report, one) for report, _, found in results for one in found if one.certain is certain]
        _say(f"\n{title}: {len(listed)}")
        for report, one in listed:
            _say(f"  {report.id} {one.start}..{one.end} {one.why}: {one.what}\n    “{_line(one.words)}”")


def _around(text: str, fault: Fault) -> str:
    first = max(text.rfind(". ", 0, fault.start), text.rfind("\n", 0, fault.start)) + 1
    ends = [at for stop in (". ", "\n") if (at := text.find(stop, fault.end)) >= 0]
    marked = (
        f"{text[first : fault.start]}[{text[fault.start : fault.end]}]{text[fault.end : min(ends, default=len(text))]}"
    )
    return marked.strip().replace("\n", " ")


def _line(words: str) -> str:
    plain = words.replace("\n", " ")
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command of its own


if __name__ == "__main__":
    sys.exit(main())
