# SPDX-License-Identifier: GPL-3.0-or-later
"""What the acceptance scripts share about projects: what is in one, read with Python's own sqlite3, and making one as the
first program did."""
import re
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from melscope_cli import ROOT

LABEL_TIME = 3  # in Field of core/project/edit.h

# Every row that a command may change, but for the times at which it did.
TABLES = {
    # Where the folder lies on this machine differs from one run to the next.
    "facts": "SELECT key, value FROM facts WHERE key != 'data_folder_absolute' ORDER BY key",
    "classes": "SELECT name, present, clips FROM classes ORDER BY id",
    "groups": "SELECT name FROM groups ORDER BY id",
    "clips": "SELECT path, begin_seconds, end_seconds, clips.seconds, split, fold, group_id, ignored, note, clips.present, label_by, "
             "name FROM clips JOIN recordings ON recordings.id = recording LEFT JOIN classes ON classes.id = class "
             "ORDER BY path, begin_seconds",
    "edits": "SELECT author, what, state, (SELECT count(*) FROM changes WHERE edit = edits.id) FROM edits ORDER BY id",
    "changes": "SELECT edit, number, field, row, before, after FROM changes WHERE edit IN "
               f"(SELECT id FROM edits ORDER BY id DESC LIMIT 3) AND field != {LABEL_TIME} ORDER BY edit, number",
}
FIRST_FORMAT = {"recordings": "SELECT path, sample_rate, channels FROM recordings ORDER BY path"}
SECOND_FORMAT = {
    "recordings": "SELECT path, sample_rate, channels, frames, name FROM recordings LEFT JOIN encodings "
                  "ON encodings.id = encoding ORDER BY path",
    "imported": "SELECT path, imported_end, part_of, imported_split FROM clips JOIN recordings ON recordings.id = recording "
                "ORDER BY path, begin_seconds",
    "divisions": "SELECT sentence, settings, present FROM divisions ORDER BY id",
    "heard": "SELECT * FROM heard ORDER BY clip",
    "tags": "SELECT clip, name, present FROM clip_tags JOIN tags ON tags.id = tag ORDER BY clip_tags.id",
    "settings": "SELECT key, value FROM settings ORDER BY key",
}


def damage_of(database):
    """What SQLite and the live counts of the classes say; empty if the project is whole."""
    found = database.execute("PRAGMA integrity_check").fetchall() + database.execute("PRAGMA foreign_key_check").fetchall()
    found = [row for row in found if row != ("ok",)]
    return found or database.execute("SELECT name, clips FROM classes WHERE clips != (SELECT count(*) FROM clips "
                                     "WHERE class = classes.id AND present AND NOT ignored)").fetchall()


def project_state(path):
    """{"format": 1 or 2, table: rows}; {"damaged": why} if it is not whole. SQLite puts a -wal file beside it away."""
    with closing(sqlite3.connect(path)) as database:
        damage = damage_of(database)
        if damage:
            return {"damaged": damage}
        version = database.execute("PRAGMA user_version").fetchone()[0]
        tables = TABLES | (FIRST_FORMAT if version == 1 else SECOND_FORMAT)
        return {"format": version} | {table: database.execute(query).fetchall() for table, query in tables.items()}


def state_on_disk(path):
    """project_state() of a copy, so that what a killed program has left stays as it is; None where there is no project."""
    path = Path(path)
    if not path.exists():
        return None
    with tempfile.TemporaryDirectory() as name:
        for part in (path, Path(f"{path}-wal"), Path(f"{path}-journal")):
            if part.exists():
                shutil.copy(part, name)
        return project_state(Path(name) / path.name)


def is_migrated(old, new):
    """Whether a project of format 2 holds all that one of format 1 did."""
    return new["format"] == 2 and all(new[table] == old[table] for table in TABLES) and \
        [row[:3] for row in new["recordings"]] == old["recordings"] and len(new["imported"]) == len(old["clips"])


def schema_of_format_1():
    """The first step in core/project/schema_steps.cpp, which is never changed."""
    folder = ROOT / "core/project"
    steps = (folder / "schema_steps.cpp").read_text()
    application = re.search(r"kApplicationId = (\w+)", (folder / "schema_steps.h").read_text()).group(1)
    first = re.search(r'kFirst = R"sql\((.*?)\)sql"', steps, re.DOTALL).group(1)
    return f"{first}; PRAGMA application_id = {int(application, 0)}; PRAGMA user_version = 1;"


def make_format_1(path, recordings, clips_each):
    """A project as the first program wrote it: recordings r/0.wav ..., each cut into clips of 0.1 s, two classes, and an edit
    for every seventh clip."""
    clips = [(i * clips_each + j + 1, i + 1, j / 10, -1 if j + 1 == clips_each else (j + 1) / 10, 0.1, 1 + (i + j) % 2)
             for i in range(recordings) for j in range(clips_each)]
    edited = [clip[0] for clip in clips[::7]]
    with closing(sqlite3.connect(path)) as database:
        database.executescript(schema_of_format_1())
        database.execute("INSERT INTO facts VALUES('data_folder', CAST('sounds' AS BLOB))")
        database.executemany("INSERT INTO recordings VALUES(?, CAST(? AS BLOB), 8000, 1)",
                             [(i + 1, f"r/{i}.wav") for i in range(recordings)])
        database.execute("INSERT INTO classes(id, name, present) VALUES(1, CAST('dog' AS BLOB), 1), (2, CAST('cat' AS BLOB), 1)")
        database.executemany("INSERT INTO clips(id, recording, begin_seconds, end_seconds, seconds, class) VALUES(?, ?, ?, ?, ?, ?)",
                             clips)
        database.executemany("INSERT INTO edits VALUES(?, 1700000000000, 'anna', 'label 1 clip \"cat\"', 0)",
                             [(number + 1,) for number in range(len(edited))])
        database.executemany("INSERT INTO changes VALUES(?, 0, 1, ?, 1, 2)", [(i + 1, clip) for i, clip in enumerate(edited)])
        database.executemany("UPDATE clips SET class = 2, label_by = 'anna', label_time = 1700000000000 WHERE id = ?",
                             [(clip,) for clip in edited])
        database.commit()
