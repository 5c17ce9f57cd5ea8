#!/usr/bin/env python3
"""Adds up the test reports below the given folders and prints the count as the last line: "N passed, N failed".

Each folder holds what one run of ctest left: ctest.xml with an entry per executable, and NAME.json by those that count
their cases. An executable without a report is one test; so is one that failed although all its cases passed, as when it
crashes at its end. No test at all is a failure.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def count_entry(folder, name, has_passed):
    report = folder / f"{name}.json"
    try:
        counts = json.loads(report.read_text())
    except (OSError, ValueError):
        return (1, 0) if has_passed else (0, 1)
    failed = counts["failures"] + counts.get("errors", 0)
    passed = counts["tests"] - counts.get("disabled", 0) - failed
    return passed, failed if has_passed else max(failed, 1)


def count_folder(folder):
    """Yields name, passed and failed of each executable that was run."""
    results = folder / "ctest.xml"
    if not results.exists():
        yield str(results), 0, 1
        return
    for entry in ElementTree.parse(results).getroot().iter("testcase"):
        if entry.get("status") in ("disabled", "notrun") and entry.find("failure") is None:
            continue
        name = entry.get("name")
        yield name, *count_entry(folder, name, entry.get("status") == "run")


def main():
    passed = failed = 0
    for folder in sys.argv[1:]:
        for name, good, bad in count_folder(pathlib.Path(folder)):
            print(f"{name:12} {good:5} passed" + (f" {bad:5} FAILED" if bad else ""))
            passed += good
            failed += bad
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
