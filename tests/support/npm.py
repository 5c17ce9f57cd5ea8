"""Fetches what tests need by npm, with the settings that npm has on this machine."""

import shutil
import subprocess

# Without a network npm would try for longer than a test may take.
LONGEST = 120


def fetch(folder, packages):
    """Puts packages ("name@version") into a folder once; false where that cannot be done here."""
    if all((folder / "node_modules" / package.rpartition("@")[0]).exists() for package in packages):
        return True
    if not shutil.which("npm"):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text("{}")
    command = ["npm", "install", "--no-audit", "--no-fund", "--fetch-retries=1", *packages]
    try:
        return subprocess.run(command, cwd=folder, timeout=LONGEST).returncode == 0
    except subprocess.TimeoutExpired:
        return False
