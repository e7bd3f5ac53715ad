"""Compiled locales: what compiling makes of the rules is kept in a file, for the next process to load.

claimkit's own locales are compiled when its wheel is built, and lie beside their rules; others, and those of a clone,
are compiled at first use and kept in the cache folder of the user.  A file says from what it was made.  It is loaded
only where all of that is the same today: the rules of the locale and of its parents, claimkit's code and the Python
that runs it.  Where no file can be read or written, the rules are compiled.
"""

from __future__ import annotations

import io
import os
import pickle
import re
import stat
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import import_module
from importlib.util import source_hash
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from attrs import AttrsInstance, astuple, fields, has

from claimkit.errors import UnknownLocaleError
from claimkit.extraction.numeral_state import System
from claimkit.extraction.pattern import Form, Rule, Slot
from claimkit.extraction.scanner import Near, Scanner
from claimkit.extraction.stages import Entry, Stage
from claimkit.extraction.token import Lexeme, Numeral, NumeralSense
from claimkit.locales import DATA, ROOT, Folder, find, package_folder, packaged
from claimkit.values import Magnitude, Range

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_SUFFIX = ".compiled"
_KEPT = 4
"""How many files of one locale are kept: those of the last releases, or of the last states of its rules."""

_CODE = ("claimkit.extraction", "claimkit.extraction.productions", "claimkit.values")
"""The packages whose code and tables make what is kept, or are needed to load it."""


def kept(tag: str, folder: Folder) -> Scanner | None:
    """Return the scanner of a locale as it was compiled before; ``None`` where it was not, or from something else."""
    shipped = packaged(folder.tag) / shipped_name(tag)
    made = _loaded(shipped.read_bytes()) if shipped.is_file() else None
    if made is None and (path := _path(tag, folder)) is not None and (content := _own_content(path)) is not None:
        made = _loaded(content)
    return made


def keep(tag: str, folder: Folder, made: Scanner) -> None:
    """Keep a scanner for the next process, unless that cannot be: a home may be read-only, a Python unlike others."""
    with suppress(OSError, ImportError, AttributeError):
        path = _path(tag, folder)
        if path is None:
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_own(path.parent.stat()) and (content := dumped(folder, made)) is not None:
            _write(path, content)
            for old in sorted(path.parent.glob(f"{tag}.*{_SUFFIX}"), key=os.path.getmtime)[:-_KEPT]:
                old.unlink()


def shipped_name(tag: str) -> str:
    """Return the name of the file that a wheel holds beside the rules of a locale, for the Python that builds it."""
    return f"{tag}.{sys.implementation.cache_tag}{_SUFFIX}"


def dumped(folder: Folder, made: Scanner) -> bytes | None:
    """Return the file of a scanner; ``None`` where what it was made from is not all in files."""
    lineage = [*_lineage(folder)]
    digest = _digest(lineage)
    if digest is None:
        return None
    content = io.BytesIO()
    pickler = _Pickler(content, protocol=5)
    pickler.rules = {find(tag).rules: tag for tag in lineage}
    pickler.dump({each.name: getattr(made, each.name) for each in fields(Scanner) if each.init})
    return f"{digest} {' '.join(lineage)}\n".encode() + zlib.compress(content.getvalue())


def _loaded(content: bytes) -> Scanner | None:
    """Return the scanner that a file holds, unless it was made from something else."""
    header, _, packed = content.partition(b"\n")
    digest, *lineage = header.decode("ascii", "replace").split() or ("",)
    try:
        if not digest or _digest(lineage) != digest:
            return None
        unpickler = _Unpickler(io.BytesIO(zlib.decompress(packed)))
        unpickler.rules = {tag: find(tag).rules for tag in lineage}
        made: dict[str, Any] = unpickler.load()
    except (UnknownLocaleError, zlib.error, pickle.UnpicklingError):  # a parent is gone, a file is damaged
        return None
    return Scanner(**made)


def _lineage(folder: Folder) -> Iterator[str]:
    """Yield the tags of a locale, of its parent, and so on to the root."""
    from claimkit.locales.rule_places import content_of

    while folder.tag != ROOT:
        yield folder.tag
        folder = find(content_of(folder.rules).get("parent", ROOT))
    yield folder.tag


def _digest(lineage: list[str]) -> str | None:
    """Return what tells whether a locale would be compiled to the same today; ``None`` where files do not tell."""
    folders = [find(tag) for tag in lineage]
    data = next((file for file in (folders[0].path / DATA, packaged(lineage[0]) / DATA) if file.is_file()), None)
    if data is None:
        return None
    contents = [folder.rules.read_bytes() for folder in folders]
    return source_hash(b"\0".join((_environment(), " ".join(lineage).encode(), data.read_bytes(), *contents))).hex()


@cache
def _environment() -> bytes:
    """Return what compiling depends on besides the rules: the code, and how this Python writes expressions."""
    code = [
        file.read_bytes()
        for package in _CODE
        for file in sorted(package_folder(package).iterdir(), key=lambda file: file.name)
        if file.name.endswith((".py", ".txt"))
    ]
    python = f"{sys.implementation.cache_tag} {_ENGINE.MAGIC} {_ENGINE.CODESIZE} {sys.byteorder}"
    return python.encode() + source_hash(b"\0".join(code))


def _path(tag: str, folder: Folder) -> Path | None:
    """Return where in the cache folder of the user a locale is kept; ``None`` without a home."""
    named = os.environ.get("XDG_CACHE_HOME") or _CACHES.get(sys.platform, "~/.cache")
    cache_folder = Path(os.path.expanduser(named))  # noqa: PTH111 - Path.expanduser raises where there is no home
    digest = _digest([folder.tag])
    return cache_folder / "claimkit" / f"{tag}.{digest}{_SUFFIX}" if cache_folder.is_absolute() and digest else None


_CACHES = {"win32": "~/AppData/Local", "darwin": "~/Library/Caches"}


def _own_content(path: Path) -> bytes | None:
    """Return the content of a file that nobody but its owner, who runs this process, can have written."""
    with suppress(OSError), path.open("rb") as file:
        if _is_own(os.fstat(file.fileno())) and _is_own(path.parent.stat()):
            return file.read()
    return None


def _is_own(state: os.stat_result) -> bool:
    if sys.platform == "win32":  # the folder of a user is closed to others there
        return True
    return state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(path: Path, content: bytes) -> None:
    """Write a file that others see whole or not at all."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with open(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123
            file.write(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


# Pickle is the quickest way to load what compiling makes.  It runs whatever a file names, so here a file may name only
# the classes below, which hold data, and what makes an expression of its code, which Python examines first.


_ENGINE = import_module("_sre")
_Code: TypeAlias = tuple[str, int, bytes, int, Mapping[str, int]]


def _code(text: str, flags: int = 0) -> _Code:
    """Return an expression with its flags, its code as Python itself writes it, the number and the names of groups."""
    parsed = import_module("re._parser").parse(text, flags)
    numbers = array("I", import_module("re._compiler")._code(parsed, flags))  # noqa: SLF001
    code = zlib.compress(numbers.tobytes())  # each by itself: a process asks for few, and unpacked they are large
    return text, flags | parsed.state.flags, code, parsed.state.groups - 1, parsed.state.groupdict


def _expression(text: str, flags: int, code: bytes, groups: int, names: Mapping[str, int]) -> re.Pattern[str]:
    """Return a compiled expression; to compile it from its text takes a hundred times as long."""
    named = {number: name for name, number in names.items()}
    groups_by_number = tuple(map(named.get, range(groups + 1)))
    numbers = array("I", zlib.decompress(code)).tolist()
    made: re.Pattern[str] = _ENGINE.compile(text, flags, numbers, groups, dict(names), groups_by_number)
    return made


def _stage(forms: list[Entry], codes: list[_Code], beginning: Mapping[str, list[Entry]]) -> Stage:
    """Return a stage with the expressions of all its forms, of which it has to compile none from its text."""
    known = {code[0]: code for code in codes}

    def compiled(text: str) -> re.Pattern[str]:
        return _expression(*known[text])

    return Stage(forms, cache(compiled), beginning)


_DATA = (Decimal, Form, Fraction, Lexeme, Magnitude, Near, Numeral, NumeralSense, Range, Rule, Slot, System)
_NAMED = {(each.__module__, each.__qualname__) for each in (*_DATA, _expression, _stage)}


class _Pickler(pickle.Pickler):
    rules: Mapping[Traversable, str] = {}

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - as the base class has it
        """Write expressions as their code, stages without what they remember, all others as what they are made of."""
        if isinstance(obj, re.Pattern):
            expression = cast("re.Pattern[str]", obj)
            return _expression, _code(expression.pattern, expression.flags)
        if isinstance(obj, Stage):
            texts = {text for _, form in obj.forms for text in (form.core, form.left) if text}
            return _stage, (obj.forms, [_code(text) for text in sorted(texts)], obj.beginning)
        kind = type(obj)
        return (kind, astuple(cast("AttrsInstance", obj), recurse=False)) if has(kind) else NotImplemented

    def persistent_id(self, obj: object) -> str | None:
        """Name a rule file by its locale: it may lie elsewhere when it is loaded."""
        return self.rules[obj] if isinstance(obj, Path) else None


class _Unpickler(pickle.Unpickler):
    rules: Mapping[str, Traversable] = {}

    def find_class(self, module_name: str, global_name: str, /) -> object:
        """Find what a file may name; everything else is refused."""
        if (module_name, global_name) not in _NAMED:
            message = f"a compiled locale must not name {module_name}.{global_name}"
            raise pickle.UnpicklingError(message)
        return super().find_class(module_name, global_name)

    def persistent_load(self, pid: str) -> Traversable:
        """Return the rule file of a locale."""
        return self.rules[pid]
