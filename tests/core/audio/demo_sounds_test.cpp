// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/demo_sounds.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

double peakOf(const Waveform& clip) {
    float peak = 0;
    for (const float x : clip.samples) peak = std::max(peak, std::abs(x));
    return peak;
}

/// Calls check(clip) for a few clips of every class.
template <class Check>
void forSomeClips(Check&& check) {
    for (const std::string_view name : demoClasses())
        for (int instrument = 0; instrument < 3; ++instrument)
            for (int take = 0; take < 3; ++take) check(demoSound(name, instrument, take, 1));
}

}  // namespace

class DemoSoundsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thereAreTenClasses() {
        const auto classes = demoClasses();
        QCOMPARE(std::set<std::string_view>(classes.begin(), classes.end()).size(), std::size_t{10});
    }

    void theSameArgumentsGiveTheSameSound() {
        for (const std::string_view name : demoClasses())
            QVERIFY(demoSound(name, 2, 5, 9) == demoSound(name, 2, 5, 9));
    }

    void everyArgumentChangesTheSound() {
        for (const std::string_view name : demoClasses()) {
            const Waveform clip = demoSound(name, 2, 5, 9);
            QVERIFY(clip != demoSound(name, 3, 5, 9));
            QVERIFY(clip != demoSound(name, 2, 6, 9));
            QVERIFY(clip != demoSound(name, 2, 5, 10));
        }
    }

    void levelsAreVariedAndNeverClip() {
        std::vector<double> peaks;
        forSomeClips([&](const Waveform& clip) { peaks.push_back(peakOf(clip)); });
        const auto [quietest, loudest] = std::ranges::minmax(peaks);
        QVERIFY(quietest > 0.063 && loudest < 0.8914);  // -24 to -1 dB
        QVERIFY(quietest < 0.1 && loudest > 0.6);       // 90 draws reach both ends
    }

    void clipsStartAndEndInSilenceWithoutDc() {
        forSomeClips([](const Waveform& clip) {
            for (int c = 0; c < clip.channels; ++c) {
                const auto channel = clip.channel(c);
                double sum = 0;
                for (const float x : channel) {
                    QVERIFY(std::isfinite(x));
                    sum += x;
                }
                QVERIFY(std::abs(sum / static_cast<double>(channel.size())) < 0.005 * peakOf(clip));
                QCOMPARE(channel.front(), 0.0f);
                QCOMPARE(channel.back(), 0.0f);
            }
        });
    }

    void durationsRatesAndChannelsVary() {
        std::set<int> rates, channels;
        double shortest = 10, longest = 0;
        forSomeClips([&](const Waveform& clip) {
            rates.insert(clip.sampleRate);
            channels.insert(clip.channels);
            shortest = std::min(shortest, clip.seconds());
            longest = std::max(longest, clip.seconds());
        });
        QCOMPARE(rates, (std::set{22050, 44100}));
        QCOMPARE(channels, (std::set{1, 2}));
        QVERIFY(shortest >= 0.4999 && shortest < 0.8 && longest > 2.2 && longest <= 2.5001);
    }

    void channelsOfAStereoClipDiffer() {
        forSomeClips([](const Waveform& clip) {
            if (clip.channels == 2) QVERIFY(!std::ranges::equal(clip.channel(0), clip.channel(1)));
        });
    }

    void unknownSoundsAreRefused() {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, demoSound("trombone", 0, 0, 1));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, demoSound("bell", -1, 0, 1));
    }
};

MELSCOPE_TEST(DemoSoundsTest);
#include "demo_sounds_test.moc"
