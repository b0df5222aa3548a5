#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder with every odd file there is: each that cannot be used is listed with its reason, the rest is trained on, and
nothing hangs."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

import odd_files
from melscope_cli import PROGRAM, Verdict

LONGEST = 60  # seconds for any command


def run_lines(*arguments):
    """(exit status, JSON lines, standard error); a hang ends the script."""
    done = subprocess.run([PROGRAM, *map(str, arguments), "--json"], capture_output=True, timeout=LONGEST)
    words = done.stderr.decode(errors="replace")
    return done.returncode, [json.loads(line) for line in done.stdout.decode().splitlines()], words


def build(folder):
    """Writes everything; returns (good recordings, unusable names, damaged names)."""
    good = folder / "good"
    good.mkdir()
    count = odd_files.write_formats(good)
    names = folder / "names"
    names.mkdir()
    count += odd_files.write_odd_names(names)
    (folder / "names" / "loop").symlink_to("..")
    (folder / "good" / ".hidden.wav").write_bytes(b"not looked at")
    odd = folder / "good" / "odd"
    odd.mkdir()
    unusable = odd_files.write_unusable(odd)
    (odd / "directory.wav").mkdir()
    return count, unusable, odd_files.write_damaged(odd)


def check_listed(verdict, what, problems, unusable):
    listed = {Path(problem["where"]).name: problem["reason"] for problem in problems}
    for name in sorted(unusable):
        verdict.true(f"{what}: {name} is listed", name in listed, listed.get(name, "not there")[:70])
    verdict.true(f"{what}: every reason is a sentence of its own", all(len(reason) > 8 for reason in listed.values()))
    return listed


def main():
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "clips"
        folder.mkdir()
        good, unusable, damaged = build(folder)
        status, lines, words = run_lines("show", folder)
        verdict.true("show ends well", status == 0, words[-70:].strip() or "exit status 0")
        shown = lines[-1]
        listed = check_listed(verdict, "show", shown["problems"], unusable | {"directory.wav"})
        used_damaged = len(damaged - set(listed))
        verdict.true("show: used + listed is all there is", shown["clips"] == good + used_damaged,
                     f"{shown['clips']} of {good} + {used_damaged}")

        status, lines, words = run_lines("train", folder, "--out", Path(name) / "run", "--epochs", "1", "--threads", "2")
        verdict.true("train ends well", status == 0, words[-70:].strip() if status else "exit status 0")
        for unusable_name in sorted(unusable):
            verdict.true(f"train: says {unusable_name}", unusable_name in words)

        model = Path(name) / "run/best.melmodel"
        files = [folder / "good/odd" / each for each in sorted(unusable)] + [folder / "good/wav 16 bit.wav"]
        status, lines, words = run_lines("predict", model, *files)
        verdict.true("predict answers for each file", len(lines) == len(files), f"{len(lines)} of {len(files)}")
        verdict.true("predict gives a reason for each unusable one", all("error" in line for line in lines[:-1]))
        verdict.true("predict names the good one", "predictions" in lines[-1])
    verdict.end()


if __name__ == "__main__":
    main()
