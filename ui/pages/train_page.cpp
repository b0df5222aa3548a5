// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/frame/page_id.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"
#include "ui/train/curve_card.h"
#include "ui/train/run_card.h"
#include "ui/train/train_form.h"

namespace melscope {

namespace {

void set(QPushButton& button, const TrainPage::Button& words) {
    button.setText(words.text);
    button.setEnabled(words.whyNot.isEmpty());
    button.setToolTip(literalToolTip(words.whyNot.isEmpty() ? words.help : words.whyNot));
    button.setAccessibleDescription(words.whyNot.isEmpty() ? words.help : words.whyNot);
}

void say(TextLabel& label, const QString& sentence) {
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
}

}  // namespace

TrainPage::TrainPage(QWidget* parent)
    : Page(parent),
      m_state(new TextLabel(TextRole::Accent)),
      m_problem(new TextLabel(TextRole::Bad)),
      m_warning(new TextLabel(TextRole::Warning)),
      m_form(new TrainForm),
      m_accuracy(new CurveCard({Measure::Accuracy})),
      m_loss(new CurveCard({Measure::Loss, Measure::LearningRate})),
      m_runs(new RunCard),
      m_pause(addTitleButton()),
      m_stop(addTitleButton()),
      m_start(addTitleButton()) {
    m_state->setProperty("chip", true);
    addBesideTitle(m_state);
    m_state->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_state->hide();
    setButtonKind(*m_start, ButtonKind::Primary);
    auto* body = new QWidget;
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_form);
    columns->addWidget(makeRight(), 1);
    setBody(body);
    setFirstFocus(&m_runs->view());
    connect(m_start, &QPushButton::clicked, this, &TrainPage::startWanted);
    connect(m_pause, &QPushButton::clicked, this, &TrainPage::pauseWanted);
    connect(m_stop, &QPushButton::clicked, this, &TrainPage::stopWanted);
    joinCharts(*m_accuracy, *m_loss);
    joinCharts(*m_loss, *m_accuracy);
    TrainPage::retranslate();
}

QWidget* TrainPage::makeRight() {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    for (TextLabel* label : {m_problem, m_warning}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    column->addWidget(m_accuracy, 4);
    column->addWidget(m_loss, 4);
    column->addWidget(m_runs, 3);
    return right;
}

/// Both charts show the same epochs.
void TrainPage::joinCharts(CurveCard& from, CurveCard& to) {
    connect(&from.view(), &CurveView::rangeChanged, &to.view(), &CurveView::setRange);
    connect(&from, &CurveCard::guideChanged, &to, &CurveCard::setGuide);
    connect(&from, &CurveCard::smoothingWanted, this, [this](Smoothing smoothing) {
        m_accuracy->setSmoothing(smoothing);
        m_loss->setSmoothing(smoothing);
    });
}

void TrainPage::setStart(const Button& button) { set(*m_start, button); }
void TrainPage::setPause(const Button& button) { set(*m_pause, button); }
void TrainPage::setStop(const Button& button) { set(*m_stop, button); }
void TrainPage::setState(const QString& words) { say(*m_state, words); }
void TrainPage::setProblem(const QString& sentence) { say(*m_problem, sentence); }
void TrainPage::setWarning(const QString& sentence) { say(*m_warning, sentence); }

void TrainPage::setCurves(const QList<RunCurve>& runs) {
    m_accuracy->setRuns(runs);
    m_loss->setRuns(runs);
}

void TrainPage::retranslate() { setTitle(pageName(PageId::Train)); }

}  // namespace melscope
