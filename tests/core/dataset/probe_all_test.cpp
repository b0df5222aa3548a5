// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/probe_all.h"

#include <QtTest>
#include <atomic>

#include "core/base/error.h"
#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// 500 clips of which every 50th is no recording.
Dataset writeClips(const test::TemporaryFolder& folder) {
    Dataset dataset{.folder = folder.path()};
    auto& clips = dataset.clips;
    clips.resize(500);
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].path = std::to_string(i) + ".wav";
        if (i % 50 == 7)
            test::writeFile(folder / clips[i].path.native(), "text");
        else
            test::writeTinyWav(folder / clips[i].path.native());
    }
    return dataset;
}

}  // namespace

class ProbeAllTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void headersAreReadAndFailuresListedWhateverTheThreads() {
        const test::TemporaryFolder folder;
        Dataset dataset = writeClips(folder);
        for (const int threads : {1, 3, 0}) {
            std::uint64_t last = 0;
            const auto listener = [&](const Progress& progress) {
                QVERIFY(progress.done >= last && progress.total == 500);
                last = progress.done;
            };
            const auto failures = probeAll(dataset, threads, listener, {}).failures;
            QCOMPARE(failures.size(), std::size_t{10});
            for (std::size_t i = 0; i < failures.size(); ++i) {
                QCOMPARE(failures[i].clip, 50 * i + 7);
                QVERIFY(!failures[i].reason.empty());
            }
            QCOMPARE(dataset.clips[8].sampleRate, 8000);
            QCOMPARE(dataset.clips[8].channels, 1);
            QCOMPARE(dataset.clips[8].seconds, 0.01f);
            QCOMPARE(last, std::uint64_t{500});
        }
    }

    void noClipsAreNoWork() {
        Dataset nothing;
        QVERIFY(probeAll(nothing, 0, {}, {}).failures.empty());
    }

    void ofAStretchOnlyItsPartCountsAndItHasToBeginInside() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "a.wav", test::sine(440, 1.0, 8000));
        Dataset dataset{.folder = folder.path()};
        for (const TimeRange range :
             {TimeRange{0.25, 0.75}, TimeRange{0.5, 7}, TimeRange{0.5, -1}, TimeRange{2, 3}})
            dataset.clips.push_back({.path = "a.wav", .range = range});
        const auto failures = probeAll(dataset, 1, {}, {}).failures;
        for (std::size_t i = 0; i < 3; ++i) QCOMPARE(dataset.clips[i].seconds, 0.5f);
        QCOMPARE(failures.size(), std::size_t{1});
        QCOMPARE(failures[0].reason, std::string("the stretch begins at 2 s, but the recording ends at 1 s"));
        QCOMPARE(dataset.encodings, (std::vector<std::string>{"WAV, 16 bit PCM"}));
        QCOMPARE(dataset.clips[1].frames, std::int64_t{8000});
    }

    void itStopsWhenAsked() {
        const test::TemporaryFolder folder;
        Dataset dataset = writeClips(folder);
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, probeAll(dataset, 2, {}, source.get_token()));
    }
};

MELSCOPE_TEST(ProbeAllTest);
#include "probe_all_test.moc"
