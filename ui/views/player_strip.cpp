// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/player_strip.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <array>
#include <cmath>

#include "ui/views/time_axis.h"

namespace melscope {

namespace {

constexpr int kTimeSpare = 4;  // pixels
constexpr int kMargin = 12, kSpacing = 10;
constexpr int kLeastWidth = 300;
constexpr int kVolume = 60, kWideVolume = 120;
constexpr std::array kSpeeds{0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

}  // namespace

PlayerStrip::PlayerStrip(QWidget* parent)
    : QWidget(parent),
      m_play(new QPushButton(this)),
      m_loop(new QPushButton(this)),
      m_time(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_speed(new QComboBox(this)),
      m_volume(new QSlider(Qt::Horizontal, this)),
      m_meter(new LevelMeter(this)),
      m_first(new QHBoxLayout),
      m_second(new QHBoxLayout) {
    makeControls();
    layOut();
    retranslate();
    setPosition(0, 0);
    setSpeed(1);
    setVolume(1);
    setProblem({});
}

void PlayerStrip::makeControls() {
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setProperty("kind", QStringLiteral("primary"));
    m_loop->setObjectName(QStringLiteral("loop"));
    m_loop->setCheckable(true);
    m_time->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setProperty("role", QStringLiteral("warning"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    for (const double speed : kSpeeds) m_speed->addItem({}, speed);
    m_volume->setRange(0, 100);
    m_speed->setFixedWidth(66);
    m_volume->setFixedWidth(kVolume);
    m_meter->setFixedWidth(44);
    setMinimumWidth(kLeastWidth);
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
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(8);
    for (QHBoxLayout* const line : {m_first, m_second}) {
        line->setSpacing(kSpacing);
        column->addLayout(line);
    }
    for (QWidget* const part : std::initializer_list<QWidget*>{m_play, m_loop, m_time})
        m_first->addWidget(part);
    m_first->addStretch();
    for (QWidget* const part : std::initializer_list<QWidget*>{m_speed, m_volume, m_meter})
        m_first->addWidget(part);
    m_second->addStretch();
    column->addWidget(m_problem);
}

void PlayerStrip::retranslate() {
    m_loop->setText(tr("Loop"));
    m_loop->setAccessibleName(tr("Loop the selection or the whole recording"));
    m_loop->setToolTip(tr("Play the selection, or all, again and again"));
    m_time->setAccessibleName(tr("Position and length"));
    m_problem->setAccessibleName(tr("Why nothing is heard"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed; the pitch stays as it is"));
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, tr("%1×").arg(QLocale().toString(m_speed->itemData(i).toDouble())));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    setState(m_state);
    fitControls();
}

void PlayerStrip::setState(State state) {
    m_state = state;
    const bool playing = state == State::Playing;
    showPlayText();
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setEnabled(state != State::Unavailable);
    m_play->setToolTip(state == State::Unavailable ? m_problem->text() : tr("Space plays and pauses"));
    if (!playing) m_meter->setLevel(-200);
}

QString PlayerStrip::playText(State state, bool withKey) {
    const QString word = state == State::Playing ? tr("❚❚ Pause") : tr("▶ Play");
    return withKey ? tr("%1  Space", "a button and its key").arg(word) : word;
}

void PlayerStrip::showPlayText() { m_play->setText(playText(m_state, m_saysKey)); }

int PlayerStrip::playWidth(bool withKey) {
    int widest = 0;
    for (const State state : {State::Stopped, State::Playing}) {
        m_play->setText(playText(state, withKey));
        widest = std::max(widest, m_play->sizeHint().width());
    }
    showPlayText();
    return widest;
}

/// What stands beside the time does not move as it goes on.
void PlayerStrip::keepTimeWidth(const QString& text) {
    static const QRegularExpression digit(QStringLiteral("\\d"));
    m_time->setFixedWidth(
        m_time->fontMetrics().horizontalAdvance(QString(text).replace(digit, QStringLiteral("0"))) +
        kTimeSpare);
    fitControls();
}

void PlayerStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitControls();
}

/// Where there is little room, what is set more rarely goes to a line of its own, and the name of the key
/// goes. The button to play keeps its width when its word changes.
void PlayerStrip::fitControls() {
    const int room = width() - 2 * kMargin;
    const int fixed = m_loop->sizeHint().width() + m_time->width() + 2 * kSpacing;
    const int beside = m_speed->minimumWidth() + kVolume + m_meter->minimumWidth() + 3 * kSpacing;
    const int named = playWidth(true);
    setNarrow(fixed + named + beside > room);
    m_saysKey = fixed + named <= room;
    m_play->setMinimumWidth(playWidth(m_saysKey));
}

void PlayerStrip::setNarrow(bool narrow) {
    if (narrow == m_isNarrow) return;
    m_isNarrow = narrow;
    for (QWidget* const part : std::initializer_list<QWidget*>{m_speed, m_volume, m_meter}) {
        (narrow ? m_first : m_second)->removeWidget(part);
        if (narrow)
            m_second->insertWidget(m_second->count() - 1, part);  // before the stretch
        else
            m_first->addWidget(part);
    }
    m_volume->setFixedWidth(narrow ? kWideVolume : kVolume);
}

void PlayerStrip::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    setState(m_state);
}

void PlayerStrip::setPosition(double seconds, double length) {
    const QString text = tr("%1 / %2", "position / length").arg(timeText(seconds, 2), timeText(length, 2));
    if (text.size() != m_time->text().size()) keepTimeWidth(text);
    m_time->setText(text);
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

void PlayerStrip::setLevel(double decibel) { m_meter->setLevel(decibel); }

void PlayerStrip::setColours(const ViewColours& colours) { m_meter->setColours(colours); }

void PlayerStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) fitControls();
}

}  // namespace melscope
