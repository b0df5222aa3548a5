// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/live_window.h"

#include <QtTest>
#include <stdexcept>
#include <thread>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Frames whose samples say which they are: the frame, and for the second channel its negative.
std::vector<float> counting(std::int64_t begin, std::int64_t end) {
    std::vector<float> samples;
    for (std::int64_t frame = begin; frame < end; ++frame) {
        samples.push_back(static_cast<float>(frame));
        samples.push_back(-static_cast<float>(frame));
    }
    return samples;
}

}  // namespace

class LiveWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thereIsNothingBeforeEnoughHasCome() {
        LiveWindow window(1000, 2, 0.5);
        Waveform sound;
        window.push(counting(0, 499));
        QCOMPARE(window.latest(500, sound), std::int64_t{0});
        QVERIFY(sound.samples.empty());
        window.push(counting(499, 500));
        QCOMPARE(window.latest(500, sound), std::int64_t{500});
        QCOMPARE(sound.sampleRate, 1000);
        QCOMPARE(sound.channel(0)[499], 499.0f);
        QCOMPARE(sound.channel(1)[0], -0.0f);
    }

    /// In pieces of any size, and long after the ring has gone round.
    void theEndIsGivenAsItWasPushed() {
        LiveWindow window(1000, 2, 0.5);
        Waveform sound;
        std::int64_t pushed = 0;
        for (const std::int64_t piece : {1, 499, 3, 1024, 7777, 20, 2048, 333, 100'000, 1}) {
            window.push(counting(pushed, pushed + piece));
            pushed += piece;
            QCOMPARE(window.frames(), pushed);
            if (pushed < 500) continue;
            QCOMPARE(window.latest(500, sound), pushed);
            QCOMPARE(sound.frames(), std::int64_t{500});
            for (std::size_t i = 0; i < 500; ++i) {
                const auto expected = static_cast<float>(pushed - 500 + static_cast<std::int64_t>(i));
                QCOMPARE(sound.channel(0)[i], expected);
                QCOMPARE(sound.channel(1)[i], -expected);
            }
        }
    }

    /// One thread pushes, one copies: what is copied is never mixed of two rounds.
    void aCopyIsWholeWhileSoundComes() {
        LiveWindow window(1000, 2, 0.2);
        constexpr std::int64_t kFrames = 4'000'000;
        std::jthread ear([&window] {
            for (std::int64_t at = 0; at < kFrames; at += 250) window.push(counting(at, at + 250));
        });
        Waveform sound;
        int copies = 0;
        for (std::int64_t end = 0; end < kFrames; ++copies) {
            end = window.latest(200, sound);
            for (std::size_t i = 0; end > 0 && i < 200; ++i) {
                const auto expected = static_cast<float>(end - 200 + static_cast<std::int64_t>(i));
                if (sound.channel(0)[i] != expected || sound.channel(1)[i] != -expected)
                    QFAIL("the copy is torn");
            }
        }
        QVERIFY(copies > 1);
    }

    void whatCannotBeIsRefused() {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, LiveWindow(0, 1, 1));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, LiveWindow(8000, 0, 1));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, LiveWindow(8000, 1, 0));
        Waveform sound;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, LiveWindow(8000, 1, 1).latest(8001, sound));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, LiveWindow(8000, 1, 1).latest(0, sound));
    }
};

MELSCOPE_TEST(LiveWindowTest);
#include "live_window_test.moc"
