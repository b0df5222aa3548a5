// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/detections_card.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTableView>
#include <cmath>

#include "ui/predict/prediction_model.h"
#include "ui/theme/class_colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/views/time_axis.h"

namespace melscope {

namespace {

constexpr int kTimeWidth = 108, kPeakWidth = 58;
constexpr double kLongest = 3600;  // s
constexpr int kSwatch = 10;

QDoubleSpinBox* secondsBox() {
    auto* box = new QDoubleSpinBox;
    box->setRange(0, kLongest);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setKeyboardTracking(false);
    return box;
}

QPixmap swatch(const QColor& colour) {
    QPixmap picture(kSwatch, kSwatch);
    picture.fill(colour);
    return picture;
}

}  // namespace

void DetectionModel::setDetections(std::vector<Detection> detections, const QStringList& names) {
    beginResetModel();
    m_detections = std::move(detections);
    m_names = names;
    endResetModel();
}

int DetectionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_detections.size());
}

QVariant DetectionModel::data(const QModelIndex& index, int role) const {
    const Detection& detection = at(index.row());
    if (role == Qt::DecorationRole && index.column() == 1) return swatch(classColour(detection.label));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    QString text;
    if (index.column() == 0)
        text = QStringLiteral("%1 - %2").arg(timeText(detection.range.begin, 1),
                                             timeText(detection.range.end, 1));
    if (index.column() == 1) text = m_names.value(detection.label);
    if (index.column() == 2) text = percentText(detection.peak, 0);
    return role == Qt::ToolTipRole ? literalToolTip(text) : text;
}

QVariant DetectionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return section == 0 ? tr("Time") : section == 1 ? tr("Heard") : tr("Peak");
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

DetectionsCard::DetectionsCard(QWidget* parent)
    : Card({}, parent),
      m_model(new DetectionModel(this)),
      m_table(new QTableView),
      m_count(new TextLabel(TextRole::Heading)),
      m_thresholdName(new TextLabel(TextRole::Small)),
      m_threshold(new QSpinBox),
      m_mergeName(new TextLabel(TextRole::Small)),
      m_merge(secondsBox()),
      m_shortestName(new TextLabel(TextRole::Small)),
      m_shortest(secondsBox()) {
    content()->setContentsMargins(1, kCardGap, 1, 1);
    content()->addLayout(makeRules());
    content()->addWidget(m_table, 1);
    setUpTable();
    retranslate();
    setRules({});
}

QLayout* DetectionsCard::makeRules() {
    auto* grid = new QGridLayout;
    grid->setContentsMargins(kCardGap, 0, kCardGap, 0);
    grid->setHorizontalSpacing(kUnit);
    grid->setVerticalSpacing(kUnit / 2);
    grid->addWidget(m_count, 0, 0, 1, 2);
    int row = 1;
    for (const auto& [name, box] : std::initializer_list<std::pair<TextLabel*, QAbstractSpinBox*>>{
             {m_thresholdName, m_threshold}, {m_mergeName, m_merge}, {m_shortestName, m_shortest}}) {
        grid->addWidget(name, row, 0);
        grid->addWidget(box, row++, 1);
        name->setBuddy(box);
        box->setFixedWidth(92);
    }
    grid->setColumnStretch(0, 1);
    m_threshold->setRange(1, 100);
    m_threshold->setSingleStep(5);
    m_threshold->setKeyboardTracking(false);
    connect(m_threshold, &QSpinBox::valueChanged, this, &DetectionsCard::takeRules);
    connect(m_merge, &QDoubleSpinBox::valueChanged, this, &DetectionsCard::takeRules);
    connect(m_shortest, &QDoubleSpinBox::valueChanged, this, &DetectionsCard::takeRules);
    return grid;
}

void DetectionsCard::setUpTable() {
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setObjectName(QStringLiteral("narrowTable"));
    QHeaderView& header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.resizeSection(0, kTimeWidth);
    header.setSectionResizeMode(1, QHeaderView::Stretch);
    header.resizeSection(2, kPeakWidth);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, &DetectionsCard::play);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DetectionsCard::chosenChanged);
}

void DetectionsCard::setDetections(std::vector<Detection> detections, const QStringList& names) {
    m_model->setDetections(std::move(detections), names);
    retranslate();
    Q_EMIT chosenChanged();
}

void DetectionsCard::setRules(const DetectionRules& rules) {
    const QSignalBlocker threshold(m_threshold), merge(m_merge), shortest(m_shortest);
    m_threshold->setValue(static_cast<int>(std::lround(100 * rules.threshold)));
    m_merge->setValue(rules.mergeSeconds);
    m_shortest->setValue(rules.shortestSeconds);
}

void DetectionsCard::takeRules() {
    Q_EMIT rulesWanted({.threshold = m_threshold->value() / 100.0,
                        .mergeSeconds = m_merge->value(),
                        .shortestSeconds = m_shortest->value()});
}

const Detection* DetectionsCard::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->at(rows.front().row());
}

void DetectionsCard::play(const QModelIndex& index) {
    if (index.isValid()) Q_EMIT playWanted(m_model->at(index.row()));
}

/// Space is for the whole page, and letters are no search.
bool DetectionsCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            play(m_table->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Space) {
            event->ignore();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void DetectionsCard::retranslate() {
    m_count->setText(tr("%Ln stretch(es) heard", nullptr, m_model->rowCount()));
    m_thresholdName->setText(tr("Threshold"));
    m_threshold->setSuffix(tr(" %"));
    m_threshold->setToolTip(tr("From this probability on a class counts as heard"));
    m_mergeName->setText(tr("Merge gaps up to"));
    m_merge->setSuffix(tr(" s"));
    m_merge->setToolTip(tr("Stretches of a class with no longer gap between them are one"));
    m_shortestName->setText(tr("Leave out below"));
    m_shortest->setSuffix(tr(" s"));
    m_shortest->setToolTip(tr("Shorter stretches are left out, after merging"));
    m_threshold->setAccessibleName(m_thresholdName->text());
    m_merge->setAccessibleName(m_mergeName->text());
    m_shortest->setAccessibleName(m_shortestName->text());
    m_table->setAccessibleName(tr("Stretches in which a class was heard"));
}

void DetectionsCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
