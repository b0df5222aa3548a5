// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QtTest>
#include <cmath>

#include "tests/support/test_registry.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

using namespace melscope;

namespace {

/// WCAG 2: relative luminance and contrast of two colours.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// How many pixels of a picture are of this colour and opaque.
int countOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void textCanBeReadOnItsGround() {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Colours& c = colours(scheme);
            for (const QColor& ground : {c.window, c.surface, c.sidebar})
                for (const QColor& text : {c.text, c.muted, c.accent, c.good, c.bad})
                    QVERIFY2(contrast(text, ground) >= 4.5,
                             qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
            for (const QColor& text : {c.text, c.accent}) QVERIFY(contrast(text, c.accentGround) >= 4.5);
            QVERIFY(contrast(c.warning, c.surface) >= 4.5);
            QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        }
    }

    void styleSheetHasAColourForEveryName() {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QString sheet = styleSheet(scheme);
            QVERIFY(sheet.contains(colours(scheme).accent.name()));
            QVERIFY(!sheet.contains(QLatin1Char('@')));
        }
        QVERIFY(styleSheet(Scheme::Light) != styleSheet(Scheme::Dark));
    }

    void picturesOfTheStyleSheetExist() {
        static const QRegularExpression picture(QStringLiteral("url\\((.*?)\\)"));
        int pictures = 0;
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QString sheet = styleSheet(scheme);
            for (auto match = picture.globalMatch(sheet); match.hasNext(); ++pictures)
                QVERIFY(QFile::exists(match.next().captured(1)));
        }
        QVERIFY(pictures > 10);
    }

    void themeSwitchesWhileRunning() {
        beginTheme();
        applyTheme(Scheme::Light);
        QCOMPARE(currentScheme(), Scheme::Light);
        QCOMPARE(currentColours(), colours(Scheme::Light));
        applyTheme(Scheme::Dark);
        QCOMPARE(currentScheme(), Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), colours(Scheme::Dark).surface);
        applyTheme(Scheme::Light);
    }

    void everyIconDrawsInTheAskedColour() {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(names.size() > 25);
        for (const QString& file : names) {
            if (file == QLatin1String("melscope.svg")) continue;
            const QString name = file.chopped(4);
            const QPixmap icon = iconPixmap(name, Qt::red, 20, 2);
            QCOMPARE(icon.size(), QSize(40, 40));
            QVERIFY2(countOf(icon.toImage(), Qt::red) > 5, qPrintable(name));
        }
    }

    void themedIconFollowsTheTheme() {
        beginTheme();
        applyTheme(Scheme::Light);
        const QIcon icon = themedIcon(QStringLiteral("stop"));
        const auto pixels = [&] { return icon.pixmap(40).toImage(); };
        QVERIFY(countOf(pixels(), colours(Scheme::Light).text) > 10);
        applyTheme(Scheme::Dark);
        QVERIFY(countOf(pixels(), colours(Scheme::Dark).text) > 10);
        applyTheme(Scheme::Light);
    }

    void fontsHaveTheirPixels() {
        QCOMPARE(textFont(TextSize::Title, TextWeight::Strong).pixelSize(), 18);
        QCOMPARE(textFont(TextSize::Title, TextWeight::Strong).weight(), QFont::DemiBold);
        QCOMPARE(textFont(TextSize::Axis).pixelSize(), 11);
    }

    void labelsShowTextLiterally() {
        TextLabel label(TextRole::Text);
        label.setText(QStringLiteral("<b>dog</b>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(literalToolTip(QStringLiteral("<b>")), QStringLiteral("<span>&lt;b&gt;</span>"));
    }
};

MELSCOPE_TEST(ThemeTest);
#include "theme_test.moc"
