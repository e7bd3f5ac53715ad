"""Prints the table of all checks, made from what they say of themselves: docs/reference/checks.md holds it."""

from __future__ import annotations

from claimkit.checks.registry import catalogue_rows


def catalogue_table() -> str:
    """Return the Markdown table of all codes, with severity, what is looked for, and the types of MQM and ITS 2.0."""
    lines = [
        f'| <span id="{code}">`{code}`</span> | {severity} | {text} | {mqm}; {its} |'
        for code, severity, text, mqm, its in catalogue_rows()
    ]
    return "\n".join(["| code | severity | finds | MQM; ITS 2.0 |", "| --- | --- | --- | --- |", *lines])


if __name__ == "__main__":
    print(catalogue_table())
