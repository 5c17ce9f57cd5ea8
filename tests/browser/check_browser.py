#!/usr/bin/env python3
"""The page of `factsheet watch` in headless Chromium: what it shows, clicks, keyboard, accessibility, and how long it is
from a save to its picture.

usage: check_browser.py PROGRAM SOURCES FOLDER REPORT
PROGRAM is factsheet; puppeteer-core and axe-core are fetched by npm into FOLDER once. Without npm or a browser the test
is skipped (status 77). REPORT gets the count of the cases.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
import npm

SKIPPED = 77
PACKAGES = ["puppeteer-core@24.43.1", "axe-core@4.14.1"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


def why_it_does_not_start(browser):
    """Empty: it does. A container may lack what a browser needs."""
    command = [browser, "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--dump-dom", "data:text/html,<p>here</p>"]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        return "it says nothing for a minute"
    return "" if "<p>here</p>" in run.stdout else run.stderr.strip().rpartition("\n")[2] or f"status {run.returncode}"


def main():
    program, sources, folder, report = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or not shutil.which("node"):
        print("skipped: Chromium, Node.js and npm are needed to look at the page of watch")
        sys.exit(SKIPPED)
    if (why := why_it_does_not_start(browser)):
        print(f"skipped: {browser} does not start here: {why}")
        sys.exit(SKIPPED)
    if not npm.fetch(folder, PACKAGES):
        print("skipped: npm cannot fetch", " and ".join(PACKAGES))
        sys.exit(SKIPPED)
    # Modules are looked for beside the file that asks for them.
    script = shutil.copy(pathlib.Path(__file__).parent / "check_page.mjs", folder)
    report.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        name = "online-child-protection"
        shutil.copytree(sources / "sheets" / name, scratch, dirs_exist_ok=True)
        run = subprocess.run(["node", script, program, browser, report, f"{name}.sheet.yaml"], cwd=scratch)
    print(json.loads(report.read_text()) if report.exists() else "no report")
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
