// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/probe_all.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/setting_field.h"
#include "core/dataset/candidate.h"

namespace melscope {

namespace {

constexpr std::uint64_t kClipsAtOnce = 64;  // taken by a worker in one go

/// What the workers share.
struct Found {
    std::mutex mutex;
    NameList encodings;
    ProbeFindings findings;
};

/// Seconds of a stretch as far as the recording goes.
double secondsOf(const TimeRange& range, const AudioInfo& info) {
    const double whole = info.seconds();
    const double end = range.end < 0 ? whole : whole > 0 ? std::min(range.end, whole) : range.end;
    if (info.frames >= 0 && range.begin > 0 && range.begin >= whole)
        throw AudioFileError("the stretch begins at " + numberText(range.begin) +
                             " s, but the recording ends at " + numberText(whole) + " s");
    return std::max(0.0, end - range.begin);
}

void note(Clip& clip, const AudioInfo& info, int encoding) {
    clip.sampleRate = info.sampleRate;
    clip.channels = info.channels;
    clip.frames = info.frames;
    clip.encoding = encoding;
    clip.seconds = static_cast<float>(secondsOf(clip.range, info));
}

/// Clips of one recording lie side by side: its header is read once.
void probeSome(Dataset& dataset, std::size_t begin, std::size_t end, Found& found) {
    AudioInfo info;
    int encoding = -1;
    for (std::size_t i = begin; i < end; ++i) {
        Clip& clip = dataset.clips[i];
        try {
            if (encoding < 0 || clip.path != dataset.clips[i - 1].path) {
                encoding = -1;
                info = probeAudio(dataset.folder / clip.path);
                const std::lock_guard lock(found.mutex);
                encoding = found.encodings.indexOf(info.container + ", " + info.encoding);
                if (std::string reason = cutOffReason(info); !reason.empty())
                    found.findings.remarks.push_back({i, std::move(reason)});
            }
            note(clip, info, encoding);
        } catch (const AudioFileError& error) {
            const std::lock_guard lock(found.mutex);
            found.findings.failures.push_back({i, error.what()});
        }
    }
}

}  // namespace

ProbeFindings probeAll(Dataset& dataset, int threads, const ProgressListener& listener,
                       const std::stop_token& stop) {
    Found found;
    const std::uint64_t count = dataset.clips.size();
    const auto inClips = [&](const Progress& blocks) {
        if (listener) listener({blocks.stage, std::min(blocks.done * kClipsAtOnce, count), count});
    };
    forEachInParallel((count + kClipsAtOnce - 1) / kClipsAtOnce,
                      {.stage = "reading headers", .threads = threads, .listener = inClips, .stop = stop},
                      [&](std::uint64_t block) {
                          const std::uint64_t begin = block * kClipsAtOnce;
                          probeSome(dataset, begin, std::min(begin + kClipsAtOnce, count), found);
                      });
    dataset.encodings = found.encodings.names();
    std::ranges::sort(found.findings.failures, {}, &ProbeFailure::clip);
    std::ranges::sort(found.findings.remarks, {}, &ProbeFailure::clip);
    return std::move(found.findings);
}

}  // namespace melscope
