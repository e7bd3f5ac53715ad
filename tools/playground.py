"""Puts the playground into the built documentation: Pyodide, and claimkit with what it needs: `make playground`.

Pyodide comes from npm; claimkit is the wheel as it is published, with its dependencies as pip installs them, in one
archive.  Of Babel's data, which is most of the weight, only the languages of claimkit go along.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from claimkit.locales import available

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "_build" / "html"
PYODIDE = "314.0.7"
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def main() -> None:
    """Assemble the folder, and say what it weighs."""
    if not PAGES.is_dir():
        sys.exit(f"{PAGES.relative_to(ROOT)} is not there: run make docs first")
    folder = PAGES / "playground"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with TemporaryDirectory() as name:
        scratch = Path(name)
        _run("npm", "install", "--silent", "--no-save", "--prefix", name, f"pyodide@{PYODIDE}")
        for file in RUNTIME:
            shutil.copy2(scratch / "node_modules" / "pyodide" / file, folder)
        _run(sys.executable, "-m", "pip", "install", "-q", "--no-compile", "--target", f"{name}/site", str(ROOT))
        _pack(scratch / "site", folder / "claimkit.zip")
    shutil.copy2(ROOT / "tools" / "playground_page.py", folder / "playground.py")
    for path in sorted(folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:5.1f} MB  {path.relative_to(PAGES)}")


def _run(*command: str) -> None:
    subprocess.run(command, check=True)  # noqa: S603 - the commands are those above


def _pack(site: Path, archive: Path) -> None:
    languages = {"root", *(tag.partition("-")[0] for tag in available())}
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(site.rglob("*")):
            inside = path.relative_to(site)
            foreign = "locale-data" in inside.parts and path.stem.partition("_")[0] not in languages
            if path.is_file() and not foreign and not inside.parts[0].endswith((".dist-info", "bin")):
                packed.write(path, inside)


if __name__ == "__main__":
    main()
