// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QtTest>
#include <algorithm>

#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "app/gui/train_workflow.h"
#include "core/learn/learn.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "ui/dialogs/dialog.h"
#include "ui/train/compare_dialog.h"
#include "ui/train/curve_card.h"
#include "ui/train/run_card.h"

namespace melscope::test {

/// Whether this build trains; those that do not say so in their tests.
inline bool canLearn() {
    try {
        learn();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

/// A project of short tones in three classes that is learned in moments, and the window on it.
class ToneWindow {
  public:
    /// @param home where the project lies, or is made
    explicit ToneWindow(const std::filesystem::path& home)
        : m_project(home / "tones.melscope"),
          program({.settings = home / "settings.ini", .demo = home / "demo", .log = home / "log"}) {
        if (!std::filesystem::exists(m_project)) make(home / "tones");
        program.start({QUrl::fromLocalFile(pathText(m_project))});
        const bool open = comes([this] {
            return program.session().isOpen() && program.listen().recipe().settings() && isQuiet();
        });
        if (!open) qFatal("the project does not open");
        program.window().showPage(PageId::Train);
    }

    TrainWorkflow& train() { return program.train(); }
    RunList& runs() { return train().runs(); }
    TrainPage& page() { return train().page(); }
    TrainingQueue::State state() { return train().queue().state(); }
    bool isQuiet() {
        return program.jobs().isEmpty() && !program.session().isSaving() && runs().isKnown() &&
               !runs().isReading() && state() == TrainingQueue::State::Idle;
    }
    bool waitUntilQuiet() {
        return comes([this] { return isQuiet(); });
    }
    void set(const char* key, double value) { program.listen().recipe().set(key, value); }

    /// A button that is seen, in a dialog if there is one.
    QPushButton* button(const QString& text) {
        for (auto* one : program.window().findChildren<QPushButton*>())
            if (one->text() == text && one->isVisible()) return one;
        return nullptr;
    }
    void click(const QString& text) {
        QPushButton* one = button(text);
        QVERIFY2(one != nullptr && one->isEnabled(), qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    bool says(const QString& words) {
        const auto labels = program.window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    const std::filesystem::path& file() const { return m_project; }

  private:
    void make(const std::filesystem::path& folder) {
        for (int i = 0; i < 12; ++i)
            for (const auto& [name, hz] :
                 {std::pair("high", 3000), std::pair("low", 300), std::pair("middle", 1000)})
                writeWav(folder / name / (std::to_string(i) + ".wav"), sine(hz + 20 * i, 0.5, 8000));
        makeProject(m_project, planImport(nullptr, {.folder = folder}), {}, {});
    }

    std::filesystem::path m_project;

  public:
    Program program;
};

}  // namespace melscope::test
