// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/project/project_split.h"
#include "ui/theme/card.h"

class QComboBox;
class QGridLayout;
class QDoubleSpinBox;
class QLineEdit;

namespace melscope {

class CardHead;
class TextLabel;

/// A sentence about what is on both sides of the split.
struct AuditLine {
    enum class Tone { Good, Note, Warning };
    Tone tone = Tone::Note;
    QString number;  ///< of a warning
    QString text;
    QString why;
    bool operator==(const AuditLine&) const = default;
};

/// How the clips are divided: asked for, and what came of it.
class SplitCard : public Card {
    Q_OBJECT

  public:
    explicit SplitCard(QWidget* parent = nullptr);

    /// @param folds that the clips have
    void setFolds(const std::vector<int>& folds);
    /// As they were applied last; what is being edited goes.
    void setSettings(const DivisionSettings& settings);
    /// What was done, in core's sentence; empty: nothing yet.
    void setSentence(const QString& sentence);
    /// Why it could not be done; empty: it could.
    void setError(const QString& sentence);
    void setAudit(const QList<AuditLine>& lines);
    /// @param whyNot the clips cannot be divided now; empty: they can
    void setAvailable(const QString& whyNot);

  Q_SIGNALS:
    void applyWanted(const melscope::DivisionSettings& settings);
    /// A line of the audit; only warnings can be clicked.
    void auditClicked(int line);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void addRow(QGridLayout& grid, int row, const QList<QWidget*>& fields);
    void retranslate();
    void fillFolds();
    void showFields();
    DivisionSettings wanted() const;

    CardHead* m_head;
    QList<TextLabel*> m_names;
    QComboBox* m_by;
    QDoubleSpinBox* m_valid;  ///< %
    QDoubleSpinBox* m_test;   ///< %
    QComboBox* m_validFold;
    QComboBox* m_testFold;
    QComboBox* m_together;
    QLineEdit* m_seed;
    TextLabel* m_sentence;
    TextLabel* m_error;
    QWidget* m_audit = nullptr;
    std::vector<int> m_folds;
    DivisionSettings m_settings;
    QList<AuditLine> m_lines;
};

}  // namespace melscope
