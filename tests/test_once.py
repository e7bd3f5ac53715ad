"""Memory: answers are found once, as long as there is room; what was asked for last goes last."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from claimkit.once import Memory

WORDS = st.lists(st.text("abc", max_size=12), max_size=60)


@given(WORDS, st.integers(0, 400))
def test_what_is_remembered_is_what_would_be_found(words: list[str], room: int) -> None:
    memory = Memory(str.upper, room=room, each=10, longest=8)
    assert [memory[word] for word in words] == [word.upper() for word in words]


@given(WORDS, st.integers(0, 400))
def test_no_more_is_kept_than_there_is_room_for(words: list[str], room: int) -> None:
    memory = Memory(str.upper, room=room, each=10, longest=8)
    for word in words:
        memory.get(memory[word])
        assert sum(len(each) + 10 for each in memory) <= max(room // 2, 18)  # one answer is kept in any case
    assert not any(len(word) > 8 for word in memory)


def test_what_is_asked_again_and_again_is_found_once() -> None:
    found: Counter[str] = Counter()

    def find(word: str) -> str:
        found[word] += 1
        return word

    memory = Memory(find, room=200, each=9)
    for number in range(100):
        assert memory["often"] == "often"
        assert memory[str(number)] == str(number)
    assert found["often"] == 1
    assert memory["0"] == "0"
    assert found["0"] == 2


def test_an_answer_may_be_none_and_a_memory_forgets_when_told() -> None:
    found: list[str] = []
    memory = Memory(found.append, room=1000)
    assert [memory["a"], memory["a"]] == [None, None]
    memory.clear()
    assert memory["a"] is None
    assert found == ["a", "a"]
