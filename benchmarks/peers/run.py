"""Put claimkit beside other libraries that read numbers and dates: the same sentences, in one run, taking turns.

usage: python -m benchmarks.peers.run [ROUNDS [SENTENCES]]

There are 5 rounds of 50 sentences unless told; docs/_static/peers.svg is drawn anew.
Each library runs in an environment of its own (.venv-peers/NAME, made on first use) and is given sentences that it has
not seen, after a round that does not count.  Processor time is measured, so that other work on the machine matters
little.  What cannot be installed is left out and said.  Duckling is left out: it is built by GHC and Stack.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import venv
from collections.abc import Iterator
from html import escape
from itertools import islice
from math import log10
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_pairs import made_pairs

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
CHART = ROOT / "docs" / "_static" / "peers.svg"


class Peer(NamedTuple):
    """A library: what to call it, what it reads, and what pip installs."""

    reader: str
    title: str
    reads: str
    requirements: tuple[str, ...] = ()


PEERS = (
    Peer("claimkit_extract", "claimkit, reading", "numbers, quantities, dates, times of the English sentence"),
    Peer("claimkit_check", "claimkit, checking", "both sentences, compared"),
    Peer("text2num", "text2num", "numerals in words, in compiled code", ("text2num",)),
    Peer("dateparser", "dateparser", "dates", ("dateparser",)),
    Peer("quantulum3", "quantulum3", "quantities", ("quantulum3",)),
    Peer("recognizers", "Recognizers-Text", "numbers, quantities, dates, times", ("recognizers-text-suite", "emoji<2")),
)


def python_of(peer: Peer) -> str:
    """Return the interpreter of the library's environment, which is made where it is missing.

    Raises `subprocess.CalledProcessError` if the library cannot be installed.
    """
    if not peer.requirements:
        return sys.executable
    folder = ROOT / ".venv-peers" / peer.reader
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not (folder / "done").exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *peer.requirements], check=True)
        (folder / "done").touch()
    return str(python)


def started() -> Iterator[tuple[Peer, subprocess.Popen[str]]]:
    """Start the readers that can be installed."""
    for peer in PEERS:
        try:
            command = [python_of(peer), str(HERE / "reader.py"), peer.reader]
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"left out: {peer.title} ({error})", file=sys.stderr)
            continue
        yield peer, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def seconds(process: subprocess.Popen[str], pairs: list[tuple[str, str]]) -> float:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(pairs) + "\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def measured(rounds: int, sentences: int) -> dict[Peer, float]:
    """Return the median of microseconds a sentence for each library."""
    pairs = made_pairs((rounds + 1) * sentences)
    running = list(started())
    times: dict[Peer, list[float]] = {peer: [] for peer, _ in running}
    for turn in range(rounds + 1):
        unseen = list(islice(pairs, sentences))
        for peer, process in running:
            used = seconds(process, unseen)
            if turn:
                times[peer].append(used / sentences * 1e6)
    for _, process in running:
        process.communicate()
    return {peer: statistics.median(each) for peer, each in times.items()}


BAR, GAP, LEFT, WIDTH = 18, 10, 150, 640


def drawn(times: dict[Peer, float]) -> str:
    """Draw a bar for each library; the axis is logarithmic, from 1 microsecond."""
    scale = (WIDTH - LEFT - 90) / log10(max(times.values()))
    height = len(times) * (BAR + GAP) + GAP
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
            'font-family="sans-serif" font-size="13">'
        ),
        "<title>Microseconds a sentence, on a logarithmic axis</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
    ]
    for place, (peer, time) in enumerate(times.items()):
        top = GAP + place * (BAR + GAP)
        length = max(2, log10(time) * scale)
        colour = "#2a6f97" if peer.title.startswith("claimkit") else "#a3a3a3"
        middle = top + BAR - 5
        lines += [
            f'<text x="{LEFT - 8}" y="{middle}" text-anchor="end">{escape(peer.title)}</text>',
            f'<rect x="{LEFT}" y="{top}" width="{length:.0f}" height="{BAR}" fill="{colour}"/>',
            f'<text x="{LEFT + length + 6:.0f}" y="{middle}">{time:,.0f} µs</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])


def main(rounds: int = 5, sentences: int = 50) -> None:
    """Measure, print a Markdown table, draw the chart."""
    times = measured(rounds, sentences)
    ours = next(time for peer, time in times.items() if peer.reader == "claimkit_extract")
    print("| library | reads | µs a sentence | times claimkit's reading |\n| --- | --- | --- | --- |")
    for peer, time in times.items():
        print(f"| {peer.title} | {peer.reads} | {time:,.0f} | {time / ours:.1f} |")
    CHART.write_text(drawn(times), encoding="utf-8")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
