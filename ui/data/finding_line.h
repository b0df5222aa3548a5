// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace melscope {

/// Something that was found, as a line that can be clicked: a number that stands out, and a sentence.
class FindingLine : public QAbstractButton {
    Q_OBJECT

  public:
    explicit FindingLine(QWidget* parent = nullptr);

    /// @param why is said in the tooltip
    void setWords(const QString& number, const QString& sentence, const QString& why);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    int numberWidth() const;

    QString m_number;
};

}  // namespace melscope
