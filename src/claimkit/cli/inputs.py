"""What was named on the command line: files, files that belong together, folders of them, or two texts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from claimkit.cli import STANDARD_STREAM
from claimkit.formats import FORMATS, MessageFormat, Wanted, format_named
from claimkit.formats.opening import ARTICLES, is_called_after_language
from claimkit.formats.sides import language_of, same_tag, without_language

# The language that a folder's originals are in unless another was asked for.
_CUSTOMARY = "en"

# The format that no name tells.
_LINES = "lines"

# Folders in which no project keeps texts of its own.
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "build", "dist"})


@frozen
class Input:
    """A file to check, and the file of its originals if it holds translations alone.

    One that was found in a folder is checked if it is in the languages asked for; one that was named is said to be.
    """

    file: str
    original: str | None = None
    is_found: bool = False


def inputs_of(
    files: Sequence[str], wanted: Wanted, input_format: str | None, copies: str | None = None
) -> tuple[Input, ...]:
    """Return what to check: each file by itself, and files in one language beside their originals.

    Such files belong together if their names differ in the language alone; else the first holds the originals of all.
    The folder in which an earlier run put *copies* is passed over where it stands in another folder.
    """
    files = [_bare(file) for file in files]
    named = [file for file in files if not Path(file).is_dir()]
    alone = [file for file in dict.fromkeys(named) if _is_in_one_language(file, input_format)]
    tag = wanted.original_language
    inputs = [Input(file) for file in named if file not in alone]
    for folder in files:
        if Path(folder).is_dir():
            inputs.extend(_of_folder(folder, tag, copies) or [Input(folder)])
    for alike in _groups(alone, lambda file: input_format or _kind(file)):
        inputs.extend(_paired(alike, tag))
    return tuple(sorted(inputs, key=lambda each: _place(each.file, files)))


def _place(file: str, files: Sequence[str]) -> int:
    """Return where a file, or the folder that it is in, was named."""
    return next((place for place, named in enumerate(files) if file == named or _is_in(file, named)), len(files))


def _is_in(file: str, folder: str) -> bool:
    return Path(folder).is_dir() and Path(file).is_relative_to(folder)


def _is_in_one_language(file: str, input_format: str | None) -> bool:
    if input_format is None and is_called_after_language(file):
        return True
    return isinstance(format_named(file) if input_format is None else FORMATS[input_format], MessageFormat)


def _kind(file: str) -> str:
    """Return the name of a format; articles are of one kind, for one may be the original of another."""
    name = getattr(format_named(file), "name", _LINES)
    return "article" if name in ARTICLES else name


def _paired(files: Sequence[str], tag: str | None) -> Iterator[Input]:
    if len(files) == 1:
        yield Input(files[0])
    groups = _groups(files, without_language)
    if any(len(group) == 1 for group in groups):
        groups = [list(files)]
    for group in groups:
        original = next((file for file in group if same_tag(language_of(file), tag)), group[0])
        yield from (Input(file, original) for file in group if file != original)


def _groups(files: Iterable[str], key: Callable[[str], str]) -> list[list[str]]:
    """Put files together of which the same is said."""
    groups: dict[str, list[str]] = {}
    for file in files:
        groups.setdefault(key(file), []).append(file)
    return list(groups.values())


def _of_folder(folder: str, tag: str | None, copies: str | None) -> list[Input]:
    """Return the files of a folder that hold translations by their names, and the folders in it that are barred."""
    barred: list[OSError] = []
    found = list(_files_in(folder, _PASSED_OVER | {copies and str(Path(copies).resolve())}, barred.append))
    inputs = [Input(_bare(str(error.filename))) for error in barred]  # of which the check will say so
    inputs += [Input(file, is_found=True) for file in found if not _is_in_one_language(file, None)]
    for group in _groups((file for file in found if _is_in_one_language(file, None)), without_language):
        original = next(
            (file for file in group if same_tag(language_of(file), tag or _CUSTOMARY)),
            next((file for file in group if language_of(file) is None), None),
        )
        # Without an original, a file called after a language is named, to be refused; others may be anything.
        others = (file for file in group if file != original and (original or language_of(file)))
        inputs.extend(Input(file, original, is_found=True) for file in others)
    return inputs


def _files_in(folder: str, passed_over: frozenset[str | None], barred: Callable[[OSError], object]) -> Iterator[str]:
    for path, folders, names in os.walk(folder, onerror=barred):
        seen = (name for name in folders if not name.startswith("."))
        folders[:] = sorted(name for name in seen if passed_over.isdisjoint({name, str(Path(path, name).resolve())}))
        copies = {name_when_fixed(name) for name in names}  # written by an earlier run
        for name in sorted(names):
            form = format_named(name)
            if form is not None and not form.has_columns and name not in copies:
                yield _bare(os.path.join(path, name))  # noqa: PTH118 - a name as it was written


def _bare(file: str) -> str:
    bare = file.removeprefix("./")  # by which nobody who shows a report beside its file would know the file
    return file if bare in {"", STANDARD_STREAM} else bare


def name_when_fixed(name: str) -> str:
    """Return the name of the corrected copy of a file.

    >>> name_when_fixed("news.csv")
    'news.fixed.csv'
    """
    path = Path(name)
    return f"{path.stem}.fixed{path.suffix}"


def are_texts(files: Sequence[str]) -> bool:
    """Return whether the arguments are texts, such as an original and its translation, instead of files.

    >>> are_texts(["어선 50만 척", "50,000 boats"]), are_texts(["en.json", "ko.json"])
    (True, False)
    """
    if any(format_named(file) or file == STANDARD_STREAM or exists(file) for file in files):
        return False
    return any(" " in file or not file.isascii() or not file for file in files)


def exists(file: str) -> bool:
    """Return whether there is a file, or a folder, of this name, however long."""
    return os.path.exists(file)  # noqa: PTH110 - pathlib raises for what cannot be a name
