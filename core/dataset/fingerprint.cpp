// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fingerprint.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

constexpr std::size_t kFewestBands = 4;  // up to 600 Hz; what fewer show is not enough to tell sounds apart

// Takes of one digit by one speaker come up to 0.97, 1.1 dB and 2.3 %; half of the Vorbis copies have 0.997,
// 0.3 dB and 0.2 % at least. Copies found in percent, of 600 spoken digits at 8 kHz and of 600 synthetic
// sounds at 22 and 44 kHz, with no wrong pair in either set:
//
//     gain, FLAC, one channel   100 100    Vorbis, quality 0.5   98 91    half or twice the rate   93  92
//     noise at 40 dB            100 100    Vorbis, quality 0.1   90 76    0.73 of the rate         93 100
//     noise at 30 dB             99  98    MP3                   74 88    44.1 kHz, 8 kHz          93  74
//     noise at 20 dB             12  57    Opus                  90 97    20 + 10 ms cut off       74  85
//     silence before and after   99 100                                   5 + 3 ms cut off         97  99
//
// Of 8 million pairs of 4000 synthetic sounds, 58 pairs of kick drums are alike, 51 of them wrongly: forty
// takes of each drum differ by little more than a pitch below 100 Hz.
constexpr double kLeastCorrelation = 0.95;
constexpr double kLargestDifference = 1.0;  // dB
constexpr int kLargestLengthStep = 40;      // 2 %: of half a second, 10 ms

// A quarter of a dB is one step of a cell: below this, what is left are rounding errors.
constexpr double kFaintestCourse = 0.15;  // dB, root mean square

constexpr double kDbPerStep = 0.25;

}  // namespace

std::array<std::byte, Fingerprint::kBytes> Fingerprint::bytes() const {
    std::array<std::byte, kBytes> result{std::byte{bands}, static_cast<std::byte>(length & 0xFF),
                                         static_cast<std::byte>(length >> 8)};
    std::ranges::transform(cells, result.begin() + 3, [](std::uint8_t cell) { return std::byte{cell}; });
    return result;
}

Fingerprint Fingerprint::fromBytes(const std::array<std::byte, kBytes>& bytes) {
    Fingerprint result;
    result.bands =
        static_cast<std::uint8_t>(std::min<std::size_t>(std::to_integer<std::size_t>(bytes[0]), kBands));
    result.length = static_cast<std::uint16_t>(std::to_integer<unsigned>(bytes[1]) |
                                               std::to_integer<unsigned>(bytes[2]) << 8);
    std::transform(bytes.begin() + 3, bytes.end(), result.cells.begin(),
                   [](std::byte cell) { return std::to_integer<std::uint8_t>(cell); });
    return result;
}

namespace {

/// The cells of the lowest bands, the others 0, and their sums.
struct SummedCells {
    std::array<int, Fingerprint::kTimes * Fingerprint::kBands> cells{};
    std::array<int, Fingerprint::kTimes> ofTime{};
    std::array<int, Fingerprint::kBands> ofBand{};
    double all = 0;
};

// Loops have a constant number of turns, so that they are vectorised: with many takes of one sound this is
// where finding duplicates spends its time.
SummedCells summed(const Fingerprint& from, std::size_t bands) {
    SummedCells result;
    std::array<int, Fingerprint::kBands> isShared{};
    for (std::size_t b = 0; b < bands; ++b) isShared[b] = 1;
    for (std::size_t t = 0; t < Fingerprint::kTimes; ++t) {
        int sum = 0;
        for (std::size_t b = 0; b < Fingerprint::kBands; ++b) {
            const int cell = from.cells[t * Fingerprint::kBands + b] * isShared[b];
            result.cells[t * Fingerprint::kBands + b] = cell;
            result.ofBand[b] += cell;
            sum += cell;
        }
        result.ofTime[t] = sum;
        result.all += sum;
    }
    return result;
}

template <std::size_t count>
double product(const std::array<int, count>& a, const std::array<int, count>& b) {
    int sum = 0;  // at most 256 times 255 squared
    for (std::size_t i = 0; i < count; ++i) sum += a[i] * b[i];
    return sum;
}

/// The sum of products of what is left of both without their means of pieces and bands.
double courseProduct(const SummedCells& a, const SummedCells& b, std::size_t bands) {
    constexpr double times = Fingerprint::kTimes;
    const auto wide = static_cast<double>(bands);
    return product(a.cells, b.cells) - product(a.ofTime, b.ofTime) / wide -
           product(a.ofBand, b.ofBand) / times + a.all * b.all / (times * wide);
}

/// The sum of products of what is left of both without their mean.
double levelProduct(const SummedCells& a, const SummedCells& b, double count) {
    return product(a.cells, b.cells) - a.all * b.all / count;
}

}  // namespace

Likeness likeness(const Fingerprint& a, const Fingerprint& b) {
    const std::size_t bands = std::min(a.bands, b.bands);
    if (bands < kFewestBands) return {.lengthRatio = HUGE_VAL, .difference = HUGE_VAL};
    const SummedCells first = summed(a, bands), second = summed(b, bands);
    const auto count = static_cast<double>(Fingerprint::kTimes * bands);
    const double squares = levelProduct(first, first, count) + levelProduct(second, second, count) -
                           2 * levelProduct(first, second, count);
    Likeness result{.lengthRatio = std::exp(std::abs(int{a.length} - int{b.length}) / 2000.0),
                    .difference = kDbPerStep * std::sqrt(std::max(0.0, squares) / count)};
    const double ofFirst = courseProduct(first, first, bands),
                 ofSecond = courseProduct(second, second, bands);
    const double faintest = count * kFaintestCourse * kFaintestCourse / (kDbPerStep * kDbPerStep);
    if (ofFirst >= faintest && ofSecond >= faintest)
        result.correlation = courseProduct(first, second, bands) / std::sqrt(ofFirst * ofSecond);
    return result;
}

bool areNearDuplicates(const Fingerprint& a, const Fingerprint& b) {
    if (std::abs(int{a.length} - int{b.length}) > kLargestLengthStep) return false;
    const Likeness alike = likeness(a, b);
    return alike.difference <= kLargestDifference && alike.correlation >= kLeastCorrelation;
}

}  // namespace melscope
