# SPDX-License-Identifier: GPL-3.0-or-later
"""What the acceptance scripts share: running melscope-cli, writing test sounds, saying whether a figure was reached.

The program is build/release/bin/melscope-cli, or what the environment variable MELSCOPE_CLI names; the Free Spoken Digit
Dataset is looked for in ../shared/data/fsdd/recordings or in MELSCOPE_FSDD.
"""
import hashlib
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("MELSCOPE_CLI", str(ROOT / "build/release/bin/melscope-cli"))
FSDD_OFFICIAL = ["--test-folds", "0-4", "--valid-share", "0"]


def run(*arguments):
    """The JSON lines that a command prints with --json. Ends the script with the program's own words if it fails."""
    done = subprocess.run([PROGRAM, *map(str, arguments), "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}\nexit status {done.returncode}\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def quietly(*arguments):
    """Runs a command whose output does not matter."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}\nexit status {done.returncode}\n{done.stderr}")


def timed(*arguments):
    """(JSON lines, seconds from start to end)."""
    begin = time.monotonic()
    lines = run(*arguments)
    return lines, time.monotonic() - begin


def fsdd():
    """Where FSDD's recordings are; ends the script without them."""
    folder = Path(os.environ.get("MELSCOPE_FSDD", ROOT / "../shared/data/fsdd/recordings")).resolve()
    if not folder.is_dir():
        sys.exit(f"FSDD is not at {folder}; set MELSCOPE_FSDD to its recordings.")
    return folder


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def wav(samples, rate, channels=1):
    """Bytes of a 16-bit WAV whose frames are `samples`, bytes as well."""
    def word(value, width=4):
        return value.to_bytes(width, "little")
    head = b"WAVEfmt " + word(16) + word(1, 2) + word(channels, 2) + word(rate) + word(rate * channels * 2)
    head += word(channels * 2, 2) + word(16, 2) + b"data" + word(len(samples))
    return b"RIFF" + word(len(head) + len(samples)) + head + samples


class Verdict:
    """Prints one line a figure and remembers whether all were reached."""

    def __init__(self):
        self.failed = 0

    def at_least(self, what, value, target, unit=""):
        self._say(what, f"{value:.4g}{unit}", f">= {target:g}{unit}", value >= target)

    def at_most(self, what, value, target, unit=""):
        self._say(what, f"{value:.4g}{unit}", f"<= {target:g}{unit}", value <= target)

    def true(self, what, holds, detail=""):
        self._say(what, detail or ("yes" if holds else "no"), "", holds)

    def _say(self, what, value, target, holds):
        self.failed += not holds
        print(f"{'ok  ' if holds else 'FAIL'}  {what:<58} {value:>12} {target}", flush=True)

    def end(self):
        print("all reached" if self.failed == 0 else f"{self.failed} not reached")
        sys.exit(1 if self.failed else 0)


median = statistics.median
