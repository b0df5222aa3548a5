// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/playback_engine.h"

#include <algorithm>
#include <chrono>

namespace melscope {

namespace {

constexpr int kCheckInterval = 20;       // ms
constexpr int kMostStalledChecks = 250;  // 5 s without a sample played: the device is gone
constexpr double kBufferSeconds = 0.1;

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QAudioFormat formatOf(const SoundSource& source) {
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Float);
    format.setSampleRate(source.sampleRate());
    format.setChannelCount(source.channels());
    return format;
}

}  // namespace

PlaybackEngine::PlaybackEngine() : m_timer(this) {
    m_timer.setInterval(kCheckInterval);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackEngine::check);
}

PlaybackEngine::~PlaybackEngine() { close(); }

void PlaybackEngine::load(std::shared_ptr<SoundSource> source) {
    close();
    m_source = std::move(source);
    m_last = {};
}

void PlaybackEngine::play(const PlaybackPlan& plan, int request) {
    close();
    m_last.request = request;
    m_plan = plan;
    if (!m_source) return;
    m_plan.end = std::min(m_plan.end, m_source->frames());
    m_last.seconds = static_cast<double>(plan.begin) / m_source->sampleRate();
    const QAudioDevice device = chosenDevice();
    if (device.isNull()) return fail(PlaybackProblem::NoDevice);
    const QAudioFormat format = formatOf(*m_source);
    if (!device.isFormatSupported(format)) return fail(PlaybackProblem::FormatRefused);
    m_deviceId = device.id();
    m_last.isSubstitute = !m_wantedDevice.isEmpty() && m_deviceId != m_wantedDevice;
    m_stream = std::make_unique<PlaybackStream>(*m_source, m_plan);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->setBufferSize(format.bytesForDuration(static_cast<qint64>(kBufferSeconds * 1e6)));
    m_sink->setVolume(m_volume);
    m_sink->start(m_stream.get());
    if (m_sink->error() == QAudio::OpenError) return fail(PlaybackProblem::NoDevice);
    m_last.problem = PlaybackProblem::None;
    m_timer.start();
    report();
}

void PlaybackEngine::stop(int request) {
    m_last.request = request;
    if (m_stream) m_last.seconds = m_stream->frameAt(played()) / m_source->sampleRate();
    close();
    report();
}

void PlaybackEngine::setVolume(double volume) {
    m_volume = volume;
    if (m_sink) m_sink->setVolume(volume);
}

double PlaybackEngine::played() const {
    return static_cast<double>(m_sink->processedUSecs()) * 1e-6 * m_source->sampleRate();
}

QAudioDevice PlaybackEngine::chosenDevice() const {
    if (!m_wantedDevice.isEmpty())
        for (const QAudioDevice& device : QMediaDevices::audioOutputs())
            if (device.id() == m_wantedDevice) return device;
    return QMediaDevices::defaultAudioOutput();
}

bool PlaybackEngine::deviceIsThere() const {
    const auto devices = QMediaDevices::audioOutputs();
    return std::any_of(devices.begin(), devices.end(),
                       [this](const QAudioDevice& d) { return d.id() == m_deviceId; });
}

void PlaybackEngine::check() {
    const qint64 processed = m_sink->processedUSecs();
    m_stalledChecks = processed > m_processed ? 0 : m_stalledChecks + 1;
    m_processed = processed;
    if (m_stalledChecks > kMostStalledChecks || m_sink->state() == QAudio::StoppedState || !deviceIsThere())
        return fail(PlaybackProblem::DeviceLost);
    if (!m_stream->failure().empty()) {
        m_last.reason = m_stream->failure();
        return fail(PlaybackProblem::CannotRead);
    }
    m_last.seconds = m_stream->frameAt(played()) / m_source->sampleRate();
    if (!m_stream->endedAt(played())) return report();
    close();
    report();
}

void PlaybackEngine::fail(PlaybackProblem problem) {
    close();
    m_last.problem = problem;
    report();
}

void PlaybackEngine::report() {
    m_last.playing = m_sink != nullptr;
    m_last.speed = m_plan.speed;
    m_last.decibel = m_stream ? m_stream->level() : -200;
    m_last.nanoseconds = now();
    Q_EMIT reported(m_last);
}

void PlaybackEngine::close() {
    m_timer.stop();
    if (m_sink) m_sink->reset();
    m_sink.reset();
    m_stream.reset();
    m_processed = 0;
    m_stalledChecks = 0;
}

}  // namespace melscope
