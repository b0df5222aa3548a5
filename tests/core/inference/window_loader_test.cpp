// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/window_loader.h"

#include <QtTest>
#include <map>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;

class WindowLoaderTest : public QObject {
    Q_OBJECT

    struct Read {
        std::vector<std::vector<float>> pictures;
        std::string error;
        bool ended = false;
        bool operator==(const Read&) const = default;
    };

    static std::map<std::size_t, Read> readAll(std::span<const ClipRef> clips, int workers) {
        WindowLoader loader(clips, test::toneFeatures(), workers);
        std::map<std::size_t, Read> read;
        WindowItem item;
        while (loader.next(item)) {
            Read& clip = read[item.clip];
            if (item.last) {
                clip.ended = true;
                clip.error = item.error;
            } else {
                clip.pictures.push_back(item.picture);
            }
            loader.recycle(std::move(item.picture));
        }
        return read;
    }

  private Q_SLOTS:
    void threadsChangeNothing() {
        const test::TemporaryFolder folder;
        std::vector<ClipRef> clips;
        for (int i = 0; i < 30; ++i) {
            const auto file = folder / (std::to_string(i) + ".wav");
            test::writeWav(file, test::sine(200 + 50 * i, 0.1 + 0.2 * i, 8000));
            clips.push_back({file, {}});
        }
        clips[7].file = folder.path() / "gone.wav";
        const auto expected = readAll(clips, 0);
        QCOMPARE(expected.size(), clips.size());
        QVERIFY(expected.at(29).pictures.size() > 40);  // 5.9 s in windows of 0.25 s
        QVERIFY(!expected.at(7).error.empty());
        QVERIFY(expected.at(7).pictures.empty());
        for (const auto& [clip, read] : expected) QVERIFY(read.ended);
        for (const int workers : {1, 2, 4}) QVERIFY(readAll(clips, workers) == expected);
    }

    void itCanBeLeftAtAnyTime() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "long.wav", test::sine(440, 30, 8000));
        const std::vector<ClipRef> clips(4, ClipRef{folder / "long.wav", {}});
        for (int items = 0; items < 60; items += 20) {
            WindowLoader loader(clips, test::toneFeatures(), 2);
            WindowItem item;
            for (int i = 0; i < items; ++i) QVERIFY(loader.next(item));
        }
    }
};

MELSCOPE_TEST(WindowLoaderTest);
#include "window_loader_test.moc"
