// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sound_parts.h"

#include <algorithm>

namespace melscope {

AudioReader& SoundWorker::reader() {
    if (!m_reader) m_reader.emplace(m_sound.file);
    return *m_reader;
}

SoundPart SoundWorker::make(const SoundTask& task, const PeakSummary* summary, const std::stop_token& stop) {
    switch (task.kind) {
        case SoundTask::Kind::Check:
            return {.file = fileState(m_sound.file)};
        case SoundTask::Kind::Look: {
            const FileState file = fileState(m_sound.file);  // what is written meanwhile is seen by a check
            SoundPart part = look(task.columns, stop);
            part.file = file;
            return part;
        }
        case SoundTask::Kind::Summary:
            return readThrough(task.columns, stop);
        case SoundTask::Kind::Peaks:
            return {.peaks = readPeaks(reader(), task.range, task.columns, summary)};
        case SoundTask::Kind::Tile:
            break;
    }
    const std::int64_t frames = summary != nullptr ? summary->frames() : -1;
    if (!m_tiles) m_tiles.emplace(m_sound.file, m_sound.features, frames);
    return {.tile = m_tiles->make(task.tile, stop)};
}

/// A picture of the whole recording at once; of one that does not tell its length, once it was read through.
SoundPart SoundWorker::look(int columns, const std::stop_token& stop) {
    const AudioInfo& info = reader().info();
    if (info.frames <= 0) return readThrough(columns, stop);
    const TimeRange all{0, info.seconds()};
    PeakColumns peaks = info.seconds() <= kShortSeconds ? readPeaks(reader(), all, columns)
                                                        : glancePeaks(reader(), all, columns, stop);
    return {.seconds = info.seconds(), .peaks = std::move(peaks)};
}

SoundPart SoundWorker::readThrough(int columns, const std::stop_token& stop) const {
    auto summary = std::make_shared<const PeakSummary>(summarisePeaks(m_sound.file, stop));
    PeakColumns peaks = summary->columns({0, summary->seconds()}, columns);
    return {.seconds = summary->seconds(), .peaks = std::move(peaks), .summary = std::move(summary)};
}

}  // namespace melscope
