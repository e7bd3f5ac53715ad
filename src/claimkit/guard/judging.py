"""Judging: one translation is checked, repaired where that is safe, and checked again; what became of it, in words."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sized
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any, cast

from attrs import evolve, field, frozen
from attrs.validators import optional

from claimkit.arguments import expect, instance, refusal
from claimkit.checks import Document, Finding, Findings, Inconsistency, Settings, Severity, Span, check, repair
from claimkit.checks.checking import read_both
from claimkit.checks.finding import severity_called
from claimkit.checks.observing import Language
from claimkit.checks.registry import HEDGE
from claimkit.checks.settings import families
from claimkit.claims.text import Text
from claimkit.errors import InvalidValueError, RuleError
from claimkit.locales import Folder, file_of, find
from claimkit.locales.rule_places import content_of

FILE = "feedback.toml"
"""The file, beside a locale's rules, that holds the instructions in its language; a locale may do without."""

_SHAPES = ("replace", "omitted", "kept", "added", "other")
_NAMES = ("original", "translation", "expected", "language", "message")
_PLAIN = re.compile(rf"(?:[^{{}}]|{{(?:{'|'.join(_NAMES)})}})*")


@frozen
class Instructions:
    """The texts of one language: by the shape of a finding, and by codes and families of codes, which go before."""

    tag: str
    shapes: Mapping[str, str]
    codes: Mapping[str, str]

    def of(self, finding: Finding, target: Text) -> str:
        """Return what to tell of a finding; nothing if no other translation would help."""
        return self._template(finding).format(
            original=_words(finding.original),
            translation=_words(finding.translation),
            expected=finding.expected or "",
            language=Language(target.language).told(self.tag),
            message=finding.message,
        )

    def _template(self, finding: Finding) -> str:
        named = next((self.codes[name] for name in families(finding.code) if name in self.codes), None)
        return self.shapes[_shape(finding)] if named is None else named


def feedback(findings: Iterable[Finding], target: Text, language: str) -> str:
    """Write a line for each finding, the same line only once."""
    instructions = instructions_in(language)
    lines = dict.fromkeys(instructions.of(each, target) for each in findings)
    return "\n".join(f"- {line}" for line in lines if line)


def instructions_in(language: str) -> Instructions:
    """Return the texts of a language; those of a region are its language's.

    Raises `claimkit.errors.UnknownLocaleError` if there are none, and `claimkit.errors.RuleError` if they cannot be
    understood.

    >>> instructions_in("en-GB").shapes["other"]
    '{message}'
    """
    return _instructions(find(language))


@cache
def _instructions(folder: Folder) -> Instructions:
    path = file_of(folder, FILE, f"no instructions for a model are written in {folder.tag!r}; there are some in")
    content = content_of(path)
    shapes, codes = _texts(path, content.get("shapes"), "shapes"), _texts(path, content.get("codes", {}), "codes")
    if set(shapes) != set(_SHAPES):
        message = f"{path}: [shapes] holds a text for each of {', '.join(_SHAPES)}, not for {', '.join(shapes)}"
        raise RuleError(message)
    return Instructions(folder.tag, shapes, codes)


def _texts(path: Traversable, table: object, name: str) -> Mapping[str, str]:
    """Return the texts of a table; raise `RuleError` where something else stands there."""
    if not isinstance(table, dict):
        message = f"{path}: [{name}] is a table of texts"
        raise RuleError(message)
    texts: dict[str, str] = {}
    for key, text in cast("dict[str, object]", table).items():
        if not isinstance(text, str) or not _PLAIN.fullmatch(text):
            places = ", ".join(f"{{{each}}}" for each in _NAMES)
            message = f"{path}: [{name}] {key}: a text is expected in which only {places} stand for something"
            raise RuleError(message)
        texts[key] = text
    return texts


def _shape(finding: Finding) -> str:
    match finding.original, finding.translation, finding.expected:
        case Span(), Span(), str():
            return "replace"
        case Span(), None, str():
            return "omitted"
        case Span(), None, None:
            return "kept"
        case None, Span(), _:
            return "added"
        case _:
            return "other"


def _words(span: Span | None) -> str:
    """Return the words in a span on one line, for every instruction has one."""
    return "" if span is None else " ".join(span.surface.split())


@frozen
class Outcome:
    """What became of one translation.

    ``findings`` are those that matter in ``translation``, as it was given.  ``repaired`` is that translation with the
    safe edits made, ``None`` if none was; ``left`` is what still matters then, ``tolerated`` what is found besides and
    does not matter, such as a lost figure where only errors do.

    >>> from claimkit.guard import assess
    >>> outcome = assess("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter.")
    >>> outcome.ok, outcome.text
    (True, 'Over 500,000 fishing boats took shelter.')
    """

    original: Text
    translation: Text
    findings: Findings = field(default=Findings(), converter=Findings)
    repaired: str | None = None
    left: Findings = field(default=Findings(), converter=Findings)
    tolerated: Findings = field(default=Findings(), converter=Findings)

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The translation to use: the repaired one, if there is one."""
        return self.translation.content if self.repaired is None else self.repaired

    @property
    def ok(self) -> bool:
        """Whether nothing that matters is left in ``text``."""
        return not self.left

    def feedback(self, language: str = "en") -> str:
        """Return what a model is told to translate better: a line for each finding, in the language of its prompt.

        Each line has the words concerned on both sides and those expected, so that a model understands it without its
        last answer.  What was repaired is told, too, for the next translation begins anew.  Without findings, and where
        no other translation would help, the text is empty.

        Raises `claimkit.errors.UnknownLocaleError` if no instructions are written in the language.

        >>> from claimkit.guard import assess
        >>> outcome = assess("어선 50만여 척이 {port}에 대피했다.", "Over 50,000 fishing boats took shelter.")
        >>> print(outcome.feedback())
        - For "50만여 척", write "Over 500,000", not "Over 50,000".
        - Keep {port} exactly as it stands in the original.
        >>> print(outcome.feedback("ko"))
        - 원문의 "50만여 척"에 대해 "Over 50,000" 대신 "Over 500,000" 표현을 쓰세요.
        - 원문의 {port} 부분을 번역문에도 그대로 넣으세요.
        """
        return feedback(self.findings, self.translation, language)


def _some(_: object, field: Any, value: Sized) -> None:  # noqa: ANN401 - attrs types its fields by their values
    if not value:
        message = f"{field.name}: a translation is the best of one attempt or more"
        raise InvalidValueError(message)


@frozen
class GuardedTranslation:
    """What a guarded callable returns: every attempt in order, and the best of them.

    >>> from claimkit.guard import guarded
    >>> guard = guarded(lambda original, feedback: "Four trains were cancelled.", retries=1)
    >>> translation = guard("열차 세 편이 취소됐다.")
    >>> translation.text, translation.ok, len(translation.attempts)
    ('Three trains were cancelled.', True, 1)
    """

    attempts: tuple[Outcome, ...] = field(validator=_some)

    def __str__(self) -> str:
        return self.text

    @property
    def best(self) -> Outcome:
        """The attempt of which the least is left, errors before warnings; of equals the first."""
        return min(self.attempts, key=_burden)

    @property
    def text(self) -> str:
        """The best translation, repaired where that was safe."""
        return self.best.text

    @property
    def ok(self) -> bool:
        """Whether nothing that matters is left in it."""
        return self.best.ok

    @property
    def left(self) -> Findings:
        """What still matters in it: no attempt came out without."""
        return self.best.left

    @property
    def tolerated(self) -> Findings:
        """What is found in it besides, and does not matter: the callable was not asked again for that."""
        return self.best.tolerated


def _burden(outcome: Outcome) -> list[int]:
    """Count what is left by severity, the worst first."""
    severities = [finding.severity for finding in outcome.left]
    return [severities.count(each) for each in sorted(Severity, reverse=True)]


_ALWAYS = frozenset({"markup", "consistency", "language"})
"""The families that matter to a program whatever they weigh: a page breaks, a figure reads in two ways, an echo."""


def _tags(languages: object) -> tuple[str, str] | None:
    match languages:
        case None:
            return None
        case (str(original), str(translation)):
            for tag in (original, translation):
                find(tag)  # raises where there are no rules
            return original, translation
        case _:
            raise refusal(languages, "languages", 'a pair of tags such as ("ko", "en")')


@frozen
class Standard:
    """What a translation is held to: see `assess` for the words."""

    languages: tuple[str, str] | None = field(default=None, converter=_tags)
    severity: Severity = field(default=Severity.ERROR, converter=severity_called)
    settings: Settings | None = field(default=None, validator=optional(instance(Settings)))

    def mattering(self, findings: Findings, *, matter: bool = True) -> Findings:
        """Return the findings that matter, or those that do not."""
        return Findings(each for each in findings if self._matters(each) is matter)

    def _matters(self, finding: Finding) -> bool:
        return finding.severity >= self.severity or finding.code.partition(".")[0] in _ALWAYS


@frozen
class Segment:
    """An original, the day on which it was published, and the document it is part of, where it is called so."""

    original: Text | str
    published: dt.date | None = None
    document: Document | None = None
    name: str = ""

    def keep(self, outcome: Outcome) -> None:
        """Let the document remember how the figures of this segment are rendered."""
        if self.document is not None:
            language = outcome.translation.language
            text = Text(outcome.text, language)
            self.document.check(outcome.original, text, published=self.published, name=self.name)


def assess(  # noqa: PLR0913 - what may be said of a pair, each by its name
    original: Text | str,
    translation: Text | str,
    *,
    languages: tuple[str, str] | None = None,
    severity: Severity | str = Severity.ERROR,
    settings: Settings | None = None,
    published: dt.date | None = None,
    document: Document | None = None,
    name: str = "",
) -> Outcome:
    """Check a translation, make the edits that are safe, and check again.

    What matters are the findings of *severity* or worse; lost tags, a translation that is still in the language of the
    original, and figures that read in two ways in a document matter whatever they weigh.  ``Settings(ignore=...)``
    leaves any of them out.  What is found besides is ``tolerated``.  An edit is kept if what it repairs is no longer
    found, and nothing else is found in its place, however little it matters.

    *languages* are the tags of original and translation; name them where you know them, for a model may answer in
    another language than it was asked for.  A `claimkit.Text` goes by its own.  *settings* and *published* are those of
    `claimkit.check`.  With a *document* the translation is compared with the segments before it, too, and remembered
    there as *name*; a document brings its own settings.

    Raises what `claimkit.check` raises, and `claimkit.errors.InvalidValueError` if the document has other settings, or
    if there is no such severity.

    >>> outcome = assess("요금은 <b>1,250원</b>이다.", "The fare is 1,520 won.", languages=("ko", "en"))
    >>> [finding.code for finding in outcome.findings]
    ['quantity.digit', 'markup.missing', 'markup.missing']
    >>> outcome.text, [finding.code for finding in outcome.left]
    ('The fare is 1,250 won.', ['markup.missing', 'markup.missing'])
    """
    segment = Segment(original, published, document, name)
    outcome = judge(segment, translation, Standard(languages, severity, settings))
    segment.keep(outcome)
    return outcome


def judge(segment: Segment, translation: Text | str, standard: Standard) -> Outcome:
    """Return what becomes of a translation; the document does not remember it yet."""
    settings, document = standard.settings, segment.document
    if document is not None:
        expect(document, "document", Document)
    if document is not None and settings is not None and settings != document.settings:
        message = "settings: the document was made with other settings; give it these, as in Document(settings)"
        raise InvalidValueError(message)
    original, text = _read(segment.original, translation, standard.languages)
    before = seen = _seen(segment, original, text, standard)
    made: list[Finding] = []
    repaired = text.content
    for finding in sorted(standard.mattering(before), key=lambda each: each.severity, reverse=True):
        mended = repair(text.content, [*made, finding])
        if mended == repaired:
            continue
        after = _seen(segment, original, evolve(text, content=mended), standard)
        if _is_mended(finding, seen, after):
            made.append(finding)
            repaired, seen = mended, after
    left, tolerated = standard.mattering(seen), standard.mattering(seen, matter=False)
    return Outcome(original, text, standard.mattering(before), repaired if made else None, left, tolerated)


def _read(original: Text | str, translation: Text | str, languages: tuple[str, str] | None) -> tuple[Text, Text]:
    if languages is not None:
        source, target = languages
        original = Text(original, source) if isinstance(original, str) else original
        translation = Text(translation, target) if isinstance(translation, str) else translation
    return read_both(original, translation)


def _seen(segment: Segment, original: Text, translation: Text, standard: Standard) -> Findings:
    document, published = segment.document, segment.published
    if document is None:
        return check(original, translation, settings=standard.settings, published=published)
    found = document.check(original, translation, published=published, name=segment.name, keep=False)
    return Findings([*found.findings, *_untold(found.inconsistencies, found.findings)])


def _untold(inconsistencies: Iterable[Inconsistency], findings: Findings) -> Iterable[Finding]:
    """Yield as findings the inconsistencies whose second place is not found to be wrong in itself."""
    wrong = {finding.translation for finding in findings}
    for each in inconsistencies:
        if each.second.translation not in wrong:
            first = each.first.translation.surface if each.code == HEDGE else None
            yield evolve(each.finding, expected=first)


def _is_mended(finding: Finding, before: Findings, after: Findings) -> bool:
    """Return whether an edit took away what it repairs and brought nothing new."""
    one, other = Counter(map(_subject, before)), Counter(map(_subject, after))
    return other < one and other[_subject(finding)] < one[_subject(finding)]


def _subject(finding: Finding) -> Hashable:
    """Return what a finding is about: the words of the original, or those that only the translation has."""
    words = finding.translation and finding.translation.surface
    return finding.original or words or finding.code
