// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/predict_adding.h"

#include <array>
#include <charconv>
#include <cmath>

#include "app/gui/path_text.h"
#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

bool isWhole(const TimeRange& range) { return range.begin <= 0 && range.end < 0; }

/// The recording from the data folder; none if it lies elsewhere.
std::optional<fs::path> inside(const fs::path& folder, const fs::path& file) {
    const fs::path relative = file.lexically_normal().lexically_relative(folder.lexically_normal());
    if (relative.empty() || *relative.begin() == "..") return std::nullopt;
    return relative;
}

/// The label that the project's clip has there; empty: it has none, or there is no such clip.
std::string labelOf(const ClipTable& table, const fs::path& path, const TimeRange& range) {
    for (const std::int64_t clip : table.find({.text = path.native(), .ignored = IgnoredClips::Show})) {
        const ClipRow row = table.row(clip);
        if (row.path == path && std::abs(row.range.begin - range.begin) < 5e-4) return row.label;
    }
    return {};
}

/// The clips of the project that begin where this does.
std::vector<std::int64_t> rowsOf(const Project& project, const fs::path& path, const TimeRange& range) {
    std::array<char, 64> begin;
    const auto end =
        std::to_chars(begin.data(), begin.data() + begin.size(), range.begin, std::chars_format::fixed, 3);
    return project.clipsNamed(path.native() + '@' + std::string(begin.data(), end.ptr));
}

void importClip(Project& project, const fs::path& path, const TimeRange& range) {
    ImportListing listing;
    listing.dataset.folder = project.dataFolder();
    listing.dataset.clips.push_back({.path = path, .range = range, .id = clipId(path, range)});
    listing.origins.resize(1);
    Dataset found = probeDataset(std::move(listing), 1);
    if (found.clips.empty())
        throw Error(found.problems.empty() ? "it cannot be used" : found.problems.front().reason);
    commitImport(project, comparedWith(project, std::move(found), {path.parent_path()}));
}

void addTo(Project& project, const LabelledSound& sound) {
    const auto path = inside(project.dataFolder(), sound.file);
    if (!path) throw Error("it does not lie in the data folder");
    std::vector<std::int64_t> rows = rowsOf(project, *path, sound.range);
    const std::size_t clips = project.clipsOf(*path).size();
    if (isWhole(sound.range) && (clips > 1 || (rows.empty() && clips > 0)))
        throw Error("the project has clips that are parts of it; label those on the Listen page");
    if (rows.empty()) {
        importClip(project, *path, sound.range);
        rows = rowsOf(project, *path, sound.range);
    }
    labelClips(project, rows, sound.label);
}

struct Outcome {
    std::int64_t added = 0;
    QStringList reasons;
};

Outcome addAll(Project& project, const std::vector<LabelledSound>& sounds, const ProgressListener& listener,
               const std::stop_token& stop) {
    Outcome outcome;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        if (stop.stop_requested()) throw Stopped();
        if (listener) listener({.stage = "clips", .done = i, .total = sounds.size()});
        try {
            addTo(project, sounds[i]);
            ++outcome.added;
        } catch (const Stopped&) {
            throw;
        } catch (const std::exception& problem) {
            outcome.reasons.append(shownPath(sounds[i].file) + QStringLiteral(": ") +
                                   QString::fromUtf8(problem.what()));
        }
    }
    return outcome;
}

}  // namespace

PredictAdding::PredictAdding(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {}

QString PredictAdding::whyNot(const fs::path& file) const {
    if (!m_session.isOpen())
        return tr("No project is open. Open the one that the recording is to be part of.");
    if (const QString why = ProjectWords::whyReadOnly(m_session); !why.isEmpty()) return why;
    const ProjectFacts& facts = m_session.facts();
    if (inside(facts.dataFolder, file)) return {};
    return tr("This recording does not lie in the folder of the project's recordings. Copy it into %1, and "
              "classify it from there.")
        .arg(shownPath(facts.dataFolder));
}

/// What a person or the source has said of a clip is not overwritten by what a model hears in it.
QStringList PredictAdding::takeOutLabelled(std::vector<LabelledSound>& sounds) const {
    QStringList reasons;
    std::erase_if(sounds, [&](const LabelledSound& sound) {
        const auto path = inside(m_session.facts().dataFolder, sound.file);
        const std::string label = path ? labelOf(m_session.table(), *path, sound.range) : std::string();
        if (label.empty() || label == sound.label) return false;
        reasons.append(
            tr("%1 is in the data set already, labelled %2. Relabel it on the Listen page if that is wrong.")
                .arg(shownPath(sound.file.filename()), QString::fromStdString(printable(label))));
        return true;
    });
    return reasons;
}

void PredictAdding::add(std::vector<LabelledSound> sounds) {
    if (sounds.empty() || !m_session.isOpen()) return;
    if (const QStringList reasons = takeOutLabelled(sounds); !reasons.isEmpty())
        say(tr("%Ln recording(s) could not be added", nullptr, static_cast<int>(reasons.size())), reasons);
    if (sounds.empty()) return;
    const auto task = [sounds](Project& project, const ProgressListener& listener,
                               const std::stop_token& stop) {
        return addAll(project, sounds, listener, stop);
    };
    const auto done = [this](const Outcome& outcome, const auto&) {
        if (outcome.added > 0) Q_EMIT added(outcome.added);
        if (!outcome.reasons.isEmpty())
            say(tr("%Ln recording(s) could not be added", nullptr, static_cast<int>(outcome.reasons.size())),
                outcome.reasons);
    };
    const QString title = sounds.size() > 1 ? tr("Adding clips") : QString();
    m_session.withProject(title, task, done, [this](const Failure& failure) {
        if (failure.kind != Failure::Kind::Stopped)
            say(tr("The recordings could not be added"), {failure.reason});
    });
}

void PredictAdding::say(const QString& title, const QStringList& reasons) {
    MessageDialog::say({.title = title,
                        .what = reasons.front(),
                        .next = tr("Everything else is as it was before."),
                        .details = reasons.join(QLatin1Char('\n'))},
                       m_window);
}

}  // namespace melscope
