#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a single answer takes from a cold start, beside an empty program linked to LibTorch; and that commands that
need no network neither load LibTorch nor take long.

    cold_predict.py [--rounds 15]      needs the target empty_torch: cmake --build build/release --target empty_torch
"""
import argparse
import os
import subprocess
import tempfile
import time
from pathlib import Path

from melscope_cli import PROGRAM, ROOT, Verdict, median, quietly, run

EMPTY = os.environ.get("MELSCOPE_EMPTY_TORCH", str(ROOT / "build/release/bin/empty_torch"))


def seconds_of(*command):
    begin = time.monotonic()
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return time.monotonic() - begin


def loads_torch(*command):
    """Whether the dynamic linker, which sees dlopen too, meets LibTorch."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace",
                          env=os.environ | {"LD_DEBUG": "libs"})
    assert "find library=libsndfile" in done.stderr, "the dynamic linker said nothing"
    return "libtorch" in done.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds, verdict = parser.parse_args().rounds, Verdict()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        quietly("demo", folder / "demo", "--clips-per-class", "4")
        source = [folder / "demo", "--table", folder / "demo/metadata.csv"]
        model = run("train", *source, "--out", folder / "run", "--epochs", "1")[-1]["model"]
        file = sorted((folder / "demo").rglob("*.wav"))[0]

        predict = [PROGRAM, "predict", model, file]
        verdict.true("predict loads LibTorch, so that the look can see it", loads_torch(*predict))
        empty, answer = [], []
        for _ in range(rounds):  # alternating, so that both see the same weather
            empty.append(seconds_of(EMPTY))
            answer.append(seconds_of(*predict))
        print(f"      empty program with LibTorch {1000 * median(empty):.0f} ms, predict {1000 * median(answer):.0f} ms")
        verdict.at_most("cold predict, times the empty program", median(answer) / median(empty), 1.2)

        for what, command in {
            "--help": [PROGRAM, "--help"],
            "show FILE": [PROGRAM, "show", file],
            "spectrogram --out .csv": [PROGRAM, "spectrogram", file, "--out", folder / "s.csv"],
            "spectrogram --out .png": [PROGRAM, "spectrogram", file, "--out", folder / "s.png"],
            "show FOLDER of 40 clips": [PROGRAM, "show", *source],
            "inspect MODEL": [PROGRAM, "inspect", model],
        }.items():
            verdict.true(f"{what} does without LibTorch", not loads_torch(*command))
            verdict.at_most(f"{what}", 1000 * median(seconds_of(*command) for _ in range(rounds)), 50, " ms")
    verdict.end()


if __name__ == "__main__":
    main()
