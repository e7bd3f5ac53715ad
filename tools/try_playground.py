# Playwright is installed where this runs, and nowhere else.
# pyright: basic
# pyright: reportMissingImports=none
"""Tries the playground as a reader does, in headless Chromium: types a pair, and reads what is found.

Needs Playwright, and a Chromium on the path: `make playground-test`, after `make docs playground`.
"""

from __future__ import annotations

import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, Request, expect, sync_playwright

PAGES = Path(__file__).parents[1] / "docs" / "_build" / "html"
PATIENCE = 180_000  # milliseconds for the first answer, on a slow machine
SOON = 10_000  # ... and for the others


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that tells nothing."""

    def log_message(self, *_: object) -> None:
        """Tell nothing."""


def try_out(page: Page, address: str) -> str:
    """Type pairs; return what the page says of the time to the first answer."""
    strangers: list[str] = []

    def look(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            strangers.append(request.url)

    page.context.on("request", look)
    page.goto(f"{address}/playground.html")
    findings = page.locator(".playground-findings")
    expect(findings).to_contain_text("ten times too small", timeout=PATIENCE)
    expect(findings.locator("mark")).to_have_text(["50만여 명", "more than 50,000"])
    state = str(page.locator(".playground-state").inner_text())

    page.fill("[name=original]", "")
    page.locator("[name=original]").press_sequentially("좌석은 50석 이상이다.")
    page.fill("[name=translation]", "")
    page.locator("[name=translation]").press_sequentially("There are less than 50 seats.")
    expect(findings).to_contain_text("hedge.turned", timeout=SOON)
    page.fill("[name=translation]", "There are at least 50 seats.")
    expect(findings).to_contain_text("both texts state the same", timeout=SOON)
    page.select_option("[name=to]", "de")
    page.fill("[name=translation]", "Es gibt mindestens 60 Plätze.")
    expect(findings).to_contain_text("quantity.", timeout=SOON)
    page.fill("[name=translation]", "<img src=x onerror=alert(1)> 50")
    expect(findings.locator("p").nth(1)).to_contain_text("<img src=x", timeout=SOON)
    if strangers:
        sys.exit(f"asked for from elsewhere: {strangers}")
    return state


def main() -> None:
    """Serve the pages to a browser, and try the one."""
    if not (PAGES / "playground").is_dir():
        sys.exit("the playground is not there: run make docs playground first")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("there is no Chromium on the path")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(PAGES))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            page = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
            print(try_out(page, f"http://127.0.0.1:{server.server_port}"))
        server.shutdown()


if __name__ == "__main__":
    main()
