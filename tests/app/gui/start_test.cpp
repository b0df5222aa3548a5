// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include "tests/support/patience.h"
#include "tests/support/test_registry.h"

namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the program wrote into its log, wherever that lies in its home.
QByteArray logIn(const QString& home) {
    QDirIterator files(home, {QStringLiteral("melscope.log")}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? contents(files.next()) : QByteArray();
}

}  // namespace

/// The program as a user starts it, in a home of its own.
class StartTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void startsQuicklyAndWithoutLibTorch() {
        const QTemporaryDir home;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            environment.insert(QString::fromLatin1(name), home.path());
        program.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        program.start(QStringLiteral(MELSCOPE_PROGRAM), {});
        QTRY_VERIFY(logIn(home.path()).contains("The window was shown"));
        qInfo("%lld ms from the start of the process; its log says:\n%s", clock.elapsed(),
              logIn(home.path()).constData());
        const QByteArray loaded = contents(QStringLiteral("/proc/%1/maps").arg(program.processId()));
        QVERIFY(loaded.contains("libmelscope_core"));
        QVERIFY(!loaded.contains("libtorch"));
        QVERIFY(!loaded.contains("libmelscope_learn"));
        program.kill();
        QVERIFY(program.waitForFinished());
    }
};

MELSCOPE_TEST(StartTest);
#include "start_test.moc"
