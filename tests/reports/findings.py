"""Findings and segments to report, made by hand."""

from claimkit.checks import Edit, Finding, Severity, Span
from claimkit.formats import Segment, Sides
from claimkit.reports import Checked

KOREAN = "어선 50만여 척이 피했다."
ENGLISH = "Over 50,000 boats took shelter."
EDIT = Edit(Span(0, 11, "Over 50,000"), "more than 500,000")

SCALE = Finding(
    "quantity.scale",
    Severity.ERROR,
    "ten times too small",
    original=Span(3, 9, "50만여 척"),
    translation=Span(0, 11, "Over 50,000"),
    expected="more than 500,000",
    edit=EDIT,
    mqm="accuracy/mistranslation/number",
    its="numbers",
)
OMITTED = Finding("date.omitted", Severity.INFO, "not said", original=Span(0, 2, "어선"))


def checked(*findings: Finding, original: str = KOREAN, translation: str = ENGLISH, name: str = "a") -> Checked:
    """Return a pair in the second line of a file called ``news.csv``."""
    return Checked("news.csv", Segment(original, translation, Sides("ko", "en", "ko", "en"), 2, name), findings)
