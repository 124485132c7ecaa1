# make        set everything up and build all booklets and pages of all editions and languages
# make test   set everything up and run all tests
# make help   the rest

PYTHON ?= python3
BIN := .venv/bin

.PHONY: build test check lint types imports messages bench lock setup clean help
.DEFAULT_GOAL := build

build: .venv/ready  ## build every publication of the project in this folder
	@$(BIN)/publisher build

setup: .venv/ready-dev  ## install what building and testing need

test: .venv/ready-dev lint types imports  ## lint, types, layers and all tests
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready-dev
	$(BIN)/mypy

imports: .venv/ready-dev
	$(BIN)/lint-imports

bench: .venv/ready-dev  ## measure against peers, in ratios (see docs/performance.md)
	$(BIN)/python -m tests.benchmarks

messages: .venv/ready-dev  ## extract the interface strings and bring all catalogues up to date
	$(BIN)/pybabel -q extract -F babel.cfg -k pgettext:1c,2 -k gender:1c,2 --sort-by-file \
	  --no-location --project publisher --copyright-holder 'the authors of publisher' \
	  --msgid-bugs-address 'the issues of this project' -c "Translators:" -o locales/ui.pot .
	$(BIN)/publisher sync

lock: .venv/ready-dev  ## renew the hash-locked requirements
	$(BIN)/pip install -q pip-tools
	$(BIN)/pip-compile -q --generate-hashes --strip-extras --no-emit-index-url \
	  --no-emit-find-links --allow-unsafe --build-deps-for editable -o requirements.txt pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --strip-extras --no-emit-index-url \
	  --no-emit-find-links --allow-unsafe --build-deps-for editable --extra dev -o requirements-dev.txt pyproject.toml

clean:  ## delete what was built; nothing is lost, and publisher undo still works
	if [ -d build ]; then find build -mindepth 1 -maxdepth 1 \
	  ! -name .journal ! -name .undo ! -name conflicts -exec rm -rf {} +; fi

help:
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

.venv/bin/python:
	@bash .ci/system
	$(PYTHON) -m venv .venv

# compat: a path in a file, instead of a hook that every start of Python would wait for
.venv/ready: requirements.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation \
	  --config-settings editable_mode=compat -e .
	@touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
