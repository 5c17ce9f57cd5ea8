"""How the processor time of factsheet grows with the number of sheets, of rows, and of blocks: least squares."""
import pathlib
import shutil

SHEETS = (1, 10, 30, 100)
ROWS = (10, 100, 400, 1600)
BLOCKS = (12, 48, 144, 480)

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


def cases(here, output, ours):
    """By what grows: the numbers, and the command for one of them."""
    work = output / "growth"

    def sheets(count):
        folder_of_sheets(here, work / "sheets", count)
        return [*ours, str(work / "sheets"), "--jobs", "1"]

    def rows(count):
        make_empty(work / "rows")
        file_of_rows(work / "rows" / "schools.csv", count)
        return [*ours, "cycling.sheet.yaml", "--merge", str(work / "rows" / "schools.csv"), "--jobs", "1"]

    def blocks(count):
        make_empty(work / "blocks")
        sheet_of_blocks(work / "blocks" / "looking.sheet.yaml", count)
        return [*ours, str(work / "blocks" / "looking.sheet.yaml")]

    return {"sheets": (SHEETS, sheets), "rows": (ROWS, rows), "blocks": (BLOCKS, blocks)}


def table(here, output, ours, measured):
    """Least processor time of three runs, so that what else the machine does falls out."""
    lines = ["| | CPU ms for each number | one more, ms | the first besides, ms | R² |", "|---|---|--:|--:|--:|"]
    for name, (numbers, command) in cases(here, pathlib.Path(output), ours).items():
        points = []
        for number in numbers:
            words = command(number)
            folder = output / "growth" / "out"
            least = min(measured([*words, "-o", str(folder)], folder)[1] for _ in range(3))
            points.append((number, least))
        slope, begin, explained = fitted(points)
        listed = ", ".join(f"{x}: {y:.0f}" for x, y in points)
        lines.append(f"| {name} | {listed} | {slope:.2f} | {begin:.0f} | {explained:.4f} |")
    return "### How it grows\n\n" + "\n".join(lines) + "\n"
