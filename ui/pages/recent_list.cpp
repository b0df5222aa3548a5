// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recent_list.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kWhenRole = Qt::UserRole + 1;
constexpr int kHeight = 48;

QString nameOf(const QString& path) { return path.section(QLatin1Char('/'), -1); }
QString folderOf(const QString& path) { return path.section(QLatin1Char('/'), 0, -2); }

/// Two lines: the name and when; where it lies.
class RecentDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, kHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Colours& c = currentColours();
        const bool lit = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
        if (lit) painter->fillRect(option.rect, c.accentGround);
        const QString path = index.data(kPathRole).toString();
        const QRect room = option.rect.adjusted(kCardGap, 7, -kCardGap, -7);
        painter->setPen(c.muted);
        painter->setFont(textFont(TextSize::Table));
        const QString when = index.data(kWhenRole).toString();
        const int whenWidth = painter->fontMetrics().horizontalAdvance(when) + kUnit;
        painter->drawText(room, Qt::AlignRight | Qt::AlignTop, when);
        drawElided(*painter, room, Qt::AlignBottom, folderOf(path));
        painter->setPen(c.text);
        painter->setFont(textFont(TextSize::Text));
        drawElided(*painter, room.adjusted(0, 0, -whenWidth, 0), Qt::AlignTop, nameOf(path));
        painter->setPen(c.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

  private:
    static void drawElided(QPainter& painter, const QRect& room, Qt::Alignment vertical,
                           const QString& text) {
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideMiddle, room.width());
        painter.drawText(room, static_cast<int>(Qt::AlignLeft | vertical), shown);
    }
};

}  // namespace

RecentList::RecentList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new RecentDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this](const QListWidgetItem* item) {
        Q_EMIT chosen(item->data(kPathRole).toString());
    };
    connect(this, &QListWidget::itemActivated, this, choose);
    connect(this, &QListWidget::itemClicked, this, [this, choose](const QListWidgetItem* item) {
        if (style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this) == 0)
            choose(item);
    });
}

void RecentList::setProjects(const QList<RecentProject>& projects) {
    clear();
    for (const RecentProject& project : projects) {
        auto* item = new QListWidgetItem(this);
        item->setData(kPathRole, project.path);
        item->setData(kWhenRole, project.when);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(nameOf(project.path), project.when));
        item->setToolTip(literalToolTip(project.path));
    }
}

}  // namespace melscope
