// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/clip_transform.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/audio/shape.h"
#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

const FeatureSettings kSettings{
    .sampleRate = 8000, .channels = 2, .clipSeconds = 1, .nFft = 256, .hopLength = 80, .nMels = 40};

const Augmentation kChanges{.speed = 1.1,
                            .place = 0.2,
                            .shift = -0.3,
                            .gainDb = -4,
                            .equaliserDb = {1, 2, -3, 0},
                            .pitchBands = 1,
                            .freqMasks = {{4, 9}},
                            .timeMasks = {{10, 20}, {50, 51}}};

Waveform noise(std::int64_t frames, int channels, int sampleRate) {
    Random random({.seed = 3});
    Waveform sound{.samples = {}, .channels = channels, .sampleRate = sampleRate};
    for (std::int64_t i = 0; i < frames * channels; ++i)
        sound.samples.push_back(static_cast<float>(random.uniform(-0.5, 0.5)));
    return sound;
}

std::vector<float> picture(ClipTransform& transform, const Waveform& sound,
                           const Augmentation* changes = nullptr) {
    std::vector<float> out(transform.pictureSize(), NAN);
    transform(sound, changes, out);
    return out;
}

std::vector<float> picture(const Waveform& sound, const Augmentation* changes = nullptr) {
    ClipTransform transform(kSettings);
    return picture(transform, sound, changes);
}

std::vector<float> picture(const std::filesystem::path& file, const TimeRange& range = {},
                           const Augmentation* changes = nullptr) {
    ClipTransform transform(kSettings);
    std::vector<float> out(transform.pictureSize(), NAN);
    transform(file, range, changes, out);
    return out;
}

/// The pipeline as the documentation tells it, stage by stage and without any short cut.
std::vector<float> slowPicture(Waveform sound, const Augmentation& changes) {
    toChannels(sound, kSettings.channels);
    Waveform clip;
    applySpeed(resampled(sound, kSettings.sampleRate), changes.speed, clip);
    fitLength(clip, kSettings.nSamples(), changes.place);
    applyToWaveform(changes, clip);
    Spectrogram result = MelSpectrogram(kSettings)(clip);
    applyToSpectrogram(changes, result.values, result.channels, result.nMels, result.nFrames);
    return result.values;
}

double furthest(const std::vector<float>& a, const std::vector<float>& b) {
    double worst = a.size() == b.size() ? 0 : HUGE_VAL;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        worst = std::isfinite(a[i]) ? std::max(worst, std::abs(double{a[i]} - b[i])) : HUGE_VAL;
    return worst;
}

}  // namespace

class ClipTransformTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isThePipelineStageByStage() {
        for (const int channels : {1, 2, 3})
            for (const int rate : {8000, 11025, 44100})
                for (const Augmentation& changes : {Augmentation{}, kChanges}) {
                    const Waveform sound = noise(rate / 2, channels, rate);
                    QVERIFY(furthest(picture(sound, &changes), slowPicture(sound, changes)) < 1e-3);
                }
    }

    // Cropping first leaves the resampler other neighbours at the ends, and positions a fraction of a sample
    // apart.
    void longRecordingsAreCroppedAtTheSamePlace() {
        for (const double place : {0.0, 0.5, 1.0}) {
            const Augmentation changes{.place = place};
            const Waveform sound = noise(8000 * 5, 2, 8000);
            QVERIFY(furthest(picture(sound, &changes), slowPicture(sound, changes)) < 1e-4);
        }
        Waveform tones = test::sine(300, 5, 11025);
        std::ranges::copy(test::sine(1000, 2, 11025).samples, tones.samples.begin() + 3 * 11025);
        for (const double place : {0.0, 0.3, 1.0}) {
            const Augmentation changes{.place = place};
            const auto fast = picture(tones, &changes), slow = slowPicture(tones, changes);
            std::size_t close = 0;
            for (std::size_t i = 0; i < fast.size(); ++i) close += std::abs(fast[i] - slow[i]) < 0.5;
            QVERIFY(close > fast.size() * 95 / 100);
        }
    }

    void filesAreReadAsFarAsNeeded() {
        const test::TemporaryFolder folder;
        Waveform sound = noise(8000 * 5, 2, 8000);
        test::writeWav(folder / "long.wav", sound);
        sound = readAudio(folder / "long.wav");
        for (const double place : {0.0, 0.5, 0.75}) {
            const Augmentation changes{.place = place};
            QCOMPARE(picture(folder / "long.wav", {}, &changes), slowPicture(sound, changes));
        }
        const Waveform stretch = readAudio(folder / "long.wav", {1.5, 4.5});
        QCOMPARE(picture(folder / "long.wav", {1.5, 4.5}), slowPicture(stretch, {}));
        QCOMPARE(picture(folder / "long.wav", {4.5, 9}),
                 slowPicture(readAudio(folder / "long.wav", {4.5, 5}), {}));
    }

    void aFileThatIsShorterThanItSaysIsRead() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "whole.wav", noise(8000 * 5, 1, 8000));
        test::writeFile(folder / "cut.wav", test::readFile(folder / "whole.wav").substr(0, 44 + 2 * 12000));
        const Augmentation late{.place = 1.0};
        const Waveform sound = readAudio(folder / "cut.wav");
        QCOMPARE(picture(folder / "cut.wav", {}, &late), slowPicture(sound, late));
    }

    void whatCannotBeReadIsSaid() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "tone.wav", test::sine(440, 0.5, 8000));
        test::writeFile(folder / "text.wav", "no sound");
        QVERIFY_THROWS_EXCEPTION(AudioFileError, picture(folder / "text.wav"));
        QVERIFY_THROWS_EXCEPTION(AudioFileError, picture(folder / "missing.wav"));
        QVERIFY_THROWS_EXCEPTION(AudioFileError, picture(folder / "tone.wav", {2, 3}));
        QVERIFY_THROWS_EXCEPTION(AudioFileError, picture(folder / "tone.wav", {0.2, 0.1}));
        QVERIFY_THROWS_EXCEPTION(AudioFileError, picture(folder / "tone.wav", {NAN, NAN}));
        ClipTransform transform(kSettings);
        std::vector<float> small(10);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, transform(test::sine(440, 1, 8000), nullptr, small));
    }

    void monoIsWorkedOnOnce() {
        ClipTransform transform(kSettings);
        const auto one = picture(transform, noise(5000, 1, 8000), &kChanges);
        QCOMPARE(transform.lastWaveform().channels, 1);
        QCOMPARE(transform.lastWaveform().frames(), std::int64_t{8000});
        QVERIFY(
            std::equal(one.begin(), one.begin() + std::ssize(one) / 2, one.begin() + std::ssize(one) / 2));
        Waveform twice = noise(5000, 1, 8000);
        toChannels(twice, 2);
        QCOMPARE(picture(transform, twice, &kChanges), one);
        QCOMPARE(transform.lastWaveform().channels, 1);
        picture(transform, noise(5000, 2, 8000));
        QCOMPARE(transform.lastWaveform().channels, 2);
    }

    void theLastWaveformIsWhatThePictureShows() {
        ClipTransform transform(kSettings);
        Augmentation onlyWaveform = kChanges;
        onlyWaveform.equaliserDb = {};
        onlyWaveform.pitchBands = 0;
        onlyWaveform.freqMasks = onlyWaveform.timeMasks = {};
        const auto shown = picture(transform, noise(9000, 2, 11025), &onlyWaveform);
        QCOMPARE(MelSpectrogram(kSettings)(transform.lastWaveform()).values, shown);
    }

    void clipsDoNotInfluenceEachOther() {
        ClipTransform transform(kSettings);
        const Waveform first = noise(5000, 1, 8000), second = noise(40000, 3, 22050);
        const auto alone = picture(first);
        picture(transform, second, &kChanges);
        QCOMPARE(picture(transform, first), alone);
        picture(transform, Waveform{{}, 1, 8000});
        QCOMPARE(picture(transform, second, &kChanges), picture(second, &kChanges));
    }
};

MELSCOPE_TEST(ClipTransformTest);
#include "clip_transform_test.moc"
