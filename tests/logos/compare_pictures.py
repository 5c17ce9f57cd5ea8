#!/usr/bin/env python3
"""Compares logos as the program prints them with how Chromium shows the same files: after a blur of one pixel, at most
1 % of a logo's pixels may be off by more than 32 of 255. Skipped (77) without npm, its registry or Chromium.

usage: compare_pictures.py PROGRAM OUTPUT REPORT [EVERY]

EVERY: of so many logos one is looked at. Logos that the program refuses are left out; check_logos.py counts them.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import zlib

from packages import fetch, logos, refused_in, report_counts, safe_name, write_sheets

WIDTHS = range(120, 200)  # in pixels, of which one is picked for each logo
LARGE_WIDTHS = range(480, 560)
MOST_OFF = 32
MOST_PIXELS_OFF = 0.01
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


class Picture:
    """Pixels of three bytes, red, green and blue."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels

    def row(self, y, left, right):
        start = y * self.width * 3
        return self.pixels[start + left * 3:start + right * 3]


def read_ppm(path):
    data = path.read_bytes()
    kind, width, height, _ = data.split(maxsplit=4)[:4]
    assert kind == b"P6", path
    width, height = int(width), int(height)
    return Picture(width, height, data[-width * height * 3:])


def chunks(data):
    at = 8
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big")
        yield data[at + 4:at + 8], data[at + 8:at + 8 + length]
        at += 12 + length


def nearest(left, above, corner):
    """The predictor of Paeth."""
    to_left, to_above, to_corner = abs(above - corner), abs(left - corner), abs(left + above - 2 * corner)
    if to_left <= to_above and to_left <= to_corner:
        return left
    return above if to_above <= to_corner else corner


def unfiltered(kind, line, before, size):
    if kind == 0:
        return line
    if kind == 2:
        return bytearray((a + b) & 255 for a, b in zip(line, before))
    for i, value in enumerate(line):
        left = line[i - size] if i >= size else 0
        above = before[i]
        if kind == 1:
            more = left
        elif kind == 3:
            more = (left + above) // 2
        else:
            more = nearest(left, above, before[i - size] if i >= size else 0)
        line[i] = (value + more) & 255
    return line


def read_png(path):
    """Eight bits a channel, in colour, with or without transparency, as Chromium and Cairo write it."""
    packed, width, height, size = b"", 0, 0, 3
    for kind, content in chunks(path.read_bytes()):
        if kind == b"IHDR":
            width, height = int.from_bytes(content[:4], "big"), int.from_bytes(content[4:8], "big")
            size = {2: 3, 6: 4}[content[9]]
        elif kind == b"IDAT":
            packed += content
    raw = zlib.decompress(packed)
    before, pixels, step = bytearray(width * size), bytearray(), width * size + 1
    for y in range(height):
        line = bytearray(raw[y * step + 1:(y + 1) * step])
        before = unfiltered(raw[y * step], line, before, size)
        if size == 4:
            kept = bytearray(width * 3)
            for channel in range(3):
                kept[channel::3] = before[channel::4]
            pixels += kept
        else:
            pixels += before
    return Picture(width, height, bytes(pixels))


def cut_to_pictures(pdf):
    """A PDF of which each page is no more than its picture; their names and sizes in points, by page."""
    listed = json.loads(subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", pdf],
                                       stdout=subprocess.PIPE, check=True).stdout)
    objects = listed["qpdf"][1]
    pages = {page["object"]: i for i, page in enumerate(listed["pages"])}

    def seen(value):
        return objects[f"obj:{value}"].get("value") if isinstance(value, str) and value.endswith(" R") else value

    found = {}
    for held in list(objects.values()):
        element = held.get("value")
        if not isinstance(element, dict) or element.get("/S") != "/Figure":
            continue
        attributes = seen(element["/A"])
        box = next(seen(one)["/BBox"] for one in (attributes if isinstance(attributes, list) else [attributes])
                   if "/BBox" in seen(one))
        page = seen(element["/Pg"])
        for name in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox"):
            if name == "/MediaBox" or name in page:
                page[name] = box
        found[pages[element["/Pg"]]] = (element["/Alt"].removeprefix("u:"), box[2] - box[0], box[3] - box[1])
    changed, cut = pdf.with_suffix(".json"), pdf.with_suffix(".cut.pdf")
    changed.write_text(json.dumps({"qpdf": listed["qpdf"]}), encoding="utf-8")
    subprocess.run(["qpdf", pdf, f"--update-from-json={changed}", cut], check=True)
    return cut, found


def pixels_for(width, height, widths):
    """The size at which the sides of a picture come closest to whole pixels."""
    def off(pixels):
        return abs(pixels * height / width - round(pixels * height / width))
    wide = min(widths, key=off)
    return wide, max(round(wide * height / width), 3)


def blurred(picture, left, top, right, bottom):
    """Each byte is the sum of the nine around it; the edge is left out."""
    rows = [picture.row(y, left, right) for y in range(top, bottom)]
    across = [[a + b + c for a, b, c in zip(row, row[3:], row[6:])] for row in rows]
    return [[a + b + c for a, b, c in zip(*three)] for three in zip(across, across[1:], across[2:])]


def share_off(ours, theirs):
    """The share of pixels of which a channel is off by more than MOST_OFF."""
    off = count = 0
    for mine, other in zip(ours, theirs):
        bad = [abs(a - b) > MOST_OFF * 9 for a, b in zip(mine, other)]
        count += len(bad) // 3
        off += sum(any(pixel) for pixel in zip(bad[0::3], bad[1::3], bad[2::3]))
    return off / max(count, 1)


def shown(browser, html, folder, width, height):
    """What Chromium makes of a page on white, which stands in `folder` while it looks."""
    page, picture = folder / "page.html", folder / "page.png"
    page.write_text(f'<!doctype html><body style="margin:0;background:#fff">{html}', encoding="utf-8")
    picture.unlink(missing_ok=True)
    subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    "--force-device-scale-factor=1", "--force-color-profile=srgb",
                    f"--window-size={width},{max(height, 1)}", f"--screenshot={picture}", page.as_uri()],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True)
    return read_png(picture)


def shown_by(browser, pictures, folder):
    """What Chromium makes of the pictures below one another, by name."""
    lines, top, places = [], 0, {}
    for name, (width, height) in pictures:
        lines.append(f'<img src="{name}.svg" style="position:absolute;left:0;top:{top}px;width:{width}px;'
                     f'height:{height}px">')
        places[name] = (0, top, width, top + height)
        top += height
    return shown(browser, "".join(lines), folder, LARGE_WIDTHS.stop, top), places


def drawn_by_mupdf(pdf, page, width, height):
    picture = pdf.with_suffix(".ppm")
    subprocess.run(["mutool", "draw", "-q", "-f", "-w", str(width), "-h", str(height), "-F", "ppm", "-o", picture, pdf,
                    str(page)], stderr=subprocess.DEVNULL, check=True)
    return read_ppm(picture)


def drawn_by_cairo(pdf, page, width, height):
    picture = pdf.with_suffix(".png")
    subprocess.run(["pdftocairo", "-q", "-png", "-singlefile", "-scale-to-x", str(width), "-scale-to-y", str(height),
                    "-f", str(page), "-l", str(page), pdf, picture.with_suffix("")], check=True)
    return read_png(picture)


# Viewers make lines of less than a pixel as wide as one, or move the edges of bitmaps to whole pixels, each in its own
# way. What is off in one look gets the next; what our file has wrong is off in all.
LOOKS = [(drawn_by_mupdf, WIDTHS), (drawn_by_mupdf, LARGE_WIDTHS), (drawn_by_cairo, LARGE_WIDTHS)]


def shares_off(cut, found, browser, folder, look):
    """By page of the PDF, the share of the picture's pixels that is off."""
    draw, widths = look
    sizes = [(name, pixels_for(width, height, widths)) for name, width, height in found.values()]
    theirs, places = shown_by(browser, sizes, folder)
    for number, (name, _, _) in found.items():
        left, top, right, bottom = places[name]
        ours = blurred(draw(cut, number + 1, right, bottom - top), 0, 0, right, bottom - top)
        yield number, share_off(ours, blurred(theirs, left, top, right, bottom))


def compared(pdf, browser, folder):
    """By name of the logo, the share of its pixels that is off."""
    cut, found = cut_to_pictures(pdf)
    off = {}
    for look in LOOKS:
        again = {number: what for number, what in found.items() if off.get(number, 1) > MOST_PIXELS_OFF}
        if again:
            off.update(shares_off(cut, again, browser, folder, look))
    return {found[number][0]: share for number, share in off.items()}


def starts(browser, folder):
    try:
        shown_by(browser, [], folder)
    except (OSError, subprocess.SubprocessError, StopIteration):
        return False
    return True


def main():
    program, output, report = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    every = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    shutil.rmtree(output, ignore_errors=True)
    fetched = output / "packages"
    fetched.mkdir(parents=True)
    if browser is None or not starts(browser, output) or fetch(fetched) is None:
        print("compare_pictures: skipped, Chromium does not start, or the packages cannot be fetched")
        return 77
    tests = failures = 0
    for package in sorted(path for path in fetched.iterdir() if path.is_dir()):
        drawings = list(logos(package / "package"))[::every]
        write_sheets(drawings, output / "all" / package.name)
        refused = refused_in(program, output / "all" / package.name)
        sheets = output / package.name
        names = write_sheets([one for one in drawings if safe_name(one[0]) not in refused], sheets, on_a_page=1)
        subprocess.run([program, "render", sheets, "-o", sheets / "out"], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=False)
        off = {}
        for pdf in sorted((sheets / "out").glob("*.en.pdf")):
            off.update(compared(pdf, browser, sheets))
        wrong = {name: share for name, share in off.items() if share > MOST_PIXELS_OFF}
        tests += 1
        failures += bool(wrong) or not off
        print(f"{package.name}: {len(off)} of {len(names)} logos compared, {len(wrong)} wrong")
        for name, share in sorted(wrong.items(), key=lambda one: -one[1]):
            print(f"  {share:6.1%} {name}")
    return report_counts(report, tests, failures)


if __name__ == "__main__":
    sys.exit(main())
