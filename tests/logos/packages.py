"""The logos and flags of three npm packages, and sheets that they stand on."""

import json
import re
import shutil
import subprocess

PACKAGES = ["simple-icons@16", "flag-icons@7", "@iconify-json/logos@1"]
ON_A_SHEET = 12


def fetch(folder, packages=PACKAGES):
    """The packages, unpacked; nothing when there is no npm or no registry."""
    if shutil.which("npm") is None:
        return None
    done = subprocess.run(["npm", "pack", "--silent", *packages], cwd=folder, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        return None
    for archive in folder.glob("*.tgz"):
        (folder / archive.stem).mkdir()
        subprocess.run(["tar", "-xzf", archive, "-C", folder / archive.stem], check=True)
    return folder


def logos_of_iconify(package):
    """A collection is one file, with the inside of each drawing."""
    listed = json.loads((package / "icons.json").read_text(encoding="utf-8"))
    for name, icon in listed["icons"].items():
        sides = [icon.get(side, listed.get(side, 16)) for side in ("width", "height")]
        yield name, (
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'viewBox="{icon.get("left", 0)} {icon.get("top", 0)} {sides[0]} {sides[1]}">{icon["body"]}</svg>')


def logos(package):
    if (package / "icons.json").exists():
        yield from logos_of_iconify(package)
        return
    for path in sorted(package.rglob("*.svg")):
        yield "-".join(path.relative_to(package).with_suffix("").parts), path.read_text(encoding="utf-8")


def safe_name(name):
    return re.sub(r"[^a-z0-9-]", "_", name.lower())


def write_sheets(drawings, folder, on_a_page=ON_A_SHEET):
    """As many sheets as it takes; the logos beside them, each with its name as its alternative text."""
    folder.mkdir(parents=True)
    names = []
    for name, drawing in drawings:
        safe = safe_name(name)
        (folder / f"{safe}.svg").write_text(drawing, encoding="utf-8")
        names.append(safe)
    for first in range(0, len(names), ON_A_SHEET):
        span = 3 if on_a_page > 1 else 6
        blocks = [f'      - image: {{span: {span}, file: {name}.svg, alt: "{name}"}}\n'
                  for name in names[first:first + ON_A_SHEET]]
        pages = ["  - blocks:\n" + "".join(blocks[i:i + on_a_page]) for i in range(0, len(blocks), on_a_page)]
        (folder / f"{first:05}.sheet.yaml").write_text(
            f"sheet: 1\nlanguages: [en]\ntitle: Logos\nupdated: 2026-05-01\npages:\n{''.join(pages)}",
            encoding="utf-8")
    return names


def refused_in(program, folder):
    """By name of the logo, what is said of it."""
    done = subprocess.run([program, "check", "--format", "json", folder], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    said = {}
    for line in done.stdout.splitlines():
        if not line.startswith("{"):
            continue
        found = json.loads(line)
        name = re.search(r'the picture "([^"]+)\.svg" (.*)', found.get("message", ""))
        if name and found.get("severity", found.get("level")) == "error":
            said[name.group(1)] = f"{name.group(2)} [{found.get('rule')}]"
    return said


def report_counts(report, tests, failures):
    """Writes what tests/count.py reads, and gives the status to end with."""
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps({"tests": tests, "failures": failures}), encoding="utf-8")
    return 1 if failures else 0
