// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/pattern_builder.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr std::size_t kMostPieces = 24;  // of a name that somebody would take apart by hand
constexpr int kPieceWidth = 96;

TextLabel* smallLabel(const QString& text) {
    auto* label = new TextLabel(TextRole::Small);
    label->setText(text);
    return label;
}

}  // namespace

PatternBuilder::PatternBuilder(QWidget* parent)
    : QWidget(parent),
      m_example(new QComboBox),
      m_rows(new QFormLayout),
      m_pattern(new QLineEdit),
      m_problem(new TextLabel(TextRole::Bad)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addWidget(smallLabel(tr("Say of one name what its pieces are:")));
    column->addWidget(m_example);
    column->addLayout(m_rows);
    column->addWidget(smallLabel(tr("The pattern that reads all names")));
    column->addWidget(m_pattern);
    column->addWidget(m_problem);
    m_example->setAccessibleName(tr("Example name"));
    m_example->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pattern->setAccessibleName(tr("Pattern"));
    m_pattern->setToolTip(
        tr("A Perl-compatible regular expression with the named groups label, group, fold "
           "and split. It is looked for in the path of each recording."));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_rows->setVerticalSpacing(kUnit / 2);
    m_rows->setHorizontalSpacing(kUnit);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    connect(m_example, &QComboBox::activated, this, [this] {
        takeExample();
        Q_EMIT changed();
    });
    connect(m_pattern, &QLineEdit::textEdited, this, &PatternBuilder::changed);
}

void PatternBuilder::setNames(const QStringList& names) {
    if (m_example->count() > 0 || names.isEmpty()) return;
    m_example->addItems(names);
    m_example->setToolTip(literalToolTip(names.front()));
    const QString written = pattern();
    takeExample();
    if (!written.isEmpty()) setPattern(written);
}

void PatternBuilder::setPattern(const QString& pattern) { m_pattern->setText(pattern); }

QString PatternBuilder::pattern() const { return m_pattern->text(); }

void PatternBuilder::setProblem(const QString& reason) {
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    m_pattern->setProperty("invalid", !reason.isEmpty());
    m_pattern->style()->unpolish(m_pattern);
    m_pattern->style()->polish(m_pattern);
}

void PatternBuilder::takeExample() {
    m_pieces = piecesOf(m_example->currentText());
    if (m_pieces.size() > kMostPieces) m_pieces.resize(kMostPieces);
    m_example->setToolTip(literalToolTip(m_example->currentText()));
    showPieces();
    setPattern(patternOf(m_pieces));
}

void PatternBuilder::showPieces() {
    while (m_rows->rowCount() > 0) m_rows->removeRow(0);
    m_roles.clear();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        auto* text = new TextLabel(TextRole::Text);
        text->setText(m_pieces[i].text + m_pieces[i].after);
        text->setElided(Qt::ElideMiddle);
        text->setFixedWidth(kPieceWidth);
        m_roles.push_back(makeRoles(i));
        m_rows->addRow(text, m_roles.back());
    }
    showRoles();
}

QComboBox* PatternBuilder::makeRoles(std::size_t piece) {
    auto* roles = new QComboBox;
    roles->addItems({tr("nothing"), tr("the class"), tr("the group"), tr("the fold"), tr("the split")});
    roles->setItemData(2,
                       tr("A speaker, a site, an original recording: what must not be on both sides of "
                          "the split."),
                       Qt::ToolTipRole);
    roles->setAccessibleName(tr("What %1 is").arg(m_pieces[piece].text));
    connect(roles, &QComboBox::activated, this,
            [this, piece](int role) { choose(piece, static_cast<PieceRole>(role)); });
    return roles;
}

void PatternBuilder::choose(std::size_t piece, PieceRole role) {
    setRole(m_pieces, piece, role);
    showRoles();
    setPattern(patternOf(m_pieces));
    Q_EMIT changed();
}

void PatternBuilder::showRoles() {
    for (std::size_t i = 0; i < m_roles.size(); ++i) {
        const QSignalBlocker quiet(m_roles[i]);
        m_roles[i]->setCurrentIndex(static_cast<int>(m_pieces[i].role));
    }
}

}  // namespace melscope
