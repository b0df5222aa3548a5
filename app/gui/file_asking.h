// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QString>
#include <filesystem>
#include <vector>

#include "app/gui/path_text.h"

namespace melscope {

/// What a file dialog asks for.
struct FileQuestion {
    QString title;
    QFileDialog::FileMode mode = QFileDialog::ExistingFile;  ///< AnyFile: a file to be written
    QString filter = {};
    std::filesystem::path start = {};  ///< folder or file; empty: where the last one was
};

/// A file dialog that waits for nothing; `chosen(path)` is told what was chosen, unless the owner is gone.
template <class Chosen>
void ask(QWidget* owner, const FileQuestion& question, Chosen chosen) {
    auto* dialog = new QFileDialog(owner, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(question.mode);
    if (question.mode == QFileDialog::AnyFile) dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (!question.start.empty()) {
        dialog->setDirectory(pathText(question.start.parent_path()));
        if (question.mode == QFileDialog::AnyFile) dialog->selectFile(pathText(question.start.filename()));
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, owner,
                     [chosen](const QString& file) { chosen(pathOf(file)); });
    dialog->open();
}

/// The same for several files that are there.
template <class Chosen>
void askForFiles(QWidget* owner, const FileQuestion& question, Chosen chosen) {
    auto* dialog = new QFileDialog(owner, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, owner, [chosen](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : files) paths.push_back(pathOf(file));
        chosen(paths);
    });
    dialog->open();
}

}  // namespace melscope
