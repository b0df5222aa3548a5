// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listen_playback.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/gui/settings.h"
#include "ui/theme/reason_words.h"
#include "ui/theme/sentence.h"
#include "ui/views/player_strip.h"
#include "ui/views/sound_view.h"

namespace melscope {

namespace {

constexpr std::array kSpeeds{0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

using OpenSound = std::shared_ptr<SoundSource>;

}  // namespace

ListenPlayback::ListenPlayback(PlayerStrip& strip, SoundView& view, Settings& settings, QObject* parent)
    : QObject(parent), m_strip(strip), m_view(view), m_settings(settings) {
    joinStrip();
    joinView();
    connect(&m_player, &Player::positionChanged, this, &ListenPlayback::showPosition);
    connect(&m_player, &Player::levelChanged, &m_strip, &PlayerStrip::setLevel);
    connect(&m_player, &Player::problemChanged, &m_strip, &PlayerStrip::setProblem);
    connect(&m_player, &Player::playingChanged, this, [this](bool playing) {
        m_strip.setState(playing ? PlayerStrip::State::Playing : PlayerStrip::State::Stopped);
        Q_EMIT changed();
    });
    const ListenChoices choices = m_settings.listen();
    m_strip.setVolume(choices.volume);
    m_player.setVolume(choices.volume);
    setLoops(choices.loops);
    setSpeed(choices.speed);
    setDevice(m_settings.preferences().audioDevice);
}

void ListenPlayback::joinStrip() {
    connect(&m_strip, &PlayerStrip::playWanted, &m_player, &Player::play);
    connect(&m_strip, &PlayerStrip::pauseWanted, &m_player, &Player::pause);
    connect(&m_strip, &PlayerStrip::loopWanted, this, &ListenPlayback::setLoops);
    connect(&m_strip, &PlayerStrip::speedWanted, this, &ListenPlayback::setSpeed);
    connect(&m_strip, &PlayerStrip::volumeWanted, this, [this](double volume) {
        m_player.setVolume(volume);
        m_settings.changeListen(&ListenChoices::volume, volume);
    });
}

void ListenPlayback::joinView() {
    connect(&m_view, &SoundView::seekWanted, this, [this](double seconds) {
        if (canPlay()) m_player.seek(seconds);
    });
    connect(&m_view, &SoundView::selectionChanged, this, &ListenPlayback::takeSelection);
}

/// Without one of a person's own it is the clip that is played, where it is a part of a recording.
void ListenPlayback::takeSelection(const std::optional<TimeRange>& selection) {
    const bool part = m_stretch.begin > 0 || m_stretch.end >= 0;
    m_player.setSelection(selection ? selection : part ? std::optional(m_stretch) : std::nullopt);
    Q_EMIT changed();
}

bool ListenPlayback::hasSelection() const { return m_view.selection().has_value(); }

void ListenPlayback::load(const std::filesystem::path& file, const TimeRange& stretch) {
    unload({});
    m_stretch = stretch;
    const auto task = [file](const ProgressListener&, const std::stop_token&) {
        return std::make_shared<SoundSource>(file);
    };
    m_opening = runInBackground(
        this, task,
        [this](OpenSound sound) {
            m_opening = nullptr;
            m_player.load(std::move(sound));
            begin();
        },
        [this](const Failure& failure) {
            m_opening = nullptr;
            m_playsWhenLoaded = false;
            if (failure.kind != Failure::Kind::Stopped) unload(asSentence(reasonInWords(failure.reason)));
        });
}

void ListenPlayback::load(Waveform sound) {
    unload({});
    m_stretch = {};
    m_player.load(std::move(sound));
    begin();
}

void ListenPlayback::unload(const QString& why) {
    if (!why.isEmpty()) m_playsWhenLoaded = false;
    delete std::exchange(m_opening, nullptr);  // nothing is heard of it any more
    m_player.unload();
    m_strip.setProblem(why);
    m_strip.setState(PlayerStrip::State::Unavailable);
    m_strip.setPosition(0, 0);
    m_view.setPlayhead({});
    Q_EMIT changed();
}

void ListenPlayback::begin() {
    if (m_stretch.end > m_player.length() || (m_stretch.end < 0 && m_stretch.begin > 0))
        m_stretch.end = m_player.length();
    m_strip.setState(PlayerStrip::State::Stopped);
    takeSelection(m_view.selection());
    m_player.seek(m_stretch.begin);
    if (std::exchange(m_playsWhenLoaded, false)) m_player.play();
}

void ListenPlayback::showPosition(double seconds) {
    m_strip.setPosition(seconds, m_player.length());
    m_view.setPlayhead(canPlay() ? std::optional(seconds) : std::nullopt);
    Q_EMIT positionChanged(seconds);
}

bool ListenPlayback::perform(ActionId what) {
    switch (what) {
        case ActionId::Play:
            toggle();
            return true;
        case ActionId::PlaySelection:
            playSelection();
            return true;
        case ActionId::Loop:
            setLoops(!loops());
            return true;
        case ActionId::Slower:
        case ActionId::Faster:
            changeSpeed(what == ActionId::Faster ? 1 : -1);
            return true;
        default:
            return false;
    }
}

void ListenPlayback::toggle() { m_player.isPlaying() ? m_player.pause() : m_player.play(); }

void ListenPlayback::playSelection() {
    if (!hasSelection()) return;
    m_player.seek(m_view.selection()->begin);
    if (!m_player.isPlaying()) m_player.play();
}

bool ListenPlayback::loops() const { return m_settings.listen().loops; }

void ListenPlayback::setLoops(bool loops) {
    m_player.setLoops(loops);
    m_strip.setLoops(loops);
    m_settings.changeListen(&ListenChoices::loops, loops);
    Q_EMIT changed();
}

void ListenPlayback::setSpeed(double speed) {
    m_player.setSpeed(speed);
    m_strip.setSpeed(speed);
    m_settings.changeListen(&ListenChoices::speed, speed);
}

void ListenPlayback::changeSpeed(int steps) {
    const auto now = std::ranges::lower_bound(kSpeeds, m_settings.listen().speed - 1e-6) - kSpeeds.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(kSpeeds) - 1);
    setSpeed(kSpeeds[static_cast<std::size_t>(next)]);
}

}  // namespace melscope
