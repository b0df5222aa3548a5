// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/import_preview.h"

#include "app/gui/file_asking.h"
#include "app/gui/session.h"
#include "ui/import/source_form.h"
#include "ui/import/target_form.h"

namespace melscope {

ImportPreview::ImportPreview(Session& session, ImportDialog& dialog)
    : QObject(&dialog), m_session(session), m_dialog(dialog), m_reading(this) {
    connect(&dialog, &ImportDialog::optionsChanged, this, &ImportPreview::read);
    connect(&dialog, &ImportDialog::targetChanged, this, &ImportPreview::read);
    connect(&dialog, &ImportDialog::tableWanted, this, &ImportPreview::chooseTable);
    connect(&dialog, &ImportDialog::folderWanted, this, &ImportPreview::chooseFolder);
    connect(&dialog, &ImportDialog::projectFileWanted, this, &ImportPreview::chooseProjectFile);
    // It names the project that was open, and the next one is not meant.
    connect(&session, &Session::closing, &dialog, &QDialog::reject);
    connectReading();
    read();
}

void ImportPreview::connectReading() {
    connect(&m_reading, &ImportReading::started, &m_dialog, &ImportDialog::setReading);
    connect(&m_reading, &ImportReading::tableRead, &m_dialog, &ImportDialog::setTable);
    connect(&m_reading, &ImportReading::failed, &m_dialog, &ImportDialog::setFailed);
    connect(&m_reading, &ImportReading::headersRead, &m_dialog, &ImportDialog::setHeaderProgress);
    connect(&m_reading, &ImportReading::listed, this,
            [this](const FoundData& found) { show(found, HeaderState::Unread); });
    connect(&m_reading, &ImportReading::finished, this,
            [this](const FoundData& found) { show(found, HeaderState::Read); });
}

void ImportPreview::read() {
    const ImportOptions options = m_dialog.options();
    const bool intoOpen = m_dialog.target() == ImportTarget::OpenProject && m_session.isOpen();
    m_dialog.setComparison({});
    ++m_comparison;
    if (options.table && options.table->file.empty()) {
        m_reading.stop();
        return m_dialog.setFailed(tr("no table was chosen"));
    }
    m_reading.read(options, intoOpen ? m_session.facts().dataFolder : std::filesystem::path());
}

void ImportPreview::show(const FoundData& found, HeaderState headers) {
    m_dialog.setFound(found, headers);
    if (m_dialog.target() == ImportTarget::OpenProject) compare(found);
}

void ImportPreview::compare(const FoundData& found) {
    const auto task = [found, parts = m_reading.options().parts](
                          const Project& project, const ProgressListener&, const std::stop_token&) {
        const ImportPlan plan = comparedWith(project, *found, parts);
        return ImportComparison{plan.added, plan.known, plan.vanished};
    };
    const QPointer<ImportPreview> self(this);  // the session outlives the dialog
    const auto done = [self, number = ++m_comparison](const ImportComparison& comparison, const auto&) {
        if (self && number == self->m_comparison) self->m_dialog.setComparison(comparison);
    };
    m_session.withProject({}, task, done, {});
}

void ImportPreview::chooseTable() {
    ask(&m_dialog,
        {.title = tr("Choose a table"),
         .filter = tr("Tables (*.csv *.tsv *.txt *.json *.jsonl)"),
         .start = m_dialog.options().folder / "table"},
        [this](const std::filesystem::path& file) { m_dialog.source().setTable(file); });
}

void ImportPreview::chooseFolder() {
    ask(&m_dialog,
        {.title = tr("Folder of the recordings"),
         .mode = QFileDialog::Directory,
         .start = m_dialog.options().folder},
        [this](const std::filesystem::path& folder) { m_dialog.source().setFolder(folder); });
}

void ImportPreview::chooseProjectFile() {
    ask(&m_dialog,
        {.title = tr("Save the new project as"),
         .mode = QFileDialog::AnyFile,
         .filter = tr("Melscope projects (*.melscope)"),
         .start = m_dialog.projectFile()},
        [this](const std::filesystem::path& file) { takeProjectFile(file); });
}

void ImportPreview::takeProjectFile(std::filesystem::path file) {
    if (file.extension() != ".melscope") file += ".melscope";
    m_dialog.setProjectFile(file);
    const auto exists = [file](const ProgressListener&, const std::stop_token&) {
        std::error_code ignored;
        return std::filesystem::exists(file, ignored);
    };
    const auto told = [this, file](bool there) {
        if (there && file == m_dialog.projectFile())
            m_dialog.setFileProblem(
                tr("There is a project of this name already. Choose another name, or open "
                   "that project and add to it."));
    };
    runInBackground(this, exists, told, [](const Failure&) {});  // writing it says why
}

ImportOrder ImportPreview::order() const {
    return {.options = m_reading.options(),
            .target = m_dialog.target(),
            .projectFile = m_dialog.projectFile(),
            .openProject = m_session.isOpen() ? m_session.facts().file : std::filesystem::path(),
            .listing = m_reading.listing(),
            .probed = m_reading.probed()};
}

}  // namespace melscope
