# Everything below makes and uses its own environment in .venv; nothing needs to be set up first.
# Another Python:  make test PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PAC := $(BIN)/python -m pac
DEMO := build/demo
A_MAB := processes/a_mab
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadgroup

# A foreign PYTHONPATH must not decide which pac is tested.
unexport PYTHONPATH

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test test-long lint docs fmt fmt-check bench mutants clean distclean

help:
	@echo "make demo       check A-Mab, compile both recipes, compare them, draw the process"
	@echo "make test       lint, types, import contracts, all tests, coverage floor"
	@echo "make test-long  all tests, including those that run for minutes"
	@echo "make docs       rewrite what is generated: tables of LANGUAGE.md and README.md, the page of the library"
	@echo "make bench      measure speed"
	@echo "make mutants    seed mistakes into the real processes and count what pac catches"
	@echo "make fmt        format the Python sources (fmt-check: only look)"
	@echo "make clean      remove what was built (distclean: .venv as well)"

setup: $(READY)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "pac needs Python 3.11 or newer; name one: make PYTHON=python3.12 ..." >&2; exit 2; }
	@echo "==> setting up $(VENV)"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@touch $@

demo: $(READY)
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@echo "==> checking $(A_MAB)"
	@$(PAC) check $(A_MAB)
	@echo "==> compiling the recipe for 5,000 L"
	@$(PAC) -C $(A_MAB) compile a_mab_5kl -t json -t markdown -o "$(CURDIR)/$(DEMO)"
	@echo "==> compiling the recipe for 15,000 L"
	@$(PAC) -C $(A_MAB) compile a_mab_15kl -t json -t markdown -o "$(CURDIR)/$(DEMO)"
	@echo "==> comparing the two"
	@$(PAC) -C $(A_MAB) diff a_mab_5kl a_mab_15kl
	@$(PAC) -C $(A_MAB) diff a_mab_5kl a_mab_15kl --format markdown -o "$(CURDIR)/$(DEMO)/a_mab_5kl_to_15kl.md"
	@echo "==> drawing the process"
	@$(PAC) -C $(A_MAB) graph a_mab --format svg -o "$(CURDIR)/$(DEMO)/a_mab.svg"
	@echo
	@echo "The results are in $(DEMO):"
	@find $(DEMO) -type f | sort | sed 's/^/  /'

lint: $(READY)
	@echo "==> ruff check"
	@$(BIN)/python -m ruff check .
	@echo "==> ruff format --check"
	@$(BIN)/python -m ruff format --check .
	@echo "==> pac fmt --check"
	@$(PAC) fmt --check processes
	@echo "==> mypy --strict"
	@$(BIN)/python -m mypy
	@echo "==> import contracts"
	@$(BIN)/lint-imports

test: lint
	@echo "==> pytest with coverage"
	@$(PYTEST) --cov --cov-report=term

test-long: lint
	@echo "==> pytest, long runs included"
	@PAC_HYPOTHESIS=long $(PYTEST) -m "" --cov --cov-report=term

docs: $(READY)
	@PAC_UPDATE=1 $(PYTEST) -q tests/test_language_md.py tests/test_readme.py tests/test_library_page.py

bench: $(READY)
	@$(BIN)/python tests/bench/run.py

mutants: $(READY)
	@$(BIN)/python tests/mutants/run.py

fmt: $(READY)
	@$(BIN)/python -m ruff check --select I --fix .
	@$(BIN)/python -m ruff format .

fmt-check: $(READY)
	@$(BIN)/python -m ruff format --check .

clean:
	rm -rf build dist *.egg-info .coverage .coverage.* htmlcov
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find pac compiler grammar targets processes tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf .venv .venv313
