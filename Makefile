# Everything a developer runs. Needs only make and Python 3.11 or newer; `make` alone lists the targets.

PYTHON ?= python3
VENV ?= .venv
SLOW ?=
ARGS ?=

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
READY := $(VENV)/.ready

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help build env test check format golden poster bench bench-diff lock clean

help: ## list the targets
	@echo "agstrategi: make TARGET [PYTHON=python3.12] [ARGS=...]"
	@echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

build: $(READY) ## set up .venv and compile the examples in eksempler/ into bygg/
	@mkdir -p bygg
	@inputs=$$(find eksempler -mindepth 1 -maxdepth 1 \( -type d -o -name '*.yaml' \) 2>/dev/null | sort); \
	test -n "$$inputs" || { echo "No examples in eksempler/ to compile."; exit 1; }; \
	$(BIN)/agstrategi build $$inputs --output bygg
	@echo
	@echo "The examples are in bygg/. Open one of these in a browser:"
	@find bygg -name '*.html' | sort | sed 's/^/  /'
	@echo "To compile a strategy of your own: $(BIN)/agstrategi build PATH"

env: $(READY) ## set up .venv only

test: $(READY) ## run the tests (SLOW=1: the slow ones too; ARGS="-k word": some of them)
	$(PY) -m pytest -n auto $(if $(SLOW),-m "") $(ARGS)

check: $(READY) ## ruff, the formatting and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY) ## let ruff format and mend what it can
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

golden: $(READY) ## write what tests/commands/ and tests/golden/ expect anew (then read the diff)
	GOLDEN=write $(PY) -m pytest tests/commands $(wildcard tests/golden) tests/docs/test_regler.py tests/unit/schema/test_schema.py \
	  tests/rules/test_real.py $(ARGS)
	@git status --short tests/commands tests/golden

poster: $(READY) ## draw the poster of an example into docs/bilder/plakat.png (needs pdftoppm)
	$(BIN)/agstrategi build eksempler/fjellvik-2023 --output bygg/plakat.pdf
	pdftoppm -png -singlefile -r 80 bygg/plakat.pdf docs/bilder/plakat

bench: $(READY) ## measure speed and memory against pandoc (ARGS="--quick": fewer strategies)
	$(PY) -m bench $(ARGS)

bench-diff: $(READY) ## measure what diff finds, how fast and in how much memory (ARGS="--quick": fewer)
	$(PY) -m bench.diff $(ARGS)

lock: ## resolve the newest dependencies into requirements-dev.txt
	@$(MAKE) --no-print-directory clean-lock
	$(PYTHON) -m venv bygg/lock
	bygg/lock/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	bygg/lock/bin/python -m pip install --quiet --group dev .
	bygg/lock/bin/python .ci/lock.py > bygg/requirements-dev.txt
	mv bygg/requirements-dev.txt requirements-dev.txt
	@$(MAKE) --no-print-directory clean-lock

clean: ## remove what was built, .venv too
	rm -rf bygg dist $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: clean-lock
clean-lock:
	@rm -rf bygg/lock bygg/requirements-dev.txt
	@mkdir -p bygg

# The stamp is newer than everything the environment is made of, so that a second make does nothing.
$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "agstrategi needs Python 3.11 or newer; \"$(PYTHON)\" is not. Name another: make $(or $(MAKECMDGOALS),build) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "This Python cannot make environments (no venv or ensurepip). On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) (a minute the first time) ..."
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet -r requirements-dev.txt
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q src
	@touch $@
