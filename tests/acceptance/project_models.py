#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A project trains the same model as the folder or table that it was made of, byte for byte, and changes nothing in the data
folder; closed it is one file, which opens wherever it is copied to.

    project_models.py [--epochs 2]
"""
import argparse
import os
import shutil
import tempfile
from pathlib import Path

from melscope_cli import Verdict, fsdd, quietly, run, sha256
from melscope_project import project_state

FSDD_PATTERN = r"(?<label>\d)_(?<group>[a-z]+)_(?<fold>\d+)\.wav"
HELD_OUT = ["--valid-folds", "0-4"]


def content_of(folder):
    """{path: bytes' digest, time of its last change in ns}, folders too."""
    return {str(path.relative_to(folder)): (path.is_file() and sha256(path), path.stat().st_mtime_ns)
            for path in [folder, *folder.rglob("*")]}


def scores(model, source, options):
    return {key: value for key, value in run("evaluate", model, *source, *options, "--split", "valid")[-1].items()
            if key in ("accuracy", "macro_f1", "clips", "classes", "confusion_matrix", "log_loss")}


def train(root, name, source, epochs, options):
    """(model, last JSON line)"""
    out = root / f"run {name}"
    last = run("train", *source, *options, "--out", out, "--epochs", epochs, "--seed", 5)[-1]
    return out / "best.melmodel", last


def check_models(verdict, root, what, source, options, epochs):
    """A folder or table, and a project made of it."""
    project = root / f"{what}.melscope"
    quietly("import", project, *source)
    ours, _ = train(root, f"{what} project", [project], epochs, options)
    theirs, _ = train(root, f"{what} source", source, epochs, options)
    verdict.true(f"{what}: the same model, byte for byte", sha256(ours) == sha256(theirs), sha256(ours)[:12])
    mine, other = scores(ours, [project], options), scores(theirs, source, options)
    verdict.true(f"{what}: the same scores", mine == other and bool(mine), f"{mine['accuracy']:.3f} of {mine['clips']}")
    return project


def check_division(verdict, root, what, project, epochs):
    """Training keeps to the division in the project, whatever else it would do."""
    division = run("split", project, "--train", 0.5, "--valid", 0.3, "--test", 0.2, "--seed", 7)[-1]
    _, last = train(root, f"{what} divided", [project], epochs, [])
    kept = (last["train_clips"], last["valid_clips"]) == (division["train"], division["valid"])
    verdict.true(f"{what}: training keeps to the project's division", kept, f"{last['train_clips']} and {last['valid_clips']}")
    print(f"      {last['split']}")


def use_otherwise(root, what, project, clip):
    """What else is done with a project."""
    quietly("label", project, clip, "something else")
    quietly("undo", project)
    quietly("redo", project)
    quietly("show", project, "--health")
    for form in ("csv", "jsonl", "audacity", "raven"):
        quietly("export", project, "--format", form, "--out", root / f"{what}.{form}")


def check_file(verdict, root, what, project, source):
    """One file, and as good elsewhere: its rows at once, its sounds when it is told where they are."""
    rests = [path.name for path in root.iterdir() if path.name.startswith(project.name) and path != project]
    verdict.true(f"{what}: the closed project is one file", not rests, ", ".join(rests))
    elsewhere = root / f"{what} elsewhere"
    elsewhere.mkdir()
    copy = shutil.copy(project, elsewhere)
    quietly("export", copy, "--format", "csv", "--out", elsewhere / "labels.csv")
    same = project_state(copy) == project_state(project) and sha256(elsewhere / "labels.csv") == sha256(root / f"{what}.csv")
    verdict.true(f"{what}: a copy opens elsewhere with all that is in it", same)
    quietly("import", copy, *source)
    here, there = run("show", project)[-1], run("show", copy)[-1]
    same = all(here[key] == there[key] for key in ("clips", "classes", "splits", "split", "tags"))
    verdict.true(f"{what}: and has its sounds after an import", same, f"{there['clips']} clips")


def check(verdict, root, what, folder, source, options, epochs):
    before = content_of(folder)
    project = check_models(verdict, root, what, source, options, epochs)
    check_division(verdict, root, what, project, epochs)
    use_otherwise(root, what, project, next(path for path in before if path.endswith(".wav")))
    check_file(verdict, root, what, project, source)
    verdict.true(f"{what}: the data folder is as it was", content_of(folder) == before, f"{len(before)} names")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=2)
    chosen = parser.parse_args()
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        quietly("demo", root / "sounds", "--clips-per-class", 20)
        demo = root / "sounds"
        check(verdict, root, "demo", demo, [demo, "--table", demo / "metadata.csv"], [], chosen.epochs)
        check(verdict, root, "digits", fsdd(), [fsdd(), "--pattern", FSDD_PATTERN], HELD_OUT, chosen.epochs)
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    verdict.end()


if __name__ == "__main__":
    main()
