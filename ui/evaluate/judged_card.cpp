// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/judged_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

#include "ui/listen/segments.h"
#include "ui/theme/metrics.h"
#include "ui/theme/table.h"
#include "ui/theme/text_label.h"

namespace melscope {

JudgedCard::JudgedCard(QWidget* parent)
    : Card({}, parent),
      m_heading(new TextLabel(TextRole::Heading)),
      m_lists(new Segments(2)),
      m_all(new QPushButton),
      m_show(new QPushButton),
      m_table(new Table),
      m_nothing(new TextLabel(TextRole::Muted)) {
    auto* head = new QHBoxLayout;
    head->setSpacing(kUnit);
    m_heading->setElided(Qt::ElideMiddle);
    head->addWidget(m_heading, 1);
    for (QPushButton* button : {m_all, m_show}) {
        button->setProperty("dense", true);
        head->addWidget(button);
    }
    head->addWidget(m_lists);
    content()->addLayout(head);
    setUpTable();
    content()->addWidget(m_table, 1);
    m_nothing->setWordWrap(true);
    content()->addWidget(m_nothing);
    m_nothing->hide();
    connect(m_lists, &Segments::wanted, this,
            [this](int list) { Q_EMIT listWanted(static_cast<JudgedList>(list)); });
    connect(m_all, &QPushButton::clicked, this, &JudgedCard::allWanted);
    connect(m_show, &QPushButton::clicked, this, &JudgedCard::showInListWanted);
    setFlips({});
    retranslate();
}

void JudgedCard::setUpTable() {
    m_sorted.setSourceModel(&m_rows);
    m_sorted.setSortRole(Qt::UserRole);
    m_sorted.setSortLocaleAware(true);
    m_table->setModel(&m_sorted);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(static_cast<int>(JudgedColumn::Clip), QHeaderView::Stretch);
    for (const auto column : {JudgedColumn::True, JudgedColumn::Predicted, JudgedColumn::Before})
        header.resizeSection(static_cast<int>(column), 104);
    header.resizeSection(static_cast<int>(JudgedColumn::Certainty), 108);
    header.setSortIndicator(static_cast<int>(JudgedColumn::Certainty), Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(4 * kRowHeight);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto index = current()) Q_EMIT openWanted(*index);
    });
}

void JudgedCard::setRows(std::vector<JudgedRow> rows, JudgedList list, const QString& what) {
    const auto before = current();
    const int place = m_table->currentIndex().row();
    m_rows.setRows(std::move(rows));
    m_heading->setText(what.isEmpty() ? tr("Worst mistakes") : what);
    m_lists->setChosen(static_cast<int>(list));
    m_all->setVisible(list == JudgedList::Mistakes && !what.isEmpty());
    m_show->setEnabled(m_rows.rowCount() > 0);
    m_table->setColumnHidden(static_cast<int>(JudgedColumn::Before), list != JudgedList::Flips);
    // The same clip if it is still there, else what has taken its place.
    QModelIndex next = m_sorted.index(std::min(std::max(place, 0), m_sorted.rowCount() - 1), 0);
    for (int row = 0; before && row < m_rows.rowCount(); ++row)
        if (m_rows.row(row).index == *before) next = m_sorted.mapFromSource(m_rows.index(row, 0));
    m_table->setCurrentIndex(next);
    if (!next.isValid()) Q_EMIT currentChanged(std::nullopt);
}

void JudgedCard::setFlips(const QString& name) {
    m_flips = name;
    m_lists->setVisible(!name.isEmpty());
    m_lists->setTexts({tr("Mistakes"), name});
}

void JudgedCard::setNothing(const QString& sentence) {
    m_nothing->setText(sentence);
    m_nothing->setVisible(!sentence.isEmpty());
}

std::optional<std::size_t> JudgedCard::current() const {
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) return std::nullopt;
    return m_rows.row(m_sorted.mapToSource(index).row()).index;
}

std::vector<std::size_t> JudgedCard::listed() const {
    std::vector<std::size_t> indices;
    for (int row = 0; row < m_sorted.rowCount(); ++row)
        indices.push_back(m_rows.row(m_sorted.mapToSource(m_sorted.index(row, 0)).row()).index);
    return indices;
}

void JudgedCard::retranslate() {
    m_all->setText(tr("All mistakes"));
    m_show->setText(tr("Show in Data"));
    m_show->setToolTip(tr("Lists these clips on the Data and Listen pages"));
    m_table->setAccessibleName(tr("Judged clips"));
    m_lists->setAccessibleName(tr("Which clips are listed"));
    m_rows.retranslate();
    setFlips(m_flips);
}

void JudgedCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
