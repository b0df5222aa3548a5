// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listen_batch.h"

#include "app/gui/project_recipe.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "app/gui/words.h"
#include "core/features/spectrogram_tiles.h"
#include "ui/clips/clip_model.h"
#include "ui/listen/batch_view.h"
#include "ui/listen/thumbnail_image.h"
#include "ui/pages/listen_page.h"
#include "ui/theme/reason_words.h"

namespace melscope {

namespace {

/// The clips as training takes them: one without a label is in no split.
ProjectClips trainingClips(const Project& project) {
    ProjectClips clips = clipsOf(project);
    for (Clip& clip : clips.dataset.clips)
        if (clip.label < 0) clip.split = Split::None;
    return clips;
}

}  // namespace

ListenBatch::ListenBatch(ListenPage& page, Session& session, ProjectRecipe& recipe, Settings& settings)
    : QObject(&page), m_page(page), m_session(session), m_recipe(recipe), m_settings(settings) {
    const auto forget = [this] {
        giveUp();  // else what is being made of the clips as they were would be shown later
        m_dataset.reset();
        m_drawn.reset();
        m_batch = 0;
        if (m_seen) draw();
    };
    connect(&page.batch(), &BatchView::nextWanted, this, &ListenBatch::drawNext);
    connect(&session, &Session::changed, this, forget);
    connect(&session, &Session::closed, this, forget);
    connect(&recipe, &ProjectRecipe::changed, this, forget);
}

void ListenBatch::setSeen(bool seen) {
    m_seen = seen;
    if (seen) draw();
}

void ListenBatch::setEpoch(int epoch) {
    m_epoch = epoch;
    m_batch = 0;
    if (m_seen) draw();
}

/// After the last one of the epoch comes the first.
void ListenBatch::drawNext() {
    m_batch = m_preview.batches > 0 ? (m_batch + 1) % static_cast<std::size_t>(m_preview.batches) : 0;
    draw();
}

void ListenBatch::giveUp() {
    delete m_job;  // nothing is heard of it any more
    m_job = nullptr;
    ++m_request;
    m_drawing = false;
}

void ListenBatch::draw() {
    giveUp();
    if (!m_session.isOpen() || !m_recipe.settings())
        return m_page.batch().setWords(tr("No project is open."));
    if (m_drawn == std::pair(m_epoch, m_batch)) return;
    m_drawing = true;
    m_dataset ? compute() : readClips();
}

void ListenBatch::readClips() {
    const auto task = [](const Project& project, const ProgressListener&, const std::stop_token&) {
        return trainingClips(project);
    };
    const auto done = [this, request = m_request](ProjectClips clips, const Session::Clips&) {
        if (request != m_request) return;
        m_dataset = std::make_shared<const Dataset>(std::move(clips.dataset));
        m_rows = std::move(clips.rows);
        compute();
    };
    m_session.withProject({}, task, done, [this, request = m_request](const Failure& failure) {
        if (request == m_request) fail(failure.reason);
    });
}

void ListenBatch::compute() {
    const auto task = [dataset = m_dataset, settings = *m_recipe.settings(), epoch = m_epoch,
                       batch = m_batch](const ProgressListener&, const std::stop_token&) {
        return previewBatch(*dataset, settings, epoch, batch);
    };
    m_job = runInBackground(
        this, task,
        [this](BatchPreview preview) {
            m_job = nullptr;
            m_drawing = false;
            m_drawn = {m_epoch, m_batch};
            m_preview = std::move(preview);
            show();
        },
        [this](const Failure& failure) {
            m_job = nullptr;
            fail(failure.reason);
        });
}

void ListenBatch::fail(const QString& reason) {
    m_drawing = false;
    m_page.batch().setWords(
        tr("There is no batch to show: %1. Labels are given here, the split is made on the Data page.")
            .arg(reasonInWords(reason)));
}

void ListenBatch::show() {
    if (!m_drawn || !m_dataset) return;
    const ListenChoices choices = m_settings.listen();
    const double reference = fullScaleDecibel(m_recipe.settings()->features);
    QList<BatchThumbnail> thumbnails;
    for (const BatchItem& item : m_preview.items) {
        const Clip& clip = m_dataset->clips[item.clip];
        thumbnails.append(
            {.clip = m_rows[item.clip],
             .name = shownText(clip.path.filename().native()),
             .label = shownText(m_dataset->classes[static_cast<std::size_t>(clip.label)]),
             .picture = thumbnailImage(
                 item.picture, {choices.levels.lowest + reference, choices.levels.highest + reference},
                 choices.colourMap)});
    }
    m_page.batch().setBatch(thumbnails, words());
    m_page.batch().setHasNext(m_preview.batches > 1);
}

QString ListenBatch::words() const {
    const auto& [size, channels, nMels, nFrames] = m_preview.shape;
    QString words = tr("Batch %1 of %2 of the epoch. Tensor [%3, %4, %5, %6]")
                        .arg(m_batch + 1)
                        .arg(m_preview.batches)
                        .arg(size)
                        .arg(channels)
                        .arg(nMels)
                        .arg(nFrames);
    if (m_preview.mixShare)
        words += tr(" · mixed: each picture is %1 its own clip, the rest another one")
                     .arg(Words::percent(*m_preview.mixShare));
    else if (m_recipe.settings() && m_recipe.settings()->augment.mixup > 0)
        words += tr(" · not mixed; other batches are");
    if (const auto left = static_cast<int>(m_preview.failures.size()); left > 0)
        words += tr(" · %n clip(s) cannot be read and are left out", nullptr, left);
    return words;
}

}  // namespace melscope
