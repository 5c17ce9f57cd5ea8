#!/usr/bin/env python3
"""Compares the line breaks of the program with those of Typst's par(linebreaks: "optimized").

usage: compare_lines.py SET_LINES SHEET

SET_LINES is the program of bench/set_lines.cpp. Needs the Python package typst, and pdftotext. The same paragraphs are
set at the same widths in the same font, ragged right with hyphens. A line's slack is what it leaves free of the width.
The figures, one row a language and width:

  lines    of all paragraphs together
  ragged   the root of the mean squared slack of all lines, in points: long holes count for more than many short ones
  inner    the same without the last lines of paragraphs
  hyphens  that the breaks put at line ends
  ladders  hyphens right below another
  lone     paragraphs whose last line is one word

The last row sets Typst's costs so that it wishes what the program does: about as few hyphens, and no word alone on a last
line. The exit status is 1 when the program's paragraphs are more ragged on average: over all lines than those of Typst as
it comes, on inner lines than those of Typst with the same wishes.
"""

import math
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import typst

FONTS = pathlib.Path(__file__).parent.parent / "fonts"
WIDTHS = {"36 mm": 102, "50 mm": 142, "64 mm": 181, "85 mm": 241, "120 mm": 340}
LIKE_WISHES = "(hyphenation: 1700%, runt: 10000%)"
SPACE = re.compile(r"[ \u00a0\u202f]+")
HTML = "{http://www.w3.org/1999/xhtml}"


class Line:
    def __init__(self, width, hyphen, text):
        self.width, self.hyphen, self.text = width, hyphen, text


def ours(program, sheet, language, width):
    """[(text, lines)] as the program sets them."""
    command = [program, sheet, language, str(width)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    paragraphs = []
    for row in done.stdout.splitlines():
        kind, *fields = row.split("\t")
        if kind == "P":
            paragraphs.append((fields[1], []))
        else:
            text = fields[2].rstrip().replace("\u00ad", "")
            paragraphs[-1][1].append(Line(float(fields[0]), fields[1] == "1", text))
    return paragraphs


def typst_source(texts, language, width, costs):
    quoted = [text.replace("\\", "\\\\").replace('"', '\\"') for text in texts]
    pages = "\n#pagebreak()\n".join(f'#par[#"{text}"]' for text in quoted)
    return (
        f"#set page(width: {width}pt, height: 2000pt, margin: 0pt)\n"
        f'#set text(font: "Source Sans 3", size: 10pt, lang: "{language}", hyphenate: true, costs: {costs})\n'
        f'#set par(linebreaks: "optimized", justify: false)\n{pages}\n'
    )


def theirs(texts, language, width, costs="(:)"):
    """The lines of each text as Typst sets it; costs in percent of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source, pdf = pathlib.Path(folder, "lines.typ"), pathlib.Path(folder, "lines.pdf")
        source.write_text(typst_source(texts, language, width, costs), encoding="utf-8")
        typst.compile(str(source), output=str(pdf), font_paths=[str(FONTS)], ignore_system_fonts=True)
        command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
        shown = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [
        lines_of(page, text) for page, text in zip(ElementTree.fromstring(shown).iter(HTML + "page"), texts, strict=True)
    ]


def lines_of(page, text):
    """Words of one height are a line; which hyphens are not the text's own shows in the text."""
    rows = {}
    for word in page.iter(HTML + "word"):
        rows.setdefault(round(float(word.get("yMin")), 1), []).append(word)
    left = SPACE.sub("", text)
    lines = []
    for height in sorted(rows):
        words = sorted(rows[height], key=lambda word: float(word.get("xMin")))
        shown = " ".join(word.text for word in words)
        letters = SPACE.sub("", shown).replace("\u00ad", "-")
        hyphen = letters.endswith("-") and not left.startswith(letters)
        letters = letters[:-1] if hyphen else letters
        if not left.startswith(letters):
            raise SystemExit(f"cannot follow Typst's line {shown!r} in {left!r}")
        left = left[len(letters) :]
        lines.append(Line(float(words[-1].get("xMax")), hyphen, shown))
    return lines


def root_mean_square(lines, width):
    return math.sqrt(sum((width - line.width) ** 2 for line in lines) / len(lines))


def measure(paragraphs, width):
    several = [lines for lines in paragraphs if len(lines) > 1]
    pairs = [pair for lines in paragraphs for pair in zip(lines, lines[1:])]
    return {
        "lines": sum(map(len, paragraphs)),
        "ragged": root_mean_square([line for lines in several for line in lines], width),
        "inner": root_mean_square([line for lines in several for line in lines[:-1]], width),
        "hyphens": sum(line.hyphen for lines in paragraphs for line in lines),
        "ladders": sum(above.hyphen and below.hyphen for above, below in pairs),
        "lone": sum(len(lines) > 1 and len(SPACE.split(lines[-1].text.strip())) == 1 for lines in paragraphs),
    }


def same_ruler(mine, other):
    """Lines with the same words must have the same width in both, or the comparison would measure the rulers. A PDF's
    widths are rounded to a thousandth of the size a letter."""
    widths = {line.text: line.width for lines in mine for line in lines}
    common = [abs(line.width - widths[line.text]) for lines in other for line in lines if line.text in widths]
    if not common or statistics.median(common) > 0.15:
        raise SystemExit("the same lines have other widths in the two")


def show_row(head, a, b):
    cells = [f"{a[key]:.1f} | {b[key]:.1f}" if key in ("ragged", "inner") else f"{a[key]} | {b[key]}" for key in a]
    print(f"| {head} | {' | '.join(cells)} |")


def together(rows):
    """Counts are added up, raggedness is the mean."""
    sums = {key: sum(row[key] for row in rows) for key in rows[0]}
    return {key: value / len(rows) if key in ("ragged", "inner") else value for key, value in sums.items()}


def main():
    program, sheet = sys.argv[1:]
    print("| | lines | | ragged, pt | | inner, pt | | hyphens | | ladders | | lone words | |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    print("| | ours | Typst | ours | Typst | ours | Typst | ours | Typst | ours | Typst | ours | Typst |")
    rows, wishful = [], []
    for language in ("nl", "en"):
        for name, width in WIDTHS.items():
            set_by_us = ours(program, sheet, language, width)
            mine = [lines for _, lines in set_by_us]
            texts = [text for text, _ in set_by_us]
            other = theirs(texts, language, width)
            same_ruler(mine, other)
            rows.append((measure(mine, width), measure(other, width)))
            show_row(f"{language}, {name}", *rows[-1])
            wishful.append(measure(theirs(texts, language, width, LIKE_WISHES), width))
    all_ours, all_theirs = together([row[0] for row in rows]), together([row[1] for row in rows])
    all_wishful = together(wishful)
    show_row("all", all_ours, all_theirs)
    show_row("all, like wishes", all_ours, all_wishful)
    no_worse = all_ours["ragged"] <= all_theirs["ragged"] and all_ours["inner"] <= all_wishful["inner"]
    return 0 if no_worse else 1


if __name__ == "__main__":
    sys.exit(main())
