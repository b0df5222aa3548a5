#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is killed with SIGKILL while it labels at full speed, takes edits back or imports has lost no action that
it acknowledged, and leaves a project that opens. What is in the project is read with Python's own sqlite3.

    kill_while_labelling.py [--trials 100] [--seed 1]      seed of the moments, printed, so that a failure can be repeated
"""
import argparse
import random
import sqlite3
import subprocess
import tempfile
import threading
from pathlib import Path

from melscope_cli import PROGRAM, Verdict, quietly, wav

CLIPS = 40
NAMES = ["robin", "wren", "siren", "engine"]
LINES = 2000  # more than can be saved before the kill


def make_sounds(folder, name, count):
    (folder / name).mkdir(parents=True)
    for i in range(count):
        (folder / name / f"{i}.wav").write_bytes(wav(bytes(800), 8000))


def labels_in(project):
    """{path: class}, from a checked copy of what is on the disk."""
    database = sqlite3.connect(project)
    whole = database.execute("PRAGMA integrity_check").fetchone()[0]
    if whole != "ok":
        raise SystemExit(f"the project is damaged: {whole}")
    rows = database.execute("SELECT path, name FROM clips JOIN recordings ON recordings.id = recording "
                            "LEFT JOIN classes ON classes.id = class WHERE clips.present").fetchall()
    counted = database.execute("SELECT sum(clips) FROM classes WHERE present").fetchone()[0]
    database.close()
    if counted != sum(name is not None for _, name in rows):
        raise SystemExit("the live counts differ from the clips")
    return {path.decode(): name and name.decode() for path, name in rows}


def killed_while_labelling(project, paths, moments):
    """Labels until it is killed. Returns (labels given, in order; how many of them were acknowledged)."""
    given = [(moments.choice(paths), moments.choice(NAMES)) for _ in range(LINES)]
    process = subprocess.Popen([PROGRAM, "label", project, "--stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    timer = threading.Timer(moments.uniform(0.005, 0.25), process.kill)
    timer.start()
    out, _ = process.communicate("".join(f"{path}\t{name}\n" for path, name in given).encode())
    timer.cancel()
    return given, out.count(b"\n")


def holds(before, given, acknowledged, after):
    """Every acknowledged label is there, and at most the one in flight beside them."""
    def replayed(count):
        labels = dict(before)
        labels.update(given[:count])
        return labels
    return after in (replayed(acknowledged), replayed(acknowledged + 1))


def killed_import(folder, project, trial, moments):
    """Imports one more sub-folder and kills it. Returns whether all of it or nothing is there."""
    make_sounds(folder / "sounds", f"new-{trial}", 30)
    before = labels_in(project)
    process = subprocess.Popen([PROGRAM, "import", project, folder / "sounds"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        process.wait(moments.uniform(0.005, 0.06))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return len(labels_in(project)) in (len(before), len(list((folder / "sounds").rglob("*.wav"))))


def check(verdict, trials, moments):
    lost, unsure, acknowledged_in_all, halves = 0, 0, 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = folder / "sounds.melscope"
        make_sounds(folder / "sounds", "first", CLIPS)
        quietly("import", project, folder / "sounds")
        paths = [f"first/{i}.wav" for i in range(CLIPS)]
        for trial in range(trials):
            before = labels_in(project)
            given, acknowledged = killed_while_labelling(project, paths, moments)
            after = labels_in(project)
            acknowledged_in_all += acknowledged
            lost += not holds(before, given, acknowledged, after)
            unsure += acknowledged == 0
            if trial % 10 == 0:
                halves += not killed_import(folder, project, trial, moments)
            quietly("show", project)
    print(f"      {trials} kills, {acknowledged_in_all} labels acknowledged before them, {unsure} kills before the first")
    verdict.at_most("trials with an acknowledged label lost", lost, 0)
    verdict.at_most("imports that were half there after a kill", halves, 0)
    verdict.at_least("labels acknowledged a trial", acknowledged_in_all / trials, 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    verdict = Verdict()
    check(verdict, chosen.trials, random.Random(chosen.seed))
    verdict.end()


if __name__ == "__main__":
    main()
