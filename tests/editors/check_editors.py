#!/usr/bin/env python3
"""What editors make of the schemas, through yaml-language-server, the program that they ask.

usage: check_editors.py PROGRAM SOURCES FOLDER REPORT
PROGRAM is factsheet; yaml-language-server is fetched by npm into FOLDER once, and without npm the test is skipped
(status 77). REPORT gets the count of the cases.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
import npm
from language_server import LanguageServer

SKIPPED = 77
SERVER = "yaml-language-server@2.0.0"
HEAD = "sheet: 1\nlanguages: [nl]\ntitle: T\npages:\n  - blocks:\n"

# A fault of form, and the one reason for it.
FAULTS = {
    "      - panel: {tone: wram, text: a}\n": 'Value is not accepted. Valid values: "plain", "cool", "warm", "deep".',
    "      - panel: {span: 0, text: a}\n": "Value is below the minimum of 1.",
    "      - panel: {span: two, text: a}\n": 'Incorrect type. Expected "integer".',
    "      - panel: {span: 4}\n": "a panel needs title, text, lead, cards or blocks",
    "      - callout: {figure: a, word: b}\n": "a callout has only one of figure and word",
    "      - callout: {span: 4}\n": "a callout needs figure or word",
    "      - table: {series: a, columns: [{title: a}], rows: [[a]]}\n": "a table has only one of rows and series",
    "      - panel: {text: {nl: a, fr: b}}\n": "Property fr is not allowed.",
    "      - pannel: {text: a}\n": "Property pannel is not allowed.",
    "      - panel: {text: a}\n        quote: {text: b}\n": "Object has more properties than limit of 1.",
    "      - panel: {icon: hart, text: a}\n": "an icon is book, chat, eye, family, heart, link, phone, question or shield, "
                                             "or a file .svg",
}

SETTINGS = {
    "rules: {old-figure: off, figure-without-source: error}\n": [],
    "rules: {old-figur: off}\n": ["Property old-figur is not allowed."],
    "rules: {old-figure: of}\n": ['Value is not accepted. Valid values: "off", "warning", "error".'],
    "rule: {old-figure: off}\n": ["Property rule is not allowed."],
}

# Rules whose faults a schema can see: the sheets of tests/sheet/bad that have one are marked by an editor too.
RULES_OF_FORM = {"unknown-key", "unknown-value", "unknown-block", "unknown-language", "missing-key", "missing-kind",
                 "missing-alternative", "two-kinds", "too-many-keys", "duplicate-key", "wrong-type", "not-a-number",
                 "out-of-range", "syntax", "tab", "unclosed-quote"}

# What no schema can see: 010 is a number, 2026-02-30 has the form of a date, the languages of a sheet stand elsewhere;
# and the server passes over a key in braces that has no colon.
UNSEEN = {"leading-zero.data.yaml", "wrong-date.sheet.yaml", "translations-not-ours.sheet.yaml",
          "comma-in-text.sheet.yaml"}


class Checks:
    def __init__(self, server, folder, program, sources):
        self.server = server
        self.folder = folder
        self.program = program
        self.sources = sources
        self.passed = self.failed = 0
        for kind in ("sheet", "data", "theme", "project"):
            run = subprocess.run([program, "schema", kind], capture_output=True, text=True, check=True)
            (folder / f"{kind}.schema.json").write_text(run.stdout)

    def expect(self, is_right, what):
        if is_right:
            self.passed += 1
        else:
            self.failed += 1
            print("failed:", what)

    def faults_of(self, name, text):
        kind = "project" if name == "factsheet.yaml" else name.split(".")[-2]
        schema = (self.folder / f"{kind}.schema.json").as_uri()
        path = self.folder / name
        path.write_text(text)
        found = self.server.open(path, f"# yaml-language-server: $schema={schema}\n{text}")
        self.server.close(path)
        return found

    def check_good_files(self):
        """No fault where the program finds none: in what it comes with, and in what `new` writes."""
        files = [path for folder in ("sheets", "themes") for path in sorted((self.sources / folder).rglob("*.yaml"))]
        for path in files:
            kind = path.name.split(".")[-2]
            name = path.name if kind in ("sheet", "theme") else path.stem + ".data.yaml"
            found = self.faults_of(name, path.read_text())
            self.expect(not found, f"{path}: {found}")

    def check_starters(self):
        """`new` names the schemas where the server finds them."""
        for kind in ("handout", "factsheet", "large-print", "poster"):
            for language in ("nl", "en"):
                place = self.folder / f"{kind}-{language}"
                subprocess.run([self.program, "new", place, "--kind", kind, "--lang", language], check=True,
                               capture_output=True)
                for path in sorted(place.glob("*.yaml")):
                    found = self.server.open(path)
                    hover = self.server.hover(path, self.line_of(path, r"^(sheet|sources|extends):"), 2)
                    self.server.close(path)
                    self.expect(not found and hover, f"{path.name}: {found}, {hover!r}")

    def line_of(self, path, pattern):
        lines = path.read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if re.search(pattern, line))

    def check_faults(self):
        for blocks, reason in FAULTS.items():
            found = self.faults_of("fault.sheet.yaml", HEAD + blocks)
            self.expect([message for _, message in found] == [reason], f"{blocks}    {found}")

    def check_bad_sheets(self):
        """Each sheet of the error tests that has a fault of form has one in an editor."""
        for path in sorted((self.sources / "tests/sheet/bad").glob("*.yaml")):
            told = path.with_suffix(".expected").read_text()
            rules = set(re.findall(r": error: .*\[([a-z-]+)\]$", told, re.MULTILINE))
            if not rules & RULES_OF_FORM or path.name in UNSEEN:
                continue
            try:
                text = path.read_text()
            except UnicodeDecodeError:
                continue
            found = self.faults_of(path.name, text)
            self.expect(found, f"{path.name}: no fault, and the program has {sorted(rules)}")

    def check_help(self):
        path = self.folder / "help.sheet.yaml"
        schema = (self.folder / "sheet.schema.json").as_uri()
        path.write_text(f"# yaml-language-server: $schema={schema}\n" + HEAD +
                        "      - panel:\n          \n          tone: \n          icon: \n      - \ntheme: \n")
        self.server.open(path)
        keys = self.server.complete(path, 8, 11)
        self.expect(keys.get("span") == "span: ", f"span is put in as {keys.get('span')!r}")
        self.expect({"title", "text", "lead", "cards", "source"} <= keys.keys(), f"keys of a panel: {sorted(keys)}")
        self.expect(set(self.server.complete(path, 9, 17)) == {"plain", "cool", "warm", "deep"}, "tones are offered")
        self.expect({"book", "shield"} <= self.server.complete(path, 10, 17).keys(), "icons are offered")
        self.expect({"panel", "callout", "stack"} <= self.server.complete(path, 11, 9).keys(), "blocks are offered")
        self.expect({"calm", "large-print"} <= self.server.complete(path, 12, 8).keys(), "themes are offered")
        self.server.close(path)

    def check_settings(self):
        """The settings of a folder: rules are known by name, offered and explained."""
        for text, reasons in SETTINGS.items():
            found = self.faults_of("factsheet.yaml", text)
            self.expect([message for _, message in found] == reasons, f"{text}    {found}")
        path = self.folder / "factsheet.yaml"
        schema = (self.folder / "project.schema.json").as_uri()
        path.write_text(f"# yaml-language-server: $schema={schema}\nrules:\n  old-figure: \n  \n")
        self.server.open(path)
        for line, column, words in ((2, 2, "How severe"), (3, 5, "old-figure")):
            hover = self.server.hover(path, line, column)
            self.expect(words in hover, f"factsheet.yaml:{line} is explained: {hover!r}")
        offered = set(self.server.complete(path, 3, 15).values())
        self.expect(offered == {"off", "warning", "error"}, f"severities are offered: {offered}")
        self.expect({"stale-year", "uncited-source"} <= self.server.complete(path, 4, 3).keys(), "rules are offered")
        self.server.close(path)

    def check_hover(self):
        """Each key and each kind of block of the gallery is explained."""
        gallery = self.sources / "sheets/gallery/gallery.sheet.yaml"
        text = gallery.read_text()
        path = self.folder / "gallery.sheet.yaml"
        schema = (self.folder / "sheet.schema.json").as_uri()
        path.write_text(f"# yaml-language-server: $schema={schema}\n{text}")
        self.server.open(path)
        seen = set()
        for number, line in enumerate(path.read_text().splitlines(), 1):
            found = re.match(r"^([ -]*)([a-z][a-z-]*):( |$)", line)
            if not found or found[2] in seen or found[2] in ("nl", "en"):
                continue
            seen.add(found[2])
            hover = self.server.hover(path, number, len(found[1]) + 2)
            self.expect(len(hover.splitlines()) > 2, f"line {number}: {found[2]} is not explained: {hover!r}")
        self.expect(len(seen) > 40, f"few keys were seen: {sorted(seen)}")
        self.server.close(path)

    def run(self):
        self.check_good_files()
        self.check_starters()
        self.check_faults()
        self.check_bad_sheets()
        self.check_help()
        self.check_settings()
        self.check_hover()


def main():
    program, sources, folder, report = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    if not npm.fetch(folder, [SERVER]):
        print("skipped: npm cannot fetch yaml-language-server")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as scratch:
        server = LanguageServer(folder / "node_modules/.bin/yaml-language-server", scratch)
        checks = Checks(server, pathlib.Path(scratch), program, sources)
        try:
            checks.run()
        finally:
            server.stop()
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps({"tests": checks.passed + checks.failed, "failures": checks.failed}))
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
