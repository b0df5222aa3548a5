// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sound_loader.h"

#include <algorithm>
#include <utility>

namespace melscope {

namespace {

constexpr std::size_t kCacheBytes = std::size_t{48} << 20;
constexpr int kAheadColumns = 512;  // of a spectrogram that is made before it is asked for

using Kind = SoundTask::Kind;

bool isWhole(const TimeRange& range, double seconds) {
    return range.begin <= 1e-6 && (range.end < 0 || range.end >= seconds - 1e-3);
}

bool isLong(double seconds) { return seconds > kShortSeconds; }

}  // namespace

SoundLoader::SoundLoader(QObject* parent) : QObject(parent), m_cache(kCacheBytes) {}

void SoundLoader::show(const Sound& sound) {
    m_current = sound;
    m_failed = false;
    m_peaks.reset();
    m_tiles.clear();
    m_unchecked = m_cache.latest(sound).looked();
    stopUnwanted();
    tell(m_cache.latest(sound));
    work();
}

void SoundLoader::checkFile() {
    if (!m_current) return;
    m_unchecked = m_cache.latest(*m_current).looked();
    work();
}

void SoundLoader::clear() {
    m_current.reset();
    m_ahead.clear();
    stopUnwanted();
}

void SoundLoader::prepare(std::vector<Sound> sounds) {
    m_ahead = std::move(sounds);
    stopUnwanted();
    work();
}

void SoundLoader::stopUnwanted() {
    for (Job& job : m_jobs) {
        const bool wanted =
            (m_current && job.sound == *m_current) || std::ranges::find(m_ahead, job.sound) != m_ahead.end();
        if (job.job != nullptr && !wanted) job.job->stop();
    }
}

void SoundLoader::tell(const KnownSound& known) {
    if (!known.looked()) return;
    Q_EMIT measured(known.seconds);
    Q_EMIT overviewReady(known.overview);
}

void SoundLoader::wantPeaks(const TimeRange& range, int columns) {
    if (!m_current || columns < 1) return;
    m_columns = columns;
    m_peaks = SoundTask{.kind = Kind::Peaks, .range = range, .columns = columns};
    work();
}

void SoundLoader::wantTiles(const std::vector<TileId>& tiles) {
    if (!m_current) return;
    KnownSound& known = m_cache.latest(*m_current);
    m_tiles.clear();
    for (const TileId& id : tiles) {
        if (const auto found = known.tiles.find(id); found != known.tiles.end())
            Q_EMIT tileReady(found->second);
        else if (!known.broken.contains(id))
            m_tiles.push_back(id);
    }
    work();
}

bool SoundLoader::isIdle() const {
    const bool runs = std::ranges::any_of(m_jobs, [this](const Job& job) {
        return job.job != nullptr && m_current && job.sound == *m_current;
    });
    return !runs && !nextOfCurrent();
}

template <class Fits>
bool SoundLoader::isRunning(const Sound& sound, Fits fits) const {
    return std::ranges::any_of(m_jobs, [&](const Job& job) {
        return job.job != nullptr && !job.job->isStopping() && job.sound == sound && fits(job.task);
    });
}

std::optional<SoundTask> SoundLoader::nextOfCurrent() const {
    if (!m_current || m_failed) return std::nullopt;
    const KnownSound* known = m_cache.find(*m_current);
    const bool looked = known != nullptr && known->looked();
    const auto runs = [this](const SoundTask& task) {
        return isRunning(*m_current, [&](const SoundTask& other) { return other == task; });
    };
    const auto runsAny = [this](Kind kind) {
        return isRunning(*m_current, [kind](const SoundTask& other) { return other.kind == kind; });
    };
    if (m_unchecked && !runsAny(Kind::Check)) return SoundTask{.kind = Kind::Check};
    if (!looked && !runsAny(Kind::Look)) return SoundTask{.kind = Kind::Look, .columns = m_columns};
    for (const TileId& id : m_tiles)
        if (const SoundTask task{.kind = Kind::Tile, .tile = id}; !runs(task)) return task;
    if (!looked) return std::nullopt;
    if (m_peaks && needsPeaks(*known) && !runs(*m_peaks)) return m_peaks;
    if (isLong(known->seconds) && !known->summary && !known->isUnreadable && !runsAny(Kind::Summary))
        return SoundTask{.kind = Kind::Summary, .columns = m_columns};
    return std::nullopt;
}

/// Whether the peaks that are wanted are not seen already, and can be made now: long stretches wait until the
/// recording was read through.
bool SoundLoader::needsPeaks(const KnownSound& known) const {
    const bool far = m_peaks->range.end - m_peaks->range.begin > kShortSeconds;
    if (far && !known.summary) return false;
    return !isWhole(m_peaks->range, known.seconds) || known.overview.columns() != m_peaks->columns;
}

/// A look and, of short recordings, the spectrogram.
std::optional<SoundTask> SoundLoader::nextAhead(const Sound& sound) const {
    const KnownSound* known = m_cache.find(sound);
    if (known == nullptr || !known->looked()) return SoundTask{.kind = Kind::Look, .columns = m_columns};
    if (isLong(known->seconds)) return std::nullopt;
    const TileGrid grid = tileGrid(sound.features, known->seconds);
    const int level = grid.levelFor(known->seconds, kAheadColumns);
    for (const TileId& id : grid.tilesOf(level, {0, known->seconds}))
        if (!known->tiles.contains(id)) return SoundTask{.kind = Kind::Tile, .tile = id};
    return std::nullopt;
}

std::optional<std::pair<Sound, SoundTask>> SoundLoader::nextTask() const {
    if (const auto task = nextOfCurrent()) return std::pair(*m_current, *task);
    if (!isIdle()) return std::nullopt;
    for (const Sound& sound : m_ahead)
        if (const auto task = nextAhead(sound);
            task && !isRunning(sound, [&](const SoundTask& other) { return other == *task; }))
            return std::pair(sound, *task);
    return std::nullopt;
}

void SoundLoader::work() {
    for (Job& job : m_jobs) {
        if (job.job != nullptr) continue;
        const auto next = nextTask();
        if (!next) return;
        start(job, next->first, next->second);
    }
}

void SoundLoader::start(Job& job, const Sound& sound, const SoundTask& task) {
    job.sound = sound;
    job.task = task;
    job.isOutdated = false;
    // The last worker goes on the thread: closing its file and giving back its FFT plans may have to wait.
    std::shared_ptr<SoundWorker> last;
    if (!job.worker || job.worker->sound() != sound)
        last = std::exchange(job.worker, std::make_shared<SoundWorker>(sound));
    const KnownSound* known = m_cache.find(sound);
    auto make = [worker = job.worker, last = std::move(last), task,
                 summary = known != nullptr ? known->summary : nullptr](const ProgressListener&,
                                                                        const std::stop_token& stop) {
        return worker->make(task, summary.get(), stop);
    };
    job.job = runInBackground(
        this, std::move(make), [this, &job](SoundPart part) { take(job, std::move(part)); },
        [this, &job](const Failure& failure) { giveUp(job, failure); });
}

void SoundLoader::take(Job& job, SoundPart part) {
    job.job = nullptr;
    if (job.isOutdated) return work();
    const bool current = m_current && job.sound == *m_current;
    KnownSound* known = m_cache.find(job.sound);
    if (known == nullptr && !current && std::ranges::find(m_ahead, job.sound) == m_ahead.end()) return work();
    if (known == nullptr) {
        known = &m_cache.latest(job.sound);
        if (m_current) m_cache.latest(*m_current);
    }
    keep(*known, job.task, std::move(part));
    m_cache.trim();
    work();
}

void SoundLoader::keep(KnownSound& known, const SoundTask& task, SoundPart part) {
    const bool current = m_current && known.sound == *m_current;
    if (task.kind == Kind::Check) {
        if (current) m_unchecked = false;
        if (known.looked() && known.file != *part.file) forget(known);
        return;
    }
    if (part.file) known.file = *part.file;
    if (part.summary) known.summary = part.summary;
    if (part.seconds > 0) {
        known.seconds = part.seconds;
        known.overview = std::move(*part.peaks);
        if (current) tell(known);
    } else if (part.tile) {
        const SpectrogramTile& tile =
            known.tiles.insert_or_assign(part.tile->id, std::move(*part.tile)).first->second;
        if (current) std::erase(m_tiles, tile.id);
        if (current) Q_EMIT tileReady(tile);
    } else if (part.peaks && current && m_peaks && task == *m_peaks) {
        m_peaks.reset();
        Q_EMIT peaksReady(*part.peaks);
    }
}

/// Also what is being made, and the files that are still open.
void SoundLoader::forget(KnownSound& known) {
    const Sound sound = known.sound;
    known = {.sound = sound};
    for (Job& job : m_jobs) {
        if (job.sound != sound) continue;
        job.worker.reset();
        job.isOutdated = job.job != nullptr;
        if (job.job != nullptr) job.job->stop();
    }
    if (m_current && *m_current == sound) Q_EMIT fileChanged();
}

/// One that lies beside the current one and cannot be read is looked at again once it is current.
void SoundLoader::giveUp(Job& job, const Failure& failure) {
    job.job = nullptr;
    const bool stopped = failure.kind == Failure::Kind::Stopped || job.isOutdated;
    if (!stopped) job.worker.reset();
    std::erase(m_ahead, job.sound);
    if (m_current && job.sound == *m_current && !stopped && !m_failed) leaveOut(job, failure.reason);
    work();
}

/// Once something of a recording is seen, a part that cannot be made does not take the rest away.
void SoundLoader::leaveOut(const Job& job, const QString& reason) {
    KnownSound& known = m_cache.latest(job.sound);
    if (!known.looked()) {
        m_failed = true;
        return Q_EMIT failed(reason);
    }
    if (job.task.kind == Kind::Peaks) m_peaks.reset();
    if (job.task.kind == Kind::Tile) {
        known.broken.insert(job.task.tile);
        std::erase(m_tiles, job.task.tile);
    }
    if (job.task.kind == Kind::Summary) known.isUnreadable = true;
    Q_EMIT partFailed(reason);
}

}  // namespace melscope
