// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "app/gui/augmented_clip.h"
#include "app/gui/background.h"
#include "app/gui/sound_loader.h"
#include "ui/listen/sound_panel.h"
#include "ui/pages/listen_page.h"

namespace melscope {

class ListenPlayback;

/// A clip as a page shows it: the recording around it, or what training makes of it.
class ListenPicture : public QObject {
    Q_OBJECT

  public:
    ListenPicture(SoundPanel& panel, ListenPlayback& playback, QObject* parent);

    /// @param seconds of the recording, 0 if that is not known
    void showClip(const ClipPlace& clip, const TrainingSettings& settings, double seconds);
    /// No clip: the reason and what to do.
    void showNothing(const QString& headline, const QString& sentence);
    /// The recordings beside the current one.
    void prepare(const std::vector<ClipPlace>& clips);

    void setMode(ListenMode mode);
    /// An augmented clip or a batch is being made.
    bool isDrawing() const { return m_drawing != nullptr; }
    void setEpoch(int epoch);
    int epoch() const { return m_epoch; }
    /// What is shown, where it is shown as training sees it.
    const std::optional<AugmentedClip>& augmented() const { return m_augmented; }

    /// What is to be said of the recording that is shown, e.g. that a part of it cannot be read; or nothing.
    const QString& remark() const { return m_remark; }

    void zoom(double factor);
    /// To the whole clip.
    void zoomAll();
    SoundLoader& loader() { return m_loader; }

  Q_SIGNALS:
    void remarkChanged();

  private:
    void joinLoader();
    void refresh();
    void showRecording();
    void takeLength(double seconds);
    void askForAugmented();
    void showAugmented(AugmentedClip clip);
    void fail(const QString& reason);
    void setRemark(const QString& remark);
    bool isAugmented() const { return m_mode == ListenMode::AsTrainingSeesIt; }

    SoundPanel& m_panel;
    SoundView& m_view;
    ListenPlayback& m_playback;
    SoundLoader m_loader;
    ListenMode m_mode = ListenMode::Plain;
    int m_epoch = 1;
    std::optional<ClipPlace> m_clip;
    TrainingSettings m_settings;
    double m_seconds = 0;       ///< of the recording, by its header
    double m_shownSeconds = 0;  ///< of what the view was told
    QString m_remark;
    BackgroundJob* m_drawing = nullptr;
    std::optional<AugmentedClip> m_augmented;
};

}  // namespace melscope
