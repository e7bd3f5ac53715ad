"""The command line: files in, findings out, and an exit status that a script can act on."""

from __future__ import annotations

import sys
from collections.abc import Sequence

STANDARD_STREAM = "-"
"""What stands for standard input, or output, in the place of a file."""

BAD_INPUT = 2
"""The exit status of a wrong use, or of input that could not be read."""

OWN_FAULT = 70
"""The exit status of a fault in claimkit itself; Python's own, 1, would read as findings."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with the arguments of the process, or these; return the exit status.

    >>> main(["--version"])
    claimkit ...
    0
    """
    try:
        from claimkit.cli.command import run

        return run(arguments)
    except ModuleNotFoundError as error:
        if error.name == "click":
            sys.stderr.write("Error: the command line needs more than the library: pip install 'claimkit[cli]'\n")
            return BAD_INPUT
        return _fault()
    except Exception:  # noqa: BLE001 - whatever it is, it is not a finding
        return _fault()


def _fault() -> int:
    import traceback

    traceback.print_exc()
    sys.stderr.write("Error: this is a fault in claimkit; the lines above say where it is\n")
    return OWN_FAULT
