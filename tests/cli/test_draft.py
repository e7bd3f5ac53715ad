"""`claimkit draft` as an editor uses it: an article and its translation in, a table out that `compare` reads."""

from pathlib import Path

from tests.cli.conftest import Run

from claimkit.formats.claim_lines import read_claims

KOREAN = "해경은 어선 50여 척이 피했다고 16일 밝혔다.\n\n항만공사는 어선이 80척 넘게 피했다고 했다.\n"
ENGLISH = "More than 50 boats fled, the coast guard said.\n\nThe port authority said over 80 boats fled.\n"


def article(folder: Path, name: str = "storm") -> tuple[str, str]:
    for language, text in (("ko", KOREAN), ("en", ENGLISH)):
        (folder / f"{name}.{language}.txt").write_text(text, encoding="utf-8")
    return f"{name}.ko.txt", f"{name}.en.txt"


def test_a_pair_of_articles_is_told_claim_by_claim(run: Run, tmp_path: Path) -> None:
    outcome = run("draft", *article(tmp_path), "--source-lang", "ko", "--published", "2024-12-17")
    assert outcome.status == 0
    assert "storm-1  해경 [the coast guard]: 50여 척" in outcome.out
    assert "said on 2024-12-16" in outcome.out
    assert "2 claims of 2 sources, 0 with something to look at" in outcome.out


def test_the_day_of_publication_is_read_as_check_reads_it(run: Run, tmp_path: Path) -> None:
    names = article(tmp_path)
    assert "said on 2024-12-16" in run("draft", *names, "--published", "2024. 12. 17.").out
    outcome = run("draft", *names, "--published", "17.12.2024")
    assert (outcome.status, outcome.err) == (2, "Error: '17.12.2024' is not a day such as 2024-05-31\n")


def test_a_paragraph_that_only_the_translation_has_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ko.txt").write_text(f"{KOREAN}\n" * 4, encoding="utf-8")
    (tmp_path / "en.txt").write_text(f"{ENGLISH}\n" * 4 + "I owe 900 dollars. " * 10, encoding="utf-8")
    outcome = run("draft", "ko.txt", "en.txt")
    assert outcome.err == "en.txt: not checked: 1 text that has no counterpart in the original: 17\n"
    assert outcome.out.count("claims of 2 sources") == 1


def test_what_is_unsure_is_marked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The mayor said 12 ships sank. He added that 30 were safe.", encoding="utf-8")
    outcome = run("draft", "note.txt")
    assert "? source: carried on from the sentence before" in outcome.out
    assert "note-2  The mayor: 30" in outcome.out


def test_the_table_can_be_corrected_and_compared(run: Run, tmp_path: Path) -> None:
    names = article(tmp_path)
    assert run("draft", *names, "--source-lang", "ko", "-o", "claims.csv").status == 0
    table = (tmp_path / "claims.csv").read_text(encoding="utf-8")
    assert "storm-1,해경,,어선,피했다,50여 척" in table
    (tmp_path / "claims.csv").write_text(table.replace("어선,피했다", "fishing boats,boats in port"), encoding="utf-8")
    outcome = run("compare", "claims.csv")
    assert outcome.status == 1
    assert outcome.out.startswith(
        "On fishing boats: boats in port, 해경 (more than 50) stands against 항만공사 (more than 80).\n"
    )


def test_a_measure_that_was_not_found_is_not_compared_until_somebody_says_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.ko.txt").write_text("해경에 따르면 어선 12척.\n\n선사에 따르면 어선 30척의.\n", encoding="utf-8")
    assert run("draft", "n.ko.txt", "--source-lang", "ko", "-o", "claims.csv").status == 0
    outcome = run("compare", "claims.csv", "--language", "ko")
    assert outcome.status == 0
    assert "비교하지 않음: 선사. 이유: 지표가 불확실하다고 표시되어 있음." in outcome.out


def test_the_draft_and_what_is_unsure_about_it_are_told_in_korean(run: Run, tmp_path: Path) -> None:
    text = "해경은 사망자가 12명이라고 했다. 이어 사망자는 13명이라고 덧붙였다."
    (tmp_path / "n.txt").write_text(text, encoding="utf-8")
    outcome = run("draft", "--language", "ko", "n.txt")
    assert "    사망자: 개수, 주장\n    ? 출처: 앞 문장에서 이어진 것으로 보았습니다\n" in outcome.out
    assert run("draft", "n.txt", "-o", "claims.csv").status == 0
    assert run("compare", "--language", "ko", "claims.csv").out.startswith("사망자: 개수: 해경(12명) 대 해경(13명).")


def test_the_two_forms_hold_the_same_claims(run: Run, tmp_path: Path) -> None:
    names = article(tmp_path)
    for form in ("csv", "jsonl"):
        assert run("draft", *names, "--published", "2024-12-17", "-o", f"claims.{form}").status == 0
    found = []
    for form in ("csv", "jsonl"):
        with (tmp_path / f"claims.{form}").open("rb") as stream:
            found.append(read_claims(stream, f"claims.{form}"))
    assert found[0].errors == found[1].errors == ()
    assert found[0].claims == found[1].claims
    assert len(found[0].claims) == 2


def test_a_dash_is_standard_output(run: Run, tmp_path: Path) -> None:
    names = article(tmp_path)
    outcome = run("draft", *names, "--source-lang", "ko", "--format", "csv", "-o", "-")
    assert outcome.out == run("draft", *names, "--source-lang", "ko", "--format", "csv").out
    assert not (tmp_path / "-").exists()


def test_a_table_of_sentences_is_drafted_too(run: Run, tmp_path: Path) -> None:
    rows = 'no,Korean,English\n1,해경은 50척이 피했다고 했다.,"The coast guard said 50 boats fled."\n'
    (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
    outcome = run("draft", "rows.csv", "--format", "jsonl")
    assert outcome.status == 0
    assert '"source": {"name": "해경"}' in outcome.out


def test_several_articles_each_have_their_own_ids(run: Run, tmp_path: Path) -> None:
    outcome = run("draft", *article(tmp_path, "a"), *article(tmp_path, "b"), "--source-lang", "ko", "--format", "csv")
    ids = [line.partition(",")[0] for line in outcome.out.splitlines()[1:]]
    assert ids == ["a-1", "a-2", "b-1", "b-2"]


def test_an_article_that_cannot_be_drafted_is_told_and_the_others_are_drafted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "de.csv").write_text("de,en\nZwölf Schiffe sanken.,Twelve ships sank.\n", encoding="utf-8")
    outcome = run("draft", *article(tmp_path), "de.csv", "--format", "csv")
    assert outcome.status == 2
    assert "de.csv: how 'de' says who says what is not written down; it is for en, ko" in outcome.err
    assert "storm-1" in outcome.out


def test_a_file_that_is_not_there_is_told_in_one_line(run: Run) -> None:
    outcome = run("draft", "nowhere.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "Error: nowhere.txt: No such file or directory\n"


def test_the_draft_does_not_overwrite_the_article(run: Run, tmp_path: Path) -> None:
    names = article(tmp_path)
    outcome = run("draft", *names, "-o", names[0])
    assert outcome.status == 2
    assert "choose another name to write to" in outcome.err
    assert (tmp_path / names[0]).read_text(encoding="utf-8") == KOREAN


def test_an_article_whose_language_is_not_clear_asks_for_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("12 + 30 = 42.", encoding="utf-8")
    outcome = run("draft", "note.txt")
    assert outcome.status == 2
    assert "note.txt: its language is not clear, or has no rules; name it with --source-lang" in outcome.err


def test_two_articles_in_one_language_are_no_pair(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The mayor said that 12 ships had sunk.", encoding="utf-8")
    outcome = run("draft", "a.txt", "b.txt")
    assert outcome.status == 2
    assert "a.txt: translation: it is in 'en', and so is the original" in outcome.err
