// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export_workflow.h"

#include <array>

#include "app/gui/file_asking.h"
#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace {

constexpr std::array<const char*, 4> kEndings{".csv", ".jsonl", ".txt", ".selections.txt"};  // [LabelFormat]

}  // namespace

ExportWorkflow::ExportWorkflow(Session& session, JobList& jobs, QWidget* window)
    : QObject(window), m_session(session), m_jobs(jobs), m_window(window) {}

void ExportWorkflow::ask() {
    if (!m_session.isOpen()) return;
    auto* dialog = new ExportDialog(m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { askWhere(dialog->format()); });
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    dialog->open();
}

/// Audacity has a track for each recording, so several go into a folder.
bool ExportWorkflow::hasOneLabelledRecording() const {
    std::filesystem::path only;
    for (const LabelState state : {LabelState::BySource, LabelState::ByPerson})
        for (const std::int64_t clip : m_session.table().find({.label = state})) {
            const std::filesystem::path path = m_session.table().row(clip).path;
            if (!only.empty() && path != only) return false;
            only = path;
        }
    return true;
}

void ExportWorkflow::askWhere(LabelFormat format) {
    const std::filesystem::path project = m_session.facts().file;
    if (format == LabelFormat::Audacity && !hasOneLabelledRecording())
        return melscope::ask(
            m_window,
            {.title = tr("Folder for the label tracks"), .mode = QFileDialog::Directory, .start = project},
            [this, format](const std::filesystem::path& folder) { write(format, folder); });
    const char* ending = kEndings[static_cast<std::size_t>(format)];
    const std::filesystem::path file = project.parent_path() / (project.stem().native() + "-labels" + ending);
    melscope::ask(m_window, {.title = tr("Write the labels to"), .mode = QFileDialog::AnyFile, .start = file},
                  [this, format](const std::filesystem::path& out) { write(format, out); });
}

/// The project is needed only for as long as its table is read.
void ExportWorkflow::write(LabelFormat format, const std::filesystem::path& out) {
    if (!m_session.isOpen()) return;
    const ExportOptions options{
        .format = format, .out = out, .dataFolder = m_session.facts().dataFolder, .filter = {}};
    const auto read = [](const Project& project, const ProgressListener&, const std::stop_token&) {
        return std::make_shared<const ClipTable>(project);
    };
    m_session.withProject(
        {}, read,
        [this, options](const std::shared_ptr<const ClipTable>& table, const auto&) { run(table, options); },
        [this](const Failure& failure) { fail(failure); });
}

void ExportWorkflow::run(std::shared_ptr<const ClipTable> table, const ExportOptions& options) {
    const auto task = [table, options](const ProgressListener& listener, std::stop_token stop) {
        return exportLabels(*table, options, listener, std::move(stop));
    };
    const auto done = [this, options](const ExportSummary& summary) { tell(summary, options); };
    m_jobs.add(runInBackground(this, task, done, [this](const Failure& failure) { fail(failure); }),
               tr("Exporting labels"));
}

void ExportWorkflow::tell(const ExportSummary& summary, const ExportOptions& options) {
    Q_EMIT written(summary);
    QString next = tr("They are in %Ln file(s).", nullptr, static_cast<int>(summary.files));
    if (summary.unlabelled > 0)
        next += QLatin1Char(' ') + tr("%Ln clip(s) without a label have no place there.", nullptr,
                                      static_cast<int>(summary.unlabelled));
    MessageDialog::say({.title = tr("%Ln clip(s) were exported", nullptr, static_cast<int>(summary.clips)),
                        .what = shownPath(options.out),
                        .next = next},
                       m_window);
}

void ExportWorkflow::fail(const Failure& failure) {
    if (failure.kind == Failure::Kind::Stopped) return;
    MessageDialog::say({.title = tr("The labels could not be exported"),
                        .what = failure.reason,
                        .next = tr("Choose another place, or mend what is named above and try again."),
                        .details = failure.reason},
                       m_window);
}

}  // namespace melscope
