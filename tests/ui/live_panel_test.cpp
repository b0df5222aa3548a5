// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/live_panel.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "ui/pages/predict_page.h"
#include "ui/predict/input_meter.h"
#include "ui/predict/live_spectrogram_view.h"
#include "ui/predict/prediction_model.h"
#include "ui/theme/theme.h"
#include "ui/views/view_metrics.h"

using namespace melscope;

namespace {

/// How many pixels of the meter's bar have this colour.
int pixelsOf(InputMeter& meter, const QColor& colour) {
    const QImage picture = meter.grab().toImage();
    int count = 0;
    for (int x = 0; x < picture.width(); ++x) count += picture.pixelColor(x, 5) == colour;
    return count;
}

/// Columns in which one band is at full scale and all others are silent.
SpectrogramColumns columns(std::int64_t first, int count, int nMels, int loud) {
    SpectrogramColumns result{.first = first, .nMels = nMels, .decibel = {}};
    for (int i = 0; i < count * nMels; ++i) result.decibel.push_back(i % nMels == loud ? 0.0F : -200.0F);
    return result;
}

}  // namespace

/// What the Predict page shows of a microphone, told values and used by hand.
class LivePanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        beginTheme();
        applyTheme(Scheme::Light);
    }

    /// Between -60 and 0 dB the bar is as long as the level is high; the peak stands beside it.
    void theMeterIsAsLongAsTheSoundIsLoud() {
        InputMeter meter;
        meter.resize(324, meter.sizeHint().height());  // 300 pixels of bar
        meter.setReading({.level = -30, .peak = -30, .held = -30});
        QVERIFY(std::abs(pixelsOf(meter, currentColours().good) - 152) <= 4);
        meter.setReading({.level = -200, .peak = -200, .held = -200});
        QCOMPARE(pixelsOf(meter, currentColours().good), 0);
        meter.setReading({.level = -50, .peak = -50, .held = -3});
        QVERIFY(pixelsOf(meter, currentColours().warning) > 0);
        QVERIFY(meter.accessibleDescription().contains(QStringLiteral("-50 dB")));
        QVERIFY(meter.accessibleDescription().contains(QStringLiteral("-3 dB")));
    }

    void aSampleAtFullScaleIsShownForAWhile() {
        InputMeter meter;
        meter.resize(324, meter.sizeHint().height());
        meter.setReading({.level = -10, .peak = 0, .held = 0, .clippedSince = 0.5});
        QVERIFY(meter.isClipping());
        QVERIFY(pixelsOf(meter, currentColours().bad) > 200);
        meter.setReading({.level = -10, .peak = -8, .held = -2, .clippedSince = 3});
        QVERIFY(!meter.isClipping());
        QCOMPARE(pixelsOf(meter, currentColours().bad), 0);
    }

    void devicesAreChosenAndNoneIsSaid() {
        LivePanel panel;
        QCOMPARE(panel.devices().currentText(), QStringLiteral("No microphone"));
        QVERIFY(!panel.devices().isEnabled());
        panel.setDevices({{QStringLiteral("usb"), QStringLiteral("Desk")}}, QStringLiteral("gone"));
        QCOMPARE(panel.devices().currentText(), QStringLiteral("The system's microphone"));
        QSignalSpy wanted(&panel, &LivePanel::deviceWanted);
        QTest::keyClick(&panel.devices(), Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("usb"));
    }

    /// The latest column is at the right edge, the lowest band at the bottom, and what was not heard is dark.
    void thePictureMovesToTheLeft() {
        LiveSpectrogramView view;
        view.resize(kAxisMargin + 400, 200);
        const FeatureSettings settings{.sampleRate = 8000, .nFft = 512, .hopLength = 400, .nMels = 8};
        view.begin(settings, 10);  // 20 columns a second
        view.add(columns(0, 100, 8, 0));
        view.setEnd(5);
        const auto brightness = [&view](double share, double height) {
            const QImage picture = view.grab().toImage();
            return picture
                .pixelColor(kAxisMargin + static_cast<int>(share * 400), static_cast<int>(height * 200))
                .lightness();
        };
        QVERIFY(brightness(0.75, 0.9) > 150);
        QVERIFY(brightness(0.75, 0.2) < 20);
        QVERIFY(brightness(0.25, 0.9) < 20);
        view.add(columns(100, 250, 8, 7));  // beyond where the ring begins anew
        view.setEnd(17.5);
        for (const double share : {0.02, 0.5, 0.98}) {
            QVERIFY(brightness(share, 0.1) > 150);
            QVERIFY(brightness(share, 0.9) < 20);
        }
        view.add(columns(400, 10, 8, 0));  // what lies between was not drawn
        view.setEnd(20.5);
        QVERIFY(brightness(0.98, 0.9) > 150);
        QVERIFY(brightness(0.5, 0.1) < 20);
    }

    void thePageListensOrSaysWhyNot() {
        PredictionModel rows;
        PredictPage page(rows);
        page.resize(1000, 700);
        page.show();
        page.setMissing(PredictPage::Missing::Nothing);
        page.setListening(PredictPage::Listening::Off, QStringLiteral("There is no microphone."));
        auto* button = buttonOf(page, QStringLiteral("Listen live"));
        QVERIFY(button != nullptr && !button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("There is no microphone."));
        page.setListening(PredictPage::Listening::Off, {});
        QSignalSpy wanted(&page, &PredictPage::listenWanted);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        page.setLive(true);
        page.setListening(PredictPage::Listening::On, {});
        QVERIFY(page.live().isVisible());
        QCOMPARE(button->text(), QStringLiteral("Stop listening"));
        QSignalSpy left(&page.live(), &LivePanel::leaveWanted);
        QTest::mouseClick(buttonOf(page, QStringLiteral("Close")), Qt::LeftButton);
        QCOMPARE(left.size(), 1);
    }

    /// Where there is little room, buttons keep their icon and are still named for those who cannot see it.
    void aNarrowPageSaysLess() {
        PredictionModel rows;
        PredictPage page(rows);
        page.setMissing(PredictPage::Missing::Nothing);
        page.resize(830, 560);
        page.show();
        QVERIFY(buttonOf(page, QStringLiteral("Export...")) == nullptr);
        const auto all = page.findChildren<QPushButton*>();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const QPushButton* button) {
            return button->accessibleName() == QStringLiteral("Export...") && button->isVisible();
        }));
        page.resize(1200, 560);
        QVERIFY(buttonOf(page, QStringLiteral("Export...")) != nullptr);
    }

  private:
    static QPushButton* buttonOf(QWidget& page, const QString& text) {
        for (auto* button : page.findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible()) return button;
        return nullptr;
    }
};

MELSCOPE_TEST(LivePanelTest);
#include "live_panel_test.moc"
