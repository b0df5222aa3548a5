// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace melscope {

/// Buttons side by side of which one is chosen, as a choice between few ways to look at a thing.
class Segments : public QWidget {
    Q_OBJECT

  public:
    explicit Segments(int count, QWidget* parent = nullptr);

    void setTexts(const QStringList& texts);
    void setToolTips(const QStringList& toolTips);
    void setChosen(int index);
    int chosen() const { return m_group.checkedId(); }

  Q_SIGNALS:
    void wanted(int index);

  private:
    QButtonGroup m_group;
};

}  // namespace melscope
