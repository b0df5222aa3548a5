// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/mel_spectrogram.h"

#include <QtTest>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>

#include "core/features/mel_filterbank.h"
#include "tests/core/features/mel_reference.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

std::atomic<long> allocations{0};

/// The samples of one of FSDD's files: a plain header of 44 bytes, then 16-bit mono.
std::vector<float> fsddSamples(const std::filesystem::path& path) {
    const std::string bytes = test::readFile(path);
    std::vector<float> samples;
    for (std::size_t i = 44; i + 1 < bytes.size(); i += 2) {
        const auto low = static_cast<unsigned char>(bytes[i]);
        const auto high = static_cast<unsigned char>(bytes[i + 1]);
        samples.push_back(static_cast<float>(static_cast<std::int16_t>(low | high << 8)) / 32768.0f);
    }
    return samples;
}

/// The largest difference to torchaudio in dB, or infinity if the shapes differ.
double worstCell(const test::SoundReference& sound, const std::vector<float>& samples) {
    MelSpectrogram mel(test::melReference().filters.at(sound.settings).settings);
    std::vector<float> out(sound.decibel.size(), HUGE_VALF);
    mel.compute(samples, sound.channels, out);
    double worst = 0;
    for (std::size_t i = 0; i < out.size(); ++i)
        worst = std::max(worst, std::abs(double{out[i]} - sound.decibel[i]));
    return worst;
}

const FeatureSettings kSmall{.sampleRate = 8000, .clipSeconds = 1, .nFft = 256, .hopLength = 80, .nMels = 40};

}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
// Standard libraries take it for temporary buffers and give it back to the plain delete below.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

class MelSpectrogramTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCellAgreesWithTorchaudio() {
        for (const auto& sound : test::melReference().sounds) {
            if (sound.samples.empty()) continue;
            const double worst = worstCell(sound, sound.samples);
            qInfo("%s, %s: within %.5f dB", sound.name.c_str(), sound.settings.c_str(), worst);
            QVERIFY(worst < 0.01);
        }
    }

    void everyCellOfRealSpeechAgreesWithTorchaudio() {
        const auto folder = test::fsddFolder();
        if (!folder) QSKIP("the recordings of FSDD are not here");
        int compared = 0;
        for (const auto& sound : test::melReference().sounds) {
            if (!sound.samples.empty()) continue;
            const double worst = worstCell(sound, fsddSamples(*folder / sound.name));
            qInfo("%s, %s: within %.5f dB", sound.name.c_str(), sound.settings.c_str(), worst);
            QVERIFY(worst < 0.01);
            ++compared;
        }
        QVERIFY(compared >= 5);
    }

    void aTonePeaksInTheBandThatHoldsIt() {
        const auto centres = melCentres(kSmall);
        for (const std::size_t m : {10u, 20u, 30u, 38u}) {
            const Spectrogram picture = MelSpectrogram(kSmall)(test::sine(centres[m], 0.5, 8000));
            for (int t = 3; t < picture.nFrames - 3; ++t)
                for (int other = 0; other < picture.nMels; ++other)
                    QVERIFY(picture.at(0, other, t) <= picture.at(0, static_cast<int>(m), t));
        }
    }

    void silenceIsTheFloor() {
        const Spectrogram picture = MelSpectrogram(kSmall)({std::vector<float>(2000), 1, 8000});
        QCOMPARE(picture.nFrames, 26);
        for (const float value : picture.values) QVERIFY(std::abs(value + 100.0f) < 1e-4f);
    }

    // A frame left out as silent has to come out as if it had not been.
    void silentFramesAreAsIfComputed() {
        Waveform clip = test::sine(440, 1, 8000);
        std::fill_n(clip.samples.begin() + 1000, 1500, 0.0f);
        std::fill_n(clip.samples.begin() + 4000, 3000, 0.0f);
        FeatureSettings settings = kSmall;
        settings.topDb = 200;
        const Spectrogram skipped = MelSpectrogram(settings)(clip);
        for (float& sample : clip.samples)
            if (sample == 0.0f) sample = 3.9e-8f;  // just above what counts as silence for this transform
        const Spectrogram computed = MelSpectrogram(settings)(clip);
        int silent = 0;
        for (int t = 0; t < skipped.nFrames; ++t) {
            if ((t * 80 < 1128 || t * 80 > 2372) && (t * 80 < 4128 || t * 80 > 6872)) continue;
            for (int m = 0; m < 40; ++m) QCOMPARE(skipped.at(0, m, t), computed.at(0, m, t));
            ++silent;
        }
        QVERIFY(silent >= 45);
    }

    void equalChannelsGiveEqualPictures() {
        const Waveform tone = test::sine(700, 0.3, 8000);
        const Spectrogram one = MelSpectrogram(kSmall)(tone);
        const Spectrogram two = MelSpectrogram(kSmall)(test::sine(700, 0.3, 8000, 2));
        QCOMPARE(two.values.size(), 2 * one.values.size());
        QVERIFY(std::equal(one.values.begin(), one.values.end(), two.values.begin()));
        QVERIFY(std::equal(one.values.begin(), one.values.end(), two.values.end() - std::ssize(one.values)));
    }

    void topDbCutsAllChannelsAtTheLoudest() {
        Waveform clip = test::sine(700, 0.3, 8000, 2);
        for (float& sample : clip.channel(1)) sample *= 1e-3f;
        const Spectrogram picture = MelSpectrogram(kSmall)(clip);
        const auto [lowest, highest] = std::minmax_element(picture.values.begin(), picture.values.end());
        QVERIFY(std::abs(*highest - *lowest - 80.0f) < 1e-4f);
        const auto quiet =
            std::max_element(picture.values.begin() + picture.nMels * picture.nFrames, picture.values.end());
        QVERIFY(std::abs(*highest - *quiet - 60.0f) < 0.01f);
    }

    void aSingleSampleIsAPicture() {
        const Spectrogram picture = MelSpectrogram(kSmall)({{0.5f}, 1, 8000});
        QCOMPARE(picture.nFrames, 1);
        for (const float value : picture.values) QVERIFY(std::isfinite(value));
    }

    void computingAllocatesNothing() {
        MelSpectrogram mel(kSmall);
        const Waveform clip = test::sine(300, 1, 8000, 2);
        std::vector<float> out(std::size_t{2} * 40 * 101);
        const long before = allocations;
        mel.compute(clip.samples, 2, out);
        QCOMPARE(allocations.load(), before);
    }

    void wrongMemoryRateAndSettingsAreRefused() {
        MelSpectrogram mel(kSmall);
        std::vector<float> samples(800), out(40 * 11);
        mel.compute(samples, 1, out);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, mel.compute(samples, 1, std::span(out).first(439)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, mel.compute({}, 1, {}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, mel.compute(std::span(samples).first(799), 2, out));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, mel(test::sine(300, 1, 16000)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, MelSpectrogram({.nMels = 4}));
    }
};

MELSCOPE_TEST(MelSpectrogramTest);
#include "mel_spectrogram_test.moc"
