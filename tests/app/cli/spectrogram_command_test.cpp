// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <sstream>

#include "core/features/mel_spectrogram.h"
#include "tests/app/cli/program.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::melscopeCli;

class SpectrogramCommandTest : public QObject {
    Q_OBJECT

    static std::vector<std::vector<float>> rowsOf(const std::string& csv) {
        std::vector<std::vector<float>> rows;
        std::istringstream lines(csv);
        for (std::string line; std::getline(lines, line);) {
            rows.emplace_back();
            std::istringstream fields(line);
            for (std::string field; std::getline(fields, field, ',');)
                rows.back().push_back(std::stof(field));
        }
        return rows;
    }

  private Q_SLOTS:
    void csvHoldsWhatCoreComputes() {
        const test::TemporaryFolder folder;
        const Waveform tone = test::sine(1000, 1.0, 8000, 2);
        test::writeWav(folder / "tone.wav", tone);
        const std::string out = folder / "tone.csv";
        const auto answer = melscopeCli({"spectrogram", folder / "tone.wav", "--out", out,
                                         "--set",       "sample_rate=8000",  "--set", "channels=2",
                                         "--set",       "clip_seconds=1",    "--set", "n_fft=256",
                                         "--set",       "win_length=256",    "--set", "hop_length=80",
                                         "--set",       "n_mels=40",         "--set", "f_min=0",
                                         "--set",       "f_max=0",           "--set", "top_db=80"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto rows = rowsOf(test::readFile(out));
        const FeatureSettings settings{.sampleRate = 8000,
                                       .channels = 2,
                                       .clipSeconds = 1,
                                       .nFft = 256,
                                       .winLength = 256,
                                       .hopLength = 80,
                                       .nMels = 40};
        const Spectrogram expected = MelSpectrogram(settings)(tone);
        QCOMPARE(rows.size(), std::size_t{80});
        for (int c = 0; c < 2; ++c)
            for (int m = 0; m < 40; ++m) {
                const auto& row = rows[static_cast<std::size_t>(c * 40 + m)];
                QCOMPARE(static_cast<int>(row.size()), expected.nFrames);
                // The file holds 16 bits: at the floor of -80 dB their rounding weighs most.
                for (int t = 0; t < expected.nFrames; ++t)
                    QVERIFY(std::abs(row[static_cast<std::size_t>(t)] - expected.at(c, m, t)) < 0.5F);
            }
    }

    void settingsFollowTheRecording() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "short.wav", test::sine(440, 0.4, 8000));
        const std::string out = folder / "short.csv";
        const auto answer = melscopeCli({"spectrogram", folder / "short.wav", "--out", out});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.find("8000 Hz") != std::string::npos, answer.out.c_str());
        QVERIFY(!rowsOf(test::readFile(out)).empty());
    }

    void augmentationFollowsItsSeed() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "tone.wav", test::sine(440, 1.0, 16000));
        const auto drawn = [&](const std::vector<std::string>& options) {
            std::vector<std::string> arguments{"spectrogram", folder / "tone.wav", "--out",
                                               folder / "out.csv"};
            arguments.insert(arguments.end(), options.begin(), options.end());
            return melscopeCli(arguments).code == 0 ? test::readFile(folder / "out.csv") : std::string();
        };
        const std::string plain = drawn({});
        const std::string one = drawn({"--augment", "--seed", "1"});
        QVERIFY(!plain.empty());
        QVERIFY(!one.empty());
        QVERIFY(plain == drawn({}));
        QVERIFY(one == drawn({"--augment"}));
        QVERIFY(one != plain);
        QVERIFY(one != drawn({"--augment", "--seed", "2"}));
    }

    void pngIsAPicture() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "tone.wav", test::sine(440, 0.5, 16000));
        QCOMPARE(melscopeCli({"spectrogram", folder / "tone.wav", "--out", folder / "tone.PNG"}).code, 0);
        QVERIFY(test::readFile(folder / "tone.PNG").starts_with("\x89PNG\r\n\x1A\n"));
    }
};

MELSCOPE_TEST(SpectrogramCommandTest);
#include "spectrogram_command_test.moc"
