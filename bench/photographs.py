#!/usr/bin/env python3
"""What a page with six photographs of twelve megapixels costs in each profile, as a table for RESULTS.md.

usage: photographs.py PROGRAM WRITE_PHOTOGRAPHS FOLDER [RUNS]

A process is counted with all that it starts; memory that several of them share is counted once.
"""

import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import time

PROFILES = {"web": "", "press, X-1a": "press: {standard: x1a}\n", "press, X-4": "press: {standard: x4}\n",
            "copier": "", "all three": ""}
MOST_SECONDS, MOST_MEGABYTES = 2, 200  # for one profile


def write_sheet(folder, keys):
    blocks = "".join(f"      - image: {{span: 6, file: photograph-{number}.jpg, alt: A street, fit: cover, height: 70}}\n"
                     for number in range(1, 7))
    text = f"sheet: 1\nlanguages: [en]\ntitle: Streets\nupdated: 2026-05-01\n{keys}pages:\n  - blocks:\n{blocks}"
    (folder / "streets.sheet.yaml").write_text(text, encoding="utf-8")


def with_children(process):
    found = [process]
    try:
        for task in pathlib.Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += with_children(int(child))
    except OSError:  # it has ended meanwhile
        pass
    return found


def memory_of(process):
    """In MB, what is shared in parts."""
    try:
        lines = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def measured(command, folder):
    """Seconds of computing, and the most memory at one time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as started:
        most = 0
        while started.poll() is None:
            most = max(most, sum(memory_of(process) for process in with_children(started.pid)))
            time.sleep(0.005)
    if started.returncode != 0:
        sys.exit(f"photographs: the program ended with {started.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most


def main():
    program, writer, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([writer, folder], check=True)
    source = sum(path.stat().st_size for path in folder.glob("*.jpg"))
    print(f"Six photographs of 4000 by 3000 pixels, {source / 1e6:.1f} MB together.\n")
    print("| profile | CPU s | most memory, MB | bytes of the file |\n|---|--:|--:|--:|")
    too_much = False
    for profile, keys in PROFILES.items():
        write_sheet(folder, keys)
        name = profile.split(",")[0] if profile != "all three" else "all"
        command = [program, "render", "streets.sheet.yaml", "--profile", name, "--quiet", "-o", f"out-{len(keys)}-{name}"]
        results = [measured(command, folder) for _ in range(runs)]
        seconds, megabytes = (statistics.median(values) for values in zip(*results))
        size = sum(path.stat().st_size for path in (folder / command[-1]).glob("*.pdf"))
        print(f"| {profile} | {seconds:.2f} | {megabytes:.0f} | {size:,} |")
        too_much |= name != "all" and (seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES)
    return 1 if too_much else 0


if __name__ == "__main__":
    sys.exit(main())
