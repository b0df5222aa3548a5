// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_values.h"

#include "core/base/text.h"

namespace melscope {

ImportSource sourceOf(const ImportOptions& options) {
    if (options.table) return ImportSource::Table;
    return options.pattern ? ImportSource::FileNames : ImportSource::SubFolders;
}

std::string nameOf(const ImportOptions& options) {
    if (options.table) return printablePath(options.table->file.filename());
    if (options.parts.size() == 1) return printablePath(options.parts.front().filename());
    return printablePath(options.folder.filename());
}

}  // namespace melscope
