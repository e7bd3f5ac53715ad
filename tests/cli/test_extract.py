"""`claimkit extract`: the language guessed, what is meant in words, and the hedge of lengths and times."""

from pathlib import Path

from tests.cli.conftest import Run


def test_the_language_is_that_of_the_text(run: Run) -> None:
    korean, english = run("extract", "어선 50여 척"), run("extract", "about 50 boats left the port")
    assert "read as ko; --locale" in korean.out
    assert "read as en; --locale" in english.out


def test_a_language_that_was_named_is_not_spoken_of(run: Run) -> None:
    assert "read as" not in run("extract", "50여 척", "--locale", "ko").out


def test_a_text_without_letters_asks_for_the_language(run: Run) -> None:
    outcome = run("extract", "500")
    assert outcome.status == 2
    assert "name it with --locale: de, en," in outcome.err


def test_words_stand_before_the_notation_and_hedges_in_both(run: Run) -> None:
    rows = run("extract", "적어도 이틀, 오후 3시쯤").out.splitlines()
    assert rows[0].split() == ["characters", "text", "means", "kind", "value"]
    assert rows[1].endswith("at least 2 days  duration  at least P2D")
    assert rows[2].endswith("around 3 p.m.    clock     about T15:00")


def test_the_notation_is_that_of_examples(run: Run) -> None:
    rows = run("extract", "수백만 유로, 1980년 말", "--locale", "ko").out.splitlines()
    assert rows[1].endswith("vague:1000000 EUR")
    assert rows[2].endswith("1980 part=late")


def test_the_name_of_a_file_is_told_from_a_text(run: Run) -> None:
    Path("fire.csv").write_text("ko,en\n", encoding="utf-8")
    for command in ("extract", "explain"):
        assert run(command, "fire.csv").err == (
            "only the name of the file fire.csv is read; to check what is in it: claimkit check fire.csv\n"
        )
        assert run(command, "fires").err == ""


def test_explain_reads_a_text_in_the_language_that_extract_reads_it_in(run: Run) -> None:
    assert run("explain", "50만 척").out == (
        f"{run('explain', '50만 척', '--locale', 'ko').out}read as ko; --locale reads it in another language\n"
    )
