"""Debian's chromium, and the invented briefs as files."""

import os
import shutil

import pytest
from tests.unit.export import pile

from sayso.export.html import write_html

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += [f"--disable-{part}" for part in ("background-networking", "component-update", "sync")]
CHROMIUM = os.environ.get("SAYSO_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def briefs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("briefs")
    for name in ("pile", "one_story", "many", "nothing"):
        (folder / f"{name}.html").write_text(write_html(getattr(pile, name)()), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        pytest.skip("no chromium found: apt-get install chromium, or name one in SAYSO_CHROMIUM")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install sayso[dev]")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


class Visit:
    """A page in the browser, with what it logged and what it asked the network for."""

    def __init__(self, browser, file, **options):
        self.context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        self.page = self.context.new_page()
        self.errors, self.requests = [], []
        self.page.on(
            "console", lambda message: self.errors.append(message.text) if message.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(file.as_uri())


@pytest.fixture
def visit(browser, briefs):
    visits = []

    def go(name="pile", **options):
        made = Visit(browser, briefs / f"{name}.html", **options)
        visits.append(made)
        return made

    yield go
    for each in visits:
        each.context.close()
