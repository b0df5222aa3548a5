// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>
#include <filesystem>
#include <vector>

namespace melscope {

/// A path as text that keeps every byte: those that are not UTF-8 become lone surrogates (as Python's
/// surrogateescape has it), which are shown as a box and come back as they were.
QString pathText(const std::filesystem::path& path);
std::filesystem::path pathOf(const QString& text);

/// As it is shown to a person: nothing in it can hide or forge.
QString shownPath(const std::filesystem::path& path);

/// Of local files; a name that is not UTF-8 keeps its bytes.
std::filesystem::path pathOf(const QUrl& url);
std::vector<std::filesystem::path> pathsOf(const QList<QUrl>& urls);

}  // namespace melscope
