// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace melscope {

/// What a clip sounds like, small enough to be kept for every clip: a coarse picture of the stretch in which
/// its energy lies, 16 pieces of equal length by 16 mel bands from 50 Hz to 8 kHz. Gain, re-encoding, another
/// sample rate and silence at the ends hardly change it; another take of the same sound does.
struct Fingerprint {
    static constexpr std::size_t kTimes = 16;
    static constexpr std::size_t kBands = 16;

    /// Bands that the recording's sample rate holds, from the lowest; 0 if nothing can be heard.
    std::uint8_t bands = 0;
    /// Length of the stretch: 2000 ln(1 + milliseconds).
    std::uint16_t length = 0;
    /// [kTimes, kBands], quarters of a dB above the floor, which lies 35 dB below the loudest cell.
    std::array<std::uint8_t, kTimes * kBands> cells{};

    bool operator==(const Fingerprint&) const = default;

    /// The same as bytes, for storing: bands, length (low byte first), cells.
    static constexpr std::size_t kBytes = 3 + kTimes * kBands;
    std::array<std::byte, kBytes> bytes() const;
    /// Reads bytes() back; never fails, since any bytes are some fingerprint.
    static Fingerprint fromBytes(const std::array<std::byte, kBytes>& bytes);
};

/// How far two fingerprints are from each other, over the bands that both have.
struct Likeness {
    double lengthRatio = 0;  ///< of the stretches, the longer by the shorter
    double difference = 0;   ///< dB, root mean square of the cells after equalling the gain
    /// Of what is left of the cells without the mean of their piece and of their band: 1 is the same course
    /// of the same sound, 0 no relation. 0 also for a sound that does not change at all.
    double correlation = 0;
};

/// @return nothing alike if a fingerprint is empty or fewer than 4 bands are shared.
Likeness likeness(const Fingerprint& a, const Fingerprint& b);

/// True if both are the same sound but for gain, encoding, sample rate, faint noise or a few milliseconds at
/// the ends. Thresholds stand in fingerprint.cpp, what they find and miss in core/dataset/README.md.
bool areNearDuplicates(const Fingerprint& a, const Fingerprint& b);

}  // namespace melscope
