"""Every example of every locale means what its file says."""

from __future__ import annotations

import pytest

from claimkit.extraction.compiler import scanner
from claimkit.extraction.examples import Example, examples
from claimkit.locales import available

ALL = [pytest.param(tag, example, id=f"{tag}-{example.text}") for tag in available() for example in examples(tag)]


@pytest.mark.parametrize("tag, example", ALL)
def test_example_means_what_it_says(tag: str, example: Example) -> None:
    assert example.failure(scanner(tag)) is None
