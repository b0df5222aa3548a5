// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/prediction_export.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/inference/prediction_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class PredictionExportTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;
    const std::vector<std::string> m_classes{"hedgehog, \"Igel\"", "=rain\u2614", "\xff odd"};
    ClassifiedRecordings m_recordings;

    /// Of 4 s in windows of 2 s: the class in the first and last, the next class in the middle.
    static std::shared_ptr<const ClassifiedRecording> recording(const std::string& name, int label) {
        ClassifiedRecording made{.file = "/data/" + name, .seconds = 4, .sampleRate = 8000};
        const auto add = [&](double begin, int heard) {
            std::vector<float> shares(3, 0.0625f);
            shares[static_cast<std::size_t>(heard)] = 0.875f;
            made.tracks.add({begin, begin + 2}, shares);
        };
        add(0, label);
        add(1, (label + 1) % 3);
        add(2, label);
        made.prediction = {.probabilities = {0.25f, 0.5f, 0.25f}, .windows = 3, .error = {}};
        return std::make_shared<const ClassifiedRecording>(made);
    }

    std::string exported(PredictionFormat format, const char* name) {
        const PredictionExport options{.format = format, .out = m_folder / name, .classes = m_classes};
        m_summary = exportPredictions(m_recordings, options);
        const bool isFolder = std::filesystem::is_directory(m_folder / name);
        return isFolder ? std::string() : test::readFile(m_folder / name);
    }
    PredictionExportSummary m_summary;

  private Q_SLOTS:
    void init() {
        m_recordings = {recording("a/night, 1.wav", 0), recording("a/b/\u6708.wav", 1)};
        ClassifiedRecording broken{.file = "/data/broken.wav"};
        broken.prediction.error = "not audio: the file holds text";
        m_recordings.push_back(std::make_shared<const ClassifiedRecording>(broken));
    }

    void aTableOfRecordings() {
        const std::string text = exported(PredictionFormat::Recordings, "r.csv");
        QVERIFY(text.starts_with("path,rank,label,probability,error\n"));
        QVERIFY(text.find("\"/data/a/night, 1.wav\",1,=rain\u2614,0.5,\n") != std::string::npos);
        QVERIFY(text.find("\"/data/a/night, 1.wav\",2,\"hedgehog, \"\"Igel\"\"\",0.25,\n") !=
                std::string::npos);
        QVERIFY(text.find("/data/broken.wav,,,,not audio: the file holds text\n") != std::string::npos);
        QCOMPARE(std::ranges::count(text, '\n'), 8);
    }

    void aTableOfDetections() {
        const std::string text = exported(PredictionFormat::Detections, "d.csv");
        QVERIFY(text.starts_with("path,begin,end,label,probability,peak\n"));
        QVERIFY(text.find("/data/a/b/\u6708.wav,0.000,4.000,=rain\u2614,0.875,0.875\n") != std::string::npos);
        QVERIFY(text.find("/data/a/b/\u6708.wav,1.000,3.000,\\xFF odd,0.875,0.875\n") != std::string::npos);
        QCOMPARE(m_summary.lines, 4);
    }

    /// The same line as at the command line, and what was heard when.
    void jsonLines() {
        using Json = nlohmann::ordered_json;
        const std::string text = exported(PredictionFormat::JsonLines, "p.jsonl");
        std::istringstream lines(text);
        for (const auto& shared : m_recordings) {
            const ClassifiedRecording& recording = *shared;
            std::string line;
            std::getline(lines, line);
            Json object = Json::parse(line);
            const bool broken = !recording.prediction.error.empty();
            QCOMPARE(object.contains("detections"), !broken);
            if (!broken) QCOMPARE(object["detections"].size(), std::size_t{2});
            if (!broken) QCOMPARE(object["detections"][0]["end"].get<double>(), 4.0);
            object.erase("detections");
            QCOMPARE(object.dump(), predictionJson(recording.file, recording.prediction, m_classes, 5));
        }
    }

    void aLabelTrackARecording() {
        exported(PredictionFormat::Audacity, "tracks");
        QCOMPARE(m_summary.files, 2);
        QCOMPARE(test::readFile(m_folder / "tracks/night, 1.txt"),
                 std::string("0.000000\t4.000000\thedgehog, \"Igel\"\n1.000000\t3.000000\t=rain\u2614\n"));
        QVERIFY(test::readFile(m_folder / "tracks/b/\u6708.txt").starts_with("0.000000\t4.000000\t=rain"));
        m_recordings.resize(1);
        QVERIFY(exported(PredictionFormat::Audacity, "one.txt").starts_with("0.000000\t4.000000\thedgehog"));
        m_recordings.clear();
        QVERIFY(exported(PredictionFormat::Audacity, "none.txt").empty());
    }

    void oneRavenTable() {
        const std::string text = exported(PredictionFormat::Raven, "p.txt");
        QVERIFY(text.starts_with("Selection\tView\tChannel\tBegin Time (s)"));
        QVERIFY2(text.find("3\tSpectrogram 1\t1\t4.000000\t8.000000\t0.000000\t4000.000000\t"
                           "/data/a/b/\u6708.wav\t\u6708.wav\t0.000000\t=rain\u2614\n") != std::string::npos,
                 text.c_str());
    }

    void aStopAndAPlaceThatCannotBeWrittenLeaveWhatWas() {
        test::writeFile(m_folder / "kept.csv", "kept");
        const PredictionExport options{.out = m_folder / "kept.csv", .classes = m_classes};
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, exportPredictions(m_recordings, options, {}, stop.get_token()));
        QCOMPARE(test::readFile(m_folder / "kept.csv"), std::string("kept"));
        PredictionExport nowhere = options;
        nowhere.out = m_folder.path() / "nowhere" / "p.csv";
        QVERIFY_THROWS_EXCEPTION(Error, exportPredictions(m_recordings, nowhere));
        nowhere.format = PredictionFormat::Audacity;
        nowhere.out = m_folder / "kept.csv";  // a file where a folder is needed
        QVERIFY_THROWS_EXCEPTION(Error, exportPredictions(m_recordings, nowhere));
    }
};

MELSCOPE_TEST(PredictionExportTest);
#include "prediction_export_test.moc"
