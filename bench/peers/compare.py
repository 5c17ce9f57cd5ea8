#!/usr/bin/env python3
"""The same three pages made by factsheet, Typst and WeasyPrint: one file from a cold start, and 100 personalised ones.

compare.py PROGRAM PYTHON OUTPUT [--bundle PROGRAM] [--runs N] [--many N]

PYTHON is an interpreter that has the packages typst and weasyprint; `run` makes one. The bundle is the same program with
its libraries along, as the archive has it. The programs run in turn, so that
what else the machine does falls on all of them; what is printed are medians, as tables in Markdown, how our time
grows with sheets, rows and blocks, what a second core gives, and what veraPDF says of the files.
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
import verdicts

HERE = pathlib.Path(__file__).resolve().parent
COPIES = 100
ONE_CORE = ", one core"
SAMPLED = 20  # of the copies, for veraPDF

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
page = open(sys.argv[3]).read().replace('<link rel="stylesheet" href="sheet.css">', "")
fonts = FontConfiguration()
style, cache = CSS("sheet.css", font_config=fonts), {}
for i in range(count):
    HTML(string=page.replace("@@SCHOOL@@", f"Basisschool Nummer {i:03}"), base_url=".").write_pdf(
        f"{out}/{i:03}.pdf", stylesheets=[style], font_config=fonts, cache=cache, pdf_variant="pdf/ua-1")
"""


def stay_on_one_core():
    os.sched_setaffinity(0, {0})


def new_folder(folder):
    """None that was removed before: ext4 goes out of its way round the places of files that are gone for less than a
    minute, which costs more than to write a file."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / str(sum(1 for _ in folder.iterdir()))
    made.mkdir()
    return made


def measured(command, one_core=False):
    """Wall and processor milliseconds, and megabytes of the largest process."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=stay_on_one_core if one_core else None)
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
    """Medians by case: wall, processor, memory, bytes of a file; and where the last files are."""
    figures = {name: [] for name in cases}
    folders = {}
    for _ in range(runs):
        for name, command in cases.items():
            folders[name] = new_folder(output / name.replace(" ", "-").replace(",", ""))
            figures[name].append(measured(command(folders[name]), name.endswith(ONE_CORE)))
    return {name: medians_of(figures[name], *size_of(folders[name])) for name in cases}, folders


def medians_of(runs, size, count):
    """Of one file: wall, processor, memory, bytes."""
    wall, processor, memory = map(statistics.median, zip(*runs))
    return wall / count, processor / count, memory, size


def sampled(folder, to):
    to.mkdir()
    for path in sorted(folder.glob("*.pdf"))[::COPIES // SAMPLED]:
        shutil.copy(path, to)
    return to


def table(title, medians):
    reference = medians["Typst"]
    lines = [f"### {title}", "",
             "| | wall ms | Typst = 1 | CPU ms | Typst = 1 | largest process, MB | bytes of a file |",
             "|---|--:|--:|--:|--:|--:|--:|"]
    for name, (wall, processor, memory, size) in medians.items():
        lines.append(f"| {name} | {wall:.1f} | {wall / reference[0]:.2f} | {processor:.1f} | "
                     f"{processor / reference[1]:.2f} | {memory:.0f} | {size:,.0f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program"), parser.add_argument("python"), parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--bundle", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--many", type=int, default=3)
    chosen = parser.parse_args()
    output = chosen.output.resolve()
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    (output / "sheet.html").write_bytes(subprocess.run([sys.executable, "write_html.py"], cwd=HERE, check=True,
                                                       stdout=subprocess.PIPE).stdout)
    rows = "".join(f"{i:03};Basisschool Nummer {i:03}\n" for i in range(COPIES))
    (output / "schools.csv").write_text("number;name\n" + rows, encoding="utf-8")
    program = str(pathlib.Path(chosen.program).resolve())
    ours = [program, "render", "cycling.sheet.yaml", "--quiet"]

    def python(script, count):
        return lambda folder: [chosen.python, "-c", script, str(folder), str(count), str(output / "sheet.html")]

    merge = ["--merge", str(output / "schools.csv")]
    starts = {"factsheet": lambda folder: [*ours, "-o", str(folder)]}
    if chosen.bundle:
        bundle = str(chosen.bundle.resolve())
        starts["factsheet, libraries along"] = lambda folder: [bundle, *ours[1:], "-o", str(folder)]
    starts |= {"Typst": python(TYPST, 1), "WeasyPrint": python(WEASYPRINT, 1)}
    cold, files = in_turn(starts, chosen.runs, output / "cold")
    many, copies = in_turn({"factsheet": lambda folder: [*ours, *merge, "-o", str(folder)],
                            "factsheet" + ONE_CORE: lambda folder: [*ours, *merge, "--jobs", "1", "-o", str(folder)],
                            "Typst": python(TYPST, COPIES)}, chosen.many, output / "many")
    many |= in_turn({"WeasyPrint, of 10": python(WEASYPRINT, 10)}, 1, output / "many")[0]
    grower = growth.Grower(HERE, output, [program, "render", "--quiet"], measured, new_folder)
    grown, cores = grower.table(), grower.table_of_cores(chosen.many)
    files["factsheet, copies"] = sampled(copies["factsheet"], output / "sampled")
    verdict = verdicts.table(files)
    shutil.rmtree(output)
    load = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {os.cpu_count()} cores ({platform.machine()}), load {load:.1f} at the end.\n")
    print(table("One file, cold", cold))
    print(table(f"{COPIES} personalised files, each", many))
    print(grown)
    print(cores)
    print(verdict)


if __name__ == "__main__":
    main()
