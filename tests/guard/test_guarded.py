"""A guarded callable is asked again, with feedback, as often as was said, and the best of its answers is kept."""

import asyncio
from collections.abc import Awaitable
from functools import partial
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest

from claimkit import Severity, Text
from claimkit.checks import Document
from claimkit.errors import InvalidValueError, UnknownLocaleError
from claimkit.guard import AsyncTranslate, GuardedTranslation, guarded

FARE = "요금은 {place}까지 1,250원이다."
NO_PLACE, NEITHER, RIGHT = "The fare is 1,250 won.", "The fare is low.", "The fare to {place} is 1,250 won."
LANGUAGES = "ko", "en"


def model(*answers: str) -> Mock:
    return Mock(side_effect=answers)


async def awaited(translate: AsyncTranslate) -> GuardedTranslation:
    return await guarded(translate, languages=LANGUAGES)(FARE)


def test_a_right_answer_is_taken_at_once() -> None:
    translate = model(RIGHT)
    translation = guarded(translate, languages=LANGUAGES)(FARE)
    assert (translation.ok, translation.text, len(translation.attempts)) == (True, RIGHT, 1)
    translate.assert_called_once_with(FARE, "")


def test_feedback_leads_to_another_answer() -> None:
    translate = model(NO_PLACE, RIGHT)
    translation = guarded(translate, languages=LANGUAGES, prompt_language="ko")(FARE)
    assert (translation.ok, translation.text, len(translation.attempts)) == (True, RIGHT, 2)
    translate.assert_called_with(FARE, "- 원문의 {place} 부분을 번역문에도 그대로 넣으세요.")


def test_what_could_be_repaired_is_not_asked_for_again() -> None:
    translation = guarded(model(RIGHT.replace("1,250", "1,520")), languages=LANGUAGES)(FARE)
    assert (translation.ok, translation.text) == (True, RIGHT)


@pytest.mark.parametrize("retries", [0, 1, 4])
def test_asking_ends(retries: int) -> None:
    translate = Mock(return_value=NO_PLACE)
    translation = guarded(translate, languages=LANGUAGES, retries=retries)(FARE)
    assert translate.call_count == len(translation.attempts) == retries + 1
    assert (translation.ok, [finding.code for finding in translation.left]) == (False, ["placeholder.missing"])


def test_the_best_answer_is_kept_and_of_equals_the_first() -> None:
    answers = (NEITHER, NO_PLACE, f"{NO_PLACE} Really.", NEITHER)
    guard = guarded(model(*answers), languages=LANGUAGES, retries=3, severity=Severity.WARNING)
    assert guard(FARE).text == NO_PLACE


def test_nothing_is_asked_where_no_other_answer_would_help() -> None:
    document = Document()
    document.check("1,000여 명이 모였다.", "Over 10,000 people gathered.")
    translate = model("Over 1,000 people gathered.")
    translation = guarded(translate, languages=LANGUAGES)("1,000여 명이 모였다.", document=document)
    assert [finding.code for finding in translation.left] == ["consistency.amount"]


def test_what_does_not_matter_is_told_and_not_asked_for() -> None:
    original, answer = "관객 50만여 명이 왔다.", "The people came."
    translate = model(answer)
    translation = guarded(translate, languages=LANGUAGES)(original)
    assert (translation.ok, translation.left, len(translation.attempts)) == (True, (), 1)
    assert [finding.code for finding in translation.tolerated] == ["quantity.omitted"]
    strict = guarded(model(answer), languages=LANGUAGES, severity=Severity.WARNING, retries=0)(original)
    assert (strict.left, strict.tolerated) == (translation.tolerated, ())


@pytest.mark.parametrize(
    "options, error, told",
    [
        ({"languages": ("korean", "en")}, UnknownLocaleError, "'korean'"),
        ({"languages": ("ko", "english")}, UnknownLocaleError, "'english'"),
        ({"settings": {}}, TypeError, "settings must be Settings, not dict"),
    ],
)
def test_a_mistake_shows_before_the_first_answer(options: dict[str, Any], error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        guarded(model(RIGHT), **options)


def test_a_document_remembers_the_best_answer_alone() -> None:
    document = Document()
    guard = guarded(model("About {n}.", "Over 1,000 gather", "About 1,000 people.", "Over 1,000 people."))
    assert guard("1,000여 명 모여", document=document, name="the headline").ok
    translation = guard("1,000여 명이 모였다.", document=document)
    assert (translation.text, len(translation.attempts)) == ("Over 1,000 people.", 2)


def test_an_exception_of_the_callable_is_passed_on() -> None:
    with pytest.raises(ConnectionError, match="no answer"):
        guarded(Mock(side_effect=ConnectionError("no answer")))(FARE)


@pytest.mark.parametrize("answer", [None, b"12", {"text": RIGHT}, Text(RIGHT, "en")])
def test_an_answer_that_is_no_string_is_refused(answer: object) -> None:
    with pytest.raises(TypeError, match=r"^the answer of the callable that translates must be str, not "):
        guarded(Mock(return_value=answer))(FARE)
    with pytest.raises(TypeError, match=r"^the answer of the callable that translates must be str, not "):
        asyncio.run(awaited(AsyncMock(return_value=answer)))


def test_mistakes_show_before_the_first_answer() -> None:
    with pytest.raises(UnknownLocaleError, match="in 'ja'; there are some in en, ko"):
        guarded(model(), prompt_language="ja")
    with pytest.raises(TypeError, match="translate must be a callable that takes the original and feedback, not str"):
        guarded("gpt")  # type: ignore[call-overload]  # what happens if it is done all the same
    with pytest.raises(InvalidValueError, match=r"severity: 'eror' is none of .*; did you mean 'error'\?"):
        guarded(model(), severity="eror")
    with pytest.raises(InvalidValueError, match="0 times or more, not -1"):
        guarded(model(), retries=-1)
    with pytest.raises(TypeError, match="original must be Text or str, not None"):
        guarded(model())(None)  # type: ignore[arg-type]  # what happens if it is done all the same


async def ask(_: str, feedback: str, *, place: str = "{place}") -> str:
    await asyncio.sleep(0)
    return RIGHT.replace("{place}", place) if feedback else NO_PLACE


def hidden(original: str, feedback: str) -> Awaitable[str]:
    return ask(original, feedback)


class Client:
    async def __call__(self, original: str, feedback: str) -> str:
        return await ask(original, feedback)


@pytest.mark.parametrize(
    "translate",
    [ask, partial(ask, place="{place}"), hidden, Client()],
    ids=["function", "partial", "function that returns an awaitable", "object"],
)
def test_an_asynchronous_callable_is_awaited_however_it_was_made(translate: AsyncTranslate) -> None:
    translation = asyncio.run(awaited(translate))
    assert (translation.ok, translation.text, len(translation.attempts)) == (True, RIGHT, 2)


def test_many_texts_are_translated_at_once() -> None:
    async def all_of_them() -> list[str]:
        guard = guarded(ask, languages=LANGUAGES)
        return [each.text for each in await asyncio.gather(*(guard(FARE) for _ in range(5)))]

    assert asyncio.run(all_of_them()) == [RIGHT] * 5


def test_a_text_brings_its_language() -> None:
    translate = model(RIGHT)
    assert guarded(translate)(Text(FARE, "ko")).best.original.language == "ko"
    translate.assert_called_once_with(FARE, "")
