"""``claimkit checks``: what is looked for, by the codes that settings and ``--ignore`` name."""

from __future__ import annotations

from pathlib import Path

import click

from claimkit.cli.language import Command, reader, wrapped


@click.command(cls=Command, short_help="Show what is looked for, with the codes of all checks.")
def checks() -> None:
    """Show every check: its code, its severity, what it finds, and the error types of MQM and ITS 2.0.

    The codes are what `--ignore` and the settings name; the severities are those of the settings in this folder.

    \b
    Examples:
      claimkit checks
      claimkit checks --language ko
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.checks import find_settings
    from claimkit.checks.registry import catalogue_rows
    from claimkit.messages import Message, named

    settings = find_settings(Path.cwd())
    language = reader(settings.language)
    for code, severity, finds, mqm, its in catalogue_rows(language):
        level = Message("ignored") if settings.ignores(code) else named(settings.severity(code, severity))
        click.echo(f"{code}  {level.told(language)}")
        click.echo(wrapped(finds))
        click.echo(wrapped(f"MQM: {mqm}; ITS 2.0: {its}"))
