// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/project_workflow.h"

#include <QFileDialog>

#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "app/gui/project_making.h"
#include "app/gui/session.h"
#include "app/gui/words.h"
#include "core/base/text.h"

namespace melscope {

namespace {

QString shown(const std::filesystem::path& path) { return QString::fromStdString(printablePath(path)); }

/// A file dialog that waits for nothing; `chosen` gets what was chosen.
template <class Chosen>
void ask(QWidget* window, const QString& title, QFileDialog::FileMode mode, const QString& filter,
         Chosen chosen) {
    auto* dialog = new QFileDialog(window, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::AnyFile) dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [chosen](const QString& file) { chosen(pathOf(file)); });
    dialog->open();
}

QString problemLines(const std::vector<Problem>& problems) {
    constexpr std::size_t kShown = 200;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(problems.size(), kShown); ++i)
        lines.append(QString::fromStdString(problems[i].where + ": " + problems[i].reason));
    if (problems.size() > kShown) lines.append(QStringLiteral("..."));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ProjectWorkflow::ProjectWorkflow(Session& session, JobList& jobs, QWidget* window)
    : QObject(window), m_session(session), m_jobs(jobs), m_window(window) {}

bool ProjectWorkflow::isOpenAlready(const std::filesystem::path& file) const {
    return m_session.isOpen() && m_session.facts().file == file;
}

void ProjectWorkflow::open(const std::filesystem::path& file) {
    if (isOpenAlready(file)) return;
    startOpening(tr("Opening %1").arg(shown(file.filename())), pathText(file),
                 [file](const ProgressListener&, const std::stop_token&) { return openProject(file); });
}

void ProjectWorkflow::openDemo(const std::filesystem::path& folder) {
    if (isOpenAlready(folder / "demo.melscope")) return;
    startOpening(tr("Making the demo project"), {},
                 [folder](const ProgressListener& listener, const std::stop_token& stop) {
                     return demoProject(folder, listener, stop);
                 });
}

void ProjectWorkflow::startOpening(
    const QString& title, const QString& file,
    std::function<Opened(const ProgressListener&, const std::stop_token&)> task) {
    if (m_opening) return;  // it is seen in the status line
    m_opening = true;
    const auto opened = [this](Opened open) {
        m_opening = false;
        m_session.take(std::move(open));
    };
    const auto failed = [this, file](const Failure& failure) {
        m_opening = false;
        fail(tr("The project could not be opened"),
             tr("Nothing was changed. Choose another project, or mend what is named above and try again."),
             failure);
        if (!file.isEmpty()) Q_EMIT openFailed(file);
    };
    m_jobs.add(runInBackground(this, std::move(task), opened, failed), title);
}

void ProjectWorkflow::askForProject() {
    ask(m_window, tr("Open project"), QFileDialog::ExistingFile, tr("Melscope projects (*.melscope)"),
        [this](const std::filesystem::path& file) { open(file); });
}

void ProjectWorkflow::askForFolder() {
    ask(m_window, tr("Import a folder of recordings"), QFileDialog::Directory, {},
        [this](const std::filesystem::path& folder) { import({.folder = folder}, projectBeside(folder)); });
}

void ProjectWorkflow::askForTable() {
    ask(m_window, tr("Import a table"), QFileDialog::ExistingFile,
        tr("Tables (*.csv *.tsv *.txt *.json *.jsonl)"), [this](const std::filesystem::path& table) {
            const auto folder = table.parent_path();
            import({.folder = folder, .table = TableSource {.file = table }}, projectBeside(folder));
        });
}

void ProjectWorkflow::askForNewProject() {
    ask(m_window, tr("Folder of the recordings"), QFileDialog::Directory, {},
        [this](const std::filesystem::path& folder) {
            ask(m_window, tr("Save the new project as"), QFileDialog::AnyFile,
                tr("Melscope projects (*.melscope)"), [this, folder](std::filesystem::path file) {
                    if (file.extension() != ".melscope") file += ".melscope";
                    import({.folder = folder}, file);
                });
        });
}

void ProjectWorkflow::import(const ImportOptions& options, const std::filesystem::path& file) {
    if (std::filesystem::exists(file)) return open(file);
    const auto task = [options](const ProgressListener& listener, std::stop_token stop) {
        return planImport(nullptr, options, listener, std::move(stop));
    };
    const auto failed = [this](const Failure& failure) {
        fail(tr("Nothing could be imported"), tr("Choose another folder or table."), failure);
    };
    m_jobs.add(runInBackground(
                   this, task, [this, file](ImportPlan plan) { confirm(file, std::move(plan)); }, failed),
               tr("Reading %1").arg(shown(options.folder.filename())));
}

void ProjectWorkflow::confirm(const std::filesystem::path& file, ImportPlan plan) {
    const auto clips = static_cast<int>(plan.found.clips.size());
    if (clips == 0)
        return say(
            {.title = tr("There is no clip to use"),
             .what = tr("No recording in %1 could be used.").arg(shown(plan.found.folder)),
             .next = tr(
                 "Recordings lie in sub-folders that bear the name of their class, or a table names them."),
             .details = problemLines(plan.found.problems)});
    const QString classes = tr("%n class(es)", nullptr, static_cast<int>(plan.found.classes.size()));
    const QString refused = tr("%n file(s) cannot be used and are left out.", nullptr,
                               static_cast<int>(plan.found.problems.size()));
    auto* question = new MessageDialog(
        {.title = tr("Make a project of this folder"),
         .what = tr("%1 in %2 were understood.").arg(tr("%n clip(s)", nullptr, clips), classes) +
                 (plan.found.problems.empty() ? QString() : QLatin1Char(' ') + refused),
         .next = tr("The project is written to %1. The recordings stay as they are.").arg(shown(file)),
         .details = problemLines(plan.found.problems),
         .action = tr("Make project")},
        m_window);
    auto shared = std::make_shared<ImportPlan>(std::move(plan));  // a closure of Qt's has to be copied
    connect(question, &QDialog::accepted, this, [this, file, shared] {
        startOpening(tr("Making %1").arg(shown(file.filename())), {},
                     [file, shared](const ProgressListener& listener, const std::stop_token& stop) {
                         return makeProject(file, *shared, listener, stop);
                     });
    });
    question->open();
}

void ProjectWorkflow::drop(const QList<QUrl>& files) {
    runInBackground(
        this, [paths = pathsOf(files)](const ProgressListener&, std::stop_token) { return toldApart(paths); },
        [this](const DroppedFiles& found) { sort(found); },
        [this](const Failure& failure) { fail(tr("The files could not be looked at"), {}, failure); });
}

void ProjectWorkflow::sort(const DroppedFiles& files) {
    if (!files.projects.empty()) return open(files.projects.front());
    if (!files.models.empty()) return Q_EMIT modelsDropped(files.models);
    if (!files.folders.empty())
        return import({.folder = files.folders.front()}, projectBeside(files.folders.front()));
    if (!files.tables.empty()) {
        const auto folder = files.tables.front().parent_path();
        return import({.folder = folder, .table = TableSource{.file = files.tables.front()}},
                      projectBeside(folder));
    }
    if (!files.recordings.empty()) return Q_EMIT recordingsDropped(files.recordings);
    if (files.others.empty()) return;
    say({.title = tr("Melscope does not know what to do with this file"),
         .what = shown(files.others.front()),
         .next = tr("Drop recordings, a folder of them, a table, a project or a model.")});
}

void ProjectWorkflow::fail(const QString& title, const QString& next, const Failure& failure) {
    if (failure.kind == Failure::Kind::Stopped) return;
    say({.title = title, .what = failure.reason, .next = next, .details = failure.reason});
}

void ProjectWorkflow::say(const Message& message) { (new MessageDialog(message, m_window))->open(); }

std::filesystem::path projectBeside(const std::filesystem::path& folder) {
    const auto clean = folder.has_filename() ? folder : folder.parent_path();
    return clean.parent_path() / (clean.filename().native() + ".melscope");
}

}  // namespace melscope
