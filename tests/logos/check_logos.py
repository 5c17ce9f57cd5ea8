#!/usr/bin/env python3
"""Puts the logos and flags of three npm packages on sheets and counts which are refused: at most 2 % of each package.
A sample of the PDFs for the web goes through veraPDF. Fetches the packages by npm; skipped (77) without.

usage: check_logos.py PROGRAM OUTPUT REPORT [EVERY]

EVERY: of so many logos one is tried. The counts go into REPORT, in the form that tests/count.py reads; what is refused,
and why, goes to stdout.
"""

import collections
import pathlib
import shutil
import subprocess
import sys

from packages import fetch, logos, refused_in, report_counts, write_sheets

MOST_REFUSED = 0.02
SHEETS_FOR_VERAPDF = 4
FETCH_VERAPDF = pathlib.Path(__file__).parent.parent / "conformance" / "fetch_verapdf"
VERAPDF_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"


def rejected(program, sheets, output):
    """How many PDFs of a few sheets veraPDF does not pass, of how many."""
    done = subprocess.run([program, "render", *sheets, "-o", output], stdout=subprocess.PIPE, text=True,
                          check=False)
    pdfs = [line for line in done.stdout.splitlines() if line.endswith(".pdf")]
    jar = subprocess.run([FETCH_VERAPDF], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    passed = 0
    for flavour in ("ua1", "2a"):
        asked = subprocess.run(["java", "-cp", jar, VERAPDF_CLASS, "--flavour", flavour, "--format", "text", *pdfs],
                               stdout=subprocess.PIPE, text=True, check=False)
        passed += sum(line.startswith("PASS") for line in asked.stdout.splitlines())
    return 2 * len(pdfs) - passed, 2 * len(pdfs)


def main():
    program, output, report = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    every = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    shutil.rmtree(output, ignore_errors=True)
    fetched = output / "packages"
    fetched.mkdir(parents=True)
    if fetch(fetched) is None:
        print("check_logos: skipped, the packages cannot be fetched")
        return 77
    tests = failures = 0
    for package in sorted(path for path in fetched.iterdir() if path.is_dir()):
        sheets = output / package.name
        drawings = list(logos(package / "package"))[::every]
        names = write_sheets(drawings, sheets)
        refused = refused_in(program, sheets)
        share = len(refused) / len(names)
        tests += 1
        failures += share > MOST_REFUSED
        print(f"{package.name}: {len(refused)} of {len(names)} refused, {share:.1%}")
        wrong, asked = rejected(program, sorted(sheets.glob("*.sheet.yaml"))[:SHEETS_FOR_VERAPDF], sheets / "out")
        tests += 1
        failures += wrong > 0 or asked == 0
        print(f"  veraPDF: {wrong} of {asked} checks of files failed")
        for why, count in collections.Counter(refused.values()).most_common():
            print(f"  {count:5} {why}, such as {next(name for name, said in refused.items() if said == why)}")
    return report_counts(report, tests, failures)


if __name__ == "__main__":
    sys.exit(main())
