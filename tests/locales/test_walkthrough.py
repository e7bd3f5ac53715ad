"""The page "Add a locale", carried out from the first step to the last."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-locale.md"
BLOCK = re.compile(r"^```(?P<language>[\w-]+)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
HEADER = re.compile(r"^\[.*$", re.MULTILINE)


def put(file: Path, block: str) -> None:
    """Put the tables of a block in place of those of the same name, or a block without tables in place of the file."""
    headers = HEADER.findall(block)
    text = file.read_text(encoding="utf-8") if file.exists() and headers else ""
    for header in headers:
        if not header.startswith("[["):
            text = re.sub(rf"^{re.escape(header)}.*?(?=^\[|\Z)", "", text, flags=re.MULTILINE | re.DOTALL)
    file.write_text(f"{text}\n{block}", encoding="utf-8")


def run(session: str, folder: Path) -> None:
    """Run each command of a session and compare what it prints."""
    for step in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, expected = step.partition("\n")
        done = subprocess.run(  # noqa: S602 - the page is the project's own
            command,
            shell=True,
            cwd=folder,
            env={
                **os.environ,
                "COLUMNS": "100",
                "NO_COLOR": "1",
                "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
                "PYTHONUTF8": "1",
                "TERM": "dumb",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        printed = "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"
        assert OutputChecker().check_output(expected, printed, ELLIPSIS), f"$ {command}\n{printed}"


def test_every_step_of_the_page_does_what_it_says(tmp_path: Path) -> None:
    for found in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        content = found["content"]
        if found["language"] == "shell-session":
            run(content, tmp_path)
        elif found["language"] == "toml" and content.startswith("# "):
            put(tmp_path / content.partition("\n")[0].removeprefix("# "), content.partition("\n")[2])
    rules = tomllib.loads((tmp_path / "locales" / "tr" / "rules.toml").read_text(encoding="utf-8"))
    assert rules["numerals"]["cardinal"]["multiply"]["1000"] == ["bin"]
