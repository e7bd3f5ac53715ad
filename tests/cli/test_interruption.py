"""Ctrl-C stops the check with 130, and what was written until then is a whole report."""

import json
import signal
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from claimkit.checks import Document, Findings, Settings
from claimkit.cli import checking, running
from claimkit.formats import Segment

ROWS = "ko,en\n" + "50만 척,50000 ships\n" * 5


@pytest.fixture(autouse=True)
def the_handler_of_a_terminal() -> Iterator[None]:
    """Have Ctrl-C raise: a shell that puts the suite in the background makes it deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def interrupted_in_the_third_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Segment] = []
    check = checking.findings_of

    def interrupted(segment: Segment, settings: Settings, document: Document | None = None) -> Findings:
        checked.append(segment)
        if len(checked) == 3:
            signal.raise_signal(signal.SIGINT)
        return check(segment, settings, document)

    monkeypatch.setattr(checking, "findings_of", interrupted)


def of_json(written: str) -> int:
    report = json.loads(written)
    assert report["summary"]["interrupted"] is True
    return len(report["pairs"])


def of_json_lines(written: str) -> int:
    *pairs, summary = map(json.loads, written.splitlines())
    assert (summary["type"], summary["interrupted"]) == ("summary", True)
    return len(pairs)


def of_sarif(written: str) -> int:
    (run,) = json.loads(written)["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    return len(run["results"])


def of_junit(written: str) -> int:
    root = ET.fromstring(written)  # noqa: S314 - what claimkit wrote
    assert [error.get("message") for error in root.iter("error")] == ["interrupted: the rest was not checked"]
    return len(root.findall(".//failure"))


def of_lines(written: str) -> int:
    assert written.endswith("interrupted: the rest was not checked\n")
    return written.count("quantity.scale")


def of_page(written: str) -> int:
    assert written.rstrip().endswith("</html>")
    assert "interrupted: the rest was not checked" in written
    return written.count("<article")


@pytest.mark.usefixtures("interrupted_in_the_third_pair")
@pytest.mark.parametrize("output", [(), ("-o", "report")], ids=["printed", "saved"])
@pytest.mark.parametrize(
    "form, pairs_in",
    [
        ("text", of_lines),
        ("json", of_json),
        ("jsonl", of_json_lines),
        ("html", of_page),
        ("sarif", of_sarif),
        ("github", of_lines),
        ("junit", of_junit),
    ],
)
def test_an_interrupted_report_is_whole(
    run: Run, form: str, pairs_in: Callable[[str], int], output: tuple[str, ...]
) -> None:
    Path("n.csv").write_text(ROWS, encoding="utf-8")
    outcome = run("check", "--format", form, *output, "n.csv")
    assert outcome.status == 130
    assert pairs_in(Path("report").read_text(encoding="utf-8") if output else outcome.out) == 2


@pytest.mark.usefixtures("interrupted_in_the_third_pair")
def test_an_interrupted_check_writes_no_corrected_copy(run: Run) -> None:
    Path("n.csv").write_text(ROWS, encoding="utf-8")
    assert run("check", "--fix", "n.csv").status == 130
    assert [path.name for path in Path().iterdir()] == ["n.csv"]


def test_an_interruption_waits_until_what_is_held_is_done() -> None:
    done: list[str] = []

    def work() -> None:
        with running.interruptible():
            with running.held():
                signal.raise_signal(signal.SIGINT)
                done.append("held")
            done.append("never")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["held"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_only_the_main_thread_handles_signals() -> None:
    handlers: list[object] = []

    def work() -> None:
        with running.interruptible():
            handlers.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert handlers == [signal.default_int_handler]
