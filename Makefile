# Two commands for a newcomer: `make brief` and `make test`. All others are for the days after.
SHELL := /bin/bash
PYTHON ?= python3
REPORTS ?= examples/reports
OUTPUT ?= brief.html
SHARED ?= ../shared
BIN := .venv/bin

.PHONY: brief test lint types format lock golden docs picture bench train clean

brief: .venv/run.stamp  ## the brief of the demo, or of REPORTS=path
	@$(BIN)/sayso brief $(REPORTS) -o $(OUTPUT) || test $$? -eq 3
	@echo "The brief: $(abspath $(OUTPUT))"

test: .venv/dev.stamp lint types  ## everything that this machine can test; says what it skipped
	$(BIN)/pytest -n 2 -rs $(PYTEST_FLAGS)

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev.stamp
	$(BIN)/mypy

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: .venv/dev.stamp  ## regenerate docs/reference from the code
	$(BIN)/python docs/reference.py

picture: .venv/dev.stamp  ## redraw docs/brief.png, the picture of the README
	$(BIN)/python docs/picture.py

bench: .venv/dev.stamp  ## quality and speed, on the development data in SHARED
	for part in $(shell grep -l __main__ bench/*.py); do echo "== $$part"; $(BIN)/python $$part --data $(SHARED)/data || exit 1; done

train: .venv/dev.stamp  ## the network anew, from its base encoders: minutes with DEVICE=cuda (train/README.md)
	$(MAKE) -f train/Makefile VERSION=$(VERSION) SHARED=$(SHARED)

lock: .venv/dev.stamp  ## resolve anew, for every platform and Python 3.11+
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --upgrade pyproject.toml requirements-build.in -o requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
	  --upgrade --extra dev --extra languages -c requirements.lock pyproject.toml requirements-build.in -o requirements-dev.lock

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/run.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit(f"sayso needs Python 3.11 or newer, this is {sys.version.split()[0]}: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	@echo "Installing into .venv: some 350 MB, a minute, once ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	@echo "Installing the tools of development into .venv ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
