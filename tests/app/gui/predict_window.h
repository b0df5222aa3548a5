// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QtTest>

#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "tests/support/patience.h"
#include "ui/predict/recordings_card.h"

namespace melscope::test {

/// The places of a program of its own, in English.
inline ProgramFolders foldersIn(const std::filesystem::path& home) {
    std::filesystem::create_directories(home);
    Settings(pathText(home / "melscope.ini")).setPreferences({.language = QStringLiteral("en")});
    return {.settings = home / "melscope.ini", .demo = home / "demo", .log = home / "melscope.log"};
}

/// A program without a project, with its Predict page in front.
class PredictProgram : public Program {
  public:
    explicit PredictProgram(const ProgramFolders& folders) : Program(folders) {
        start({});
        window().activateWindow();
        window().showPage(PageId::Predict);
        if (!QTest::qWaitForWindowActive(&window())) qFatal("the window does not come up");
        wait([this] { return !predict().shelf().isReading(); });
    }

    PredictPage& page() { return predict().page(); }
    RecordingsCard& list() { return page().recordings(); }

    template <class Condition>
    static void wait(Condition condition) {
        if (!comes(condition)) qFatal("what was waited for does not come");
    }

    void drop(const std::vector<std::filesystem::path>& files) {
        QList<QUrl> urls;
        for (const auto& file : files) urls.append(QUrl::fromLocalFile(pathText(file)));
        Q_EMIT window().filesDropped(urls);
    }
    /// Until all that was dropped is classified.
    void settle(std::size_t recordings) {
        wait([this, recordings] {
            const Classification& work = predict().classification();
            return work.entries().size() == recordings && !work.isRunning() && !work.isSearching();
        });
    }
    QString shownAt(int row, PredictionColumn column) {
        return list().list().index(row, static_cast<int>(column)).data().toString();
    }
    void click(int row) {
        QTableView& table = list().table();
        const QModelIndex index = table.model()->index(row, 0);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
    }
};

}  // namespace melscope::test
