// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/peaks.h"

#include <algorithm>
#include <cmath>

#include "core/audio/shape.h"
#include "core/base/error.h"
#include "core/base/hot.h"

namespace melscope {

namespace {

constexpr std::int64_t kPieceFrames = 1 << 15;  // read at once: stays in the cache
constexpr std::size_t kMostBlocks = 1 << 17;    // a channel

MELSCOPE_HOT Peak peakOfStretch(const float* __restrict samples, std::int64_t n) {
    constexpr int kLanes = 8;
    float low[kLanes], high[kLanes], squares[kLanes]{};
    std::fill_n(low, kLanes, samples[0]);
    std::fill_n(high, kLanes, samples[0]);
    std::int64_t i = 0;
    for (; i + kLanes <= n; i += kLanes)
        for (int lane = 0; lane < kLanes; ++lane) {
            const float s = samples[i + lane];
            low[lane] = s < low[lane] ? s : low[lane];
            high[lane] = s > high[lane] ? s : high[lane];
            squares[lane] += s * s;
        }
    Peak peak{*std::min_element(low, low + kLanes), *std::max_element(high, high + kLanes), 0};
    double sum = 0;
    for (; i < n; ++i) {
        peak.lowest = std::min(peak.lowest, samples[i]);
        peak.highest = std::max(peak.highest, samples[i]);
        sum += double{samples[i]} * samples[i];
    }
    for (const float square : squares) sum += square;
    peak.meanSquare = static_cast<float>(sum / static_cast<double>(n));
    return peak;
}

/// Both as one, `countA` and `countB` samples long.
Peak joined(const Peak& a, std::int64_t countA, const Peak& b, std::int64_t countB) {
    if (countA == 0) return b;
    if (countB == 0) return a;
    const double share = static_cast<double>(countB) / static_cast<double>(countA + countB);
    return {std::min(a.lowest, b.lowest), std::max(a.highest, b.highest),
            static_cast<float>(std::lerp(double{a.meanSquare}, double{b.meanSquare}, share))};
}

/// The channels a picture has: mono and stereo as they are, more become one.
void toShownChannels(Waveform& sound) {
    if (sound.channels > 2) toChannels(sound, 1);
}
int shownChannels(int channels) { return channels == 2 ? 2 : 1; }

/// Equal columns over a stretch, in frames of a recording.
struct ColumnGrid {
    double begin;
    double step;

    ColumnGrid(const TimeRange& range, int columns, int sampleRate)
        : begin(range.begin * sampleRate), step((range.end - range.begin) * sampleRate / columns) {}
    double edge(int column) const { return begin + step * column; }
};

float sampleAt(std::span<const float> samples, std::int64_t at) {
    return at >= 0 && at < std::ssize(samples) ? samples[static_cast<std::size_t>(at)] : 0.0f;
}

/// The straight line between samples, at a place between two of them.
float lineAt(std::span<const float> samples, double at) {
    const double left = std::floor(at);
    const auto index = static_cast<std::int64_t>(left);
    return std::lerp(sampleAt(samples, index), sampleAt(samples, index + 1), static_cast<float>(at - left));
}

/// One column of `samples`, from frame `begin` to frame `end`.
Peak column(std::span<const float> samples, double begin, double end) {
    const auto first = std::clamp<std::int64_t>(std::llround(std::ceil(begin)), 0, std::ssize(samples));
    const auto last = std::clamp<std::int64_t>(std::llround(std::ceil(end)), first, std::ssize(samples));
    if (last - first > 1) return peakOfStretch(samples.data() + first, last - first);
    const auto [low, high] = std::minmax({lineAt(samples, begin), lineAt(samples, end)});
    Peak peak{low, high, (low * low + high * high) / 2};
    if (last > first) peak = joined(peak, 1, peakOfStretch(samples.data() + first, 1), 1);
    return peak;
}

/// @param offset the recording's frame at which `sound` begins
PeakColumns columnsOf(const Waveform& sound, const TimeRange& range, int columns, std::int64_t offset) {
    PeakColumns picture{.range = range, .peaks = {}, .channels = sound.channels};
    picture.peaks.reserve(static_cast<std::size_t>(sound.channels * columns));
    const ColumnGrid grid(range, columns, sound.sampleRate);
    const auto shift = static_cast<double>(offset);
    for (int c = 0; c < sound.channels; ++c)
        for (int k = 0; k < columns; ++k)
            picture.peaks.push_back(column(sound.channel(c), grid.edge(k) - shift, grid.edge(k + 1) - shift));
    return picture;
}

}  // namespace

PeakSummary::PeakSummary(int sampleRate, int channels)
    : m_sampleRate(sampleRate), m_channels(channels), m_blocks(static_cast<std::size_t>(channels)) {}

void PeakSummary::add(const Waveform& next) {
    for (int c = 0; c < m_channels; ++c)
        addTo(m_blocks[static_cast<std::size_t>(c)], next.channel(c), m_frames);
    m_frames += next.frames();
    while (m_blocks.front().size() > kMostBlocks) joinPairs();
}

/// The last block is filled up first.
void PeakSummary::addTo(std::vector<Block>& blocks, std::span<const float> samples, std::int64_t done) const {
    while (!samples.empty()) {
        const std::int64_t inBlock = done % m_blockFrames;
        const std::int64_t count = std::min(m_blockFrames - inBlock, std::ssize(samples));
        if (inBlock == 0) blocks.emplace_back();
        Block& block = blocks.back();
        block.peak = joined(block.peak, block.frames, peakOfStretch(samples.data(), count), count);
        block.frames += count;
        done += count;
        samples = samples.subspan(static_cast<std::size_t>(count));
    }
}

void PeakSummary::joinPairs() {
    for (auto& blocks : m_blocks) {
        std::vector<Block> pairs((blocks.size() + 1) / 2);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            Block& pair = pairs[i / 2];
            pair.peak = joined(pair.peak, pair.frames, blocks[i].peak, blocks[i].frames);
            pair.frames += blocks[i].frames;
        }
        blocks = std::move(pairs);
    }
    m_blockFrames *= 2;
}

PeakColumns PeakSummary::columns(const TimeRange& range, int count) const {
    PeakColumns picture{.range = range, .peaks = {}, .channels = m_channels};
    const ColumnGrid grid(range, count, m_sampleRate);
    for (const auto& blocks : m_blocks)
        for (int k = 0; k < count; ++k) {
            const auto index = [&](double frame) {
                return static_cast<std::int64_t>(std::floor(frame / static_cast<double>(m_blockFrames)));
            };
            const std::int64_t first = std::max<std::int64_t>(index(grid.edge(k)), 0);
            const std::int64_t last =
                std::min(std::max(index(grid.edge(k + 1)), first + 1), std::ssize(blocks));
            Block all;
            for (std::int64_t b = first; b < last; ++b) {
                const Block& next = blocks[static_cast<std::size_t>(b)];
                all.peak = joined(all.peak, all.frames, next.peak, next.frames);
                all.frames += next.frames;
            }
            picture.peaks.push_back(all.peak);
        }
    return picture;
}

PeakSummary summarisePeaks(const std::filesystem::path& path, const std::stop_token& stop,
                           const ProgressListener& listener) {
    AudioReader reader(path);
    const AudioInfo info = reader.info();
    PeakSummary summary(info.sampleRate, shownChannels(info.channels));
    Waveform piece;
    for (std::int64_t pieces = 0;; ++pieces) {
        if (stop.stop_requested()) throw Stopped();
        reader.read(kPieceFrames, piece);
        if (piece.samples.empty()) return summary;
        toShownChannels(piece);
        summary.add(piece);
        if (listener && pieces % 256 == 0)
            listener({"drawing the waveform", static_cast<std::uint64_t>(summary.frames()),
                      static_cast<std::uint64_t>(std::max<std::int64_t>(info.frames, 0))});
    }
}

PeakColumns peaksOf(const Waveform& sound, const TimeRange& range, int columns) {
    if (sound.channels <= 2) return columnsOf(sound, range, columns, 0);
    Waveform mixed = sound;
    toShownChannels(mixed);
    return columnsOf(mixed, range, columns, 0);
}

PeakColumns readPeaks(AudioReader& reader, const TimeRange& range, int columns, const PeakSummary* summary) {
    const int rate = reader.info().sampleRate;
    const ColumnGrid grid(range, columns, rate);
    if (summary != nullptr && grid.step >= 2 * static_cast<double>(summary->blockFrames()))
        return summary->columns(range, columns);
    const auto begin = std::max<std::int64_t>(std::llround(std::floor(grid.begin)), 0);
    const auto end = std::max<std::int64_t>(begin, std::llround(std::ceil(grid.edge(columns))) + 2);
    Waveform sound;
    reader.seek(begin);
    reader.read(end - begin, sound);
    toShownChannels(sound);
    return columnsOf(sound, range, columns, begin);
}

PeakColumns glancePeaks(AudioReader& reader, const TimeRange& range, int columns,
                        const std::stop_token& stop) {
    constexpr std::int64_t kGlanceFrames = 1024;
    const ColumnGrid grid(range, columns, reader.info().sampleRate);
    const int channels = shownChannels(reader.info().channels);
    PeakColumns picture{.range = range, .peaks = {}, .channels = channels};
    picture.peaks.resize(static_cast<std::size_t>(channels * columns));
    Waveform sound;
    for (int k = 0; k < columns; ++k) {
        if (stop.stop_requested()) throw Stopped();
        const auto frames = std::clamp<std::int64_t>(std::llround(grid.step), 1, kGlanceFrames);
        reader.seek(std::max<std::int64_t>(std::llround(grid.edge(k) + (grid.step - double(frames)) / 2), 0));
        reader.read(frames, sound);
        if (sound.samples.empty()) break;
        toShownChannels(sound);
        for (int c = 0; c < channels; ++c)
            picture.peaks[static_cast<std::size_t>(c * columns + k)] =
                peakOfStretch(sound.channel(c).data(), sound.frames());
    }
    return picture;
}

}  // namespace melscope
