// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_card.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <algorithm>
#include <array>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr std::array kActions{RunAction::Details, RunAction::Rename, RunAction::Note, RunAction::Delete};
constexpr std::array<int, kRunColumns> kWidths{84, 84, 150, 92, 76, 80, 96, 84, 90};
constexpr int kFewestRows = 3;

}  // namespace

RunCard::RunCard(QWidget* parent)
    : Card({}, parent),
      m_name(new TextLabel(TextRole::Heading)),
      m_model(new RunModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(new QTableView) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunModel::kSortRole);
    content()->setContentsMargins(0, kCardGap, 0, kUnit / 2);
    content()->setSpacing(kUnit / 2);
    content()->addLayout(makeHead());
    content()->addWidget(m_view, 1);
    setUpView();
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_filling) Q_EMIT chosenChanged();
    });
    connect(m_view, &QTableView::doubleClicked, this, [this] { ask(RunAction::Details); });
    connect(m_view, &QTableView::customContextMenuRequested, this, &RunCard::popUp);
    retranslate();
}

QLayout* RunCard::makeHead() {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kCardGap, 0, kCardGap, 0);
    head->setSpacing(kUnit);
    head->addWidget(m_name, 1);
    for (const RunAction action : kActions) {
        auto* button = new QPushButton;
        button->setProperty("dense", true);
        connect(button, &QPushButton::clicked, this, [this, action] { ask(action); });
        m_buttons.push_back(button);
        head->addWidget(button);
    }
    return head;
}

void RunCard::setUpView() {
    m_view->setModel(m_sorted);
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::ExtendedSelection);
    m_view->setEditTriggers(QTableView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_view->setMinimumHeight((kFewestRows + 1) * kRowHeight);
    QHeaderView& header = *m_view->horizontalHeader();
    header.setHighlightSections(false);
    header.setMinimumSectionSize(40);
    for (int i = 0; i < kRunColumns; ++i) header.resizeSection(i, kWidths[static_cast<std::size_t>(i)]);
    header.setSectionResizeMode(static_cast<int>(RunColumn::Changed), QHeaderView::Stretch);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(static_cast<int>(RunColumn::Name), Qt::DescendingOrder);
    m_view->installEventFilter(this);
}

void RunCard::setRows(const QList<RunRow>& rows) {
    const std::vector<std::int64_t> before = chosen();
    m_filling = true;
    m_model->setRows(rows);
    if (chosen() != before) choose(before);
    m_filling = false;
    if (chosen() != before) Q_EMIT chosenChanged();
    m_name->setText(rows.isEmpty() ? tr("Runs") : tr("%n run(s)", nullptr, static_cast<int>(rows.size())));
}

void RunCard::choose(const std::vector<std::int64_t>& ids) {
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (std::ranges::find(ids, index.data(RunModel::kIdRole).toLongLong()) == ids.end()) continue;
        selection.select(index, index);
        if (!first.isValid()) first = index;
    }
    m_view->selectionModel()->select(selection,
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

std::vector<std::int64_t> RunCard::chosen() const {
    std::vector<std::int64_t> ids;
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& index : rows) ids.push_back(index.data(RunModel::kIdRole).toLongLong());
    return ids;
}

void RunCard::setWhyNot(RunAction action, const QString& reason) {
    QPushButton* one = button(action);
    one->setEnabled(reason.isEmpty());
    one->setToolTip(literalToolTip(reason.isEmpty() ? one->accessibleDescription() : reason));
}

void RunCard::ask(RunAction action) {
    if (button(action)->isEnabled()) Q_EMIT wanted(action);
}

void RunCard::popUp(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RunAction action : kActions)
        menu->addAction(button(action)->text(), this, [this, action] { ask(action); })
            ->setEnabled(button(action)->isEnabled());
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool RunCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Card::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier) return false;
    switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return ask(RunAction::Details), true;
        case Qt::Key_F2:
            return ask(RunAction::Rename), true;
        case Qt::Key_Delete:
            return ask(RunAction::Delete), true;
        default:
            return false;
    }
}

void RunCard::retranslate() {
    m_name->setText(tr("Runs"));
    m_view->setAccessibleName(tr("Runs"));
    const auto name = [this](RunAction action, const QString& text, const QString& help) {
        button(action)->setText(text);
        button(action)->setAccessibleDescription(help);
        button(action)->setToolTip(help);
    };
    name(RunAction::Details, tr("Compare..."),
         tr("All settings and results of the chosen runs side by side (Enter)"));
    name(RunAction::Rename, tr("Rename..."), tr("Give the run and its folder another name (F2)"));
    name(RunAction::Note, tr("Note..."), tr("What is to be remembered of the run"));
    name(RunAction::Delete, tr("Delete..."), tr("Take the chosen runs out of the project (Delete)"));
    m_model->retranslate();
}

void RunCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
