// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMediaDevices>
#include <QPushButton>
#include <QSlider>
#include <QtTest>
#include <thread>

#include "app/gui/class_keys.h"
#include "app/gui/path_text.h"
#include "tests/app/gui/opened_program.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/listen/clip_panel.h"
#include "ui/listen/label_card.h"
#include "ui/listen/settings_card.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/value_field.h"
#include "ui/views/player_strip.h"

using namespace melscope;
using test::says;
using test::type;

/// The Listen page as a person uses it, on the demo project.
class ListenTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.make()); }

    void theCurrentClipIsSeenAndCanBeHeard() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("seen")));
        QVERIFY(program.showListen());
        SoundView& view = viewOf(program);
        const ClipRow row = program.session().table().row(*program.clips().current());
        QVERIFY(qAbs(view.axis().length - row.recordingSeconds) < 1e-3);
        QVERIFY(view.spectrogram().levelAt(row.seconds / 2, view.spectrogram().plot().height() / 2));
        QVERIFY(program.listen().playback().canPlay());
        QVERIFY(says(program, QStringLiteral("22.05 kHz mono")));
        QTest::keyClick(&listOf(program), Qt::Key_Down);
        QVERIFY(program.settle());
        const ClipRow next = program.session().table().row(*program.clips().current());
        QVERIFY(next.id != row.id);
        QVERIFY(qAbs(view.axis().length - next.recordingSeconds) < 1e-3);
    }

    void keysLabelAndGoOn() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("keys")));
        QVERIFY(program.showListen());
        const std::int64_t first = *program.clips().current();
        const auto classes = program.session().table().classes();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
        const std::int64_t second = *program.clips().current();
        QVERIFY(second != first);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_0);  // the tenth class
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(first), classes[2].name);
        QCOMPARE(program.labelOf(second), classes[9].name);

        program.window().actions().action(ActionId::Undo)->trigger();
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(second), classes[0].name);
        QCOMPARE(program.clips().current(), std::optional(second));
        program.window().actions().action(ActionId::Redo)->trigger();
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(second), classes[9].name);
    }

    void aLabelThatIsGivenWhileTheProjectClosesIsKept() {
        const ProgramFolders places = m_home.folders(QStringLiteral("closing"));
        std::int64_t clip = 0;
        {
            test::OpenedProgram program(places);
            QVERIFY(program.showListen());
            clip = *program.clips().current();
            const auto untilStopped = [](Project&, const ProgressListener&, const std::stop_token& stop) {
                while (!stop.stop_requested()) std::this_thread::yield();
                return true;
            };
            program.session().withProject(QStringLiteral("Waiting"), untilStopped,
                                          [](bool, const Session::Clips&) {}, {});
            program.session().close();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
            QTRY_VERIFY(!program.session().isOpen());
            QCOMPARE(program.labels().pending(), 0);
        }
        test::OpenedProgram program(places);
        QCOMPARE(program.labelOf(clip), program.session().table().classes()[3].name);
    }

    void backspaceTakesALabelAwayAndCtrlDownFindsTheNextWithout() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("backspace")));
        QVERIFY(program.showListen());
        const std::int64_t first = *program.clips().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QVERIFY(program.settle());
        QVERIFY(program.labelOf(first).empty());
        QCOMPARE(program.clips().current(), std::optional(first));
        program.clips().step(5);
        QTest::keyClick(&program.window(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(program.clips().current(), std::optional(first));
    }

    void typingAndTabLabelNothing() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("typing")));
        QVERIFY(program.showListen());
        QLineEdit& filter = program.listen().page().clips().filter();
        filter.setFocus();
        QTest::keyClicks(&filter, QStringLiteral("rain_01"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(program.settle());
        QVERIFY(program.clips().model().rowCount() < 20);
        QVERIFY(!program.session().facts().undo);
        filter.setFocus();
        QTest::keyClick(&filter, Qt::Key_Escape);
        QCOMPARE(program.clips().model().rowCount(), 400);
        QVERIFY(listOf(program).hasFocus());
    }

    void manyClipsGetOneLabelAndStayChosen() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("bulk")));
        QVERIFY(program.showListen());
        for (int i = 0; i < 9; ++i) QTest::keyClick(&listOf(program), Qt::Key_Down, Qt::ShiftModifier);
        const auto chosen = program.clips().chosen();
        QCOMPARE(chosen.size(), std::size_t(10));
        QVERIFY(says(program, QStringLiteral("all 10 chosen clips")));
        QTest::keyClick(&listOf(program), Qt::Key_5);
        QVERIFY(program.settle());
        const std::string fifth = program.session().table().classes()[4].name;
        for (const std::int64_t clip : chosen) QCOMPARE(program.labelOf(clip), fifth);
        QCOMPARE(program.clips().chosen(), chosen);
    }

    void classesThatAreKeysHaveTheirOwn() {
        const std::vector<NamedRow> digits{{1, "0"}, {2, "1"}, {3, "2"}, {4, "noise"}, {5, "b"}};
        ClassKeys keys;
        keys.add(digits);
        for (const NamedRow& one : digits)
            if (one.name.size() == 1)
                QCOMPARE(keys.classOf(QChar::fromLatin1(one.name[0])), std::optional(one.row));
        QCOMPARE(keys.keyOf(4), std::optional(QChar(u'3')));
        QCOMPARE(keys.classOf(u'4'), std::nullopt);
    }

    void aNewClassIsTypedAndKeepsItsKey() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("new")));
        QVERIFY(program.showListen());
        const std::int64_t clip = *program.clips().current();
        auto* name = program.listen().page().labels().findChild<QLineEdit*>();
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("<b>aardvark</b>"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(clip), std::string("<b>aardvark</b>"));
        const std::int64_t second = *program.clips().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);  // still the second of before
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(second), std::string("bird chirp"));
        const std::int64_t third = *program.clips().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);  // the eleventh
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(third), std::string("<b>aardvark</b>"));
    }

    void zoomKeysAndClicksLeadThroughTheSound() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("zoom")));
        QVERIFY(program.showListen());
        SoundView& view = viewOf(program);
        const double length = view.axis().span();
        QTest::keyClick(&program.window(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(qAbs(view.axis().span() - length / 2) < 1e-6);
        QTest::keyClick(&program.window(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(qAbs(view.axis().span() - length) < 1e-6);
        QTest::mouseClick(&view.spectrogram(), Qt::LeftButton, {}, view.spectrogram().plot().center());
        QVERIFY(qAbs(program.listen().playback().position() - length / 2) < 0.02 * length);
        QVERIFY(view.spectrogram().playhead());
    }

    void aClipIsSplitAtThePlayhead() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("split")));
        QVERIFY(program.showListen());
        QAction* split = program.window().actions().action(ActionId::SplitClip);
        QVERIFY(!split->isEnabled());  // the playhead is at the start
        viewOf(program).seekWanted(0.25);
        QVERIFY(split->isEnabled());
        split->trigger();
        QVERIFY(program.settle());
        QCOMPARE(program.clips().model().rowCount(), 401);
        const ClipRow part = program.session().table().row(*program.clips().current());
        QCOMPARE(part.range.end, 0.25);
        QTRY_VERIFY(qAbs(viewOf(program).axis().end - 0.25) <
                    1e-6);  // its own stretch is seen, its border marked
        QVERIFY(!viewOf(program).selection());
        QTest::keyClick(&program.window(), Qt::Key_Minus,
                        Qt::ControlModifier);  // what lies around it is there
        QVERIFY(viewOf(program).axis().end > 0.25);
        QTest::keyClick(&program.window(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(viewOf(program).axis().end, 0.25);
    }

    void aFileThatIsGoneIsSaidAndTheRestGoesOn() {
        const ProgramFolders places = m_home.folders(QStringLiteral("gone"));
        test::OpenedProgram program(places);
        const ClipRow row = program.session().table().row(*program.clips().current());
        std::filesystem::remove(program.session().facts().dataFolder / row.path);
        QVERIFY(program.showListen());
        QTRY_VERIFY(!program.listen().page().sound().showsSound());
        QVERIFY(says(program, QStringLiteral("This recording")));
        QTest::keyClick(&listOf(program), Qt::Key_2);
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(row.id), std::string("bird chirp"));
        QVERIFY(program.listen().page().sound().showsSound());
    }

    void aSettingChangesThePictureAndAWrongOneDoesNot() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("settings")));
        QVERIFY(program.showListen());
        type(program, "n_mels", QStringLiteral("40"));
        QVERIFY(program.settle());
        QCOMPARE(viewOf(program).spectrogram().settings().nMels, 40);
        QVERIFY(says(program, QStringLiteral("Tensor [1, 40, ")));
        type(program, "n_mels", QStringLiteral("4"));
        QVERIFY(says(program, QStringLiteral("A whole number from 8 to 512.")));
        type(program, "f_min", QStringLiteral("20000"));
        QVERIFY(says(program, QStringLiteral("Lowest must be below the highest frequency")));
        QVERIFY(program.settle());
        QCOMPARE(viewOf(program).spectrogram().settings().nMels, 40);
        QCOMPARE(viewOf(program).spectrogram().settings().fMin, 0.0);
    }

    void whatIsLikedAndWhatIsSetComesBack() {
        const ProgramFolders places = m_home.folders(QStringLiteral("back"));
        {
            test::OpenedProgram program(places);
            QVERIFY(program.showListen());
            type(program, "n_mels", QStringLiteral("48"));
            QTest::mouseClick(program.listen().page().labels().findChild<QCheckBox*>(), Qt::LeftButton, {},
                              QPoint(8, 8));
            program.listen().page().player().findChild<QSlider*>()->setValue(30);
            Q_EMIT program.listen().page().sound().colourMapWanted(ColourMap::Cividis);
            QVERIFY(program.settle());
            program.session().close();
            QTRY_VERIFY(!program.session().isOpen());
        }
        test::OpenedProgram program(places);
        QVERIFY(program.showListen());
        QCOMPARE(program.listen().recipe().settings()->features.nMels, 48);
        const ListenChoices choices = program.settings().listen();
        QVERIFY(!choices.advances);
        QCOMPARE(choices.volume, 0.3);
        QCOMPARE(choices.colourMap, ColourMap::Cividis);
        QCOMPARE(program.listen().page().player().findChild<QSlider*>()->value(), 30);
        QVERIFY(!program.window().actions().action(ActionId::AdvanceAfterLabel)->isChecked());
    }

    void withoutADevicePlaySaysSoAndLabelsGoOn() {
        qputenv("PULSE_SERVER", "unix:/nonexistent");
        test::OpenedProgram program(m_home.folders(QStringLiteral("silent")));
        QVERIFY(program.showListen());
        if (!QMediaDevices::audioOutputs().isEmpty()) QSKIP("this machine has a sound device");
        const std::int64_t clip = *program.clips().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(says(program, QStringLiteral("No sound device was found")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(clip), std::string("flute"));
    }

    void everyActionOfThePageSaysWhyItCannotBeDone() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("why")));
        const auto reason = [&](ActionId id) {
            return program.window().actions().action(id)->isEnabled()
                       ? QString()
                       : program.window().actions().action(id)->toolTip();
        };
        program.window().showPage(PageId::Data);
        QVERIFY(reason(ActionId::ZoomIn).contains(QStringLiteral("Listen")));
        QVERIFY(program.showListen());
        QVERIFY(reason(ActionId::ZoomIn).isEmpty());
        QVERIFY(reason(ActionId::Play).isEmpty());
        QVERIFY(reason(ActionId::PlaySelection).contains(QStringLiteral("select")));
        QVERIFY(reason(ActionId::NextUnlabelled).contains(QStringLiteral("Every clip")));
        QVERIFY(reason(ActionId::Reshuffle).contains(QStringLiteral("training")));
        program.session().close();
        QTRY_VERIFY(!program.session().isOpen());
        QVERIFY(reason(ActionId::Play).contains(QStringLiteral("No project is open.")));
    }

  private:
    static SoundView& viewOf(Program& program) { return program.listen().page().sound().view(); }
    static ClipView& listOf(Program& program) { return program.listen().page().clips().view(); }

    test::DemoHome m_home;
};

MELSCOPE_TEST(ListenTest);
#include "listen_test.moc"
