// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/player_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <array>
#include <cmath>

#include "ui/views/time_axis.h"

namespace melscope {

namespace {

constexpr std::array kSpeeds{0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

QString styleSheetOf(const ViewColours& c) {
    return QStringLiteral(
               "QPushButton { padding: 5px 12px; border: 1px solid %1; border-radius: 5px; background: %2; "
               "color: %3; }"
               "QPushButton:checked { background: %4; color: %5; border-color: %5; }"
               "QPushButton:focus { border-color: %5; }"
               "QPushButton#play { background: %5; color: %6; border-color: %5; font-weight: 600; }"
               "QPushButton#play:focus { border-color: %3; }"
               "QPushButton:disabled, QPushButton#play:disabled { background: %1; color: %7; border-color: "
               "%1; }"
               "QComboBox { padding: 4px 8px; border: 1px solid %1; border-radius: 5px; background: %2; "
               "color: %3; }"
               "QComboBox::drop-down { border: 0; width: 4px; } QComboBox QAbstractItemView { background: "
               "%2; color: %3; }"
               "QComboBox:focus { border-color: %5; }"
               "QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %1; }"
               "QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: %7; }"
               "QSlider::handle:horizontal { width: 12px; margin: -4px 0; border-radius: 6px; background: "
               "%7; }"
               "QSlider::handle:horizontal:focus { background: %5; }"
               "QLabel { color: %3; } QLabel#readout { color: %7; }")
        .arg(c.line.name(), c.surface.name(), c.text.name(), c.accentGround.name(), c.accent.name(),
             c.onAccent.name(), c.muted.name());
}

}  // namespace

PlayerStrip::PlayerStrip(QWidget* parent)
    : QWidget(parent),
      m_play(new QPushButton(this)),
      m_loop(new QPushButton(tr("Loop"), this)),
      m_time(new QLabel(this)),
      m_readout(new QLabel(this)),
      m_speed(new QComboBox(this)),
      m_volume(new QSlider(Qt::Horizontal, this)),
      m_meter(new LevelMeter(this)) {
    makeControls();
    layOut();
    setState(State::Stopped);
    setPosition(0, 0);
    setSpeed(1);
    setVolume(1);
    setColours({});
}

void PlayerStrip::makeControls() {
    m_play->setObjectName(QStringLiteral("play"));
    m_loop->setCheckable(true);
    m_loop->setAccessibleName(tr("Loop the selection or the whole recording"));
    m_loop->setToolTip(tr("Play the selection, or all, again and again"));
    m_time->setAccessibleName(tr("Position and length"));
    m_time->setTextFormat(Qt::PlainText);
    m_readout->setObjectName(QStringLiteral("readout"));
    m_readout->setAccessibleName(tr("Under the cursor"));
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed; the pitch stays as it is"));
    for (const double speed : kSpeeds) m_speed->addItem(tr("%1×").arg(locale().toString(speed)), speed);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    m_volume->setRange(0, 100);
    m_volume->setFixedWidth(72);
    connect(m_play, &QPushButton::clicked, this, [this] {
        if (m_state == State::Playing) Q_EMIT pauseWanted();
        if (m_state == State::Stopped) Q_EMIT playWanted();
    });
    connect(m_loop, &QPushButton::clicked, this, &PlayerStrip::loopWanted);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { Q_EMIT speedWanted(m_speed->itemData(index).toDouble()); });
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int percent) { Q_EMIT volumeWanted(percent / 100.0); });
}

void PlayerStrip::layOut() {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_play);
    layout->addWidget(m_loop);
    layout->addWidget(m_time);
    layout->addWidget(m_readout, 1);
    layout->addWidget(m_speed);
    layout->addWidget(m_volume);
    layout->addWidget(m_meter);
}

void PlayerStrip::setState(State state) {
    m_state = state;
    const bool playing = state == State::Playing;
    m_play->setText(playing ? tr("❚❚ Pause  Space") : tr("▶ Play  Space"));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setEnabled(state != State::Unavailable);
    if (!playing) m_meter->setLevel(-200);
}

/// The button keeps its width when its word changes.
void PlayerStrip::keepPlayWidth() {
    const QString shown = m_play->text();
    int widest = 0;
    for (const QString& text : {tr("❚❚ Pause  Space"), tr("▶ Play  Space")}) {
        m_play->setText(text);
        widest = std::max(widest, m_play->sizeHint().width());
    }
    m_play->setText(shown);
    m_play->setMinimumWidth(widest);
}

void PlayerStrip::setProblem(const QString& sentence) {
    m_play->setToolTip(sentence.isEmpty() ? tr("Space plays and pauses") : sentence);
    if (!sentence.isEmpty()) setReadout(sentence);
}

void PlayerStrip::setPosition(double seconds, double length) {
    m_time->setText(tr("%1 / %2", "position / length").arg(timeText(seconds, 2), timeText(length, 2)));
}

void PlayerStrip::setLoops(bool loops) { m_loop->setChecked(loops); }

void PlayerStrip::setSpeed(double speed) {
    for (int i = 0; i < m_speed->count(); ++i)
        if (std::abs(m_speed->itemData(i).toDouble() - speed) < 1e-6) m_speed->setCurrentIndex(i);
}

void PlayerStrip::setVolume(double volume) {
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(static_cast<int>(std::lround(volume * 100)));
}

void PlayerStrip::setReadout(const QString& text) { m_readout->setText(text); }
void PlayerStrip::setLevel(double decibel) { m_meter->setLevel(decibel); }

void PlayerStrip::setColours(const ViewColours& colours) {
    m_meter->setColours(colours);
    setStyleSheet(styleSheetOf(colours));
    keepPlayWidth();
}

}  // namespace melscope
