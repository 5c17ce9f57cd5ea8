"""How the processor time of factsheet grows with the number of sheets, of rows, and of blocks: least squares."""
import pathlib
import shutil
import statistics

SHEETS = (1, 10, 30, 100)
ROWS = (10, 100, 400, 1600)
BLOCKS = (12, 48, 144, 480)
MANY_SHEETS = 400

WALL, PROCESSOR = 0, 1  # of what is measured

PLACE_OF_NAME = "Gemeenten leggen tijdelijke maatregelen, drempels of omleidingen in de schoolomgeving"

PAGE = "  - blocks:\n"
BLOCK = ("      - panel: {{title: Kijk {0}, text: \"Wie fietst, kijkt bij kruispunt {0} naar links, naar rechts en nog "
         "eens naar links, en steekt zijn hand uit.\"}}\n")
BLOCKS_ON_PAGE = 12


def folder_of_sheets(here, folder, count):
    """The same sheet under so many names."""
    make_empty(folder)
    shutil.copy(here / "cycling.figures.yaml", folder)
    text = (here / "cycling.sheet.yaml").read_text(encoding="utf-8")
    for i in range(count):
        (folder / f"cycling-{i:03}.sheet.yaml").write_text(text, encoding="utf-8")


def file_of_rows(path, count):
    rows = "".join(f"{i:05};Basisschool Nummer {i:05}\n" for i in range(count))
    path.write_text("number;name\n" + rows, encoding="utf-8")


def sheet_of_blocks(path, count):
    text = "sheet: 1\nlanguages: [nl]\ntitle: Kijken\nupdated: 2026-05-01\npages:\n"
    for i in range(count):
        text += (PAGE if i % BLOCKS_ON_PAGE == 0 else "") + BLOCK.format(i)
    path.write_text(text, encoding="utf-8")


def make_empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def fitted(points):
    """What one more costs, what the first costs besides, and the share of the differences that a line explains."""
    count = len(points)
    mean_x, mean_y = (sum(values) / count for values in zip(*points))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    begin = mean_y - slope * mean_x
    rest = sum((y - begin - slope * x) ** 2 for x, y in points)
    whole = sum((y - mean_y) ** 2 for _, y in points)
    return slope, begin, 1 - rest / whole


class Grower:
    """OURS: the command; MEASURED: of a command, wall and processor milliseconds first; NEW_FOLDER: below another."""

    def __init__(self, here, output, ours, measured, new_folder):
        self.here, self.work, self.ours, self.measured = here, pathlib.Path(output) / "growth", ours, measured
        self.new_folder = new_folder

    def sheets(self, count):
        folder_of_sheets(self.here, self.work / "sheets", count)
        return [*self.ours, str(self.work / "sheets")]

    def rows(self, count):
        return self.merge("cycling.sheet.yaml", count)

    def rows_anew(self, count):
        """What the name stands in is a paragraph of the second page."""
        make_empty(self.work / "anew")
        shutil.copy(self.here / "cycling.figures.yaml", self.work / "anew")
        text = (self.here / "cycling.sheet.yaml").read_text(encoding="utf-8")
        assert PLACE_OF_NAME in text
        sheet = self.work / "anew" / "cycling.sheet.yaml"
        sheet.write_text(text.replace(PLACE_OF_NAME, PLACE_OF_NAME + " bij {{school.name}}"), encoding="utf-8")
        return self.merge(str(sheet), count)

    def merge(self, sheet, count):
        make_empty(self.work / "rows")
        file_of_rows(self.work / "rows" / "schools.csv", count)
        return [*self.ours, sheet, "--merge", str(self.work / "rows" / "schools.csv")]

    def blocks(self, count):
        make_empty(self.work / "blocks")
        sheet_of_blocks(self.work / "blocks" / "looking.sheet.yaml", count)
        return [*self.ours, str(self.work / "blocks" / "looking.sheet.yaml")]

    def time(self, command, which, one_core=False):
        return self.measured([*command, "-o", str(self.new_folder(self.work / "out"))], one_core)[which]

    def table(self):
        """Least processor time of three runs, so that what else the machine does falls out."""
        lines = ["| | CPU ms for each number | one more, ms | the first besides, ms | R² |", "|---|---|--:|--:|--:|"]
        cases = {"sheets": (SHEETS, self.sheets), "rows": (ROWS, self.rows),
                 "rows, a page laid out anew": (ROWS, self.rows_anew), "blocks": (BLOCKS, self.blocks)}
        for name, (numbers, command) in cases.items():
            points = []
            for number in numbers:
                words = [*command(number), "--jobs", "1"]
                points.append((number, min(self.time(words, PROCESSOR) for _ in range(3))))
            slope, begin, explained = fitted(points)
            listed = ", ".join(f"{x}: {y:.0f}" for x, y in points)
            lines.append(f"| {name} | {listed} | {slope:.2f} | {begin:.0f} | {explained:.4f} |")
        return "### How it grows\n\n" + "\n".join(lines) + "\n"

    def table_of_cores(self, runs):
        """Medians of wall time."""
        lines = ["### What more cores give", "", "| | one core, wall ms | all, wall ms | times as fast |",
                 "|---|--:|--:|--:|"]
        cases = {f"{MANY_SHEETS} sheets": self.sheets(MANY_SHEETS), f"{ROWS[-1]} rows": self.rows(ROWS[-1])}
        for name, command in cases.items():
            pairs = [(self.time([*command, "--jobs", "1"], WALL, True), self.time(command, WALL)) for _ in range(runs)]
            one, every = map(statistics.median, zip(*pairs))
            lines.append(f"| {name} | {one:.0f} | {every:.0f} | {one / every:.2f} |")
        return "\n".join(lines) + "\n"
