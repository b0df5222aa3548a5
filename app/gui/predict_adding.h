// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/audio/audio_file.h"

namespace melscope {

class Session;

/// A recording, or a stretch of it, that is to become a clip with a label.
struct LabelledSound {
    std::filesystem::path file;
    TimeRange range;  ///< all of it by default
    std::string label;
};

/// What was classified becomes part of the open project: a clip that it has is labelled, another is imported
/// and labelled. Only recordings in its data folder can.
class PredictAdding : public QObject {
    Q_OBJECT

  public:
    PredictAdding(Session& session, QWidget* window);

    /// Why this recording cannot be added, and what to do; empty if it can. Does not look at the disk.
    QString whyNot(const std::filesystem::path& file) const;
    void add(std::vector<LabelledSound> sounds);

  Q_SIGNALS:
    void added(std::int64_t clips);

  private:
    QStringList takeOutLabelled(std::vector<LabelledSound>& sounds) const;
    void say(const QString& title, const QStringList& reasons);

    Session& m_session;
    QWidget* m_window;
};

}  // namespace melscope
