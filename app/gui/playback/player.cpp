// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/player.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace melscope {

namespace {

constexpr double kSlowest = 0.5, kFastest = 2;
constexpr double kLongestGuess = 0.1;  // s that a position goes on without a report

double secondsSince(std::int64_t nanoseconds) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return 1e-9 * static_cast<double>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() -
                                      nanoseconds);
}

}  // namespace

Player::Player(QObject* parent) : QObject(parent), m_engine(new PlaybackEngine) {
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &PlaybackEngine::reported, this, &Player::take);
    m_frame.setInterval(16);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] { Q_EMIT positionChanged(position()); });
    m_thread.start();
}

Player::~Player() {
    m_thread.quit();
    m_thread.wait();
}

void Player::load(Waveform sound) { load(std::make_shared<SoundSource>(std::move(sound))); }
void Player::load(const std::filesystem::path& path) { load(std::make_shared<SoundSource>(path)); }

void Player::load(std::shared_ptr<SoundSource> source) {
    m_sampleRate = source ? source->sampleRate() : 1;
    m_length = source ? static_cast<double>(source->frames()) / m_sampleRate : 0;
    m_selection.reset();
    m_report = {};
    ++m_request;  // what the engine still says is of the one before
    m_frame.stop();
    QMetaObject::invokeMethod(m_engine,
                              [engine = m_engine, moved = std::move(source)] { engine->load(moved); });
    if (std::exchange(m_playing, false)) Q_EMIT playingChanged(false);
}

void Player::unload() { load(std::shared_ptr<SoundSource>()); }

void Player::play() {
    if (!isLoaded()) return;
    const TimeRange range = m_selection.value_or(TimeRange{0, m_length});
    const double here = m_report.seconds;
    start(here >= range.begin && here < range.end - 1e-3 ? here : range.begin);
}

void Player::start(double seconds) {
    const TimeRange range = m_selection.value_or(TimeRange{0, m_length});
    const auto frame = [this](double s) { return std::llround(s * m_sampleRate); };
    const bool inside = seconds >= range.begin && seconds < range.end;
    const PlaybackPlan plan{.begin = frame(seconds),
                            .loopBegin = frame(range.begin),
                            .end = frame(inside ? range.end : m_length),
                            .loops = m_loops,
                            .speed = m_speed};
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, plan, request = ++m_request] { engine->play(plan, request); });
}

void Player::pause() {
    if (!m_playing) return;
    QMetaObject::invokeMethod(m_engine,
                              [engine = m_engine, request = ++m_request] { engine->stop(request); });
}

void Player::seek(double seconds) {
    const double place = std::clamp(seconds, 0.0, m_length);
    m_report.seconds = place;
    m_report.nanoseconds = 0;
    if (m_playing) start(place);
    Q_EMIT positionChanged(place);
}

void Player::restart() {
    if (m_playing) start(position());
}

void Player::setLoops(bool loops) {
    m_loops = loops;
    restart();
}

void Player::setSelection(std::optional<TimeRange> selection) {
    m_selection = selection;
    restart();
}

void Player::setSpeed(double speed) {
    const double before = m_speed;
    m_speed = std::clamp(speed, kSlowest, kFastest);
    if (m_speed != before) restart();
}

void Player::setVolume(double volume) {
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, volume] { engine->setVolume(volume); });
}

void Player::setDevice(const QByteArray& id) {
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, id] { engine->setDevice(id); });
    restart();
}

double Player::position() const {
    if (!m_playing || m_report.nanoseconds == 0) return m_report.seconds;
    const double since = std::clamp(secondsSince(m_report.nanoseconds), 0.0, kLongestGuess);
    return std::min(m_report.seconds + since * m_report.speed, m_length);
}

void Player::take(const PlaybackReport& report) {
    if (report.request != m_request) return;
    m_report = report;
    const QString problem = sentence(report);
    if (problem != m_problem) Q_EMIT problemChanged(m_problem = problem);
    Q_EMIT levelChanged(report.decibel);
    if (report.playing == m_playing) return;
    m_playing = report.playing;
    m_playing ? m_frame.start() : m_frame.stop();
    Q_EMIT playingChanged(m_playing);
    Q_EMIT positionChanged(position());
}

QString Player::sentence(const PlaybackReport& report) const {
    switch (report.problem) {
        case PlaybackProblem::None:
            return report.isSubstitute
                       ? tr("The chosen sound output is not connected, so the system's plays.")
                       : QString();
        case PlaybackProblem::NoDevice:
            return tr("No sound device was found. Connect one, then press Play.");
        case PlaybackProblem::DeviceLost:
            return tr("The sound device is gone. Connect it or choose another, then press Play.");
        case PlaybackProblem::FormatRefused:
            return tr("The sound device does not play %1 Hz.").arg(m_sampleRate);
        case PlaybackProblem::CannotRead:
            return tr("The recording cannot be read on: %1").arg(QString::fromStdString(report.reason));
    }
    return {};
}

}  // namespace melscope
