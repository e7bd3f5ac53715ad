"""Reads sentences with one library and says how long it took; runs in the environment of that library.

usage: reader.py NAME     a JSON list of sentences, or of pairs, a line in; the seconds of processor time a line out
"""

from __future__ import annotations

import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

Read = Callable[[Any], object]


def claimkit_extract() -> Read:
    claimkit: Any = importlib.import_module("claimkit")
    return lambda pair: claimkit.extract(pair[1], "en")


def claimkit_check() -> Read:
    claimkit: Any = importlib.import_module("claimkit")
    return lambda pair: claimkit.check(claimkit.Text(pair[0], "ko"), claimkit.Text(pair[1], "en"))


def quantulum3() -> Read:
    parser: Any = importlib.import_module("quantulum3.parser")
    return lambda pair: parser.parse(pair[1])


def dateparser() -> Read:
    search: Any = importlib.import_module("dateparser.search")
    return lambda pair: search.search_dates(pair[1], languages=["en"])


def text2num() -> Read:
    library: Any = importlib.import_module("text_to_num")
    return lambda pair: library.alpha2digit(pair[1], "en")


def recognizers() -> Read:
    suite: Any = importlib.import_module("recognizers_suite")
    calls = [
        getattr(suite, f"recognize_{kind}")
        for kind in ("number", "ordinal", "percentage", "dimension", "currency", "age", "temperature", "datetime")
    ]
    return lambda pair: [call(pair[1], suite.Culture.English) for call in calls]


READERS = {
    each.__name__: each for each in (claimkit_extract, claimkit_check, quantulum3, dateparser, text2num, recognizers)
}


def main(name: str) -> None:
    """Answer line by line."""
    warnings.simplefilter("ignore")
    read = READERS[name]()
    for line in sys.stdin:
        pairs = json.loads(line)
        begin = time.process_time()
        for pair in pairs:
            read(pair)
        print(time.process_time() - begin, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
