// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "ui/listen/batch_view.h"
#include "ui/listen/label_card.h"
#include "ui/listen/settings_card.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/thumbnail_grid.h"
#include "ui/listen/thumbnail_image.h"
#include "ui/listen/value_field.h"
#include "ui/pages/listen_page.h"
#include "ui/theme/theme.h"
#include "ui/views/player_strip.h"

using namespace melscope;

/// The parts of the Listen page, each told values and used by hand.
class ListenPartsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        beginTheme();
        applyTheme(Scheme::Light);
    }

    void aFormAsksForWhatWasTypedOnceItIsComplete() {
        SettingsCard card(featureRows());
        card.setValues(valuesOf(FeatureSettings()));
        QSignalSpy wanted(&card, &SettingsCard::wanted);
        type(card, "n_mels", QStringLiteral("40"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<std::string>(), std::string("n_mels"));
        QCOMPARE(wanted.first().at(1).toDouble(), 40.0);
        type(card, "sample_rate", QStringLiteral("44,100"));  // as it stands there already
        QCOMPARE(wanted.size(), 1);
        type(card, "f_max", QStringLiteral(""));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(card.findChild<ValueField*>(QStringLiteral("f_max"))->placeholderText(),
                 QStringLiteral("half rate"));
    }

    void sharesAreInPerCent() {
        SettingsCard card(augmentRows());
        card.setValues(valuesOf(AugmentSettings{.timeShift = 0.07}));
        auto* shift = card.findChild<ValueField*>(QStringLiteral("time_shift"));
        QCOMPARE(shift->text(), QStringLiteral("7"));
        QSignalSpy wanted(&card, &SettingsCard::wanted);
        type(card, "time_shift", QStringLiteral("12.5"));
        QCOMPARE(wanted.first().at(1).toDouble(), 0.125);
        type(card, "time_shift", QStringLiteral("101"));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(says(card, QStringLiteral("A number from 0 to 100.")));
    }

    void aWrongValueStaysAndIsExplainedUntilItIsRight() {
        SettingsCard card(featureRows());
        card.setValues(valuesOf(FeatureSettings()));
        auto* bands = card.findChild<ValueField*>(QStringLiteral("n_mels"));
        type(card, "n_mels", QStringLiteral("many"));
        QCOMPARE(bands->text(), QStringLiteral("many"));
        QVERIFY(bands->property("invalid").toBool());
        QVERIFY(bands->accessibleDescription().contains(QStringLiteral("from 8 to 512")));
        FeatureSettings other;
        other.hopLength = 256;
        card.setValues(valuesOf(other));  // something else changed
        QCOMPARE(bands->text(), QStringLiteral("many"));
        type(card, "n_mels", QStringLiteral("64"));
        QVERIFY(!bands->property("invalid").toBool());
        QVERIFY(!says(card, QStringLiteral("from 8 to 512")));
    }

    void aChoiceIsAskedFor() {
        SettingsCard card(featureRows());
        card.setValues(valuesOf(FeatureSettings()));
        QSignalSpy wanted(&card, &SettingsCard::wanted);
        auto* scale = card.findChild<QComboBox*>(QStringLiteral("mel_scale"));
        QTest::keyClick(scale, Qt::Key_Down);
        QCOMPARE(wanted.first().at(1).toDouble(), 1.0);
        card.setWhyNot(QStringLiteral("The project can only be read."));
        QVERIFY(!scale->isEnabled());
        QVERIFY(scale->toolTip().contains(QStringLiteral("The project can only be read.")));
    }

    void everySettingHasWords() {
        for (const QList<SettingRow>& rows : {featureRows(), augmentRows()})
            for (const SettingRow& row : rows)
                for (const SettingSpec& spec : row) {
                    SettingsCard card({{spec}});
                    auto* field = card.findChild<QWidget*>(QString::fromStdString(spec.key));
                    QVERIFY2(!field->toolTip().isEmpty(), spec.key.c_str());
                    QVERIFY2(!field->accessibleName().contains(QLatin1Char('_')), spec.key.c_str());
                }
    }

    void aClickOnAClassGivesItAndTypingANameMakesOne() {
        LabelCard card;
        card.classes().setClasses(
            {{.row = 3, .name = QStringLiteral("<i>dog</i>"), .key = QStringLiteral("1"), .clips = 2},
             {.row = 8, .name = QStringLiteral("rain"), .key = QStringLiteral("2"), .clips = 0}});
        card.show();
        QSignalSpy given(&card, &LabelCard::classWanted), made(&card, &LabelCard::newClassWanted);
        ClassList& list = card.classes();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(1)).center());
        QCOMPARE(given.first().first().toLongLong(), 8);
        list.setFocus();
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(given.last().first().toLongLong(), 3);
        QVERIFY(!list.item(0)->toolTip().contains(QStringLiteral("<i>")));
        auto* name = card.findChild<QLineEdit*>();
        QTest::keyClicks(name, QStringLiteral("  snow "));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(made.first().first().toString(), QStringLiteral("snow"));
        QTest::keyClick(name, Qt::Key_Return);  // nothing was typed
        QCOMPARE(made.size(), 1);
        card.setWhyNot(QStringLiteral("The project can only be read."));
        QVERIFY(!name->isEnabled());
        QVERIFY(says(card, QStringLiteral("can only be read")));
    }

    void levelsAndColoursAreAskedFor() {
        SoundPanel panel;
        panel.setLevels({-80, 0});
        QSignalSpy levels(&panel, &SoundPanel::levelsWanted), maps(&panel, &SoundPanel::colourMapWanted);
        auto* lowest = panel.findChild<QSpinBox*>();
        lowest->setValue(-60);
        QCOMPARE(levels.first().first().value<LevelRange>(), (LevelRange{-60, 0}));
        QTest::keyClick(panel.findChild<QComboBox*>(), Qt::Key_Down);
        QCOMPARE(maps.first().first().value<ColourMap>(), ColourMap::Viridis);
        panel.showWords(QStringLiteral("This recording cannot be read"), QStringLiteral("no such file"));
        QVERIFY(!panel.showsSound());
    }

    void thumbnailsAreCellsOfTheTensor() {
        const Spectrogram two{{-80, -40, 0, -80, -80, -80, -80, -80}, 2, 2, 2};
        const QImage image = thumbnailImage(two, {-80, 0}, ColourMap::Grey);
        QCOMPARE(image.size(), QSize(2, 4));
        const ColourTable& grey = colourTable(ColourMap::Grey);
        QCOMPARE(image.pixel(0, 1), grey.front());  // channel 0, band 0 is below band 1
        QCOMPARE(image.pixel(1, 1), grey[127]);
        QCOMPARE(image.pixel(0, 0), grey.back());
    }

    void picturesOfABatchAreWalkedByKeys() {
        BatchView view;
        view.resize(600, 400);
        QList<BatchThumbnail> clips;
        for (int i = 1; i <= 6; ++i)
            clips.append({.clip = i,
                          .name = QString::number(i),
                          .label = {},
                          .picture = QImage(4, 4, QImage::Format_RGB32)});
        view.setBatch(clips, QStringLiteral("[6, 1, 4, 4]"));
        view.show();
        QSignalSpy wanted(&view, &BatchView::clipWanted);
        auto* grid = view.findChild<ThumbnailGrid*>();
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(wanted.first().first().toLongLong(), 2);
        QTest::mouseClick(grid, Qt::LeftButton, {}, QPoint(4, 4));
        QCOMPARE(wanted.last().first().toLongLong(), 1);
        QVERIFY(says(view, QStringLiteral("[6, 1, 4, 4]")));
        view.setWords(QStringLiteral("There is no batch"));
        QVERIFY(view.thumbnails().isEmpty());
    }

    void everyControlOfThePageHasANameAndTabReachesIt() {
        ClipModel clips;
        QItemSelectionModel selection(&clips);
        ListenPage page(clips, selection);
        for (const QWidget* control : page.findChildren<QWidget*>()) {
            const bool asks =
                qobject_cast<const QAbstractButton*>(control) || qobject_cast<const QComboBox*>(control) ||
                qobject_cast<const QSlider*>(control) || qobject_cast<const QLineEdit*>(control) ||
                qobject_cast<const QAbstractSpinBox*>(control);
            const bool inner = qobject_cast<const QTableView*>(control->parentWidget()) ||
                               control->objectName().startsWith(QLatin1String("qt_")) ||
                               qobject_cast<const QAbstractSpinBox*>(control->parentWidget()) ||
                               qobject_cast<const QLineEdit*>(control->parentWidget());
            if (!asks || inner) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(control);
            const QString name =
                control->accessibleName().isEmpty() && button ? button->text() : control->accessibleName();
            QVERIFY2(!name.isEmpty(), control->metaObject()->className());
            QVERIFY2(control->focusPolicy() & Qt::TabFocus, qPrintable(name));
        }
    }

    void keysThatNobodyTookAreThePages() {
        ClipModel clips;
        QItemSelectionModel selection(&clips);
        ListenPage page(clips, selection);
        page.show();
        QSignalSpy typed(&page, &ListenPage::keyTyped), steps(&page, &ListenPage::stepWanted);
        QTest::keyClick(&page.sound().view().waveform(), Qt::Key_3);
        QTest::keyClick(&page, Qt::Key_A);
        QCOMPARE(typed.size(), 2);
        QCOMPARE(typed.last().first().toChar(), QChar(u'a'));
        QTest::keyClick(&page, Qt::Key_4, Qt::KeypadModifier);
        QCOMPARE(typed.size(), 3);
        QTest::keyClick(&page, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(&page, Qt::Key_B, Qt::AltModifier);
        QTest::keyClick(&page, Qt::Key_B, Qt::ShiftModifier);
        QTest::keyClick(page.findChild<QSpinBox*>(), Qt::Key_5);
        QTest::keyClick(page.findChild<ValueField*>(), Qt::Key_5);
        QCOMPARE(typed.size(), 3);
        QTest::keyClick(&page.sound().view().waveform(), Qt::Key_Down);
        QCOMPARE(steps.first().first().toInt(), 1);
    }

  private:
    static void type(QWidget& card, const char* key, const QString& text) {
        auto* field = card.findChild<ValueField*>(QLatin1String(key));
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    static bool says(const QWidget& part, const QString& words) {
        const auto labels = part.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(&part) && label->text().contains(words);
        });
    }
};

MELSCOPE_TEST(ListenPartsTest);
#include "listen_parts_test.moc"
