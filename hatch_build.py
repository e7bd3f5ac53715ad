"""The build hook: a wheel holds claimkit's own locales as they are compiled, for the Python that builds it.

Another Python compiles them at first use, and keeps them in the cache folder of the user.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILE = """
import sys
from pathlib import Path
from claimkit.extraction.compiled import dumped, shipped_name
from claimkit.extraction.compiler import compile_rules
from claimkit.extraction.rules import load
from claimkit.locales import find

folder, tag = sys.argv[1:]
if content := dumped(find(tag), compile_rules(load(tag))):
    (Path(folder) / shipped_name(tag)).write_bytes(content)
"""


class CompiledLocales(BuildHookInterface[Any]):
    """Compile the locales into the wheel; an editable install has rules that change."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile each in a process of its own, with the same result each time, and name the files to hatchling."""
        if version == "editable":
            return
        self.made = TemporaryDirectory()
        # What the build requires may be on the path of this process alone, as where pip builds apart from all else.
        path = os.pathsep.join([str(Path(self.root) / "src"), *sys.path])
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"}

        def compile_locale(tag: str) -> None:
            subprocess.run([sys.executable, "-c", COMPILE, self.made.name, tag], check=True, env=environment)  # noqa: S603

        locales = (Path(self.root) / "src" / "claimkit" / "locales").glob("*/examples.toml")
        with ThreadPoolExecutor(os.cpu_count()) as processes:
            list(processes.map(compile_locale, [path.parent.name for path in locales]))
        for file in Path(self.made.name).iterdir():
            tag = file.name.partition(".")[0]
            build_data["force_include"][str(file)] = f"claimkit/locales/{tag}/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take away what stands in the wheel now."""
        del build_data, artifact_path
        if version != "editable":
            self.made.cleanup()
