// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/import/name_pieces.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace melscope {

class TextLabel;

/// Makes a pattern of an example: it is cut into pieces, and of each a person says what it is. Who knows
/// regular expressions writes one.
class PatternBuilder : public QWidget {
    Q_OBJECT

  public:
    explicit PatternBuilder(QWidget* parent = nullptr);

    /// Examples to choose from; a pattern that is there stays.
    void setNames(const QStringList& names);
    void setPattern(const QString& pattern);
    QString pattern() const;
    /// What is wrong with the pattern, under its field; empty: nothing.
    void setProblem(const QString& reason);

  Q_SIGNALS:
    void changed();

  private:
    void takeExample();
    void showPieces();
    QComboBox* makeRoles(std::size_t piece);
    void choose(std::size_t piece, PieceRole role);
    void showRoles();

    std::vector<NamePiece> m_pieces;
    std::vector<QComboBox*> m_roles;  ///< [pieces]
    QComboBox* m_example;
    QFormLayout* m_rows;
    QLineEdit* m_pattern;
    TextLabel* m_problem;
};

}  // namespace melscope
