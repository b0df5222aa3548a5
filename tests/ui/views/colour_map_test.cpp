// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/colour_map.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_registry.h"

using namespace melscope;

class ColourMapTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void lightnessOfKnownColours() {
        QVERIFY(std::abs(lightness(0xFFFFFFFF) - 100) < 0.01);
        QVERIFY(std::abs(lightness(0xFF000000)) < 0.01);
        QVERIFY(std::abs(lightness(0xFF777777) - 50.03) < 0.05);
    }

    /// Never darker with a rising level, but for the rounding of colours to eight bits, and no step that
    /// stands out.
    void mapsRiseEvenly() {
        for (const ColourMap map : kColourMaps) {
            const ColourTable& table = colourTable(map);
            const double step = (lightness(table[255]) - lightness(table[0])) / 255;
            QVERIFY(step > 0.25);
            for (std::size_t i = 1; i < table.size(); ++i) {
                const double rise = lightness(table[i]) - lightness(table[i - 1]);
                QVERIFY2(rise > -0.15 && rise < step + 0.6,
                         qPrintable(colourMapName(map) + QString::number(i)));
            }
            for (std::size_t i = 0; i < table.size(); ++i)
                QVERIFY(std::abs(lightness(table[i]) - lightness(table[0]) - step * double(i)) < 8);
        }
    }

    /// Red and green cones see much the same of cividis: its colours lie on the blue-yellow axis.
    void cividisNeedsNoRedFromGreen() {
        for (const QRgb colour : colourTable(ColourMap::Cividis))
            QVERIFY(std::abs(qRed(colour) - qGreen(colour)) <= 40);
    }
};

MELSCOPE_TEST(ColourMapTest);
#include "colour_map_test.moc"
