"""Compiled locales: what is loaded was compiled from the same rules, by nobody else; else the rules are compiled."""

from __future__ import annotations

import os
import pickle
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from claimkit.authoring.examples import examples
from claimkit.extraction import compiled, compiler
from claimkit.extraction.compiled import dumped, keep, kept, shipped_name
from claimkit.extraction.compiler import compile_rules, scanner
from claimkit.extraction.locale_data import Conventions, LocaleData, to_text
from claimkit.extraction.rules import load
from claimkit.extraction.scanner import Scanner
from claimkit.locales import Folder, add_folder, find, remove_folder

FEW = LocaleData("48", Conventions(",", ".", "mdy", dotted=False, hours=12), {"month": {"5": ("majo",)}}, {})
RULES = """
[value.number]
make = "quantity"
forms = ["n=number.digits"]
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a cache folder of the user that nothing was kept in yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "claimkit"


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Folder]:
    """Return a locale of the user, with few rules."""
    folder = tmp_path / "locales" / "eo"
    folder.mkdir(parents=True)
    (folder / "rules.toml").write_text(RULES, encoding="utf-8")
    (folder / "cldr.json").write_text(to_text(FEW), encoding="utf-8")
    add_folder(folder.parent)
    yield find("eo")
    remove_folder(folder.parent)


def kept_of(folder: Folder, made: Scanner | None = None) -> Scanner:
    keep(folder.tag, folder, made or compile_rules(load(folder.tag)))
    loaded = kept(folder.tag, folder)
    assert loaded is not None
    return loaded


def words_of(known: Scanner) -> dict[str, object]:
    return {
        word: (dict(each.senses), each.symbol, each.numeral and (each.numeral.role, each.numeral.value))
        for word, each in known.lexemes.items()
    }


@pytest.mark.no_cover
@pytest.mark.parametrize("tag", ["ko", "ja"])
def test_what_is_loaded_is_what_was_compiled(tag: str) -> None:
    made = compile_rules(load(tag))
    loaded = kept_of(find(tag), made)
    for name in ("anchor", "token"):
        assert getattr(loaded, name) == getattr(made, name)  # expressions are equal where their code is
    for one, other in zip(loaded.stages, made.stages, strict=True):
        assert [form for _, form in one.forms] == [form for _, form in other.forms]
        assert [rule.name for rule, _ in one.forms] == [rule.name for rule, _ in other.forms]
        assert all(one.expression(form.core) == other.expression(form.core) for _, form in one.forms)
    assert loaded.symbols == made.symbols
    assert words_of(loaded) == words_of(made)
    assert loaded.near == made.near
    differing = [each.text for each in examples(tag) if loaded.mentions(each.text) != made.mentions(each.text)]
    assert not differing


def test_a_wheel_brings_what_was_compiled(child: Folder, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = dumped(child, compile_rules(load(child.tag)))
    assert content is not None
    Path(str(child.path / shipped_name(child.tag))).write_bytes(content)
    assert kept(child.tag, child) is None
    monkeypatch.setattr(compiled, "packaged", Path(str(child.path)).parent.joinpath)
    assert kept(child.tag, child) is not None
    assert not cache.exists()


def test_a_rule_that_was_loaded_knows_its_file_as_it_lies_today(child: Folder) -> None:
    files = {rule.file for stage in kept_of(child).stages for rule, _ in stage.forms}
    assert files == {find("root").rules, child.rules}


def test_a_locale_is_compiled_once_for_all_processes(child: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_of(child)
    monkeypatch.setattr(compiler, "compile_rules", None)
    assert [str(each.value) for each in scanner("eo").mentions("12 ships")] == ["12"]


@pytest.mark.parametrize("changed", ["own rules", "the rules of the parent", "the locale data", "the code"])
def test_what_was_made_from_something_else_is_not_loaded(
    child: Folder, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_of(child)
    folder = Path(str(child.path))
    rules, data, parent = folder / "rules.toml", folder / "cldr.json", folder.parent / "root"
    if changed == "own rules":
        rules.write_text(f"{RULES}# more", encoding="utf-8")
    elif changed == "the locale data":
        data.write_text(data.read_text(encoding="utf-8") + " ", encoding="utf-8")
    elif changed == "the code":
        monkeypatch.setattr(compiled, "_environment", lambda: b"another release")
    else:
        parent.mkdir()
        (parent / "rules.toml").write_bytes(find("root").rules.read_bytes() + b"# more")
        add_folder(parent.parent)
    assert kept(child.tag, child) is None


def test_a_locale_whose_parent_is_gone_is_not_loaded(tmp_path: Path, child: Folder) -> None:
    (tmp_path / "more" / "xx").mkdir(parents=True)
    (tmp_path / "more" / "xx" / "rules.toml").write_text("", encoding="utf-8")
    add_folder(tmp_path / "more")
    Path(str(child.rules)).write_text(f'parent = "xx"\n{RULES}', encoding="utf-8")
    kept_of(child)
    remove_folder(tmp_path / "more")
    assert kept(child.tag, child) is None


def test_a_locale_without_frozen_data_is_not_kept(tmp_path: Path, child: Folder, cache: Path) -> None:
    del tmp_path
    Path(str(child.path / "cldr.json")).unlink()
    keep(child.tag, child, scanner("eo"))
    assert not cache.exists()


class Harm:
    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("harm",)


@pytest.mark.parametrize("damage", ["cut short", "empty", "not a pickle", "names something else"])
def test_a_file_that_is_damaged_is_not_loaded(
    child: Folder, cache: Path, damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_of(child)
    (file,) = cache.iterdir()
    content = file.read_bytes()
    header = content.partition(b"\n")[0] + b"\n"
    contents = {
        "cut short": content[: len(content) // 2],
        "empty": b"",
        "not a pickle": header + zlib.compress(b"?"),
        "names something else": header + zlib.compress(pickle.dumps(Harm())),
    }
    file.write_bytes(contents[damage])
    monkeypatch.chdir(tmp_path)
    assert kept(child.tag, child) is None
    assert not (tmp_path / "harm").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the owners of files are those of POSIX")
def test_what_others_can_write_is_not_loaded(child: Folder, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_of(child)
    (file,) = cache.iterdir()
    for path, mode in ((file, 0o622), (cache, 0o770)):
        before = path.stat().st_mode
        path.chmod(mode)
        assert kept(child.tag, child) is None
        path.chmod(before)
    cache.chmod(0o770)
    file.unlink()
    keep(child.tag, child, scanner(child.tag))
    assert not [*cache.iterdir()]
    cache.chmod(0o700)
    keep(child.tag, child, scanner(child.tag))
    assert kept(child.tag, child) is not None
    monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1)
    assert kept(child.tag, child) is None


@pytest.mark.parametrize("home", ["a file in the way", "none"])
def test_where_nothing_can_be_kept_locales_are_compiled(
    child: Folder, home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if home == "none":
        monkeypatch.setenv("XDG_CACHE_HOME", "nowhere/in/particular")
    else:
        (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert [str(each.value) for each in scanner(child.tag).mentions("12 ships")] == ["12"]
    assert kept(child.tag, child) is None


def test_an_interpreter_that_does_not_show_its_expressions_compiles(
    child: Folder, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hidden(text: str, flags: int = 0) -> object:
        message = f"{text} keeps its code to itself, whatever its flags: {flags}"
        raise AttributeError(message)

    monkeypatch.setattr(compiled, "_code", hidden)
    made = compile_rules(load(child.tag))
    keep(child.tag, child, made)
    assert not [*cache.iterdir()]


def test_only_the_last_states_of_a_locale_are_kept(child: Folder, cache: Path) -> None:
    made = scanner("eo")
    for state in range(6):
        Path(str(child.rules)).write_text(f"{RULES}# {state}", encoding="utf-8")
        keep(child.tag, child, made)
    assert len([*cache.iterdir()]) == 4
    assert kept(child.tag, child) is not None


@pytest.mark.no_cover
def test_what_is_kept_remembers_no_text() -> None:
    made = scanner("en")
    before = dumped(find("en"), made)
    made.mentions("a word that nobody has ever met, and 12 ships of it")
    assert before is not None
    assert len(dumped(find("en"), evolve(made)) or b"") == len(before)
