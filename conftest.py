"""How hard each law is tried; and every example in the README, the docs and the docstrings is run and compared."""

import os
import subprocess
import sys
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import ClearNamespaceParser, CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

# A law is tried a little by default, with the same tries every time in CI, and much more in `make slow`.  There is no
# deadline, nor a complaint of slow draws: a law is about what comes out, and the machine may be busy.
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _UNTIMED, max_examples=60, derandomize="CI" in os.environ)
settings.register_profile("slow", _UNTIMED, max_examples=3_000, derandomize=False)
settings.load_profile("quick")

ROOT = Path(__file__).parent
PROMPT = "$ "

# A terminal of fixed width without colours, in which `claimkit` is the one under test.
TERMINAL = {
    **os.environ,
    "COLUMNS": "100",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
    "PYTHONUTF8": "1",
    "TERM": "dumb",
}


def run_console_session(example: Example) -> str | None:
    """Run each ``$ command`` of a console block in the repository's root, and compare its output with the block's."""
    status = 0
    for command, expected in console_steps(example.parsed):
        # The subshell in front hands on the last exit status, so that a page can show `$ echo $?`.
        step = subprocess.run(  # noqa: S602 - the pages are the project's own
            f"(exit {status}); {command}",
            shell=True,
            cwd=ROOT,
            env=TERMINAL,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        status = step.returncode
        if not OutputChecker().check_output(expected, step.stdout, ELLIPSIS):
            return f"$ {command}\nshould print\n{expected}\nbut prints\n{step.stdout}"
    return None


def console_steps(session: str) -> list[tuple[str, str]]:
    """Split a console session into its commands, each with the output shown under it."""
    steps: list[tuple[str, str]] = []
    for line in session.splitlines(keepends=True):
        if line.startswith(PROMPT):
            steps.append((line.removeprefix(PROMPT).strip(), ""))
        elif steps:
            command, output = steps[-1]
            steps[-1] = (command, output + line)
    return steps


PAGES = Sybil(
    parsers=[
        ClearNamespaceParser(),
        CodeBlockParser(language="console", evaluator=run_console_session),
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        SkipParser(),
    ],
    patterns=["*.md"],
    excludes=[".*/**", "docs/_build/**"],
)

DOCSTRINGS = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
    patterns=["src/claimkit/**/*.py"],
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (PAGES + DOCSTRINGS).pytest()
