// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate_page.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/evaluate/class_scores_card.h"
#include "ui/evaluate/confusion_card.h"
#include "ui/evaluate/figure_card.h"
#include "ui/evaluate/judged_card.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/page_id.h"
#include "ui/listen/segments.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/themed_colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"
#include "ui/views/player_strip.h"

namespace melscope {

namespace {

constexpr int kSmallestPicture = 132;

/// An open list stays open if its names are what they were.
void fill(QComboBox& box, const QStringList& names, int chosen) {
    const QSignalBlocker quiet(&box);
    QStringList present;
    for (int i = 0; i < box.count(); ++i) present.append(box.itemText(i));
    if (present != names) {
        box.clear();
        box.addItems(names);
    }
    box.setCurrentIndex(chosen);
}

}  // namespace

EvaluatePage::EvaluatePage(QWidget* parent)
    : Page(parent),
      m_stack(new QStackedWidget),
      m_words(new EmptyState(pageKey(PageId::Evaluate))),
      m_wayOut(m_words->addButton()),
      m_models(new QComboBox),
      m_parts(new QComboBox),
      m_numbers(new Segments(2)),
      m_export(new QPushButton),
      m_confusion(new ConfusionCard),
      m_side(new QScrollArea),
      m_judged(new JudgedCard),
      m_sound(new SoundPanel),
      m_player(new PlayerStrip),
      m_clip(new TextLabel(TextRole::Heading)),
      m_relabel(new QPushButton),
      m_listen(new QPushButton),
      m_classes(new ClassScoresCard) {
    makeTitle();
    auto* scores = new QWidget;
    auto* column = new QVBoxLayout(scores);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addWidget(makeFigures());
    auto* line = new QHBoxLayout;
    line->setSpacing(kCardGap);
    line->addWidget(m_confusion, 5);
    line->addWidget(makeSide(), 6);
    column->addLayout(line, 1);
    m_stack->addWidget(m_words);
    m_stack->addWidget(scores);
    setBody(m_stack);
    setButtonKind(*m_wayOut, ButtonKind::Primary);
    connect(m_wayOut, &QPushButton::clicked, this, &EvaluatePage::wayOutWanted);
    connect(m_relabel, &QPushButton::clicked, this,
            [this] { Q_EMIT relabelWanted(m_relabel->mapToGlobal(QPoint(0, m_relabel->height()))); });
    connect(m_listen, &QPushButton::clicked, this, &EvaluatePage::listenWanted);
    EvaluatePage::retranslate();
}

void EvaluatePage::makeTitle() {
    for (QComboBox* box : {m_models, m_parts}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(240);
        addTitleWidget(box);
    }
    addTitleWidget(m_numbers);
    addTitleWidget(m_export);
    connect(m_models, &QComboBox::activated, this, &EvaluatePage::modelWanted);
    connect(m_parts, &QComboBox::activated, this, &EvaluatePage::partWanted);
    connect(m_numbers, &Segments::wanted, this,
            [this](int index) { m_confusion->view().setNumbers(static_cast<ConfusionNumbers>(index)); });
    m_numbers->setChosen(static_cast<int>(ConfusionNumbers::Counts));
    makeExports();
}

void EvaluatePage::makeExports() {
    auto* menu = new QMenu(m_export);
    for (std::size_t i = 0; i < m_exports.size(); ++i) {
        if (i == 4) menu->addSeparator();
        m_exports[i] = menu->addAction(QString());
        connect(m_exports[i], &QAction::triggered, this, [this, i] {
            if (i == 4) return copyWanted();
            Q_EMIT exportWanted(static_cast<EvaluationExport>(i));
        });
    }
    m_export->setMenu(menu);
}

QWidget* EvaluatePage::makeFigures() {
    auto* figures = new QWidget;
    auto* line = new QHBoxLayout(figures);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kCardGap);
    for (FigureCard*& card : m_figures) {
        card = new FigureCard;
        line->addWidget(card, 1);
    }
    return figures;
}

QWidget* EvaluatePage::makeSide() {
    auto* side = new QWidget;
    side->setObjectName(QStringLiteral("scrolled"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addWidget(m_judged, 3);
    column->addWidget(makeClip(), 4);
    column->addWidget(m_classes, 3);
    m_side->setWidget(side);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFocusPolicy(Qt::NoFocus);
    return m_side;
}

/// It scrolls down only, so that nothing in it may be cut off at its right.
void EvaluatePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setMinimumWidth(m_side->widget()->minimumSizeHint().width() + 2 * kUnit);
}

QWidget* EvaluatePage::makeClip() {
    m_sound->view().setMinimumHeight(kSmallestPicture);
    m_player->setColours(themedViewColours());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kUnit / 2, 0, kUnit / 2, 0);
    head->setSpacing(kUnit);
    m_clip->setElided(Qt::ElideMiddle);
    head->addWidget(m_clip, 1);
    for (QPushButton* button : {m_listen, m_relabel}) {
        button->setProperty("dense", true);
        head->addWidget(button);
    }
    m_sound->content()->insertLayout(0, head);
    m_sound->content()->addWidget(m_player);
    m_sound->setToolsVisible(false);
    return m_sound;
}

void EvaluatePage::setModels(const QStringList& names, int chosen) { fill(*m_models, names, chosen); }

void EvaluatePage::setParts(const QStringList& names, int chosen) {
    fill(*m_parts, names, chosen);
    m_parts->setVisible(!names.isEmpty());
}

void EvaluatePage::showScores() {
    m_stack->setCurrentIndex(1);
    m_numbers->show();
    m_export->show();
}

void EvaluatePage::showWords(const QString& headline, const QString& sentence, const QString& button) {
    m_words->setWords(headline, sentence);
    m_wayOut->setText(button);
    m_wayOut->setVisible(!button.isEmpty());
    m_stack->setCurrentIndex(0);
    m_numbers->hide();
    m_export->hide();
}

bool EvaluatePage::showsScores() const { return m_stack->currentIndex() == 1; }

void EvaluatePage::setFigure(Figure which, const QString& figure, const QString& restsOn) {
    m_figures[static_cast<std::size_t>(which)]->setFigure(figure, restsOn);
}

void EvaluatePage::setFlipsName(const QString& name) {
    FigureCard* card = m_figures[static_cast<std::size_t>(Figure::Flips)];
    card->setName(name);
    card->setVisible(!name.isEmpty());
    m_judged->setFlips(name);
}

void EvaluatePage::setClipName(const QString& name) { m_clip->setText(name); }

void EvaluatePage::setRelabelling(const QString& why) {
    m_relabel->setEnabled(why.isEmpty());
    m_relabel->setToolTip(why.isEmpty() ? tr("Give this clip another label") : why);
    m_listen->setEnabled(why.isEmpty());
}

void EvaluatePage::keyPressEvent(QKeyEvent* event) {
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (plain && showsScores() && text.size() == 1 && text.front().isLetterOrNumber())
        return Q_EMIT keyTyped(text.front().toLower());
    Page::keyPressEvent(event);
}

void EvaluatePage::retranslate() {
    setTitle(pageName(PageId::Evaluate));
    m_models->setAccessibleName(tr("Model"));
    m_models->setToolTip(tr("The model that is evaluated"));
    m_models->setPlaceholderText(tr("Choose a model"));
    m_parts->setAccessibleName(tr("Clips"));
    m_parts->setToolTip(tr("The clips on which it is evaluated"));
    m_numbers->setTexts({tr("Counts"), tr("Row %")});
    m_numbers->setAccessibleName(tr("Numbers in the matrix"));
    m_export->setText(tr("Export"));
    const QStringList exports{tr("Clips as CSV..."), tr("Scores as CSV..."), tr("Confusion matrix as CSV..."),
                              tr("Confusion matrix as PNG..."), tr("Copy the picture of the matrix")};
    for (std::size_t i = 0; i < m_exports.size(); ++i) m_exports[i]->setText(exports[static_cast<int>(i)]);
    m_figures[0]->setName(tr("Accuracy"));
    m_figures[1]->setName(tr("Macro F1"));
    m_figures[2]->setName(tr("Majority baseline"));
    m_relabel->setText(tr("Relabel..."));
    m_listen->setText(tr("Open in Listen"));
}

void EvaluatePage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_player->setColours(themedViewColours());
}

}  // namespace melscope
