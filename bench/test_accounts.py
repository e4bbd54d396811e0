"""How fast an incident of which much is said is laid out side by side."""

import time
from datetime import UTC, datetime

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.test_store import INCIDENT, an_incident
from foedus.actors import load_actors
from foedus.incidents import compare_accounts, known_by, parse_policy
from foedus.places import load_places
from foedus.reports import Beheld, accounts_dict, accounts_page, dump_json, render_page
from foedus.statements import Record

ACCOUNTS_LIMIT = 0.200
TODAY = datetime(2026, 1, 1, tzinfo=UTC)


def beheld(record: Record) -> Beheld:
    """Return what `foedus accounts` shows of the incident."""
    found = compare_accounts(
        record,
        incident=INCIDENT,
        policy=parse_policy("accepted"),
        actors=load_actors(),
        places=load_places(),
        as_of=TODAY,
    )
    assert found is not None
    return Beheld(comparison=found, record=known_by(record, as_of=TODAY), policy="accepted", as_of="2026-01-01")


def as_data(record: Record) -> str:
    """Return the whole answer as JSON."""
    return dump_json(accounts_dict(beheld(record)))


def as_text(record: Record) -> str:
    """Return the whole answer as a page of text."""
    return render_page(accounts_page(beheld(record), actors=load_actors()), format="text", width=120)


@pytest.mark.benchmark(timer=time.process_time)
def test_everybodys_versions_are_laid_out_at_once(benchmark: BenchmarkFixture) -> None:
    """Five thousand statements by two hundred and fifty documents and four States, once they are loaded.

    Measured is the processor's time, since other work on the machine is none of it.
    """
    record = an_incident()

    text = benchmark.pedantic(lambda: as_data(record), rounds=9, warmup_rounds=1)

    assert '"foedus/accounts/1"' in text
    assert 5_000 <= text.count('"holder"')
    benchmark.extra_info["ratio to the limit"] = round(benchmark.stats["median"] / ACCOUNTS_LIMIT, 2)
    assert benchmark.stats["median"] < ACCOUNTS_LIMIT


@pytest.mark.benchmark(timer=time.process_time)
def test_the_page_of_everybodys_versions(benchmark: BenchmarkFixture) -> None:
    """A page for people takes longer than the answer, since it cites every statement in words."""
    record = an_incident()

    text = benchmark.pedantic(lambda: as_text(record), rounds=3, warmup_rounds=1)

    assert "not legal advice" in text
    benchmark.extra_info["letters"] = len(text)
