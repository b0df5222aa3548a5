// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"

#include <QProcess>
#include <algorithm>
#include <csignal>
#include <sstream>

namespace melscope::test {

namespace {

constexpr int kPatience = 240'000;  // ms; only a hang takes so long

void start(QProcess& process, const std::vector<std::string>& arguments) {
    QStringList list;
    for (const auto& argument : arguments) list << QString::fromStdString(argument);
    process.start(QStringLiteral(MELSCOPE_CLI), list, QIODevice::ReadWrite);
    process.waitForStarted();
}

Answer answerOf(QProcess& process) {
    Answer answer;
    const bool ended = process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
    if (!ended) process.kill();
    answer.code = ended ? process.exitCode() : -1;
    answer.out = process.readAllStandardOutput().toStdString();
    answer.err = process.readAllStandardError().toStdString();
    return answer;
}

}  // namespace

Answer melscopeCli(const std::vector<std::string>& arguments, const std::string& input) {
    QProcess process;
    start(process, arguments);
    process.write(QByteArray::fromStdString(input));
    process.closeWriteChannel();
    return answerOf(process);
}

Answer melscopeCliStopped(const std::vector<std::string>& arguments, int signal, int linesBefore) {
    QProcess process;
    start(process, arguments);
    std::string out;
    while (std::ranges::count(out, '\n') < linesBefore && process.waitForReadyRead(kPatience))
        out += process.readAllStandardOutput().toStdString();
    // A program that has ended has the number 0, and a signal to 0 would be one to ourselves.
    if (const auto id = static_cast<pid_t>(process.processId()); id > 0) ::kill(id, signal);
    Answer answer = answerOf(process);
    answer.out = out + answer.out;
    return answer;
}

std::vector<Json> objectsIn(const std::string& text) {
    std::vector<Json> objects;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) objects.push_back(Json::parse(line));
    return objects;
}

std::vector<Json> Answer::objects() const { return objectsIn(out); }

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items()) keys.push_back(item.key());
    return keys;
}

}  // namespace melscope::test
