// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/log_file.h"

#include <QDateTime>
#include <QtGlobal>
#include <cstdio>
#include <fstream>
#include <mutex>

namespace melscope {

namespace {

constexpr std::uintmax_t kMostBytes = 1 << 20;

struct Log {
    std::mutex mutex;
    std::ofstream stream;
};

/// A message handler is a plain function: what it writes to has to be reached from there.
Log& theLog() {
    static Log log;
    return log;
}

const char* levelName(QtMsgType type) {
    switch (type) {
        case QtDebugMsg:
            return "debug";
        case QtInfoMsg:
            return "info";
        case QtWarningMsg:
            return "warning";
        case QtCriticalMsg:
            return "error";
        case QtFatalMsg:
            return "fatal";
    }
    return "";
}

void write(QtMsgType type, const QMessageLogContext&, const QString& message) {
    const QByteArray line = QStringLiteral("%1 %2 %3\n")
                                .arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs),
                                     QString::fromLatin1(levelName(type)), message)
                                .toUtf8();
    const std::lock_guard lock(theLog().mutex);
    theLog().stream << line.constData() << std::flush;
    if (type != QtDebugMsg && type != QtInfoMsg) std::fputs(line.constData(), stderr);
}

}  // namespace

void writeLogTo(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const auto size = std::filesystem::file_size(file, ignored);
    if (!ignored && size > kMostBytes)
        std::filesystem::rename(file, std::filesystem::path(file) += ".old", ignored);
    theLog().stream.open(file, std::ios::app);
    qInstallMessageHandler(write);
}

}  // namespace melscope
