// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fingerprint_maker.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

constexpr int kFineBands = 48;  // filters; three of them make a band
constexpr int kFineInBand = kFineBands / static_cast<int>(Fingerprint::kBands);
constexpr double kLowestHz = 50, kHighestHz = 8000;
constexpr double kWindowSeconds = 0.032;  // resolves the harmonics of a voice
constexpr double kHopSeconds = 0.005;     // pieces of a short word are 10 ms long
constexpr int kFewestBands = 4;
constexpr int kHighestRate = 192'000;
constexpr std::size_t kMostColumns = 8192;
constexpr double kEnergyOutside = 0.02;  // share of the energy before the stretch, and after it
constexpr double kFloorDb = 35;          // MP3 and Vorbis change what is quieter; noise covers it
constexpr double kNothingHeard =
    1e-8;  // power; digital silence is three times 1e-10, one step of 16 bits 1e-4

double melOf(double hz) { return 2595 * std::log10(1 + hz / 700); }
double hzOf(double mel) { return 700 * (std::pow(10, mel / 2595) - 1); }

/// The upper edge of the highest of `fine` filters.
double edgeOf(int fine) {
    const double step = (melOf(kHighestHz) - melOf(kLowestHz)) / (kFineBands + 1);
    return hzOf(melOf(kLowestHz) + step * (fine + 1));
}

/// Whole bands that lie below half the sample rate.
int bandsAt(int sampleRate) {
    int bands = static_cast<int>(Fingerprint::kBands);
    while (bands > 0 && edgeOf(bands * kFineInBand) > sampleRate / 2.0 + 1e-6) --bands;
    return bands;
}

// Rates differ in how many filters they have, not in where these lie: that is what makes them comparable.
FeatureSettings settingsFor(int sampleRate) {
    const int fine = bandsAt(sampleRate) * kFineInBand;
    FeatureSettings settings;
    settings.sampleRate = sampleRate;
    settings.channels = 1;
    settings.nFft = 2 * std::max(1, static_cast<int>(std::lround(sampleRate * kWindowSeconds / 2)));
    settings.hopLength = std::max(1, static_cast<int>(std::lround(sampleRate * kHopSeconds)));
    settings.nMels = fine;
    settings.fMin = kLowestHz;
    settings.fMax = std::min(edgeOf(fine), sampleRate / 2.0);
    settings.topDb = 200;
    return settings;
}

void appendMono(const Waveform& block, std::vector<float>& samples) {
    const std::size_t before = samples.size();
    const auto first = block.channel(0);
    samples.insert(samples.end(), first.begin(), first.end());
    for (int c = 1; c < block.channels; ++c) {
        const auto more = block.channel(c);
        for (std::size_t i = 0; i < more.size(); ++i) samples[before + i] += more[i];
    }
    if (block.channels == 1) return;
    for (std::size_t i = before; i < samples.size(); ++i) samples[i] /= static_cast<float>(block.channels);
}

/// Where the sums reach `sought`, in columns and fractions of one.
double placeOf(const std::vector<double>& sums, double sought) {
    const auto above = std::upper_bound(sums.begin() + 1, sums.end() - 1, sought);
    const double gained = *above - *(above - 1);
    const double inside = gained > 0 ? std::clamp((sought - *(above - 1)) / gained, 0.0, 1.0) : 0.0;
    return static_cast<double>(above - sums.begin() - 1) + inside;
}

}  // namespace

FingerprintMaker::FingerprintMaker(int sampleRate) : m_bands(bandsAt(sampleRate)) {
    if (m_bands >= kFewestBands && sampleRate <= kHighestRate) m_mel.emplace(settingsFor(sampleRate));
}

void FingerprintMaker::add(const Waveform& block) {
    if (!m_mel) return;
    appendMono(block, m_pending);
    const auto length = std::ssize(m_pending);
    const std::int64_t reach = m_mel->settings().nFft / 2;
    if (length > 8 * reach) analyse((length - reach) / m_mel->settings().hopLength + 1);
}

/// Makes the frames up to here of what is pending, and keeps no more than the next ones need. The first frame
/// of a clip is reflected at its start, any later one has what lies before it.
void FingerprintMaker::analyse(std::int64_t frames) {
    const std::int64_t all = m_mel->framesOf(std::ssize(m_pending));
    m_frames.resize(static_cast<std::size_t>(all * m_mel->settings().nMels));
    m_mel->compute(m_pending, 1, m_frames);
    for (std::int64_t t = m_made; t < frames; ++t) addFrame(t, all);
    const std::int64_t hop = m_mel->settings().hopLength;
    const std::int64_t before = (m_mel->settings().nFft / 2 + hop - 1) / hop;
    const std::int64_t dropped = std::max<std::int64_t>(frames - before, 0);
    m_pending.erase(m_pending.begin(), m_pending.begin() + std::min(dropped * hop, std::ssize(m_pending)));
    m_made = frames - dropped;
}

void FingerprintMaker::addFrame(std::int64_t t, std::int64_t frames) {
    if (m_framesInLast == m_framesAColumn) {
        if (m_columns.size() == kMostColumns) halveColumns();
        m_columns.emplace_back();
        m_framesInLast = 0;
    }
    for (int fine = 0; fine < m_bands * kFineInBand; ++fine) {
        const float decibel = m_frames[static_cast<std::size_t>(fine * frames + t)];
        constexpr float kLog2Of10 = 3.32192809f;
        m_columns.back()[static_cast<std::size_t>(fine / kFineInBand)] +=
            double{std::exp2(decibel * (kLog2Of10 / 10))};
    }
    ++m_framesInLast;
}

void FingerprintMaker::halveColumns() {
    for (std::size_t i = 0; i < m_columns.size() / 2; ++i)
        for (std::size_t b = 0; b < Fingerprint::kBands; ++b)
            m_columns[i][b] = m_columns[2 * i][b] + m_columns[2 * i + 1][b];
    m_columns.resize(m_columns.size() / 2);
    m_framesAColumn *= 2;
    m_framesInLast = m_framesAColumn;
}

/// @return [columns + 1], what the columns before each hold together
std::vector<double> FingerprintMaker::energyUpTo() const {
    std::vector<double> sums{0.0};
    for (const Powers& column : m_columns) {
        double energy = 0;
        for (const double power : column) energy += power;
        sums.push_back(sums.back() + energy);
    }
    return sums;
}

/// The mean of columns, fractions of them included.
FingerprintMaker::Powers FingerprintMaker::powerBetween(double begin, double end) const {
    Powers result{};
    const auto last = std::min(m_columns.size(), static_cast<std::size_t>(std::ceil(end)));
    for (auto i = static_cast<std::size_t>(begin); i < last; ++i) {
        const auto place = static_cast<double>(i);
        const double share = (std::min(end, place + 1) - std::max(begin, place)) / (end - begin);
        for (std::size_t b = 0; b < result.size(); ++b) result[b] += std::max(share, 0.0) * m_columns[i][b];
    }
    return result;
}

/// The columns in which the clip's energy lies.
FingerprintMaker::Stretch FingerprintMaker::stretch() const {
    const std::vector<double> sums = energyUpTo();
    const double begin = placeOf(sums, kEnergyOutside * sums.back());
    const double end = placeOf(sums, (1 - kEnergyOutside) * sums.back());
    return {begin, std::max(end, begin + 1e-3)};
}

FingerprintMaker::Pieces FingerprintMaker::pieces(const Stretch& stretch) const {
    Pieces result{};
    const double length = (stretch.end - stretch.begin) / double{Fingerprint::kTimes};
    for (std::size_t t = 0; t < result.size(); ++t) {
        const double begin = stretch.begin + length * static_cast<double>(t);
        result[t] = powerBetween(begin, begin + length);
    }
    return result;
}

std::uint16_t FingerprintMaker::codedLength(const Stretch& stretch) const {
    const double frames = (stretch.end - stretch.begin) * static_cast<double>(m_framesAColumn);
    const double milliseconds = 1000 * frames * m_mel->settings().hopLength / m_mel->settings().sampleRate;
    return static_cast<std::uint16_t>(std::min(65535L, std::lround(2000 * std::log1p(milliseconds))));
}

Fingerprint FingerprintMaker::made() const {
    if (m_columns.empty()) return {};
    const Stretch heard = stretch();
    const Pieces powers = pieces(heard);
    double loudest = 0;
    for (const Powers& piece : powers) loudest = std::max(loudest, *std::ranges::max_element(piece));
    if (loudest <= kNothingHeard * static_cast<double>(m_framesAColumn)) return {};
    Fingerprint result{.bands = static_cast<std::uint8_t>(m_bands), .length = codedLength(heard)};
    const double floor = std::pow(10, -kFloorDb / 10);
    for (std::size_t t = 0; t < Fingerprint::kTimes; ++t)
        for (std::size_t b = 0; b < result.bands; ++b)
            result.cells[t * Fingerprint::kBands + b] = static_cast<std::uint8_t>(
                std::lround(40 * std::log10(powers[t][b] / loudest + floor) + 4 * kFloorDb));
    return result;
}

Fingerprint FingerprintMaker::finish() {
    if (!m_pending.empty()) analyse(m_mel->framesOf(std::ssize(m_pending)));
    const Fingerprint result = made();
    clear();
    return result;
}

void FingerprintMaker::clear() {
    m_pending.clear();
    m_columns.clear();
    m_made = 0;
    m_framesAColumn = m_framesInLast = 1;
}

}  // namespace melscope
