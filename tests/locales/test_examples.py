"""Every example of every locale means what its file says."""

from __future__ import annotations

import pytest

from claimkit.authoring.examples import examples
from claimkit.extraction.compiler import scanner
from claimkit.locales import available


@pytest.mark.parametrize("tag", available())
def test_every_example_means_what_it_says(tag: str) -> None:
    failures = [failure for example in examples(tag) if (failure := example.failure(scanner(tag))) is not None]
    assert not failures, "\n".join(failures)
