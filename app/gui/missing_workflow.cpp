// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/missing_workflow.h"

#include <algorithm>

#include "app/gui/clip_list.h"
#include "app/gui/file_asking.h"
#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace {

constexpr std::size_t kRowsAtOnce = 2000;  // a few milliseconds on the window's thread

}  // namespace

MissingWorkflow::MissingWorkflow(Session& session, ClipList& clips, QWidget* window)
    : QObject(window), m_session(session), m_clips(clips), m_window(window) {
    m_gathering.setInterval(0);
    connect(&m_gathering, &QTimer::timeout, this, &MissingWorkflow::gatherSome);
    connect(&session, &Session::opened, this, &MissingWorkflow::look);
    connect(&session, &Session::closing, this, &MissingWorkflow::reset);
    connect(&session, &Session::changed, this, [this] {
        if (m_session.facts().dataFolder != m_folder) look();
    });
}

void MissingWorkflow::reset() {
    m_gathering.stop();
    if (m_search) m_search->stop();
    m_search.clear();
    m_recordings.reset();
    m_gathered.clear();
    m_missing = 0;
    m_looked = false;
    m_clips.model().setMissing({});
    Q_EMIT noticeChanged({}, {});
}

void MissingWorkflow::look() {
    m_gathering.stop();
    if (m_search) m_search->stop();
    if (!m_session.isOpen()) return;
    m_folder = m_session.facts().dataFolder;
    m_rows = m_session.table().find({.ignored = IgnoredClips::Show});
    m_next = 0;
    m_gathered.clear();
    m_gathering.start();
}

/// In small portions: the table belongs to the window's thread.
void MissingWorkflow::gatherSome() {
    const std::size_t end = std::min(m_rows.size(), m_next + kRowsAtOnce);
    for (; m_next < end; ++m_next) {
        std::filesystem::path path = m_session.table().row(m_rows[m_next]).path;
        if (m_gathered.empty() || m_gathered.back().path != path) m_gathered.push_back({std::move(path), {}});
        m_gathered.back().clips.push_back(m_rows[m_next]);
    }
    if (m_next < m_rows.size()) return;
    m_gathering.stop();
    m_recordings = std::make_shared<const std::vector<RecordingClips>>(std::move(m_gathered));
    m_gathered.clear();
    search();
}

void MissingWorkflow::search() {
    const auto task = [folder = m_folder, recordings = m_recordings](const ProgressListener&,
                                                                     const std::stop_token& stop) {
        return missingFrom(folder, *recordings, stop);
    };
    const auto done = [this, recordings = m_recordings](const std::vector<RecordingClips>& missing) {
        if (recordings == m_recordings) take(missing);
    };
    m_search = runInBackground(this, task, done, [](const Failure&) {});
}

void MissingWorkflow::take(const std::vector<RecordingClips>& missing) {
    m_missing = std::ssize(missing);
    m_looked = true;
    std::unordered_set<std::int64_t> clips;
    for (const RecordingClips& recording : missing)
        clips.insert(recording.clips.begin(), recording.clips.end());
    m_clips.model().setMissing(std::move(clips));
    if (missing.empty()) return Q_EMIT noticeChanged({}, {});
    const QString where = shownPath(m_folder);
    Q_EMIT noticeChanged(
        m_missing == std::ssize(*m_recordings)
            ? tr("The recordings are not in %1. Labels can be changed all the same.").arg(where)
            : tr("%Ln recording(s) are not in %1.", nullptr, static_cast<int>(m_missing)).arg(where),
        tr("Locate recordings..."));
}

void MissingWorkflow::locate() {
    ask(m_window,
        {.title = tr("Where are the recordings now?"), .mode = QFileDialog::Directory, .start = m_folder},
        [this](const std::filesystem::path& folder) { locateIn(folder); });
}

void MissingWorkflow::locateIn(const std::filesystem::path& folder) {
    if (!m_session.isOpen() || !m_recordings) return;
    const auto task = [folder, recordings = m_recordings](const ProgressListener&,
                                                          const std::stop_token& stop) {
        return bestFolder(folder, *recordings, stop);
    };
    const auto done = [this, recordings = m_recordings](const FoundAt& found) {
        if (recordings == m_recordings) confirm(found);
    };
    runInBackground(this, task, done, [](const Failure&) {});
}

void MissingWorkflow::confirm(const FoundAt& found) {
    const auto all = static_cast<int>(m_recordings->size());
    const bool any = found.found > 0;
    auto* question = new MessageDialog(
        {.title = any ? tr("%1 of %Ln recording(s) are there", nullptr, all)
                            .arg(QLocale().toString(static_cast<qlonglong>(found.found)))
                      : tr("None of the recordings is there"),
         .what = shownPath(found.folder),
         .next =
             any ? tr("The project will look for its recordings in this folder. Nothing is copied or moved.")
                 : tr("Choose the folder in which they lie under the same names."),
         .action = any ? tr("Use this folder") : QString()},
        m_window);
    if (any) connect(question, &QDialog::accepted, this, [this, folder = found.folder] { moveTo(folder); });
    connect(&m_session, &Session::closing, question, &QDialog::reject);
    question->open();
}

void MissingWorkflow::moveTo(const std::filesystem::path& folder) {
    const auto task = [folder](Project& project, const ProgressListener&, const std::stop_token&) {
        project.setDataFolder(folder);
        return true;
    };
    const auto failed = [this](const Failure& failure) {
        MessageDialog::say({.title = tr("The folder could not be changed"),
                            .what = failure.reason,
                            .next = tr("The project looks for its recordings where it did before."),
                            .details = failure.reason},
                           m_window);
    };
    m_session.withProject(
        {}, task, [this](bool, const auto&) { look(); }, failed);
}

}  // namespace melscope
