// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "ui/dialogs/dialog.h"

class QMenu;
class QPushButton;
class QTableWidget;

namespace melscope {

class TextLabel;

struct EditedClass {
    qint64 row = 0;  ///< in the project
    QString name;
    qint64 clips = 0;
    bool operator==(const EditedClass&) const = default;
};

/// The classes: rename, merge, remove, ignore. Every step is done at once and can be taken back.
class ClassDialog : public Dialog {
    Q_OBJECT

  public:
    explicit ClassDialog(QWidget* parent = nullptr);

    void setClasses(const QList<EditedClass>& classes);
    /// What can be taken back; empty: nothing.
    void setUndo(const QString& what);
    /// None of it can be done, e.g. because the project can only be read; empty: it can.
    void setWhyNot(const QString& sentence);

  Q_SIGNALS:
    void renameWanted(qint64 row, const QString& name);
    void mergeWanted(qint64 row, qint64 intoRow);
    void removeWanted(qint64 row);
    void ignoreWanted(qint64 row);
    void undoWanted();

  private:
    QWidget* makeButtons();
    void fill();
    void fillMerge();
    void takeName(int tableRow);
    void showAvailable();
    std::optional<EditedClass> current() const;

    QTableWidget* m_table;
    TextLabel* m_said;
    QPushButton* m_rename = nullptr;
    QPushButton* m_merge = nullptr;
    QPushButton* m_ignore = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    QMenu* m_targets;
    QList<EditedClass> m_classes;
    QString m_whyNot;
    bool m_hasUndo = false;
};

}  // namespace melscope
