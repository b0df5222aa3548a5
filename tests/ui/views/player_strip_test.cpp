// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/player_strip.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class PlayerStripTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void playAsksAndPauseAsks() {
        PlayerStrip strip;
        auto* const play = strip.findChild<QPushButton*>(QStringLiteral("play"));
        QSignalSpy plays(&strip, &PlayerStrip::playWanted), pauses(&strip, &PlayerStrip::pauseWanted);
        QTest::mouseClick(play, Qt::LeftButton);
        QCOMPARE(plays.size(), 1);
        strip.setState(PlayerStrip::State::Playing);
        QCOMPARE(play->accessibleName(), QStringLiteral("Pause"));
        QTest::mouseClick(play, Qt::LeftButton);
        QCOMPARE(pauses.size(), 1);
        QVERIFY(play->text().contains(QStringLiteral("Space")));
    }

    void whatIsMissingIsSaid() {
        PlayerStrip strip;
        strip.setState(PlayerStrip::State::Unavailable);
        strip.setProblem(QStringLiteral("No sound device was found."));
        auto* const play = strip.findChild<QPushButton*>(QStringLiteral("play"));
        QVERIFY(!play->isEnabled());
        QCOMPARE(play->toolTip(), QStringLiteral("No sound device was found."));
    }

    void speedsAndVolumesAreAskedFor() {
        PlayerStrip strip;
        QSignalSpy speeds(&strip, &PlayerStrip::speedWanted), volumes(&strip, &PlayerStrip::volumeWanted);
        strip.setSpeed(1.5);
        strip.setVolume(0.5);
        QVERIFY(speeds.isEmpty() && volumes.isEmpty());  // told, not asked
        QTest::keyClick(strip.findChild<QComboBox*>(), Qt::Key_Down);
        QCOMPARE(speeds.first().first().toDouble(), 2.0);
        QTest::keyClick(strip.findChild<QSlider*>(), Qt::Key_Right);
        QVERIFY(volumes.first().first().toDouble() > 0.5);
    }

    void nothingVanishesOrOverlapsWhereThereIsLittleRoom() {
        PlayerStrip strip;
        strip.setPosition(0, 3700);
        strip.show();
        for (const int width : {800, 500, 390, 340}) {
            strip.resize(width, 100);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            const auto parts = strip.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
            for (const QWidget* one : parts) {
                if (one->objectName() == QLatin1String("problem")) continue;
                QVERIFY2(one->isVisible() && strip.rect().contains(one->geometry()),
                         qPrintable(one->accessibleName()));
                for (const QWidget* other : parts)
                    QVERIFY(one == other || !other->isVisible() ||
                            !one->geometry().intersects(other->geometry()));
            }
        }
    }

    void everyControlHasAName() {
        PlayerStrip strip;
        for (const auto* const control : strip.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
    }

    void namesFromFilesAreShownLiterally() {
        PlayerStrip strip;
        for (const auto* const label : strip.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

MELSCOPE_TEST(PlayerStripTest);
#include "player_strip_test.moc"
