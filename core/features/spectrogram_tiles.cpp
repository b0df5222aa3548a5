// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/spectrogram_tiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include "core/audio/resample.h"
#include "core/audio/shape.h"
#include "core/base/error.h"
#include "core/features/mel_spectrogram.h"

namespace melscope {

namespace {

constexpr int kFramesLooked = 4;        // of a column, at most
constexpr int kContinuousLevel = 2;     // up to it, all frames of a column are looked at
constexpr std::int64_t kMargin = 2048;  // frames of a recording around a stretch, for the resampler's filter

/// Frames [begin, end) of a spectrogram.
struct FrameRun {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

FeatureSettings uncut(FeatureSettings settings) {
    settings.topDb = 200;  // beyond what single precision and the floor of 1e-10 can show
    return settings;
}

std::int64_t resampledLength(std::int64_t frames, int from, int to) {
    return std::llround(static_cast<double>(frames) * to / from);
}

}  // namespace

double TileGrid::secondsPerColumn(int level) const {
    return std::ldexp(static_cast<double>(hopLength) / sampleRate, level);
}

double TileGrid::columnBegin(int level, double column) const {
    return column * secondsPerColumn(level) - 0.5 * secondsPerColumn(0);
}

double TileGrid::columnAt(int level, double seconds) const {
    return (seconds + 0.5 * secondsPerColumn(0)) / secondsPerColumn(level);
}

std::int64_t TileGrid::columns(int level) const {
    const std::int64_t framesPerColumn = std::int64_t{1} << level;
    return (nFrames + framesPerColumn - 1) / framesPerColumn;
}

TimeRange TileGrid::rangeOf(const TileId& id) const {
    const auto first = static_cast<double>(id.index * kTileColumns);
    return {columnBegin(id.level, first), columnBegin(id.level, first + kTileColumns)};
}

int TileGrid::levelFor(double seconds, int columns) const {
    int level = 0;
    while (level < kMostTileLevel && seconds / secondsPerColumn(level) > std::max(columns, 1)) ++level;
    return level;
}

std::vector<TileId> TileGrid::tilesOf(int level, const TimeRange& range) const {
    const std::int64_t tiles = (columns(level) + kTileColumns - 1) / kTileColumns;
    const auto tileAt = [&](double column) { return std::llround(std::floor(column / kTileColumns)); };
    const auto first = std::max<std::int64_t>(tileAt(columnAt(level, range.begin)), 0);
    const auto last = std::min<std::int64_t>(tileAt(columnAt(level, range.end)), tiles - 1);
    std::vector<TileId> ids;
    for (std::int64_t index = first; index <= last; ++index) ids.push_back({level, index});
    return ids;
}

TileGrid tileGrid(const FeatureSettings& settings, double seconds) {
    const std::int64_t samples = std::llround(seconds * settings.sampleRate);
    return {settings.sampleRate, settings.hopLength, samples > 0 ? 1 + samples / settings.hopLength : 0};
}

// The Hann window's sum is half its length, and half of a sine's amplitude lies at its frequency.
double fullScaleDecibel(const FeatureSettings& settings) {
    return 20 * std::log10(settings.windowLength() / 4.0);
}

std::vector<SpectrogramTile> tilesFrom(const Spectrogram& spectrogram) {
    std::vector<SpectrogramTile> tiles;
    for (int first = 0; first < spectrogram.nFrames; first += kTileColumns) {
        const int columns = std::min(kTileColumns, spectrogram.nFrames - first);
        SpectrogramTile tile{{0, first / kTileColumns}, spectrogram.nMels, columns, {}};
        for (int m = 0; m < spectrogram.nMels; ++m)
            for (int k = 0; k < columns; ++k) {
                float loudest = spectrogram.at(0, m, first + k);
                for (int c = 1; c < spectrogram.channels; ++c)
                    loudest = std::max(loudest, spectrogram.at(c, m, first + k));
                tile.values.push_back(loudest);
            }
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

struct TileMaker::State {
    State(const std::filesystem::path& path, const FeatureSettings& settings, std::int64_t trueFrames)
        : reader(path),
          mel(uncut(settings)),
          frames(std::max<std::int64_t>(trueFrames >= 0 ? trueFrames : reader.info().frames, 0)),
          grid{.sampleRate = settings.sampleRate, .hopLength = settings.hopLength} {
        if (totalSamples() > 0) grid.nFrames = 1 + totalSamples() / grid.hopLength;
    }

    void computeRun(const FrameRun& run);
    void readSamples(std::int64_t begin, std::int64_t end);
    void readResampled(std::int64_t begin, std::int64_t end);
    std::int64_t totalSamples() const {
        return resampledLength(frames, reader.info().sampleRate, grid.sampleRate);
    }
    float loudest(int mel, std::int64_t firstFrame, std::int64_t lastFrame) const;

    AudioReader reader;
    Resampler resample;
    MelSpectrogram mel;
    std::int64_t frames;  ///< of the recording
    TileGrid grid;
    Waveform recorded;
    Waveform sound;              ///< the stretch at the features' rate
    std::vector<float> decibel;  ///< [channels, nMels, computedFrames]
    std::int64_t firstComputed = 0;
    int computedFrames = 0;
};

TileMaker::TileMaker(const std::filesystem::path& path, const FeatureSettings& settings, std::int64_t frames)
    : m_state(std::make_unique<State>(path, settings, frames)) {}
TileMaker::~TileMaker() = default;
TileMaker::TileMaker(TileMaker&&) noexcept = default;
TileMaker& TileMaker::operator=(TileMaker&&) noexcept = default;

const TileGrid& TileMaker::grid() const { return m_state->grid; }

/// Samples [begin, end) at the features' rate into `sound`.
void TileMaker::State::readSamples(std::int64_t begin, std::int64_t end) {
    if (reader.info().sampleRate == grid.sampleRate) {
        reader.seek(begin);
        reader.read(end - begin, sound);
    } else {
        readResampled(begin, end);
    }
    if (sound.channels > 2) toChannels(sound, 1);
    fitLength(sound, end - begin, 0);  // a header that promised more
    if (sound.channels == 2 && channelsAreEqual(sound)) toChannels(sound, 1);
}

// The stretch starts where a sample of the recording and one of the features fall together, so that whatever
// tile a frame is computed for, its samples are the same.
void TileMaker::State::readResampled(std::int64_t begin, std::int64_t end) {
    const int from = reader.info().sampleRate;
    const int to = grid.sampleRate;
    const int common = std::gcd(from, to);
    const std::int64_t stepIn = from / common;
    const std::int64_t stepOut = to / common;
    const std::int64_t marginSteps = (kMargin + stepIn - 1) / stepIn;
    const std::int64_t firstStep = std::max<std::int64_t>(begin / stepOut - marginSteps, 0);
    const std::int64_t lastFrame = (end / stepOut + 1 + marginSteps) * stepIn;
    reader.seek(firstStep * stepIn);
    reader.read(std::min(lastFrame, frames) - firstStep * stepIn, recorded);
    if (recorded.channels > 2) toChannels(recorded, 1);
    resample(recorded, to, sound);
    for (int c = sound.channels - 1; c >= 0; --c) {  // what was read before `begin` goes
        const auto skip = std::min<std::int64_t>(begin - firstStep * stepOut, sound.frames());
        const auto channel = sound.channel(c);
        std::shift_left(channel.begin(), channel.end(), skip);
    }
}

/// Computes the frames of a run into `decibel`. Inside the recording the samples around are real ones, at its
/// ends MelSpectrogram reflects, as it does where it is given all of it.
void TileMaker::State::computeRun(const FrameRun& run) {
    const std::int64_t hop = grid.hopLength;
    const std::int64_t half = mel.settings().nFft / 2;
    const std::int64_t before = std::min(run.begin, (half + hop - 1) / hop);
    firstComputed = run.begin - before;
    const std::int64_t end = std::min((run.end - 1) * hop + half + 1, totalSamples());
    readSamples(firstComputed * hop, std::max(end, firstComputed * hop + 1));
    computedFrames = mel.framesOf(sound.frames());
    decibel.resize(static_cast<std::size_t>(sound.channels * mel.settings().nMels * computedFrames));
    mel.compute(sound.samples, sound.channels, decibel);
}

float TileMaker::State::loudest(int band, std::int64_t firstFrame, std::int64_t lastFrame) const {
    float loudest = -1000;
    const auto picture =
        static_cast<std::size_t>(mel.settings().nMels) * static_cast<std::size_t>(computedFrames);
    const std::int64_t end = std::min<std::int64_t>(lastFrame - firstComputed, computedFrames);
    for (int c = 0; c < sound.channels; ++c) {
        const float* const row = decibel.data() + static_cast<std::size_t>(c) * picture +
                                 static_cast<std::size_t>(band) * static_cast<std::size_t>(computedFrames);
        for (std::int64_t t = firstFrame - firstComputed; t < end; ++t) loudest = std::max(loudest, row[t]);
    }
    return loudest;
}

SpectrogramTile TileMaker::make(const TileId& id, const std::stop_token& stop) {
    State& state = *m_state;
    const std::int64_t first = id.index * kTileColumns;
    if (id.level < 0 || id.level > kMostTileLevel || id.index < 0 || first >= state.grid.columns(id.level))
        throw std::invalid_argument("tile " + std::to_string(id.index) + " of level " +
                                    std::to_string(id.level) + " lies outside of the recording");
    const int nMels = state.mel.settings().nMels;
    const auto columns =
        static_cast<int>(std::min<std::int64_t>(kTileColumns, state.grid.columns(id.level) - first));
    SpectrogramTile tile{id, nMels, columns, {}};
    tile.values.resize(static_cast<std::size_t>(nMels) * static_cast<std::size_t>(columns));

    const std::int64_t perColumn = std::int64_t{1} << id.level;
    const bool continuous = id.level <= kContinuousLevel;
    const auto end = [&](std::int64_t frame) { return std::min(frame, state.grid.nFrames); };
    if (continuous) state.computeRun({first * perColumn, end((first + columns) * perColumn)});
    for (int k = 0; k < columns; ++k) {
        if (stop.stop_requested()) throw Stopped();
        FrameRun run{(first + k) * perColumn, end((first + k + 1) * perColumn)};
        if (!continuous) {
            run.begin += std::max<std::int64_t>(run.end - run.begin - kFramesLooked, 0) / 2;
            run.end = std::min(run.end, run.begin + kFramesLooked);
            state.computeRun(run);
        }
        for (int m = 0; m < nMels; ++m)
            tile.values[static_cast<std::size_t>(m * columns + k)] = state.loudest(m, run.begin, run.end);
    }
    return tile;
}

}  // namespace melscope
