// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include "tests/support/test_data.h"

namespace melscope::test {

/// A sound server of the test's own with one device that plays into nothing and can be listened to. One a
/// process, since Qt Multimedia keeps to the first it met.
class SoundServer {
  public:
    ~SoundServer();

    /// False where there is no pulseaudio.
    bool start();
    bool addDevice();
    bool removeDevice();
    /// What is played into the device, as a microphone; it goes with the device.
    bool addMicrophone();
    /// Plays a file into the device until the next one, or until stopPlaying().
    bool play(const std::filesystem::path& file);
    void stopPlaying();
    /// The server itself goes away.
    void kill();

  private:
    static int pactl(const QStringList& arguments) {
        return QProcess::execute(QStringLiteral("pactl"), arguments);
    }

    TemporaryFolder m_folder;
    QProcess m_server;
    QProcess m_player;
};

}  // namespace melscope::test
