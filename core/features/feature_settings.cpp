// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature_settings.h"

#include <cmath>
#include <vector>

namespace melscope {

namespace {

constexpr std::int64_t kMaxPicture = std::int64_t{1} << 24;  // values; 64 MiB as float

using Field = SettingField<FeatureSettings>;

std::vector<Field> makeFields() {
    using S = FeatureSettings;
    return {
        settingField<&S::sampleRate>("sample_rate", "Hz",
                                     "Every recording is brought to this sample rate first.", {1000, 192000}),
        settingField<&S::channels>(
            "channels", "", "1 mixes to mono; 2 keeps stereo and shows a mono recording twice.", {1, 2}),
        settingField<&S::clipSeconds>(
            "clip_seconds", "s",
            "What the network sees at once; shorter clips are padded with silence, longer ones cut.",
            {0.05, 60}),
        settingField<&S::nFft>(
            "n_fft", "samples",
            "Length of a Fourier transform, even: longer resolves frequency better, time worse.",
            {32, 16384}),
        settingField<&S::winLength>("win_length", "samples",
                                    "Length of the Hann window inside a transform; 0 stands for n_fft.",
                                    {0, 16384}),
        settingField<&S::hopLength>("hop_length", "samples", "Step from one frame to the next.", {1, 16384}),
        settingField<&S::nMels>("n_mels", "bands", "Mel bands, the height of the picture.", {8, 512}),
        settingField<&S::fMin>("f_min", "Hz", "Lower edge of the lowest band.", {0, 96000}),
        settingField<&S::fMax>(
            "f_max", "Hz", "Upper edge of the highest band; 0 stands for half the sample rate.", {0, 96000}),
        settingField<&S::topDb>("top_db", "dB",
                                "Values this far below the loudest of a clip are raised to that level.",
                                {10, 200}),
        settingField<&S::melScale>("mel_scale", "", "Formula between Hz and mel.",
                                   {.choices = {"htk", "slaney"}}),
        settingField<&S::melNorm>("mel_norm", "",
                                  "Scaling of the filters: none (peaks of 1) or slaney (equal areas).",
                                  {.choices = {"none", "slaney"}}),
    };
}

[[noreturn]] void refuse(std::string_view key, const std::string& allowed, double value) {
    throw std::invalid_argument(std::string(key) + " must be " + allowed + ", not " + numberText(value));
}

void checkTransform(const FeatureSettings& s) {
    if (s.nFft % 2 != 0) refuse("n_fft", "even", s.nFft);
    const std::string most = "at most n_fft, " + std::to_string(s.nFft);
    if (s.winLength > s.nFft) refuse("win_length", most, s.winLength);
    if (s.hopLength > s.nFft) refuse("hop_length", most, s.hopLength);
    const std::int64_t frames = 1 + s.nSamples() / s.hopLength;
    if (frames * s.nMels * s.channels > kMaxPicture)
        refuse("hop_length",
               "long enough that a picture has at most " + std::to_string(kMaxPicture) + " values",
               s.hopLength);
}

void checkFrequencies(const FeatureSettings& s) {
    const double half = s.sampleRate / 2.0;
    if (s.fMax > half) refuse("f_max", "at most half the sample rate, " + numberText(half), s.fMax);
    const double highest = s.highestFrequency();
    if (s.fMin >= highest) refuse("f_min", "below the highest frequency, " + numberText(highest), s.fMin);
}

}  // namespace

std::int64_t FeatureSettings::nSamples() const { return std::llround(clipSeconds * sampleRate); }

int FeatureSettings::nFrames() const { return static_cast<int>(1 + nSamples() / hopLength); }

int FeatureSettings::windowLength() const { return winLength > 0 ? winLength : nFft; }

// Rounded down for odd rates, as torchaudio does.
double FeatureSettings::highestFrequency() const { return fMax > 0 ? fMax : sampleRate / 2; }

void FeatureSettings::validate() const {
    checkSettings(featureFields(), *this);
    checkTransform(*this);
    checkFrequencies(*this);
}

std::span<const SettingField<FeatureSettings>> featureFields() {
    static const std::vector<Field> fields = makeFields();
    return fields;
}

}  // namespace melscope
