// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/microphone.h"

namespace melscope {

Microphone::Microphone(QObject* parent) : QObject(parent), m_engine(new MicrophoneEngine) {
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &MicrophoneEngine::reported, this, &Microphone::take);
    connect(m_engine, &MicrophoneEngine::inputsChanged, this, [this](const QList<AudioInput>& inputs) {
        m_inputs = inputs;
        Q_EMIT inputsChanged();
    });
    m_thread.start();
}

Microphone::~Microphone() {
    m_thread.quit();
    m_thread.wait();
}

void Microphone::setWatching(bool watches) {
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, watches] { engine->setWatching(watches); });
}

void Microphone::start(const QByteArray& id) {
    m_isOn = true;
    m_last = {};
    QMetaObject::invokeMethod(m_engine,
                              [engine = m_engine, id, request = ++m_request] { engine->start(id, request); });
}

void Microphone::stop() {
    m_isOn = false;
    QMetaObject::invokeMethod(m_engine,
                              [engine = m_engine, request = ++m_request] { engine->stop(request); });
}

void Microphone::take(const MicrophoneReport& report) {
    if (report.request != m_request) return;
    m_last = report;
    m_isOn = report.listening;
    Q_EMIT reported();
}

}  // namespace melscope
