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
    /// The value that holds, to which Escape goes back.
    void setHeld(const QString& text);
    /// Marks the border of a field whose value cannot be taken.
    void setInvalid(bool invalid);

  Q_SIGNALS:
    /// What was typed is taken back.
    void takenBack();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void placeUnit();
    TextLabel* m_unit;
    QString m_held;
};

}  // namespace melscope
