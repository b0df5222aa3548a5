// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "app/gui/program.h"

namespace melscope::test {

/// The demo project, made once for all tests of a class, and copied for each program that opens it.
class DemoHome {
  public:
    /// False if it could not be made.
    bool make();
    /// The places of a program that finds a demo of its own there.
    ProgramFolders folders(const QString& name) const;

  private:
    QTemporaryDir m_home;
};

/// A program with the demo open and its window active; what it shows is complete.
class OpenedProgram : public Program {
  public:
    explicit OpenedProgram(const ProgramFolders& folders);

    /// Shows the Listen page and waits until the current clip is seen and can be heard.
    bool showListen();
    /// Nothing waits to be written or drawn.
    bool settle();
    std::string labelOf(std::int64_t clip) { return session().table().row(clip).label; }
};

/// Whether a label that is seen has these words.
bool says(Program& program, const QString& words);

/// Enters a value in a field of the Listen page's forms, as keys do.
void type(Program& program, const char* key, const QString& text);

}  // namespace melscope::test
