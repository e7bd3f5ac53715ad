"""Aspects: what a value may be said to be by the words near it, a profit or a loss, and how messages tell the sides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from claimkit.messages import Message
from claimkit.values.kind import Kind


class Aspect(NamedTuple):
    """The sides of an aspect, of which a value has one, and the kinds of values that it is said of, if not of all.

    What is *counted* stands right behind its number; where the clause *goes on*, a word may stand right behind its
    comma: "84 million, including tax".
    """

    sides: Mapping[str, Message]
    kinds: Collection[Kind] = tuple(Kind)
    counted: bool = False
    goes_on: bool = False


_AMOUNTS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.FRACTION, Kind.MULTIPLE)
_SHARES = (*_AMOUNTS, Kind.DURATION)
_PEOPLE = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.FRACTION, Kind.AGE)
_TIMES = (Kind.CLOCK, Kind.DATE, Kind.DURATION)

# fmt: off
ASPECTS: Mapping[str, Aspect] = {
    "result": Aspect({"profit": Message("a profit"), "deficit": Message("a loss")}, _AMOUNTS),
    "outcome": Aspect({"win": Message("a win"), "defeat": Message("a defeat")}, (Kind.COUNT, Kind.ORDINAL)),
    "sharing": Aspect({"each": Message("so much each"), "total": Message("so much in all")}, _AMOUNTS),
    "size": Aspect({
        "height": Message("the height"), "length": Message("the length"),
        "depth": Message("the depth"), "width": Message("the width"),
    }, (Kind.MEASURE,)),
    "circle": Aspect({"radius": Message("the radius"), "diameter": Message("the diameter")}, (Kind.MEASURE,)),
    "compass": Aspect({
        "north": Message("the north"), "south": Message("the south"),
        "east": Message("the east"), "west": Message("the west"),
    }),
    "tax": Aspect({
        "before tax": Message("an amount before tax"), "after tax": Message("an amount after tax"),
    }, _AMOUNTS),
    "life": Aspect({"birth": Message("a birth"), "death": Message("a death")}),
    "trade": Aspect({"purchase": Message("a purchase"), "sale": Message("a sale")}, _AMOUNTS),
    "staff": Aspect({"hiring": Message("hiring"), "layoff": Message("layoffs")}, _AMOUNTS),
    "rank": Aspect({"top": Message("the top"), "bottom": Message("the bottom")}),
    "round": Aspect({
        "final": Message("the final"), "semifinal": Message("the semi-final"),
        "quarterfinal": Message("the quarter-final"),
    }),
    "medal": Aspect({"gold": Message("gold"), "silver": Message("silver"), "bronze": Message("bronze")}),
    "time left": Aspect({"remaining": Message("the time left"), "elapsed": Message("the time gone")}),
    "measured": Aspect({
        "average": Message("the average"), "median": Message("the median"), "maximum": Message("the maximum"),
        "minimum": Message("the minimum"),
    }, (*_SHARES, Kind.AGE)),
    "compared": Aspect({
        "on the year": Message("a change on the year"), "on the quarter": Message("a change on the quarter"),
        "on the month": Message("a change on the month"),
    }, (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE, Kind.MONEY)),
    "days": Aspect({"weekdays": Message("weekdays"), "weekends": Message("weekends")}),
    "deal": Aspect({"discount": Message("a discount"), "price": Message("a share of the price")}, _AMOUNTS),
    "unit price": Aspect({
        "per kilogram": Message("so much a kilogram"), "per gram": Message("so much a gram"),
        "per pound": Message("so much a pound"), "per ton": Message("so much a ton"),
        "per liter": Message("so much a liter"), "per gallon": Message("so much a gallon"),
        "per kilometer": Message("so much a kilometer"), "per mile": Message("so much a mile"),
        "per square meter": Message("so much a square meter"), "per square foot": Message("so much a square foot"),
        "per pyeong": Message("so much a pyeong"),
    }, _AMOUNTS),
    "strength": Aspect({"stronger": Message("a stronger currency"), "weaker": Message("a weaker currency")}),
    "half of a match": Aspect({"first half": Message("the first half"), "second half": Message("the second half")}),
    "scored": Aspect({
        "goals": Message("goals"), "games": Message("games"), "points scored": Message("points scored"),
    }, counted=True),
    "vote": Aspect({"in favor": Message("votes in favor"), "against": Message("votes against")}, (Kind.COUNT,)),
    "any": Aspect({"none": Message("none of them"), "one of them": Message("one of them")}, (Kind.COUNT,)),
    "service": Aspect({
        "first service": Message("the first service"), "last service": Message("the last service"),
    }),
    "remainder": Aspect({"all but": Message("all but so many"), "no more than": Message("only so many")}),
    "inclusion": Aspect({"included": Message("included"), "excluded": Message("not included")}, goes_on=True),
    "portion": Aspect({"of them": Message("part of the total"), "besides": Message("on top of the total")}, _AMOUNTS),
    "trip": Aspect({"one way": Message("one way"), "round trip": Message("there and back")}, _SHARES),
    "sex": Aspect({"women": Message("women or girls"), "men": Message("men or boys")}, _PEOPLE),
    "grown": Aspect({"adults": Message("adults"), "children": Message("children")}, _AMOUNTS),
    "border": Aspect({"exports": Message("exports"), "imports": Message("imports")}, _AMOUNTS),
    "market": Aspect({"at home": Message("at home"), "abroad": Message("abroad")}, _AMOUNTS),
    "journey": Aspect({"departure": Message("a departure"), "arrival": Message("an arrival")}, _TIMES),
    "hours": Aspect({"opening": Message("an opening"), "closing": Message("a closing")}, _TIMES),
    "chance": Aspect({"likely": Message("something likely"), "unlikely": Message("something unlikely")}, _SHARES),
    "earnings": Aspect({
        "revenue": Message("revenue"), "operating profit": Message("operating profit"),
        "net profit": Message("net profit"),
    }, _AMOUNTS),
    "budget": Aspect({"income": Message("income"), "spending": Message("spending")}, _AMOUNTS),
    "trial": Aspect({
        "sentenced": Message("a sentence"), "sought": Message("what prosecutors sought"),
    }, (Kind.DURATION, Kind.MONEY)),
    "hand": Aspect({"left hand": Message("the left"), "right hand": Message("the right")}),
}
# fmt: on
"""The aspects by name; a locale has words for their sides among those near a value."""
