"""`claimkit extract`: the language guessed, what is meant in words, and the hedge of lengths and times."""

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
