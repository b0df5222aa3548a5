// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/survey.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <utility>

#include "core/audio/audio_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/dataset/fingerprint_maker.h"
#include "core/dataset/level_meter.h"

namespace melscope {

namespace {

// Samples of a block, over all channels: small enough for the cache. The length of blocks is part of the
// content hash and must not follow from anything but the number of channels.
constexpr std::int64_t kBlockSamples = std::int64_t{1} << 16;

/// What listening needs besides the clip; kept from clip to clip. One per thread.
class Listening {
  public:
    ClipFacts factsOf(const std::filesystem::path& file, const TimeRange& range,
                      const std::stop_token& stop) {
        ClipFacts facts;
        try {
            hear(file, range, stop, facts);
        } catch (const AudioFileError& error) {
            facts = {.problem = error.what(), .contentHash = {}, .encoding = facts.encoding};
        }
        return facts;
    }

  private:
    // Plans are expensive, and a data set has few rates; one of many is not to fill memory with them.
    FingerprintMaker& makerFor(int sampleRate) {
        constexpr std::size_t kMostPlans = 8;
        if (m_makers.size() >= kMostPlans && !m_makers.contains(sampleRate)) m_makers.clear();
        return m_makers.try_emplace(sampleRate, sampleRate).first->second;
    }

    void hear(const std::filesystem::path& file, const TimeRange& range, const std::stop_token& stop,
              ClipFacts& facts) {
        OpenStretch stretch = openStretch(file, range);
        const AudioInfo& info = stretch.reader.info();
        facts.encoding = info.container + ", " + info.encoding;
        Sha256 digest;
        digest.add(std::to_string(info.sampleRate) + " Hz, " + std::to_string(info.channels) + " channels\n");
        LevelMeter meter;
        FingerprintMaker& maker = makerFor(info.sampleRate);
        maker.clear();  // of a clip that could not be read to its end
        std::int64_t frames = 0;
        while (readBlock(stretch, frames)) {
            if (stop.stop_requested()) throw Stopped();
            digest.add(std::as_bytes(std::span(m_block.samples)));
            meter.add(m_block);
            maker.add(m_block);
            frames += m_block.frames();
        }
        if (frames == 0) throw AudioFileError(emptyStretchReason(info, range));
        const Levels levels = meter.levels();
        facts.contentHash = digest.hex();
        facts.seconds = static_cast<double>(frames) / info.sampleRate;
        facts.peak = levels.peak;
        facts.rms = levels.rms;
        facts.dcOffset = levels.dcOffset;
        facts.clippedShare = levels.clippedShare;
        facts.fingerprint = maker.finish();
    }

    bool readBlock(OpenStretch& stretch, std::int64_t done) {
        const std::int64_t most = kBlockSamples / stretch.reader.info().channels;
        stretch.reader.read(std::min(most, stretch.frames - done), m_block);
        return !m_block.samples.empty();
    }

    Waveform m_block;
    std::map<int, FingerprintMaker> m_makers;
};

/// Lends out as many as there are threads.
class ListeningPool {
  public:
    ClipFacts factsOf(const std::filesystem::path& file, const TimeRange& range,
                      const std::stop_token& stop) {
        std::unique_ptr<Listening> listening = take();
        ClipFacts facts = listening->factsOf(file, range, stop);
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(listening));
        return facts;
    }

  private:
    std::unique_ptr<Listening> take() {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty()) return std::make_unique<Listening>();
        std::unique_ptr<Listening> one = std::move(m_idle.back());
        m_idle.pop_back();
        return one;
    }

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Listening>> m_idle;
};

}  // namespace

ClipFacts surveyClip(const std::filesystem::path& folder, const Clip& clip, const std::stop_token& stop) {
    return Listening().factsOf(folder / clip.path, clip.range, stop);
}

std::vector<ClipFacts> surveyClips(const Dataset& dataset, int threads, const ProgressListener& listener,
                                   const std::stop_token& stop) {
    std::vector<ClipFacts> facts(dataset.clips.size());
    ListeningPool pool;
    forEachInParallel(facts.size(),
                      {.stage = "listening to clips", .threads = threads, .listener = listener, .stop = stop},
                      [&](std::uint64_t i) {
                          const Clip& clip = dataset.clips[i];
                          facts[i] = pool.factsOf(dataset.folder / clip.path, clip.range, stop);
                      });
    return facts;
}

}  // namespace melscope
