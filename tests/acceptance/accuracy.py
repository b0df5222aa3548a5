#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does it learn? Both recipes on the Free Spoken Digit Dataset (official split: takes 0-4 are the test), digits of a
speaker who was never heard, and the demo sounds of instruments that were never heard. Medians of three seeds.

    accuracy.py [--seeds 3] [--only tutorial|standard|speakers|demo]
"""
import argparse
import tempfile
from pathlib import Path

from melscope_cli import FSDD_OFFICIAL, Verdict, fsdd, median, quietly, run, timed

DIGITS = r"(?<label>\d)_(?<group>[a-z]+)_(?<fold>\d+)\.wav"
SPEAKERS = r"\d_(?<label>[a-z]+)_(?<fold>\d+)\.wav"
DIGITS_BY_SPEAKER = r"(?<label>\d)_(?<group>[a-z]+)_\d+\.wav"


def official(recipe, pattern, seed, folder, extra):
    """(test accuracy in %, seconds of training)."""
    source = [fsdd(), "--pattern", pattern, *FSDD_OFFICIAL]
    run_folder = folder / f"{recipe}-{seed}-{len(list(folder.iterdir()))}"
    lines, seconds = timed("train", *source, "--out", run_folder, "--recipe", recipe, "--seed", seed, *extra)
    scores = run("evaluate", lines[-1]["model"], *source, "--split", "test")[-1]
    assert scores["clips"] == 300, scores["clips"]
    return 100 * scores["accuracy"], seconds


def check_official(verdict, recipe, task, pattern, target, seeds, folder, extra=()):
    results = [official(recipe, pattern, seed, folder, extra) for seed in seeds]
    print("      " + ", ".join(f"{accuracy:.2f} % in {seconds:.1f} s" for accuracy, seconds in results))
    verdict.at_least(f"{recipe}, {task}, official split, median", median(a for a, _ in results), target, " %")
    if recipe == "standard":
        verdict.at_most(f"{recipe}, {task}, longest training", max(s for _, s in results), 60, " s")


def check_speakers(verdict, folder):
    lines, seconds = timed("cross-validate", fsdd(), "--pattern", DIGITS_BY_SPEAKER, "--out", folder / "speakers")
    last = lines[-1]
    folds = last["folds"]
    print("      " + str(folds)[:400])
    verdict.at_least("standard, digits of an unheard speaker, mean of six", 100 * last["mean_accuracy"], 88, " %")
    verdict.at_most("standard, digits of an unheard speaker, mean time a fold", seconds / 6, 60, " s")


def check_demo(verdict, seeds, folder):
    quietly("demo", folder / "demo")
    # Nothing of the held-out instruments chooses the epoch: the last one is the model.
    source = [folder / "demo", "--table", folder / "demo/metadata.csv", "--valid-share", "0", "--test-share", "0.2",
              "--split-by", "groups"]
    results = []
    for seed in seeds:
        lines, seconds = timed("train", *source, "--out", folder / f"demo-{seed}", "--seed", seed)
        scores = run("evaluate", lines[-1]["model"], *source, "--split", "test")[-1]
        results.append((100 * scores["accuracy"], seconds))
    print("      " + ", ".join(f"{accuracy:.2f} % in {seconds:.1f} s" for accuracy, seconds in results))
    verdict.at_least("standard, demo sounds of unheard instruments, median", median(a for a, _ in results), 97, " %")
    verdict.at_most("standard, demo sounds, longest training", max(s for _, s in results), 90, " s")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--only", choices=["tutorial", "standard", "speakers", "demo"])
    chosen = parser.parse_args()
    seeds, verdict = range(1, chosen.seeds + 1), Verdict()
    wanted = [chosen.only] if chosen.only else ["demo", "standard", "speakers", "tutorial"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "demo" in wanted:
            check_demo(verdict, seeds, folder)
        if "standard" in wanted:
            check_official(verdict, "standard", "speakers", SPEAKERS, 99.5, seeds, folder)
            check_official(verdict, "standard", "digits", DIGITS, 99.0, seeds, folder)
        if "speakers" in wanted:
            check_speakers(verdict, folder)
        if "tutorial" in wanted:
            check_official(verdict, "tutorial", "speakers", SPEAKERS, 95.5, seeds, folder, ["--epochs", "15"])
            check_official(verdict, "tutorial", "digits", DIGITS, 76.0, seeds, folder, ["--epochs", "15"])
    verdict.end()


if __name__ == "__main__":
    main()
