"""The exceptions that claimkit raises, each made for the person who reads it."""

from __future__ import annotations


class ClaimkitError(Exception):
    """Base class of every error that claimkit raises on purpose."""


class InvalidValueError(ClaimkitError, ValueError):
    """A value that cannot exist was asked for: 31 February, an interval whose ends are swapped."""


class UnknownLocaleError(ClaimkitError, LookupError):
    """No rules are installed for a language tag."""


class UnknownUnitError(ClaimkitError, LookupError):
    """No unit of measure has the symbol that was asked for."""


class UnitMismatchError(ClaimkitError, ValueError):
    """Two units do not measure the same, or nothing converts between them (currencies, counters)."""


class UnresolvableError(ClaimkitError, ValueError):
    """A date has no place on the calendar: its day cannot be known, or lies outside the years 1 to 9999."""


class RuleError(ClaimkitError, ValueError):
    """A locale's rule file says something that cannot be understood; the message names file, line and mend."""


class SettingsError(ClaimkitError, ValueError):
    """A configuration file says something that cannot be understood; the message names file, key and mend."""


class ParseError(ClaimkitError, ValueError):
    """A text that should state exactly one value states none, or more; the message points at the place."""

    def __init__(self, message: str, text: str, position: int) -> None:
        """Keep the text and the place, under which its message draws a caret."""
        super().__init__(message, text, position)
        self.text = text
        self.position = position

    def __str__(self) -> str:
        return f"{self.args[0]}\n{_pointing_at(self.position, self.text)}"


class RecordError(ClaimkitError, ValueError):
    """A record (a JSON line, a table row) is malformed; the message names file, line and field."""


class ReadingError(ClaimkitError, ValueError):
    """The text of a claim states no value, or several of which none was singled out."""


class IncomparableError(ClaimkitError, ValueError):
    """A value has no place on an axis where it could be compared with others."""


class WorkerError(ClaimkitError, RuntimeError):
    """A process that shared the work on a batch died: of the record named, or before it could begin."""


_INDENT = "    "
_SHOWN_AROUND = 60


def _pointing_at(position: int, text: str) -> str:
    """Show the line of a place, cut to what is near it, and a caret under the place."""
    start = max(text.rfind("\n", 0, position) + 1, position - _SHOWN_AROUND)
    near = text[start:position] + text[position : position + _SHOWN_AROUND].partition("\n")[0]
    shown = "".join(character if character.isprintable() else " " for character in near)
    return f"{_INDENT}{shown}\n{_INDENT}{''.join(map(_blank, shown[: position - start]))}^"


def _blank(character: str) -> str:
    """Return white space as wide as the character: two columns for East Asian letters, none for combining ones."""
    import unicodedata

    if unicodedata.combining(character):
        return ""
    return "\N{IDEOGRAPHIC SPACE}" if unicodedata.east_asian_width(character) in "WF" else " "
