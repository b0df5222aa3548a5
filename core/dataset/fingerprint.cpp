// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fingerprint.h"

#include <algorithm>
#include <cmath>

#include "core/dataset/fingerprint_cells.h"

namespace melscope {

namespace {

constexpr std::size_t kFewestBands = 4;  // up to 600 Hz; what fewer show is not enough to tell sounds apart

// The takes of one speaker saying one digit come up to a correlation of 0.97 or a difference of 1.1 dB, but
// to both only with another length. A Vorbis copy has 0.97 and 0.6 dB in the middle.
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

FingerprintCells centredCells(const Fingerprint& from, std::size_t bands) {
    FingerprintCells result;
    std::array<float, Fingerprint::kBands> ofBand{};
    constexpr auto times = static_cast<float>(Fingerprint::kTimes);
    for (std::size_t t = 0; t < Fingerprint::kTimes; ++t) {
        const std::uint8_t* const row = &from.cells[t * Fingerprint::kBands];
        int sum = 0;
        for (std::size_t b = 0; b < bands; ++b) {
            sum += row[b];
            ofBand[b] += row[b];
        }
        result.ofTime[t] = static_cast<float>(sum) / static_cast<float>(bands);
        result.mean += result.ofTime[t] / times;
    }
    for (std::size_t t = 0; t < Fingerprint::kTimes; ++t)
        for (std::size_t b = 0; b < bands; ++b)
            result.course[t * Fingerprint::kBands + b] =
                from.cells[t * Fingerprint::kBands + b] - result.ofTime[t] - ofBand[b] / times + result.mean;
    return result;
}

Likeness likeness(const Fingerprint& a, const Fingerprint& b) {
    Likeness result{.lengthRatio = std::exp(std::abs(int{a.length} - int{b.length}) / 2000.0)};
    const std::size_t bands = std::min(a.bands, b.bands);
    if (bands < kFewestBands) return {.lengthRatio = HUGE_VAL, .difference = HUGE_VAL};
    const FingerprintCells first = centredCells(a, bands);
    const FingerprintCells second = centredCells(b, bands);
    double squares = 0, product = 0, ofFirst = 0, ofSecond = 0;
    for (std::size_t t = 0; t < Fingerprint::kTimes; ++t)
        for (std::size_t i = t * Fingerprint::kBands; i < t * Fingerprint::kBands + bands; ++i) {
            const double apart = (a.cells[i] - double{first.mean}) - (b.cells[i] - double{second.mean});
            squares += apart * apart;
            product += double{first.course[i]} * double{second.course[i]};
            ofFirst += double{first.course[i]} * double{first.course[i]};
            ofSecond += double{second.course[i]} * double{second.course[i]};
        }
    const auto count = static_cast<double>(Fingerprint::kTimes * bands);
    result.difference = kDbPerStep * std::sqrt(squares / count);
    const double faintest = count * kFaintestCourse * kFaintestCourse / (kDbPerStep * kDbPerStep);
    if (ofFirst >= faintest && ofSecond >= faintest)
        result.correlation = product / std::sqrt(ofFirst * ofSecond);
    return result;
}

bool areNearDuplicates(const Fingerprint& a, const Fingerprint& b) {
    if (std::abs(int{a.length} - int{b.length}) > kLargestLengthStep) return false;
    const Likeness alike = likeness(a, b);
    return alike.difference <= kLargestDifference && alike.correlation >= kLeastCorrelation;
}

}  // namespace melscope
