#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full or dies at the first, second, third ... call: nothing that was acknowledged is lost, nothing is half
there, and the program says in one sentence what happened.

    failing_disk.py [--quick] [--only COMMAND]      --quick leaves out ever more calls the later they come

Every command below runs on a copy of its folder with a library before the system's calls (failing_disk.cpp; the environment
variable FAILING_DISK names it, else it is in build/release/lib) that lets the k-th one fail, for k = 1, 2, 3 ... until there
are no more. A new command that writes is a line in COMMANDS.
"""
import argparse
import errno
import hashlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from melscope_cli import PROGRAM, ROOT, Verdict, wav
from melscope_project import make_format_1, project_state, state_on_disk

LIBRARY = os.environ.get("FAILING_DISK", str(ROOT / "build/release/lib/libfailing_disk.so"))
PROJECT = "p.melscope"
LONGEST = 20  # seconds for any command
LINES = [f"one/{i}.wav\tlabel {i % 3}" for i in range(6)]


@dataclass
class Command:
    name: str
    begin: str          # the folder it begins with, see SCENES
    arguments: list
    lines: list = field(default_factory=list)  # on standard input, each a label
    keeps: bool = True  # whether exit status 0 says that something was written


COMMANDS = [
    Command("import into a new project", "sounds", ["import", PROJECT, "sounds"]),
    Command("import more", "more sounds", ["import", PROJECT, "sounds"]),
    Command("label", "project", ["label", PROJECT, "one/0.wav", "wren"]),
    Command("label 40 clips at once", "project", ["label", PROJECT, "two/long.wav", "wren"]),
    Command("label lines", "project", ["label", PROJECT, "--stdin"], LINES),
    Command("undo", "labelled", ["undo", PROJECT]),
    Command("redo", "undone", ["redo", PROJECT]),
    Command("spectrogram", "sounds", ["spectrogram", "sounds/one/0.wav", "--out", "call.png"]),
    Command("import a table", "sounds", ["import", PROJECT, "sounds", "--table", "table.csv"]),
    Command("split", "project", ["split", PROJECT, "--no-audit", "--seed", "1"]),
    Command("split and listen", "project", ["split", PROJECT, "--seed", "1"]),
    Command("health", "project", ["show", PROJECT, "--health"], keeps=False),
    Command("open an old project", "old", ["show", PROJECT], keeps=False),
    Command("label in an old project", "old", ["label", PROJECT, "r/0.wav", "wren"]),
    *[Command(f"export {form}", "exported", ["export", PROJECT, "--format", form, "--out", f"labels.{form}"])
      for form in ("csv", "jsonl", "audacity", "raven")],
    Command("demo", "nothing", ["demo", "demo", "--clips-per-class", "1"]),
]

# Which calls (see failing_disk.cpp), why, and whether only one of them or all from then on.
FAULTS = [(calls, reason, mode)
          for calls in ("w", "s", "o", "r", "t", "u") for reason in (errno.ENOSPC, errno.EIO) for mode in ("once", "on")
          if reason == errno.EIO or calls != "u"]
FAULTS += [("w", errno.ENOSPC, "half"), ("wot", errno.ENOSPC, "on"), ("wsortu", errno.EIO, "on"), ("wsortu", errno.EIO, "once")]
REASONS = [os.strerror(errno.ENOSPC), os.strerror(errno.EIO), "disk I/O error", "disk is full", "unable to open database",
           "does not open it for writing"]


# What the commands begin with

def program(folder, *arguments, **options):
    return subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, timeout=LONGEST, **options)


def done(folder, *arguments, **options):
    result = program(folder, *arguments, **options)
    if result.returncode != 0:
        raise SystemExit(f"{arguments} without any fault: {result.stderr.decode()}")


def make_sounds(folder, names):
    for name in names:
        path = folder / "sounds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wav(bytes(1600), 8000))


def cut_long_recording(folder):
    """Forty clips of one recording, so that labelling it is one action of forty changes."""
    with sqlite3.connect(folder / PROJECT) as database:
        database.executemany("INSERT INTO clips(recording, begin_seconds, end_seconds, seconds) SELECT id, ?, ?, 0.001 "
                             "FROM recordings WHERE path = CAST('two/long.wav' AS BLOB)", [(i / 1000, (i + 1) / 1000) for i in range(39)])
    database.close()
    done(folder, "show", PROJECT)  # which leaves one file


def make_scenes(root):
    """The folders that commands begin with."""
    for name in ("nothing", "sounds"):
        (root / name).mkdir()
    make_sounds(root / "sounds", [f"{label}/{i}.wav" for label in ("one", "two") for i in range(6)] + ["two/long.wav"])
    rows = [f"one/{i}.wav,{'wren' if i % 2 else 'robin'},{i % 3}\n" for i in range(6)]
    (root / "sounds" / "table.csv").write_text("file,label,fold\n" + "".join(rows))

    def follow(name, before, *arguments):
        shutil.copytree(root / before, root / name)
        if arguments:
            done(root / name, *arguments)
    follow("project", "sounds", "import", PROJECT, "sounds")
    cut_long_recording(root / "project")
    follow("more sounds", "project")
    make_sounds(root / "more sounds", [f"three/{i}.wav" for i in range(6)])
    follow("labelled", "project", "label", PROJECT, "two/long.wav", "wren")
    follow("undone", "labelled", "undo", PROJECT)
    follow("exported", "labelled")
    for form in ("csv", "jsonl", "audacity", "raven"):
        done(root / "exported", "export", PROJECT, "--format", form, "--out", f"labels.{form}")
    done(root / "exported", "label", PROJECT, "one/1.wav", "siren")
    done(root / "exported", "label", PROJECT, "two/0.wav", "")
    (root / "old").mkdir()
    make_format_1(root / "old" / PROJECT, recordings=6, clips_each=3)


# What is in a folder

def state_of(folder):
    """{relative path: bytes' digest, without where the folder is, or the rows of a project}"""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): project_state(path) if path.suffix == ".melscope"
            else hashlib.sha256(path.read_bytes().replace(str(folder).encode(), b"")).hexdigest() for path in files}


def is_between(before, after, found, saved):
    """Rows as they are after some of the labels were given, all of the saved ones among them."""
    if "damaged" in found or not all(row in (old, new) for row, old, new in zip(found["clips"], before["clips"], after["clips"])):
        return False
    labels = {row[0].decode(): row[-1] for row in found["clips"]}
    wanted = {path: label for path, label in (LINES[number - 1].split("\t") for number in saved)}
    return all(labels[path] == label.encode() for path, label in wanted.items())


# One trial

@dataclass
class Expected:
    before: dict
    opened: dict  # as before, but for an old project, which opening brings to the format of today
    after: dict


@dataclass
class Tally:
    injections: int = 0
    bad_ends: list = field(default_factory=list)
    false_successes: list = field(default_factory=list)
    unreadable: list = field(default_factory=list)
    halves: list = field(default_factory=list)
    leftovers: list = field(default_factory=list)
    unclear: list = field(default_factory=list)

    def add(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def undisturbed(scene, scratch, *arguments, **options):
    """State of a copy after a command."""
    folder = scratch / "undisturbed"
    shutil.copytree(scene, folder)
    done(folder, *arguments, **options)
    state = state_of(folder)
    shutil.rmtree(folder)
    return state


def expected_of(command, scene, scratch):
    before = state_of(scene)
    opened = undisturbed(scene, scratch, "show", PROJECT) if PROJECT in before else before
    words = "".join(line + "\n" for line in command.lines).encode()
    return Expected(before, opened, undisturbed(scene, scratch, *command.arguments, input=words))


def run_faulty(command, folder, log, fault, at):
    calls, reason, mode = fault
    environment = dict(os.environ, LD_PRELOAD=LIBRARY, FAILING_DISK_FOLDER=str(folder), FAILING_DISK_CALLS=calls,
                       FAILING_DISK_AT=str(at), FAILING_DISK_ERRNO=str(reason), FAILING_DISK_MODE=mode,
                       FAILING_DISK_LOG=str(log))
    words = "".join(line + "\n" for line in command.lines).encode()
    return program(folder, *command.arguments, env=environment, input=words)


def is_clear(words):
    """The last line is one sentence with a file and a reason."""
    last = words.rstrip("\n").split("\n")[-1]
    named = any(name in last for name in (PROJECT, "call.png", "demo", "labels.", "p.format-1"))
    return named and any(reason in last for reason in REASONS) and "filesystem error" not in last


def may_remain(name, fault):
    """What cannot be taken away if taking away fails."""
    return "u" in fault[0] and (name.endswith(".part") or name == PROJECT)


def is_whole(command, name, expected, now):
    """Whether a file is as before or as after; what was heard is kept after the division."""
    known = [state.get(name) for state in (expected.before, expected.opened, expected.after)]
    if now in known or command.lines and name == PROJECT:
        return True
    if not isinstance(now, dict) or "damaged" in now or None in known:
        return False
    heard = [state.get("heard") for state in known]
    return now["heard"] in heard and {**now, "heard": 0} in [{**state, "heard": 0} for state in known]


def judge_files(command, expected, found, fault, said, tally):
    for name in sorted(found.keys() | expected.before.keys()):
        now, old, new = found.get(name), expected.before.get(name), expected.after.get(name)
        if is_whole(command, name, expected, now) or old is None and may_remain(name, fault):
            continue
        damage = now.get("damaged", "") if isinstance(now, dict) else ""
        (tally.halves if old or new else tally.leftovers).append(f"{said}, {name} {damage}")


def judge(command, expected, folder, fault, result, tally, where):
    """What the command said and left, also after the project was opened once more."""
    words = result.stderr.decode(errors="replace")
    said = f"{where}: exit status {result.returncode}, {words.strip()[-200:]!r}"
    if result.returncode not in (0, 1):
        tally.bad_ends.append(said)
    if result.returncode == 1 and not is_clear(words):
        tally.unclear.append(said)
    left = state_on_disk(folder / PROJECT)
    may_be_new = PROJECT not in expected.before and may_remain(PROJECT, fault)
    if left is not None and not may_be_new and not is_whole(command, PROJECT, expected, left):
        tally.halves.append(f"{said}, {PROJECT} before it was opened again")
    if left is not None and program(folder, "show", PROJECT).returncode != 0:
        tally.unreadable.append(said)
        return
    found = state_of(folder)
    saved = [int(line.split()[1]) for line in result.stdout.decode().splitlines() if line.startswith("saved ")]
    if result.returncode == 0 and command.keeps and found != expected.after:
        tally.false_successes.append(said)
    if command.lines and not is_between(expected.before[PROJECT], expected.after[PROJECT], found[PROJECT], saved):
        tally.false_successes.append(said)
    judge_files(command, expected, found, fault, said, tally)


def calls_in_turn(quick):
    at = 1
    while True:
        yield at
        at += at if quick else 1


def trials(command, scene, expected, fault, quick):
    """Every call in turn, until none is left that could fail."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        for at in calls_in_turn(quick):
            folder, log = root / "disk", root / "log"
            shutil.copytree(scene, folder)
            where = f"{command.name}, call {at} of {fault[0]}, {errno.errorcode[fault[1]]}, {fault[2]}"
            try:
                result = run_faulty(command, folder, log, fault, at)
            except subprocess.TimeoutExpired:
                tally.bad_ends.append(f"{where}: did not end in {LONGEST} s")
                result = None
            if not log.exists():
                break
            tally.injections += 1
            if result is not None:
                judge(command, expected, folder, fault, result, tally, f"{where} ({log.read_text().splitlines()[0]})"
                      .replace(str(folder) + "/", ""))
            log.unlink()
            shutil.rmtree(folder)
    return tally


def check(verdict, quick, only):
    total = Tally()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(os.cpu_count()) as pool:
        root = Path(name).resolve()
        make_scenes(root)
        for command in [command for command in COMMANDS if only in (None, command.name)]:
            scene = root / command.begin
            expected = expected_of(command, scene, root)
            tally = Tally()
            for each in pool.map(lambda fault: trials(command, scene, expected, fault, quick), FAULTS):
                tally.add(each)
            total.add(tally)
            print(f"      {command.name}: {tally.injections} injections", flush=True)
    for what, found in (("crashes, hangs, odd exit statuses", total.bad_ends), ("false successes", total.false_successes),
                        ("projects that do not open", total.unreadable), ("states between before and after", total.halves),
                        ("files left behind", total.leftovers), ("unclear messages", total.unclear)):
        for line in found[:12]:
            print(f"      {line}")
        verdict.at_most(what, len(found), 0)
    verdict.at_least("injections", total.injections, 100)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", metavar="COMMAND")
    chosen = parser.parse_args()
    if not Path(LIBRARY).exists():
        raise SystemExit(f"{LIBRARY} is not there; build the tests, or set FAILING_DISK")
    verdict = Verdict()
    check(verdict, chosen.quick, chosen.only)
    verdict.end()


if __name__ == "__main__":
    main()
