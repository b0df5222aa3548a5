// SPDX-License-Identifier: GPL-3.0-or-later
// The window is used as it would be with a large data set, and a timer watches that it never stands still.
#include <QElapsedTimer>
#include <QPushButton>
#include <QtTest>

#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "core/dataset/dataset.h"
#include "tests/support/event_loop_probe.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/clips/clip_view.h"
#include "ui/import/import_dialog.h"
#include "ui/listen/sound_panel.h"

using namespace melscope;

class ProbeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Nobody listens to these clips: there are no recordings behind them.
    void initTestCase() {
        constexpr int kClips = 100'000;
        Dataset found{.folder = m_folder.path() / "recordings"};
        std::filesystem::create_directories(found.folder);
        for (int i = 0; i < 50; ++i) found.classes.push_back("class " + std::to_string(100 + i));
        for (int i = 0; i < 500; ++i) found.groups.push_back("site " + std::to_string(1000 + i));
        for (int i = 0; i < kClips; ++i) {
            const std::filesystem::path path = "night/recording_" + std::to_string(1'000'000 + i) + ".wav";
            found.clips.push_back({.path = path,
                                   .id = clipId(path, {}),
                                   .label = i * 7 % 50,
                                   .group = i / 200,
                                   .fold = i % 5,
                                   .sampleRate = 44100,
                                   .channels = 1,
                                   .frames = 44100 * (1 + i % 9),
                                   .seconds = static_cast<float>(1 + i % 9)});
        }
        const ImportPlan plan{.found = std::move(found), .added = kClips};
        makeProject(m_folder.path() / "large.melscope", plan, {}, {});
    }

    void aHundredThousandClipsScrollSortAndFilter() {
        Program program(folders("large"));
        program.start({});
        test::EventLoopProbe probe;
        QElapsedTimer clock;
        clock.start();
        program.projects().open(m_folder.path() / "large.melscope");
        QTRY_VERIFY(program.session().isOpen());
        auto* view = shownList(program.window());
        QVERIFY(view != nullptr);
        letBeat(probe);
        qInfo("a project of 100 000 clips was open and shown after %lld ms", clock.elapsed());
        QVERIFY(probe.report("opening 100 000 clips"));

        probe.restart();
        QCOMPARE(view->model()->rowCount(), 100'000);
        view->setFocus();
        for (int page = 0; page < 100; ++page) press(*view, Qt::Key_PageDown, probe);
        press(*view, Qt::Key_End, probe);
        QCOMPARE(view->currentIndex().row(), 99'999);
        QVERIFY(probe.report("scrolling 100 000 rows"));

        probe.restart();
        for (const ClipColumn column :
             {ClipColumn::Label, ClipColumn::Group, ClipColumn::Length, ClipColumn::Clip}) {
            view->sortByColumn(static_cast<int>(column), Qt::DescendingOrder);
            letBeat(probe);
        }
        QCOMPARE(program.clips().order(), ClipOrder::Path);
        QCOMPARE(program.clips().direction(), Direction::Descending);
        program.clips().setFilter({.text = "99"});
        letBeat(probe);
        QVERIFY(view->model()->rowCount() < 10'000);
        program.clips().setFilter({});
        letBeat(probe);
        QVERIFY(probe.report("sorting and filtering 100 000 rows"));
    }

    void labellingAHundredThousandAtOnce() {
        Program program(folders("label"));
        program.start({});
        program.projects().open(m_folder.path() / "large.melscope");
        QTRY_VERIFY(program.session().isOpen());
        test::EventLoopProbe probe;
        program.clips().choose(program.clips().model().clips());
        program.labels().label("everything");
        QTRY_COMPARE(program.labels().pending(), 0);
        QCOMPARE(program.session().table().classes().back().name, std::string("everything"));
        program.labels().undo();
        QTRY_COMPARE(program.labels().pending(), 0);
        QCOMPARE(program.clips().chosen().size(), std::size_t{100'000});
        QVERIFY(probe.report("labelling 100 000 clips and undo"));
    }

    void importingTwentyThousandFiles() {
        constexpr int kFiles = 20'000;
        const std::filesystem::path folder = m_folder.path() / "many";
        const Waveform click = test::sine(440, 0.01, 8000);
        for (int i = 0; i < kFiles; ++i)
            test::writeWav(folder / ("class " + std::to_string(i % 20)) / (std::to_string(i) + ".wav"),
                           click);
        Program program(folders("import"));
        program.start({});
        test::EventLoopProbe probe;
        Q_EMIT program.window().filesDropped({QUrl::fromLocalFile(pathText(folder))});
        QPushButton* make = nullptr;
        QTRY_VERIFY((make = primaryButton(program.window())) != nullptr && make->isEnabled());
        QVERIFY(probe.report("understanding 20 000 files"));
        probe.restart();
        make->click();
        QTRY_VERIFY(!program.jobs().isEmpty());
        program.jobs().stopAll();
        QTRY_VERIFY(program.jobs().isEmpty());
        QVERIFY(probe.report("cancelling their import"));
        QVERIFY(!program.session().isOpen());
        QVERIFY(!std::filesystem::exists(m_folder.path() / "many.melscope"));

        probe.restart();
        Q_EMIT program.window().filesDropped({QUrl::fromLocalFile(pathText(folder))});
        QTRY_VERIFY((make = primaryButton(program.window())) != nullptr && make->isEnabled());
        make->click();
        QTRY_VERIFY(program.session().isOpen());
        QTRY_VERIFY(program.jobs().isEmpty());
        QCOMPARE(program.session().table().counts().clips, kFiles);
        QVERIFY(probe.report("importing 20 000 files"));
    }

    void zoomingTenMinutes() {
        test::writeWav(m_folder.path() / "night" / "ten minutes.wav", test::sine(440, 600, 44100));
        const auto plan =
            planImport(nullptr, {.folder = m_folder.path() / "night", .unlabelled = Unlabelled::Keep});
        makeProject(m_folder.path() / "long.melscope", plan, {}, {});
        Program program(folders("long"));
        program.start({});
        program.projects().open(m_folder.path() / "long.melscope");
        QTRY_VERIFY(program.session().isOpen());
        test::EventLoopProbe probe;
        program.window().showPage(PageId::Listen);
        SoundView& view = program.listen().page().sound().view();
        QTRY_COMPARE(view.axis().length, 600.0);
        QTRY_VERIFY(program.listen().picture().loader().isIdle());
        QVERIFY(probe.report("opening ten minutes"));

        probe.restart();
        for (int step = 0; step < 60; ++step) press(view.spectrogram(), Qt::Key_Plus, probe);
        QVERIFY(view.axis().span() < 1);
        for (int step = 0; step < 60; ++step) press(view.spectrogram(), Qt::Key_Right, probe);
        for (int step = 0; step < 60; ++step) press(view.spectrogram(), Qt::Key_Minus, probe);
        QCOMPARE(view.axis().span(), 600.0);
        QVERIFY(probe.report("zooming and scrolling ten minutes"));
    }

  private:
    ProgramFolders folders(const char* name) const {
        const std::filesystem::path home = m_folder.path() / "home" / name;
        std::filesystem::create_directories(home);
        return {.settings = home / "melscope.ini", .demo = home / "demo", .log = home / "melscope.log"};
    }

    static ClipView* shownList(const QWidget& window) {
        for (auto* view : window.findChildren<ClipView*>())
            if (view->isVisible()) return view;
        return nullptr;
    }

    /// What the import's dialog is there for.
    static QPushButton* primaryButton(const QWidget& window) {
        for (const auto* dialog : window.findChildren<ImportDialog*>())
            for (auto* button : dialog->findChildren<QPushButton*>())
                if (dialog->isVisible() && button->property("kind") == QLatin1String("primary"))
                    return button;
        return nullptr;
    }

    static void letBeat(const test::EventLoopProbe& probe) {
        const int before = probe.beats();
        QVERIFY(test::comes([&] { return probe.beats() > before + 1; }));
    }

    static void press(QWidget& widget, Qt::Key key, const test::EventLoopProbe& probe) {
        QTest::keyClick(&widget, key);
        letBeat(probe);
    }

    test::TemporaryFolder m_folder;
};

MELSCOPE_TEST(ProbeTest);
#include "probe_test.moc"
