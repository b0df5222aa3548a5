// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listen_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>

#include "ui/frame/label_key.h"
#include "ui/frame/page_id.h"
#include "ui/listen/batch_view.h"
#include "ui/listen/clip_panel.h"
#include "ui/listen/label_card.h"
#include "ui/listen/segments.h"
#include "ui/listen/settings_card.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/themed_colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/views/player_strip.h"

namespace melscope {

namespace {

constexpr int kClipsWidth = 268;
constexpr int kWidestClips = 400;
constexpr int kNarrowBelow = 960, kNarrowClips = 176;
constexpr int kRightWidth = 204;
constexpr int kScrollBarWidth = 12;

}  // namespace

ListenPage::ListenPage(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent)
    : Page(parent),
      m_clips(new ClipPanel(clips, selection)),
      m_sound(new SoundPanel),
      m_batch(new BatchView),
      m_picture(new QStackedWidget),
      m_player(new PlayerStrip),
      m_labels(new LabelCard),
      m_augmentation(new SettingsCard(augmentRows() + QList<SettingRow>{{seedSpec()}})),
      m_features(new SettingsCard(featureRows())),
      m_modes(new Segments(3)),
      m_reshuffle(nullptr),
      m_draw(new TextLabel(TextRole::Muted)) {
    makeTitle();
    auto* body = new QWidget;
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kCardGap);
    m_clips->setMaximumWidth(kWidestClips);
    columns->addWidget(m_clips, 1);
    columns->addWidget(makeMiddle(), 4);
    columns->addWidget(makeRight());
    setBody(body);
    setFirstFocus(&m_clips->view());
    leaveFocusToTab();
    m_player->setColours(themedViewColours());
    ListenPage::retranslate();
    setMode(ListenMode::Plain);
}

void ListenPage::makeTitle() {
    addTitleWidget(m_modes);
    m_reshuffle = addTitleButton();
    m_reshuffle->setIcon(themedIcon(QStringLiteral("shuffle"), IconTone::Muted));
    addTitleWidget(m_draw);
    for (QWidget* widget : {static_cast<QWidget*>(m_reshuffle), static_cast<QWidget*>(m_draw)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);  // nothing moves under the pointer
        widget->setSizePolicy(policy);
    }
    connect(m_modes, &Segments::wanted, this, [this](int mode) {
        m_modes->setChosen(static_cast<int>(m_mode));
        Q_EMIT modeWanted(static_cast<ListenMode>(mode));
    });
    connect(m_reshuffle, &QPushButton::clicked, this, &ListenPage::reshuffleWanted);
}

QWidget* ListenPage::makeMiddle() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    m_picture->addWidget(m_sound);
    m_picture->addWidget(m_batch);
    auto* strip = new Card;
    strip->content()->setContentsMargins(0, 0, 0, 0);
    strip->content()->addWidget(m_player);
    column->addWidget(m_picture, 1);
    column->addWidget(strip);
    return middle;
}

QWidget* ListenPage::makeRight() {
    auto* inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    for (QWidget* card : std::initializer_list<QWidget*>{m_labels, m_augmentation, m_features})
        column->addWidget(card);
    column->addStretch();
    inner->setFixedWidth(kRightWidth);
    auto* area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(kRightWidth + kScrollBarWidth);
    return area;
}

void ListenPage::setMode(ListenMode mode) {
    m_mode = mode;
    m_modes->setChosen(static_cast<int>(mode));
    m_picture->setCurrentIndex(mode == ListenMode::Batch ? 1 : 0);
    const bool chance = mode != ListenMode::Plain;
    m_reshuffle->setVisible(chance);
    m_draw->setVisible(chance);
}

void ListenPage::setDraw(const QString& text) { m_draw->setText(text); }

/// A click on a button or a choice leaves the keys with the clips; who comes by Tab has the Space bar for it.
void ListenPage::leaveFocusToTab() {
    for (auto* button : findChildren<QAbstractButton*>()) button->setFocusPolicy(Qt::TabFocus);
    for (auto* box : findChildren<QComboBox*>()) box->setFocusPolicy(Qt::TabFocus);
    for (auto* slider : findChildren<QSlider*>()) slider->setFocusPolicy(Qt::TabFocus);
}

bool ListenPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QWidget* focused = focusWidget();
        const bool pressable = qobject_cast<const QAbstractButton*>(focused) != nullptr ||
                               qobject_cast<const QComboBox*>(focused) != nullptr;
        if (pressable && key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) event->accept();
    }
    return Page::event(event);
}

void ListenPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_player->setColours(themedViewColours());
}

/// In a small window the picture keeps most of the room.
void ListenPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_clips->setMinimumWidth(width() < kNarrowBelow ? kNarrowClips : kClipsWidth);
}

/// Keys that nobody took: those of labels, and the arrows, which lead through the list from everywhere.
void ListenPage::keyPressEvent(QKeyEvent* event) {
    const auto keys = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (keys == Qt::NoModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return Q_EMIT stepWanted(event->key() == Qt::Key_Up ? -1 : 1);
    if (const auto key = labelKeyOf(*event)) return Q_EMIT keyTyped(*key);
    Page::keyPressEvent(event);
}

void ListenPage::retranslate() {
    setTitle(pageName(PageId::Listen));
    m_modes->setTexts({tr("Plain"), tr("As training sees it"), tr("Batch")});
    m_modes->setToolTips({tr("The recording as it is"),
                          tr("The clip as it goes into the network: shifted, masked, at its length"),
                          tr("One batch of training, clip by clip")});
    m_reshuffle->setText(tr("Reshuffle  R"));
    m_reshuffle->setAccessibleName(tr("Reshuffle"));
    m_reshuffle->setToolTip(tr("Draw chance anew, as the next epoch does"));
    m_augmentation->setHeading(tr("Augmentation"));
    m_features->setHeading(tr("Mel spectrogram"));
}

}  // namespace melscope
