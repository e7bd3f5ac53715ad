# Every target works from nothing but Python 3.11+, pip and make: each makes the virtual environment it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help .venv demo demo-claims test slow lint format types docs bench clean

help:
	@echo 'make demo    check a bilingual news file with planted errors'
	@echo 'make demo-claims  compare what several sources said about Kursk in December 2024'
	@echo 'make test    run the suite, with branch coverage'
	@echo 'make slow    try every law on many more examples'
	@echo 'make lint    ruff: rules and formatting (make format mends what can be mended)'
	@echo 'make types   mypy --strict and basedpyright strict'
	@echo 'make docs    build the documentation; warnings are errors'
	@echo 'make bench   measure the speed'
	@echo 'make clean   remove the virtual environment and everything built'

.venv: $(STAMP)

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# The file has planted errors, so the right exit status is 1: findings of error.
demo: $(STAMP)
	@echo '$$ claimkit check examples/news.csv'
	@$(BIN)/claimkit check examples/news.csv; status=$$?; \
	if [ $$status -ne 1 ]; then \
		echo "demo: exit status $$status, but finding the planted errors gives 1" >&2; exit 1; \
	fi
	@echo 'What was planted: examples/news.planted.toml. As a page: claimkit check --format html -o news.html examples/news.csv'

# Two of the claims contradict a third, so the right exit status is 1: conflicts.
demo-claims: $(STAMP)
	@echo 'claimkit compare examples/kursk/claims.jsonl'
	@$(BIN)/claimkit compare examples/kursk/claims.jsonl; status=$$?; \
	if [ $$status -ne 1 ]; then \
		echo "demo-claims: exit status $$status, but finding the conflicts gives 1" >&2; exit 1; \
	fi

test: $(STAMP)
	$(BIN)/python -m pytest --cov

slow: $(STAMP)
	$(BIN)/python -m pytest -m 'slow or hypothesis' --hypothesis-profile=slow

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(STAMP)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(STAMP)
	$(BIN)/mypy
	$(BIN)/basedpyright

docs: $(STAMP)
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going docs docs/_build/html
	@echo 'docs: docs/_build/html/index.html'

bench: $(STAMP)
	$(BIN)/python -m pytest benchmarks --benchmark-only --benchmark-group-by=group --benchmark-sort=min --benchmark-columns=min,median,iqr,rounds

clean:
	rm -rf $(VENV) .benchmarks .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist docs/_build htmlcov
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +
