// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/gui/import_reading.h"
#include "ui/import/import_dialog.h"

namespace melscope {

class Session;

/// What was decided in the dialog.
struct ImportOrder {
    ImportOptions options;  ///< with paths as the project sees them
    ImportTarget target = ImportTarget::NewProject;
    std::filesystem::path projectFile;  ///< of a new one
    std::filesystem::path openProject;  ///< that was open when it was decided
    std::shared_ptr<const ImportListing> listing;
    FoundData probed;  ///< null: headers have not all been read
};

/// Joins one import dialog to the disk and to the project that is open. Nothing it does changes either.
class ImportPreview : public QObject {
    Q_OBJECT

  public:
    /// It goes with the dialog.
    ImportPreview(Session& session, ImportDialog& dialog);

    /// @pre the dialog was accepted
    ImportOrder order() const;

  private:
    void connectReading();
    void read();
    void show(const FoundData& found, HeaderState headers);
    void compare(const FoundData& found);
    void chooseTable();
    void chooseFolder();
    void chooseProjectFile();
    void takeProjectFile(std::filesystem::path file);

    Session& m_session;
    ImportDialog& m_dialog;
    ImportReading m_reading;
    int m_comparison = 0;  ///< the latest
};

}  // namespace melscope
