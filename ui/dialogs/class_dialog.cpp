// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/class_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr QSize kSize(520, 460);

}  // namespace

ClassDialog::ClassDialog(QWidget* parent)
    : Dialog(parent),
      m_table(new QTableWidget(0, 2)),
      m_said(new TextLabel(TextRole::Bad)),
      m_targets(new QMenu(this)) {
    setWindowTitle(tr("Classes"));
    resize(kSize);
    m_table->setHorizontalHeaderLabels({tr("Class"), tr("Clips")});
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* card = new Card;
    card->content()->setContentsMargins(1, kUnit, 1, 1);
    card->content()->addWidget(m_table);
    auto* line = new QHBoxLayout;
    line->setSpacing(kCardGap);
    line->addWidget(card, 1);
    line->addWidget(makeButtons());
    content()->addLayout(line, 1);
    content()->addWidget(m_said);
    m_said->setWordWrap(true);
    m_said->hide();
    buttons()->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_table, &QTableWidget::cellChanged, this, &ClassDialog::takeName);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ClassDialog::showAvailable);
    connect(m_targets, &QMenu::aboutToShow, this, &ClassDialog::fillMerge);
    showAvailable();
}

QWidget* ClassDialog::makeButtons() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& text) {
        auto* button = new QPushButton(text);
        button->setAutoDefault(false);
        column->addWidget(button);
        return button;
    };
    m_rename = add(tr("&Rename"));
    m_merge = add(tr("&Merge into"));
    m_ignore = add(tr("&Ignore its clips"));
    m_remove = add(tr("Remo&ve class"));
    column->addStretch();
    m_undo = add(tr("&Undo"));
    setButtonKind(*m_remove, ButtonKind::Danger);
    m_remove->setToolTip(tr("Its clips lose their label."));
    m_ignore->setToolTip(tr("They stay in the project but count nowhere."));
    m_merge->setMenu(m_targets);
    connect(m_rename, &QPushButton::clicked, this,
            [this] { m_table->editItem(m_table->item(m_table->currentRow(), 0)); });
    connect(m_ignore, &QPushButton::clicked, this, [this] { Q_EMIT ignoreWanted(current()->row); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(current()->row); });
    connect(m_undo, &QPushButton::clicked, this, &ClassDialog::undoWanted);
    return side;
}

void ClassDialog::setClasses(const QList<EditedClass>& classes) {
    m_said->hide();
    if (classes == m_classes) return;
    m_classes = classes;
    fill();
    showAvailable();
}

/// Keeps the place.
void ClassDialog::fill() {
    const QSignalBlocker quiet(m_table);
    const int row = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(m_classes.size()));
    for (int i = 0; i < m_classes.size(); ++i) {
        auto* name = new QTableWidgetItem(m_classes[i].name);
        auto* clips = new QTableWidgetItem(QLocale().toString(m_classes[i].clips));
        name->setToolTip(literalToolTip(m_classes[i].name));
        clips->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(i, 0, name);
        m_table->setItem(i, 1, clips);
    }
    m_table->setCurrentCell(qBound(0, row, qMax(0, m_table->rowCount() - 1)), 0);
}

void ClassDialog::fillMerge() {
    m_targets->clear();
    const auto from = current();
    for (const EditedClass& into : m_classes) {
        if (!from || into.row == from->row) continue;
        QAction* action =
            m_targets->addAction(QString(into.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this,
                [this, from = from->row, into = into.row] { Q_EMIT mergeWanted(from, into); });
    }
}

void ClassDialog::takeName(int tableRow) {
    const EditedClass entry = m_classes.value(tableRow);
    const QString name = m_table->item(tableRow, 0)->text().trimmed();
    const bool taken = std::any_of(m_classes.begin(), m_classes.end(), [&](const EditedClass& other) {
        return other.row != entry.row && other.name == name;
    });
    m_said->setVisible(taken);
    if (taken) m_said->setText(tr("There is a class \"%1\" already: merge into it instead.").arg(name));
    if (!taken && !name.isEmpty() && name != entry.name) return Q_EMIT renameWanted(entry.row, name);
    const QSignalBlocker quiet(m_table);
    m_table->item(tableRow, 0)->setText(entry.name);
}

void ClassDialog::setUndo(const QString& what) {
    m_hasUndo = !what.isEmpty();
    m_undo->setToolTip(literalToolTip(what));
    showAvailable();
}

void ClassDialog::setWhyNot(const QString& sentence) {
    m_whyNot = sentence;
    m_table->setEditTriggers(sentence.isEmpty()
                                 ? QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                                 : QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers));
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    showAvailable();
}

void ClassDialog::showAvailable() {
    const bool can = m_whyNot.isEmpty() && current().has_value();
    for (QPushButton* button : {m_rename, m_ignore, m_remove}) button->setEnabled(can);
    m_merge->setEnabled(can && m_classes.size() > 1);
    m_undo->setEnabled(m_whyNot.isEmpty() && m_hasUndo);
}

std::optional<EditedClass> ClassDialog::current() const {
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_classes.size()) return std::nullopt;
    return m_classes[row];
}

}  // namespace melscope
