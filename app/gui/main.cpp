// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QIcon>
#include <QTimer>
#include <cstdio>
#include <cstdlib>

#include "app/gui/log_file.h"
#include "app/gui/process.h"
#include "app/gui/program.h"

namespace {

using namespace melscope;

QList<QUrl> namedFiles(const QStringList& arguments) {
    QList<QUrl> files;
    for (const QString& argument : arguments.mid(1))
        files.append(QUrl::fromUserInput(argument, QDir::currentPath(), QUrl::AssumeLocalFile));
    return files;
}

int runProgram(QApplication& application) {
    QElapsedTimer clock;
    clock.start();
    const ProgramFolders folders = userFolders();
    writeLogTo(folders.log);
    Program program(folders);
    QObject::connect(&program, &Program::finished, &application, [] { QCoreApplication::exit(); });
    program.start(namedFiles(application.arguments()));
    QTimer::singleShot(0, [clock] { qInfo("The window was shown after %lld ms", clock.elapsed()); });
    return application.exec();
}

}  // namespace

int main(int argc, char** argv) {
    ignoreFileSignals();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("melscope"));
    QApplication::setApplicationVersion(QStringLiteral(MELSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("melscope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/melscope.svg")));
    QApplication::setQuitOnLastWindowClosed(false);
    const int code = runProgram(application);
    std::fflush(nullptr);
    std::_Exit(code);  // a job or LibTorch may still be at work on a thread: nothing static may go under it
}
