// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <array>
#include <set>

#include "app/gui/background.h"
#include "app/gui/sound_cache.h"

namespace melscope {

/// Makes the pictures of recordings on at most two threads: of the current one what is wanted, coarse before
/// sharp; what is no longer wanted is stopped. When there is nothing else to do, those beside it are looked
/// at.
class SoundLoader : public QObject {
    Q_OBJECT

  public:
    explicit SoundLoader(QObject* parent = nullptr);

    /// Another recording is current. What is known of it is told at once, and forgotten if its file is not
    /// what it was.
    void show(const Sound& sound);
    /// None is.
    void clear();
    /// The recordings that are likely to be asked for next.
    void prepare(std::vector<Sound> sounds);

    void wantPeaks(const TimeRange& range, int columns);
    void wantTiles(const std::vector<TileId>& tiles);

    /// Looks whether the current recording's file is still what it was.
    void checkFile();

    void setCacheBytes(std::size_t bytes) { m_cache.setBytes(bytes); }
    /// Nothing of the current recording is being made or waits.
    bool isIdle() const;

  Q_SIGNALS:
    /// How long the recording is; again if it turns out otherwise.
    void measured(double seconds);
    void overviewReady(const melscope::PeakColumns& peaks);
    void peaksReady(const melscope::PeakColumns& peaks);
    void tileReady(const melscope::SpectrogramTile& tile);
    /// The current recording cannot be read, and why, in core's words.
    void failed(const QString& reason);
    /// A part of it cannot, which stays empty.
    void partFailed(const QString& reason);
    /// The file was written anew: nothing that was told of it holds.
    void fileChanged();

  private:
    struct Job {
        Sound sound;
        SoundTask task;
        BackgroundJob* job = nullptr;  ///< null: the thread is free
        std::shared_ptr<SoundWorker> worker;
        bool isOutdated = false;  ///< what it makes is of a file that is no more
    };

    void work();
    std::optional<std::pair<Sound, SoundTask>> nextTask() const;
    std::optional<SoundTask> nextOfCurrent() const;
    std::optional<SoundTask> nextAhead(const Sound& sound) const;
    bool needsPeaks(const KnownSound& known) const;
    template <class Fits>
    bool isRunning(const Sound& sound, Fits fits) const;
    void start(Job& job, const Sound& sound, const SoundTask& task);
    void take(Job& job, SoundPart part);
    void keep(KnownSound& known, const SoundTask& task, SoundPart part);
    void giveUp(Job& job, const Failure& failure);
    void leaveOut(const Job& job, const QString& reason);
    void forget(KnownSound& known);
    void tell(const KnownSound& known);
    void stopUnwanted();

    SoundCache m_cache;
    std::optional<Sound> m_current;
    std::vector<Sound> m_ahead;
    std::optional<SoundTask> m_peaks;  ///< the last that were wanted
    std::vector<TileId> m_tiles;       ///< that are wanted, the most urgent first
    int m_columns = 1024;              ///< of the waveform as it is shown
    bool m_failed = false;             ///< the current recording
    bool m_unchecked = false;          ///< it was in the cache, and its file was not looked at since
    std::array<Job, 2> m_jobs;
};

}  // namespace melscope
