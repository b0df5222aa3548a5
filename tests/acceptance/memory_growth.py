#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Peak memory of a training does not grow with the data set: one epoch over 300 and over 30 000 short clips.

    memory_growth.py [--clips 30000]
"""
import argparse
import array
import math
import os
import random
import subprocess
import tempfile
from pathlib import Path

from melscope_cli import PROGRAM, Verdict, wav

RATE = 8000
FRAMES = 2400  # 0.3 s
CLASSES = 5
SETTINGS = ["--recipe", "standard", "--epochs", "1", "--seed", "1", "--threads", "2"]


def long_tones():
    """One long recording a class, a tone in noise, as 16-bit samples; clips are cut from it."""
    noise = random.Random(1)
    return [array.array("h", (int(8000 * math.sin(2 * math.pi * 250 * (label + 1) * i / RATE) + noise.uniform(-4e3, 4e3))
                              for i in range(20 * FRAMES))) for label in range(CLASSES)]


def generate(folder, count, tones):
    cut = random.Random(2)
    for label in range(CLASSES):
        (folder / f"tone {label}").mkdir(parents=True)
    for i in range(count):
        begin = cut.randrange(19 * FRAMES)
        samples = tones[i % CLASSES][begin:begin + FRAMES].tobytes()
        (folder / f"tone {i % CLASSES}" / f"{i}.wav").write_bytes(wav(samples, RATE))


def peak_of_training(clips, out):
    """Largest resident size in MiB, as the system counts it for the ended process."""
    process = subprocess.Popen([PROGRAM, "train", clips, "--out", out, *SETTINGS, "--json"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    words = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"training failed: {words}")
    return usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--clips", type=int, default=30_000)
    chosen = parser.parse_args()
    verdict, tones, peaks = Verdict(), long_tones(), {}
    with tempfile.TemporaryDirectory() as name:
        for count in (300, chosen.clips):
            folder = Path(name) / str(count)
            generate(folder, count, tones)
            peaks[count] = peak_of_training(folder, Path(name) / f"run-{count}")
            print(f"      {count} clips: {peaks[count]:.1f} MiB at the peak")
    verdict.at_most("growth of peak memory", peaks[chosen.clips] - peaks[300], 64, " MiB")
    verdict.end()


if __name__ == "__main__":
    main()
