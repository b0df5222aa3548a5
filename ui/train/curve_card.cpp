// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curve_card.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

#include "ui/listen/segments.h"
#include "ui/listen/themed_colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"
#include "ui/train/curve_legend.h"

namespace melscope {

CurveCard::CurveCard(const QList<Measure>& measures, QWidget* parent)
    : Card({}, parent),
      m_measures(measures),
      m_name(new TextLabel(TextRole::Heading)),
      m_legend(new CurveLegend),
      m_all(new QPushButton),
      m_more(new QPushButton),
      m_view(new CurveView(CurveScale::Percent)) {
    content()->setSpacing(kUnit / 2);
    content()->addLayout(makeHead());
    content()->addWidget(m_view, 1);
    m_view->setColours(themedViewColours());
    m_all->hide();
    connect(m_all, &QPushButton::clicked, m_view, &CurveView::showAll);
    connect(m_more, &QPushButton::clicked, this,
            [this] { makeMenu()->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    connect(m_view, &CurveView::rangeChanged, this, [this] { m_all->setVisible(m_view->isZoomed()); });
    connect(m_view, &CurveView::copyWanted, this, &CurveCard::copyPicture);
    connect(m_view, &CurveView::guideChanged, this, [this](std::optional<int> epoch) {
        showLegend();
        Q_EMIT guideChanged(epoch);
    });
    retranslate();
}

QLayout* CurveCard::makeHead() {
    auto* head = new QHBoxLayout;
    head->setSpacing(kUnit);
    if (m_measures.size() > 1) {
        m_choice = new Segments(static_cast<int>(m_measures.size()));
        for (auto* button : m_choice->findChildren<QPushButton*>()) button->setProperty("dense", true);
        m_choice->setChosen(0);
        connect(m_choice, &Segments::wanted, this, [this](int index) { setMeasure(m_measures[index]); });
        head->addWidget(m_choice);
        m_name->hide();
    }
    head->addWidget(m_name);
    head->addWidget(m_legend, 1);
    for (QPushButton* button : {m_all, m_more}) {
        button->setProperty("dense", true);
        head->addWidget(button);
    }
    setButtonKind(*m_more, ButtonKind::Quiet);
    m_more->setText(QStringLiteral("⋯"));
    return head;
}

void CurveCard::setMeasure(Measure measure) {
    m_shown = std::max<qsizetype>(0, m_measures.indexOf(measure));
    if (m_choice != nullptr) m_choice->setChosen(static_cast<int>(m_shown));
    retranslate();
}

void CurveCard::setRuns(const QList<RunCurve>& runs) {
    if (runs == m_runs) return;
    m_runs = runs;
    show();
}

void CurveCard::setSmoothing(Smoothing smoothing) {
    m_smoothing = smoothing;
    show();
}

void CurveCard::setGuide(std::optional<int> epoch) {
    m_view->setGuide(epoch);
    showLegend();
}

void CurveCard::show() {
    double end = 1;
    for (const RunCurve& run : m_runs) end = std::max(end, static_cast<double>(run.epochsAsked));
    m_view->setScale(measure() == Measure::Accuracy ? CurveScale::Percent : CurveScale::Number);
    m_view->setEnd(end);
    m_view->setCurves(curvesOf(m_runs, measure(), m_smoothing));
    showLegend();
}

void CurveCard::showLegend() {
    m_legend->setEntries(legendOf(m_runs, measure(), m_view->guide()));
    m_view->setAccessibleDescription(m_legend->accessibleName());
}

QMenu* CurveCard::makeMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy &picture"), this, &CurveCard::copyPicture);
    menu->addAction(tr("Copy &values (CSV)"), this, &CurveCard::copyValues);
    menu->addSeparator();
    QAction* smooth = menu->addAction(tr("&Smooth"));
    smooth->setCheckable(true);
    smooth->setChecked(m_smoothing == Smoothing::On);
    connect(smooth, &QAction::toggled, this,
            [this](bool on) { Q_EMIT smoothingWanted(on ? Smoothing::On : Smoothing::Off); });
    QAction* all = menu->addAction(tr("Show &all epochs"), m_view, &CurveView::showAll);
    all->setEnabled(m_view->isZoomed());
    return menu;
}

void CurveCard::contextMenuEvent(QContextMenuEvent* event) { makeMenu()->popup(event->globalPos()); }

void CurveCard::copyPicture() { QGuiApplication::clipboard()->setPixmap(grab()); }
void CurveCard::copyValues() { QGuiApplication::clipboard()->setText(curvesCsv(m_runs)); }

void CurveCard::retranslate() {
    const auto nameOf = [](Measure one) {
        return one == Measure::Accuracy ? tr("Accuracy")
               : one == Measure::Loss   ? tr("Loss")
                                        : tr("Learning rate");
    };
    m_name->setText(nameOf(measure()));
    setAccessibleName(nameOf(measure()));
    m_view->setAccessibleName(tr("%1 over epochs").arg(nameOf(measure())));
    if (m_choice != nullptr) {
        QStringList names;
        for (const Measure one : m_measures) names.append(nameOf(one));
        m_choice->setTexts(names);
    }
    m_all->setText(tr("All epochs"));
    m_all->setToolTip(tr("Undo zooming (double click, or 0)"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("Copy the chart, smooth its curves"));
    m_view->setEmptyWords(tr("Curves appear here as soon as a run learns."));
    m_view->setToolTip(QString());
    show();
}

void CurveCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) {
        m_view->setColours(themedViewColours());
        show();
    }
}

}  // namespace melscope
