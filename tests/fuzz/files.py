"""Targets that read files of texts and translations, through the entries that the command line uses."""

from __future__ import annotations

import csv
import json
from collections.abc import Hashable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from random import Random

from tests.fuzz.documents import in_other_encoding, mutated_json_lines, mutated_lines
from tests.fuzz.material import pairs
from tests.fuzz.target import Case, Target, encoded, hold, scratch

from claimkit.checks import Settings
from claimkit.cli.checking import findings_of
from claimkit.cli.command import run
from claimkit.cli.correction import corrected
from claimkit.errors import RecordError, UnknownLocaleError
from claimkit.formats import FORMATS, Entry, Segment, Table, Unreadable, Wanted, read

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
    wanted = random.choice(("", "", "day"))
    return {"content": content, "file": file, "form": random.choice(("", "", *FORMATS)), "published": wanted}


def _entries(case: Case, content: bytes) -> tuple[Table, list[Entry]]:
    wanted = Wanted(published=case["published"] or None)
    table = read(BytesIO(content), case["file"], wanted, case["form"] or None)
    return table, list(table.entries())


def _read(case: Case) -> Hashable:
    content = encoded(case["content"])
    try:
        table, entries = _entries(case, content)
    except RecordError as error:
        hold(str(error).startswith(f"{case['file']}:"), "an error names its file", error)
        return str(error)[:30]
    raw = "".join(entry.raw for entry in entries).encode("utf-8", "surrogateescape")
    hold(raw == content, "the entries are the file", raw, content)
    for place, entry in enumerate(entries):
        if isinstance(entry, Unreadable):
            hold(str(entry.error).startswith(f"{case['file']}:"), "an error names its file", entry.error)
        elif isinstance(entry, Segment):
            _check_segment(case, table, entries, place)
    return tuple(sorted({type(entry).__name__ for entry in entries}))


def _check_segment(case: Case, table: Table, entries: Sequence[Entry], place: int) -> None:
    segment = entries[place]
    assert isinstance(segment, Segment)
    hold(segment.label, "a segment has a label")
    try:
        findings = findings_of(segment, Settings())
    except UnknownLocaleError:
        return
    mended = corrected(segment.translation, findings)
    for translation in (mended, "12 of them"):
        rewritten = table.rewritten(segment, translation)
        if rewritten is None or any(mark in translation for mark in "\t\r\n"):  # cells of some forms cannot hold these
            continue
        raw = [entry.raw for entry in entries]
        raw[place] = rewritten
        again = _entries(case, "".join(raw).encode("utf-8", "surrogateescape"))[1]
        found = again[place]
        kept = isinstance(found, Segment) and (found.original, found.translation) == (segment.original, translation)
        law = "a rewritten segment is read as it was written"
        hold(kept and len(again) == len(entries), law, rewritten, found, cause=type(table).__name__)


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
