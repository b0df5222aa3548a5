// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/predict_export.h"

#include <array>

#include "app/gui/background.h"
#include "app/gui/file_asking.h"
#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/predict/prediction_export_dialog.h"

namespace melscope {

namespace {

constexpr std::array kNames{"predictions.csv", "stretches.csv", "predictions.jsonl", "predictions.txt",
                            "predictions.selections.txt"};  // [PredictionFormat]

}  // namespace

PredictExport::PredictExport(JobList& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window) {}

void PredictExport::ask(const PredictionsToExport& what) {
    if (what.recordings.empty()) return;
    auto* dialog = new PredictionExportDialog(m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, what] { askWhere(what, dialog->format()); });
    dialog->open();
}

/// Audacity has a track for each recording, so several go into a folder.
void PredictExport::askWhere(const PredictionsToExport& what, PredictionFormat format) {
    const std::filesystem::path beside = what.recordings.front()->file.parent_path();
    const auto chosen = [this, what, format](const std::filesystem::path& out) { write(what, format, out); };
    if (format == PredictionFormat::Audacity && what.recordings.size() > 1)
        return melscope::ask(m_window,
                             {.title = tr("Folder for the label tracks"),
                              .mode = QFileDialog::Directory,
                              .start = beside / "tracks"},
                             chosen);
    melscope::ask(m_window,
                  {.title = tr("Write the predictions to"),
                   .mode = QFileDialog::AnyFile,
                   .start = beside / kNames[static_cast<std::size_t>(format)]},
                  chosen);
}

/// A folder that was asked for takes also a single track.
void PredictExport::write(const PredictionsToExport& what, PredictionFormat format,
                          const std::filesystem::path& out) {
    const auto task = [what, format, out](const ProgressListener& listener, std::stop_token stop) {
        PredictionExport options{.format = format, .out = out, .classes = what.classes, .rules = what.rules};
        std::error_code ignored;
        if (format == PredictionFormat::Audacity && heardIn(what.recordings, what.rules) < 2 &&
            std::filesystem::is_directory(out, ignored))
            options.out = out / kNames[static_cast<std::size_t>(format)];
        return exportPredictions(what.recordings, options, listener, std::move(stop));
    };
    m_jobs.add(runInBackground(
                   this, task, [this, out](const PredictionExportSummary& summary) { tell(summary, out); },
                   [this](const Failure& failure) { fail(failure); }),
               tr("Exporting predictions"));
}

void PredictExport::tell(const PredictionExportSummary& summary, const std::filesystem::path& out) {
    Q_EMIT written(summary);
    MessageDialog::say({.title = tr("The predictions were exported"),
                        .what = shownPath(out),
                        .next = tr("They are in %Ln file(s).", nullptr, static_cast<int>(summary.files))},
                       m_window);
}

void PredictExport::fail(const Failure& failure) {
    if (failure.kind == Failure::Kind::Stopped) return;
    MessageDialog::say({.title = tr("The predictions could not be exported"),
                        .what = failure.reason,
                        .next = tr("Choose another place, or mend what is named above and try again."),
                        .details = failure.reason},
                       m_window);
}

}  // namespace melscope
