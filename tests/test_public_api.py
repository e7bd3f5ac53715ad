"""The public API is the one of tests/public_api.txt: whoever changes it says so in the same change."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_public_api_is_the_one_written_down() -> None:
    command = [sys.executable, "tools/public_api.py"]
    now = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout.splitlines()
    written = (ROOT / "tests" / "public_api.txt").read_text(encoding="utf-8").splitlines()
    gone, new = sorted(set(written) - set(now)), sorted(set(now) - set(written))
    assert (gone, new) == ([], []), "if this is meant: make api, and tell users in CHANGELOG.md"
