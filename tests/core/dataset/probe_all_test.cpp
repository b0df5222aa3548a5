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
std::vector<Clip> writeClips(const test::TemporaryFolder& folder) {
    std::vector<Clip> clips(500);
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].path = std::to_string(i) + ".wav";
        if (i % 50 == 7)
            test::writeFile(folder / clips[i].path.native(), "text");
        else
            test::writeTinyWav(folder / clips[i].path.native());
    }
    return clips;
}

}  // namespace

class ProbeAllTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void headersAreReadAndFailuresListedWhateverTheThreads() {
        const test::TemporaryFolder folder;
        std::vector<Clip> clips = writeClips(folder);
        for (const int threads : {1, 3, 0}) {
            std::uint64_t last = 0;
            const auto listener = [&](const Progress& progress) {
                QVERIFY(progress.done >= last && progress.total == 500);
                last = progress.done;
            };
            const auto failures = probeAll(folder.path(), clips, threads, listener, {});
            QCOMPARE(failures.size(), std::size_t{10});
            for (std::size_t i = 0; i < failures.size(); ++i) {
                QCOMPARE(failures[i].clip, 50 * i + 7);
                QVERIFY(!failures[i].reason.empty());
            }
            QCOMPARE(clips[8].sampleRate, 8000);
            QCOMPARE(clips[8].channels, 1);
            QCOMPARE(clips[8].seconds, 0.01f);
            QCOMPARE(last, std::uint64_t{500});
        }
    }

    void noClipsAreNoWork() { QVERIFY(probeAll("/", {}, 0, {}, {}).empty()); }

    void itStopsWhenAsked() {
        const test::TemporaryFolder folder;
        std::vector<Clip> clips = writeClips(folder);
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, probeAll(folder.path(), clips, 2, {}, source.get_token()));
    }
};

MELSCOPE_TEST(ProbeAllTest);
#include "probe_all_test.moc"
