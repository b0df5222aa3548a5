// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/label_export.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

namespace {

/// The six tones; "high/0.wav" is cut at 0.04 s (its rest is clip 7), "high/1.wav" has no label, "high/2.wav"
/// one that is awkward to write, "low/2.wav" is ignored.
struct MixedProject : test::ToneProject {
    MixedProject() {
        Project project = open();
        SQLite::Database& database = project.writable();
        splitClip(project, 1, 0.04);
        const std::int64_t third[] = {3};
        const std::int64_t last[] = {6};
        labelClips(project, third, "=a,\"b\"\tc");
        ignoreClips(project, last, Ignored::Yes);
        database.exec(
            "INSERT INTO groups(id, name) VALUES(1, CAST('site 1' AS BLOB));"
            "INSERT INTO tags(id, name) VALUES(1, CAST('wind' AS BLOB)), (2, CAST('rain' AS BLOB));"
            "INSERT INTO clip_tags(clip, tag, present) VALUES(5, 1, 1), (5, 2, 1);"
            "UPDATE clips SET label_by = 'ann', label_time = 1700000000123 WHERE id = 3;"
            "UPDATE clips SET class = NULL WHERE id = 2;"
            "UPDATE clips SET group_id = 1, fold = 2, split = 3, note = 'two' || char(10) || 'lines' WHERE "
            "id = 5;"
            "UPDATE clips SET seconds = 0.06 WHERE id = 7; UPDATE clips SET seconds = 0.1 WHERE id < 7 AND "
            "id > 1;");
    }

    std::string written(LabelFormat format, const ClipFilter& filter = {}) const {
        const fs::path out = folder.path() / "labels";
        m_summary = exportLabels(ClipTable(open()),
                                 {.format = format, .out = out, .dataFolder = "/data", .filter = filter});
        return test::readFile(out);
    }

    mutable ExportSummary m_summary;
};

std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder).string());
    std::ranges::sort(files);
    return files;
}

}  // namespace

class LabelExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void csvHoldsEveryClip() {
        const MixedProject mixed;
        QCOMPARE(
            mixed.written(LabelFormat::Csv, {.ignored = IgnoredClips::Show}),
            std::string("path,begin,end,label,group,fold,split,labelled_by,labelled_at,ignored,tags,note\n"
                        "high/0.wav,0,0.04,high,,,,,,false,,\n"
                        "high/0.wav,0.04,,high,,,,,,false,,\n"
                        "high/1.wav,,,,,,,,,false,,\n"
                        "high/2.wav,,,\"=a,\"\"b\"\"\tc\",,,,ann,2023-11-14T22:13:20.123Z,false,,\n"
                        "low/0.wav,,,low,,,,,,false,,\n"
                        "low/1.wav,,,low,site 1,2,test,,,false,rain;wind,\"two\nlines\"\n"
                        "low/2.wav,,,low,,,,,,true,,\n"));
        QCOMPARE(mixed.m_summary.clips, std::int64_t{7});
        QCOMPARE(mixed.m_summary.files, std::int64_t{1});
    }

    void jsonLinesHoldTheSame() {
        const MixedProject mixed;
        const std::string text = mixed.written(LabelFormat::JsonLines);
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{6});
        QVERIFY(text.starts_with(
            R"({"path":"high/0.wav","begin":0.0,"end":0.04,"label":"high","group":null,"fold":null,"split":null,)"
            R"("labelled_by":null,"labelled_at":null,"ignored":false,"tags":[],"note":null})"
            "\n"));
        QVERIFY(text.ends_with(
            R"({"path":"low/1.wav","begin":null,"end":null,"label":"low","group":"site 1","fold":2,"split":"test",)"
            R"("labelled_by":null,"labelled_at":null,"ignored":false,"tags":["rain","wind"],"note":"two\nlines"})"
            "\n"));
    }

    void ravenCountsOverTheRecordings() {
        const MixedProject mixed;
        QCOMPARE(mixed.written(LabelFormat::Raven),
                 std::string(
                     "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)"
                     "\tBegin Path\tBegin File\tFile Offset (s)\tAnnotation\n"
                     "1\tSpectrogram 1\t1\t0.000000\t0.040000\t0.000000\t4000.000000\t/data/high/0.wav\t"
                     "0.wav\t0.000000\thigh\n"
                     "2\tSpectrogram 1\t1\t0.040000\t0.100000\t0.000000\t4000.000000\t/data/high/0.wav\t"
                     "0.wav\t0.040000\thigh\n"
                     "3\tSpectrogram 1\t1\t0.200000\t0.300000\t0.000000\t4000.000000\t/data/high/2.wav\t"
                     "2.wav\t0.000000\t=a,\"b\" c\n"
                     "4\tSpectrogram 1\t1\t0.300000\t0.400000\t0.000000\t4000.000000\t/data/low/0.wav\t"
                     "0.wav\t0.000000\tlow\n"
                     "5\tSpectrogram 1\t1\t0.400000\t0.500000\t0.000000\t4000.000000\t/data/low/1.wav\t"
                     "1.wav\t0.000000\tlow\n"));
        QCOMPARE(mixed.m_summary.clips, std::int64_t{5});
        QCOMPARE(mixed.m_summary.unlabelled, std::int64_t{1});
    }

    void ravenBelievesTheHeaderOfARecording() {
        const MixedProject mixed;
        mixed.open().writable().exec("UPDATE recordings SET frames = 80000 WHERE id = 1");
        const std::string text = mixed.written(LabelFormat::Raven);
        QVERIFY(text.find("\n3\tSpectrogram 1\t1\t10.100000\t10.200000\t") != std::string::npos);
    }

    void audacityGetsATrackARecording() {
        const MixedProject mixed;
        const fs::path out = mixed.folder.path() / "tracks";
        const ExportSummary summary =
            exportLabels(ClipTable(mixed.open()), {.format = LabelFormat::Audacity, .out = out});
        QCOMPARE(filesIn(out),
                 (std::vector<std::string>{"high/0.txt", "high/2.txt", "low/0.txt", "low/1.txt"}));
        QCOMPARE(test::readFile(out / "high/0.txt"),
                 std::string("0.000000\t0.040000\thigh\n0.040000\t0.100000\thigh\n"));
        QCOMPARE(test::readFile(out / "high/2.txt"), std::string("0.000000\t0.100000\t=a,\"b\" c\n"));
        QCOMPARE(summary.files, std::int64_t{4});
        QCOMPARE(summary.clips, std::int64_t{5});
        QCOMPARE(summary.unlabelled, std::int64_t{1});
    }

    void oneRecordingsTrackIsTheFileItself() {
        const MixedProject mixed;
        QCOMPARE(mixed.written(LabelFormat::Audacity, {.text = "high/0"}),
                 std::string("0.000000\t0.040000\thigh\n0.040000\t0.100000\thigh\n"));
        QCOMPARE(mixed.written(LabelFormat::Audacity, {.text = "high/1"}), std::string());
        QVERIFY_EXCEPTION_THROWN(mixed.written(LabelFormat::Audacity), Error);  // a file is no folder
    }

    void tracksOfEqualNamesAreKeptApart() {
        const MixedProject mixed;
        mixed.open().writable().exec(
            "UPDATE recordings SET path = CAST('high/0.flac' AS BLOB) WHERE path = CAST('high/2.wav' AS "
            "BLOB);"
            "UPDATE recordings SET path = CAST('high/0.wav.ogg' AS BLOB) WHERE path = CAST('low/1.wav' AS "
            "BLOB)");
        const fs::path out = mixed.folder.path() / "tracks";
        exportLabels(ClipTable(mixed.open()), {.format = LabelFormat::Audacity, .out = out});
        QCOMPARE(filesIn(out), (std::vector<std::string>{"high/0.flac.txt", "high/0.wav.ogg.txt",
                                                         "high/0.wav.txt", "low/0.txt"}));
    }

    void noTrackIsWrittenOutsideItsFolder() {
        const MixedProject mixed;
        const fs::path out = mixed.folder.path() / "tracks";
        for (const char* path : {"../evil.wav", "/evil.wav", "a/../../evil.wav"}) {
            mixed.open().writable().exec(std::string("UPDATE recordings SET path = CAST('") + path +
                                         "' AS BLOB) WHERE id = 1");
            const ClipTable table(mixed.open());
            QVERIFY_EXCEPTION_THROWN(exportLabels(table, {.format = LabelFormat::Audacity, .out = out}),
                                     Error);
            QVERIFY(!fs::exists(out));
        }
    }

    void namesThatAreNotUtf8ShowTheirBytes() {
        const MixedProject mixed;
        const std::int64_t clips[] = {4};
        {
            Project project = mixed.open();
            labelClips(project, clips, "caf\xE9");
        }
        QVERIFY(mixed.written(LabelFormat::Csv).find(",caf\\xE9,") != std::string::npos);
        QVERIFY(mixed.written(LabelFormat::JsonLines).find(R"("caf\\xE9")") != std::string::npos);
        QVERIFY(mixed.written(LabelFormat::Raven).find("\tcaf\\xE9\n") != std::string::npos);
    }

    void whatWasWrittenIsReadAgain() {
        const test::ToneProject tones;
        const std::int64_t clips[] = {1, 5};
        Project project = tones.open();
        labelClips(project, clips, "=owl, \"barn\"");
        project.writable().exec(
            "INSERT INTO groups(id, name) VALUES(1, CAST('north' AS BLOB)), (2, CAST('south' AS BLOB));"
            "UPDATE clips SET group_id = 1 + id % 2, fold = id % 3, split = 1 + id % 3, note = 'x,y'");
        const fs::path table = tones.folder / "labels.csv";
        exportLabels(ClipTable(project), {.format = LabelFormat::Csv, .out = table});
        const ImportPlan plan =
            planImport(nullptr, {.folder = tones.data(), .table = TableSource{.file = table}});
        QCOMPARE(plan.found.problems.size(), std::size_t{0});
        QCOMPARE(plan.found.fingerprint(), datasetOf(project).fingerprint());
    }

    void aStopLeavesTheOldFile() {
        const MixedProject mixed;
        const fs::path out = mixed.folder.path() / "labels.csv";
        test::writeFile(out, "old");
        std::stop_source stop;
        stop.request_stop();
        const ClipTable table(mixed.open());
        QVERIFY_EXCEPTION_THROWN(exportLabels(table, {.out = out}, {}, stop.get_token()), Stopped);
        QCOMPARE(test::readFile(out), std::string("old"));
    }
};

MELSCOPE_TEST(LabelExportTest);
#include "label_export_test.moc"
