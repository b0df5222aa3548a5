// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/class_counts.h"

#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kRow = 22;
constexpr int kBar = 10;
constexpr int kCountWidth = 64;
constexpr int kShortestName = 72;
constexpr int kLongestName = 400;
constexpr int kFewestRows = 2;
constexpr int kMostRows = 6;  // more are scrolled
constexpr int kCountRole = Qt::UserRole;
constexpr int kShareRole = Qt::UserRole + 1;  // of the largest class

}  // namespace

/// Draws a row: name, bar, count.
class CountPainter : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLongest(int width) { m_nameWidth = width; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Colours& c = currentColours();
        const int most = std::min(m_nameWidth, option.rect.width() * 2 / 5);
        const QRect name(option.rect.left(), option.rect.top(), most, kRow);
        const QRect bar(name.right() + kUnit, option.rect.center().y() - kBar / 2,
                        option.rect.width() - name.width() - kCountWidth - 2 * kUnit, kBar);
        painter->setFont(textFont(TextSize::Table));
        painter->setPen(c.text);
        painter->drawText(
            name, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
        painter->fillRect(bar, c.grid);
        const double share = index.data(kShareRole).toDouble();
        painter->fillRect(QRect(bar.left(), bar.top(), std::max(2, qRound(bar.width() * share)), kBar),
                          c.accent);
        painter->setPen(c.muted);
        painter->drawText(QRect(bar.right() + kUnit, option.rect.top(), kCountWidth, kRow),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QLocale().toString(index.data(kCountRole).toLongLong()));
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, kRow}; }

  private:
    int m_nameWidth = 0;  ///< of the longest name
};

ClassCounts::ClassCounts(QWidget* parent)
    : QListView(parent), m_classes(new QStandardItemModel(this)), m_painter(new CountPainter(this)) {
    setModel(m_classes);
    setItemDelegate(m_painter);
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAccessibleName(tr("Classes and their clips"));
}

void ClassCounts::setCounts(const std::vector<ClassCount>& counts) {
    std::int64_t most = 1;
    for (const ClassCount& each : counts) most = std::max(most, each.clips);
    m_classes->clear();
    int longest = kShortestName;
    const QFontMetrics metrics(textFont(TextSize::Table));
    for (const ClassCount& each : counts) {
        auto* item = new QStandardItem(each.name);
        item->setData(static_cast<qlonglong>(each.clips), kCountRole);
        item->setData(static_cast<double>(each.clips) / static_cast<double>(most), kShareRole);
        item->setData(literalToolTip(each.name), Qt::ToolTipRole);
        item->setData(tr("%1: %2").arg(each.name, QLocale().toString(static_cast<qlonglong>(each.clips))),
                      Qt::AccessibleTextRole);
        m_classes->appendRow(item);
        if (longest < kLongestName) longest = std::max(longest, metrics.horizontalAdvance(each.name));
    }
    m_painter->setLongest(longest);
    updateGeometry();
}

int ClassCounts::heightOf(int rows) const { return std::clamp(m_classes->rowCount(), 1, rows) * kRow; }

QSize ClassCounts::sizeHint() const { return {240, heightOf(kMostRows)}; }

QSize ClassCounts::minimumSizeHint() const { return {120, heightOf(kFewestRows)}; }

}  // namespace melscope
