// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/app/cli/program.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::melscopeCli;

/// Exit codes, help, and what is said to a command line that makes no sense.
class CommandLineTest : public QObject {
    Q_OBJECT

    static void row(const char* name, const std::vector<std::string>& arguments, const std::string& says) {
        QTest::newRow(name) << arguments << says;
    }

  private Q_SLOTS:
    void withoutArgumentsItHelpsAndFails() {
        const Answer answer = melscopeCli({});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.empty());
        QVERIFY(answer.err.find("melscope-cli train") != std::string::npos);
    }

    void helpTeaches_data() {
        QTest::addColumn<std::string>("command");
        for (const char* name : {"demo", "show", "export", "train", "cross-validate", "evaluate", "predict",
                                 "spectrogram", "inspect"})
            QTest::newRow(name) << std::string(name);
    }

    void helpTeaches() {
        QFETCH(std::string, command);
        const Answer answer = melscopeCli({command, "--help"});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.err.empty());
        QVERIFY(answer.out.find("Example") != std::string::npos);
        QVERIFY(answer.out.find("melscope-cli " + command + ' ') != std::string::npos);
        const Answer overview = melscopeCli({"--help"});
        QCOMPARE(overview.code, 0);
        QVERIFY(overview.out.find("  " + command + ' ') != std::string::npos);
    }

    void helpListsTheSettings() {
        const std::string help = melscopeCli({"train", "--help"}).out;
        for (const char* key :
             {"n_mels", "time_shift", "freq_mask_share", "learning_rate", "label_smoothing"})
            QVERIFY2(help.find(std::string("  ") + key + ' ') != std::string::npos, key);
    }

    void versionIsPrinted() {
        const Answer answer = melscopeCli({"--version"});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.starts_with("melscope-cli "));
    }

    void misuseIsExplained_data() {
        QTest::addColumn<std::vector<std::string>>("arguments");
        QTest::addColumn<std::string>("says");
        row("unknown command", {"frobnicate", "x"}, "\"frobnicate\"");
        row("unknown option", {"show", "x", "--frobnicate"}, "--frobnicate");
        row("missing argument", {"demo"}, "DIR is required");
        row("missing out", {"train", "x"}, "--out is required");
        row("extra argument", {"inspect", "a", "b"}, "b");
        row("number that is none", {"demo", "x", "--clips-per-class", "many"}, "--clips-per-class");
        row("number out of range", {"demo", "x", "--clips-per-class", "0"}, "--clips-per-class");
        row("unknown setting", {"train", "x", "--out", "y", "--set", "n_melz=40"}, "n_melz");
        row("setting out of range", {"train", "x", "--out", "y", "--set", "n_mels=0"}, "n_mels must be");
        row("setting without a value", {"train", "x", "--out", "y", "--set", "n_mels"}, "KEY=VALUE");
        row("epochs out of range", {"train", "x", "--out", "y", "--epochs", "-3"}, "epochs must be");
        row("unknown recipe", {"train", "x", "--out", "y", "--recipe", "nonesuch"}, "nonesuch");
        row("unknown device", {"train", "x", "--out", "y", "--device", "abacus"}, "abacus");
        row("bad folds", {"show", "x", "--valid-folds", "4-0"}, "4-0");
        row("unknown way to split", {"show", "x", "--split-by", "luck"}, "luck");
        row("folds and groups", {"show", "x", "--split-by", "groups", "--valid-folds", "1"},
            "--split-by folds");
        row("pattern and table", {"show", "x", "--pattern", "a", "--table", "t.csv"}, "--pattern");
        row("column without a table", {"show", "x", "--label-column", "category"}, "--table");
        row("one fold", {"cross-validate", "x", "--out", "y", "--folds", "1"}, "--folds");
        row("unknown part", {"evaluate", "m", "x", "--split", "train"}, "train");
        row("two formats", {"predict", "m", "x", "--json", "--csv"}, "--csv");
        row("no classes", {"predict", "m", "x", "--top", "0"}, "--top");
        row("seed without augment", {"spectrogram", "x.wav", "--out", "x.png", "--seed", "1"}, "--augment");
        row("unknown picture", {"spectrogram", "x.wav", "--out", "x.bmp"}, ".png or .csv");
        row("setting of no use", {"spectrogram", "x.wav", "--out", "x.png", "--set", "epochs=3"}, "epochs");
    }

    void misuseIsExplained() {
        QFETCH(std::vector<std::string>, arguments);
        QFETCH(std::string, says);
        const Answer answer = melscopeCli(arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.empty());
        QVERIFY2(answer.err.find(says) != std::string::npos, answer.err.c_str());
    }

    void whatIsNotThereFails_data() {
        QTest::addColumn<std::vector<std::string>>("arguments");
        QTest::addColumn<std::string>("says");
        row("show", {"show", "/no/such/place"}, "/no/such/place");
        row("show pattern", {"show", "/no/such/place", "--pattern", "(?<label>.)"}, "/no/such/place");
        row("inspect", {"inspect", "/no/such/place"}, "/no/such/place");
        row("spectrogram", {"spectrogram", "/no/such/place.wav", "--out", "x.csv"}, "/no/such/place.wav");
        row("demo", {"demo", "/proc/no/such/place"}, "/proc/no");
    }

    void whatIsNotThereFails() {
        QFETCH(std::vector<std::string>, arguments);
        QFETCH(std::string, says);
        const Answer answer = melscopeCli(arguments);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.find(says) != std::string::npos, answer.err.c_str());
    }
};

MELSCOPE_TEST(CommandLineTest);
#include "command_line_test.moc"
