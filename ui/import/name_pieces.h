// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace melscope {

/// What a piece of a file's name says of the clip.
enum class PieceRole { Ignored, Label, Group, Fold, Split };

/// A stretch of a name between two separators (`_ - . /` and blanks) or between letters and digits.
struct NamePiece {
    QString text;
    QString after;  ///< the separators that follow; empty at a border of letters and digits, and at the end
    PieceRole role = PieceRole::Ignored;
    bool operator==(const NamePiece&) const = default;
};

/// The pieces of a path, without its ending. In most data sets a name begins with what it is of, so the first
/// piece of the file's own name is the label until somebody says otherwise.
std::vector<NamePiece> piecesOf(const QString& path);

/// Gives a piece a role. What a role means stands in one place: pieces elsewhere lose it, only neighbours
/// share it and are then read as one.
void setRole(std::vector<NamePiece>& pieces, std::size_t piece, PieceRole role);

/// The Perl-compatible regular expression that reads other names in the same way; empty if no piece is the
/// label.
QString patternOf(const std::vector<NamePiece>& pieces);

}  // namespace melscope
