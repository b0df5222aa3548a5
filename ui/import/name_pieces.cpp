// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/name_pieces.h"

#include <algorithm>
#include <array>
#include <span>

namespace melscope {

namespace {

const QString kSeparators = QStringLiteral("_-. /");
constexpr QLatin1Char kSlash('/');
constexpr std::array<const char*, 5> kGroupNames{"", "label", "group", "fold", "split"};

bool isSeparator(QChar c) { return kSeparators.contains(c); }
bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

QString withoutEnding(const QString& path) {
    const auto dot = path.lastIndexOf(QLatin1Char('.'));
    return dot > path.lastIndexOf(kSlash) ? path.left(dot) : path;
}

/// Pieces that are read as one: neighbours of one role, and ignored ones between two separators.
struct Run {
    std::span<const NamePiece> pieces;
    PieceRole role() const { return pieces.front().role; }
    const QString& after() const { return pieces.back().after; }
};

bool joins(const NamePiece& left, const NamePiece& right) {
    return left.role == right.role && (left.after.isEmpty() || left.role != PieceRole::Ignored) &&
           !left.after.contains(kSlash);
}

std::vector<Run> runsOf(const std::vector<NamePiece>& pieces) {
    std::vector<Run> runs;
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin + 1;
        while (end < pieces.size() && joins(pieces[end - 1], pieces[end])) ++end;
        runs.push_back({std::span(pieces).subspan(begin, end - begin)});
        begin = end;
    }
    return runs;
}

QString escaped(const QString& separators) {
    QString text = separators;
    return text.replace(QLatin1Char('.'), QStringLiteral("\\."));
}

/// One letter that is no part of a piece which ends before this separator, as a class of characters.
QString otherThan(const QString& after, const QString& also = {}) {
    const QString first = after.isEmpty() ? QStringLiteral(".") : after.left(1);
    const QString slash = first == QLatin1String("/") ? QString() : QStringLiteral("/");
    const QString dash = first == QLatin1String("-") ? QStringLiteral("\\-") : first;
    return QStringLiteral("[^%1%2%3]+").arg(also, dash, slash);
}

/// A piece that borders on others without a separator.
/// @param next the separators after all of them
QString regexOf(const NamePiece& piece, const QString& next) {
    return isDigit(piece.text.front()) ? QStringLiteral("[0-9]+") : otherThan(next, QStringLiteral("0-9"));
}

/// The separators that end the stretch in which a piece stands.
QString separatorAfter(const std::vector<NamePiece>& all, const NamePiece& piece) {
    for (std::size_t i = static_cast<std::size_t>(&piece - all.data()); i < all.size(); ++i)
        if (!all[i].after.isEmpty()) return all[i].after;
    return {};
}

/// True if no piece of the same stretch lies outside of the run.
bool isWhole(const std::vector<NamePiece>& all, const Run& run) {
    const bool begins = &run.pieces.front() == all.data() || !(&run.pieces.front() - 1)->after.isEmpty();
    const bool ends = &run.pieces.back() == &all.back() || !run.after().isEmpty();
    return begins && ends;
}

/// What follows the last piece that says something, down to the end of the path.
/// @param rest from that piece on
QString tailOf(std::span<const Run> rest) {
    if (rest.size() == 1) return QStringLiteral("\\.[^./]+$");
    const auto folders = std::count_if(rest.begin() + 1, rest.end(),
                                       [](const Run& run) { return run.after().contains(kSlash); });
    const QString more = QStringLiteral("[^/]+/").repeated(folders) + QStringLiteral("[^/]+$");
    if (rest.front().after().contains(kSlash)) return more;
    return folders == 0 ? QStringLiteral("[^/]*$")
                        : QStringLiteral("[^/]*/") + more.mid(6);  // less one folder
}

/// Between separators names differ in what they are made of, so a whole stretch may be any text.
QString bodyOf(const std::vector<NamePiece>& all, const Run& run) {
    QString body;
    for (std::size_t begin = 0; begin < run.pieces.size();) {
        std::size_t end = begin;
        while (end + 1 < run.pieces.size() && run.pieces[end].after.isEmpty()) ++end;
        const Run stretch{run.pieces.subspan(begin, end - begin + 1)};
        if (stretch.pieces.front().text.isEmpty()) {
            // the name begins with a separator
        } else if (isWhole(all, stretch)) {
            body += otherThan(stretch.after());
        } else {
            for (const NamePiece& piece : stretch.pieces) body += regexOf(piece, separatorAfter(all, piece));
        }
        if (end + 1 < run.pieces.size()) body += escaped(stretch.after());
        begin = end + 1;
    }
    return body;
}

}  // namespace

std::vector<NamePiece> piecesOf(const QString& path) {
    std::vector<NamePiece> pieces;
    const QString name = withoutEnding(path);
    std::size_t first = 0;  // of the file's own name
    for (const QChar c : name) {
        if (isSeparator(c)) {
            if (pieces.empty()) pieces.push_back({});
            pieces.back().after += c;
            if (c == kSlash) first = pieces.size();
        } else if (pieces.empty() || !pieces.back().after.isEmpty() ||
                   isDigit(c) != isDigit(pieces.back().text.back())) {
            pieces.push_back({.text = c, .after = {}});
        } else {
            pieces.back().text += c;
        }
    }
    if (first < pieces.size()) setRole(pieces, first, PieceRole::Label);
    return pieces;
}

void setRole(std::vector<NamePiece>& pieces, std::size_t piece, PieceRole role) {
    pieces[piece].role = role;
    if (role == PieceRole::Ignored) return;
    const auto clear = [&](std::size_t i) {
        if (pieces[i].role == role) pieces[i].role = PieceRole::Ignored;
    };
    std::size_t begin = piece;
    while (begin > 0 && joins(pieces[begin - 1], pieces[begin])) --begin;
    std::size_t end = piece + 1;
    while (end < pieces.size() && joins(pieces[end - 1], pieces[end])) ++end;
    for (std::size_t i = 0; i < begin; ++i) clear(i);
    for (std::size_t i = end; i < pieces.size(); ++i) clear(i);
}

QString patternOf(const std::vector<NamePiece>& pieces) {
    const std::vector<Run> runs = runsOf(pieces);
    const auto used = [](const Run& run) { return run.role() != PieceRole::Ignored; };
    if (std::none_of(runs.begin(), runs.end(), [](const Run& r) { return r.role() == PieceRole::Label; }))
        return {};
    auto first = runs.begin();  // folders that say nothing may be any number
    for (auto run = runs.begin(); run != runs.end() && !used(*run); ++run)
        if (run->after().contains(kSlash)) first = run + 1;
    const auto last = std::find_if(runs.rbegin(), runs.rend(), used).base() - 1;
    QString pattern = QStringLiteral("(?:^|/)");
    for (auto run = first; run != last + 1; ++run) {
        const QString body = bodyOf(pieces, *run);
        const QLatin1String name(kGroupNames[static_cast<std::size_t>(run->role())]);
        pattern += used(*run) ? QStringLiteral("(?<%1>%2)").arg(name, body) : body;
        pattern += escaped(run->after());
    }
    return pattern + tailOf(std::span(last, runs.end()));
}

}  // namespace melscope
