"""Draw docs/brief.png, the picture of the README: the top of the demo's brief with one piece of evidence open.

`make picture` runs it. It needs playwright and a chromium; the fonts are those of the machine.
"""

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
REPORTS = HERE.parent / "examples" / "reports"
SIZE = {"width": 1440, "height": 1600}
LARGEST = 600_000
"""Bytes: more is too much for a README."""
CHROMIUM = os.environ.get("SAYSO_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += [f"--disable-{part}" for part in ("background-networking", "component-update", "sync")]


def draw(brief: Path) -> bytes:
    """The page's top as PNG. The first mark is opened, so that the pane shows characters."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")  # type: ignore[arg-type]
        page.goto(brief.as_uri())
        page.locator(".lead p .ev").first.evaluate("mark => mark.click()")
        drawn = page.screenshot()
        browser.close()
    return drawn


def main() -> None:
    """Write the picture beside this file, or say why not."""
    from sayso import give_account
    from sayso.export.html import write_html

    if CHROMIUM is None:
        sys.exit("no chromium found: apt-get install chromium, or name one in SAYSO_CHROMIUM")
    with TemporaryDirectory() as folder:
        brief = Path(folder, "brief.html")
        brief.write_text(write_html(give_account([REPORTS])), encoding="utf-8")
        drawn = draw(brief)
    if len(drawn) > LARGEST:
        sys.exit(f"the picture has {len(drawn):,} bytes, more than {LARGEST:,}: nothing written")
    (HERE / "brief.png").write_bytes(drawn)


if __name__ == "__main__":
    main()
