// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/model_file.h"

#include <QtTest>
#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <stdexcept>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Small, and with every member away from its default.
Model smallModel() {
    Model model;
    model.features = {.sampleRate = 8000,
                      .channels = 1,
                      .clipSeconds = 1,
                      .nFft = 256,
                      .winLength = 200,
                      .hopLength = 80,
                      .nMels = 8,
                      .fMin = 20,
                      .fMax = 3900.5,
                      .topDb = 70,
                      .melScale = MelScale::Slaney,
                      .melNorm = MelNorm::Slaney};
    model.network = {.name = "tutorial",
                     .channels = 1,
                     .nMels = 8,
                     .classes = 3,
                     .widths = {1, 2, 1, 2},
                     .normalisation = Normalisation::PerFrequency};
    model.classes = {"ü", "b\"\n", ""};
    model.summary = {.program = "melscope 0.1.0, LibTorch 1.13.0",
                     .recipe = "standard",
                     .settings = "{\"epochs\": 20}",
                     .dataFingerprint = "0123",
                     .trainClips = 100,
                     .validClips = 20,
                     .epochs = 20,
                     .bestEpoch = 13,
                     .validAccuracy = 1.0 / 3,
                     .validLoss = 0.1 + 0.2,
                     .seed = (std::uint64_t{1} << 53) - 1,
                     .threads = 2};
    model.testVector = {.seed = 7, .logits = {-1.0 / 3, 1e-17, 12345.678901234567}};
    float value = 0.5f;
    for (const auto& [name, shape] : expectedTensors(model.network)) {
        std::size_t count = 1;
        for (const auto extent : shape) count *= static_cast<std::size_t>(extent);
        StoredTensor tensor{.name = name, .shape = shape, .values = {}};
        while (tensor.values.size() < count) tensor.values.push_back(value += 0.37f);
        model.tensors.push_back(std::move(tensor));
    }
    return model;
}

QString refusal(const std::filesystem::path& path) {
    try {
        readModel(path);
    } catch (const ModelFileError& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

QString writeRefusal(const std::function<void(Model&)>& change) {
    const test::TemporaryFolder folder;
    Model model = smallModel();
    change(model);
    try {
        writeModel(model, folder / "x.melmodel");
    } catch (const std::invalid_argument& problem) {
        if (std::filesystem::exists(folder / "x.melmodel")) return QStringLiteral("refused, but written");
        return QString::fromUtf8(problem.what());
    }
    return {};
}

/// What reading says of a model whose parts were changed behind the writer's back.
QString refusalOfChanged(const std::function<void(TensorFile&)>& change) {
    const test::TemporaryFolder folder;
    const auto path = folder / "x.melmodel";
    writeModel(smallModel(), path);
    TensorFile parts = readTensorFile(path);
    change(parts);
    writeTensorFile(parts, path);
    const QString said = refusal(path);
    return said.mid(said.indexOf(QStringLiteral(": ")) + 2);
}

QString refusalOfText(const std::string& key, const std::string& from, const std::string& to) {
    return refusalOfChanged([&](TensorFile& parts) {
        std::string& text = parts.metadata.at(key);
        QVERIFY2(text.find(from) != std::string::npos, text.c_str());
        text.replace(text.find(from), from.size(), to);
    });
}

}  // namespace

class ModelFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsWrittenIsRead() {
        const test::TemporaryFolder folder;
        Model model = smallModel();
        model.sha256 = writeModel(model, folder / "x.melmodel");
        QCOMPARE(model.sha256.size(), std::size_t{64});
        QCOMPARE(readModel(folder / "x.melmodel"), model);
    }

    void equalModelsAreEqualBytes() {
        const test::TemporaryFolder folder;
        QCOMPARE(writeModel(smallModel(), folder / "a"), writeModel(smallModel(), folder / "b"));
        QCOMPARE(test::readFile(folder / "a"), test::readFile(folder / "b"));
        Model other = smallModel();
        float& value = other.tensors.back().values.back();
        value = std::nextafter(value, 0.0f);
        QVERIFY(writeModel(other, folder / "a") != writeModel(smallModel(), folder / "b"));
        other = smallModel();
        other.summary.bestEpoch = 14;
        QVERIFY(writeModel(other, folder / "a") != writeModel(smallModel(), folder / "b"));
    }

    /// What a stranger sees who opens the file with safetensors and json.
    void metadataAreReadable() {
        const test::TemporaryFolder folder;
        writeModel(smallModel(), folder / "x");
        const auto metadata = readTensorFile(folder / "x").metadata;
        QCOMPARE(metadata.at("format_version"), std::string("1"));
        QCOMPARE(metadata.at("classes"), std::string("[\"ü\",\"b\\\"\\n\",\"\"]"));
        QCOMPARE(metadata.at("network"),
                 std::string("{\"channels\":1,\"classes\":3,\"n_mels\":8,\"name\":\"tutorial\","
                             "\"normalisation\":\"per_frequency\",\"widths\":[1,2,1,2]}"));
        QVERIFY(metadata.at("features").find("\"mel_scale\":\"slaney\"") != std::string::npos);
        QVERIFY(metadata.at("training").find("\"seed\":9007199254740991") != std::string::npos);
    }

    void namesThatAreNotUtf8AreWrittenAsShown() {
        const test::TemporaryFolder folder;
        Model model = smallModel();
        model.classes[0] = "B\xe4r";
        writeModel(model, folder / "x");
        QCOMPARE(readModel(folder / "x").classes[0], std::string("B\\xE4r"));
    }

    void whatNobodyCouldReadIsNotWritten() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(writeRefusal([](Model&) {}), QString());
        QVERIFY(writeRefusal([](Model& m) { m.features.nMels = 9; }).contains(QStringLiteral("features")));
        QVERIFY(
            writeRefusal([](Model& m) { m.features.channels = 3; }).startsWith(QStringLiteral("channels")));
        QVERIFY(writeRefusal([](Model& m) { m.network.widths[1] = 0; }).contains(QStringLiteral("widths")));
        QVERIFY(writeRefusal([](Model& m) {
                    m.classes.pop_back();
                }).contains(QStringLiteral("number of classes")));
        QVERIFY(writeRefusal([](Model& m) {
                    m.classes[0] = m.classes[1];
                }).contains(QStringLiteral("stands twice")));
        QVERIFY(writeRefusal([](Model& m) {
                    m.testVector.logits.pop_back();
                }).contains(QStringLiteral("logits")));
        QVERIFY(
            writeRefusal([&](Model& m) { m.testVector.logits[0] = nan; }).contains(QStringLiteral("logits")));
        QVERIFY(writeRefusal([&](Model& m) {
                    m.summary.validLoss = nan;
                }).contains(QStringLiteral("valid_loss")));
        QVERIFY(writeRefusal([](Model& m) { m.summary.seed = ~0ull; }).contains(QStringLiteral("seed")));
        QVERIFY(
            writeRefusal([](Model& m) { m.summary.bestEpoch = 21; }).contains(QStringLiteral("best epoch")));
        QVERIFY(writeRefusal([](Model& m) { m.tensors.pop_back(); }).contains(QStringLiteral("input.mean")));
        QVERIFY(writeRefusal([](Model& m) {
                    std::swap(m.tensors[0], m.tensors[1]);
                }).contains(QStringLiteral("tensors")));
        QVERIFY(writeRefusal([](Model& m) {
                    m.tensors[0].values[0] = INFINITY;
                }).contains(QStringLiteral("not finite")));
    }

    void aChangedModelIsRefused() {
        const QString damaged = QStringLiteral("it is damaged: its SHA-256 is another one than it says");
        QCOMPARE(refusalOfChanged([](TensorFile& f) { f.tensors[3].values[0] += 1; }), damaged);
        QCOMPARE(refusalOfText("training", "0123", "0124"), damaged);
        QCOMPARE(refusalOfText("classes", "ü", "u"), damaged);
        QCOMPARE(refusalOfChanged([](TensorFile& f) { f.metadata.at("sha256").back() ^= 1; }), damaged);
    }

    void tensorsHaveToBeTheNetworks() {
        QCOMPARE(refusalOfChanged([](TensorFile& f) { f.tensors.pop_back(); }),
                 QStringLiteral("its tensors are not those of its network, see \"input.mean\""));
        QCOMPARE(refusalOfChanged([](TensorFile& f) {
                     f.tensors.push_back({"zzz", {1}, {1}});
                 }),
                 QStringLiteral("its tensors are not those of its network, see \"zzz\""));
        QVERIFY(refusalOfChanged([](TensorFile& f) {
                    f.tensors[0].shape.push_back(1);
                }).contains(QStringLiteral("block1.conv.bias")));
        QVERIFY(refusalOfText("network", "[1,2,1,2]", "[1024,1024,1024,1024]")
                    .contains(QStringLiteral("tensors are not")));
    }

    void everyNumberHasItsRange_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char* key, const char* from, const char* to, const char* named) {
            QTest::newRow(to) << QByteArray(key) << QByteArray(from) << QByteArray(to) << QByteArray(named);
        };
        row("format_version", "1", "2", "format version 2, and this program reads version 1");
        row("features", "\"sample_rate\":8000", "\"sample_rate\":2000000000", "sample_rate must be");
        row("features", "\"n_fft\":256", "\"n_fft\":1e9", "n_fft must be");
        row("features", "\"n_fft\":256", "\"n_fft\":\"256\"", "n_fft must be");
        row("features", "\"n_fft\":256", "\"n_ftt\":256", "features: n_fft is missing");
        row("features", "{", "{\"colour\":1,", "features holds a member that is not known");
        row("features", "\"slaney\"", "\"bark\"", "must be one of");
        row("network", "\"channels\":1", "\"channels\":2", "its network is for other pictures");
        row("network", "\"channels\":1", "\"channels\":-1", "network: channels is out of its range");
        row("network", "\"classes\":3", "\"classes\":4", "another number of classes");
        row("network", "\"classes\":3", "\"classes\":99999999999999999999",
            "network: classes is no whole number");
        row("network", "\"classes\":3", "\"classes\":18446744073709551615",
            "network: classes is no whole number");
        row("network", "\"classes\":3", "\"classes\":3.5", "network: classes is no whole number");
        row("network", "tutorial", "resnet", "network must be tutorial or compact");
        row("network", "per_frequency", "per_batch", "network: normalisation is none that is known");
        row("network", "[1,2,1,2]", "[1,2,1,2,1]", "network: widths is no list, or too long");
        row("network", "[1,2,1,2]", "[1,2,1,2000]", "each of widths must be");
        row("network", "\"n_mels\":8,", "\"n_mels\":8,\"n_mels\":8,", "the key \"n_mels\" stands twice");
        row("classes", "[", "[[[[[[[[[[[[[[[[[", "nested deeper");
        row("classes", "\"\"", "7", "one of its classes is no text");
        row("training", "\"epochs\":20", "\"epochs\":-1", "training: epochs is out of its range");
        row("training", "\"seed\":9007199254740991", "\"seed\":9007199254740992",
            "training: seed is no whole number");
        row("training", "\"recipe\":\"standard\"", "\"recipe\":null", "training: recipe is no text");
        row("test_vector", "\"seed\":7", "\"seed\":7,\"more\":1",
            "test_vector holds a member that is not known");
        row("test_vector", "[", "[\"x\",", "test_vector: logits holds something else than numbers");
        row("test_vector", "[", "[1e999,", "no valid JSON");
        row("test_vector", "[", "[1,", "another number of logits");
    }
    void everyNumberHasItsRange() {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, named);
        const QString said = refusalOfText(key.toStdString(), from.toStdString(), to.toStdString());
        QVERIFY2(said.contains(QString::fromUtf8(named)), qPrintable(said));
    }

    void otherSafetensorsAreNoModels() {
        QVERIFY(refusalOfChanged([](TensorFile& f) {
                    f.metadata.clear();
                }).contains(QStringLiteral("no Melscope model")));
        QVERIFY(refusalOfChanged([](TensorFile& f) {
                    f.metadata.erase("classes");
                }).contains(QStringLiteral("lack one")));
        QVERIFY(refusalOfChanged([](TensorFile& f) {
                    f.metadata["x"] = "";
                }).contains(QStringLiteral("not known")));
    }

    void divisorsHaveToBePositive() {
        const auto setAll = [](const char* name, float value) {
            return [=](Model& model) {
                for (StoredTensor& tensor : model.tensors)
                    if (tensor.name == name) tensor.values.assign(tensor.values.size(), value);
            };
        };
        QVERIFY(writeRefusal(setAll("input.deviation", 0)).contains(QStringLiteral("input.deviation")));
        QVERIFY(writeRefusal(setAll("block2.norm.running_var", -1)).contains(QStringLiteral("running_var")));
        QCOMPARE(writeRefusal(setAll("block2.norm.running_var", 0)), QString());
    }

    /// Every byte changed in three ways: each such file is refused, or says the same as the whole one.
    void noChangedByteIsTakenForAModel() {
        const test::TemporaryFolder folder;
        const auto path = folder / "x.melmodel";
        writeModel(smallModel(), path);
        const Model model = readModel(path);
        const std::string whole = test::readFile(path);
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        const auto put = [&](std::size_t at, int byte) {
            file.seekp(static_cast<std::streamoff>(at)).put(static_cast<char>(byte)).flush();
        };
        int refused = 0;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const int flip : {0x01, 0x20, 0xff}) {
                put(at, whole[at] ^ flip);
                const bool accepted = refusal(path).isEmpty();
                QVERIFY2(!accepted || readModel(path) == model, qPrintable(QString::number(at)));
                refused += accepted ? 0 : 1;
            }
            put(at, whole[at]);
        }
        QVERIFY(refused > static_cast<int>(3 * whole.size()) - 30);  // all but a few ways to write a space
        QCOMPARE(readModel(path), model);
    }

    void everyOtherLengthIsRefused() {
        const test::TemporaryFolder folder;
        const auto path = folder / "x.melmodel";
        writeModel(smallModel(), path);
        const auto size = std::filesystem::file_size(path);
        for (std::uintmax_t length = size + 64; length-- > 0;) {
            std::filesystem::resize_file(path, length);
            QCOMPARE(refusal(path).isEmpty(), length == size);
        }
    }
};

MELSCOPE_TEST(ModelFileTest);
#include "model_file_test.moc"
