// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/gui/background.h"
#include "core/training/batch_preview.h"

namespace melscope {

class ListenPage;
class ProjectRecipe;
class Session;
class Settings;

/// One real batch of training on the Listen page, clip by clip, made when it is looked at.
class ListenBatch : public QObject {
    Q_OBJECT

  public:
    ListenBatch(ListenPage& page, Session& session, ProjectRecipe& recipe, Settings& settings);

    void setSeen(bool seen);
    /// The first batch of this epoch.
    void setEpoch(int epoch);
    /// The same batch in other colours.
    void show();

    bool isDrawing() const { return m_drawing; }
    const BatchPreview& preview() const { return m_preview; }
    /// What preview() counts its clips in.
    const std::shared_ptr<const Dataset>& dataset() const { return m_dataset; }

  private:
    void giveUp();
    void draw();
    void drawNext();
    QString words() const;
    void readClips();
    void compute();
    void fail(const QString& reason);

    ListenPage& m_page;
    Session& m_session;
    ProjectRecipe& m_recipe;
    Settings& m_settings;
    bool m_seen = false;
    int m_epoch = 1;
    std::size_t m_batch = 0;                             ///< of the epoch
    std::optional<std::pair<int, std::size_t>> m_drawn;  ///< epoch and batch that are shown
    int m_request = 0;                                   ///< answers to earlier ones are not for us
    bool m_drawing = false;
    std::shared_ptr<const Dataset> m_dataset;  ///< shared with the thread that reads from it
    std::vector<std::int64_t> m_rows;          ///< in the project, of the data set's clips
    BackgroundJob* m_job = nullptr;
    BatchPreview m_preview;
};

}  // namespace melscope
