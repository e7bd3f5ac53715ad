"""Targets that read files of texts and translations, through the entries that the command line uses."""

from __future__ import annotations

import csv
import json
from collections.abc import Hashable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import BytesIO, StringIO, TextIOWrapper
from random import Random

from tests.fuzz.documents import in_other_encoding, mutated_json_lines, mutated_lines
from tests.fuzz.material import pairs
from tests.fuzz.target import Case, Target, encoded, hold, scratch

from claimkit.checks import Settings, repair
from claimkit.cli.checking import findings_of
from claimkit.cli.command import run
from claimkit.errors import InvalidValueError, RecordError, UnknownLocaleError
from claimkit.formats import FORMATS, Opened, Segment, Unreadable, Wanted, read

_HEADERS = (
    *(("id", "ko", "en", "day"), ("id", "source", "target", "day"), ("no", "original", "translation", "")),
    *(
        ("id", "en-GB", "de", "day"),
        ("", "ko_KR", "EN", "en"),
        ("id", "원문", "번역", "day"),
        ("id", "xx", "tlh", "day"),
        ("id", "en-", "ko_", "day"),
        ("id", "ko", "en-GB-oxendict-1997", "day"),
    ),
)
_DAYS = ("", "2024-12-16", "2024-12-16T09:00:00+09:00", "yesterday")


def _row(random: Random) -> tuple[str, str, str, str]:
    original, translation = random.choice(pairs())
    return str(random.randrange(100)), original.content, translation.content, random.choice(_DAYS)


def _table(random: Random) -> tuple[str, Sequence[Sequence[str]]]:
    rows = [random.choice(_HEADERS), *(_row(random) for _ in range(random.randrange(4)))]
    return random.choice(("csv", "tsv", "jsonl")), rows


def _written(form: str, rows: Sequence[Sequence[str]]) -> str:
    if form == "jsonl":
        header, *others = rows
        return "".join(f"{json.dumps(dict(zip(header, row, strict=True)), ensure_ascii=False)}\n" for row in others)
    stream = StringIO()
    csv.writer(stream, delimiter="\t" if form == "tsv" else ",").writerows(rows)
    return stream.getvalue()


def _content(random: Random) -> tuple[str, str]:
    """Draw the name and the content of a file, at times in another encoding, or as one of another form."""
    form, rows = _table(random)
    content = _written(form, rows)
    for _ in range(random.choice((0, 1, 1, 2, 4))):
        content = _mutated(random, content, "")
    if not random.randrange(6):
        content = in_other_encoding(random, content)
    name = random.choice((form, form, form, random.choice((*FORMATS, "txt", ""))))
    return f"news.{name}" if name else "-", content


def _mutated(random: Random, given: str, other: str) -> str:
    change = mutated_json_lines if given.startswith("{") else mutated_lines
    if not random.randrange(6) and given:
        place = random.randrange(len(given))
        return f"{given[:place]}{random.choice(_MARKS)}{given[place:]}"
    return change(random, given, other or _written(*_table(random)))


_MARKS = ('"', '""', ",", "\t", "\r", "\n", "\x00", "\udcff", '"\n"', "\ufeff", "=", "\\", "\u2028", "{", "}")


# Readers ------------------------------------------------------------------------------------------------------------


def _draw(random: Random) -> Case:
    file, content = _content(random)
    wanted = random.choice(("", "", "day", "en"))
    return {"content": content, "file": file, "form": random.choice(("", "", *FORMATS)), "published": wanted}


def _entries(case: Case, content: bytes) -> tuple[Opened, list[Segment | Unreadable]]:
    opened = read(BytesIO(content), case["file"], Wanted(published=case["published"] or None), case["form"] or None)
    return opened, list(opened)


def _read(case: Case) -> Hashable:
    content = encoded(case["content"])
    try:
        opened, entries = _entries(case, content)
    except RecordError as error:
        hold(str(error).startswith(f"{case['file']}:"), "an error names its file", error)
        return str(error)[:30]
    for place, entry in enumerate(entries):
        if isinstance(entry, Unreadable):
            hold(str(entry.error).startswith(f"{case['file']}:"), "an error names its file", entry.error)
        else:
            _check_segment(case, content, opened, entries, place)
    return tuple(sorted({type(entry).__name__ for entry in entries}))


def _check_segment(
    case: Case, content: bytes, opened: Opened, entries: Sequence[Segment | Unreadable], place: int
) -> None:
    segment = entries[place]
    assert isinstance(segment, Segment)
    try:
        findings = findings_of(segment, Settings())
    except (InvalidValueError, UnknownLocaleError):
        return
    for translation in (repair(segment.translation, findings), "12 of them"):
        patches = None if segment.place is None else segment.place.rewritten(translation)
        if not patches or translation == segment.translation:
            continue
        made = BytesIO()
        opened.form.write(BytesIO(content), patches, made)
        if _is_utf8(made.getvalue()) and not _is_utf8(content):  # all that told the encoding was corrected
            continue
        again = _entries(case, made.getvalue())[1]
        hold(len(again) == len(entries), "a correction changes one segment", made.getvalue())
        found = again[place]
        if isinstance(found, Unreadable) and case["published"]:  # the translation is the day of publication, too
            continue
        kept = isinstance(found, Segment) and (found.original, found.translation) == (segment.original, translation)
        hold(kept, "a corrected segment is read as it was written", translation, found)


def _is_utf8(content: bytes) -> bool:
    with suppress(UnicodeDecodeError):
        return bool(content.decode() or True)
    return False


# Commands -----------------------------------------------------------------------------------------------------------

_OPTIONS = ("", "--fix", "--document", "--document --fix", "--published day", "--source ko --target en")


def _draw_command(random: Random) -> Case:
    file, content = _content(random)
    options, report = random.choice(_OPTIONS), random.choice(("text", "json", "jsonl", "html"))
    return {"content": content, "file": file, "options": f"{options} --format {report}", "command": "check"}


def _run(case: Case) -> Hashable:
    """Run a command over a file; whatever it says, it ends with a status that the documentation knows."""
    folder = scratch()
    file = folder / case["file"].replace("-", "stdin")
    file.write_bytes(encoded(case["content"]))
    config = folder / "claimkit.toml"
    config.touch()
    out, err = TextIOWrapper(BytesIO(), encoding="utf-8"), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run([case["command"], "--config", str(config), *case["options"].split(), str(file)])
    hold(status in {0, 1, 2}, "a command ends with a status that is documented", status)
    hold(status != 2 or err.getvalue(), "what could not be read is told", status)
    return status, err.getvalue().partition(":")[2][:20]


TARGETS = (
    Target("readers", _draw, _read, _mutated, ("content",), 30),
    Target("commands", _draw_command, _run, _mutated, ("content",), 6),
)
