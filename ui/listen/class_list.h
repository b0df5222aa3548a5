// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <cstdint>

namespace melscope {

/// A class as it can be given: its key, name and how many clips have it.
struct ClassEntry {
    std::int64_t row = 0;  ///< in the project
    QString name;
    QString key;  ///< empty: it has none
    std::int64_t clips = 0;
    bool operator==(const ClassEntry&) const = default;
};

/// Classes with the keys that label with them. A click or Enter gives one.
class ClassList : public QListWidget {
    Q_OBJECT

  public:
    explicit ClassList(QWidget* parent = nullptr);

    void setClasses(const QList<ClassEntry>& classes);
    /// The class that the current clip has, by its row; 0: none.
    void setCurrentClass(std::int64_t row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void classWanted(std::int64_t row);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    void want(const QListWidgetItem* item);

    QList<ClassEntry> m_classes;
};

}  // namespace melscope
