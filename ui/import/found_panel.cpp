// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/found_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <algorithm>

#include "core/base/text.h"
#include "ui/clips/clip_model.h"
#include "ui/import/class_counts.h"
#include "ui/import/found_rows.h"
#include "ui/theme/metrics.h"
#include "ui/theme/reason_words.h"
#include "ui/theme/sentence.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kWhereWidth = 200;
constexpr int kLineWidth = 64;

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

std::vector<ClassCount> countsOf(const Dataset& found) {
    const std::vector<std::int64_t> counts = found.classCounts();
    std::vector<ClassCount> rows;
    for (std::size_t i = 0; i < counts.size(); ++i) rows.push_back({shownText(found.classes[i]), counts[i]});
    return rows;
}

std::int64_t foldsOf(const Dataset& found) {
    std::vector<int> folds;
    for (const Clip& clip : found.clips)
        if (clip.fold >= 0 && std::ranges::find(folds, clip.fold) == folds.end()) folds.push_back(clip.fold);
    return std::ssize(folds);
}

}  // namespace

FoundPanel::FoundPanel(QWidget* parent)
    : Card({}, parent),
      m_summary(new TextLabel(TextRole::Heading)),
      m_state(new TextLabel(TextRole::Small)),
      m_proposals(new QWidget),
      m_bars(new ClassCounts),
      m_tabs(new QTabWidget),
      m_clipTab(addTab(m_clips, 0, tr("Clips"))),
      m_problemTab(addTab(m_problems, 2, tr("Left out"))),
      m_remarkTab(addTab(m_remarks, 1, tr("Cut off"))),
      m_tableTab(addTab(m_table, -1, tr("First rows"))),
      m_vanishedTab(addTab(m_vanished, 0, tr("Not found"))) {
    for (TextLabel* label : {m_summary, m_state}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    }
    addProposals();
    content()->addWidget(m_bars);
    content()->addWidget(m_tabs, 1);
    content()->addStretch();  // words alone stand at the top
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What was understood"));
    m_tabs->tabBar()->setDrawBase(false);
    setTable({});
    setVanished({});
    setReading();
}

QWidget* FoundPanel::addTab(TextTable& rows, int stretched, const QString& name) {
    QTableView* view = makeTextView(rows, stretched);
    view->setAccessibleName(name);
    m_tabs->addTab(view, name);
    return view;
}

void FoundPanel::addProposals() {
    auto* row = new QHBoxLayout(m_proposals);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kUnit);
    auto* names = new QPushButton(tr("The file names say it"));
    auto* keep = new QPushButton(tr("Label them by hand"));
    row->addWidget(names);
    row->addWidget(keep);
    row->addStretch();
    connect(names, &QPushButton::clicked, this, &FoundPanel::namesWanted);
    connect(keep, &QPushButton::clicked, this, &FoundPanel::keepWanted);
    content()->addWidget(m_proposals);
}

void FoundPanel::say(const QString& state) {
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

void FoundPanel::setReading() {
    m_proposals->hide();
    if (m_found) return say(tr("Reading..."));  // what was there stays until it is replaced
    m_summary->setText(tr("Reading..."));
    say({});
    m_bars->hide();
    m_tabs->hide();
}

void FoundPanel::setFailed(const QString& reason, const QString& next) {
    m_found.reset();
    m_summary->setText(tr("This cannot be read"));
    m_state->setRole(TextRole::Bad);
    say(asSentence(reasonInWords(reason)) + QLatin1Char('\n') + next);
    m_proposals->hide();
    m_bars->hide();
    m_tabs->setVisible(m_table.rowCount() > 0);
    for (const QWidget* tab : {m_clipTab, m_problemTab, m_remarkTab, m_vanishedTab})
        m_tabs->setTabVisible(m_tabs->indexOf(tab), false);
}

void FoundPanel::setFound(const FoundData& found, HeaderState headers) {
    m_found = found;
    m_headers = headers;
    m_state->setRole(TextRole::Small);
    showSummary();
    showClips();
    showProblems();
    showRemarks();
    m_bars->setCounts(countsOf(*found));
    m_bars->setVisible(!found->classes.empty());
    m_tabs->show();
    const bool bySubFolder = found->columnsFound == std::vector<std::string>{"label = sub-folder"};
    const bool nothing = found->clips.empty() && !found->problems.empty() && bySubFolder;
    m_proposals->setVisible(nothing);
    if (found->clips.empty()) m_tabs->setCurrentWidget(m_problemTab);
    showState();
}

void FoundPanel::showSummary() {
    if (m_found->clips.empty()) {
        m_summary->setText(m_found->problems.empty() ? tr("There is no recording in this folder")
                                                     : tr("No recording has a class yet"));
        return;
    }
    QStringList parts{tr("%Ln clip(s)", nullptr, static_cast<int>(m_found->clips.size())),
                      tr("%Ln class(es)", nullptr, static_cast<int>(m_found->classes.size()))};
    if (!m_found->groups.empty())
        parts.append(tr("%Ln group(s)", nullptr, static_cast<int>(m_found->groups.size())));
    if (const std::int64_t folds = foldsOf(*m_found); folds > 0)
        parts.append(tr("%Ln fold(s)", nullptr, static_cast<int>(folds)));
    const auto unlabelled =
        std::ranges::count_if(m_found->clips, [](const Clip& clip) { return clip.label < 0; });
    if (unlabelled > 0) parts.append(tr("%Ln without a class", nullptr, static_cast<int>(unlabelled)));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void FoundPanel::showClips() {
    const FoundData found = m_found;
    const std::vector<FoundColumn> columns = foundColumns(*found);
    m_clips.setRows(headingsOf(columns), static_cast<int>(found->clips.size()),
                    [found, columns](int row, int column) {
                        return foundText(*found, static_cast<std::size_t>(row),
                                         columns[static_cast<std::size_t>(column)]);
                    });
    nameTab(m_clipTab, tr("Clips"), std::ssize(found->clips));
}

void FoundPanel::showProblems() {
    const FoundData found = m_found;
    m_problems.setRows({tr("Where"), tr("Line"), tr("Why it is left out")},
                       static_cast<int>(found->problems.size()), [found](int row, int column) {
                           const Problem& problem = found->problems[static_cast<std::size_t>(row)];
                           if (column == 0) return QString::fromStdString(problem.where);
                           if (column == 2) return reasonInWords(problem.reason);
                           return problem.line > 0 ? number(problem.line) : QString();
                       });
    auto* view = static_cast<QTableView*>(m_problemTab);
    view->setColumnWidth(0, kWhereWidth);
    view->setColumnWidth(1, kLineWidth);
    view->setColumnHidden(1,
                          std::ranges::all_of(found->problems, [](const Problem& p) { return p.line == 0; }));
    nameTab(m_problemTab, tr("Left out"), std::ssize(found->problems));
}

/// Recordings that are taken as far as they go.
void FoundPanel::showRemarks() {
    const FoundData found = m_found;
    m_remarks.setRows({tr("Where"), tr("What is amiss")}, static_cast<int>(found->remarks.size()),
                      [found](int row, int column) {
                          const Problem& remark = found->remarks[static_cast<std::size_t>(row)];
                          return QString::fromStdString(column == 0 ? remark.where : remark.reason);
                      });
    static_cast<QTableView*>(m_remarkTab)->setColumnWidth(0, kWhereWidth);
    nameTab(m_remarkTab, tr("Cut off"), std::ssize(found->remarks));
}

/// What is left out, and whether the recordings themselves were looked into.
void FoundPanel::showState() {
    QStringList parts;
    const auto problems = static_cast<int>(m_found->problems.size());
    if (!m_found->clips.empty() && problems > 0)
        parts.append(tr("%Ln row(s) or file(s) are left out, each with its reason.", nullptr, problems));
    if (!m_found->remarks.empty())
        parts.append(tr("%Ln recording(s) end early and are taken as far as they go.", nullptr,
                        static_cast<int>(m_found->remarks.size())));
    if (m_headers == HeaderState::Read && !m_found->clips.empty())
        parts.append(problems == 0 ? tr("Every recording can be read.") : tr("All others can be read."));
    if (m_proposals->isVisibleTo(this))
        parts.append(tr("Where does it say what a recording is? Choose at the left, or here:"));
    say(parts.join(QLatin1Char(' ')));
}

void FoundPanel::setHeaderProgress(std::uint64_t done, std::uint64_t total) {
    say(tr("Looking into the recordings: %1 of %2")
            .arg(number(static_cast<std::int64_t>(done)), number(static_cast<std::int64_t>(total))));
}

void FoundPanel::setTable(const TablePreview& table) {
    QStringList headings;
    for (const std::string& column : table.columns) headings.append(shownText(column));
    m_table.setRows(
        headings, static_cast<int>(table.firstRows.size()), [rows = table.firstRows](int row, int column) {
            return shownText(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
        });
    nameTab(m_tableTab, tr("First rows"), m_table.rowCount() > 0 ? -1 : 0);
    m_tableTab->setToolTip(literalToolTip(QString::fromStdString(table.format)));
}

void FoundPanel::setVanished(const std::vector<std::string>& recordings) {
    m_vanished.setRows(
        {tr("Recording of the project that was not found")}, static_cast<int>(recordings.size()),
        [recordings](int row, int) {
            return QString::fromStdString(printablePath(recordings[static_cast<std::size_t>(row)]));
        });
    nameTab(m_vanishedTab, tr("Not found"), std::ssize(recordings));
}

/// @param count beside the name; 0: there is no such tab; -1: none is said
void FoundPanel::nameTab(const QWidget* tab, const QString& name, std::int64_t count) {
    const int index = m_tabs->indexOf(tab);
    m_tabs->setTabText(index, count > 0 ? QStringLiteral("%1 %2").arg(name, number(count)) : name);
    m_tabs->setTabVisible(index, count != 0);
}

}  // namespace melscope
