// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace melscope {

/// A drop-down of a filter: its name, and what is chosen in it. The first entry is "all".
class FilterChoice : public QComboBox {
    Q_OBJECT

  public:
    explicit FilterChoice(QWidget* parent = nullptr);

    /// What is filtered by, e.g. "Class".
    void setName(const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name;
};

}  // namespace melscope
