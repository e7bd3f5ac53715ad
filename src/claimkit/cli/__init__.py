"""The command line: files in, findings out, and an exit status that a script can act on."""

from __future__ import annotations

import sys
from collections.abc import Sequence

BAD_INPUT = 2
"""The exit status of a wrong use, or of input that could not be read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with the arguments of the process, or these; return the exit status.

    >>> main(["--version"])
    claimkit ...
    0
    """
    try:
        from claimkit.cli.command import run
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write("Error: the command line needs more than the library: pip install 'claimkit[cli]'\n")
        return BAD_INPUT
    return run(arguments)
