#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of every kind, and what is none: each row is added, refused or a duplicate, or the table is refused in a sentence that
names it; no project is left then, and no path that a table names outside the data folder is opened (strace, if it is there).

    odd_tables.py [--rows 1000000]      of the longest table
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from melscope_cli import PROGRAM, Verdict, wav

SOUNDS = 1000
LONGEST = 120     # seconds until a command counts as hanging
SLOWEST = 10      # seconds of processor time
ROWS = "file,label\n0.wav,robin\n1.wav,wren\n2.wav,robin\n"
RAVEN = ("Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tBegin File\tFile Offset (s)\tSpecies\n"
         "1\tSpectrogram 1\t1\t0.00\t0.05\t100\t900\t0.wav\t0.00\trobin\n2\tSpectrogram 1\t1\t0.05\t0.10\t100\t900\t0.wav\t0.05\twren\n")
LABEL_TRACK = "0.00\t0.05\trobin\n\\\t100\t900\n0.05\t0.10\twren\n"


@dataclass
class Table:
    """What is expected: counts of a table that is taken, words of the sentence about one that is refused."""
    what: str
    name: str
    content: bytes
    added: int = None       # None: it is refused as a whole
    refused: int = 0
    duplicates: int = 0
    words: tuple = ()       # besides the table's name
    options: tuple = ()


def text(what, name, content, *counts, encoding="utf-8", **more):
    return Table(what, name, content.encode(encoding), *counts, **more)


def taken():
    umlaut = ROWS.replace("wren", "Zaunkönig")
    yield text("UTF-8 with a mark", "t.csv", ROWS, 3, encoding="utf-8-sig")
    yield text("CRLF", "t.csv", ROWS.replace("\n", "\r\n"), 3)
    yield text("lone CR", "t.csv", ROWS.replace("\n", "\r"), 3)
    yield text("no line end at the end, blank lines", "t.csv", ROWS.replace("\n", "\n\n").rstrip(), 3)
    yield text("quotes with line ends, commas and quotes", "t.csv", 'file,label,note\n0.wav,robin,"two\nlines, ""quoted"""\n1.wav,wren,x\n', 2)
    for delimiter in ";\t|":
        yield text(f"separated by {delimiter!r}", "t.txt", ROWS.replace(",", delimiter), 3)
    yield text("Latin-1, said so", "t.csv", umlaut, 3, encoding="latin-1", options=("--encoding", "latin-1"))
    yield text("UTF-16 with a mark", "t.csv", umlaut, 3, encoding="utf-16")
    yield Table("UTF-16, big end first", "t.csv", b"\xfe\xff" + umlaut.encode("utf-16-be"), 3)
    yield text("duplicate rows", "t.csv", ROWS + "0.wav,robin\n0.wav,robin\n", 3, 0, 2)
    yield text("rows that say two things of one file", "t.csv", ROWS + "0.wav,wren\n", 3, 0, 1)
    yield text("rows that are too short or too long", "t.csv", ROWS + "3.wav\n4.wav,a,b,c\n", 4, 1)
    yield text("files that are missing, empty, no sound", "t.csv", ROWS + "nowhere.wav,x\nempty.wav,x\ntext.wav,x\n", 3, 3)
    yield text("no header", "t.csv", ROWS.split("\n", 1)[1], 3)
    yield text("JSON", "t.json", json.dumps([{"file": f"{i}.wav", "label": "x"} for i in range(4)], indent=1), 4)
    yield text("nested JSON", "t.json", json.dumps([{"file": "0.wav", "label": "x", "more": {"a": [1, {"b": 2}]}}] * 2), 1, 0, 1)
    yield text("JSON lines, one of them broken", "t.jsonl", '{"file":"0.wav","label":"x"}\n{"file":\n{"file":"1.wav","label":"y"}\n', 2, 1)
    yield text("JSON lines that are no objects", "t.jsonl", '{"file":"0.wav","label":"x"}\n[1,2]\n"text"\n7\n', 1, 3)
    yield text("a Raven table", "t.txt", RAVEN, 2)
    yield text("an Audacity label track", "0.txt", LABEL_TRACK, 2)


def refused():
    umlaut = ROWS.replace("wren", "Zaunkönig")
    yield text("Latin-1, not said so", "t.csv", umlaut, encoding="latin-1", words=("line 3", "--encoding latin-1"))
    yield text("Latin-1 in JSON, not said so", "t.json", '[{"file":"0.wav","label":"Zaunkönig"}]', encoding="latin-1",
               words=("line 1", "--encoding latin-1"))
    yield text("no column with files", "t.csv", "a,b\nx,y\n", words=("column",))
    yield text("a column that is named and missing", "t.csv", ROWS, words=("nothere",), options=("--label-column", "nothere"))
    yield text("broken JSON", "t.json", '[{"file":"0.wav","label":"x"},\n{"file"', words=("line 2",))
    yield text("JSON 10 000 deep", "t.json", '[{"a":' + "[" * 10000, words=("line 1",))
    yield text("an object, no array", "t.json", '{"a": 1}', words=())
    yield text("an empty file", "t.csv", "", words=("empty",))
    yield text("header only", "t.csv", "file,label\n", words=("no rows",))
    yield text("2 000 columns", "t.csv", ",".join(["file", "label"] + [f"c{i}" for i in range(2000)]) + "\n", words=("line 1",))
    yield text("a field of 10 MB", "t.csv", ROWS + "3.wav," + "x" * 10_000_000 + "\n", words=("line 5",))
    yield text("a field of 10 MB in JSON", "t.json", '[{"file":"0.wav","label":"' + "x" * 10_000_000 + '"}]', words=("line 1",))
    yield text("a quotation mark that is never closed", "t.csv", ROWS + '3.wav,"x\n', words=("line 5",))
    yield Table("half of a UTF-16 letter at the end", "t.csv", b"\xff\xfe" + ROWS.encode("utf-16-le") + b"\x00", words=("line",))
    yield Table("bytes by chance", "t.csv", bytes((i * 7919 + i // 13) % 256 for i in range(5000)))
    yield Table("NUL bytes", "t.csv", bytes(5000))


def zero_bytes():
    return Table("NUL bytes in names and labels", "t.csv", ROWS.encode() + b"3\x00.wav,x\n4.wav,a\x00b\n", 4, 1)


def long_table(rows):
    """A known file, the same again, or none."""
    lines = [f"{i % SOUNDS}.wav,class{i % SOUNDS % 7}\n" if i % 3 else f"none/m{i}.wav,x\n" for i in range(rows)]
    missing = (rows + 2) // 3
    known = len({i % SOUNDS for i in range(min(rows, 3 * SOUNDS)) if i % 3})
    return text(f"{rows} rows", "t.csv", "file,label\n" + "".join(lines), known, missing, rows - missing - known)


def outside(root):
    """Rows that name what is not in the data folder, and a pipe that is."""
    return ["../secret/s.wav", "../../../../../../etc/hosts", f"{root}/secret/s.wav", "/etc/hosts", "/dev/zero", "/dev/stdin",
            "/proc/self/mem", "file:///etc/hosts", "http://127.0.0.1:9/a.wav", f"{root}/pipe.wav", "../pipe.wav", "pipe.wav",
            "x/../../secret/s.wav", "..\\secret\\s.wav", "//host/share/a.wav", "C:\\a.wav", "~/a.wav", "|id", "$(id).wav"]


# What there is to be named

def make_data(root):
    data = root / "data"
    for folder in (data, root / "secret"):
        folder.mkdir()
    for i in range(SOUNDS):
        (data / f"{i}.wav").write_bytes(wav(bytes(1600), 8000))
    (root / "secret/s.wav").write_bytes(wav(bytes(1600), 8000))
    (data / "empty.wav").write_bytes(b"")
    (data / "text.wav").write_text("no sound")
    os.mkfifo(root / "pipe.wav")
    os.mkfifo(data / "pipe.wav")


@dataclass
class Import:
    status: int
    counts: dict
    words: str
    seconds: float


def seconds_of_children():
    usage = os.times()
    return usage.children_user + usage.children_system


def import_table(root, path, options=(), before=()):
    """Into p.melscope, and what it took of the processor."""
    begin = seconds_of_children()
    command = [*before, PROGRAM, "import", root / "p.melscope", root / "data", "--table", path, *options, "--json"]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return Import(124, {}, f"did not end in {LONGEST} s", LONGEST)
    out = done.stdout.splitlines()
    return Import(done.returncode, json.loads(out[-1]) if out else {}, done.stderr.decode(errors="replace"), seconds_of_children() - begin)


def adds_up(counts):
    return counts["added"] + counts["known"] + counts["refused"] + counts["duplicates"] == counts["rows"]


def remove_project(root):
    for path in root.glob("p.melscope*"):
        path.unlink()


def wrong_with_taken(table, root, path, done):
    if done.status != 0:
        return f"refused: {done.words.strip()[-300:]}"
    found = tuple(done.counts[key] for key in ("added", "refused", "duplicates"))
    if found != (table.added, table.refused, table.duplicates) or not adds_up(done.counts):
        return f"added, refused, duplicates are {found} of {done.counts['rows']}"
    again = import_table(root, path, table.options)
    if again.status != 0 or again.counts["known"] != table.added or again.counts["added"] or not adds_up(again.counts):
        return f"imported again: {again.words.strip()[-300:]}"
    return ""


def wrong_with_refused(table, root, path, done):
    sentence = done.words.strip().split("\n")[-1]
    if done.status not in (1, 2):
        return f"exit status {done.status}: {sentence}"
    if path.name not in sentence or not sentence.startswith("melscope-cli: ") or any(word not in sentence for word in table.words):
        return f"the sentence does not name {path.name} {' '.join(table.words)}: {sentence[:300]}"
    if list(root.glob("p.melscope*")):
        return "a project is left"
    return ""


def check_table(verdict, root, table):
    path = root / "tables" / table.name
    path.write_bytes(table.content)
    done = import_table(root, path, table.options)
    wrong = (wrong_with_refused if table.added is None else wrong_with_taken)(table, root, path, done)
    if done.seconds > SLOWEST:
        wrong += f" took {done.seconds:.1f} s"
    told = done.words.strip().split("\n")[-1][14:160] if table.added is None else f"{table.added} added, {table.refused} refused, " \
        f"{table.duplicates} duplicates"
    verdict.true(table.what, not wrong, wrong or told)
    remove_project(root)
    path.unlink()
    return done.seconds


def check_outside(verdict, root):
    """No row is taken, and none of what they name is opened."""
    named = outside(root)
    path = root / "tables" / "t.csv"
    path.write_text(ROWS + "".join(f"{row},x\n" for row in named))
    strace = shutil.which("strace")
    log = root / "strace.log"
    done = import_table(root, path, before=(strace, "-f", "-qq", "-o", log, "-e", "trace=open,openat") if strace else ())
    counts = tuple(done.counts.get(key) for key in ("added", "refused"))
    verdict.true("paths out of the folder, devices, pipes, addresses", counts == (3, len(named)), f"{counts}")
    if not strace:
        return print("SKIP  whether these are opened: there is no strace")
    opened = {os.path.realpath(name) for name in re.findall(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)"', log.read_text())}
    forbidden = {os.path.realpath(root / "data" / row) for row in named}
    forbidden = {path for path in forbidden if not path.startswith(f"{root}/data/")}
    verdict.at_least("files of the data folder that strace saw opened", sum(name.endswith("/0.wav") for name in opened), 1)
    verdict.true("none of them is opened", not opened & forbidden, f"{len(opened & forbidden)} of {len(forbidden)}")


def check_no_file(verdict, root):
    """Tables that are no regular files."""
    for what, path in (("a pipe", root / "pipe.wav"), ("a device", Path("/dev/zero")), ("nothing", root / "none.csv")):
        done = import_table(root, path)
        wrong = wrong_with_refused(Table(what, path.name, b""), root, path, done)
        verdict.true(f"as a table: {what}", not wrong, wrong or done.words.strip()[14:])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    chosen = parser.parse_args()
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        make_data(root)
        (root / "tables").mkdir()
        begin = time.monotonic()
        slowest = max(check_table(verdict, root, table) for table in (*taken(), *refused(), zero_bytes(), long_table(chosen.rows)))
        check_no_file(verdict, root)
        check_outside(verdict, root)
    verdict.at_most("the slowest, processor time", slowest, SLOWEST, " s")
    print(f"{time.monotonic() - begin:.0f} s, load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    verdict.end()


if __name__ == "__main__":
    main()
