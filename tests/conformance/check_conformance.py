#!/usr/bin/env python3
"""Renders every sheet, and the hard cases in sheets/ beside this file, in every language and profile, and the sheets in
large print too, and lets veraPDF look at each PDF for the web and for copiers: PDF/UA-1 and PDF/A-2a, no failed check.
Then four other programs read all of them, those for the press too, and none may complain: qpdf, MuPDF, Ghostscript and
pdfcpu.

usage: check_conformance.py PROGRAM SHEETS OUTPUT REPORT

Each PDF is a test for each standard and each program. No PDF at all is a failure. The counts go into REPORT, in the
form that tests/count.py reads.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent


def fetched(script):
    """The path of a program that is not in Debian, which the script beside this file prints."""
    return subprocess.run([HERE / script], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


FLAVOURS = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
READERS = {
    "qpdf": ["qpdf", "--check"],
    "MuPDF": ["mutool", "draw", "-q", "-F", "trace", "-o", "/dev/null"],
    "pdfcpu": [fetched("fetch_pdfcpu"), "validate", "-quiet", "-mode", "strict"],
    "Ghostscript": ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage"],
}
HARMLESS = "ICC support is not available"  # Debian builds MuPDF without it
VERAPDF_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"


def copy_in_large_print(sheets, folder):
    """The same sheets, asking for the theme with large type whose rows run on to further pages."""
    shutil.copytree(sheets, folder)
    for sheet in folder.rglob("*.sheet.yaml"):
        text = sheet.read_text(encoding="utf-8")
        sheet.write_text(re.sub(r"(?m)^theme: .*$", "theme: large-print", text), encoding="utf-8")


def render(program, sheets, profiles, output):
    """Returns the PDFs, by the paths that the program says it made."""
    command = [program, "render", "--profile", profiles, *sheets, "-o", output]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [pathlib.Path(line).resolve() for line in done.stdout.splitlines() if line.endswith(".pdf")]


def ask_verapdf(jar, flavour, pdfs):
    """One start of veraPDF for all files: the start takes longer than the checks."""
    command = ["java", "-cp", jar, VERAPDF_CLASS, "--flavour", flavour, "--format", "xml", *map(str, pdfs)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    return ElementTree.fromstring(done.stdout)


def faults_of(job):
    """What is wrong with one file: empty when it conforms."""
    report = job.find("validationReport")
    if report is None:
        return [job.findtext("taskException/exceptionMessage", "not validated")]
    faults = [
        f"{rule.get('clause')}-{rule.get('testNumber')} ({rule.get('failedChecks')} times): "
        f"{rule.findtext('description')}\n      {rule.findtext('check/errorMessage')}\n      {rule.findtext('check/context')}"
        for rule in report.iter("rule")
        if rule.get("status") == "failed"
    ]
    if not faults and (report.get("isCompliant") != "true" or report.get("jobEndStatus") != "normal"):
        faults = [report.get("statement", "not compliant")]
    return faults


def check_flavour(jar, flavour, pdfs):
    """Returns how many of the PDFs fail, and says why."""
    jobs = {pathlib.Path(job.findtext("item/name")).resolve(): job for job in ask_verapdf(jar, flavour, pdfs).iter("job")}
    failed = 0
    for pdf in pdfs:
        faults = faults_of(jobs[pdf]) if pdf in jobs else ["veraPDF did not look at it"]
        failed += bool(faults)
        print(f"{'FAILED' if faults else 'passed'} {FLAVOURS[flavour]} {pdf.parent.name}/{pdf.name}")
        for fault in faults:
            print(f"   {fault}")
    return failed


def complaints_of(reader, pdf):
    """What another program says of a PDF: nothing when all is well."""
    done = subprocess.run([*READERS[reader], pdf], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    lines = done.stdout.decode(errors="replace").splitlines()
    wrong = [line for line in lines if ("warning" in line.lower() or "error:" in line.lower()) and HARMLESS not in line]
    return wrong or ([f"exit status {done.returncode}", *lines] if done.returncode else [])


def check_reader(reader, pdfs):
    """Returns how many of the PDFs it complains of, and says why."""
    failed = 0
    for pdf in pdfs:
        complaints = complaints_of(reader, pdf)
        failed += bool(complaints)
        print(f"{'FAILED' if complaints else 'passed'} {reader} {pdf.parent.name}/{pdf.name}")
        for complaint in complaints:
            print(f"   {complaint}")
    return failed


def main():
    program, sheets, output, report = sys.argv[1:]
    jar = fetched("fetch_verapdf")
    shutil.rmtree(output, ignore_errors=True)
    large_print = pathlib.Path(output, "sheets-in-large-print")
    copy_in_large_print(sheets, large_print)
    pdfs = render(program, [sheets, HERE / "sheets"], "all", output)
    pdfs += render(program, [large_print], "web", pathlib.Path(output, "large-print"))
    if not pdfs:
        print("no PDF was rendered, so none was checked")
        return 1
    tagged = [pdf for pdf in pdfs if not pdf.name.endswith(".press.pdf")]
    failed = sum(check_flavour(jar, flavour, tagged) for flavour in FLAVOURS)
    failed += sum(check_reader(reader, pdfs) for reader in READERS)
    counts = {"tests": len(tagged) * len(FLAVOURS) + len(pdfs) * len(READERS), "failures": failed}
    pathlib.Path(report).write_text(json.dumps(counts))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
