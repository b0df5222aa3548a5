// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/import/import_values.h"
#include "ui/theme/card.h"

class QCheckBox;
class QRadioButton;

namespace melscope {

class ColumnForm;
class PatternBuilder;
class TextLabel;

/// Where clips come from and what says of them what they are.
class SourceForm : public Card {
    Q_OBJECT

  public:
    explicit SourceForm(const ImportOptions& options, QWidget* parent = nullptr);

    ImportOptions options() const;

    void setTable(const std::filesystem::path& file);
    void setFolder(const std::filesystem::path& folder);
    void showSource(ImportSource source);
    void keepUnlabelled();

    void setColumns(const TablePreview& table);
    void setFound(const Dataset& found);
    /// Why nothing could be read; said beside what can mend it.
    void setProblem(const QString& reason);

  Q_SIGNALS:
    void changed();
    void tableWanted();
    void folderWanted();

  private:
    QWidget* makeFolderPart();
    void addTableRows();
    void addSources();
    void showPaths();
    void choose(ImportSource source);

    ImportOptions m_options;  ///< folder, parts and table file; the rest is in the fields
    std::filesystem::path m_table;
    ImportSource m_source;
    std::array<QRadioButton*, 3> m_sources{};
    std::array<QWidget*, 3> m_parts{};  ///< what belongs to each source
    PatternBuilder* m_pattern;
    ColumnForm* m_columns;
    TextLabel* m_tableName = nullptr;
    TextLabel* m_folderName = nullptr;
    QCheckBox* m_keep;
};

}  // namespace melscope
