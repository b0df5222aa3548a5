// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace melscope {

class TextLabel;

/// A field for one value, with its unit inside at the right.
class ValueField : public QLineEdit {
    Q_OBJECT

  public:
    explicit ValueField(QWidget* parent = nullptr);

    void setUnit(const QString& unit);
    /// Marks the border of a field whose value cannot be taken.
    void setInvalid(bool invalid);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void placeUnit();
    TextLabel* m_unit;
};

}  // namespace melscope
