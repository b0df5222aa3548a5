// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace melscope {

struct Reader;

/// Each adds one command about projects with its options and help.
void addImport(const Reader& reader);
void addLabel(const Reader& reader);
void addUndo(const Reader& reader);
void addRedo(const Reader& reader);
void addSplit(const Reader& reader);
void addExport(const Reader& reader);

}  // namespace melscope
