// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_settings.h"

#include <QtTest>
#include <set>
#include <stdexcept>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

template <class Task>
QString refusal(Task&& task) {
    try {
        task();
    } catch (const std::invalid_argument& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

QString refusedSetting(std::string_view key, std::string_view value) {
    TrainingSettings settings;
    return refusal([&] { setSetting(settings, key, value); });
}

QString refusedJson(std::string_view json) {
    return refusal([&] { settingsFromJson(json); });
}

TrainingSettings unusual() {
    TrainingSettings settings;
    settings.features = {.sampleRate = 16000,
                         .channels = 1,
                         .clipSeconds = 1.5,
                         .nFft = 512,
                         .winLength = 400,
                         .hopLength = 160,
                         .nMels = 40,
                         .fMin = 50,
                         .fMax = 7600,
                         .topDb = 60,
                         .melScale = MelScale::Slaney,
                         .melNorm = MelNorm::Slaney};
    settings.augment = {.timeShift = 0.3,
                        .gainDb = 6,
                        .equaliserDb = 5.5,
                        .pitchBands = 2,
                        .speed = 0.1,
                        .nFreqMasks = 1,
                        .freqMaskShare = 0.2,
                        .nTimeMasks = 3,
                        .timeMaskShare = 0.05,
                        .mixup = 0.5};
    settings.optimiser = {.network = NetworkChoice::CompactSmall,
                          .normalisation = Normalisation::Global,
                          .epochs = 7,
                          .batchSize = 24,
                          .learningRate = 0.1 + 0.2,  // not a short decimal: has to come back to the last bit
                          .weightDecay = 1e-5,
                          .schedule = Schedule::Constant,
                          .labelSmoothing = 0.1,
                          .classWeights = ClassWeights::Balanced,
                          .patience = 3,
                          .seed = (std::uint64_t{1} << 53) - 1,
                          .threads = 2};
    return settings;
}

}  // namespace

class TrainingSettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyKeyOfEveryTableIsWritten() {
        const QByteArray json = QByteArray::fromStdString(toJson({}));
        const char* keys[] = {
            "sample_rate",     "channels",      "clip_seconds", "n_fft",           "win_length",
            "hop_length",      "n_mels",        "f_min",        "f_max",           "top_db",
            "mel_scale",       "mel_norm",      "time_shift",   "gain_db",         "equaliser_db",
            "pitch_bands",     "speed",         "n_freq_masks", "freq_mask_share", "n_time_masks",
            "time_mask_share", "mixup",         "network",      "normalisation",   "epochs",
            "batch_size",      "learning_rate", "weight_decay", "schedule",        "label_smoothing",
            "class_weights",   "patience",      "seed",         "threads"};
        for (const char* key : keys) QVERIFY2(json.contains(QByteArray("\"") + key + "\":"), key);
        QCOMPARE(json.count(':'), qsizetype(std::size(keys)));
    }

    void jsonComesBackTheSame() {
        QCOMPARE(settingsFromJson(toJson(unusual())), unusual());
        QCOMPARE(toJson(settingsFromJson(toJson(unusual()))), toJson(unusual()));
    }

    void whatIsLeftOutKeepsItsValue() {
        TrainingSettings expected = unusual();
        expected.optimiser.epochs = 3;
        QCOMPARE(settingsFromJson(R"({"epochs": 3})", unusual()), expected);
        QCOMPARE(settingsFromJson("{}", unusual()), unusual());
    }

    void valuesAreSetByKey() {
        TrainingSettings settings;
        setSetting(settings, "n_mels", "40");
        setSetting(settings, "time_shift", "0.25");
        setSetting(settings, "schedule", "cosine");
        setSetting(settings, "seed", "9007199254740991");
        QCOMPARE(settings.features.nMels, 40);
        QCOMPARE(settings.augment.timeShift, 0.25);
        QCOMPARE(settings.optimiser.schedule, Schedule::Cosine);
        QCOMPARE(settings.optimiser.seed, (std::uint64_t{1} << 53) - 1);
    }

    void refusalsNameTheKey() {
        QCOMPARE(refusedSetting("n_mel", "40"), QStringLiteral("there is no setting \"n_mel\""));
        QCOMPARE(refusedSetting("epochs", "0"),
                 QStringLiteral("epochs must be a whole number from 1 to 10000, not 0"));
        QCOMPARE(
            refusedSetting("schedule", "linear"),
            QStringLiteral(
                "schedule must be one of one_cycle, one_cycle_linear, cosine, constant, not \"linear\""));
        QVERIFY(refusedSetting("n_mels", "many").startsWith(QStringLiteral("n_mels must be ")));
    }

    void jsonRefusalsNameTheKey() {
        QCOMPARE(refusedJson(R"({"colour": 1})"), QStringLiteral("there is no setting \"colour\""));
        QCOMPARE(refusedJson(R"({"epochs": "3"})"),
                 QStringLiteral("epochs must be a whole number from 1 to 10000, not \"3\""));
        QCOMPARE(refusedJson(R"({"network": 1})"),
                 QStringLiteral("network must be one of tutorial, compact_small, compact, not 1"));
        QCOMPARE(refusedJson(R"({"epochs": 3, "epochs": 4})"),
                 QStringLiteral("the key \"epochs\" stands twice"));
        QVERIFY(refusedJson("[1]").contains(QStringLiteral("JSON object")));
        QVERIFY(refusedJson(R"({"win_length": 2048, "n_fft": 1024})").contains(QStringLiteral("win_length")));
    }

    void validateLooksAtEveryPart() {
        TrainingSettings settings;
        settings.validate();
        settings.optimiser.batchSize = 1;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, settings.validate());
        settings = {};
        settings.augment.timeShift = 2;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, settings.validate());
        settings = {};
        settings.features.channels = 3;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, settings.validate());
    }

    void networksFollowTheChoice() {
        TrainingSettings settings = unusual();
        const NetworkConfig small = networkConfig(settings, 12);
        const NetworkConfig expected{.name = "compact",
                                     .channels = 1,
                                     .nMels = 40,
                                     .classes = 12,
                                     .widths = {16, 32, 64, 96},
                                     .normalisation = Normalisation::Global};
        QCOMPARE(small, expected);
        settings.optimiser.network = NetworkChoice::Tutorial;
        QCOMPARE(networkConfig(settings, 2).name, std::string("tutorial"));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, networkConfig(settings, 1));
    }
};

MELSCOPE_TEST(TrainingSettingsTest);
#include "training_settings_test.moc"
