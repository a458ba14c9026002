# Every verb sets up what it needs: `make demo` and `make test` run on a fresh
# machine that has make and Python 3.11 or newer.

PYTHON ?= python3
BIN    := .venv/bin
STAMP  := .venv/.stamp
CODE   := $(wildcard register api cli tests bench)
# Twice quiet: errors only.
PIP    := $(BIN)/python -m pip install -qq --disable-pip-version-check
# One test process per core, but no more than eight.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 8

# A lock must hold for everyone: whatever index, wheel folder or constraint this
# machine is configured with stays out of it.
LOCK := PIP_CONFIG_FILE=/dev/null CUSTOM_COMPILE_COMMAND='make lock' \
	env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL -u PIP_CONSTRAINT \
	$(BIN)/pip-compile --quiet --no-config --generate-hashes --allow-unsafe \
	--strip-extras --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --no-emit-options --annotation-style line

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint types contracts bench drills mutants index node lock vendor clean
.DELETE_ON_ERROR:

help: ## Show the verbs
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' \
		$(firstword $(MAKEFILE_LIST))

setup: $(STAMP) ## Make .venv from the locked requirements; the other verbs do so too

demo: $(STAMP) ## Walk through a small register, start to finish
	@bash voorbeelden/demo.sh

test: $(STAMP) ## Run the tests
	@$(PYTEST)

check: lint types contracts ## Everything CI runs: lint, types, contracts, tests, coverage
	@rm -f .coverage .coverage.*
	@$(PYTEST) --cov --cov-report=
	@$(BIN)/coverage report --include='register/domain/*' --fail-under=100 --skip-covered
	@$(BIN)/coverage report --include='register/*' --fail-under=100 --skip-covered
	@$(BIN)/coverage report --include='api/*,cli/*' --fail-under=95

lint: $(STAMP) ## Lint and check the format
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check

types: $(STAMP) ## Check the types
	@$(BIN)/mypy --no-error-summary $(CODE)

contracts: $(STAMP) ## Check which module imports which
	@$(BIN)/lint-imports --no-logo

bench: $(STAMP) ## Measure, against the floors of the design; writes bench.json
	@$(PIP) --require-hashes --requirement requirements/bench.txt
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench --veel

drills: $(STAMP) ## Break things on purpose and count what was lost; writes drills.json
	@$(BIN)/python -m tests.drills

mutants: $(STAMP) ## Test the tests of the law, goes on where it was (WAT="file --nieuw")
	@$(PIP) --require-hashes --requirement requirements/mutants.txt
	@nice -n 19 $(BIN)/python -m tests.mutants $(WAT)

index: $(STAMP) ## Write again which module holds which command and event
	@$(BIN)/python -m tests.codec.indexing

node: ## Install the linter of the Dutch API rules (needs node and npm)
	@npm install --prefix . --no-save --no-package-lock --no-audit --no-fund \
		--ignore-scripts --loglevel error @stoplight/spectral-cli@6.16.3

lock: $(STAMP) ## Resolve the requirements again, with hashes (UPGRADE=--upgrade for newer)
	@$(LOCK) $(UPGRADE) --output-file requirements/runtime.txt pyproject.toml
	@$(LOCK) $(UPGRADE) --constraint requirements/runtime.txt \
		--output-file requirements/dev.txt pyproject.toml requirements/dev.in
	@$(LOCK) $(UPGRADE) --constraint requirements/dev.txt \
		--output-file requirements/mutants.txt requirements/mutants.in
	@$(LOCK) $(UPGRADE) --constraint requirements/dev.txt \
		--output-file requirements/bench.txt requirements/bench.in

vendor: $(STAMP) ## Take what the pages use from the NL Design System (needs npm) into api/site/static
	@$(BIN)/python -m tests.site.vendoring

clean: ## Remove .venv and everything generated
	@rm -rf .venv build dist mutants htmlcov node_modules .coverage .coverage.* ./*.egg-info \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11' >&2; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'Python cannot make a venv here: apt-get install python3-venv' >&2; \
		exit 1; }
	@echo 'Setting up .venv from the locked requirements (once, under a minute)'
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@$(PIP) --require-hashes --requirement requirements/dev.txt
	@# compat: a plain path, so no import hook slows the start of every command
	@$(PIP) --no-deps --no-build-isolation --config-settings editable_mode=compat \
		--editable .
	@touch $@
