#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is killed with SIGKILL at any moment while it labels, imports, divides, listens, takes edits back or brings an
old project to its format has lost no action that it acknowledged, has done each wholly or not at all, and leaves a project
that opens. What is in the project is read with Python's own sqlite3.

    kill_project.py [--trials 1000] [--seed 1] [--only KIND]    seed of the moments, printed, so that a failure can be repeated
"""
import argparse
import os
import random
import shutil
import subprocess
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from melscope_cli import PROGRAM, Verdict, quietly, wav
from melscope_project import is_migrated, make_format_1, project_state, state_on_disk

NAMES = ["robin", "wren", "siren", "engine"]
LINES = 2000  # of labels, more than can be saved before the kill
EDITS = 6
SOUNDS = {"first": 600, "second": 600}  # files in each sub-folder
OLD_RECORDINGS, OLD_CLIPS_EACH = 1500, 4
FIRST_MOMENT = 0.003  # seconds; before, the program is not yet started


@dataclass
class Killed:
    status: int
    lines: int  # that it printed


@dataclass
class Tally:
    """What became of the trials of one kind."""
    ends: Counter = field(default_factory=Counter)
    acknowledged: int = 0
    wrong: list = field(default_factory=list)

    def note(self, killed, end):
        self.acknowledged += killed.lines
        self.ends["ended first" if killed.status == 0 else end] += 1
        if killed.status not in (0, -9):
            self.wrong.append(f"exit status {killed.status}")


def run_and_kill(arguments, after, lines=""):
    """Runs a command and kills it after that many seconds, if it still runs then."""
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    timer = threading.Timer(after, process.kill)
    timer.start()
    out, _ = process.communicate(lines.encode())
    timer.cancel()
    return Killed(process.returncode, out.count(b"\n"))


def seconds_of(*arguments):
    begin = time.monotonic()
    quietly(*arguments)
    return time.monotonic() - begin


def make_sounds(folder, name, count):
    (folder / name).mkdir(parents=True)
    for i in range(count):
        samples = b"".join(round(8000 * ((j * (i + 3) % 100) / 100)).to_bytes(2, "little") for j in range(200))
        (folder / name / f"{i}.wav").write_bytes(wav(samples, 8000))


def reopened(project, tally):
    """What lies on the disk, and whether the program opens it and finds the same."""
    before = state_on_disk(project)
    if before is None:
        return None
    if "damaged" in before:
        tally.wrong.append(f"damaged: {before['damaged']}")
        return before
    done = subprocess.run([PROGRAM, "show", project], capture_output=True)
    if done.returncode != 0:
        tally.wrong.append(f"does not open: {done.stderr.decode()}")
        return before
    after = state_on_disk(project)
    if after != before and not (before["format"] == 1 and is_migrated(before, after)):
        tally.wrong.append("something else is in it when it was opened")
    rests = [path.name for path in project.parent.glob(f"{project.name}-*")] + list(project.parent.glob("*.lock"))
    if rests:
        tally.wrong.append(f"opened and closed, it leaves {rests}")
    return before


class Kind:
    """Copies of one project, in each of which the same thing is killed."""

    def __init__(self, root, moments):
        self.root, self.moments, self.tally = root, moments, Tally()
        self.base = root / "base.melscope"
        self.trials = 0
        self.prepare()

    def fresh(self):
        """A copy to work on, in a folder of its own."""
        self.trials += 1
        folder = self.root / f"trial {self.trials}"
        folder.mkdir()
        shutil.copy(self.base, folder / "p.melscope")
        return folder / "p.melscope"

    def kill(self, arguments, lines=""):
        return run_and_kill(arguments, self.moments.uniform(FIRST_MOMENT, self.longest), lines)

    def once(self):
        project = self.fresh()
        self.trial(project)
        shutil.rmtree(project.parent)

    def either(self, killed, found, before, after):
        """Notes whether it is as before or as after; the latter if it was acknowledged."""
        if found not in ((after,) if killed.status == 0 else (before, after)):
            self.tally.wrong.append("neither as before nor as after")
        self.tally.note(killed, "as after" if found == after else "as before")


class Labelling(Kind):
    """Goes on in one project."""

    longest = 0.25

    def prepare(self):
        make_sounds(self.root / "sounds", "first", 40)
        quietly("import", self.base, self.root / "sounds")
        self.paths = [f"first/{i}.wav" for i in range(40)]

    def once(self):
        before = labels_of(project_state(self.base))
        given = [(self.moments.choice(self.paths), self.moments.choice(NAMES)) for _ in range(LINES)]
        killed = self.kill(["label", self.base, "--stdin"], "".join(f"{path}\t{name}\n" for path, name in given))
        after = labels_of(reopened(self.base, self.tally))
        replays = [before | dict(given[:count]) for count in (killed.lines, killed.lines + 1)]
        if after not in replays:  # every acknowledged label is there, and at most the one in flight beside them
            self.tally.wrong.append(f"{killed.lines} labels were acknowledged, and these are not what is there")
        self.tally.note(killed, "before the first label" if killed.lines == 0 else "between labels")


def labels_of(state):
    return {row[0].decode(): row[-1] and row[-1].decode() for row in state["clips"]}


class ImportingMore(Kind):
    def prepare(self):
        make_sounds(self.root / "sounds", "first", SOUNDS["first"])
        quietly("import", self.base, self.root / "sounds")
        make_sounds(self.root / "sounds", "second", SOUNDS["second"])
        project = self.fresh()
        self.before = project_state(project)
        self.longest = seconds_of("import", project, self.root / "sounds")
        self.after = project_state(project)

    def trial(self, project):
        killed = self.kill(["import", project, self.root / "sounds"])
        self.either(killed, reopened(project, self.tally), self.before, self.after)


class ImportingNew(Kind):
    """Of a project that was not there, at most an empty one is; the same command fills it then."""

    def prepare(self):
        make_sounds(self.root / "sounds", "first", sum(SOUNDS.values()))
        project = self.fresh()
        self.longest = seconds_of("import", project, self.root / "sounds")
        self.after = project_state(project)

    def fresh(self):
        self.trials += 1
        folder = self.root / f"trial {self.trials}"
        folder.mkdir()
        return folder / "p.melscope"

    def trial(self, project):
        killed = self.kill(["import", project, self.root / "sounds"])
        found = reopened(project, self.tally)
        nothing = found if found is None or not (found["clips"] or found["classes"] or found["recordings"]) else None
        self.either(killed, found, nothing, self.after)
        quietly("import", project, self.root / "sounds")
        if project_state(project) != self.after:
            self.tally.wrong.append("the import after it does not mend it")


class Splitting(Kind):
    """Each time with another seed: the splits of all clips are the old ones or the new ones."""

    def prepare(self):
        make_sounds(self.root / "sounds", "first", sum(SOUNDS.values()))
        quietly("import", self.base, self.root / "sounds")
        quietly("split", self.base, "--no-audit")
        self.before = project_state(self.base)
        self.longest = seconds_of(*self.command(self.fresh(), 2))

    def command(self, project, seed):
        return ["split", project, "--no-audit", "--train", 0.6, "--valid", 0.3, "--test", 0.1, "--seed", seed]

    def trial(self, project):
        seed = self.moments.randrange(1 << 31)
        undisturbed = project.parent / "undisturbed.melscope"
        shutil.copy(project, undisturbed)
        quietly(*self.command(undisturbed, seed))
        killed = self.kill(self.command(project, seed))
        self.either(killed, reopened(project, self.tally), self.before, project_state(undisturbed))


class Listening(Splitting):
    """As splitting, and then what was heard is kept, some hundred clips at a time: each is right, or not there yet."""

    def prepare(self):
        super().prepare()
        project = self.fresh()
        self.longest = seconds_of("split", project, "--seed", 3)
        self.after = project_state(project)

    def trial(self, project):
        killed = self.kill(["split", project, "--seed", 3])
        found = reopened(project, self.tally)
        heard, whole = set(found.pop("heard")), set(self.after["heard"])
        if not heard <= whole or killed.status == 0 and heard != whole:
            self.tally.wrong.append("what was heard is not right")
        self.tally.ends[f"{len(heard)} clips kept as heard"] += 1
        self.either(killed, found, without(self.before, "heard"), without(self.after, "heard"))


def without(state, table):
    return {name: rows for name, rows in state.items() if name != table}


class UndoAndRedo(Kind):
    def prepare(self):
        make_sounds(self.root / "sounds", "first", sum(SOUNDS.values()))
        quietly("import", self.base, self.root / "sounds")
        for seed in range(EDITS):
            quietly("split", self.base, "--no-audit", "--seed", seed, "--valid", 0.5)
        self.longest = seconds_of("undo", self.fresh(), EDITS)
        self.bases, self.states = [self.base], [project_state(self.base)]
        walked = self.fresh()
        for step in ["undo"] * EDITS + ["redo"] * EDITS:
            quietly(step, walked)
            self.states.append(project_state(walked))
            if len(self.states) == EDITS + 1:
                self.bases.append(shutil.copy(walked, self.root / "undone.melscope"))

    def once(self):
        self.way = self.trials % 2
        self.base = self.bases[self.way]
        super().once()

    def trial(self, project):
        killed = self.kill([["undo", "redo"][self.way], project, EDITS])
        chain = self.states[self.way * EDITS:][:EDITS + 1]
        found = reopened(project, self.tally)
        if found not in chain[killed.lines:killed.lines + 2]:
            self.tally.wrong.append(f"{killed.lines} steps were acknowledged, and these are not what is there")
        self.tally.note(killed, "before the first step" if killed.lines == 0 else "between steps")


class Migrating(Kind):
    """By labelling in a project of format 1. The backup, once it has its name, is that project."""

    def prepare(self):
        make_format_1(self.base, OLD_RECORDINGS, OLD_CLIPS_EACH)
        self.before = project_state(self.base)
        project = self.fresh()
        self.longest = seconds_of(*self.command(project))
        self.after = project_state(project)

    def command(self, project):
        return ["label", project, "r/7.wav", "wren"]

    def check_backups(self, project, found):
        backups = [state_on_disk(path) for path in project.parent.glob("p.format-1*.melscope")]
        if any(backup != self.before for backup in backups):
            self.tally.wrong.append("the backup is not what was there")
        if not backups and found["format"] == 2:
            self.tally.wrong.append("migrated without a backup")
        if len(backups) > 1:
            self.tally.wrong.append(f"{len(backups)} backups of one project")
        return bool(backups)

    def trial(self, project):
        killed = self.kill(self.command(project))
        found = state_on_disk(project)
        is_backed_up = self.check_backups(project, found)
        reopened(project, self.tally)
        is_old, is_labelled = found == self.before, found == self.after
        if not (is_old or is_labelled or is_migrated(self.before, found)) or killed.status == 0 and not is_labelled:
            self.tally.wrong.append("neither of format 1 nor of format 2")
        where = "backed up, not migrated" if is_backed_up else "before the backup"
        self.tally.note(killed, where if is_old else "labelled" if is_labelled else "migrated, not labelled")
        quietly(*self.command(project))
        self.check_backups(project, project_state(project))
        if not is_labelled and project_state(project) != self.after:
            self.tally.wrong.append("labelled afterwards, it is not all there")


KINDS = {"label": (Labelling, 30), "import more": (ImportingMore, 12), "import into a new project": (ImportingNew, 12),
         "split": (Splitting, 12), "split and listen": (Listening, 8), "undo and redo": (UndoAndRedo, 12),
         "migrate": (Migrating, 14)}  # and shares of the trials in percent


def check(verdict, name, make, trials, seed):
    with tempfile.TemporaryDirectory() as folder:
        kind = make(Path(folder), random.Random(f"{seed} {name}"))
        begin = time.monotonic()
        for _ in range(trials):
            kind.once()
        seconds = time.monotonic() - begin
    tally = kind.tally
    print(f"      {name}: {trials} trials in {seconds:.0f} s; " + ", ".join(f"{end} {count}" for end, count in sorted(tally.ends.items())) +
          f"; {tally.acknowledged} lines printed before")
    for line in tally.wrong[:12]:
        print(f"      {line}")
    verdict.at_most(f"{name}: lost, half there, not to be opened", len(tally.wrong), 0)
    return trials - tally.ends["ended first"], tally.acknowledged if make is Labelling else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--trials", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=KINDS)
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    verdict, kills, labels = Verdict(), 0, 0
    for name, (make, share) in KINDS.items():
        if chosen.only in (None, name):
            trials = chosen.trials if chosen.only else max(1, chosen.trials * share // 100)
            killed, acknowledged = check(verdict, name, make, trials, chosen.seed)
            kills, labels = kills + killed, labels + acknowledged
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; {labels} labels acknowledged")
    verdict.at_least("kills of a program that was still at work", kills, chosen.trials / 3)
    verdict.end()


if __name__ == "__main__":
    main()
