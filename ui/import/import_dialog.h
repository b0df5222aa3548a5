// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/import/import_values.h"

class QPushButton;

namespace melscope {

class FoundPanel;
class SourceForm;
class TargetForm;

/// Shows what an import would bring before anything is done: at the left what can be chosen, at the right
/// what follows. It is told what was read, and says when something else is to be read; accepted() means: do
/// it.
class ImportDialog : public Dialog {
    Q_OBJECT

  public:
    explicit ImportDialog(const ImportStart& start, QWidget* parent = nullptr);

    ImportOptions options() const;
    ImportTarget target() const;
    const std::filesystem::path& projectFile() const;

    SourceForm& source() { return *m_source; }
    TargetForm& destination() { return *m_target; }

    void setReading();
    /// Columns and first rows, which there may be although nothing else could be understood.
    void setTable(const TablePreview& table);
    void setFound(const FoundData& found, HeaderState headers);
    void setFailed(const QString& reason);
    void setHeaderProgress(std::uint64_t done, std::uint64_t total);
    /// With the project that is open; none while that is not known.
    void setComparison(const std::optional<ImportComparison>& comparison);
    void setProjectFile(const std::filesystem::path& file);
    void setFileProblem(const QString& reason);

  Q_SIGNALS:
    /// What is to be read is another.
    void optionsChanged();
    void targetChanged();
    void tableWanted();
    void folderWanted();
    void projectFileWanted();

  private:
    void build();
    void connectParts();
    void showPrimary();
    QString primaryText(int clips) const;
    QString whyNot() const;

    SourceForm* m_source;
    TargetForm* m_target;
    FoundPanel* m_panel;
    QPushButton* m_primary;
    FoundData m_found;
    std::optional<ImportComparison> m_comparison;
    bool m_reading = true;
};

}  // namespace melscope
