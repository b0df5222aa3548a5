// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/import_reading.h"

#include "app/gui/import_place.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr int kPause = 250;          // ms without a change before something is read again
constexpr int kBeforeHeaders = 600;  // ms more before recordings are looked into

}  // namespace

/// What can be said of a wish: the table may be there although nothing else could be understood.
struct ImportReading::Answer {
    ImportOptions seen;
    std::optional<TablePreview> table;
    std::shared_ptr<const ImportListing> listing;
    std::string why;  ///< there is no listing
};

ImportReading::ImportReading(QObject* parent) : QObject(parent) {
    m_pause.setSingleShot(true);
    m_beforeHeaders.setSingleShot(true);
    m_beforeHeaders.setInterval(kBeforeHeaders);
    connect(&m_pause, &QTimer::timeout, this, &ImportReading::list);
    connect(&m_beforeHeaders, &QTimer::timeout, this, &ImportReading::probe);
}

void ImportReading::stop() {
    m_pause.stop();
    m_beforeHeaders.stop();
    ++m_wish;
    if (m_job) m_job->stop();
}

void ImportReading::read(const ImportOptions& options, const std::filesystem::path& dataFolder) {
    m_pause.setInterval(m_wish == 0 ? 0 : kPause);
    stop();
    m_options = options;
    m_dataFolder = dataFolder;
    m_listing.reset();
    m_probed.reset();
    Q_EMIT started();
    m_pause.start();
}

ImportReading::Answer ImportReading::answerTo(const ImportOptions& options,
                                              const std::filesystem::path& dataFolder,
                                              const ProgressListener& listener, std::stop_token stop) {
    Answer answer{.seen = options, .table = {}, .listing = {}, .why = {}};
    try {
        if (const auto seen = dataFolder.empty() ? std::optional(options) : seenFrom(dataFolder, options))
            answer.seen = *seen;
        else
            throw DatasetError("the recordings do not lie in the project's folder " +
                               printablePath(dataFolder));
        if (options.table) answer.table = previewTable(answer.seen);
        answer.listing =
            std::make_shared<const ImportListing>(listDataset(answer.seen, listener, std::move(stop)));
    } catch (const DatasetError& error) {
        answer.why = error.what();
    }
    return answer;
}

void ImportReading::list() {
    const auto task = [options = m_options, folder = m_dataFolder](const ProgressListener& listener,
                                                                   std::stop_token stop) {
        return answerTo(options, folder, listener, std::move(stop));
    };
    const auto taken = [this, wish = m_wish](Answer answer) {
        if (wish == m_wish) take(std::move(answer));
    };
    m_job = runInBackground(this, task, taken, [this, wish = m_wish](const Failure& failure) {
        if (wish == m_wish && failure.kind == Failure::Kind::Failed) Q_EMIT failed(failure.reason);
    });
}

void ImportReading::take(Answer answer) {
    m_seen = std::move(answer.seen);
    if (answer.table) Q_EMIT tableRead(*answer.table);
    if (!answer.listing) return Q_EMIT failed(QString::fromStdString(answer.why));
    m_listing = std::move(answer.listing);
    Q_EMIT listed(FoundData(m_listing, &m_listing->dataset));
    m_beforeHeaders.start();
}

void ImportReading::probe() {
    const auto task = [listing = m_listing, threads = m_options.threads](const ProgressListener& listener,
                                                                         std::stop_token stop) {
        return std::make_shared<const Dataset>(probeDataset(*listing, threads, listener, std::move(stop)));
    };
    const auto done = [this, wish = m_wish](FoundData found) {
        if (wish != m_wish) return;
        m_probed = std::move(found);
        Q_EMIT finished(m_probed);
    };
    m_job = runInBackground(this, task, done, [this, wish = m_wish](const Failure& failure) {
        if (wish == m_wish && failure.kind == Failure::Kind::Failed) Q_EMIT failed(failure.reason);
    });
    connect(m_job, &BackgroundJob::progressed, this, [this, wish = m_wish](const JobProgress& progress) {
        if (wish == m_wish) Q_EMIT headersRead(progress.done, progress.total);
    });
}

}  // namespace melscope
