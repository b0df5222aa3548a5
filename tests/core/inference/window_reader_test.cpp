// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/window_reader.h"

#include <QtTest>
#include <cmath>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class WindowReaderTest : public QObject {
    Q_OBJECT

    /// A stereo ramp: in a 16-bit file frame i holds i left and its negative right.
    static Waveform ramp(std::int64_t frames) {
        Waveform w{.samples = {}, .channels = 2, .sampleRate = 1000};
        for (const float sign : {1.0f, -1.0f})
            for (std::int64_t i = 0; i < frames; ++i)
                w.samples.push_back(sign * static_cast<float>(i) / 32767.0f);
        return w;
    }

    struct Window {
        std::int64_t begin, frames;
        bool operator==(const Window&) const = default;
    };

    static std::vector<Window> windowsOf(const std::filesystem::path& file, const TimeRange& range,
                                         double seconds) {
        WindowReader reader(file, range, seconds);
        std::vector<Window> windows;
        Waveform window;
        while (reader.next(window)) {
            windows.push_back({std::llround(window.channel(0)[0] * 32768.0f), window.frames()});
            for (std::int64_t i = 0; i < window.frames(); ++i) {
                const auto at = static_cast<std::size_t>(i);
                if (std::llround(window.channel(0)[at] * 32768.0f) != windows.back().begin + i) return {};
                if (window.channel(1)[at] != -window.channel(0)[at]) return {};
            }
            const TimeRange said = reader.range();  // the file has 1000 frames a second
            if (std::llround(said.begin * 1000) != windows.back().begin) return {};
            if (std::llround(said.end * 1000) != windows.back().begin + window.frames()) return {};
        }
        return windows;
    }

  private Q_SLOTS:
    void windowsOverlapByHalfAndTheLastEndsAtTheEnd() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "r.wav", ramp(2300));
        const auto windows = windowsOf(folder / "r.wav", {}, 1.0);
        QVERIFY((windows == std::vector<Window>{{0, 1000}, {500, 1000}, {1000, 1000}, {1300, 1000}}));
    }

    void oneWindowHoldsWhatIsShorter() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "r.wav", ramp(700));
        QVERIFY((windowsOf(folder / "r.wav", {}, 1.0) == std::vector<Window>{{0, 700}}));
        QVERIFY((windowsOf(folder / "r.wav", {}, 0.7) == std::vector<Window>{{0, 700}}));
    }

    void stretchesAreKeptTo() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "r.wav", ramp(3000));
        QVERIFY((windowsOf(folder / "r.wav", {.begin = 1.0, .end = 1.4}, 1.0) ==
                 std::vector<Window>{{1000, 400}}));
        QVERIFY((windowsOf(folder / "r.wav", {.begin = 0.5, .end = 2.0}, 1.0) ==
                 std::vector<Window>{{500, 1000}, {1000, 1000}}));
        QVERIFY_THROWS_EXCEPTION(AudioFileError, windowsOf(folder / "r.wav", {.begin = 5.0}, 1.0));
    }
};

MELSCOPE_TEST(WindowReaderTest);
#include "window_reader_test.moc"
