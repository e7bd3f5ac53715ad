"""Tries an installed claimkit that has nothing but its own dependencies beside it: `make package` runs it."""

from __future__ import annotations

import sys
from pathlib import Path

import claimkit
from claimkit.authoring.examples import examples
from claimkit.locales import available

ORIGINAL, TRANSLATION = "축제에 관객 50만여 명이 다녀갔다.", "The festival drew more than 50,000 visitors."


def main() -> None:
    """Check a pair, mend it, store what was found; read an example in every locale."""
    home = Path(claimkit.__file__).resolve()
    if Path(sys.prefix).resolve() not in home.parents:
        sys.exit(f"this is not the installed claimkit, but {home}")
    findings = claimkit.check(ORIGINAL, TRANSLATION)
    if [finding.code for finding in findings] != ["quantity.scale"]:
        sys.exit(f"the planted error is not what is found: {findings}")
    mended = claimkit.repair(TRANSLATION, findings)
    if claimkit.check(ORIGINAL, mended):
        sys.exit(f"mended, there is still something to find: {mended}")
    if claimkit.from_json(claimkit.to_json(findings[0])) != findings[0]:
        sys.exit("a finding is another when it is stored")
    for tag in available():
        example = next(iter(examples(tag)))
        if not claimkit.extract(example.text, tag):
            sys.exit(f"{tag}: nothing is read in {example.text!r}")
    print(f"claimkit {claimkit.__version__} works: {mended} {', '.join(available())}")


if __name__ == "__main__":
    main()
