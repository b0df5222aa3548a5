// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <memory>
#include <optional>

#include "app/gui/background.h"
#include "ui/import/import_values.h"

namespace melscope {

/// Reads what would be imported, away from the window's thread: first what folder or table names, then, once
/// nothing has been changed for a moment, every recording's header. What was asked for last counts; what is
/// being read for an earlier wish is given up.
class ImportReading : public QObject {
    Q_OBJECT

  public:
    explicit ImportReading(QObject* parent);

    /// At once the first time, later after a short pause, in which more may be changed.
    /// @param dataFolder of the project that it is for, from which paths are to be seen; empty: a new one
    void read(const ImportOptions& options, const std::filesystem::path& dataFolder);
    /// Gives up what is being read.
    void stop();

    /// What the last wish came to, with paths as its project sees them.
    const ImportOptions& options() const { return m_seen; }
    /// What was listed for it; null: nothing yet.
    const std::shared_ptr<const ImportListing>& listing() const { return m_listing; }
    /// With headers; null: they have not all been read yet.
    const FoundData& probed() const { return m_probed; }

  Q_SIGNALS:
    void started();
    void tableRead(const melscope::TablePreview& table);
    void listed(const melscope::FoundData& found);
    void headersRead(std::uint64_t done, std::uint64_t total);
    void finished(const melscope::FoundData& found);
    void failed(const QString& reason);

  private:
    struct Answer;
    static Answer answerTo(const ImportOptions& options, const std::filesystem::path& dataFolder,
                           const ProgressListener& listener, std::stop_token stop);
    void list();
    void take(Answer answer);
    void probe();

    ImportOptions m_options;
    std::filesystem::path m_dataFolder;
    ImportOptions m_seen;
    QTimer m_pause;
    QTimer m_beforeHeaders;
    QPointer<BackgroundJob> m_job;
    int m_wish = 0;
    std::shared_ptr<const ImportListing> m_listing;
    FoundData m_probed;
};

}  // namespace melscope
