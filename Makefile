PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: .venv
.venv: $(STAMP)

$(STAMP): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
