// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/peaks.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Every sample its own value, so that a misplaced one shows: a rising line from -1 to 1 on the left, its
/// negative on the right.
Waveform ramp(std::int64_t frames, int channels) {
    Waveform sound{.samples = {}, .channels = channels, .sampleRate = 8000};
    for (int c = 0; c < channels; ++c)
        for (std::int64_t i = 0; i < frames; ++i)
            sound.samples.push_back((c % 2 == 0 ? 1.0f : -1.0f) *
                                    (2.0f * static_cast<float>(i) / static_cast<float>(frames) - 1.0f));
    return sound;
}

PeakSummary summaryOf(const Waveform& sound) {
    PeakSummary summary(sound.sampleRate, sound.channels);
    summary.add(sound);
    return summary;
}

double farthest(const PeakColumns& a, const PeakColumns& b) {
    double worst = a.peaks.size() == b.peaks.size() ? 0.0 : HUGE_VAL;
    for (std::size_t i = 0; i < std::min(a.peaks.size(), b.peaks.size()); ++i)
        worst = std::max({worst, std::abs(double{a.peaks[i].lowest} - b.peaks[i].lowest),
                          std::abs(double{a.peaks[i].highest} - b.peaks[i].highest),
                          std::abs(double{a.peaks[i].meanSquare} - b.peaks[i].meanSquare)});
    return worst;
}

}  // namespace

class PeaksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void columnsHoldTheExtremesOfTheirSamples() {
        Waveform sound{.samples = std::vector<float>(100, 0.0f), .channels = 1, .sampleRate = 100};
        sound.samples[37] = 0.75f;
        sound.samples[39] = -0.5f;
        const PeakColumns picture = peaksOf(sound, {0, 1}, 10);
        QCOMPARE(picture.columns(), 10);
        QCOMPARE(picture.at(0, 3), (Peak{-0.5f, 0.75f, (0.75f * 0.75f + 0.5f * 0.5f) / 10}));
        for (const int silent : {0, 1, 2, 4, 5, 6, 7, 8, 9}) QCOMPARE(picture.at(0, silent), Peak{});
    }

    void whatLiesOutsideIsSilence() {
        const PeakColumns picture = peaksOf(test::sine(100, 1, 8000), {-1, 2}, 3);
        QCOMPARE(picture.at(0, 0), Peak{});
        QCOMPARE(picture.at(0, 2), Peak{});
        QVERIFY(picture.at(0, 1).highest > 0.49f);
    }

    void columnsNarrowerThanASampleFollowTheLineBetweenSamples() {
        const Waveform sound{.samples = {0, 1, 0}, .channels = 1, .sampleRate = 1};
        const PeakColumns picture = peaksOf(sound, {0, 1}, 4);
        for (int k = 0; k < 4; ++k) {
            QCOMPARE(picture.at(0, k).lowest, static_cast<float>(k) / 4);
            QCOMPARE(picture.at(0, k).highest, static_cast<float>(k + 1) / 4);
        }
    }

    void theSumOfASineIsHalfItsSquare() {
        const PeakColumns picture = peaksOf(test::sine(100, 1, 8000), {0, 1}, 4);
        for (const Peak& peak : picture.peaks) QVERIFY(std::abs(peak.meanSquare - 0.125f) < 1e-4f);
    }

    void aSummaryGivesTheSamePictureWhereItsBlocksFit() {
        const Waveform sound = ramp(128 * 64, 2);
        const TimeRange all{0, sound.seconds()};
        QVERIFY(farthest(summaryOf(sound).columns(all, 16), peaksOf(sound, all, 16)) < 1e-5);
    }

    void aSummaryStaysSmallHoweverMuchIsAdded() {
        PeakSummary summary(8000, 1);
        const Waveform piece = ramp(1 << 20, 1);
        for (int i = 0; i < 40; ++i) summary.add(piece);
        QCOMPARE(summary.frames(), std::int64_t{40} << 20);
        QVERIFY(summary.frames() / summary.blockFrames() <= 1 << 17);
        const PeakColumns picture = summary.columns({0, summary.seconds()}, 1);
        QCOMPARE(picture.at(0, 0).lowest, -1.0f);
        QVERIFY(std::abs(picture.at(0, 0).meanSquare - 1.0f / 3) < 1e-4f);
    }

    void addingInPiecesOfAnyLengthChangesNothing() {
        const Waveform sound = ramp(10'000, 1);
        PeakSummary pieces(8000, 1);
        for (std::size_t begin = 0, size = 1; begin < sound.samples.size(); begin += size++) {
            const auto end = std::min(begin + size, sound.samples.size());
            pieces.add({.samples = {sound.samples.begin() + static_cast<std::ptrdiff_t>(begin),
                                    sound.samples.begin() + static_cast<std::ptrdiff_t>(end)},
                        .channels = 1,
                        .sampleRate = 8000});
        }
        const TimeRange all{0, sound.seconds()};
        QVERIFY(farthest(pieces.columns(all, 10), summaryOf(sound).columns(all, 10)) < 1e-6);
    }

    void aFileGivesThePictureOfItsSamples() {
        const test::TemporaryFolder folder;
        const Waveform sound = ramp(40'000, 2);
        test::writeWav(folder / "ramp.wav", sound);
        AudioReader reader(folder / "ramp.wav");
        const double rounding = 2.0 / 32768;  // 16 bit
        for (const TimeRange& range : {TimeRange{0, 5}, TimeRange{1.2345, 1.2355}, TimeRange{4.9, 5.3}})
            QVERIFY(farthest(readPeaks(reader, range, 50), peaksOf(sound, range, 50)) < rounding);
        const PeakSummary summary = summarisePeaks(folder / "ramp.wav");
        QCOMPARE(summary.frames(), std::int64_t{40'000});
        QCOMPARE(summary.channels(), 2);
    }

    void aGlanceNeverExceedsTheTruth() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "ramp.wav", ramp(80'000, 1));
        AudioReader reader(folder / "ramp.wav");
        const PeakColumns exact = readPeaks(reader, {0, 10}, 20);
        const PeakColumns glance = glancePeaks(reader, {0, 10}, 20);
        for (int k = 0; k < 20; ++k) {
            QVERIFY(glance.at(0, k).highest <= exact.at(0, k).highest);
            QVERIFY(glance.at(0, k).lowest >= exact.at(0, k).lowest);
            QVERIFY(glance.at(0, k).highest - glance.at(0, k).lowest > 0);
        }
    }

    void readingStopsWhenAsked() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "ramp.wav", ramp(80'000, 1));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(summarisePeaks(folder / "ramp.wav", stop.get_token()), Stopped);
    }
};

MELSCOPE_TEST(PeaksTest);
#include "peaks_test.moc"
