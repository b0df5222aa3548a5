// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/microphone_engine.h"

#include <QMediaDevices>
#include <algorithm>

namespace melscope {

namespace {

constexpr int kCheckInterval = 50;   // ms
constexpr int kLookInterval = 1000;  // ms
// Checks without a sample after which a device is gone: 5 s until it begins, then 1 s.
constexpr int kMostChecksToBegin = 100, kMostStalledChecks = 20;
constexpr double kBufferSeconds = 0.1;
constexpr int kMostRate = 192000;    // Hz, that a spectrogram can have
constexpr int kMostChannels = 2;     // that a model can look at
constexpr double kMostSeconds = 60;  // the longest clip that a model can have

/// As the device likes it, in floats and without channels that no model looks at if it can do that.
QAudioFormat formatFor(const QAudioDevice& device) {
    const QAudioFormat liked = device.preferredFormat();
    QAudioFormat wanted = liked;
    wanted.setSampleFormat(QAudioFormat::Float);
    wanted.setChannelCount(std::min(liked.channelCount(), kMostChannels));
    wanted.setSampleRate(std::min(liked.sampleRate(), kMostRate));
    if (device.isFormatSupported(wanted)) return wanted;
    wanted.setSampleFormat(QAudioFormat::Int16);
    return device.isFormatSupported(wanted) ? wanted : liked;
}

/// The chosen device, or else the system's.
QAudioDevice deviceOf(const QByteArray& id) {
    for (const QAudioDevice& device : QMediaDevices::audioInputs())
        if (device.id() == id) return device;
    return QMediaDevices::defaultAudioInput();
}

bool isThere(const QByteArray& id) {
    const auto devices = QMediaDevices::audioInputs();
    return std::any_of(devices.begin(), devices.end(), [&](const QAudioDevice& d) { return d.id() == id; });
}

}  // namespace

MicrophoneEngine::MicrophoneEngine() : m_looking(this), m_timer(this) {
    m_looking.setInterval(kLookInterval);
    m_timer.setInterval(kCheckInterval);
    connect(&m_looking, &QTimer::timeout, this, &MicrophoneEngine::look);
    connect(&m_timer, &QTimer::timeout, this, &MicrophoneEngine::check);
}

MicrophoneEngine::~MicrophoneEngine() { close(); }

void MicrophoneEngine::setWatching(bool watches) {
    if (!watches) return m_looking.stop();
    m_looking.start();
    look();
}

void MicrophoneEngine::look() {
    QList<AudioInput> inputs;
    for (const QAudioDevice& device : QMediaDevices::audioInputs())
        inputs.append({device.id(), device.description()});
    if (m_inputs == inputs) return;
    m_inputs = inputs;
    Q_EMIT inputsChanged(inputs);
}

void MicrophoneEngine::start(const QByteArray& id, int request) {
    close();
    m_last = {.request = request};
    const QAudioDevice device = deviceOf(id);
    if (device.isNull()) return fail(MicrophoneProblem::NoDevice);
    const QAudioFormat format = formatFor(device);
    if (!format.isValid() || !device.isFormatSupported(format)) return fail(MicrophoneProblem::FormatRefused);
    m_deviceId = device.id();
    m_last.device = device.description();
    m_last.isSubstitute = !id.isEmpty() && m_deviceId != id;
    m_stream = std::make_unique<MicrophoneStream>(format, kMostSeconds);
    m_source = std::make_unique<QAudioSource>(device, format);
    m_source->setBufferSize(format.bytesForDuration(static_cast<qint64>(kBufferSeconds * 1e6)));
    m_source->start(m_stream.get());
    if (m_source->error() != QAudio::NoError) return fail(MicrophoneProblem::CannotOpen);
    m_timer.start();
    report();
}

void MicrophoneEngine::stop(int request) {
    m_last.request = request;
    m_last.problem = MicrophoneProblem::None;
    close();
    report();
}

void MicrophoneEngine::check() {
    const std::int64_t frames = m_stream->sound()->frames();
    m_stalledChecks = frames > m_frames ? 0 : m_stalledChecks + 1;
    m_frames = frames;
    if (m_stalledChecks > (frames > 0 ? kMostStalledChecks : kMostChecksToBegin) ||
        m_source->state() == QAudio::StoppedState || !isThere(m_deviceId))
        return fail(MicrophoneProblem::DeviceLost);
    report();
}

void MicrophoneEngine::fail(MicrophoneProblem problem) {
    close();
    m_last.problem = problem;
    report();
    if (m_looking.isActive()) look();
}

void MicrophoneEngine::report() {
    m_last.listening = m_source != nullptr;
    m_last.sound = m_stream ? m_stream->sound() : nullptr;
    m_last.level = m_stream ? m_stream->readLevel() : InputReading{};
    if (m_stream) m_last.seconds = static_cast<double>(m_frames) / m_last.sound->sampleRate();
    Q_EMIT reported(m_last);
}

void MicrophoneEngine::close() {
    m_timer.stop();
    if (m_source) m_source->stop();
    m_source.reset();
    m_stream.reset();
    m_frames = 0;
    m_stalledChecks = 0;
}

}  // namespace melscope
