#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training that is killed with SIGKILL at random moments and resumed until it is done leaves the very model, byte for
byte, that an undisturbed training leaves.

    kill_and_resume.py [--trials 20] [--seed 1]      seed of the moments, printed, so that a failure can be repeated
"""
import argparse
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from melscope_cli import PROGRAM, Verdict, fsdd, quietly, run, sha256, timed

TRAIN_SEED = 7
MOST_KILLS = 4  # a trial, so that it ends


def choose_clips(folder):
    """120 clips of FSDD: 3 speakers, 10 digits, 4 takes."""
    for path in fsdd().glob("*_*_[0-3].wav"):
        if path.name.split("_")[1] in ("jackson", "nicolas", "theo"):
            shutil.copy(path, folder)


def train_arguments(clips, out, seed=TRAIN_SEED):
    return ["train", clips, "--pattern", r"(?<label>\d)_[a-z]+_\d+\.wav", "--out", out, "--epochs", "6", "--seed", seed,
            "--threads", "2"]


def check_whole(out):
    """What is there after a kill is whole: a model either is not there yet or opens."""
    model = out / "best.melmodel"
    if model.exists():
        quietly("inspect", model)


def resume_until_done(clips, out, longest, moments):
    """Kills and resumes; returns at which seconds it was killed."""
    killed_after = []
    while True:
        command = [PROGRAM, *map(str, train_arguments(clips, out)), "--resume", "--json"]
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            patience = moments.uniform(0.02, longest) if len(killed_after) < MOST_KILLS else None
            _, words = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            killed_after.append(time.monotonic() - begin)
            check_whole(out)
            continue
        if process.returncode != 0:
            raise SystemExit(f"resuming failed with {process.returncode}: {words.decode()}")
        return killed_after


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--trials", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    moments, verdict = random.Random(chosen.seed), Verdict()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = folder / "clips"
        clips.mkdir()
        choose_clips(clips)
        _, longest = timed(*train_arguments(clips, folder / "undisturbed"))
        wanted = sha256(folder / "undisturbed/best.melmodel")
        print(f"undisturbed: {wanted[:16]}... in {longest:.2f} s; moments from seed {chosen.seed}")
        run(*train_arguments(clips, folder / "again"))
        verdict.true("two undisturbed trainings are equal", sha256(folder / "again/best.melmodel") == wanted)
        run(*train_arguments(clips, folder / "control", TRAIN_SEED + 1))
        verdict.true("another seed gives another model", sha256(folder / "control/best.melmodel") != wanted)
        kills = 0
        for trial in range(1, chosen.trials + 1):
            out = folder / f"trial-{trial}"
            killed_after = resume_until_done(clips, out, longest, moments)
            kills += len(killed_after)
            when = " ".join(f"{seconds:.2f}" for seconds in killed_after) or "never"
            verdict.true(f"trial {trial}, killed after {when} s", sha256(out / "best.melmodel") == wanted)
        verdict.true("it was killed at all", kills >= chosen.trials, f"{kills} kills")
    verdict.end()


if __name__ == "__main__":
    main()
