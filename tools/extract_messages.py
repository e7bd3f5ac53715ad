"""What `pybabel extract` finds in the code: messages, names of enumerations, the help of commands and checks."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from typing import IO, TypeAlias

Found: TypeAlias = tuple[int, str | None, str | tuple[str, ...], list[str]]
"""A line, the function of gettext that looks the message up, the message, and comments."""

# How many texts the first arguments of these are.
_CALLS = {"Message": 1, "counted": 2}

# The enumerations whose members have names that readers see.
_ENUMERATIONS = frozenset({"Dimension", "Kind", "Origin", "Severity", "Stance", "State", "Tense", "Verdict"})

_OPTION_TEXTS = frozenset({"help", "short_help"})
_COMMANDS = frozenset({"command", "group"})


def extract(stream: IO[bytes], keywords: object, comment_tags: object, options: object) -> Iterator[Found]:
    """Yield the messages of a module: a method of Babel, named in pyproject.toml."""
    del keywords, comment_tags, options
    yield from sorted(_of_module(ast.parse(stream.read())), key=lambda found: found[0])


def _of_module(tree: ast.Module) -> Iterator[Found]:
    calls = dict(_imported(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node, calls)
        elif isinstance(node, ast.ClassDef) and node.name in _ENUMERATIONS:
            yield from ((line, "pgettext", (node.name, text), []) for line, text in _members(node))
        elif isinstance(node, ast.FunctionDef):
            yield from ((node.lineno, None, text, []) for text in _of_function(node))


def _imported(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield what makes messages, as a module calls it; what another library calls a message is none."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "claimkit.messages":
            for alias in node.names:
                if alias.name in _CALLS:
                    yield alias.asname or alias.name, _CALLS[alias.name]


def _of_call(call: ast.Call, calls: Mapping[str, int]) -> Iterator[Found]:
    name = _name(call.func)
    if name in calls:
        texts = tuple(_literal(argument) for argument in call.args[: calls[name]])
        yield call.lineno, "ngettext" if len(texts) > 1 else None, texts, []
    for keyword in call.keywords:
        if keyword.arg in _OPTION_TEXTS and isinstance(keyword.value, ast.Constant):
            yield call.lineno, None, _literal(keyword.value), []


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    message = f"line {node.lineno}: the text of a message stands in the code as one literal"
    raise ValueError(message)


def _members(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    for statement in node.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            yield statement.lineno, _literal(statement.value)


def _of_function(node: ast.FunctionDef) -> Iterable[str]:
    """Return the docstring of a check as one text, that of a command by its paragraphs."""
    names = {_name(each.func) for each in node.decorator_list if isinstance(each, ast.Call)}
    described = ast.get_docstring(node)
    if described is None:
        return ()
    if "check_of" in names:
        return (" ".join(described.split()),)
    return map(paragraph, cleandoc(described).split("\n\n")) if names & _COMMANDS else ()


def paragraph(text: str) -> str:
    """Return what is translated of a paragraph of help: all of it, of one with examples the line above them."""
    return text.split("\n")[1] if text.startswith("\b") else " ".join(text.split())
