"""Arguments: what is no text and no day is refused at once, whatever else stands beside it."""

import datetime as dt
import math
from collections.abc import Callable
from typing import Any

import pytest

from claimkit import (
    About,
    Claim,
    ClaimSet,
    Source,
    Text,
    check,
    check_document,
    compare,
    extract,
    format_date,
    format_quantity,
    format_value,
    parse_date,
    parse_quantity,
    relate,
    repair,
    resolve,
    score,
    to_dict,
    warm,
)
from claimkit.checks import Document
from claimkit.values import CalendarDate

NO_TEXTS = [None, math.nan, b"12 ships", 12, ["12 ships"]]
NO_DAYS = ["2024-12-16", dt.datetime(2024, 12, 16, tzinfo=dt.UTC), 20241216, ()]
TODAY, DAY = dt.date(2024, 12, 16), CalendarDate(day=28)
CLAIM = Claim("a", Text("", "ko"), [Text("", "en")])


def document(original: Any, translation: Any, **options: Any) -> object:  # noqa: ANN401 - whatever is given by mistake
    return check_document([(original, translation)], **options)


def pair_in_document(original: Any, translation: Any, **options: Any) -> object:  # noqa: ANN401 - as above
    return Document().check(original, translation, **options)


@pytest.mark.parametrize("call", [check, score, document, pair_in_document])
@pytest.mark.parametrize("wrong", NO_TEXTS, ids=repr)
@pytest.mark.parametrize("beside", ["", "12척", Text("12", "und")], ids=repr)
def test_what_is_no_text_is_refused_by_its_name(call: Callable[..., object], wrong: object, beside: object) -> None:
    place = r"segments\[0\]: " if call is document else ""
    with pytest.raises(TypeError, match=rf"^{place}original must be str or Text( or Claim)?, not "):
        call(wrong, beside)
    with pytest.raises(TypeError, match=rf"^{place}translation must be str or Text, not "):
        call(beside, wrong)
    with pytest.raises(TypeError, match=rf"^{place}original must be str or Text( or Claim)?, not "):
        call(wrong, wrong)


@pytest.mark.parametrize("wrong", ["ab", ("두 척", "two", None), ("두 척",), None, {"두 척": "two", "세 척": "three"}])
def test_a_segment_that_is_no_pair_is_refused_by_its_place(wrong: Any) -> None:  # noqa: ANN401 - as above
    pair = "두 척", "two ships"
    with pytest.raises(TypeError, match=r"^segments\[2\] must be an original and its translation, not "):
        check_document([pair, pair, wrong])


@pytest.mark.parametrize("call", [extract, parse_quantity, parse_date])
@pytest.mark.parametrize("wrong", NO_TEXTS, ids=repr)
def test_what_cannot_be_read_is_refused_by_its_name(call: Callable[..., object], wrong: object) -> None:
    with pytest.raises(TypeError, match=r"^text must be str, not "):
        call(wrong, "ko")
    with pytest.raises(TypeError, match=r"^locale must be str, not "):
        call("", wrong)


@pytest.mark.parametrize("call", [check, document, pair_in_document])
@pytest.mark.parametrize("wrong", NO_DAYS, ids=repr)
@pytest.mark.parametrize("texts", [("", ""), ("12척", "12척"), ("12척", "12 ships"), ("어제", "yesterday")])
def test_what_is_no_day_is_refused(call: Callable[..., object], wrong: object, texts: tuple[str, str]) -> None:
    with pytest.raises(TypeError, match=r"^published must be a datetime.date without a time of day, not "):
        call(*texts, published=wrong)


@pytest.mark.parametrize("wrong", NO_DAYS, ids=repr)
def test_a_record_takes_no_other_day_either(wrong: Any) -> None:  # noqa: ANN401 - as above
    with pytest.raises(TypeError, match=r"^published must be"):
        check(CLAIM, published=wrong)
    with pytest.raises(TypeError, match=r"^published must be"):
        Claim("a", Text("", "ko"), published=wrong)
    with pytest.raises(TypeError, match=r"^said must be"):
        Source("the port", said=wrong)
    with pytest.raises(TypeError, match=r"^as_of must be"):
        About("the fleet", "crew", as_of=wrong)
    with pytest.raises(TypeError, match=r"^reference must be"):
        resolve(DAY, wrong)
    with pytest.raises(TypeError, match=r"^anchor must be"):
        resolve(DAY, TODAY, anchor=wrong)
    with pytest.raises(TypeError, match=r"^reference must be"):
        relate(DAY, DAY, reference=wrong)


OTHERS: dict[str, Callable[[Any], object]] = {
    "settings must be Settings, not dict": lambda wrong: check("", "", settings=wrong),
    "settings must be Settings, not dict ": lambda wrong: check_document([], settings=wrong),
    "content must be str, not dict": lambda wrong: Text(wrong, "ko"),
    "language must be str, not dict": lambda wrong: Text("", wrong),
    "original must be Text, not dict": lambda wrong: Claim("a", wrong),
    r"translations\[0\] must be Text, not dict": lambda wrong: Claim("a", Text("", "ko"), [wrong]),
    r"claims\[2\] must be Claim, not dict": lambda wrong: ClaimSet([CLAIM, CLAIM, wrong]),
    r"claims\[0\] must be Claim, not dict": lambda wrong: compare([wrong]),
    r"claims\[1\] must be Claim, not dict": lambda wrong: compare(CLAIM, wrong),
    "each locale must be str, not dict": lambda wrong: warm("ko", wrong),
    r"findings\[0\] must be Finding, not dict": lambda wrong: repair("", [wrong]),
    "value must be CalendarDate or .* or Offset, not dict": lambda wrong: resolve(wrong, TODAY),
    "reference must be date, not None": lambda _: resolve(DAY, None),  # type: ignore[arg-type]  # as above
    "policy must be Policy, not dict": lambda wrong: resolve(DAY, TODAY, policy=wrong),
    "value must be Quantity or .*, not dict": lambda wrong: format_value(wrong, "en"),
    "value must be Quantity or .*, not dict ": lambda wrong: format_quantity(wrong, "en"),
    "value must be .*CalendarDate or .*, not dict": lambda wrong: format_date(wrong, "en"),
    "locale must be str, not dict": lambda wrong: format_date(DAY, wrong),
    "record must be one of About, .*, not dict": to_dict,
}


@pytest.mark.parametrize("complaint,call", OTHERS.items(), ids=OTHERS)
def test_what_is_of_another_class_is_refused_by_its_name(complaint: str, call: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=f"^{complaint}"):
        call({})


def test_a_claim_is_checked_with_its_own_translations_alone() -> None:
    with pytest.raises(TypeError, match="takes a Claim alone"):
        check(CLAIM, "12 ships")  # type: ignore[call-overload]  # what happens if it is done all the same
