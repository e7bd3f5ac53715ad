"""The words of the languages with fewer rules: what they have words for, and that nothing else is proposed."""

import pytest

from claimkit import Text, check, repair
from claimkit.rendering import in_words
from claimkit.values import (
    AGE,
    MULTIPLE,
    PERCENTAGE_POINT,
    CalendarDate,
    ClockTime,
    DateRange,
    Direction,
    Duration,
    Hedge,
    Magnitude,
    Offset,
    Part,
    Quantity,
    Season,
    TimeUnit,
    Value,
    money,
    unit,
)

LANGUAGES = ("de", "fr", "es", "vi", "zh")
LAST_YEAR = Offset(-1, TimeUnit.YEAR)
THREE_DAYS_AGO = Offset(-3, TimeUnit.DAY, whole=False)
MORE_THAN_AN_HOUR = Duration.of(90, TimeUnit.MINUTE, hedge=Hedge.OVER)


def spaced(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "value, words",
    [
        (
            Quantity(13, AGE, hedge=Hedge.AT_LEAST),
            ("mindestens 13 Jahre alt", "au moins 13 ans", "al menos 13 años", "ít nhất 13 tuổi", "至少13岁"),
        ),
        (
            Quantity(50, money("USD"), hedge=Hedge.OVER),
            ("mehr als 50 $", "plus de 50 $", "más de 50 dólares", "hơn 50 đô la Mỹ", "超过50美元"),
        ),
        (
            Quantity(500, hedge=Hedge.ABOUT),
            ("etwa 500", "environ 500", "alrededor de 500", "khoảng 500", "约500"),
        ),
        (Quantity(5, MULTIPLE), ("5-mal", "5 fois", "5 veces", "5 lần", "5倍")),
        (
            Quantity(2, PERCENTAGE_POINT),
            ("2 Prozentpunkte", "2 points de pourcentage", "2 puntos porcentuales", "2 điểm phần trăm", "2个百分点"),
        ),
        (
            MORE_THAN_AN_HOUR,
            ("mehr als 90 Minuten", "plus de 90 minutes", "más de 90 minutos", "hơn 90 phút", "超过90分钟"),
        ),
        (
            Quantity(Magnitude(1_000), unit("km")),
            (
                "Tausende Kilometer",
                "2 000 à 10 000 kilomètres",
                "miles de kilómetros",
                "hàng nghìn kilômét",
                "数千公里",
            ),
        ),
        (
            CalendarDate(part=Part.EARLY, decade=198),
            (
                "Anfang der 1980er-Jahre",
                "début années 1980",
                "principios de la década de 1980",
                "đầu thập niên 1980",
                "1980年代初",
            ),
        ),
        (CalendarDate(century=20), ("20. Jahrhundert", "20e siècle", "siglo XX", "thế kỷ 20", "20世纪")),
        (
            CalendarDate(year=2020, season=Season.SPRING),
            ("Frühling 2020", "printemps 2020", "primavera de 2020", "mùa xuân năm 2020", "2020年春季"),
        ),
        (CalendarDate(offset=LAST_YEAR), ("letztes Jahr", "l'année dernière", "el año pasado", "năm ngoái", "去年")),
        (
            CalendarDate(offset=THREE_DAYS_AGO),
            ("vor 3 Tagen", "il y a 3 jours", "hace 3 días", "3 ngày trước", "3天前"),
        ),
        (
            CalendarDate(weekday=1, direction=Direction.NEXT),
            ("nächsten Montag", "lundi prochain", "próximo lunes", "Thứ Hai tới", "即将到来的星期一"),
        ),
        (
            CalendarDate(weekday=7, occurrence=3),
            ("3. Sonntag", "3e dimanche", "3.º domingo", "Chủ Nhật thứ 3", "第3个星期日"),
        ),
        (
            DateRange(CalendarDate(year=2001), None),
            ("seit 2001", "depuis 2001", "desde 2001", "từ năm 2001", "2001年以来"),
        ),
        (
            CalendarDate(month=10, weekday=7, occurrence=-1),
            (
                "letzten Sonntag im Oktober",
                "dernier dimanche du mois d'octobre",
                "último domingo de octubre",
                "Chủ Nhật cuối cùng của Tháng 10",
                "十月最后一个星期日",
            ),
        ),
        (
            CalendarDate(month=10, week=-1),
            (
                "letzte Woche im Oktober",
                "dernière semaine d'octobre",
                "última semana de octubre",
                "tuần cuối cùng của Tháng 10",
                "十月最后一周",
            ),
        ),
        (
            CalendarDate(month=10, day=6, week=0),
            (
                "Woche vom 6. Oktober",
                "semaine du 6 octobre",
                "semana del 6 de octubre",
                "tuần có 6 tháng 10",
                "10月6日所在的那一周",
            ),
        ),
        (
            CalendarDate(offset=LAST_YEAR, month=3, part=Part.LATE),
            (
                "Ende März letzten Jahres",
                "fin mars de l'année dernière",
                "finales de marzo del año pasado",
                "cuối Tháng 3 năm ngoái",
                "去年三月底",
            ),
        ),
        (
            CalendarDate(offset=Offset(0, TimeUnit.MONTH), part=Part.LATER),
            (
                "später im Laufe dieses Monats",
                "plus tard au cours de ce mois-ci",
                "más adelante en el transcurso de este mes",
                "muộn hơn trong tháng này",
                "本月晚些时候",
            ),
        ),
        (
            CalendarDate(holiday="christmas", offset=Offset(-2, TimeUnit.DAY, whole=False)),
            (
                "2 Tage vor Weihnachten",
                "2 jours avant Noël",
                "2 días antes de Navidad",
                "2 ngày trước Giáng sinh",
                "圣诞节前2天",
            ),
        ),
        (
            CalendarDate(season=Season.SPRING, direction=Direction.LAST),
            ("letzten Frühling", "printemps dernier", "primavera pasada", "mùa xuân vừa qua", "刚过去的春季"),
        ),
        (
            CalendarDate(season=Season.SUMMER, direction=Direction.THIS),
            ("diesen Sommer", "cet été", "este verano", "mùa hè này", "这个夏季"),
        ),
        (
            DateRange(CalendarDate(month=10, day=6), None),
            ("seit 6. Oktober", "depuis le 6 octobre", "desde el 6 de octubre", "từ 6 tháng 10", "10月6日以来"),
        ),
        (
            DateRange(None, CalendarDate(day=6)),
            ("bis 6.", "jusqu'au 6", "hasta el día 6", "đến ngày 6", "直到6日"),
        ),
        (
            ClockTime(10, 0, zone="Europe/Athens"),
            (
                "10:00 Osteuropäische Zeit",
                "10:00 heure d’Europe de l’Est",
                "10:00 hora de Europa oriental",
                "10:00 Giờ Đông Âu",
                "东欧时间10:00",
            ),
        ),
        (Quantity(3, unit("geun")), ("3 geun", "3 geun", "3 geun", "3 geun", "3 geun")),
        (Quantity(3, unit("geun_375")), (None, None, None, None, None)),
        (CalendarDate(year=-36), ("37 v. Chr.", "37 av. J.-C.", "37 a. C.", "năm 37 trước Công nguyên", "公元前37年")),
    ],
)
def test_a_value_is_written_in_words_or_not_proposed(value: Value, words: tuple[str | None, ...]) -> None:
    written = [in_words(value, language) for language in LANGUAGES]
    assert [text and spaced(text) for text in written] == [*words]


@pytest.mark.parametrize(
    "language, translation, repaired",
    [
        ("de", "mehr als 40 Minuten, höchstens 4 Stunden", "mehr als 50 Minuten, höchstens 3 Stunden"),
        ("fr", "plus de 40 minutes, au plus 4 heures", "plus de 50 minutes, au plus 3 heures"),
        ("es", "más de 40 minutos, como máximo 4 horas", "más de 50 minutos, como máximo 3 horas"),
        ("vi", "hơn 40 phút, tối đa 4 giờ", "hơn 50 phút, tối đa 3 giờ"),
        ("zh", "超过40分钟，最多4小时", "超过50分钟，最多3小时"),
    ],
)
def test_a_bound_is_mended_in_words(language: str, translation: str, repaired: str) -> None:
    found = check(Text("50분 초과, 3시간 이하", "ko"), Text(translation, language))
    assert spaced(repair(translation, found)) == repaired


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_expected_in_signs_or_in_a_notation(language: str) -> None:
    found = check(
        Text("A week in Busan before May, for anyone over 13 years old, every third Sunday.", "en"), Text(".", language)
    )
    assert [each.expected for each in found if each.expected and set(each.expected) & set("~<>≤≥=")] == []


def test_a_part_of_a_century_has_its_own_words() -> None:
    assert in_words(CalendarDate(century=19, part=Part.LATE), "es") == "finales del siglo XIX"
    assert in_words(CalendarDate(year=2020, part=Part.LATE), "es") == "finales de 2020"
