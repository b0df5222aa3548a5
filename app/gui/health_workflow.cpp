// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/health_workflow.h"

#include <numeric>

#include "app/gui/clip_list.h"
#include "app/gui/health_words.h"
#include "app/gui/job_list.h"
#include "app/gui/session.h"
#include "ui/data/health_card.h"
#include "ui/data/split_card.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/pages/data_page.h"

namespace melscope {

namespace {

constexpr int kPause = 500;            // ms without a change before clips are looked at again
constexpr int kLongPause = 5000;       // and where that takes seconds
constexpr std::size_t kMany = 20'000;  // clips, from which on it does

}  // namespace

HealthWorkflow::HealthWorkflow(Session& session, ClipList& clips, JobList& jobs, DataPage* page)
    : QObject(page), m_session(session), m_clips(clips), m_page(page), m_listening(session, jobs, this) {
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &HealthWorkflow::look);
    connect(&m_session, &Session::opened, this, [this] {
        forget();
        look();
    });
    connect(&m_session, &Session::closing, this, &HealthWorkflow::forget);
    connect(&m_session, &Session::changed, this, &HealthWorkflow::lookSoon);
    connect(&m_page->health(), &HealthCard::checkWanted, this, &HealthWorkflow::check);
    connect(&m_page->health(), &HealthCard::cancelWanted, &m_listening, &Listening::stop);
    connect(&m_page->health(), &HealthCard::lineClicked, this, &HealthWorkflow::showProblem);
    connect(&m_page->split(), &SplitCard::auditClicked, this, &HealthWorkflow::showLeak);
    connect(&m_listening, &Listening::heard, this, [this](const Seen& seen) {
        if (seen == m_seen && !m_again && !m_looking && !m_idle.isActive()) return judge(seen);
        afterListening();
    });
    connect(&m_listening, &Listening::ended, this, [this](const QString& reason) {
        if (!reason.isEmpty())
            MessageDialog::say({.title = tr("The recordings could not be checked"), .what = reason},
                               m_page->window());
        afterListening();
    });
}

void HealthWorkflow::forget() {
    ++m_opened;
    m_idle.stop();
    m_listening.stop();
    setSeen(nullptr);
    m_found.reset();
    m_looking = m_again = false;
    m_clips.model().setFindings({});
    show();
}

void HealthWorkflow::lookSoon() {
    const bool many = m_found && m_found->clips + m_found->missing.size() > kMany;
    m_page->health().setFromBefore(many);
    m_idle.start(many ? kLongPause : kPause);
}

void HealthWorkflow::look() {
    if (!m_session.isOpen()) return;
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const auto& division = m_session.facts().division;
    const GroupBy groupBy = division ? settingsOf(*division).groupBy : GroupBy::Given;
    m_session.withProject(
        {},
        [groupBy](const Project& project, const ProgressListener&, const std::stop_token&) {
            auto seen = std::make_shared<SeenClips>();
            seen->clips = clipsOf(project);
            seen->groupBy = groupBy;
            return seen;
        },
        [this](const Seen& seen, const Session::Clips&) { lookAtDisk(seen); }, failed());
}

void HealthWorkflow::lookAtDisk(const Seen& seen) {
    runInBackground(
        this,
        [seen](const ProgressListener&, const std::stop_token& stop) {
            lookAtFiles(*seen, stop);
            return seen;
        },
        [this, opened = m_opened](const Seen& looked) {
            if (opened == m_opened) readKnown(looked);
        },
        failed());
}

void HealthWorkflow::readKnown(const Seen& seen) {
    m_session.withProject(
        {},
        [seen](const Project& project, const ProgressListener&, const std::stop_token&) {
            seen->known = knownFacts(project, seen->clips, seen->files);
            return seen;
        },
        [this](const Seen& read, const Session::Clips&) { judge(read); }, failed());
}

void HealthWorkflow::judge(const Seen& seen) {
    runInBackground(
        this, [seen](const ProgressListener&, const std::stop_token&) { return inspect(*seen); },
        [this, seen, opened = m_opened](Inspection found) {
            if (opened == m_opened) takeOver(seen, std::move(found));
        },
        failed());
}

void HealthWorkflow::takeOver(const Seen& seen, Inspection found) {
    if (!m_listening.isRunning()) setSeen(seen);
    m_found = std::move(found);
    showFindings();
    show();
    endLook();
    Q_EMIT inspected();
}

/// What a hundred thousand clips held is given back elsewhere, since that takes a while too.
void HealthWorkflow::setSeen(const Seen& seen) {
    auto giveBack = [old = std::exchange(m_seen, seen)](const ProgressListener&,
                                                        const std::stop_token&) mutable {
        old.reset();
        return true;
    };
    runInBackground(
        this, std::move(giveBack), [](bool) {}, [](const Failure&) {});
}

void HealthWorkflow::endLook() {
    m_looking = false;
    if (std::exchange(m_again, false)) look();
}

BackgroundJob::Failed HealthWorkflow::failed() {
    return [this, opened = m_opened](const Failure&) {
        if (opened == m_opened) endLook();
    };
}

void HealthWorkflow::check() {
    if (m_listening.isRunning() || !m_seen) return;
    auto& unknown = m_seen->known.unknown;
    if (unknown.empty()) {  // all were listened to: once more
        unknown.resize(m_seen->clips.rows.size());
        std::iota(unknown.begin(), unknown.end(), std::size_t{0});
    }
    if (unknown.empty()) return;
    m_found->unheard = unknown.size();
    m_listening.start(m_seen, m_threads);
    show();
}

void HealthWorkflow::afterListening() {
    setSeen(nullptr);
    look();
    show();
}

void HealthWorkflow::show() {
    using enum HealthCard::State;
    QList<HealthLine> lines;
    HealthCard& card = m_page->health();
    if (m_found) {
        for (const FoundProblem& problem : m_found->problems) lines.append(HealthWords::line(problem));
        if (!m_found->missing.empty()) lines.append(HealthWords::missing(m_found->missing.size()));
        if (m_found->unheard == 0 && m_found->clips > 0) lines.append(HealthWords::praise(*m_found));
    }
    const bool unheard = m_found && m_found->unheard > 0;
    card.setState(m_listening.isRunning() ? Listening
                  : unheard               ? Unheard
                  : m_found               ? Heard
                                          : Looking,
                  m_found ? static_cast<int>(m_found->unheard) : 0);
    card.setLines(lines);
    card.setFromBefore(false);
    m_page->split().setAudit(m_found ? HealthWords::audit(*m_found) : QList<AuditLine>());
}

void HealthWorkflow::retranslate() {
    show();
    if (m_found) showFindings();
}

void HealthWorkflow::showFindings() {
    std::unordered_map<std::int64_t, QString> findings;
    for (const FoundProblem& problem : m_found->problems) {
        const QString brief = HealthWords::brief(problem.finding.kind);
        if (brief.isEmpty()) continue;
        for (const std::int64_t clip : problem.clips) {
            QString& text = findings[clip];
            text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + brief;
        }
    }
    if (findings != m_clips.model().findings()) m_clips.model().setFindings(std::move(findings));
}

void HealthWorkflow::showProblem(int line) {
    if (!m_found) return;
    if (line == static_cast<int>(m_found->problems.size()))
        return m_clips.showOnly(m_found->missing, tr("missing"));
    const FoundProblem& problem = m_found->problems[static_cast<std::size_t>(line)];
    const QString brief = HealthWords::brief(problem.finding.kind);
    m_clips.showOnly(problem.clips, brief.isEmpty() ? tr("of a finding") : brief);
}

/// The lines of leaks stand in the order of the leaks, with notes between.
void HealthWorkflow::showLeak(int line) {
    if (!m_found) return;
    const QList<AuditLine> lines = HealthWords::audit(*m_found);
    const auto before = std::count_if(lines.begin(), lines.begin() + line, [](const AuditLine& one) {
        return one.tone == AuditLine::Tone::Warning;
    });
    const FoundLeak& leak = m_found->leaks.at(static_cast<std::size_t>(before));
    m_clips.showOnly(leak.clips, HealthWords::brief(leak.kind));
}

}  // namespace melscope
