# Every target works from nothing but Python 3.11+, pip and make: each makes the virtual environment it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check
CLI := $(VENV)/.cli
DEV := $(VENV)/.dev

.PHONY: help .venv demo demo-claims test test-lowest test-newest test-spark slow fuzz mutants lint format types api docs playground playground-test pictures package bench locale-data messages constraints clean

help:
	@echo 'make demo    check a bilingual news file with planted errors'
	@echo 'make demo-claims  compare what several sources said about Kursk in December 2024'
	@echo 'make test    run the suite, with branch coverage'
	@echo 'make test-lowest, make test-newest  run the tests with the lowest, the newest dependencies'
	@echo 'make test-spark  run what concerns Spark, in an environment of its own (needs Java; downloads 450 MB)'
	@echo 'make slow    try every law on many more examples'
	@echo 'make fuzz    run claimkit on texts and files that nobody would write (EXECUTIONS=1000000 SEED=1)'
	@echo 'make mutants break the code in one place at a time, and count what the suite notices (SAMPLE=200 SEED=1)'
	@echo 'make lint    ruff: rules and formatting (make format fixes what can be fixed)'
	@echo 'make types   mypy --strict and basedpyright strict'
	@echo 'make api     write the public API down anew, which a test compares with the code'
	@echo 'make docs    build the documentation; warnings are errors'
	@echo 'make playground  put the page that checks in the browser into the built documentation (needs npm)'
	@echo 'make playground-test  try that page in headless Chromium'
	@echo 'make pictures take the page of findings for the README (needs Chromium)'
	@echo 'make package build what is published, and try it alone in a fresh environment'
	@echo 'make bench   measure the speed'
	@echo 'make locale-data  freeze anew what reading takes from CLDR'
	@echo 'make messages  bring the catalogues of messages up to date with the code (NEW=de begins one)'
	@echo 'make constraints  hold the development environment to the newest releases of today'
	@echo 'make clean   remove the virtual environments and everything built'

.venv: $(DEV)

# One environment that grows: the demo needs the command line alone, everything else the developers' tools too.
$(CLI): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python $(PIP_INSTALL) --constraint constraints.txt --editable '.[cli]'
	@touch $@

$(DEV): $(CLI)
	$(BIN)/python $(PIP_INSTALL) --constraint constraints.txt --editable '.[dev]'
	@touch $@

# The file has planted errors, so the right exit status is 1: findings of error.
demo: $(CLI)
	@echo '$$ claimkit check examples/news.csv'
	@$(BIN)/claimkit check examples/news.csv; status=$$?; \
	if [ $$status -ne 1 ]; then \
		echo "demo: exit status $$status, but finding the planted errors gives 1" >&2; exit 1; \
	fi
	@echo 'What was planted: examples/news.planted.toml. As a page: claimkit check --format html -o news.html examples/news.csv'

# Two of the claims contradict a third, so the right exit status is 1: conflicts.
demo-claims: $(CLI)
	@echo 'claimkit compare examples/kursk/claims.jsonl'
	@$(BIN)/claimkit compare examples/kursk/claims.jsonl; status=$$?; \
	if [ $$status -ne 1 ]; then \
		echo "demo-claims: exit status $$status, but finding the conflicts gives 1" >&2; exit 1; \
	fi

# The laws, the examples of language and what is marked `no_cover` run without coverage, which would double their time:
# other tests reach the lines that they reach.  The examples of a page go
# on from each other, so a page is run by one process.
LAWS := tests/properties tests/locales/test_examples.py
RUN := -m pytest --numprocesses=auto --dist

test: $(DEV)
	$(BIN)/python $(RUN) worksteal $(LAWS)
	$(BIN)/python $(RUN) worksteal tests $(LAWS:%=--ignore=%) --cov --cov-report= --cov-fail-under=0
	$(BIN)/python $(RUN) loadfile README.md README.ko.md CONTRIBUTING.md docs src --cov --cov-append

# What users install is tried at both ends of what pyproject.toml allows; the tools stay those of constraints.txt.
# Which module imports which is the affair of `make test` alone.
test-lowest test-newest: test-%: $(DEV)
	$(PYTHON) -m venv .venv-$*
	$(BIN)/python tools/dependencies.py $* > .venv-$*/constraints.txt
	.venv-$*/bin/python $(PIP_INSTALL) --upgrade --constraint .venv-$*/constraints.txt --editable '.[test]'
	.venv-$*/bin/python -m pytest tests --ignore=tests/test_imports.py --quiet --numprocesses=auto

# PySpark does not take the pandas that everything else is tested with.
test-spark:
	$(PYTHON) -m venv .venv-spark
	sed '/^pandas==/d' constraints.txt > .venv-spark/constraints.txt
	.venv-spark/bin/python $(PIP_INSTALL) --constraint .venv-spark/constraints.txt --editable '.[spark,test]'
	.venv-spark/bin/python -m pytest tests/columns/test_spark.py docs/how-to/check-columns.md

slow: $(DEV)
	$(BIN)/python -m pytest -m 'slow or hypothesis' --hypothesis-profile=slow

EXECUTIONS ?= 1000000
SEED ?= 1
fuzz: $(DEV)
	$(BIN)/python -m tests.fuzz --executions $(EXECUTIONS) --seed $(SEED) --keep

SAMPLE ?= 200
mutants: $(DEV)
	$(BIN)/python tools/mutants.py --sample $(SAMPLE) --seed $(SEED) --measure

lint: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(DEV)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(DEV)
	$(BIN)/mypy
	$(BIN)/basedpyright

api: $(DEV)
	$(BIN)/python tools/public_api.py > tests/public_api.txt

docs: $(DEV)
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going docs docs/_build/html
	$(BIN)/python tools/dead_links.py
	@echo 'docs: docs/_build/html/index.html'

playground: $(DEV)
	$(BIN)/python tools/playground.py

playground-test: $(DEV)
	$(PYTHON) -m venv .venv-browser
	.venv-browser/bin/python $(PIP_INSTALL) playwright
	.venv-browser/bin/python tools/try_playground.py

# What the README shows of the page of findings; the other pictures are made with every build of the docs.
pictures: docs
	for scheme in dark light; do \
		case $$scheme in dark) preferred=0;; light) preferred=1;; esac; \
		chromium --headless --no-sandbox --hide-scrollbars --window-size=760,430 --blink-settings=preferredColorScheme=$$preferred \
			--screenshot=docs/pictures/findings-$$scheme.png docs/_build/html/findings.html 2>/dev/null || exit 1; \
	done

# The wheel is tried where nothing else is: first with its own dependencies, then with those of the extras.
package: $(DEV)
	rm -rf dist
	$(BIN)/python -m build --outdir dist
	$(PYTHON) -m venv .venv-package
	.venv-package/bin/python $(PIP_INSTALL) check-wheel-contents pyroma twine
	.venv-package/bin/twine check --strict dist/*
	.venv-package/bin/check-wheel-contents dist/*.whl
	.venv-package/bin/pyroma --min=8 dist/*.tar.gz
	$(PYTHON) -m venv --clear .venv-wheel
	.venv-wheel/bin/python $(PIP_INSTALL) dist/*.whl
	.venv-wheel/bin/python -I -W error tools/try_wheel.py
	.venv-wheel/bin/python $(PIP_INSTALL) "$$(echo dist/*.whl)[cli,formats,testing]"
	PATH="$(CURDIR)/.venv-wheel/bin:$$PATH" $(BIN)/basedpyright --project dist --verifytypes claimkit --ignoreexternal

bench: $(DEV)
	$(BIN)/python -m pytest benchmarks --benchmark-only --benchmark-group-by=group --benchmark-sort=min --benchmark-columns=min,median,iqr,rounds

locale-data: $(DEV)
	$(BIN)/python tools/freeze_locale_data.py

# Places are named by file alone, so that a catalogue changes when a message does.
NEW ?=
BABEL := $(BIN)/python -m babel.messages.frontend --quiet
messages: $(DEV)
	mkdir -p build
	$(BABEL) extract --mapping-file pyproject.toml --project claimkit --version 0 --msgid-bugs-address "the claimkit authors" --add-location file --no-wrap --output build/claimkit.pot src
	$(if $(NEW),$(BABEL) init --no-wrap --domain claimkit --input-file build/claimkit.pot --output-dir src/claimkit/messages --locale $(NEW))
	$(BABEL) update --no-wrap --ignore-obsolete --no-fuzzy-matching --ignore-pot-creation-date --domain claimkit --input-file build/claimkit.pot --output-dir src/claimkit/messages

constraints:
	$(PYTHON) -m venv .venv-newest
	.venv-newest/bin/python $(PIP_INSTALL) --upgrade --editable '.[dev]'
	.venv-newest/bin/python -m pip freeze --exclude-editable > constraints.txt

clean:
	rm -rf $(VENV) .venv-lowest .venv-newest .venv-peers .venv-spark .venv-browser .venv-package .venv-wheel .benchmarks .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist docs/_build htmlcov
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +
