// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/clips/clip_model.h"
#include "ui/theme/metrics.h"

namespace melscope {

namespace {

/// A role, what it is called, and where a source names its column.
struct RoleRow {
    const char* name;
    const char* key;  ///< in Dataset::columnsFound
    std::string TableSource::*column;
};

constexpr std::array<RoleRow, 7> kRoles{{
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "Recording"), "path", &TableSource::pathColumn},
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "Class"), "label", &TableSource::labelColumn},
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "Group"), "group", &TableSource::groupColumn},
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "Fold"), "fold", &TableSource::foldColumn},
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "Split"), "split", &TableSource::splitColumn},
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "Begin (s)"), "begin", &TableSource::beginColumn},
    {QT_TRANSLATE_NOOP("melscope::ColumnForm", "End (s)"), "end", &TableSource::endColumn},
}};

constexpr int kGuess = 0;
constexpr int kNone = 1;
constexpr int kFirstColumn = 2;

}  // namespace

ColumnForm::ColumnForm(const TableSource& source, QWidget* parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_encoding(new QComboBox) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(kUnit / 2);
    m_form->setHorizontalSpacing(kUnit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_encoding->addItems({tr("UTF-8"), tr("Latin-1 (Windows-1252)")});
    m_encoding->setItemData(1, tr("As spreadsheets of Western Europe write it"), Qt::ToolTipRole);
    m_encoding->setCurrentIndex(static_cast<int>(source.encoding));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_form->addRow(tr("Encoding"), m_encoding);
    addRoles(source);
    connect(m_encoding, &QComboBox::activated, this, &ColumnForm::changed);
}

void ColumnForm::addRoles(const TableSource& source) {
    for (std::size_t role = 0; role < kRoles.size(); ++role) {
        auto* box = m_boxes[role] = new QComboBox;
        const std::string& column = source.*kRoles[role].column;
        if (!column.empty()) m_columns.push_back(column);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setAccessibleName(tr(kRoles[role].name));
        m_form->addRow(tr(kRoles[role].name), box);
        fill(role, column);
        const auto isWithout = std::ranges::find(source.without, static_cast<ColumnRole>(role));
        if (isWithout != source.without.end()) box->setCurrentIndex(kNone);
        connect(box, &QComboBox::activated, this, &ColumnForm::changed);
    }
}

void ColumnForm::insertRow(int row, const QString& name, QWidget* field) {
    m_form->insertRow(row, name, field);
}

void ColumnForm::fill(std::size_t role, const std::string& chosen) {
    QComboBox* box = m_boxes[role];
    const QSignalBlocker quiet(box);
    const bool none = box->currentIndex() == kNone;
    box->clear();
    box->addItems({tr("guess"), tr("none")});
    for (const std::string& column : m_columns) box->addItem(shownText(column));
    const auto found = std::ranges::find(m_columns, chosen);
    const bool known = !chosen.empty() && found != m_columns.end();
    box->setCurrentIndex(known  ? kFirstColumn + static_cast<int>(found - m_columns.begin())
                         : none ? kNone
                                : kGuess);
}

std::string ColumnForm::chosen(std::size_t role) const {
    const int index = m_boxes[role]->currentIndex() - kFirstColumn;
    return index < 0 ? std::string() : m_columns[static_cast<std::size_t>(index)];
}

void ColumnForm::setColumns(const std::vector<std::string>& columns) {
    if (columns == m_columns) return;
    std::array<std::string, kRoles.size()> before;
    for (std::size_t role = 0; role < kRoles.size(); ++role) before[role] = chosen(role);
    m_columns = columns;
    for (std::size_t role = 0; role < kRoles.size(); ++role) fill(role, before[role]);
}

void ColumnForm::setGuessed(const std::vector<std::string>& found) {
    for (std::size_t role = 0; role < kRoles.size(); ++role) {
        const std::string key = std::string(kRoles[role].key) + " = ";
        const auto line =
            std::ranges::find_if(found, [&](const std::string& each) { return each.starts_with(key); });
        const bool guessed = line != found.end() && m_boxes[role]->currentIndex() == kGuess;
        m_boxes[role]->setItemText(
            kGuess,
            guessed ? tr("guess: %1").arg(QString::fromStdString(line->substr(key.size()))) : tr("guess"));
    }
}

void ColumnForm::apply(TableSource& source) const {
    source.encoding = static_cast<TextEncoding>(m_encoding->currentIndex());
    source.without.clear();
    for (std::size_t role = 0; role < kRoles.size(); ++role) {
        source.*kRoles[role].column = chosen(role);
        if (m_boxes[role]->currentIndex() == kNone) source.without.push_back(static_cast<ColumnRole>(role));
    }
}

}  // namespace melscope
