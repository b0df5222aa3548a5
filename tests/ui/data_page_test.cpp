// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>
#include <set>

#include "tests/support/test_registry.h"
#include "ui/clips/filter_bar.h"
#include "ui/data/class_card.h"
#include "ui/data/clip_card.h"
#include "ui/data/finding_line.h"
#include "ui/data/health_card.h"
#include "ui/data/split_card.h"
#include "ui/dialogs/class_dialog.h"
#include "ui/dialogs/label_dialog.h"

using namespace melscope;

namespace {

QPushButton* buttonOf(const QWidget& widget, const QString& text) {
    for (auto* button : widget.findChildren<QPushButton*>())
        if (button->text() == text) return button;
    return nullptr;
}

bool says(const QWidget& widget, const QString& words) {
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

ClassBar bar(const char* name, std::array<qint64, 4> splits) {
    return {.name = QString::fromUtf8(name), .splits = splits, .row = 7};
}

}  // namespace

class DataPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void barsAreChosenByClickAndKey() {
        ClassCard card;
        card.resize(320, 300);
        card.show();
        card.setBars({bar("<b>owl</b>", {0, 30, 10, 0}), bar("lark", {5, 0, 0, 0})});
        auto* bars = card.findChild<ClassBars*>();
        QSignalSpy clicked(&card, &ClassCard::barClicked);
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualItemRect(bars->item(1)).center());
        bars->setCurrentRow(0);
        QTest::keyClick(bars, Qt::Key_Return);
        QCOMPARE(clicked.size(), 2);
        QCOMPARE(clicked[0][0].toInt(), 1);
        QCOMPARE(clicked[1][0].toInt(), 0);
        QCOMPARE(bars->item(0)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("<b>owl</b>: 40, train 30, valid 10"));
    }

    void sidesOfTheSplitAreToldApartWithoutColour() {
        const auto pictureOf = [](Split split) {
            QImage image(40, 10, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintSplitPiece(painter, QRectF(0, 0, 40, 10), split);
            painter.end();
            std::set<QRgb> colours;
            for (int x = 0; x < 40; ++x)
                for (int y = 0; y < 10; ++y) colours.insert(image.pixel(x, y));
            return colours.size();
        };
        QCOMPARE(pictureOf(Split::Train), std::size_t{1});  // solid
        QVERIFY(pictureOf(Split::Valid) > 1);               // hatched
        QVERIFY(pictureOf(Split::Test) > 1);                // an outline
    }

    void sixtyClassesScroll() {
        ClassCard card;
        QList<ClassBar> bars;
        for (int i = 0; i < 60; ++i) bars.append(bar("class", {0, i, 1, 0}));
        card.setBars(bars);
        card.resize(320, 260);
        card.show();
        QVERIFY(card.sizeHint().height() < 500);  // of 1320 that all would take
        QVERIFY(card.findChild<ClassBars*>()->height() < 260);
    }

    void splitIsShownAsStoredAndAskedForAsSet() {
        SplitCard card;
        card.show();
        const DivisionSettings stored{
            {.by = SplitBy::Groups, .train = 0.6, .valid = 0.3, .test = 0.1, .seed = 7}, GroupBy::Folder};
        card.setSettings(stored);
        QSignalSpy wanted(&card, &SplitCard::applyWanted);
        QTest::mouseClick(buttonOf(card, QStringLiteral("Apply")), Qt::LeftButton);
        QVERIFY(wanted.last()[0].value<DivisionSettings>() == stored);
        auto* seed = card.findChildren<QLineEdit*>().last();
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("18446744073709551615"));
        buttonOf(card, QStringLiteral("Apply"))->click();
        QCOMPARE(wanted.last()[0].value<DivisionSettings>().split.seed, ~std::uint64_t{0});
        QTest::keyClick(seed, Qt::Key_0);  // more than a seed can be
        QCOMPARE(seed->text(), QStringLiteral("18446744073709551615"));
    }

    void sharesAreShownAsTheyAreAndKeepTheirDigits() {
        SplitCard card;
        card.show();
        const DivisionSettings stored{{.train = 1 - 0.125 - 1.0 / 3, .valid = 0.125, .test = 1.0 / 3}};
        card.setSettings(stored);
        const auto boxes = card.findChildren<QDoubleSpinBox*>();
        QCOMPARE(boxes[0]->cleanText(), QStringLiteral("12.5"));
        QCOMPARE(boxes[1]->cleanText(), QStringLiteral("33.3333"));
        QSignalSpy wanted(&card, &SplitCard::applyWanted);
        buttonOf(card, QStringLiteral("Apply"))->click();
        QVERIFY(wanted.last()[0].value<DivisionSettings>() == stored);
        boxes[1]->setValue(25);
        buttonOf(card, QStringLiteral("Apply"))->click();
        QCOMPARE(wanted.last()[0].value<DivisionSettings>().split.train, 0.625);
    }

    void foldsAreChosenWhereThereAreAny() {
        SplitCard card;
        card.show();
        card.setFolds({1, 2, 5});
        card.setSettings({{.by = SplitBy::Folds, .validFolds = {5}, .testFolds = {1, 2}}, GroupBy::Given});
        QSignalSpy wanted(&card, &SplitCard::applyWanted);
        buttonOf(card, QStringLiteral("Apply"))->click();
        const auto split = wanted.last()[0].value<DivisionSettings>().split;
        QCOMPARE(split.validFolds, std::vector<int>{5});
        QCOMPARE(split.testFolds, (std::vector<int>{1, 2}));
        for (const auto* box : card.findChildren<QDoubleSpinBox*>()) QVERIFY(!box->isVisible());
    }

    void leaksCanBeClickedAndPraiseCannot() {
        SplitCard card;
        card.resize(320, 400);
        card.show();
        card.setAudit({{AuditLine::Tone::Good, {}, QStringLiteral("No group is on both sides."), {}},
                       {AuditLine::Tone::Warning, QStringLiteral("3"), QStringLiteral("copies"), {}}});
        QVERIFY(says(card, QStringLiteral("No group")));
        QSignalSpy clicked(&card, &SplitCard::auditClicked);
        QCOMPARE(card.findChildren<FindingLine*>().size(), 1);
        QTest::keyClick(card.findChild<FindingLine*>(), Qt::Key_Space);
        QCOMPARE(clicked.last()[0].toInt(), 1);
    }

    void healthOffersToCheckAndToCancel() {
        HealthCard card;
        card.show();
        card.setState(HealthCard::State::Unheard, 12);
        QVERIFY(says(card, QStringLiteral("12")));
        QSignalSpy check(&card, &HealthCard::checkWanted);
        buttonOf(card, QStringLiteral("Check the recordings"))->click();
        QCOMPARE(check.size(), 1);
        card.setState(HealthCard::State::Listening, 12);
        QSignalSpy cancel(&card, &HealthCard::cancelWanted);
        buttonOf(card, QStringLiteral("Cancel"))->click();
        QCOMPARE(cancel.size(), 1);
        card.setState(HealthCard::State::Heard, 0);
        buttonOf(card, QStringLiteral("Check again"))->click();
        QCOMPARE(check.size(), 2);
        card.setState(HealthCard::State::Looking, 0);
        QVERIFY(!card.findChild<QPushButton*>()->isVisible());
    }

    void findingsAreClickedAndSayWhy() {
        HealthCard card;
        card.resize(320, 300);
        card.show();
        card.setLines(
            {{QStringLiteral("3"), QStringLiteral("clips are silent"), QStringLiteral("<i>why</i>")},
             {{}, QStringLiteral("No duplicates."), {}}});
        QSignalSpy clicked(&card, &HealthCard::lineClicked);
        auto* line = card.findChild<FindingLine*>();
        QTest::mouseClick(line, Qt::LeftButton);
        QCOMPARE(clicked.last()[0].toInt(), 0);
        QVERIFY(line->toolTip().contains(QStringLiteral("&lt;i&gt;")));
        QVERIFY(says(card, QStringLiteral("No duplicates.")));
    }

    void anEmptyTableSaysWhatToDo() {
        ClipModel model;
        QItemSelectionModel selection(&model);
        DataPage page(model, selection);
        page.resize(1100, 700);
        page.show();
        QSignalSpy asked(&page, &DataPage::asked);
        page.clips().setCounts({.listed = 0, .all = 0, .chosen = 1});
        QVERIFY(says(page, QStringLiteral("No clips yet")));
        QTest::mouseClick(buttonOf(page.clips(), QStringLiteral("Import folder...")), Qt::LeftButton);
        QCOMPARE(asked.last()[0].value<ActionId>(), ActionId::ImportFolder);
        page.clips().setCounts({.listed = 0, .all = 400});
        QVERIFY(says(page, QStringLiteral("No clip fits")));
        QVERIFY(says(page, QStringLiteral("0 of 400")));
    }

    void typingALabelNarrowsTheClasses() {
        auto* dialog =
            new LabelDialog({QStringLiteral("chainsaw"), QStringLiteral("chai"), QStringLiteral("rain")}, 3);
        QSignalSpy chosen(dialog, &LabelDialog::classChosen);
        QSignalSpy made(dialog, &LabelDialog::newClassWanted);
        dialog->show();
        auto* text = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(text, QStringLiteral("CHAIN"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(chosen.last()[0].toInt(), 0);
        QCOMPARE(made.size(), 0);
    }

    void aNewLabelIsMadeOnlyWhenMarked() {
        auto* dialog = new LabelDialog({QStringLiteral("chainsaw")}, 3);
        QSignalSpy made(dialog, &LabelDialog::newClassWanted);
        dialog->show();
        auto* text = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(text, QStringLiteral("chai"));
        QTest::keyClick(text, Qt::Key_Down);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(made.last()[0].toString(), QStringLiteral("chai"));
    }

    void classNamesAreEditedInPlace() {
        auto* dialog = new ClassDialog;
        dialog->setClasses({{1, QStringLiteral("owl"), 3}, {2, QStringLiteral("lark"), 4}});
        dialog->show();
        QSignalSpy renamed(dialog, &ClassDialog::renameWanted);
        auto* table = dialog->findChild<QTableWidget*>();
        table->item(0, 0)->setText(QStringLiteral("lark"));  // as the editor leaves it
        QCOMPARE(renamed.size(), 0);
        QVERIFY(says(*dialog, QStringLiteral("merge into it instead")));
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("owl"));
        table->item(0, 0)->setText(QStringLiteral("tawny owl"));
        QCOMPARE(renamed.last()[0].toLongLong(), 1);
        QCOMPARE(renamed.last()[1].toString(), QStringLiteral("tawny owl"));
        dialog->close();
    }
};

MELSCOPE_TEST(DataPageTest);
#include "data_page_test.moc"
