// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checked_json.h"

#include <QtTest>
#include <stdexcept>
#include <string>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

QString refusal(std::string_view text) {
    try {
        parseCheckedJson(text);
    } catch (const std::invalid_argument& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

class CheckedJsonTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsWhatIsInOrder() {
        const Json json = parseCheckedJson(R"({"a": [1, 2.5, "x"], "b": {"a": null}})");
        QCOMPARE(json.at("a").at(1).get<double>(), 2.5);
        QVERIFY(json.at("b").at("a").is_null());
    }

    void aKeyMayStandOnceAnObject() {
        QCOMPARE(refusal(R"({"a": 1, "b": {"a": 2}})"), QString());
        QCOMPARE(refusal(R"({"b": {"a": 1, "a": 2}})"), QStringLiteral("the key \"a\" stands twice"));
        QCOMPARE(refusal(R"({"a": 1, "\u0061": 2})"), QStringLiteral("the key \"a\" stands twice"));
    }

    void depthIsLimited() {
        QCOMPARE(refusal(repeated("[", 16) + repeated("]", 16)), QString());
        const auto deep = QStringLiteral("its JSON is nested deeper than 16");
        QCOMPARE(refusal(repeated("[", 17) + repeated("]", 17)), deep);
        QCOMPARE(refusal(repeated("[", 1'000'000)), deep);
        QCOMPARE(refusal(repeated("{\"a\":", 100'000)), deep);
    }

    void whatIsNoJsonIsRefusedWithItsPlace() {
        for (const char* text : {"", "{", "[1,]", "nan", "[NaN]", "{} {}", "\"\xff\"", "[1e999]", "{'a':1}"})
            QVERIFY2(refusal(text).startsWith(QStringLiteral("it is no valid JSON from byte ")), text);
    }
};

MELSCOPE_TEST(CheckedJsonTest);
#include "checked_json_test.moc"
