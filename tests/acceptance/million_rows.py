#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A project of a million clips stays quick: import, label, open, filter, sort, page.

    million_rows.py [--folders 1000]      a thousand clips a folder; the targets are meant for a million

Needs build/release/bin/project_bench (-DMELSCOPE_BENCHMARKS=ON; MELSCOPE_PROJECT_BENCH names another) and a file system
with hard links in the temporary folder: one short WAV a folder has a thousand names.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from melscope_cli import PROGRAM, ROOT, Verdict, wav

BENCH = os.environ.get("MELSCOPE_PROJECT_BENCH", str(ROOT / "build/release/bin/project_bench"))
FILES = 1000  # a folder
RATE = 8000


def generate(root, folders):
    """The recordings and their table; each folder's have a length of their own."""
    with open(root / "table.csv", "w") as table:
        table.write("filename,label,speaker,fold\n")
        for folder in range(folders):
            place = root / f"data/{folder:03d}"
            place.mkdir(parents=True)
            (place / "0.wav").write_bytes(wav(bytes(2 * (100 + folder)), RATE))
            for i in range(FILES):
                if i:
                    os.link(place / "0.wav", place / f"{i}.wav")
                table.write(f"{folder:03d}/{i}.wav,class{(folder * 7 + i) % 10},speaker{folder % 60},{i % 5}\n")


def measured(*arguments):
    """(seconds, peak MiB) of a command of melscope-cli."""
    begin = time.monotonic()
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{arguments[0]} failed: {words}")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def bench(project):
    """What project_bench measures: (what, ms or MiB)."""
    done = subprocess.run([BENCH, project], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"project_bench failed: {done.stderr}")
    for line in map(json.loads, done.stdout.splitlines()):
        yield line["what"], line.get("ms", line.get("MiB"))


TARGETS = {"open": 2000, "table load": 5000, "table": 120, "label": 10, "page of 100 rows": 10, "refresh after an undo": 5,
           "refresh after 51 labels": 10, "refresh after a split": 100, "refresh after 1000 labels": 50,
           "refresh of what has not changed": 1, "peak of the process": 300}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folders", type=int, default=1000)
    chosen = parser.parse_args()
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        root, project = Path(name), Path(name) / "big.melscope"
        generate(root, chosen.folders)
        seconds, peak = measured("import", project, root / "data", "--table", root / "table.csv")
        verdict.at_most("import", seconds, 20, " s")
        verdict.at_most("peak memory of the import", peak, 400, " MiB")
        for what, value in bench(project):
            unit = " MiB" if what in ("table", "peak of the process") else " ms"
            verdict.at_most(what, value, TARGETS.get(what, 100), unit)
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    verdict.end()


if __name__ == "__main__":
    main()
