// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/playback/sound_server.h"

#include <QStandardPaths>

namespace melscope::test {

bool SoundServer::start() {
    if (QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty()) return false;
    qputenv("XDG_RUNTIME_DIR", m_folder.path().c_str());
    qputenv("HOME", m_folder.path().c_str());
    qputenv("PULSE_SERVER", "unix:" + QByteArray(m_folder.path().c_str()) + "/socket");
    m_server.start(
        QStringLiteral("pulseaudio"),
        {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
         QStringLiteral("--use-pid-file=no"), QStringLiteral("-L"),
         QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=%1/socket")
             .arg(QString::fromStdString(m_folder.path().string()))});
    for (int tries = 0; tries < 50; ++tries)
        if (m_server.waitForFinished(100) || pactl({QStringLiteral("info")}) == 0) break;
    return m_server.state() == QProcess::Running && addDevice();
}

SoundServer::~SoundServer() {
    stopPlaying();
    kill();
}

void SoundServer::kill() {
    m_server.terminate();
    m_server.waitForFinished();
}

// Without rewinds the device keeps milliseconds in store, as real ones do, and not two seconds.
bool SoundServer::addDevice() {
    return pactl({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
                  QStringLiteral("sink_name=nowhere"), QStringLiteral("rate=44100"),
                  QStringLiteral("norewinds=1")}) == 0;
}

bool SoundServer::removeDevice() {
    return pactl({QStringLiteral("unload-module"), QStringLiteral("module-null-sink")}) == 0;
}

// Qt Multimedia hides the monitor itself, as it is no microphone.
bool SoundServer::addMicrophone() {
    return pactl({QStringLiteral("load-module"), QStringLiteral("module-remap-source"),
                  QStringLiteral("master=nowhere.monitor"), QStringLiteral("source_name=ear")}) == 0;
}

bool SoundServer::play(const std::filesystem::path& file) {
    stopPlaying();
    m_player.start(QStringLiteral("paplay"),
                   {QStringLiteral("--device=nowhere"), QString::fromStdString(file.string())});
    return m_player.waitForStarted();
}

void SoundServer::stopPlaying() {
    m_player.kill();
    m_player.waitForFinished();
}

}  // namespace melscope::test
