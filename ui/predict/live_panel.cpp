// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/live_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "ui/listen/themed_colours.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/input_meter.h"
#include "ui/predict/live_spectrogram_view.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"
#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr int kDeviceWidth = 240, kNarrowestDevice = 120;
constexpr int kLevelWidth = 56, kTimeWidth = 56;
constexpr int kAroundLanes = 80;        // pixels of the card for its heading, its axis and its edges
constexpr double kPictureShare = 0.35;  // of the room for picture and lanes, at least
constexpr double kSilence = -100;       // dB, below which no number is worth reading

}  // namespace

LivePanel::LivePanel(QWidget* parent)
    : QWidget(parent),
      m_devices(new QComboBox),
      m_meter(new InputMeter),
      m_level(new TextLabel(TextRole::Text)),
      m_time(new TextLabel(TextRole::Text)),
      m_leave(new QPushButton),
      m_sentence(new TextLabel(TextRole::Small)),
      m_tracksCard(new Card),
      m_picture(new LiveSpectrogramView),
      m_tracks(new TrackView),
      m_earlier(new TextLabel(TextRole::Small)),
      m_now(new TextLabel(TextRole::Small)),
      m_scores(new ScoresCard),
      m_detections(new DetectionsCard),
      m_right(new QWidget) {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kCardGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(kCardGap);
    left->addWidget(makeHead());
    left->addWidget(makeTracks(), 1);
    columns->addLayout(left, 1);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(kCardGap);
    right->addWidget(m_scores);
    right->addWidget(m_detections, 1);
    columns->addWidget(m_right);
    m_detections->table().setSelectionMode(QAbstractItemView::NoSelection);  // nothing can be played
    LivePanel::retranslate();
}

QWidget* LivePanel::makeHead() {
    auto* card = new Card;
    auto* line = new QHBoxLayout;
    line->setSpacing(kCardGap);
    line->addWidget(m_devices);
    line->addWidget(m_meter, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_level, m_time, m_leave}) line->addWidget(part);
    card->content()->addLayout(line);
    card->content()->addWidget(m_sentence);
    m_devices->setMinimumWidth(kNarrowestDevice);
    m_devices->setMaximumWidth(kDeviceWidth);
    m_devices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_devices->setMinimumContentsLength(24);
    m_level->setFixedWidth(kLevelWidth);
    m_level->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_time->setFixedWidth(kTimeWidth);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sentence->setWordWrap(true);
    connect(m_devices, &QComboBox::activated, this,
            [this](int index) { Q_EMIT deviceWanted(m_devices->itemData(index).toString()); });
    connect(m_leave, &QPushButton::clicked, this, &LivePanel::leaveWanted);
    return card;
}

QWidget* LivePanel::makeTracks() {
    m_picture->setColours(themedViewColours());
    m_tracks->setColours(themedViewColours());
    m_tracks->setFocusPolicy(Qt::NoFocus);  // there is nothing to go to
    m_tracks->setMinimumHeight(1);          // lanes come and go with the room there is
    auto* axis = new QHBoxLayout;
    axis->setContentsMargins(kAxisMargin, 0, 0, 0);
    axis->addWidget(m_earlier);
    axis->addStretch();
    axis->addWidget(m_now);
    m_tracksCard->content()->addWidget(m_picture, 1);
    m_tracksCard->content()->addWidget(m_tracks);
    m_tracksCard->content()->addLayout(axis);
    return m_tracksCard;
}

void LivePanel::setDevices(const QList<NamedChoice>& devices, const QString& chosen) {
    m_choices = devices;
    m_chosen = chosen;
    fillDevices();
}

void LivePanel::fillDevices() {
    m_devices->clear();
    m_devices->addItem(tr("The system's microphone"), QString());
    for (const NamedChoice& device : m_choices) m_devices->addItem(device.name, device.id);
    m_devices->setCurrentIndex(qMax(0, m_devices->findData(m_chosen)));
    m_devices->setEnabled(!m_choices.isEmpty());
    if (m_choices.isEmpty()) m_devices->setItemText(0, tr("No microphone"));
}

void LivePanel::setReading(const InputReading& reading) {
    m_meter->setReading(reading);
    m_level->setText(reading.level > kSilence
                         ? tr("%1 dB").arg(QLocale().toString(std::round(reading.level), 'f', 0))
                         : tr("silent"));
}

void LivePanel::setTime(double seconds, double shown) {
    m_seconds = seconds;
    m_shown = shown;
    m_time->setText(timeText(seconds, 0));
    TimeAxis axis = m_tracks->axis();
    axis.begin = seconds - shown;
    axis.end = axis.length = seconds;
    m_tracks->setAxis(axis);
    m_picture->setEnd(seconds);
}

void LivePanel::setSentence(TextRole role, const QString& sentence) {
    if (sentence == m_words && role == m_role) return;
    m_words = sentence;
    m_role = role;
    m_sentence->setRole(role);
    m_sentence->setText(sentence);
}

std::size_t LivePanel::lanes() const {
    const int room = m_tracksCard->height() - kAroundLanes;
    const int picture =
        std::max(m_picture->minimumSizeHint().height(), static_cast<int>(kPictureShare * room));
    return TrackView::lanesIn(room - picture);
}

void LivePanel::setRightWidth(int width) { m_right->setFixedWidth(width); }

void LivePanel::retranslate() {
    m_devices->setAccessibleName(tr("Microphone"));
    m_devices->setToolTip(tr("Which microphone listens"));
    m_level->setAccessibleName(tr("Level"));
    m_time->setAccessibleName(tr("Time since the start"));
    m_leave->setText(tr("Close"));
    m_leave->setToolTip(tr("Stop listening and go back to the recordings"));
    m_tracksCard->setHeading(tr("The last minute"));
    m_earlier->setText(tr("a minute ago"));
    m_now->setText(tr("now"));
    fillDevices();
    setReading(m_meter->reading());
    setTime(m_seconds, m_shown);
}

void LivePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() != QEvent::PaletteChange) return;
    m_tracks->setColours(themedViewColours());
    m_picture->setColours(themedViewColours());
}

}  // namespace melscope
