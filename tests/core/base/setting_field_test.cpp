// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/setting_field.h"

#include <QtTest>
#include <array>
#include <limits>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

struct Oven {
    int minutes = 10;
    double degrees = 180;
    int mode = 0;
};

const std::array<SettingField<Oven>, 3> kFields{{
    {.key = "minutes",
     .unit = "min",
     .help = "",
     .minimum = 1,
     .maximum = 60,
     .whole = true,
     .choices = {},
     .get = [](const Oven& o) { return double(o.minutes); },
     .set = [](Oven& o, double v) { o.minutes = int(v); }},
    {.key = "degrees",
     .unit = "C",
     .help = "",
     .minimum = 50,
     .maximum = 250,
     .choices = {},
     .get = [](const Oven& o) { return o.degrees; },
     .set = [](Oven& o, double v) { o.degrees = v; }},
    {.key = "mode",
     .unit = "",
     .help = "",
     .choices = {"fan", "grill"},
     .get = [](const Oven& o) { return double(o.mode); },
     .set = [](Oven& o, double v) { o.mode = int(v); }},
}};

QString refusal(const SettingField<Oven>& field, std::string_view text) {
    Oven oven;
    try {
        setSettingText(field, oven, text);
    } catch (const std::invalid_argument& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

}  // namespace

class SettingFieldTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void textIsReadAndWritten() {
        Oven oven;
        setSettingText(kFields[0], oven, "25");
        setSettingText(kFields[1], oven, "182.5");
        setSettingText(kFields[2], oven, "grill");
        QCOMPARE(settingText(kFields[0], oven), std::string("25"));
        QCOMPARE(settingText(kFields[1], oven), std::string("182.5"));
        QCOMPARE(settingText(kFields[2], oven), std::string("grill"));
    }

    void refusalsNameKeyRangeAndValue() {
        QCOMPARE(refusal(kFields[0], "61"),
                 QStringLiteral("minutes must be a whole number from 1 to 60, not 61"));
        QCOMPARE(refusal(kFields[0], "2.5"),
                 QStringLiteral("minutes must be a whole number from 1 to 60, not 2.5"));
        QCOMPARE(refusal(kFields[1], "hot"),
                 QStringLiteral("degrees must be a number from 50 to 250, not \"hot\""));
        QCOMPARE(refusal(kFields[1], "100C"),
                 QStringLiteral("degrees must be a number from 50 to 250, not \"100C\""));
        QCOMPARE(refusal(kFields[1], "nan"),
                 QStringLiteral("degrees must be a number from 50 to 250, not nan"));
        QCOMPARE(refusal(kFields[2], "1"), QStringLiteral("mode must be one of fan, grill, not \"1\""));
    }

    void fieldsAreMadeFromMembers() {
        enum class Heat { Below, Above };
        struct Grill {
            int minutes = 1;
            float degrees = 2;
            Heat heat = Heat::Below;
        };
        const auto minutes = settingField<&Grill::minutes>("minutes", "min", "", {1, 60});
        const auto degrees = settingField<&Grill::degrees>("degrees", "C", "", {50, 250});
        const auto heat = settingField<&Grill::heat>("heat", "", "", {.choices = {"below", "above"}});
        QVERIFY(minutes.whole && !degrees.whole);
        Grill grill;
        setSettingText(minutes, grill, "7");
        setSettingText(degrees, grill, "99.5");
        setSettingText(heat, grill, "above");
        QCOMPARE(grill.minutes, 7);
        QCOMPARE(grill.degrees, 99.5f);
        QVERIFY(grill.heat == Heat::Above);
        QCOMPARE(settingText(heat, grill), std::string("above"));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, setSettingText(minutes, grill, "7.5"));
    }

    void structsAreChecked() {
        const auto fields = std::span<const SettingField<Oven>>(kFields);
        checkSettings(fields, Oven{});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, checkSettings(fields, Oven{.minutes = 0}));
        QVERIFY_THROWS_EXCEPTION(
            std::invalid_argument,
            checkSettings(fields, Oven{.degrees = std::numeric_limits<double>::quiet_NaN()}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, checkSettings(fields, Oven{.mode = 2}));
        QVERIFY(findSetting(fields, "degrees") == &kFields[1]);
        QVERIFY(findSetting(fields, "Degrees") == nullptr);
    }
};

MELSCOPE_TEST(SettingFieldTest);
#include "setting_field_test.moc"
