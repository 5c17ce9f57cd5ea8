#!/usr/bin/env python3
"""PngSuite whole, as an npm package brings it along: each file of it is printed with the pixels that Chromium shows, and
each broken one is refused by name. Skipped (77) without npm, its registry or Chromium.

usage: check_pngsuite.py PROGRAM OUTPUT REPORT
"""

import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys

from compare_pictures import BROWSERS, cut_to_pictures, read_ppm, shown, starts
from packages import fetch, report_counts

PACKAGE = "pngjs2@0.0.1"
BROKEN = "x"  # what their names begin with
OTHERS = {"PngSuite", "large"}  # the suite's logo, and a picture of the package
ON_A_SHEET = 40
# Colours are rounded to 8 bits before a file's gamma is applied, or after it.
MOST_OFF = 20
WIDEST = 300  # in pixels, wider than any
SCALE = 5  # pixels of the page for one of a picture


def write_sheet(path, names):
    pages = "".join(f"  - blocks:\n      - image: {{span: 12, file: {name}.png, alt: \"{name}\", enlarge: true}}\n"
                    for name in names)
    path.write_text(f"sheet: 1\nlanguages: [en]\ntitle: Pictures\nupdated: 2026-05-01\npages:\n{pages}",
                    encoding="utf-8")


def named_in_errors(program, sheet):
    done = subprocess.run([program, "check", "--format", "json", sheet], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    errors = [one["message"] for one in found if one.get("severity", one.get("level")) == "error"]
    return {name for message in errors for name in re.findall(r'"([^"]+)\.png"', message)}


def size_of(path):
    return struct.unpack(">II", path.read_bytes()[16:24])


def shown_by(browser, folder, names):
    """What Chromium makes of the pictures below one another, a pixel for each of theirs; and where each begins."""
    tops, top, lines = {}, 0, []
    for name in names:
        tops[name] = top
        lines.append(f'<img src="{name}.png" style="position:absolute;left:0;top:{top}px">')
        top += size_of(folder / f"{name}.png")[1]
    return shown(browser, "".join(lines), folder, WIDEST, top), tops


def drawn(cut, page, width, height):
    picture = cut.with_suffix(".ppm")
    subprocess.run(["mutool", "draw", "-q", "-A", "0", "-f", "-w", str(width * SCALE), "-h", str(height * SCALE), "-F",
                    "ppm", "-o", picture, cut, str(page)], stderr=subprocess.DEVNULL, check=True)
    return read_ppm(picture)


def most_off(ours, theirs, top, width, height):
    """By how much a channel of any pixel differs; ours has a square of pixels for each of theirs."""
    middle, most = SCALE // 2, 0
    for y in range(height):
        line = ours.row(y * SCALE + middle, 0, width * SCALE)
        other = theirs.row(top + y, 0, width)
        for x in range(width):
            at = (x * SCALE + middle) * 3
            most = max(most, *(abs(line[at + i] - other[x * 3 + i]) for i in range(3)))
    return most


def main():
    program, output, report = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    shutil.rmtree(output, ignore_errors=True)
    fetched = output / "packages"
    fetched.mkdir(parents=True)
    if browser is None or not starts(browser, output) or fetch(fetched, [PACKAGE]) is None:
        print("check_pngsuite: skipped, Chromium does not start, or the package cannot be fetched")
        return 77
    for path in fetched.rglob("PngSuite.README"):
        shutil.copytree(path.parent, output / "suite")
    suite = output / "suite"
    names = sorted(path.stem for path in suite.glob("*.png") if path.stem not in OTHERS)
    broken = [name for name in names if name.startswith(BROKEN)]
    whole = [name for name in names if not name.startswith(BROKEN)]
    # One sheet each, for what is no picture at all is told before the others are read.
    accepted = []
    for name in broken:
        write_sheet(suite / "broken.sheet.yaml", [name])
        if name not in named_in_errors(program, suite / "broken.sheet.yaml"):
            accepted.append(name)
    (suite / "broken.sheet.yaml").unlink()
    for first in range(0, len(whole), ON_A_SHEET):
        write_sheet(suite / f"{first:03}.sheet.yaml", whole[first:first + ON_A_SHEET])
    subprocess.run([program, "render", "--quiet", suite, "-o", suite / "out"], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    theirs, tops = shown_by(browser, suite, whole)
    off = {}
    for pdf in sorted((suite / "out").glob("*.en.pdf")):
        cut, found = cut_to_pictures(pdf)
        for page, (name, _, _) in found.items():
            width, height = size_of(suite / f"{name}.png")
            off[name] = most_off(drawn(cut, page + 1, width, height), theirs, tops[name], width, height)
    wrong = {name: by for name, by in off.items() if by > MOST_OFF}
    print(f"PngSuite: {len(off)} of {len(whole)} as Chromium shows them, off by {max(off.values(), default=0)} of 255 at "
          f"most; {len(broken) - len(accepted)} of {len(broken)} broken ones refused")
    print(*[f"  {name} is off by {by}" for name, by in wrong.items()], *[f"  {name} is not refused" for name in accepted],
          sep="\n")
    failures = len(wrong) + len(accepted) + len(whole) - len(off)
    return report_counts(report, len(names), failures)


if __name__ == "__main__":
    sys.exit(main())
