"""A filter of OpusFilter for parallel corpora: https://helsinki-nlp.github.io/OpusFilter/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from opusfilter import CLEAN_HIGH, ConfigurationError, FilterABC

from claimkit import Text, score
from claimkit.checks import warm
from claimkit.errors import UnknownLocaleError


class ClaimkitFilter(FilterABC):
    """Keeps pairs that state the same figures: those that `claimkit.score` gives more than the *threshold*.

    *languages* are those of the columns, in their order. Of more than two, the first is the original, and each of the
    others is scored as its translation.
    """

    score_direction = CLEAN_HIGH
    accept_threshold = -1
    reject_threshold = 1

    def __init__(
        self, languages: Sequence[str] = (), threshold: float = 0.5, name: str | None = None, workdir: str = ""
    ) -> None:
        """Refuse languages that there are no rules for.

        Raises `opusfilter.ConfigurationError`.
        """
        super().__init__(name=name, workdir=workdir)
        if len(languages) < 2:
            message = "ClaimkitFilter needs the languages of the columns, such as languages: [ko, en]"
            raise ConfigurationError(message)
        try:
            warm(*languages)
        except UnknownLocaleError as error:
            raise ConfigurationError(str(error)) from error
        self.languages = languages
        self.threshold = threshold

    def score(self, pairs: Iterable[Sequence[str]]) -> Iterator[list[float]]:
        """Yield the score of each translation."""
        for pair in pairs:
            original, *translations = (Text(*each) for each in zip(pair, self.languages, strict=True))
            yield [score(original, translation) for translation in translations]

    def accept(self, score: Iterable[float]) -> bool:
        """Return whether every translation scores more than the threshold."""
        return all(each > self.threshold for each in score)
