// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "tests/support/patience.h"
#include "ui/clips/filter_bar.h"
#include "ui/data/clip_card.h"
#include "ui/data/finding_line.h"
#include "ui/dialogs/label_dialog.h"

namespace melscope::test {

/// A window with a project, and its parts at hand.
struct Window {
    explicit Window(const std::filesystem::path& home)
        : program({.settings = home / "settings.ini", .demo = home / "demo", .log = home / "log"}) {}

    /// The one of its words.
    QPushButton* button(const QString& text) const {
        for (auto* one : page().findChildren<QPushButton*>())
            if (one->text() == text && one->isVisible()) return one;
        return nullptr;
    }
    bool says(const QString& words) const {
        const auto labels = program.window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    DataPage& page() const { return *program.window().findChild<DataPage*>(); }
    ClipView& view() const { return page().clips().view(); }
    QLineEdit* text() const { return page().clips().filter().findChild<QLineEdit*>(); }
    ClipList& clips() const { return program.clips(); }
    int rows() const { return program.clips().model().rowCount(); }
    ClipCounts counts() const { return program.session().table().counts(); }
    QAction* action(ActionId id) const { return program.window().actions().action(id); }

    QString cell(int row, ClipColumn column) const {
        return view().model()->index(row, static_cast<int>(column)).data().toString();
    }
    void click(int row, Qt::KeyboardModifiers keys = {}) const {
        const QModelIndex index = view().model()->index(row, 0);
        view().scrollTo(index);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, keys, view().visualRect(index).center());
    }
    /// The lines of a card, as they are read out.
    QStringList lines(const QWidget& card) const {
        QStringList lines;
        for (const auto* line : card.findChildren<FindingLine*>()) lines.append(line->accessibleName());
        return lines;
    }
    /// Keys go to the window that is active, which on X11 takes a moment.
    bool becomesActive() const {
        program.window().activateWindow();
        return QTest::qWaitForWindowActive(&program.window());
    }
    bool isQuiet() const { return program.jobs().isEmpty() && program.labels().pending() == 0; }

    mutable Program program;
};

/// Windows with a demo project each, in folders of their own.
class DemoWindows {
  public:
    DemoWindows() { demoProject(demo("made"), {}, {}); }

    std::filesystem::path home(const char* name) const {
        const std::filesystem::path place = pathOf(m_home.path()) / name;
        std::filesystem::create_directories(place);
        Settings(pathText(place / "settings.ini")).setPreferences({.language = QStringLiteral("en")});
        return place;
    }
    std::filesystem::path demo(const char* name) const { return home(name) / "demo"; }

    /// A copy of the demo project of its own.
    std::filesystem::path open(const char* name) const {
        std::filesystem::copy(demo("made"), demo(name), std::filesystem::copy_options::recursive);
        return home(name);
    }

    static void openDemo(Window& window) {
        if (!window.program.window().isVisible()) window.program.start({});
        window.action(ActionId::OpenDemo)->trigger();
        QTRY_VERIFY(window.program.session().isOpen());
        window.program.window().showPage(PageId::Data);
        QTRY_VERIFY(window.isQuiet());
        QCOMPARE(window.rows(), 400);
    }

    static void giveLabel(Window& window, const QString& label) {
        window.action(ActionId::LabelClip)->trigger();
        auto* dialog = window.program.window().findChild<LabelDialog*>();
        QVERIFY(dialog != nullptr);
        auto* text = dialog->findChild<QLineEdit*>();
        text->setText(label);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(window.isQuiet());
        QTRY_VERIFY(window.program.window().findChild<LabelDialog*>() == nullptr);
        window.program.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.program.window()));
    }

  private:
    QTemporaryDir m_home;
};

}  // namespace melscope::test
