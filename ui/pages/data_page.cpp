// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/data/class_card.h"
#include "ui/data/clip_card.h"
#include "ui/data/health_card.h"
#include "ui/data/split_card.h"
#include "ui/frame/label_key.h"
#include "ui/frame/page_id.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kSideWidth = 332;
constexpr int kNarrowSideWidth = 284;
constexpr int kNarrowBelow = 1000;  // width of the page
/// What gives way first where there is little room.
constexpr ClipColumn kDispensable[] = {ClipColumn::Rate, ClipColumn::Fold, ClipColumn::Group,
                                       ClipColumn::Length};

}  // namespace

DataPage::DataPage(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent)
    : Page(parent),
      m_clips(new ClipCard(clips, selection)),
      m_classes(new ClassCard),
      m_split(new SplitCard),
      m_health(new HealthCard),
      m_importTable(addTitleButton()),
      m_importFolder(addTitleButton()),
      m_side(new QScrollArea) {
    setButtonKind(*m_importFolder, ButtonKind::Primary);
    connect(m_importTable, &QPushButton::clicked, this, [this] { Q_EMIT asked(ActionId::ImportTable); });
    connect(m_importFolder, &QPushButton::clicked, this, [this] { Q_EMIT asked(ActionId::ImportFolder); });
    connect(m_clips, &ClipCard::importWanted, m_importFolder, &QPushButton::click);
    m_side->setWidget(makeSide());
    auto* body = new QWidget;
    auto* line = new QHBoxLayout(body);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kCardGap);
    line->addWidget(m_clips, 1);
    line->addWidget(m_side);
    setBody(body);
    setFirstFocus(&m_clips->view());
    DataPage::retranslate();
}

QWidget* DataPage::makeSide() {
    auto* side = new QWidget;
    side->setObjectName(QStringLiteral("scrolled"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    // What room is left is for health; where there is too little the bars give way, since they scroll.
    column->addWidget(m_classes);
    column->addWidget(m_split);
    column->addWidget(m_health);
    m_health->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFocusPolicy(Qt::NoFocus);
    return side;
}

void DataPage::setEmptyColumns(const std::vector<ClipColumn>& columns) {
    if (columns == m_emptyColumns) return;
    m_emptyColumns = columns;
    showColumns();
}

void DataPage::showColumns() {
    std::vector<ClipColumn> hidden = m_emptyColumns;
    if (width() < kNarrowBelow) hidden.insert(hidden.end(), std::begin(kDispensable), std::end(kDispensable));
    m_clips->hideColumns(hidden);
}

void DataPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setFixedWidth(width() < kNarrowBelow ? kNarrowSideWidth : kSideWidth);
    showColumns();
}

void DataPage::keyPressEvent(QKeyEvent* event) {
    const auto key = m_clips->view().hasFocus() ? labelKeyOf(*event) : std::nullopt;
    if (key) return Q_EMIT keyTyped(*key);
    Page::keyPressEvent(event);
}

void DataPage::retranslate() {
    setTitle(pageName(PageId::Data));
    m_importTable->setText(tr("Import table..."));
    m_importFolder->setText(tr("Import folder..."));
}

}  // namespace melscope
