// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/predict_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include "ui/frame/empty_state.h"
#include "ui/frame/page_id.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/themed_colours.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/live_panel.h"
#include "ui/predict/model_choice.h"
#include "ui/predict/recordings_card.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"
#include "ui/views/player_strip.h"

namespace melscope {

namespace {

constexpr int kToolsFrom = 600;  // height of the page
constexpr int kLowestPicture = 72;
constexpr int kRightWidth = 304, kNarrowRightWidth = 248;
constexpr int kNarrowBelow = 960;                     // width of the page
constexpr int kListHeight = 240, kSoundHeight = 400;  // before a person moves the border

}  // namespace

PredictPage::PredictPage(PredictionModel& rows, QWidget* parent)
    : Page(parent),
      m_with(new TextLabel(TextRole::Muted)),
      m_models(new ModelChoice),
      m_recordings(new RecordingsCard(rows)),
      m_scores(new ScoresCard),
      m_detections(new DetectionsCard),
      m_sound(new SoundPanel),
      m_tracks(new TrackView),
      m_player(new PlayerStrip),
      m_live(new LivePanel),
      m_listen(nullptr),
      m_export(nullptr),
      m_folder(nullptr),
      m_open(nullptr),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("predict"))),
      m_emptyFirst(m_empty->addButton()),
      m_emptySecond(m_empty->addButton()) {
    makeTitle();
    m_stack->addWidget(makeContent());
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_live);
    setBody(m_stack);
    setFirstFocus(&m_recordings->table());
    m_player->setColours(themedViewColours());
    m_tracks->setColours(themedViewColours());
    // The one thing to do here is to classify.
    setButtonKind(*m_player->findChild<QPushButton*>(QStringLiteral("play")), ButtonKind::Plain);
    PredictPage::retranslate();
    setMissing(Missing::Model);
}

void PredictPage::makeTitle() {
    addBesideTitle(m_with);
    addBesideTitle(m_models);
    m_listen = addTitleButton();
    m_export = addTitleButton();
    m_folder = addTitleButton();
    m_open = addTitleButton();
    m_export->setIcon(themedIcon(QStringLiteral("export"), IconTone::Muted));
    m_folder->setIcon(themedIcon(QStringLiteral("folder"), IconTone::Muted));
    connect(m_models, &ModelChoice::fileWanted, this, &PredictPage::modelFileWanted);
    connect(m_listen, &QPushButton::clicked, this, &PredictPage::listenWanted);
    connect(m_export, &QPushButton::clicked, this, &PredictPage::exportWanted);
    connect(m_folder, &QPushButton::clicked, this, &PredictPage::folderWanted);
    connect(m_open, &QPushButton::clicked, this, &PredictPage::openWanted);
}

QWidget* PredictPage::makeEmpty() {
    connect(m_emptyFirst, &QPushButton::clicked, this,
            [this] { m_missing == Missing::Model ? Q_EMIT trainWanted() : Q_EMIT openWanted(); });
    connect(m_emptySecond, &QPushButton::clicked, this,
            [this] { m_missing == Missing::Model ? Q_EMIT modelFileWanted() : Q_EMIT folderWanted(); });
    auto* card = new Card;
    card->content()->addWidget(m_empty, 1);
    return card;
}

QWidget* PredictPage::makeContent() {
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kCardGap);
    columns->addWidget(makeLeft(), 1);
    m_right = new QWidget;
    auto* column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addWidget(m_scores);
    column->addWidget(m_detections, 1);
    column->addStretch(0);
    columns->addWidget(m_right);
    return content;
}

QWidget* PredictPage::makeLeft() {
    auto* below = new QWidget;
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    auto* strip = new Card;
    strip->content()->setContentsMargins(0, 0, 0, 0);
    strip->content()->addWidget(m_player);
    column->addWidget(m_sound, 1);
    column->addWidget(strip);
    m_sound->view().hideWaveform();
    m_sound->view().spectrogram().setMinimumHeight(kLowestPicture);
    m_sound->view().addBelow(m_tracks);
    auto* both = new QSplitter(Qt::Vertical);
    both->setHandleWidth(kCardGap);
    both->setChildrenCollapsible(false);
    both->addWidget(m_recordings);
    both->addWidget(below);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 5);
    both->setSizes({kListHeight, kSoundHeight});
    return both;
}

void PredictPage::setMissing(Missing what) {
    m_missing = what;
    setButtonKind(*m_emptyFirst, ButtonKind::Primary);
    showBody();
    retranslate();
}

void PredictPage::setLive(bool isLive) {
    m_isLive = isLive;
    showBody();
    if (isLive) m_listen->setFocus();  // what had it may be hidden now
}

/// The one thing to do is to classify, or to listen.
void PredictPage::showBody() {
    const bool full = m_missing == Missing::Nothing;
    m_stack->setCurrentIndex(m_isLive ? 2 : full ? 0 : 1);
    m_with->setVisible(m_missing != Missing::Model);
    m_models->setVisible(m_missing != Missing::Model);
    m_export->setVisible(full && !m_isLive);
    m_folder->setVisible(full && !m_isLive);
    m_open->setVisible(full || m_isLive);
    setButtonKind(*m_open, m_isLive ? ButtonKind::Plain : ButtonKind::Primary);
    setButtonKind(*m_listen, m_isLive ? ButtonKind::Primary : ButtonKind::Plain);
    setListening(m_listening, m_whyNoListening);
}

void PredictPage::setListening(Listening listening, const QString& whyNot) {
    m_listening = listening;
    m_whyNoListening = whyNot;
    const bool on = listening == Listening::On;
    m_listen->setEnabled(whyNot.isEmpty());
    m_listen->setText(on ? tr("Stop listening") : tr("Listen live"));
    m_listen->setIcon(themedIcon(on ? QStringLiteral("stop") : QStringLiteral("microphone"),
                                 m_isLive && whyNot.isEmpty() ? IconTone::OnAccent : IconTone::Muted));
    m_listen->setToolTip(!whyNot.isEmpty() ? whyNot
                         : on              ? tr("Close the microphone")
                                           : tr("Name what the microphone hears, while it is heard"));
}

void PredictPage::setExporting(const QString& whyNot) {
    m_whyNoExport = whyNot;
    m_export->setEnabled(whyNot.isEmpty());
    m_export->setToolTip(whyNot.isEmpty() ? tr("Write what was heard for other programs") : whyNot);
}

void PredictPage::setLong(bool isLong) {
    m_tracks->setVisible(isLong);
    m_detections->setVisible(isLong);
}

void PredictPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    m_player->setColours(themedViewColours());
    m_tracks->setColours(themedViewColours());
}

void PredictPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_sound->setToolsVisible(height() >= kToolsFrom);
    const int right = width() < kNarrowBelow ? kNarrowRightWidth : kRightWidth;
    m_right->setFixedWidth(right);
    nameButtons();
    m_live->setRightWidth(right);
}

/// With their icon alone where there is little room.
void PredictPage::nameButtons() {
    m_export->setAccessibleName(tr("Export..."));
    m_folder->setAccessibleName(tr("Folder..."));
    for (QPushButton* button : {m_export, m_folder})
        button->setText(width() < kNarrowBelow ? QString() : button->accessibleName());
}

void PredictPage::retranslate() {
    setTitle(pageName(PageId::Predict));
    m_with->setText(tr("with"));
    nameButtons();
    m_folder->setToolTip(tr("Classify all recordings of a folder and the folders in it"));
    m_open->setText(tr("Classify recordings"));
    setExporting(m_whyNoExport);
    setListening(m_listening, m_whyNoListening);
    if (m_missing == Missing::Model) {
        m_empty->setWords(tr("There is no model yet"),
                          tr("A model names the classes in recordings. Train one on the Train page, or drop "
                             "a .melmodel file anywhere in the window."));
        m_emptyFirst->setText(tr("Go to Train"));
        m_emptySecond->setText(tr("Open model file..."));
    } else {
        m_empty->setWords(tr("No recording has been classified yet"),
                          tr("Drop recordings or folders anywhere in the window. Their files stay as and "
                             "where they are."));
        m_emptyFirst->setText(tr("Classify recordings..."));
        m_emptySecond->setText(tr("Classify a folder..."));
    }
}

}  // namespace melscope
