"""A locale in a distribution of its own is found through its entry point, once that distribution is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# A build backend of its own, so that nothing is downloaded to build it.
BACKEND = """
import zipfile
from pathlib import Path

FILES = ("cebuano/__init__.py", "cebuano/rules.toml", "cebuano/examples.toml")
INFO = "cebuano_for_claimkit-1.0.dist-info"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    name = "cebuano_for_claimkit-1.0-py3-none-any.whl"
    content = {file: Path(file).read_text(encoding="utf-8") for file in FILES}
    content[f"{INFO}/METADATA"] = "Metadata-Version: 2.1\\nName: cebuano-for-claimkit\\nVersion: 1.0\\n"
    content[f"{INFO}/WHEEL"] = "Wheel-Version: 1.0\\nGenerator: backend\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    content[f"{INFO}/entry_points.txt"] = "[claimkit.locales]\\nceb = cebuano\\n"
    content[f"{INFO}/RECORD"] = "".join(f"{file},,\\n" for file in (*content, f"{INFO}/RECORD"))
    with zipfile.ZipFile(Path(wheel_directory) / name, "w") as wheel:
        for file, text in content.items():
            wheel.writestr(file, text)
    return name
"""

SOURCE = {
    "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
    "backend.py": BACKEND,
    "cebuano/__init__.py": '"""Rules of Cebuano."""\n',
    "cebuano/rules.toml": """
[numerals.cardinal]

[numerals.cardinal.add]
1 = ["usa"]
2 = ["duha"]
3 = ["tulo"]

[words."hedge.before"]
about = ["mga"]

[value.date]
make = "date"
forms = ["month=month day=number.digits.day comma? year=number.four", "weekday=weekday"]

[value.count]
make = "quantity"
forms = ["n=number.digits", "n=number.cardinal"]

[value.percent]
make = "quantity"
forms = ["n=number unit=fixed"]

[phrase.hedged]
make = "hedged"
forms = ["hedge=hedge.before value=quantity"]
""",
    "cebuano/examples.toml": """
[[means]]
about = "About three"
count = "3"
hedge = "about"
texts = ["[mga tulo] lang", "[mga 3] lang"]
""",
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the distribution and install it into a folder; return the folder."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    for name, content in SOURCE.items():
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).write_text(content, encoding="utf-8")
    options = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", target, source], check=True)
    return target


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # In front of what is there already: the claimkit under test may be found through it.
    path = os.pathsep.join(filter(None, (str(installed), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, "-m", "claimkit", *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_text_is_read_by_the_rules_of_another_distribution(installed: Path) -> None:
    done = run(installed, "extract", "mga tulo lang", "--locale", "ceb", "--format", "json")
    assert done.returncode == 0, done.stderr
    (mention,) = json.loads(done.stdout)
    assert mention["surface"] == "mga tulo"


def test_its_regions_are_read_by_them_too(installed: Path) -> None:
    done = run(installed, "extract", "tulo", "--locale", "ceb-PH", "--format", "json")
    assert [mention["surface"] for mention in json.loads(done.stdout)] == ["tulo"]


def test_it_is_checked_as_the_locales_of_the_package_are(installed: Path) -> None:
    done = run(installed, "locales", "check", "ceb", "--draws", "10")
    assert "examples: 2 of 2 hold" in done.stdout
    assert "laws: 10 of 10 hold" in done.stdout


def test_without_it_there_is_no_such_locale(tmp_path: Path) -> None:
    done = run(tmp_path, "extract", "tulo", "--locale", "ceb")
    assert done.returncode == 2
    assert "no rules are installed for the locale 'ceb'" in done.stderr
