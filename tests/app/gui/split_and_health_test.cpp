// SPDX-License-Identifier: GPL-3.0-or-later
// Split and health on the Data page in the real window.
#include <QComboBox>
#include <QtTest>

#include "tests/app/gui/data_window.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/data/health_card.h"
#include "ui/data/split_card.h"

using namespace melscope;
using test::Window;

class SplitAndHealthTest : public QObject, test::DemoWindows {
    Q_OBJECT

  private Q_SLOTS:
    void clipsAreDividedAndItIsTakenBack() {
        Window window(open("split"));
        openDemo(window);
        const ClipCounts before = window.counts();
        auto* by = window.page().split().findChild<QComboBox*>();
        by->setCurrentIndex(static_cast<int>(SplitBy::Stratified));
        QTest::mouseClick(window.button(QStringLiteral("Apply")), Qt::LeftButton);
        QTRY_VERIFY(window.says(QStringLiteral("Split by chance")));
        QTRY_VERIFY(!window.lines(window.page().split()).isEmpty());
        QVERIFY(window.lines(window.page().split()).first().contains(QStringLiteral("on both sides")));
        window.page().split().findChild<FindingLine*>()->click();
        QVERIFY(window.rows() > 0 && window.rows() < 400);
        window.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(by->currentIndex(), static_cast<int>(SplitBy::Auto));
        QCOMPARE(window.counts(), before);
        QTRY_VERIFY(window.says(QStringLiteral("No group is on both sides.")));
    }

    void aSplitThatCannotBeSaysWhy() {
        Window window(open("folds"));
        openDemo(window);
        window.page().split().findChild<QComboBox*>()->setCurrentIndex(static_cast<int>(SplitBy::Folds));
        QTest::mouseClick(window.button(QStringLiteral("Apply")), Qt::LeftButton);
        QTRY_VERIFY(window.says(QStringLiteral("fold")));
    }

    void aSplitByHandOverTheBorderIsALeak() {
        Window window(open("hand"));
        openDemo(window);
        QTRY_VERIFY(window.says(QStringLiteral("No group is on both sides.")));
        window.click(0);
        window.program.labels().put(Split::Valid);
        QTRY_COMPARE(window.lines(window.page().split()).size(), 1);
        QVERIFY(window.lines(window.page().split()).first().startsWith(QStringLiteral("1 ")));
        window.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(window.says(QStringLiteral("No group is on both sides.")));
    }

    void whatIsWrongWithRecordingsIsFoundAndShown() {
        const std::filesystem::path place = home("health");
        writeOddRecordings(place / "sounds");
        Window window(place);
        window.program.start({});
        window.program.projects().open(importInto(place));
        QTRY_VERIFY(window.program.session().isOpen());
        window.program.window().showPage(PageId::Data);
        QTRY_VERIFY(window.button(QStringLiteral("Check the recordings")) != nullptr);
        QTest::mouseClick(window.button(QStringLiteral("Check the recordings")), Qt::LeftButton);
        HealthCard& card = window.page().health();
        QTRY_VERIFY(window.lines(card).size() >= 4);
        const auto click = [&](const QString& words) {
            for (auto* line : card.findChildren<FindingLine*>())
                if (line->text().contains(words)) return line->click();
            QFAIL(qPrintable(words + QStringLiteral(" is not said")));
        };
        click(QStringLiteral("silent"));
        QCOMPARE(window.rows(), 1);
        QCOMPARE(window.cell(0, ClipColumn::Clip), QStringLiteral("high/silent.wav"));
        QVERIFY(window.cell(0, ClipColumn::Health).contains(QStringLiteral("silent")));
        click(QStringLiteral("clipped"));
        QCOMPARE(window.cell(0, ClipColumn::Clip), QStringLiteral("high/clipped.wav"));
        click(QStringLiteral("identical"));
        QCOMPARE(window.rows(), 2);
        QTRY_VERIFY(window.isQuiet());
        // Known from now on, without being listened to.
        window.program.session().close();
        QTRY_VERIFY(!window.program.session().isOpen());
        window.program.projects().open(place / "odd.melscope");
        QTRY_VERIFY(window.program.session().isOpen());
        QTRY_VERIFY(window.lines(card).size() >= 4);
        QVERIFY(window.button(QStringLiteral("Check the recordings")) == nullptr);
        QTest::mouseClick(window.button(QStringLiteral("Check again")), Qt::LeftButton);
        QVERIFY(!window.program.jobs().isEmpty());
        QTRY_VERIFY(window.isQuiet());
        QTRY_VERIFY(window.lines(card).size() >= 4);
    }

    void labelsGoBetweenWhileListening() {
        Window window(open("listening"));
        openDemo(window);
        QTRY_VERIFY(window.button(QStringLiteral("Check the recordings")) != nullptr);
        QTest::mouseClick(window.button(QStringLiteral("Check the recordings")), Qt::LeftButton);
        QVERIFY(!window.program.jobs().isEmpty());
        window.click(0);
        window.program.labels().label("rain");
        QTRY_COMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("rain"));
        QVERIFY(!window.program.jobs().isEmpty());
        QTest::mouseClick(window.button(QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_VERIFY(window.isQuiet());
        QTRY_VERIFY(window.button(QStringLiteral("Check the recordings")) != nullptr);
    }

  private:
    /// Ordinary tones, a silent, a clipped and a doubled one, and one that is no sound.
    static void writeOddRecordings(const std::filesystem::path& folder) {
        for (int i = 0; i < 8; ++i)
            for (const char* label : {"high", "low"})
                test::writeWav(folder / label / (std::to_string(i) + ".wav"),
                               test::sine(label[0] == 'h' ? 1000 + 90 * i : 200 + 30 * i, 0.6, 8000));
        Waveform silent = test::sine(500, 0.6, 8000);
        for (auto& sample : silent.samples) sample = 0;
        test::writeWav(folder / "high/silent.wav", silent);
        Waveform clipped = test::sine(700, 0.6, 8000);
        for (auto& sample : clipped.samples) sample = std::clamp(sample * 8, -1.0F, 1.0F);
        test::writeWav(folder / "high/clipped.wav", clipped);
        std::filesystem::copy_file(folder / "low/3.wav", folder / "low/again.wav");
        std::filesystem::copy_file(folder / "low/4.wav", folder / "low/cut.wav");
        std::filesystem::resize_file(folder / "low/cut.wav", 60);
    }

    static std::filesystem::path importInto(const std::filesystem::path& place) {
        const std::filesystem::path file = place / "odd.melscope";
        makeProject(file, planImport(nullptr, {.folder = place / "sounds"}, {}, {}), {}, {});
        return file;
    }
};

MELSCOPE_TEST(SplitAndHealthTest);
#include "split_and_health_test.moc"
