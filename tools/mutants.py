"""Mutation testing: breaks one thing of the code at a time, and counts how often the suite notices: `make mutants`.

A mutant is the code with one small change: a comparison turned, a condition negated, a number one larger, a call left
out.  The suite kills it if a test fails.  Coverage tells which tests run the changed line, so only those are run: those
nearest to the code first, the quick before the slow, until one fails or the budget is spent.  What outlives its
budget counts as a survivor, so the score is a lower bound.  Strings are left alone (most are messages), and so are
annotations and decorators.  The same seed draws the same sample.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import cache_from_source
from itertools import chain
from pathlib import Path

from attrs import asdict, frozen
from coverage import CoverageData

ROOT = Path(__file__).parents[1]
PLAYGROUND = ROOT / "build" / "mutants"
COVERAGE = PLAYGROUND / "coverage"
DURATIONS = PLAYGROUND / "durations.json"  # the plugin writes it
SELECTION = PLAYGROUND / "selection.json"  # ... and reads this
RESULTS = PLAYGROUND / "results.jsonl"
SUITE = (
    *(f"tests/{name}" for name in ("values", "comparison", "checks", "claims", "guard", "test_demo.py")),
    "tests/locales/test_pairs.py",
    *(f"tests/properties/test_{name}.py" for name in ("checks_laws", "claims_comparison", "guard_laws", "same_words")),
    *(
        f"tests/properties/test_values_{name}.py"
        for name in ("conversion", "dates", "durations", "hedges", "intervals")
    ),
    *(f"tests/properties/test_values_{name}.py" for name in ("numbers", "relations")),
    "tests/test_public_api.py",
    "src/claimkit/values",
    "src/claimkit/comparison",
    "src/claimkit/checks",
)
"""What is run: the tests of how languages are read know nothing of the packages that are broken here."""

COPIED = ("src", "tests", "examples", "docs", "benchmarks", "tools", ".pre-commit-hooks.yaml")
FILES = ("conftest.py", "pyproject.toml", "README.md", "CONTRIBUTING.md", "constraints.txt")

_API_TEST = "tests/test_public_api.py::test_the_public_api_is_the_one_written_down"

_TURNED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OTHER_OPERATION: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_OTHER_FUNCTION: Mapping[str, str] = {"min": "max", "max": "min", "any": "all", "all": "any"}


@frozen
class Mutant:
    """One change of one file: the bytes from *start* to *end* become *after*."""

    path: str
    line: int
    start: int
    end: int
    before: str
    after: str

    @property
    def package(self) -> str:
        """Return the package of claimkit that is changed."""
        return Path(self.path).parts[2]


# What is changed


def mutants_of(path: Path) -> list[Mutant]:
    """Return every mutant of a file."""
    source = path.read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: list[Mutant] = []
    for node, after in _changes(ast.parse(source).body):
        assert isinstance(node, ast.expr | ast.stmt)  # noqa: S101 - the nodes with a place
        assert node.end_lineno is not None and node.end_col_offset is not None  # noqa: S101, PT018 - parsed nodes have an end
        start, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
        before = source[start:end].decode()
        found.append(Mutant(str(path.relative_to(ROOT)), node.lineno, start, end, before, after))
    return found


def _changes(nodes: Iterable[ast.AST]) -> Iterator[tuple[ast.AST, str]]:
    for node in nodes:
        yield from _changes_here(node)
        yield from _changes(_parts(node))


def _parts(node: ast.AST) -> Iterable[ast.AST]:
    """Return the parts of a node that can be changed to some purpose."""
    parts: Iterable[ast.AST | None] = ast.iter_child_nodes(node)
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            parts = [*node.args.defaults, *node.args.kw_defaults, *node.body]
        case ast.ClassDef():
            parts = node.body
        case ast.AnnAssign():
            parts = [node.value]
        case ast.match_case():
            parts = [node.guard, *node.body]
        case ast.JoinedStr() | ast.Raise() | ast.Import() | ast.ImportFrom() | ast.If(test=ast.Name("TYPE_CHECKING")):
            parts = []
        case _:
            pass
    return [part for part in parts if part is not None]


def _changes_here(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    yield from _other_values(node)
    yield from _other_ways(node)


def _other_values(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield the changes that let an expression have another value."""
    match node:
        case ast.Compare():
            for place, operator in enumerate(node.ops):
                ops = [*node.ops[:place], _TURNED[type(operator)](), *node.ops[place + 1 :]]
                yield node, _written(ast.Compare(node.left, ops, node.comparators))
        case ast.BoolOp():
            yield node, _written(ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values))
        case ast.UnaryOp(op=ast.Not()):
            yield node, _written(node.operand)
        case ast.BinOp() if type(node.op) in _OTHER_OPERATION and not _is_type(node):
            yield node, _written(ast.BinOp(node.left, _OTHER_OPERATION[type(node.op)](), node.right))
        case ast.Constant(value=bool(value)):
            yield node, str(not value)
        case ast.Constant(value=int(value)):
            yield node, f"({value + 1})"
        case ast.Call(func=ast.Name(id=name)) if name in _OTHER_FUNCTION:
            yield node.func, _OTHER_FUNCTION[name]
        case _:
            pass


def _other_ways(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield the changes that let the code go another way."""
    match node:
        case ast.If() | ast.While() | ast.IfExp():
            if not isinstance(node.test, ast.Compare | ast.UnaryOp | ast.BoolOp):  # those are turned as expressions
                yield node.test, _written(ast.UnaryOp(ast.Not(), node.test))
        case ast.comprehension():
            for condition in node.ifs:
                yield condition, "True"
        case ast.Expr(value=ast.Call()):
            yield node, "pass"
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield node, "(yield from ())"
        case ast.Break():
            yield node, "continue"
        case ast.Continue():
            yield node, "break"
        case _:
            pass


def _written(node: ast.expr) -> str:
    return f"({ast.unparse(node)})"


def _is_type(node: ast.BinOp) -> bool:
    """Return whether an operation is a union of types, such as ``Range | None``."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    return isinstance(node.op, ast.BitOr) and any(name[0].isupper() or name == "int" for name in names)


# Which tests run what


def measure() -> None:
    """Run the suite once, and write down which test runs which line, and how long each test takes."""
    _pytest(["--cov", "--cov-context=test", "--cov-report=", "--cov-fail-under=0", *SUITE], None)


@frozen
class Reach:
    """Which tests run which lines, and how long each takes."""

    lines: Mapping[str, Mapping[int, frozenset[str]]]
    durations: Mapping[str, float]

    def tests_for(self, mutant: Mutant) -> list[str]:
        """Return the tests that can notice a mutant, the most promising first."""
        lines = self.lines.get(mutant.path, {})
        tests = lines.get(mutant.line, frozenset[str]())
        if not tests:  # a line that runs on import: whatever runs anything of the module, or else of the package
            tests = frozenset({_API_TEST}).union(*lines.values())
        if tests <= {_API_TEST}:
            folder = f"{Path(mutant.path).parent}{os.sep}"
            near = (lines for path, lines in self.lines.items() if path.startswith(folder))
            tests = tests.union(*(of_line for lines in near for of_line in lines.values()))
        return sorted(tests, key=lambda test: (not _is_near(test, mutant), self.durations.get(test, 0.0), test))


def _is_near(test: str, mutant: Mutant) -> bool:
    path = test.partition("::")[0]
    homes = (f"tests/{mutant.package}/", f"tests/properties/test_{mutant.package}_", f"src/claimkit/{mutant.package}/")
    return path.startswith(homes)


def reach() -> Reach:
    """Load what `measure` wrote down."""
    data = CoverageData(str(COVERAGE))
    data.read()
    lines: dict[str, dict[int, frozenset[str]]] = {}
    for file in data.measured_files():
        contexts = data.contexts_by_lineno(file)
        path = str(Path(file).relative_to(PLAYGROUND / "tree"))
        of_lines = {line: frozenset(_tests(names)) for line, names in contexts.items()}
        lines[path] = {line: tests for line, tests in of_lines.items() if tests}
    return Reach(lines, json.loads(DURATIONS.read_text(encoding="utf-8")))


def _tests(contexts: Iterable[str]) -> Iterator[str]:
    for context in contexts:
        test, _, phase = context.rpartition("|")
        if phase == "run":
            yield test


# Trying


def fresh_tree() -> None:
    """Copy what the suite needs, so that the mutants never touch the working tree."""
    tree = PLAYGROUND / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    ignored = shutil.ignore_patterns("__pycache__", "_build")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=ignored)
    for name in FILES:
        shutil.copy2(ROOT / name, tree / name)


def _pytest(arguments: Sequence[str], timeout: float | None) -> int | None:
    """Run pytest in the copied tree; return its status, or ``None`` if it did not end in time."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "CI": "true",  # Hypothesis then tries the same examples every time
        "COVERAGE_FILE": str(COVERAGE),
        "MUTANTS": str(PLAYGROUND),
        "PYTHONPATH": os.pathsep.join(
            [str(ROOT / "tools"), str(PLAYGROUND / "tree" / "src"), str(PLAYGROUND / "tree")]
        ),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "mutants_plugin", *arguments]
    try:
        return subprocess.run(  # noqa: S603 - the command is put together here
            command,
            cwd=PLAYGROUND / "tree",
            env=environment,
            stdout=(PLAYGROUND / "pytest.log").open("w"),
            stderr=subprocess.STDOUT,
            timeout=timeout,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return None


_NOT_NOTICED = frozenset({"survived", "untested"})
_FAILED = frozenset({1, 2})  # a test failed, or could not even be loaded
_PASSED = frozenset({0, 5})  # 5: of the tests chosen, none is there any more


def outcome(mutant: Mutant, known: Reach, budget: float) -> str:
    """Return what becomes of a mutant: ``killed``, ``timed out``, ``survived`` or ``untested``."""
    tests = known.tests_for(mutant)
    if not tests:
        return "untested"
    near = [test for test in tests if _is_near(test, mutant)]
    for chosen in (near, tests[len(near) :]):
        affordable = list(_within(chosen, known.durations, budget))
        if not affordable:
            continue
        SELECTION.write_text(json.dumps(affordable), encoding="utf-8")
        files = sorted({test.partition("::")[0] for test in affordable})
        status = _pytest(["-x", *files], 60 + 5 * budget)
        if status is None:
            return "timed out"
        if status in _FAILED:
            return "killed"
        if status not in _PASSED:
            sys.exit(f"pytest ended with exit status {status}: see {PLAYGROUND / 'pytest.log'}")
    return "survived"


def _within(tests: Iterable[str], durations: Mapping[str, float], budget: float) -> Iterator[str]:
    spent = 0.0
    for test in tests:
        spent += durations.get(test, 0.0)
        if spent > budget:
            return
        yield test


def try_out(mutant: Mutant, known: Reach, budget: float) -> str:
    """Put a mutant into the copied tree, let the suite run, and take it out again."""
    path = PLAYGROUND / "tree" / mutant.path
    source = path.read_bytes()
    path.write_bytes(source[: mutant.start] + mutant.after.encode() + source[mutant.end :])
    try:
        _forget(path)
        return outcome(mutant, known, budget)
    finally:
        path.write_bytes(source)
        _forget(path)


def _forget(path: Path) -> None:
    """Remove what Python keeps of a module: it tells changes by the second, and mutants come faster."""
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def report(results: Sequence[Mapping[str, object]]) -> None:
    """Print the score of every package, and the survivors."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        counted[Path(str(result["path"])).parts[2]][str(result["outcome"])] += 1
        counted["all"][str(result["outcome"])] += 1
    for result in results:
        if result["outcome"] in _NOT_NOTICED:
            before = " ".join(str(result["before"]).split())
            print(f"{result['path']}:{result['line']}: {result['outcome']}: {before}  ->  {result['after']}")
    for package, outcomes in counted.items():
        total = outcomes.total()
        killed = outcomes["killed"] + outcomes["timed out"]
        print(f"{package}: {killed} of {total} killed, {killed / total:.1%} ({dict(outcomes)})")


def main() -> None:
    """Draw a sample of mutants, try each, and print the score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", default=["values", "comparison", "checks"])
    parser.add_argument("--sample", type=int, default=200, help="how many mutants are tried")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=float, default=12, help="seconds of tests that a mutant gets, twice")
    parser.add_argument(
        "--survivors", action="store_true", help="try those again that survived last time, and no other"
    )
    parser.add_argument("--measure", action="store_true", help="find out anew which test runs which line")
    options = parser.parse_args()

    fresh_tree()
    if options.measure or not DURATIONS.exists():
        measure()
    known = reach()
    paths = [path for name in options.packages for path in sorted((ROOT / "src" / "claimkit" / name).rglob("*.py"))]
    everything = [mutant for path in paths for mutant in mutants_of(path)]
    kept: list[dict[str, object]] = []
    if options.survivors:
        before = [json.loads(line) for line in RESULTS.read_text(encoding="utf-8").splitlines()]
        lived = {_key(result) for result in before if result["outcome"] in _NOT_NOTICED}
        sample = [mutant for mutant in everything if _key(asdict(mutant)) in lived]
        kept = [result for result in before if _key(result) not in lived]
    else:
        sample = random.Random(options.seed).sample(everything, min(options.sample, len(everything)))  # noqa: S311 - no secret
    results: list[dict[str, object]] = []
    print(f"{len(sample)} of {len(everything)} mutants, seed {options.seed}", flush=True)
    with RESULTS.open("w", encoding="utf-8") as stream:
        for result in chain(kept, _tried(sample, known, options.budget)):
            results.append(result)
            print(json.dumps(result, ensure_ascii=False), file=stream, flush=True)
    report(sorted(results, key=lambda result: (str(result["path"]), str(result["line"]))))


def _tried(sample: Iterable[Mutant], known: Reach, budget: float) -> Iterator[dict[str, object]]:
    for mutant in sample:
        yield {**asdict(mutant), "outcome": try_out(mutant, known, budget)}


def _key(result: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(result[name] for name in ("path", "line", "before", "after"))


if __name__ == "__main__":
    main()
