"""`claimkit check` on files of localisation: what belongs together, what is not checked, and what is written."""

import errno
import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import Workbook
from tests.cli.conftest import Run

FILES = Path(__file__).parents[1] / "formats" / "files"


def copied(*names: str) -> tuple[str, ...]:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(FILES / name, name)
    return names


def written(name: str, content: str | bytes) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def test_the_summary_says_what_was_not_checked(run: Run) -> None:
    outcome = run("check", *copied("ko.po"))
    assert outcome.out.startswith("ko.po:18 (storm)\n")
    assert "[quantity.scale]" in outcome.out
    assert outcome.out.endswith(
        "3 pairs in 1 file: 1 error and 0 warnings in 1 pair\nnot checked: 1 fuzzy, 1 untranslated\n"
        "fuzzy: ko.po:31\nuntranslated: ko.po:34\n"
    )
    report = json.loads(run("check", "--format", "json", "ko.po").out)
    summary = report["summary"]
    left = [
        {"file": "ko.po", "line": 31, "id": None, "state": "fuzzy"},
        {"file": "ko.po", "line": 34, "id": None, "state": "untranslated"},
    ]
    assert report["not_checked"] == left
    lines = map(json.loads, run("check", "--format", "jsonl", "ko.po").out.splitlines())
    assert [each for each in lines if each["type"] == "not_checked"] == [
        {"type": "not_checked", **each} for each in left
    ]
    assert summary["not_checked"] == {"fuzzy": 1, "untranslated": 1, "added": 0, "locked": 0, "skipped": 0}


def test_the_first_keys_that_lack_a_translation_are_named(run: Run) -> None:
    keys = "abcde"
    files = [written(f"l/{tag}.json", json.dumps(dict.fromkeys(keys, text))) for tag, text in (("en", "x"), ("ko", ""))]
    ends = run("check", *files).out.splitlines()[-2:]
    assert ends == [
        "not checked: 5 untranslated",
        "untranslated: l/ko.json:1 (a), l/ko.json:1 (b), l/ko.json:1 (c), ...",
    ]
    Path(files[1]).write_text("{}", encoding="utf-8")
    assert "untranslated: l/ko.json:a, l/ko.json:b, l/ko.json:c, ...\n" in run("check", *files).out
    records = json.loads(run("check", "--format", "json", *files).out)["not_checked"]
    assert [each["id"] for each in records] == [*keys]


def test_fuzzy_translations_are_checked_where_that_is_asked_for(run: Run) -> None:
    assert "3 pairs" in run("check", *copied("ko.po")).out
    assert "4 pairs" in run("check", "--fuzzy", "ko.po").out


EXTRA = "ko.json: not checked: 1 text that has no counterpart in the original: 2 (extra)\n"


@pytest.mark.parametrize(
    "files",
    [
        ("en.json", "ko.json"),
        ("messages_en.properties", "messages_ko.properties"),
        ("res/values/strings.xml", "res/values-ko/strings.xml"),
        ("en.lproj/Localizable.strings", "ko.lproj/Localizable.strings"),
        ("en.yml", "ko.yml"),
        ("film.en.srt", "film.ko.srt"),
        ("storm.en.md", "storm.ko.md"),
    ],
    ids=str,
)
def test_two_files_are_original_and_translation(run: Run, files: tuple[str, str]) -> None:
    outcome = run("check", *copied(*files))
    assert outcome.err == (EXTRA if "ko.json" in files else "")
    assert " in 1 file: " in outcome.out
    assert outcome.status == run("check", "--source-lang", "en", *reversed(files)).status


@pytest.mark.parametrize(
    "options, files", [((), ("c.ko", "c.en")), (("--input-format", "lines"), ("ko.txt", "en.txt"))], ids=str
)
def test_a_corpus_is_checked_line_by_line(run: Run, options: tuple[str, ...], files: tuple[str, str]) -> None:
    written(files[0], "두 척\n어선 50만 척이 피했다.\n")
    written(files[1], "two ships\n50,000 fishing boats took shelter.\n")
    outcome = run("check", *options, *files)
    assert outcome.err == ""
    assert outcome.out.startswith(f"{files[1]}:2\n  ko │")
    assert "2 pairs in 1 file: 1 error" in outcome.out


def test_a_table_without_a_header_has_numbered_columns(run: Run) -> None:
    file = written("a.tsv", "1\t50만 척\t50,000 ships\n2\t두 척\ttwo ships\n")
    outcome = run("check", "--source", "2", "--target", "3", file)
    assert outcome.out.startswith("a.tsv:1\n")
    assert "2 pairs in 1 file: 1 error" in outcome.out
    assert "(by its number, --source 1, where there is no header)" in run("check", file).err
    assert (
        "there is no column '4'; the columns are '1', '2', '3'"
        in run("check", "--source", "4", "--target", "3", file).err
    )


def test_a_row_of_empty_cells_is_no_pair(run: Run) -> None:
    assert "1 pair in 1 file" in run("check", written("n.csv", "ko,en\n,\n두 척,two ships\n")).out


def test_a_folder_is_read_by_convention(run: Run) -> None:
    copied("en.json", "ko.json", "ko.po", "res/values/strings.xml", "res/values-ko/strings.xml", "unit.xlf")
    written("locales/en/a.json", '{\n"a": "3 ships"}')
    written("locales/ko/a.json", '{\n"a": "배 4척"}')
    written("node_modules/x/ko.po", "nonsense")
    written("package.json", '{\n"name": "7 boats"}')
    written("news.csv", "nothing to do with it")
    outcome = run("check", ".")
    assert outcome.err == EXTRA
    assert " in 5 files: " in outcome.out
    assert "locales/ko/a.json:2 (a)\n" in outcome.out


def test_names_in_a_folder_are_told_apart_from_languages(run: Run) -> None:
    for name in ("how-to", "sign-in"):  # "to" is the tag of Tongan
        written(f"docs/en/{name}.md", "# Wait\n\nWait 10 minutes.\n")
        written(f"docs/ko/{name}.md", "# 대기\n\n10분 기다리세요.\n")
    written("java/messages.properties", "a=3 ships\n")  # the base of a bundle says no language
    written("java/messages_ko.properties", "a=배 3척\n")
    written("web/app-en.json", '{"a": "3 ships"}')
    written("web/app-ko.json", '{"a": "배 3척"}')
    outcome = run("check", ".")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "6 pairs in 4 files: 0 errors and 0 warnings in 0 pairs\n"


def test_a_translation_in_a_folder_without_an_original_is_named(run: Run) -> None:
    written("locales/ko.json", '{"a": "배 4척"}')
    written("locales/ja.json", '{"a": "船4隻"}')
    written("locales/package.json", '{"a": "4 boats"}')
    outcome = run("check", copied("ko.po")[0], "locales")
    assert outcome.status == 2
    assert [line.partition(": this is a file of messages")[0] for line in outcome.err.splitlines()] == [
        "locales/ja.json",
        "locales/ko.json",
    ]


def test_files_of_several_formats_are_paired_in_each(run: Run) -> None:
    names = ("film.en.srt", "film.ko.srt", "en.json", "ko.json", "res/values/strings.xml", "res/values-ko/strings.xml")
    outcome = run("check", written("readme.md", "5 boats"), *copied(*names))
    assert " in 3 files: " in outcome.out
    assert outcome.err.startswith("readme.md: this is a Markdown document in one language")


def test_a_translation_may_come_from_standard_input(run: Run) -> None:
    original = written("en.json", '{"a": "3 ships"}')
    outcome = run("check", "--input-format", "json", original, "-", given='{\n"a": "배 4척"}')
    assert (outcome.status, outcome.out.splitlines()[0]) == (1, "-:2 (a)")


def test_several_translations_belong_to_one_original(run: Run) -> None:
    files = [
        written(f"{tag}.json", f'{{\n"a": "{text}"}}')
        for tag, text in (("en", "3 ships"), ("ko", "배 4척"), ("ja", "船4隻"))
    ]
    outcome = run("check", *files)
    assert "2 pairs in 2 files: 2 errors" in outcome.out


def test_a_translation_alone_is_told_what_it_lacks(run: Run) -> None:
    outcome = run("check", *copied("ko.json"))
    assert outcome.status == 2
    assert outcome.err == (
        "ko.json: this is a file of messages in one language: name original and translation: "
        "claimkit check en.json ko.json\n"
    )


def test_what_the_original_has_nothing_for_is_named_and_counted(run: Run) -> None:
    keys = {f"k{number}": "a" for number in range(30)}
    files = written("en.json", '{"a": "3 ships"}'), written("ko.json", json.dumps({"a": "3척", **keys}))
    outcome = run("check", *files)
    assert outcome.err.startswith("ko.json: not checked: 30 texts that have no counterpart in the original: 1 (k0), 1")
    assert outcome.err.endswith("1 (k19), ...\n")
    assert (outcome.status, outcome.out.splitlines()[-1]) == (0, "not checked: 30 added")
    assert "en.json: not checked: 1 text that has no" not in run("check", "--skip-language", "ko", *files).err


@pytest.mark.parametrize("file", ["pop.txt", "pop.ko.txt", "corpus.ko"])
def test_a_text_alone_is_no_table_unless_its_first_line_names_columns(run: Run, file: str) -> None:
    outcome = run("check", written(file, "어선 50만 척이 왔다, 그리고 갔다.\n\n끝.\n"))
    assert (outcome.status, "in one language: name original and translation" in outcome.err) == (2, True)
    assert "1 pair in 1 file: 1 error" in run("check", written(file, "ko,en\n두 척,three ships\n")).out
    written(file, "a,b\n두 척,three ships\n")
    assert "1 pair in 1 file: 1 error" in run("check", file, "--source", "a", "--target", "b").out


@pytest.mark.parametrize(
    "texts", [("three", "drei"), ("어선 50만 척",), ("어선", "50만", "척", "5", "boats"), ("",), ("", " ")]
)
def test_texts_that_are_not_two_are_told_what_they_lack(run: Run, texts: tuple[str, ...]) -> None:
    outcome = run("check", *texts)
    assert outcome.status == 2
    assert f"there is no file {texts[0]!r}; to check a text, name it and its translation" in outcome.err


def test_a_translation_that_is_empty_is_found_on_the_command_line_too(run: Run) -> None:
    assert "[text.empty]" in run("check", "어선 50만 척", "").out


def test_whoever_names_no_language_is_told_the_options_that_do(run: Run) -> None:
    for texts in (
        ("La noche del 40", "The night of the 40"),
        ("배 40척", "Il porto è pieno, con 40 barche nella rada."),
    ):
        outcome = run("check", *texts)
        assert "--source-lang or --target-lang" in outcome.err
        assert "Text(" not in outcome.err
    written("n.csv", "source,target\nLa noche del 40,The night of the 40\n")
    assert "--source-lang or --target-lang" in run("check", "n.csv", "--jobs", "2").err


def test_two_texts_are_checked(run: Run) -> None:
    outcome = run("check", "어선 50만 척이 피했다.", "50,000 fishing boats took shelter.")
    assert outcome.status == 1
    assert outcome.out.startswith("command line\n  source │ 어선 50만 척이 피했다.\n")
    assert outcome.out.endswith("1 pair: 1 error and 0 warnings in 1 pair\n")
    assert run("check", "어선 50만 척", "500,000 fishing boats").status == 0
    assert run("check", "배 3척", "3隻", "--target-lang", "xx").status == 2


def test_the_day_of_publication_may_be_one_for_all(run: Run) -> None:
    file = written("n.csv", "ko,en\n두 정상은 오는 22일 만난다.,The two leaders will meet on Saturday.\n")
    assert run("check", file).status == 0
    for day in ("2024-05-20", "2024. 5. 20.", "2024.05.20", "2024/5/20"):
        assert run("check", "--published", day, file).status == 1
    outcome = run("check", "--published", "20/5/2024", file)
    assert "no column '20/5/2024'; the columns are 'ko', 'en'; a day is written such as 2024-05-31" in outcome.err


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_tables_in_other_encodings_are_read(run: Run, encoding: str) -> None:
    content = "KO;EN\r\n어선 50만 척이 피했다.;50,000 boats took shelter.\r\n".encode(encoding)
    assert run("check", written("n.csv", content)).status == 1
    assert run("check", "-", given=content).status == 1


def test_japanese_of_windows_is_not_taken_for_korean(run: Run) -> None:
    file = written("n.csv", "source,target\n船500隻が港に避難した,50 ships\n".encode("shift_jis"))
    assert "n.csv:2: byte 1 (0x91) is not UTF-8; name the encoding with --encoding\n" in run("check", file).err
    assert "Japanese says 500" in run("check", "--encoding", "shift_jis", file).out


def test_a_format_that_was_asked_for_pairs_files_whatever_they_are_called(run: Run) -> None:
    for file, text in (("art.ko.htm", "<p>배 두 척</p>"), ("art.en.txt", "<p>Two ships</p>")):
        written(file, text)
    outcome = run("check", "--input-format", "html", "art.ko.htm", "art.en.txt")
    assert (outcome.status, outcome.err) == (0, "")


def test_what_stands_before_a_name_is_in_no_report(run: Run) -> None:
    written("po/ko.po", 'msgid "5 boats"\nmsgstr "50척"\n')
    for arguments in (["."], ["./po/ko.po"], ["./po"]):
        assert "file=po/ko.po," in run("check", "--format", "github", *arguments).out
        assert 'file="po/ko.po"' in run("check", "--format", "junit", *arguments).out


def test_a_file_named_twice_is_not_its_own_translation(run: Run) -> None:
    assert run("check", *copied("ko.json") * 2).err.startswith("ko.json: this is a file of messages in one language")


def test_an_encoding_can_be_asked_for(run: Run) -> None:
    file = written("n.csv", 'ja,en\n船5万隻,"500,000 ships"\n'.encode("shift_jis"))
    assert run("check", "--encoding", "shift_jis", file).status == 1
    outcome = run("check", "--encoding", "klingon", file)
    assert (outcome.status, outcome.err.splitlines()[0]) == (
        2,
        "--encoding: no encoding is called 'klingon'; try utf-8, utf-16, cp949 or euc-kr",
    )


def test_the_first_of_two_columns_in_languages_is_the_original(run: Run) -> None:
    file = written("n.csv", 'EN,KO\n"500,000 boats took shelter.",어선 5만 척이 피했다.\n')
    run("check", "--fix", file)
    fixed = Path("n.fixed.csv").read_text(encoding="utf-8")
    assert fixed.startswith('EN,KO\n"500,000 boats took shelter.",어선 50만')
    assert run("check", "--source-lang", "ko", file).out.startswith("n.csv:2\n  KO │")


def test_a_workbook_is_checked(run: Run) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["KO", "EN"])
    second = book.create_sheet("News")
    second.append(["KO", "EN"])
    second.append(["어선 50만 척이 피했다.", "50,000 boats took shelter."])
    content = io.BytesIO()
    book.save(content)
    file = written("news.xlsx", content.getvalue())
    assert run("check", "--sheet", "News", file).out.startswith("news.xlsx:2\n")
    third = book.create_sheet("Notes")
    third.append(["who", "when"])
    book.save(content := io.BytesIO())
    outcome = run("check", written("news.xlsx", content.getvalue()))
    assert (outcome.status, outcome.err) == (1, "")
    assert outcome.out.startswith("news.xlsx:2 (News)\n")


def test_a_workbook_without_the_columns_is_refused_by_its_first_sheet(run: Run) -> None:
    book = Workbook()
    book.create_sheet("News").append(["KO", "EN", "EN"])
    book.save(content := io.BytesIO())
    assert "(sheet 'News'): 2 columns are called 'EN'" in run("check", written("n.xlsx", content.getvalue())).err
    book.remove(book["News"])
    book.save(content := io.BytesIO())
    assert "n.xlsx:1 (sheet 'Sheet'): it is not clear" in run("check", written("n.xlsx", content.getvalue())).err


@pytest.mark.parametrize(
    "arguments, complaint",
    [
        (("ko.po", "--published", "2024-13-01"), "ko.po: '2024-13-01' is not a day such as 2024-05-31"),
        (
            ("ko.po", "--source", "x"),
            "ko.po: a PO file has no columns: --source, --target and a column for --published",
        ),
        (
            ("n.csv", "--annotate", "out.csv"),
            "n.csv: a comma-separated table has no place for notes: --annotate is for",
        ),
        (("ko.po", "unit.xlf", "--annotate", "out"), "--annotate out: there are 2 files to write, so name a folder"),
        (("ko.po", "--annotate", "ko.po"), "ko.po would be written, and is read or written as another file"),
        (("-", "--annotate", "ko.po"), "--fix and --annotate write a copy of a file"),
        (("bomb.xlf",), "bomb.xlf:2: the XML is refused: it declares entities, which are not expanded"),
        (("empty.po",), "empty.po: there is no pair of texts in it"),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_said(run: Run, arguments: tuple[str, ...], complaint: str) -> None:
    copied("ko.po", "unit.xlf", "bomb.xlf")
    written("n.csv", "ko,en\n배,ship\n")
    written("empty.po", "")
    outcome = run("check", *arguments)
    assert outcome.status == 2
    assert complaint in outcome.err
    assert "could not be read" not in outcome.out


def test_after_a_refused_file_the_others_are_checked(run: Run) -> None:
    outcome = run("check", *copied("bomb.xlf", "ko.po", "outside.tmx"))
    assert outcome.status == 2
    assert "3 pairs in 1 file: 1 error" in outcome.out
    assert "\n2 files were not checked\nnot checked: 1 fuzzy, 1 untranslated\n" in outcome.out


def test_a_truncated_file_is_told_and_leaves_no_copy(run: Run) -> None:
    content = (FILES / "unit.xlf").read_bytes()
    outcome = run("check", "--fix", "--annotate", "out.xlf", written("n.xlf", content[:1500]))
    assert outcome.status == 2
    assert "[quantity.scale]" in outcome.out
    assert "n.xlf:23: the XML is not well-formed" in outcome.err
    assert [path.name for path in Path().iterdir()] == ["n.xlf"]


@pytest.mark.parametrize("file", ["ko.po", "unit.xlf", "two.xlf", "memory.tmx"])
def test_findings_are_noted_beside_their_segments(run: Run, file: str) -> None:
    run("check", "--annotate", "out", *copied(file))
    noted = Path("out").read_text(encoding="utf-8")
    assert "claimkit: error: " in noted
    assert "[quantity.scale]" in noted
    assert Path(file).read_bytes() == (FILES / file).read_bytes()


def test_annotated_copies_of_several_files_go_into_a_folder(run: Run) -> None:
    Path("out").mkdir()
    po = 'msgid "500,000 boats"\nmsgstr "배 5만 척"\n'
    run("check", "--annotate", "out", *copied("unit.xlf"), written("a/ko.po", po), written("b/ko.po", po))
    copies = sorted(str(path.relative_to("out")) for path in Path("out").rglob("*.*"))
    assert copies == ["a/ko.po", "b/ko.po", "unit.xlf"]


def test_the_corrected_copies_of_an_earlier_run_are_not_read(run: Run) -> None:
    copied("ko.po")
    first = run("check", "--fix", ".")
    assert Path("ko.fixed.po").exists()
    assert run("check", "--fix", "--force", ".") == first


def test_corrected_copies_go_into_a_folder_of_their_own_under_their_paths(run: Run) -> None:
    po = 'msgid "500,000 boats"\nmsgstr "배 5만 척"\n'
    names = [written(name, po) for name in ("po/a/ko.po", "po/b/ko.po")]
    outcome = run("check", "--fix-to", "out", ".")
    assert outcome.err.count("the corrected copy is out/po/") == 2
    assert [Path("out", name).read_text(encoding="utf-8") for name in names] == [po.replace("5만", "50만")] * 2
    assert "out/po/a/ko.po exists; move it away, or" in run("check", "--fix-to", "out", ".").err
    assert run("check", "--fix-to", "out", "--force", ".") == outcome  # what is in it was not read
    assert not list(Path().glob("po/**/*.fixed.po"))


def test_no_copy_leaves_the_folder_that_was_named(run: Run) -> None:
    file = written("po/ko.po", 'msgid "500,000 boats"\nmsgstr "배 5만 척"\n')
    run("check", "--fix-to", "out/one", f"po/../{file}")
    run("check", "--fix-to", "out/two", str(Path(file).resolve()))
    copies = [str(path.relative_to("out")) for path in sorted(Path("out").rglob("*.po"))]
    assert copies == ["one/po/po/ko.po", f"two{Path(file).resolve()}"]
    assert "ko.po would be written, and is read" in run("check", "--fix-to", ".", file).err


def test_a_folder_that_cannot_be_read_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    written("perm/ko.po", 'msgid "two ships"\nmsgstr "배 두 척"\n')
    written("perm/sub/ja.po", "")

    def barred(look: Callable[[str], Any], path: str) -> Any:  # noqa: ANN401 - what either returns
        if Path(path).name == "sub":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path)

    for name in ("scandir", "listdir"):  # the second is what pathlib takes
        monkeypatch.setattr(os, name, partial(barred, getattr(os, name)))
    outcome = run("check", "perm")
    assert (outcome.status, outcome.err) == (2, "perm/sub: Permission denied\n")
    assert "1 pair in 1 file" in outcome.out
    assert run("check", "perm/sub").err == "perm/sub: Permission denied\n"


def test_a_folder_of_tables_alone_is_refused_with_a_word_on_what_to_do(run: Run) -> None:
    written("news.csv", "ko,en\n50만 척,50000 ships\n")
    outcome = run("check", "--fix", ".")
    assert outcome.status == 2
    assert outcome.err == ".: no file in it holds translations by its name; name the files\n"
    assert [path.name for path in Path().iterdir()] == ["news.csv"]


PO = 'msgid ""\nmsgstr "Language: {}\\n"\n\nmsgid "500,000 boats"\nmsgstr "{}"\n'
UNIT = """<file source-language="en" target-language="{}"><body><trans-unit id="a">
<source>500,000 boats</source><target>{}</target></trans-unit></body></file>"""
TEXTS = {"en": "500,000 boats", "ja": "船50万隻", "ko": "배 5만 척", "de": "50.000 Boote"}


def in_many_languages() -> None:
    """Write files of which the name, or what they hold, says a language; those in Japanese are right."""
    for number, (tag, text) in enumerate(TEXTS.items()):
        folder = "values" if tag == "en" else f"values-{tag}"
        written(f"app/{folder}/strings.xml", f"<resources><string name='a'>{text}</string></resources>")
        written(f"java/messages_{tag}.properties", f"a={text}\n")
        written(f"web/{tag}.json", json.dumps({"a": text}))
        if tag != "en":
            written(f"gettext/{tag}/LC_MESSAGES/app.po", f'msgid "500,000 boats"\nmsgstr "{text}"\n')
            written(f"headers/{number}.po", PO.format(tag, text))
            written(f"units/{number}.xlf", f'<xliff version="1.2">{UNIT.format(tag, text)}</xliff>')


@pytest.mark.parametrize("options", [(), ("--source-lang", "en")])
def test_of_a_folder_the_languages_that_were_asked_for_are_checked(run: Run, options: tuple[str, ...]) -> None:
    in_many_languages()
    outcome = run("check", "--target-lang", "ja", *options, ".")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == (
        "6 pairs in 6 files: 0 errors and 0 warnings in 0 pairs\nnot checked: 12 files in other languages\n"
    )
    summary = json.loads(run("check", "--target-lang", "ja", "--format", "json", ".").out)["summary"]
    assert (summary["files"], summary["files_in_other_languages"]) == (6, 12)
    assert "18 pairs in 18 files: 12 errors" in run("check", ".").out


def test_a_folder_without_the_language_asked_for_is_no_success(run: Run) -> None:
    in_many_languages()
    outcome = run("check", "--target-lang", "vi", "web", "headers")
    assert outcome.status == 2
    assert outcome.err == "web, headers: no file in it is in the languages that were asked for\n"
    assert run("check", "--source-lang", "fr", "units").status == 2
    assert "3 pairs" in run("check", "--source-lang", "fr", "headers").out  # which say nothing of their originals


def test_files_of_other_languages_in_a_folder_may_be_broken(run: Run) -> None:
    written("l/en.json", '{"a": "3 ships"}')
    written("l/ja.json", '{"a": "船3隻"}')
    written("l/ko.json", "{")
    written("po/ko.po", "nonsense")
    written("po/ja.po", "nonsense")
    written("alone/ko.yml", "ko:\n  a: 배 3척\n")
    outcome = run("check", "--target-lang", "ja", ".")
    assert outcome.status == 2
    assert outcome.err == "po/ja.po:1: this is not a line of a PO file: 'nonsense'; strings stand in quotation marks\n"
    assert "3 files in other languages" in outcome.out


def test_a_unit_in_another_language_is_skipped_in_a_folder(run: Run) -> None:
    units = "".join(UNIT.format(tag, TEXTS[tag]) for tag in ("ja", "ko"))
    written("l/both.xlf", f'<xliff version="1.2">{units}</xliff>')
    assert run("check", "--target-lang", "ja", "l").out.endswith("in 0 pairs\nnot checked: 1 skipped\n")


def test_a_file_that_is_named_is_in_the_language_that_the_user_says(run: Run) -> None:
    file = written("ko.po", PO.format("ko", "船5万隻"))
    assert [f"{tag} │ 船" in run("check", "--target-lang", tag, file).out for tag in ("ja", "zh")] == [True, True]


def test_a_string_catalog_lacks_the_language_asked_for(run: Run) -> None:
    catalog = {"sourceLanguage": "en", "strings": {"3 ships": {}, "4 ships": {}}, "version": "1.0"}
    outcome = run("check", "--target-lang", "ja", written("L.xcstrings", json.dumps(catalog)))
    assert "not checked: 2 untranslated\nuntranslated: L.xcstrings:3 ships, L.xcstrings:4 ships\n" in outcome.out


def of_four_languages() -> str:
    for tag in ("en", "ko", "pl", "pt-BR"):
        strings = {f"s{number}": f"배 {number}척" if tag == "ko" else f"{number} ships" for number in range(9)}
        written(f"locales/{tag}/app.json", json.dumps(strings))
    return "locales"


def test_a_language_without_rules_is_told_once(run: Run) -> None:
    folder = of_four_languages()
    outcome = run("check", folder)
    assert outcome.status == 2
    assert [line.partition(", for no rules")[0] for line in outcome.err.splitlines()] == [
        "locales/pl/app.json: not checked: 9 pairs",
        "locales/pt-BR/app.json: not checked: 9 pairs",
    ]
    assert outcome.err.count("To leave a language out: --skip-language pt-BR\n") == 1
    assert outcome.out.endswith("18 rows were not checked\n")
    assert run("check", "--format", "github", folder).out.count("::error") == 2
    assert run("check", "--format", "junit", folder).out.count("<error") == 2


@pytest.mark.parametrize(
    "options, settings",
    [
        (("--skip-language", "pl", "--skip-language", "pt"), ""),
        (("--skip-language", "pt_br"), 'skip-languages = ["pl"]'),
        ((), 'skip-languages = ["pl", "PT"]'),
    ],
    ids=str,
)
def test_languages_are_left_out_where_that_is_asked_for(run: Run, options: tuple[str, ...], settings: str) -> None:
    written("claimkit.toml", settings)
    outcome = run("check", *options, of_four_languages())
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "9 pairs in 3 files: 0 errors and 0 warnings in 0 pairs\nnot checked: 18 skipped\n"


@pytest.mark.parametrize(
    "options, settings, complaint",
    [
        (
            ("--skip-language", "Italian!"),
            "",
            "--skip-language: 'Italian!' is not a language tag, such as it or zh-Hant",
        ),
        ((), 'skip-languages = ["?"]', "claimkit.toml: skip-languages: '?' is not a language tag"),
        (
            (),
            'skip-languages = "it"',
            """skip-languages: a list is expected, such as skip-languages = ["it"], not 'it'""",
        ),
    ],
    ids=str,
)
def test_what_is_no_language_is_not_left_out(run: Run, options: tuple[str, ...], settings: str, complaint: str) -> None:
    written("claimkit.toml", settings)
    outcome = run("check", *options, of_four_languages())
    assert outcome.status == 2
    assert complaint in outcome.err


def test_what_cannot_be_corrected_in_its_place_is_told(run: Run) -> None:
    written("en.yml", "en:\n  a: 500,000 boats\n  b: 500 men\n")
    file = written("ko.yml", "ko:\n  a: >\n    배 5만\n    척\n  b: 50명\n")
    outcome = run("check", "--fix", "en.yml", file)
    assert outcome.err.splitlines() == [
        "ko.yml:2 (a): not corrected, for that cannot be written there safely; correct it by hand",
        "ko.yml: the corrected copy is ko.fixed.yml",
    ]
    assert "1 translation corrected" in outcome.out
    assert Path("ko.fixed.yml").read_text(encoding="utf-8") == "ko:\n  a: >\n    배 5만\n    척\n  b: 500명\n"


def test_a_word_document_is_not_corrected_and_leaves_no_copy(run: Run) -> None:
    for name, text in (
        ("news.ko.docx", "어선 50만 척이 피했다."),
        ("news.en.docx", "50,000 fishing boats took shelter."),
    ):
        document = Document()
        document.add_paragraph(text)
        document.save(name)
    outcome = run("check", "--fix", "news.ko.docx", "news.en.docx")
    assert outcome.status == 1
    assert outcome.err.splitlines() == [
        "news.en.docx:1 (original line 1): not corrected, for that cannot be written there safely; correct it by hand",
        "news.en.docx: nothing was corrected, so that no copy is written",
    ]
    assert not Path("news.en.fixed.docx").exists()


HOSTILE = "\x1b[2J\u202e50만 척\x07"


def test_control_and_bidi_characters_reach_no_terminal_and_no_note(run: Run) -> None:
    file = written("ko.po", f'msgid "500,000 ships of {HOSTILE[:-1]}"\nmsgstr "배 5만 척 {HOSTILE}"\n')
    outcome = run("check", "--annotate", "out.po", file)
    assert outcome.status == 1
    assert not set(outcome.out) & set("\x1b\x07\u202e")
    noted = [line for line in Path("out.po").read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    assert noted
    assert not set("".join(noted)) & set("\x1b\x07\u202e")


def test_a_script_that_is_left_out_takes_the_regions_that_write_in_it_along(run: Run) -> None:
    for folder in ("values", "values-zh-rCN", "values-zh-rTW"):
        written(f"{folder}/strings.xml", "<resources><string name='a'>12</string></resources>")
    outcome = run("check", "--skip-language", "zh-Hans", ".")
    assert outcome.out.startswith("1 pair in 2 files")
    assert outcome.out.endswith("not checked: 1 skipped\n")


def test_a_cue_without_a_counterpart_is_named_by_the_line_of_the_original(run: Run) -> None:
    cue = "{0}\n00:00:0{0},000 --> 00:00:0{1},000\n{2}\n\n"
    files = [
        written("en.srt", cue.format(1, 2, "two ships") + cue.format(3, 4, "a ship") + cue.format(5, 6, "six ships")),
        written("ko.srt", cue.format(1, 2, "두 척") + cue.format(5, 4, "다섯 척")),  # it ends before it begins
    ]
    outcome = run("check", *files)
    assert "2 pairs in 1 file: 1 error" in outcome.out
    assert "untranslated: ko.srt:original line 7\n" in outcome.out


def test_a_file_refused_for_one_line_is_shown_at_that_line(run: Run) -> None:
    files = written("en.json", '{"a": "b"}'), written("ko.json", b'{\n"a": "\xff"}')
    assert run("check", "--format", "github", *files).out.startswith("::error file=ko.json,line=2,title=not checked::")
    assert 'name="line 2 (whole file)" file="ko.json" line="2"' in run("check", "--format", "junit", *files).out
    (notice,) = json.loads(run("check", "--format", "sarif", *files).out)["runs"][0]["invocations"][0][
        "toolExecutionNotifications"
    ]
    assert notice["locations"][0]["physicalLocation"]["region"] == {"startLine": 2}
    assert json.loads(run("check", "--format", "json", *files).out)["unreadable"][0]["line"] is None


def test_an_output_that_takes_no_more_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    file = written("ko.po", 'msgid "two ships"\nmsgstr "배 두 척"\n')
    monkeypatch.setattr(sys, "stdout", Full())
    assert run("check", file).err == "Error: standard output: No space left on device\n"
