// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/tensor_file.h"

#include <sys/stat.h>

#include <QtTest>
#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

const TensorFile kContent{.tensors = {{"a", {2, 3}, {1, 2, 3, 4, 5, -0.5f}},
                                      {"b", {}, {7}},
                                      {"c", {0}, {}},
                                      {"ü", {1, 1, 2}, {1e-38f, 3e38f}}},
                          .metadata = {{"format", "pt"}, {"text", "line\n\"quoted\" ü"}}};

/// A file as another program could have written it.
std::string bytes(std::string_view header, std::size_t dataBytes) {
    const std::uint64_t length = header.size();
    std::string file(sizeof length, '\0');
    std::memcpy(file.data(), &length, sizeof length);
    return file + std::string(header) + std::string(dataBytes, '\0');
}

std::string tensor(std::string_view name, std::string_view shape, std::string_view offsets,
                   std::string_view type = "F32") {
    return "\"" + std::string(name) + "\":{\"dtype\":\"" + std::string(type) +
           "\",\"shape\":" + std::string(shape) + ",\"data_offsets\":" + std::string(offsets) + "}";
}

QString refusal(const std::filesystem::path& path) {
    try {
        readTensorFile(path);
    } catch (const ModelFileError& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

QString refusalOf(const std::string& file) {
    const test::TemporaryFolder folder;
    const auto path = folder / "x.safetensors";
    test::writeFile(path, file);
    const QString said = refusal(path);
    const QString start = QString::fromStdString(path.native()) + QStringLiteral(" cannot be used: ");
    return said.startsWith(start) ? said.mid(start.size()) : said;
}

}  // namespace

class TensorFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsWrittenIsRead() {
        const test::TemporaryFolder folder;
        const auto path = folder / "x.safetensors";
        writeTensorFile(kContent, path);
        QCOMPARE(readTensorFile(path), kContent);
        writeTensorFile({}, path);
        QCOMPARE(readTensorFile(path), TensorFile{});
    }

    /// Byte by byte as the format's description has it.
    void theBytesAreTheFormats() {
        const test::TemporaryFolder folder;
        const auto path = folder / "x.safetensors";
        writeTensorFile({.tensors = {{"x", {1}, {1.0f}}}, .metadata = {{"k", "v"}}}, path);
        std::string header =
            R"({"__metadata__":{"k":"v"},"x":{"data_offsets":[0,4],"dtype":"F32","shape":[1]}})";
        while (header.size() % 8 != 0) header += ' ';
        QCOMPARE(test::readFile(path), bytes(header, 0) + std::string("\0\0\x80\x3f", 4));
    }

    void theOrderOfTensorsDoesNotMatter() {
        const test::TemporaryFolder folder;
        TensorFile turned = kContent;
        std::swap(turned.tensors[0], turned.tensors[3]);
        writeTensorFile(kContent, folder / "a");
        writeTensorFile(turned, folder / "b");
        QCOMPARE(test::readFile(folder / "a"), test::readFile(folder / "b"));
    }

    void dataMayLieInAnyOrder() {
        QCOMPARE(
            refusalOf(bytes("{" + tensor("a", "[2]", "[4,12]") + "," + tensor("b", "[]", "[0,4]") + "}", 12)),
            QString());
    }

    void whatNobodyCouldReadIsNotWritten() {
        const test::TemporaryFolder folder;
        const auto write = [&](const TensorFile& content) { writeTensorFile(content, folder / "x"); };
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 write({.tensors = {{"x", {2}, {1}}}, .metadata = {}}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 write({.tensors = {{"x", {-1, -1}, {1}}}, .metadata = {}}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 write({.tensors = {{"x", {1}, {nan}}}, .metadata = {}}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 write({.tensors = {{"x", {1}, {1}}, {"x", {1}, {1}}}, .metadata = {}}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 write({.tensors = {{"__metadata__", {1}, {1}}}, .metadata = {}}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, write({.tensors = {}, .metadata = {{"k", "\xff"}}}));
        QVERIFY_THROWS_EXCEPTION(Error,
                                 write({.tensors = {}, .metadata = {{"k", std::string(1 << 20, 'x')}}}));
        QVERIFY_THROWS_EXCEPTION(Error, writeTensorFile(kContent, folder.path() / "no" / "folder" / "x"));
        QVERIFY(!std::filesystem::exists(folder / "x"));
    }

    void hostileFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::string& file, const char* reason) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QString::fromUtf8(reason);
        };
        const auto one = [](std::string_view shape, std::string_view offsets, std::string_view type = "F32") {
            return bytes("{" + tensor("x", shape, offsets, type) + "}", 8);
        };
        row("empty", "", "it is too short for a safetensors file");
        row("seven bytes", "1234567", "it is too short for a safetensors file");
        row("text", "not a model at all", "its header is cut off, or it is no safetensors file");
        row("largest length", std::string(8, '\xff') + "{}",
            "its header is cut off, or it is no safetensors file");
        row("length one too many", bytes("{}", 0).replace(0, 1, "\x03"),
            "its header is cut off, or it is no safetensors file");
        row("no header", bytes("", 4), "it is not a safetensors file");
        row("header too long", bytes("{" + std::string(1 << 20, ' ') + "}", 0), "its header is over 1 MiB");
        row("leading byte order mark", bytes("\xEF\xBB\xBF{}", 0), "it is not a safetensors file");
        row("array", bytes("[]", 0), "it is not a safetensors file");
        row("damaged JSON", bytes("{\"x\"}", 0), "it is no valid JSON from byte 5 on");
        row("not UTF-8", bytes("{\"\xff\":1}", 0), "it is no valid JSON from byte 3 on");
        row("depth bomb", bytes("{\"x\":" + std::string(500'000, '['), 0),
            "its JSON is nested deeper than 16");
        row("tensor twice",
            bytes("{" + tensor("x", "[1]", "[0,4]") + "," + tensor("x", "[1]", "[4,8]") + "}", 8),
            "the key \"x\" stands twice");
        row("member twice",
            bytes(R"({"x":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4),
            "the key \"dtype\" stands twice");
        row("wrong type", one("[2]", "[0,8]", "I32"), "tensor \"x\" is not of type F32");
        row("half precision", one("[4]", "[0,8]", "F16"), "tensor \"x\" is not of type F32");
        row("no object", bytes(R"({"x":7})", 0), "tensor \"x\" is not described by type, shape and offsets");
        row("another member", bytes(R"({"x":{"dtype":"F32","shape":[1],"data_offset":[0,4]}})", 4),
            "tensor \"x\" has no data_offsets");
        row("shape no list", one("2", "[0,8]"), "tensor \"x\" has no shape of at most 8 dimensions");
        row("nine dimensions", one("[1,1,1,1,1,1,1,1,2]", "[0,8]"),
            "tensor \"x\" has no shape of at most 8 dimensions");
        row("negative extent", one("[-2]", "[0,8]"),
            "tensor \"x\" has a number in its shape or offsets that cannot be true");
        row("fraction", one("[2.0]", "[0,8]"),
            "tensor \"x\" has a number in its shape or offsets that cannot be true");
        row("huge extent", one("[18446744073709551615]", "[0,8]"),
            "tensor \"x\" has a number in its shape or offsets that cannot be true");
        row("beyond 64 bits", one("[99999999999999999999]", "[0,8]"),
            "tensor \"x\" has a number in its shape or offsets that cannot be true");
        row("product overflows",
            bytes("{" + tensor("x", "[65536,65536,65536,65536,2]", "[0,262144]") + "}", 262144),
            "tensor \"x\" has a shape that cannot be true");
        row("product too large", one("[2,2]", "[0,8]"), "tensor \"x\" has more values than there are");
        row("offsets turned round", one("[2]", "[8,0]"),
            "tensor \"x\" has offsets that do not fit its shape");
        row("offsets too short", one("[2]", "[0,4]"), "tensor \"x\" has offsets that do not fit its shape");
        row("three offsets", one("[2]", "[0,4,8]"), "tensor \"x\" has no two offsets");
        row("offset beyond the end", one("[2]", "[8,16]"),
            "tensor \"x\" has a number in its shape or offsets that cannot be true");
        row("gap at the start", one("[1]", "[4,8]"), "tensor \"x\" comes after a gap");
        row("gap between",
            bytes("{" + tensor("a", "[1]", "[0,4]") + "," + tensor("b", "[1]", "[8,12]") + "}", 12),
            "tensor \"b\" comes after a gap");
        row("overlap",
            bytes("{" + tensor("a", "[2]", "[0,8]") + "," + tensor("b", "[2]", "[4,12]") + "}", 12),
            "tensor \"b\" lies over another one");
        row("same place",
            bytes("{" + tensor("a", "[1]", "[0,4]") + "," + tensor("b", "[1]", "[0,4]") + "}", 4),
            "tensor \"b\" lies over another one");
        row("trailing bytes", bytes("{" + tensor("x", "[1]", "[0,4]") + "}", 8),
            "its tensors take 4 bytes, but there are 8");
        row("metadata no object", bytes(R"({"__metadata__":[]})", 0), "its metadata are not an object");
        row("metadata no text", bytes(R"({"__metadata__":{"a":1}})", 0), "its metadata \"a\" are not a text");
        row("not a number",
            bytes("{" + tensor("x", "[1]", "[0,4]") + "}", 0) + std::string("\0\0\xc0\x7f", 4),
            "tensor \"x\" holds a value that is not finite");
        row("infinity", bytes("{" + tensor("x", "[1]", "[0,4]") + "}", 0) + std::string("\0\0\x80\xff", 4),
            "tensor \"x\" holds a value that is not finite");
    }
    void hostileFilesAreRefused() {
        QFETCH(const QByteArray, file);
        QTEST(refusalOf(file.toStdString()), "reason");
    }

    /// Many keys in a header of the largest size: the work stays in proportion.
    void manyKeysTakeNoQuadraticTime() {
        std::string header = "{\"__metadata__\":{";
        for (int i = 0; header.size() < (1 << 20) - 20; ++i)
            header += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":\"\"";
        QCOMPARE(refusalOf(bytes(header + "}}", 0)), QString());
    }

    void whatIsNoFileIsRefusedAtOnce() {
        const test::TemporaryFolder folder;
        QVERIFY(refusal(folder / "missing").endsWith(QStringLiteral("No such file or directory")));
        QVERIFY(refusal(folder.path()).endsWith(QStringLiteral("it is not a regular file")));
        const auto pipe = folder / "pipe.melmodel";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(refusal(pipe).endsWith(QStringLiteral("it is not a regular file")));
        QVERIFY(refusal("/dev/zero").endsWith(QStringLiteral("it is not a regular file")));
    }

    void overOneGibibyteIsRefusedUnread() {
        const test::TemporaryFolder folder;
        const auto path = folder / "large";
        test::writeFile(path, "");
        std::filesystem::resize_file(path,
                                     (std::uintmax_t{1} << 30) + 1);  // a hole: takes no room on the disk
        QVERIFY(refusal(path).endsWith(QStringLiteral("it is over 1 GiB")));
    }

    /// Cut anywhere, a file is refused: nothing of a shorter one is taken for a whole.
    void everyTruncationIsRefused() {
        const test::TemporaryFolder folder;
        const auto path = folder / "x";
        writeTensorFile(kContent, path);
        const std::string whole = test::readFile(path);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            test::writeFile(path, std::string_view(whole).substr(0, length));
            QVERIFY2(!refusal(path).isEmpty(), qPrintable(QString::number(length)));
        }
    }
};

MELSCOPE_TEST(TensorFileTest);
#include "tensor_file_test.moc"
