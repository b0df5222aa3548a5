// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

#include "core/audio/audio_file.h"
#include "core/audio/demo_sounds.h"
#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

namespace {

constexpr DemoSettings kSmall{.clipsPerClass = 4, .groups = 2, .seed = 1};

/// The columns of metadata.csv, one row a clip.
struct Row {
    std::string path, label, group, sampleRate, channels, seconds;
};

std::vector<Row> rowsOf(const fs::path& folder) {
    std::istringstream file(test::readFile(folder / "metadata.csv"));
    std::string line;
    std::getline(file, line);
    if (line != "path,label,group,sample_rate,channels,seconds") return {};
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        Row& row = rows.emplace_back();
        for (std::string* field :
             {&row.path, &row.label, &row.group, &row.sampleRate, &row.channels, &row.seconds})
            std::getline(fields, *field, ',');
    }
    return rows;
}

/// Every file's bytes by its path.
std::map<std::string, std::string> contentOf(const fs::path& folder) {
    std::map<std::string, std::string> content;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            content[entry.path().lexically_relative(folder).string()] = test::readFile(entry.path());
    return content;
}

}  // namespace

class DemoFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theTableAgreesWithTheFiles() {
        const test::TemporaryFolder folder;
        writeDemoSounds(folder.path(), kSmall);
        const auto rows = rowsOf(folder.path());
        QCOMPARE(rows.size(), std::size_t{40});
        for (const Row& row : rows) {
            const AudioInfo info = probeAudio(folder.path() / row.path);
            QCOMPARE(std::to_string(info.sampleRate), row.sampleRate);
            QCOMPARE(std::to_string(info.channels), row.channels);
            QVERIFY(std::abs(info.seconds() - std::strtod(row.seconds.c_str(), nullptr)) < 1e-6);
            QVERIFY(row.path.starts_with("audio/" + row.label + "/"));
        }
        QCOMPARE(contentOf(folder.path()).size(), std::size_t{41});
    }

    void groupsAreTheInstruments() {
        const test::TemporaryFolder folder;
        writeDemoSounds(folder.path(), kSmall);
        std::map<std::string, int> clips;
        for (const Row& row : rowsOf(folder.path())) ++clips[row.group];
        QCOMPARE(clips.size(), std::size_t{20});
        QVERIFY(std::ranges::all_of(clips, [](const auto& group) { return group.second == 2; }));
        QVERIFY(clips.contains("bell-00") && clips.contains("bird_chirp-01"));
    }

    void filesHoldTheSounds() {
        const test::TemporaryFolder folder;
        writeDemoSounds(folder.path(), {.clipsPerClass = 6, .groups = 3, .seed = 1});
        for (const char* name : {"bell/bell_00_000.wav", "bell/bell_01_000.flac", "bell/bell_02_001.flac"}) {
            const Waveform written = readAudio(folder.path() / "audio" / name);
            const Waveform made = demoSound("bell", name[11] - '0', name[15] - '0', 1);
            QCOMPARE(written.samples.size(), made.samples.size());
            for (std::size_t i = 0; i < made.samples.size(); ++i)
                QVERIFY(std::abs(written.samples[i] - made.samples[i]) < 1.0f / 16384);
        }
    }

    void allFormatsOccur() {
        const test::TemporaryFolder folder;
        writeDemoSounds(folder.path(), {.clipsPerClass = 8, .groups = 4, .seed = 1});
        std::set<std::string> formats;
        int wavs = 0;
        for (const Row& row : rowsOf(folder.path())) {
            const AudioInfo info = probeAudio(folder.path() / row.path);
            formats.insert(info.container + " " + info.encoding);
            wavs += info.container == "WAV" ? 1 : 0;
        }
        QCOMPARE(formats.size(), std::size_t{3});  // WAV, FLAC of 16 bits, FLAC of 24
        QCOMPARE(wavs, 40);
    }

    void theSameSettingsGiveTheSameBytes() {
        const test::TemporaryFolder one, other;
        writeDemoSounds(one.path(), kSmall);
        const auto first = contentOf(one.path());
        writeDemoSounds(one.path(), kSmall);  // over itself
        writeDemoSounds(other.path(), kSmall);
        QVERIFY(contentOf(one.path()) == first);
        QVERIFY(contentOf(other.path()) == first);
    }

    void aLargerSetOnlyAddsToASmallerOne() {
        const test::TemporaryFolder folder;
        writeDemoSounds(folder.path(), {.clipsPerClass = 2, .groups = 2, .seed = 1});
        const auto small = contentOf(folder.path());
        writeDemoSounds(folder.path(), kSmall);
        const auto large = contentOf(folder.path());
        for (const auto& [path, bytes] : small)
            if (path != "metadata.csv") QVERIFY(large.at(path) == bytes);
    }

    void stoppingLeavesNoTable() {
        const test::TemporaryFolder folder;
        writeDemoSounds(folder.path(), kSmall);
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, writeDemoSounds(folder.path(), kSmall, {}, source.get_token()));
        QVERIFY(!fs::exists(folder.path() / "metadata.csv"));
    }

    void progressEndsWithAllClips() {
        const test::TemporaryFolder folder;
        Progress last;
        writeDemoSounds(folder.path(), kSmall, [&](const Progress& progress) { last = progress; });
        QCOMPARE(last.done, std::uint64_t{40});
        QCOMPARE(last.total, std::uint64_t{40});
    }

    void otherRecordingsInTheFolderAreRefusedAndLeftAlone() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "audio/bell/mine.wav", "precious");
        try {
            writeDemoSounds(folder.path(), kSmall);
            QFAIL("no exception");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("audio/bell/mine.wav") != std::string::npos);
        }
        QCOMPARE(contentOf(folder.path()).size(), std::size_t{1});
    }

    void aFileInTheWayIsAnError() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "taken", "");
        QVERIFY_THROWS_EXCEPTION(Error, writeDemoSounds(folder / "taken", kSmall));
    }

    void settingsOutOfRangeAreRefused() {
        const test::TemporaryFolder folder;
        for (const DemoSettings& wrong : {DemoSettings{.clipsPerClass = 0},
                                          DemoSettings{.clipsPerClass = 100'001}, DemoSettings{.groups = 0}})
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, writeDemoSounds(folder.path(), wrong));
    }
};

MELSCOPE_TEST(DemoFilesTest);
#include "demo_files_test.moc"
