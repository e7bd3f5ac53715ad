"""What may import what, and what `import claimkit` must not load."""

import ast
import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "claimkit"
ENGINE_FILES = sorted(path for path in PACKAGE.rglob("*.py") if "locales" not in path.relative_to(PACKAGE).parts)

# The packages that turn to people and files; they, and they alone, may use the public API as a user does.
FACES = {"__main__", "testing", "authoring", "cli", "reports", "formats", "columns", "integrations"}

# Letters of scripts other than the Latin one: only words need them.
# A range of characters ("가-힣") names a script and is no word.
FOREIGN_LETTER = "[\u0370-\u1fff\u3040-\ud7ff\uf900-\ufaff]"
# A single mark of a script (a sign that joins letters, a separator of decimals) is no word either.
FOREIGN_RANGE = f"{FOREIGN_LETTER}-{FOREIGN_LETTER}"


def modules_loaded_by(statement: str) -> set[str]:
    report = f"{statement}; import json, sys; print(json.dumps(list(sys.modules)))"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTHON"))}
    python = subprocess.run(
        [sys.executable, "-W", "error", "-c", report],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment,
    )
    return set(json.loads(python.stdout))


def test_each_package_imports_only_from_those_below_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", [*sys.path])
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_only_the_faces_import_from_the_front_door() -> None:
    importers = grimp.build_graph("claimkit", cache_dir=None).find_modules_that_directly_import("claimkit")
    assert {importer for importer in importers if importer.split(".")[1] not in FACES} == set()


def test_the_front_door_leads_to_no_face() -> None:
    imported = grimp.build_graph("claimkit", cache_dir=None).find_modules_directly_imported_by("claimkit")
    assert {module for module in imported if module.split(".")[1] in FACES} == set()


@pytest.fixture(scope="module")
def loaded_by_import() -> set[str]:
    return modules_loaded_by("import claimkit")


@pytest.mark.parametrize(
    "module",
    ["babel", "langdetect", "tomllib", "click", "rich", "hypothesis", "claimkit.locales.ko", "claimkit.locales.en"],
)
def test_importing_claimkit_does_not_load(module: str, loaded_by_import: set[str]) -> None:
    assert "claimkit" in loaded_by_import
    assert module not in loaded_by_import


def test_a_type_checker_knows_the_public_names_and_no_other(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("from claimkit import check, chekc, Severity, Sevrity\nimport claimkit\nclaimkit.extrct\n")
    # The other modules are skipped, which takes seconds instead of minutes; what comes from them is then any type.
    options = ["--strict", "--follow-imports=skip", "--no-error-summary", f"--cache-dir={tmp_path}", "--config-file="]
    mypy = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(PACKAGE / "__init__.py"), str(script)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(ROOT / "src")},
    )
    assert re.findall(r'script\.py.* has no attribute "(\w+)"', mypy.stdout) == ["chekc", "Sevrity", "extrct"], mypy


@pytest.mark.parametrize("path", ENGINE_FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_engine_knows_no_word_in_a_foreign_script(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert [text for text in strings - docstrings if holds_letters(re.sub(FOREIGN_RANGE, "", text))] == []


def holds_letters(text: str) -> bool:
    return any(unicodedata.category(letter).startswith("L") for letter in re.findall(FOREIGN_LETTER, text))
