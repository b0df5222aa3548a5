// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "core/base/text.h"
#include "core/training/clip_facts.h"
#include "core/training/recipe.h"

namespace melscope {

namespace {

// The rules, as numbers.

/// The sample rate is the highest that this share of the clips reaches. At one half neither are bands
/// invented for most clips (most were recorded at that rate or a higher one) nor is bandwidth of most clips
/// thrown away.
constexpr double kRateShare = 0.5;
/// Higher rates are divided by a whole number, which is cheap. 44.1 and 48 kHz stay as they are: a conversion
/// from one to the other costs as much time as the spectrogram and changes nothing that can be heard.
constexpr int kHighestRate = 48000;
constexpr int kLowestDividedRate = 32000;  // where division would go below, kHighestRate is taken

/// The network sees the first of these lengths that holds this share of the clips whole; longer clips are
/// cropped.
constexpr double kLengthShare = 0.95;
constexpr std::array kLengths{0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0};  // s
/// Up to here clips count as short - words, calls, single strokes - and beyond as longer sounds and scenes.
constexpr double kShortSeconds = 1.5;

/// What follows from the length.
struct LengthRules {
    double windowSeconds;  ///< n_fft is the nearest power of two
    double hopSeconds;     ///< 0 stands for half of n_fft
    NetworkChoice network;
    double topDb;  ///< short sounds are close to the microphone: what lies far below them is the room, not
                   ///< the sound
    int nMasks;    ///< of either kind; in a short sound a mask hides what matters
    double timeShift, speed, gainDb, mixup, labelSmoothing;
};
constexpr LengthRules kShort{.windowSeconds = 0.032,
                             .hopSeconds = 0.010,
                             .network = NetworkChoice::CompactSmall,
                             .topDb = 50.0,
                             .nMasks = 0,
                             .timeShift = 0.3,
                             .speed = 0.15,
                             .gainDb = 6.0,
                             .mixup = 0.5,
                             .labelSmoothing = 0.1};
constexpr LengthRules kLong{.windowSeconds = 0.046,
                            .hopSeconds = 0.0,
                            .network = NetworkChoice::Compact,
                            .topDb = 80.0,
                            .nMasks = 2,
                            .timeShift = 1.0,
                            .speed = 0.0,
                            .gainDb = 0.0,
                            .mixup = 0.0,
                            .labelSmoothing = 0.0};
constexpr int kSmallestFft = 256;
constexpr int kLargestFft = 4096;

/// At low rates more bands would be narrower than the bins of the FFT.
constexpr int kBandsAtLowRates = 40;
constexpr int kBands = 64;
constexpr int kLowRatesBelow = 16000;  // Hz

/// One channel for stereo clips too: what a sound is rarely depends on where it comes from, and the mix
/// halves the work.
constexpr int kChannels = 1;

/// epochs = kEpochs / sqrt(clips), in whole fives: ten times the clips get three times the steps.
constexpr double kEpochs = 1050;
constexpr int kFewestEpochs = 15;
constexpr int kMostEpochs = 100;

int affordableRate(int rate) {
    if (rate <= kHighestRate) return rate;
    for (int divisor = 2; rate / divisor >= kLowestDividedRate; ++divisor)
        if (rate % divisor == 0 && rate / divisor <= kHighestRate) return rate / divisor;
    return kHighestRate;
}

double clipLength(double seconds) {
    const auto fits = std::ranges::find_if(kLengths, [&](double length) { return length >= seconds; });
    return fits == kLengths.end() ? kLengths.back() : *fits;
}

int fftSize(double samples) {
    const int size = 1 << std::lround(std::log2(std::max(samples, 1.0)));
    return std::clamp(size, kSmallestFft, kLargestFft);
}

int epochsFor(std::size_t clips) {
    const double epochs = kEpochs / std::sqrt(static_cast<double>(clips));
    return std::clamp(5 * static_cast<int>(std::lround(epochs / 5)), kFewestEpochs, kMostEpochs);
}

const LengthRules& rulesFor(double clipSeconds) { return clipSeconds <= kShortSeconds ? kShort : kLong; }

void fitFeatures(FeatureSettings& features, const LengthRules& rules) {
    const int rate = features.sampleRate;
    const auto hop = static_cast<int>(std::lround(rules.hopSeconds * rate));
    features.channels = kChannels;
    features.nFft = fftSize(rules.windowSeconds * rate);
    features.winLength = 0;
    features.hopLength = hop > 0 ? hop : features.nFft / 2;
    features.nMels = rate < kLowRatesBelow ? kBandsAtLowRates : kBands;
    features.fMin = 0;
    features.fMax = 0;
    features.topDb = rules.topDb;
}

void fitLearning(TrainingSettings& settings, const LengthRules& rules, std::size_t clips) {
    settings.augment.nFreqMasks = rules.nMasks;
    settings.augment.nTimeMasks = rules.nMasks;
    settings.augment.timeShift = rules.timeShift;
    settings.augment.speed = rules.speed;
    settings.augment.gainDb = rules.gainDb;
    settings.augment.mixup = rules.mixup;
    settings.optimiser.network = rules.network;
    settings.optimiser.labelSmoothing = rules.labelSmoothing;
    settings.optimiser.epochs = epochsFor(clips);
}

std::string rounded(double value) {
    char text[32];
    std::snprintf(text, sizeof text, value < 10 ? "%.2f" : "%.1f", value);
    return text;
}

std::string percent(double share) { return numberText(std::floor(100 * share + 1e-9)) + " %"; }

std::string whyLength(const ProbedFacts& facts, const FeatureSettings& features) {
    const double most = secondsThatHold(facts, kLengthShare);
    return "Clips last " + rounded(secondsThatHold(facts, 0.5)) + " s at the median and " +
           percent(kLengthShare) + " last at most " + rounded(most) + " s, so the network sees " +
           numberText(features.clipSeconds) + (most > features.clipSeconds ? " s at a time. " : " s. ");
}

std::string whyRate(const ProbedFacts& facts, const FeatureSettings& features) {
    const int rate = features.sampleRate;
    std::string text = percent(shareThatReaches(facts, rate)) + " of them were recorded at " +
                       std::to_string(rate) + " Hz or more, so that is the sample rate";
    if (facts.stereo > 0) text += "; stereo is mixed to one channel";
    if (rateReachedBy(facts, kRateShare) > rate)
        text += "; set sample_rate if what matters lies above " + std::to_string(rate / 2) + " Hz";
    return text + ". ";
}

std::string whyTheRest(const ProbedFacts& facts, const TrainingSettings& settings) {
    const FeatureSettings& features = settings.features;
    const bool isShort = features.clipSeconds <= kShortSeconds;
    return std::string(isShort ? "Short sounds" : "Longer sounds") + " are shown in " +
           std::to_string(features.nMels) + " mel bands with n_fft " + std::to_string(features.nFft) +
           " every " + std::to_string(features.hopLength) + " samples, down to " +
           numberText(features.topDb) + " dB below the loudest" +
           (isShort ? ", varied in speed and loudness, and learned by the smaller network. "
                    : ", shifted around the clip, and learned by the larger network. ") +
           std::to_string(facts.clips) + " clips are seen " + std::to_string(settings.optimiser.epochs) +
           " times.";
}

}  // namespace

Proposal proposeSettings(const Recipe& recipe, const Dataset& dataset) {
    Proposal proposal{.settings = recipe.settings, .explanation = {}};
    const ProbedFacts facts = factsOf(dataset);
    if (!recipe.fitsData) {
        proposal.explanation =
            "The recipe " + printable(recipe.name) + " has the same settings for all clips.";
    } else if (facts.seconds.empty() || facts.rates.empty()) {
        proposal.explanation =
            "No header tells how long the clips are, so the recipe's settings stay as they are.";
    } else {
        FeatureSettings& features = proposal.settings.features;
        features.sampleRate = affordableRate(rateReachedBy(facts, kRateShare));
        features.clipSeconds = clipLength(secondsThatHold(facts, kLengthShare));
        const LengthRules& rules = rulesFor(features.clipSeconds);
        fitFeatures(features, rules);
        fitLearning(proposal.settings, rules, facts.clips);
        proposal.explanation =
            whyLength(facts, features) + whyRate(facts, features) + whyTheRest(facts, proposal.settings);
    }
    return proposal;
}

}  // namespace melscope
