// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_values.h"
#include "ui/theme/card.h"

class QPushButton;
class QRadioButton;

namespace melscope {

class TextLabel;

/// Where clips go to: a new project, whose file can be chosen, or the one that is open.
class TargetForm : public Card {
    Q_OBJECT

  public:
    explicit TargetForm(const ImportStart& start, QWidget* parent = nullptr);

    ImportTarget target() const;
    const std::filesystem::path& file() const { return m_file; }

    void setFile(const std::filesystem::path& file);
    /// Why a project cannot be written there; empty: it can.
    void setFileProblem(const QString& reason);
    const QString& fileProblem() const { return m_problem; }
    /// Why nothing can be added to the project that is open; empty: it can.
    void setNotIntoOpen(const QString& reason);
    void setComparison(const std::optional<ImportComparison>& comparison);

  Q_SIGNALS:
    void changed();
    void fileWanted();

  private:
    void showWords();

    ImportStart m_start;
    std::filesystem::path m_file;
    QString m_problem;
    std::optional<ImportComparison> m_comparison;
    QRadioButton* m_new;
    QRadioButton* m_open;
    TextLabel* m_path;
    QPushButton* m_choose;
    TextLabel* m_words;
};

}  // namespace melscope
