// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include "app/gui/playback/microphone_engine.h"

namespace melscope {

/// Listens to one microphone at a time, and knows which there are.
class Microphone : public QObject {
    Q_OBJECT

  public:
    explicit Microphone(QObject* parent = nullptr);
    ~Microphone() override;

    /// Devices are looked for while somebody could want one.
    void setWatching(bool watches);
    /// None until they were looked for.
    const std::optional<QList<AudioInput>>& inputs() const { return m_inputs; }

    /// @param id of a device; the system's where it is empty or not there
    void start(const QByteArray& id);
    void stop();
    /// From start() to stop() or a problem.
    bool isOn() const { return m_isOn; }
    const MicrophoneReport& last() const { return m_last; }

  Q_SIGNALS:
    void inputsChanged();
    void reported();  ///< some 20 times a second while it listens, and at its end

  private:
    void take(const MicrophoneReport& report);

    QThread m_thread;
    MicrophoneEngine* m_engine;  ///< lives in m_thread
    int m_request = 0;           ///< reports on what was asked for before are not for us
    bool m_isOn = false;
    MicrophoneReport m_last;
    std::optional<QList<AudioInput>> m_inputs;
};

}  // namespace melscope
