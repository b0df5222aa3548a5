// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "app/gui/background.h"
#include "app/gui/recording_search.h"

namespace melscope {

class ClipList;
class Session;

/// Finds recordings of the project that is open which are not where they should be, and mends their place.
class MissingWorkflow : public QObject {
    Q_OBJECT

  public:
    MissingWorkflow(Session& session, ClipList& clips, QWidget* window);

    /// Looks in the background, from the beginning.
    void look();
    /// Asks where the recordings are now.
    void locate();
    void locateIn(const std::filesystem::path& folder);

    /// False while the first look still goes on.
    bool hasLooked() const { return m_looked; }
    bool anyMissing() const { return m_missing > 0; }

  Q_SIGNALS:
    /// What to say above the pages and what can be done; empty: nothing is missing.
    void noticeChanged(const QString& sentence, const QString& action);

  private:
    using Recordings = std::shared_ptr<const std::vector<RecordingClips>>;

    void reset();
    void gatherSome();
    void search();
    void take(const std::vector<RecordingClips>& missing);
    void confirm(const FoundAt& found);
    void moveTo(const std::filesystem::path& folder);

    Session& m_session;
    ClipList& m_clips;
    QWidget* m_window;
    QTimer m_gathering;
    std::vector<std::int64_t> m_rows;  ///< clips whose paths are still to be gathered, from m_next on
    std::size_t m_next = 0;
    std::vector<RecordingClips> m_gathered;
    Recordings m_recordings;  ///< here and in the search
    QPointer<BackgroundJob> m_search;
    std::filesystem::path m_folder;  ///< that was looked in
    std::int64_t m_missing = 0;
    bool m_looked = false;
};

}  // namespace melscope
