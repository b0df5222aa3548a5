// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QVBoxLayout>

namespace melscope {

class TextLabel;

/// A surface with round corners on the window; what is in it stands one below the other.
class Card : public QFrame {
    Q_OBJECT

  public:
    /// With a heading; an empty one takes no room.
    explicit Card(const QString& heading = {}, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    QVBoxLayout* content() const { return m_content; }

  private:
    TextLabel* m_heading;
    QVBoxLayout* m_content;
};

}  // namespace melscope
