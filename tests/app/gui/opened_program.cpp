// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/opened_program.h"

#include <QLabel>
#include <QtTest>
#include <algorithm>

#include "app/gui/path_text.h"
#include "app/gui/project_making.h"
#include "tests/support/patience.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/value_field.h"

namespace melscope::test {

bool DemoHome::make() {
    if (!m_home.isValid()) return false;
    demoProject(pathOf(m_home.path()) / "made", [](const Progress&) {}, {});
    return true;
}

ProgramFolders DemoHome::folders(const QString& name) const {
    const std::filesystem::path home = pathOf(m_home.filePath(name));
    std::filesystem::create_directories(home);
    if (!std::filesystem::exists(home / "demo"))
        std::filesystem::copy(pathOf(m_home.path()) / "made", home / "demo",
                              std::filesystem::copy_options::recursive);
    Settings settings(pathText(home / "melscope.ini"));
    settings.setPreferences({.language = QStringLiteral("en")});
    return {.settings = home / "melscope.ini", .demo = home / "demo", .log = home / "melscope.log"};
}

OpenedProgram::OpenedProgram(const ProgramFolders& folders) : Program(folders) {
    start({QUrl::fromLocalFile(pathText(folders.demo / "demo.melscope"))});
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window()) ||
        !comes([this] { return session().isOpen() && jobs().isEmpty(); }))
        qFatal("the demo does not open");
}

bool OpenedProgram::showListen() {
    window().showPage(PageId::Listen);
    return settle();
}

bool OpenedProgram::settle() {
    return comes([this] {
        ListenPicture& picture = listen().picture();
        return labels().pending() == 0 && listen().recipe().settings() && picture.loader().isIdle() &&
               !picture.isDrawing() &&
               (listen().playback().canPlay() || !listen().page().sound().showsSound());
    });
}

bool says(Program& program, const QString& words) {
    const auto labels = program.window().findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&program.window()) && label->text().contains(words);
    });
}

void type(Program& program, const char* key, const QString& text) {
    auto* field = program.listen().page().findChild<ValueField*>(QLatin1String(key));
    QVERIFY(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

}  // namespace melscope::test
