"""Large files are read as they come: what is asked for of an endless one is read, and no more."""

import gc
import io
import sys
from collections import deque
from itertools import islice

import pytest

from claimkit.formats import Segment, Wanted, read

pytestmark = pytest.mark.no_cover


class Endless(io.RawIOBase):
    """A stream that begins with some bytes and goes on for ever with the same others."""

    def __init__(self, head: bytes, again: bytes) -> None:
        super().__init__()
        self.given = 0
        self._rest = head
        self._again = again * 100

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]  # any buffer, as io calls it
        self._rest = self._rest or self._again
        block = self._rest[: len(view)]
        self._rest = self._rest[len(block) :]
        view[: len(block)] = block
        self.given += len(block)
        return len(block)


XLIFF = b'<xliff version="1.2"><file source-language="en" target-language="ko"><body>'
TMX = b'<tmx version="1.4"><header srclang="ko"/><body>'
ENDLESS = {
    "n.csv": (b"ko,en\n", "배,ship\n"),
    "n.tsv": (b"ko\ten\n", "배\tship\n"),
    "n.jsonl": (b"", '{"ko": "배", "en": "ship"}\n'),
    "ko.po": (b"", 'msgid "ship"\nmsgstr "배"\n\n'),
    "n.xlf": (XLIFF, '<trans-unit id="1"><source>ship</source><target>배</target></trans-unit>\n'),
    "n.tmx": (TMX, '<tu><tuv xml:lang="ko"><seg>배</seg></tuv><tuv xml:lang="en"><seg>ship</seg></tuv></tu>\n'),
}


@pytest.mark.parametrize("file", ENDLESS)
def test_a_file_is_not_read_further_than_was_asked_for(file: str) -> None:
    head, again = ENDLESS[file]
    stream = Endless(head, again.encode())
    found = list(islice(read(io.BufferedReader(stream), file, Wanted()), 1000))
    assert {(each.original, each.translation) for each in found if isinstance(each, Segment)} <= {
        ("배", "ship"),
        ("ship", "배"),
    }
    assert len(found) == 1000
    assert stream.given < 3_000_000


@pytest.mark.parametrize("file", ENDLESS)
def test_memory_does_not_grow_with_what_was_read(file: str) -> None:
    head, again = ENDLESS[file]
    entries = read(io.BufferedReader(Endless(head, again.encode())), file, Wanted())
    held: list[int] = []
    for number in (2_000, 10_000):
        deque(islice(entries, number), maxlen=0)
        gc.collect()
        held.append(sys.getallocatedblocks())
    before, after = held
    assert after - before < 5_000  # less than one object for two entries; a block of input holds a thousand elements


@pytest.mark.parametrize("file", ENDLESS)
def test_a_text_of_ten_megabytes_is_read(file: str) -> None:
    head, again = ENDLESS[file]
    long = "가" * 3_500_000
    ending = {"n.xlf": b"</body></file></xliff>", "n.tmx": b"</body></tmx>"}.get(file, b"")
    content = head + again.replace("배", long).encode() + again.encode() + ending
    first, second = read(io.BytesIO(content), file, Wanted())
    assert isinstance(first, Segment)
    assert isinstance(second, Segment)
    assert long in {first.original, first.translation}
