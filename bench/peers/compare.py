#!/usr/bin/env python3
"""The same three pages made by factsheet, Typst and WeasyPrint: one file from a cold start, and 100 personalised ones.

compare.py PROGRAM PYTHON OUTPUT [--runs N] [--many N]

PYTHON is an interpreter that has the packages typst and weasyprint; `run` makes one. The programs run in turn, so that
what else the machine does falls on all of them; what is printed are medians, as tables in Markdown, and how our time
grows with sheets, rows and blocks.
"""
import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

import growth

HERE = pathlib.Path(__file__).resolve().parent
COPIES = 100

TYPST = """
import sys, typst
out, count = sys.argv[1], int(sys.argv[2])
compiler = typst.Compiler("sheet.typ", font_paths=["../../fonts/source-sans-3"])
for i in range(count):
    compiler.compile(output=f"{out}/{i:03}.pdf", sys_inputs={"school": f"Basisschool Nummer {i:03}"},
                     pdf_standards=["a-2a", "ua-1"])
"""
WEASYPRINT = """
import logging, sys
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
out, count = sys.argv[1], int(sys.argv[2])
logging.getLogger("weasyprint").setLevel(100)
page = open(f"{out}/../sheet.html").read().replace('<link rel="stylesheet" href="sheet.css">', "")
fonts = FontConfiguration()
style, cache = CSS("sheet.css", font_config=fonts), {}
for i in range(count):
    HTML(string=page.replace("@@SCHOOL@@", f"Basisschool Nummer {i:03}"), base_url=".").write_pdf(
        f"{out}/{i:03}.pdf", stylesheets=[style], font_config=fonts, cache=cache, pdf_variant="pdf/ua-1")
"""


def measured(command, folder):
    """Wall and processor milliseconds, and megabytes of the largest process."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{command}: {words.decode(errors='replace')}")
    return wall * 1e3, (used.ru_utime + used.ru_stime) * 1e3, used.ru_maxrss / 1024


def size_of(folder):
    sizes = [path.stat().st_size for path in folder.glob("*.pdf")]
    return statistics.median(sizes), len(sizes)


def in_turn(cases, runs, output):
    """Medians by case: wall, processor, memory, bytes of a file."""
    figures = {name: [] for name in cases}
    sizes = {}
    for _ in range(runs):
        for name, command in cases.items():
            folder = output / name.replace(" ", "-")
            figures[name].append(measured(command(folder), folder))
            sizes[name] = size_of(folder)
    return {name: medians_of(figures[name], *sizes[name]) for name in cases}


def medians_of(runs, size, count):
    """Of one file: wall, processor, memory, bytes."""
    wall, processor, memory = map(statistics.median, zip(*runs))
    return wall / count, processor / count, memory, size


def table(title, medians):
    reference = medians["Typst"]
    lines = [f"### {title}", "", "| | wall ms | CPU ms | CPU, Typst = 1 | largest process, MB | bytes of a file |",
             "|---|--:|--:|--:|--:|--:|"]
    for name, (wall, processor, memory, size) in medians.items():
        lines.append(f"| {name} | {wall:.1f} | {processor:.1f} | {processor / reference[1]:.2f} | {memory:.0f} | "
                     f"{size:,.0f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program"), parser.add_argument("python"), parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--many", type=int, default=3)
    chosen = parser.parse_args()
    output = chosen.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    (output / "sheet.html").write_bytes(subprocess.run([sys.executable, "write_html.py"], cwd=HERE, check=True,
                                                       stdout=subprocess.PIPE).stdout)
    rows = "".join(f"{i:03};Basisschool Nummer {i:03}\n" for i in range(COPIES))
    (output / "schools.csv").write_text("number;name\n" + rows, encoding="utf-8")
    program = str(pathlib.Path(chosen.program).resolve())
    ours = [program, "render", "cycling.sheet.yaml", "--quiet"]

    def python(script, count):
        return lambda folder: [chosen.python, "-c", script, str(folder), str(count)]

    merge = ["--merge", str(output / "schools.csv")]
    cold = in_turn({"factsheet": lambda folder: [*ours, "-o", str(folder)], "Typst": python(TYPST, 1),
                    "WeasyPrint": python(WEASYPRINT, 1)}, chosen.runs, output)
    many = in_turn({"factsheet": lambda folder: [*ours, *merge, "-o", str(folder)],
                    "factsheet, one core": lambda folder: [*ours, *merge, "--jobs", "1", "-o", str(folder)],
                    "Typst": python(TYPST, COPIES)}, chosen.many, output)
    many |= in_turn({"WeasyPrint, of 10": python(WEASYPRINT, 10)}, 1, output)
    grown = growth.table(HERE, output, [program, "render", "--quiet"], measured)
    load = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {os.cpu_count()} cores ({platform.machine()}), load {load:.1f} at the end.\n")
    print(table("One file, cold", cold))
    print(table(f"{COPIES} personalised files, each", many))
    print(grown)


if __name__ == "__main__":
    main()
