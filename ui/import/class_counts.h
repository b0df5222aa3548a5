// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QString>
#include <cstdint>
#include <vector>

class QStandardItemModel;

namespace melscope {

class CountPainter;

/// A class and how many clips have it.
struct ClassCount {
    QString name;
    std::int64_t clips = 0;
};

/// Every class as a row with its name, a bar and its count.
class ClassCounts : public QListView {
    Q_OBJECT

  public:
    explicit ClassCounts(QWidget* parent = nullptr);

    void setCounts(const std::vector<ClassCount>& counts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  private:
    int heightOf(int rows) const;

    QStandardItemModel* m_classes;
    CountPainter* m_painter;
};

}  // namespace melscope
