// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/runs.h"

#include "core/project/database.h"
#include "core/project/stored_path.h"

namespace melscope {

namespace {

void bindOptional(SQLite::Statement& statement, int index, std::optional<double> value) {
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

/// @return the run's row
std::int64_t writeRun(SQLite::Database& database, const Run& run, const std::filesystem::path& project) {
    SQLite::Statement write(
        database,
        "INSERT INTO runs(folder, started, state, recipe, settings, data_fingerprint, best_epoch, "
        "valid_accuracy, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(folder) DO UPDATE SET note = iif(started = excluded.started, note, excluded.note), "
        "started = excluded.started, state = excluded.state, recipe = excluded.recipe, "
        "settings = excluded.settings, data_fingerprint = excluded.data_fingerprint, "
        "best_epoch = excluded.best_epoch, valid_accuracy = excluded.valid_accuracy RETURNING id");
    bindBytes(write, 1, storedPath(run.folder, project).native());
    write.bind(2, run.started);
    write.bind(3, std::string(runStateName(run.state)));
    write.bind(4, run.recipe);
    write.bind(5, run.settings);
    write.bind(6, run.dataFingerprint);
    write.bind(7, run.bestEpoch);
    bindOptional(write, 8, run.validAccuracy);
    write.bind(9, run.note);
    write.executeStep();
    return write.getColumn(0).getInt64();
}

void writeEpochs(SQLite::Database& database, std::int64_t run, std::span<const RunEpoch> epochs) {
    SQLite::Statement insert(database,
                             "INSERT INTO epochs(run, epoch, train_loss, train_accuracy, valid_loss, "
                             "valid_accuracy, learning_rate, seconds) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    for (const RunEpoch& epoch : epochs) {
        insert.reset();
        insert.bind(1, run);
        insert.bind(2, epoch.epoch);
        insert.bind(3, epoch.trainLoss);
        insert.bind(4, epoch.trainAccuracy);
        bindOptional(insert, 5, epoch.validLoss);
        bindOptional(insert, 6, epoch.validAccuracy);
        insert.bind(7, epoch.learningRate);
        insert.bind(8, epoch.seconds);
        insert.exec();
    }
}

void writePredictions(SQLite::Database& database, std::int64_t run,
                      std::span<const ClipPrediction> predictions) {
    SQLite::Statement insert(
        database,
        "INSERT INTO predictions(run, clip, end_seconds, label, predicted, probability, label_probability) "
        "SELECT ?, id, end_seconds, ?, ?, ?, ? FROM clips WHERE id = ?");
    for (const ClipPrediction& prediction : predictions) {
        insert.reset();
        insert.bind(1, run);
        bindBytes(insert, 2, prediction.label);
        bindBytes(insert, 3, prediction.predicted);
        insert.bind(4, prediction.probability);
        insert.bind(5, prediction.labelProbability);
        insert.bind(6, prediction.clip);
        if (insert.exec() == 0) throw ProjectError("there is no clip " + std::to_string(prediction.clip));
    }
}

/// @param text with one ? for the run
int change(SQLite::Database& database, const char* text, std::int64_t run) {
    SQLite::Statement statement(database, text);
    statement.bind(1, run);
    return statement.exec();
}

void forgetResults(SQLite::Database& database, std::int64_t run) {
    change(database, "DELETE FROM epochs WHERE run = ?", run);
    change(database, "DELETE FROM predictions WHERE run = ?", run);
}

ProjectError noRun(std::int64_t run) { return ProjectError("there is no run " + std::to_string(run)); }

}  // namespace

std::int64_t saveRun(Project& project, const Run& run, std::span<const RunEpoch> epochs,
                     std::span<const ClipPrediction> predictions) {
    return withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t id = writeRun(database, run, project.file());
        forgetResults(database, id);
        writeEpochs(database, id, epochs);
        writePredictions(database, id, predictions);
        transaction.commit();
        return id;
    });
}

void forgetRun(Project& project, std::int64_t run) {
    withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        forgetResults(database, run);
        if (change(database, "DELETE FROM runs WHERE id = ?", run) == 0) throw noRun(run);
        transaction.commit();
    });
}

void noteRun(Project& project, std::int64_t run, std::string_view note) {
    withProjectErrors(project.file(), [&] {
        SQLite::Statement update(project.writable(), "UPDATE runs SET note = ? WHERE id = ?");
        update.bind(1, std::string(note));
        update.bind(2, run);
        if (update.exec() == 0) throw noRun(run);
    });
}

void setRunState(Project& project, std::int64_t run, RunState state) {
    withProjectErrors(project.file(), [&] {
        SQLite::Statement update(project.writable(), "UPDATE runs SET state = ? WHERE id = ?");
        update.bind(1, std::string(runStateName(state)));
        update.bind(2, run);
        if (update.exec() == 0) throw noRun(run);
    });
}

void moveRun(Project& project, std::int64_t run, const std::filesystem::path& folder) {
    withProjectErrors(project.file(), [&] {
        SQLite::Statement update(project.writable(), "UPDATE runs SET folder = ? WHERE id = ?");
        bindBytes(update, 1, storedPath(folder, project.file()).native());
        update.bind(2, run);
        if (update.exec() == 0) throw noRun(run);
    });
}

}  // namespace melscope
