# The only door. Written for GNU make 3.81, which macOS ships.

# A Python of your choice: make test PYTHON=python3.13
PYTHON ?=
BIN := .venv/bin
# The pinned build tools build the project, so nothing is fetched that constraints.txt does not name.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
SCHEMA := src/foedus/register/schema

.PHONY: help demo test lint types contracts docs bench prove schema clean

help:
	@echo 'make demo       install Foedus into .venv and answer a worked example'
	@echo 'make test       install the tools too and run the whole suite with coverage'
	@echo 'make lint       ruff (rules and format), deptry'
	@echo 'make types      mypy, strict'
	@echo 'make contracts  which room may import which; sizes, layout, clock, YAML, links'
	@echo 'make docs       write a page for each instrument, build all into site/, check spelling'
	@echo 'make bench      benchmarks on generated data of stated size'
	@echo 'make prove      the long must-shows, then the benchmarks'
	@echo 'make schema     write the JSON Schemas of what people write into $(SCHEMA)'
	@echo 'make clean      remove .venv and everything built'

demo: .venv/base.stamp
	@$(BIN)/foedus demo

test: .venv/dev.stamp
	$(BIN)/pytest -n auto --cov

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/deptry src

types: .venv/dev.stamp
	$(BIN)/mypy

contracts: .venv/dev.stamp
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest tests/contracts

docs: .venv/dev.stamp
	$(BIN)/python docs/generate.py register
	$(BIN)/zensical build --clean --strict
	$(BIN)/codespell

bench: .venv/dev.stamp
	@if [ -d bench ]; then $(BIN)/pytest bench --benchmark-only; else echo 'This release has no benchmarks.'; fi

# FOEDUS_FUZZ_SECONDS=60 shortens the fuzzing, FOEDUS_FUZZ_SEED=… repeats a run; what it breaks stands in .fuzz/.
# Exit status 5 says that no test is marked `prove`, which is no fault.
prove: .venv/dev.stamp
	$(BIN)/pytest -m prove --timeout 0 || test $$? -eq 5
	$(BIN)/pytest bench -m prove --timeout 0 -s || test $$? -eq 5
	$(MAKE) bench

schema: .venv/base.stamp
	$(BIN)/foedus schema -o $(SCHEMA)

clean:
	rm -rf .venv build dist site docs/register .coverage .coverage.* .fuzz .benchmarks .cache .hypothesis \
	    .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A name on the path may be a shim that does not run, so each candidate is tried.
.venv/pyvenv.cfg:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	        if ! $$python -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	            echo "$$python cannot make virtual environments." >&2; \
	            echo "On Debian and Ubuntu: apt-get install python3-venv" >&2; \
	            exit 1; \
	        fi; \
	        echo "Setting up .venv with $$($$python --version)"; \
	        $$python -m venv .venv || { rm -rf .venv; exit 1; }; \
	        exit 0; \
	    fi; \
	done; \
	echo "Foedus needs Python 3.11 or later, and no such python3 is on the path." >&2; \
	echo "Name one with: make PYTHON=/path/to/python3" >&2; \
	exit 1

.venv/base.stamp: .venv/pyvenv.cfg pyproject.toml constraints.txt
	@$(INSTALL) pip hatchling editables
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

# PySpark comes as source and is built here by setuptools, of which a new environment has an old one or none.
.venv/dev.stamp: .venv/base.stamp
	@$(INSTALL) setuptools
	@$(INSTALL) --no-build-isolation -e '.[all]' --group dev
	@touch $@
