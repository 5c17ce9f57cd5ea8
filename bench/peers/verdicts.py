"""What veraPDF says of a file of each program."""
import pathlib
import subprocess

FETCH_VERAPDF = pathlib.Path(__file__).resolve().parents[2] / "tests" / "conformance" / "fetch_verapdf"
VERAPDF_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"
FLAVOURS = {"2a": "PDF/A-2a", "ua1": "PDF/UA-1"}


def passes(jar, flavour, pdfs):
    asked = subprocess.run(["java", "-cp", jar, VERAPDF_CLASS, "--flavour", flavour, "--format", "text", *pdfs],
                           stdout=subprocess.PIPE, text=True, check=False)
    said = [line.split()[0] for line in asked.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
    return f"{said.count('PASS')} of {len(said)} pass"


def table(folders):
    """A file or all files of each folder, by name."""
    jar = subprocess.run([FETCH_VERAPDF], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    lines = ["### veraPDF", "", "| | " + " | ".join(FLAVOURS.values()) + " |", "|---|" + "---|" * len(FLAVOURS)]
    for name, folder in folders.items():
        pdfs = sorted(str(path) for path in folder.glob("*.pdf"))
        lines.append(f"| {name} | " + " | ".join(passes(jar, flavour, pdfs) for flavour in FLAVOURS) + " |")
    return "\n".join(lines) + "\n"
