// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/gui/background.h"
#include "core/audio/audio_file.h"
#include "core/features/live_spectrogram.h"

namespace melscope {

class LiveNews;

/// What a model makes of the last clip length of a sound, at a moment.
struct LiveAnswer {
    TimeRange window;                  ///< s since the sound began
    std::vector<float> probabilities;  ///< [classes]; empty: there is nothing but zeros in the window
    double every = 0;                  ///< s that it took since the answer before
};

/// Classifies a sound while it comes in and draws its spectrogram, some eight times a second on one core.
/// Each time it takes what came last: a slow model answers more rarely and never later.
class LiveClassification : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// @param picture settings of the spectrogram @param sound that holds a clip of this model
    void begin(const std::filesystem::path& model, const FeatureSettings& picture,
               std::shared_ptr<const LiveWindow> sound);
    /// Nothing is heard of it any more.
    void end();
    bool isRunning() const { return m_job != nullptr; }
    /// The model has been read.
    bool isReady() const { return m_isReady; }

  Q_SIGNALS:
    void ready();
    void drawn(const melscope::SpectrogramColumns& columns);
    void answered(const melscope::LiveAnswer& answer);
    void failed(const QString& reason);

  private:
    void takeNews();

    QPointer<BackgroundJob> m_job;
    std::shared_ptr<LiveNews> m_news;  ///< owned here and by the thread
    bool m_isReady = false;
};

}  // namespace melscope
