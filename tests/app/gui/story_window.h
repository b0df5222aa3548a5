// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QtTest>
#include <algorithm>

#include "app/gui/evaluate_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "app/gui/train_workflow.h"
#include "tests/support/patience.h"
#include "ui/evaluate/confusion_card.h"
#include "ui/listen/value_field.h"
#include "ui/train/run_card.h"
#include "ui/train/train_form.h"

namespace melscope::test {

/// The program with the hands of a person: what is pressed and typed in is looked for among what is seen.
class StoryWindow : public Program {
  public:
    explicit StoryWindow(const ProgramFolders& folders) : Program(folders) {
        start({});
        window().resize(1280, 800);
        activate();
    }

    /// What a window manager does at the start and when a dialog closes; there may be none.
    void activate() {
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window())) qFatal("the window does not come up");
    }

    using Program::train;
    RunList& runs() { return train().runs(); }
    TrainPage& trainPage() { return train().page(); }
    /// The latest run. @pre there is one
    const RunEntry& run() { return runs().runs().front(); }
    TrainingQueue& queue() { return train().queue(); }
    bool isQuiet() {
        return jobs().isEmpty() && !session().isSaving() && session().isOpen() && runs().isKnown() &&
               !runs().isReading() && queue().state() == TrainingQueue::State::Idle;
    }
    /// The run that trains has come so far.
    bool reaches(int epoch) {
        return comes([this, epoch] { return queue().progress() && queue().progress()->epoch >= epoch; });
    }

    template <class Widget>
    Widget* seen(const QString& name) {
        for (auto* one : window().findChildren<Widget*>())
            if (one->isVisible() && (one->text() == name || one->objectName() == name)) return one;
        return nullptr;
    }
    void click(const QString& text) {
        auto* one = seen<QAbstractButton>(text);
        QVERIFY2(one != nullptr && one->isEnabled(), qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton, {}, QPoint(one->height() / 2, one->height() / 2));
    }
    bool says(const char* words) {
        const auto labels = window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(words));
        });
    }
    /// Into a field of the settings for the next run.
    void type(const char* key, const QString& text) {
        auto* field = trainPage().form().findChild<ValueField*>(QLatin1String(key));
        QVERIFY2(field != nullptr, key);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static void clickRow(QTableView& table, int row, Qt::KeyboardModifiers keys = {}) {
        const QModelIndex index = table.model()->index(row, 0);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, table.visualRect(index).center());
    }
    /// As a file manager does, wherever the pointer is.
    static void drop(QWidget& on, const std::vector<std::filesystem::path>& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const auto& file : files) urls.append(QUrl::fromLocalFile(pathText(file)));
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &event);
    }
    /// All that was dropped has its answer.
    bool isNamed(std::size_t recordings) {
        const Classification& work = predict().classification();
        return work.entries().size() == recordings && work.waiting() == 0 && !work.isSearching();
    }
    /// Answers the dialog for a file.
    void save(const std::filesystem::path& file) {
        auto* dialog = window().findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        name->setText(pathText(file));  // typed, it would be covered by suggestions
        auto* button = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Clicks from cell to cell until one holds mistakes. None if there is no such cell.
    std::optional<ConfusionCell> clickMistakes() {
        ConfusionView& view = evaluation().page().confusion().view();
        const ConfusionMatrix matrix = evaluation().evaluation()->now.matrix();
        std::optional<ConfusionCell> found;
        const auto take = [&](const ConfusionCell& cell) {
            if (cell.trueClass != cell.predictedClass && matrix.at(cell.trueClass, cell.predictedClass) > 0)
                found = cell;
        };
        const auto connection = QObject::connect(&view, &ConfusionView::cellClicked, &view, take);
        constexpr int kStep = 20;
        for (int y = kStep; y < view.height() && !found; y += kStep)
            for (int x = kStep; x < view.width() && !found; x += kStep)
                QTest::mouseClick(&view, Qt::LeftButton, {}, {x, y});
        QObject::disconnect(connection);
        return found;
    }
};

}  // namespace melscope::test
