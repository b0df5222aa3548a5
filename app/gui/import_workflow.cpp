// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/import_workflow.h"

#include <algorithm>

#include "app/gui/file_asking.h"
#include "app/gui/import_place.h"
#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "app/gui/project_making.h"
#include "app/gui/session.h"
#include "core/base/text.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace {

constexpr int kLinesTold = 200;

}  // namespace

/// What the disk says before anything is shown.
struct ImportWorkflow::Place {
    std::filesystem::path file;    ///< of the project that such an import makes
    std::filesystem::path unused;  ///< like it, but a name that nothing has
    bool intoOpen = false;         ///< the recordings lie where those of the open project do
};

ImportWorkflow::ImportWorkflow(Session& session, JobList& jobs, QWidget* window)
    : QObject(window), m_session(session), m_jobs(jobs), m_window(window) {}

void ImportWorkflow::askForFolder() {
    ask(m_window, {.title = tr("Import a folder of recordings"), .mode = QFileDialog::Directory},
        [this](const std::filesystem::path& folder) { importFolders({folder}); });
}

void ImportWorkflow::askForTable() {
    ask(m_window, {.title = tr("Import a table"), .filter = tr("Tables (*.csv *.tsv *.txt *.json *.jsonl)")},
        [this](const std::filesystem::path& table) { importTables({table}); });
}

void ImportWorkflow::askForNewProject() {
    ask(m_window, {.title = tr("Folder of the recordings"), .mode = QFileDialog::Directory},
        [this](const std::filesystem::path& folder) { start(optionsOf({folder}), Wish::NewProject); });
}

void ImportWorkflow::importFolders(const std::vector<std::filesystem::path>& folders) {
    start(optionsOf(folders), Wish::Any);
}

/// Several tables are read as label tracks are: all that lie in their folder.
void ImportWorkflow::importTables(const std::vector<std::filesystem::path>& tables) {
    const std::filesystem::path folder = tables.front().parent_path();
    const std::filesystem::path table = tables.size() > 1 ? folder : tables.front();
    start({.folder = folder, .table = TableSource{.file = table}}, Wish::Any);
}

void ImportWorkflow::start(ImportOptions options, Wish wish) {
    options.threads = m_threads;
    const std::filesystem::path open =
        m_session.isOpen() ? m_session.facts().dataFolder : std::filesystem::path();
    const auto look = [options, open](const ProgressListener&, const std::stop_token&) {
        const std::filesystem::path file = projectBeside(options.folder);
        return Place{file, freeName(file), !open.empty() && seenFrom(open, options).has_value()};
    };
    const auto told = [this, options, wish](const Place& place) { begin(options, wish, place); };
    runInBackground(this, look, told,
                    [this](const Failure& failure) { fail(tr("Nothing could be imported"), failure); });
}

void ImportWorkflow::begin(const ImportOptions& options, Wish wish, const Place& place) {
    const bool isOpen = m_session.isOpen();
    const bool exists = place.file != place.unused;
    const bool isItself = isOpen && m_session.facts().file == place.file;
    if (wish == Wish::Any && exists && !isItself && !place.intoOpen) return askAboutExisting(options, place);
    ImportStart start{.options = options, .projectFile = place.unused, .openProject = {}, .notIntoOpen = {}};
    if (isOpen) {
        const auto& facts = m_session.facts();
        start.openProject = facts.file.filename().native();
        start.notIntoOpen = facts.readOnlyBecause;
        if (start.notIntoOpen.empty() && !place.intoOpen)
            start.notIntoOpen = tr("The recordings of %1 lie in %2, these do not.")
                                    .arg(shownPath(facts.file.filename()), shownPath(facts.dataFolder))
                                    .toStdString();
        if (wish == Wish::Any && start.notIntoOpen.empty()) start.target = ImportTarget::OpenProject;
    }
    showDialog(start);
}

void ImportWorkflow::askAboutExisting(const ImportOptions& options, const Place& place) {
    auto* question = new MessageDialog({.title = tr("There is a project of this folder already"),
                                        .what = shownPath(place.file),
                                        .next = tr("Importing again adds only what is new and keeps labels."),
                                        .action = tr("Import again"),
                                        .other = tr("Open project")},
                                       m_window);
    connect(question, &QDialog::accepted, this,
            [this, options, file = place.file] { importAgain(options, file); });
    connect(question, &MessageDialog::otherChosen, this,
            [this, file = place.file] { Q_EMIT openWanted(file); });
    question->open();
}

void ImportWorkflow::importAgain(const ImportOptions& options, const std::filesystem::path& file) {
    m_waitingToOpen.reset(new QObject);  // until this project or another one is open, or cannot be
    connect(&m_session, &Session::opened, m_waitingToOpen.get(), [this, options, file] {
        m_waitingToOpen.release()->deleteLater();
        if (m_session.facts().file == file) start(options, Wish::Any);
    });
    Q_EMIT openWanted(file);
}

void ImportWorkflow::forgetWaiting() { m_waitingToOpen.reset(); }

void ImportWorkflow::showDialog(const ImportStart& start) {
    if (m_dialog) m_dialog->reject();  // the latest wish counts
    m_dialog = new ImportDialog(start, m_window);
    auto* preview = new ImportPreview(m_session, *m_dialog);
    connect(m_dialog, &QDialog::accepted, this, [this, preview] { carryOut(preview->order()); });
    connect(m_dialog, &QDialog::finished, this, &ImportWorkflow::shownChanged);
    m_dialog->open();
    Q_EMIT shownChanged();
}

void ImportWorkflow::carryOut(const ImportOrder& order) {
    if (order.probed) return commit(order, order.probed);
    const auto probe = [listing = order.listing, threads = m_threads](const ProgressListener& listener,
                                                                      std::stop_token stop) {
        return std::make_shared<const Dataset>(probeDataset(*listing, threads, listener, std::move(stop)));
    };
    const auto done = [this, order](const FoundData& found) {
        tellLeftOut(*order.listing, *found);
        commit(order, found);
    };
    m_jobs.add(runInBackground(this, probe, done,
                               [this](const Failure& failure) { fail(tr("Nothing was imported"), failure); }),
               tr("Looking into %1").arg(QString::fromStdString(nameOf(order.options))));
}

/// What could not be known when the dialog was closed.
void ImportWorkflow::tellLeftOut(const ImportListing& listing, const Dataset& found) {
    const auto count = static_cast<int>(listing.dataset.clips.size() - found.clips.size());
    if (count == 0) return;
    QStringList lines;
    for (const Problem& problem : found.problems) {
        if (std::ranges::find(listing.dataset.problems, problem) != listing.dataset.problems.end()) continue;
        if (lines.size() == kLinesTold) break;
        lines.append(QString::fromStdString(problem.where + ": " + problem.reason));
    }
    say({.title = tr("%Ln recording(s) could not be used", nullptr, count),
         .what = tr("They were left out, the others are imported."),
         .next = {},
         .details = lines.join(QLatin1Char('\n'))});
}

void ImportWorkflow::commit(const ImportOrder& order, const FoundData& found) {
    if (order.target == ImportTarget::OpenProject) return addToOpen(order, found);
    makeNew(order, found);
}

void ImportWorkflow::makeNew(const ImportOrder& order, const FoundData& found) {
    const auto make = [file = order.projectFile, found](const ProgressListener& listener,
                                                        const std::stop_token& stop) {
        return makeProject(file, planOfNew(*found), listener, stop);
    };
    const auto made = [this](std::unique_ptr<OpenProject> project) { m_session.take(std::move(project)); };
    m_jobs.add(runInBackground(
                   this, make, made,
                   [this](const Failure& failure) { fail(tr("The project could not be made"), failure); }),
               tr("Making %1").arg(shownPath(order.projectFile.filename())));
}

void ImportWorkflow::addToOpen(const ImportOrder& order, const FoundData& found) {
    // Headers may have been read for minutes since.
    if (!m_session.isOpen() || m_session.facts().file != order.openProject)
        return fail(tr("Nothing was imported"),
                    {Failure::Kind::Failed, tr("The project that it was meant for was closed meanwhile.")});
    const auto add = [found, parts = order.options.parts](Project& project, const ProgressListener& listener,
                                                          std::stop_token stop) {
        const ImportPlan plan = comparedWith(project, *found, parts);
        commitImport(project, plan, listener, std::move(stop));
        return plan.added;
    };
    m_session.withProject(
        tr("Importing %1").arg(QString::fromStdString(nameOf(order.options))), add,
        [this](std::int64_t clips, const auto&) { Q_EMIT added(clips); },
        [this](const Failure& failure) { fail(tr("Nothing was imported"), failure); });
}

void ImportWorkflow::fail(const QString& title, const Failure& failure) {
    if (failure.kind == Failure::Kind::Stopped) return;
    say({.title = title,
         .what = failure.reason,
         .next = tr("Everything is as it was before."),
         .details = failure.reason});
}

void ImportWorkflow::say(const Message& message) { MessageDialog::say(message, m_window); }

}  // namespace melscope
