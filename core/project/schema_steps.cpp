// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema_steps.h"

#include <array>

namespace melscope {

namespace {

// A step that was released is never changed: what comes later is a new step, so that old files and new ones
// end with the same tables. Rows of clips and classes are never deleted but marked as not present, so that
// every change can be taken back.

constexpr const char* kFirst = R"sql(
CREATE TABLE facts(
    key TEXT PRIMARY KEY NOT NULL,
    value ANY
) STRICT, WITHOUT ROWID;

CREATE TABLE recordings(
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,              -- relative to the data folder, bytes as the system has them
    sample_rate INTEGER NOT NULL,           -- Hz
    channels INTEGER NOT NULL
) STRICT;

CREATE TABLE classes(
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL,
    present INTEGER NOT NULL CHECK(present IN (0, 1)),
    clips INTEGER NOT NULL DEFAULT 0        -- present clips that are not ignored; kept by the triggers below
) STRICT;
CREATE UNIQUE INDEX class_names ON classes(name) WHERE present;

CREATE TABLE groups(
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE clips(
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL REFERENCES recordings(id),
    begin_seconds REAL NOT NULL,
    end_seconds REAL NOT NULL,              -- negative: to the end of the recording
    seconds REAL NOT NULL,                  -- as probed; 0 if the header does not tell
    class INTEGER REFERENCES classes(id),
    label_by TEXT,                          -- NULL: said by folder, name or table; else who labelled it
    label_time INTEGER,                     -- ms since 1970, of a person's label
    group_id INTEGER REFERENCES groups(id),
    fold INTEGER,
    split INTEGER NOT NULL DEFAULT 0 CHECK(split BETWEEN 0 AND 3),  -- none, train, valid, test
    ignored INTEGER NOT NULL DEFAULT 0 CHECK(ignored IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    present INTEGER NOT NULL DEFAULT 1 CHECK(present IN (0, 1))
) STRICT;
CREATE INDEX clips_by_recording ON clips(recording, begin_seconds);
CREATE INDEX clips_by_class ON clips(class);

CREATE TABLE edits(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,                  -- ms since 1970
    author TEXT NOT NULL,
    what TEXT NOT NULL,
    state INTEGER NOT NULL                  -- 0 done, 1 undone, 2 undone for good: another edit came after
) STRICT;
CREATE INDEX edits_by_state ON edits(state, id);

CREATE TABLE changes(
    edit INTEGER NOT NULL REFERENCES edits(id),
    number INTEGER NOT NULL,                -- in the order they were made
    field INTEGER NOT NULL,
    row INTEGER NOT NULL,
    before ANY,
    after ANY,
    PRIMARY KEY(edit, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clip_counted AFTER UPDATE OF class, ignored, present ON clips BEGIN
    UPDATE classes SET clips = clips - 1 WHERE id = old.class AND old.present AND NOT old.ignored;
    UPDATE classes SET clips = clips + 1 WHERE id = new.class AND new.present AND NOT new.ignored;
END;
CREATE TRIGGER clip_added AFTER INSERT ON clips WHEN new.present AND NOT new.ignored BEGIN
    UPDATE classes SET clips = clips + 1 WHERE id = new.class;
END;
)sql";

// What headers and sounds say, tags, how the clips were divided, runs.
constexpr const char* kSecond = R"sql(
CREATE TABLE encodings(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE               -- container and sample format, as "WAV, 16 bit PCM"
) STRICT;
ALTER TABLE recordings ADD COLUMN encoding INTEGER REFERENCES encodings(id);
ALTER TABLE recordings ADD COLUMN frames INTEGER;   -- as the header says, NULL if it does not

-- A clip is known again by its recording, its begin and the end that it was imported with, which stays when the
-- clip is split; what was split off belongs to it.
ALTER TABLE clips ADD COLUMN imported_end REAL;     -- seconds, negative: to the end; NULL: was split off
ALTER TABLE clips ADD COLUMN part_of INTEGER REFERENCES clips(id);
ALTER TABLE clips ADD COLUMN imported_split INTEGER NOT NULL DEFAULT 0; -- as split, which can be changed here
UPDATE clips SET imported_split = split;
UPDATE clips SET imported_end = -1 WHERE begin_seconds = 0;
UPDATE clips SET part_of = (SELECT whole.id FROM clips AS whole
                            WHERE whole.recording = clips.recording AND whole.imported_end IS NOT NULL)
    WHERE imported_end IS NULL;

CREATE TABLE heard(                         -- what decoding a clip found; asked again when the file has changed
    clip INTEGER PRIMARY KEY REFERENCES clips(id),
    begin_seconds REAL NOT NULL,            -- of the clip at that time, as is the end
    end_seconds REAL NOT NULL,
    file_bytes INTEGER NOT NULL,
    file_time INTEGER NOT NULL,             -- of its last change, ns since 1970
    problem TEXT NOT NULL,                  -- why it cannot be decoded; empty if it can
    content_hash TEXT NOT NULL,             -- SHA-256 of rate, channels and samples; empty without
    encoding TEXT NOT NULL,
    seconds REAL NOT NULL,
    peak REAL NOT NULL,                     -- of full scale
    rms REAL NOT NULL,                      -- dBFS
    dc_offset REAL NOT NULL,                -- of full scale
    clipped_share REAL NOT NULL,            -- of the samples
    fingerprint BLOB NOT NULL
) STRICT;

CREATE TABLE tags(
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL UNIQUE
) STRICT;
CREATE TABLE clip_tags(
    id INTEGER PRIMARY KEY,
    clip INTEGER NOT NULL REFERENCES clips(id),
    tag INTEGER NOT NULL REFERENCES tags(id),
    present INTEGER NOT NULL CHECK(present IN (0, 1)),
    UNIQUE(clip, tag)
) STRICT;

CREATE TABLE divisions(                     -- how the clips were divided; the last present one is in force
    id INTEGER PRIMARY KEY,
    sentence TEXT NOT NULL,
    settings TEXT NOT NULL,                 -- JSON
    present INTEGER NOT NULL CHECK(present IN (0, 1))
) STRICT;

CREATE TABLE settings(                      -- of features, augmentation and training, as --set knows them
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE runs(
    id INTEGER PRIMARY KEY,
    folder BLOB NOT NULL UNIQUE,            -- relative to the project's folder where it lies there or near
    started INTEGER NOT NULL,               -- ms since 1970
    state TEXT NOT NULL,                    -- running, finished, stopped, failed
    recipe TEXT NOT NULL,
    settings TEXT NOT NULL,                 -- JSON
    data_fingerprint TEXT NOT NULL,
    best_epoch INTEGER NOT NULL,
    valid_accuracy REAL,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE epochs(
    run INTEGER NOT NULL REFERENCES runs(id),
    epoch INTEGER NOT NULL,
    train_loss REAL,                        -- NULL where it was no number, as is what else may be one
    train_accuracy REAL,
    valid_loss REAL,                        -- NULL also without validation clips, as is the next
    valid_accuracy REAL,
    learning_rate REAL NOT NULL,
    seconds REAL NOT NULL,
    PRIMARY KEY(run, epoch)
) STRICT, WITHOUT ROWID;
CREATE TABLE predictions(                   -- of the validation clips, by the best network of a run
    run INTEGER NOT NULL REFERENCES runs(id),
    clip INTEGER NOT NULL REFERENCES clips(id),
    end_seconds REAL NOT NULL,              -- of the clip at that time: of one split since then it says nothing
    label BLOB NOT NULL,                    -- name of the class at that time, as is the next
    predicted BLOB NOT NULL,
    probability REAL,                       -- of the predicted class
    label_probability REAL,
    PRIMARY KEY(run, clip)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array kSteps = {kFirst, kSecond};
static_assert(kSteps.size() == kProjectVersion);

}  // namespace

void bringSchema(SQLite::Database& database, int from, int to) {
    for (int version = from; version < to; ++version)
        database.exec(kSteps[static_cast<std::size_t>(version)]);
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(to));
}

}  // namespace melscope
