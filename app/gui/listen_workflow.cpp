// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listen_workflow.h"

#include <array>

#include "app/gui/clip_list.h"
#include "app/gui/label_workflow.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "ui/listen/batch_view.h"
#include "ui/listen/clip_panel.h"
#include "ui/listen/sound_panel.h"

namespace melscope {

namespace {

using enum ActionId;

constexpr double kZoomStep = 2;

/// The actions of the menus that are the page's.
constexpr ActionId kActions[] = {Play,
                                 PlaySelection,
                                 Loop,
                                 Slower,
                                 Faster,
                                 PreviousClip,
                                 NextClip,
                                 RemoveLabel,
                                 NextUnlabelled,
                                 SplitClip,
                                 ZoomIn,
                                 ZoomOut,
                                 ZoomAll,
                                 AsTrainingSeesIt,
                                 Reshuffle,
                                 AdvanceAfterLabel,
                                 PlayAfterAdvance};

QString channelWords(int channels) {
    if (channels == 1) return ListenWorkflow::tr("mono");
    if (channels == 2) return ListenWorkflow::tr("stereo");
    return ListenWorkflow::tr("%n channel(s)", nullptr, channels);
}

/// "1-40730-A.ogg · 44.1 kHz mono · fold 1 · train".
/// @param training whether it is looked at as training sees it
QString factsOf(const ClipRow& clip, bool training) {
    QStringList facts{shownText(clip.path.filename().native())};
    if (clip.range.begin > 0 || clip.range.end >= 0)
        facts.append(QStringLiteral("%1 - %2").arg(timeText(clip.range.begin, 2),
                                                   timeText(clip.range.begin + clip.seconds, 2)));
    if (clip.sampleRate > 0)
        facts.append(QStringLiteral("%1 %2").arg(rateText(clip.sampleRate), channelWords(clip.channels)));
    if (clip.fold >= 0) facts.append(ListenWorkflow::tr("fold %1").arg(clip.fold));
    if (clip.split != Split::None) facts.append(splitText(clip.split));
    if (training && (clip.split == Split::Valid || clip.split == Split::Test))
        facts.append(ListenWorkflow::tr("never augmented in training"));
    if (clip.ignored) facts.append(ListenWorkflow::tr("ignored"));
    return facts.join(QStringLiteral(" · "));
}

ClipPlace placeOf(const Session& session, std::int64_t clip) {
    const ClipRow row = session.table().row(clip);
    return {.folder = session.facts().dataFolder, .path = row.path, .range = row.range};
}

}  // namespace

ListenWorkflow::ListenWorkflow(ListenPage& page, ListenNeeds needs)
    : QObject(&page),
      m_page(page),
      m_(needs),
      m_recipe(needs.session),
      m_playback(page.player(), page.sound().view(), needs.settings, this),
      m_picture(page.sound(), m_playback, this),
      m_labels(*new ListenLabels(page, needs.session, needs.clips, needs.labels, needs.settings)),
      m_forms(*new ListenSettings(page, m_recipe, needs.session)),
      m_batch(*new ListenBatch(page, needs.session, m_recipe, needs.settings)) {
    joinPage();
    joinSession();
    const ListenChoices choices = m_.settings.listen();
    m_page.sound().setColourMap(choices.colourMap);
    m_page.sound().setLevels(choices.levels);
    takePreferences();
    showCurrent();
    showDraw();
}

void ListenWorkflow::joinPage() {
    connect(&m_page, &ListenPage::modeWanted, this, &ListenWorkflow::setMode);
    connect(&m_page, &ListenPage::reshuffleWanted, this, &ListenWorkflow::reshuffle);
    connect(&m_page, &ListenPage::stepWanted, this, [this](int clips) { m_.clips.step(clips); });
    connect(&m_page.clips(), &ClipPanel::filterWanted, this, [this](const QString& text) {
        ClipWish wish = m_.clips.wish();
        wish.filter.text = text.toStdString();
        m_.clips.want(wish);
    });
    connect(&m_page.clips(), &ClipPanel::allWanted, this, [this] { m_.clips.want({}); });
    connect(&m_page.clips().view(), &ClipView::openWanted, this, [this] { perform(Play); });
    connect(&m_page.sound(), &SoundPanel::colourMapWanted, this, [this](ColourMap map) {
        m_page.sound().setColourMap(map);
        m_.settings.changeListen(&ListenChoices::colourMap, map);
        m_batch.show();
    });
    connect(&m_page.sound(), &SoundPanel::levelsWanted, this, [this](const LevelRange& levels) {
        m_page.sound().setLevels(levels);
        m_.settings.changeListen(&ListenChoices::levels, levels);
        m_batch.show();
    });
    connect(&m_page.batch(), &BatchView::clipWanted, this, [this](std::int64_t clip) {
        m_.clips.choose(std::array{clip});
        if (m_.clips.current() == clip) setMode(ListenMode::AsTrainingSeesIt);
    });
    connect(&m_labels, &ListenLabels::playWanted, this, [this] {
        if (m_seen) m_playback.playWhenLoaded();
    });
    connect(&m_labels, &ListenLabels::changed, this, &ListenWorkflow::showAvailable);
    connect(&m_picture, &ListenPicture::remarkChanged, this, &ListenWorkflow::showFacts);
    connect(&m_playback, &ListenPlayback::changed, this, &ListenWorkflow::showAvailable);
    connect(&m_playback, &ListenPlayback::positionChanged, this, [this] {
        if (canSplit() != m_couldSplit) showAvailable();
    });
}

void ListenWorkflow::joinSession() {
    connect(&m_.clips, &ClipList::currentChanged, this, &ListenWorkflow::showCurrent);
    connect(&m_.clips, &ClipList::listed, this, [this] {
        ClipWish rest = m_.clips.wish();
        m_page.clips().setFilterText(QString::fromStdString(std::exchange(rest.filter.text, {})));
        m_page.clips().setNarrowed(rest != ClipWish());
        m_page.clips().view().showOrder(m_.clips.order(), m_.clips.direction());
        showCurrent();
    });
    connect(&m_.clips.model(), &QAbstractItemModel::dataChanged, this, &ListenWorkflow::showCurrent);
    connect(&m_.session, &Session::changed, this, &ListenWorkflow::showCurrent);
    connect(&m_.session, &Session::closed, this, &ListenWorkflow::showCurrent);
    connect(&m_recipe, &ProjectRecipe::changed, this, [this] {
        showCurrent();
        showDraw();
    });
}

void ListenWorkflow::setSeen(bool seen) {
    m_seen = seen;
    if (seen) showCurrent();
    m_batch.setSeen(seen && m_page.mode() == ListenMode::Batch);
    showAvailable();
}

void ListenWorkflow::retranslate() {
    m_forms.show();
    m_labels.show();
    m_batch.show();
    showCurrent();
    showDraw();
}

void ListenWorkflow::takePreferences() {
    const PreferenceValues values = m_.settings.preferences();
    m_playback.setDevice(values.audioDevice);
    m_picture.loader().setCacheBytes(std::size_t{static_cast<unsigned>(values.cacheMegabytes)} << 20);
}

void ListenWorkflow::showCurrent() {
    showAvailable();
    const auto clip = m_.session.isOpen() ? m_.clips.current() : std::nullopt;
    if (!clip) {
        m_page.setShown({});
        if (!m_.session.isOpen())
            return m_picture.showNothing(tr("No project is open"),
                                         tr("Open one, or drop a folder of recordings here."));
        return m_picture.showNothing(tr("No clip is listed"),
                                     tr("Change the filter, or bring in recordings on the Data page."));
    }
    const ClipRow row = m_.session.table().row(*clip);
    showFacts();
    if (m_.clips.model().isMissing(*clip))
        return m_picture.showNothing(tr("This recording is missing"),
                                     tr("It is not where it was. If it lies in another folder now, choose "
                                        "Locate recordings... above or in the File menu. It can be labelled "
                                        "all the same."));
    if (!m_seen || !m_recipe.settings()) return;
    m_picture.showClip(placeOf(m_.session, *clip), *m_recipe.settings(), row.recordingSeconds);
    showBeside();
}

void ListenWorkflow::showFacts() {
    const auto clip = m_.session.isOpen() ? m_.clips.current() : std::nullopt;
    if (!clip) return m_page.setShown({});
    QString facts = factsOf(m_.session.table().row(*clip), m_page.mode() == ListenMode::AsTrainingSeesIt);
    if (!m_picture.remark().isEmpty()) facts += QStringLiteral(" · ") + m_picture.remark();
    m_page.setShown(facts);
}

/// Those that the arrow keys lead to.
void ListenWorkflow::showBeside() {
    const QModelIndex index = m_.clips.selection().currentIndex();
    std::vector<ClipPlace> beside;
    for (const int step : {1, -1, 2}) {
        const int row = index.row() + step;
        if (row >= 0 && row < m_.clips.model().rowCount())
            beside.push_back(placeOf(m_.session, m_.clips.model().clipAt(row)));
    }
    m_picture.prepare(beside);
}

void ListenWorkflow::setMode(ListenMode mode) {
    m_page.setMode(mode);
    m_picture.setMode(mode);
    m_batch.setSeen(mode == ListenMode::Batch && m_seen);
    showCurrent();
}

void ListenWorkflow::reshuffle() {
    m_picture.setEpoch(m_picture.epoch() + 1);
    m_batch.setEpoch(m_picture.epoch());
    showDraw();
}

void ListenWorkflow::showDraw() {
    const auto& settings = m_recipe.settings();
    m_page.setDraw(settings ? tr("seed %1, epoch %2").arg(settings->optimiser.seed).arg(m_picture.epoch())
                            : QString());
}

bool ListenWorkflow::canSplit() const {
    const auto clip = m_.session.isOpen() ? m_.clips.current() : std::nullopt;
    if (!clip || m_page.mode() != ListenMode::Plain) return false;
    const ClipRow row = m_.session.table().row(*clip);
    const double end = row.range.end < 0 ? row.recordingSeconds : row.range.end;
    return m_playback.position() > row.range.begin && (end <= 0 || m_playback.position() < end);
}

void ListenWorkflow::perform(ActionId what) {
    if (m_playback.perform(what)) return;
    switch (what) {
        case PreviousClip:
        case NextClip:
            m_.clips.step(what == NextClip ? 1 : -1);
            return;
        case RemoveLabel:
            return m_labels.removeLabel();
        case NextUnlabelled:
            return m_labels.nextUnlabelled();
        case SplitClip:
            return m_.labels.split(m_playback.position());
        case ZoomIn:
            return m_picture.zoom(1 / kZoomStep);
        case ZoomOut:
            return m_picture.zoom(kZoomStep);
        case ZoomAll:
            return m_picture.zoomAll();
        case AsTrainingSeesIt:
            return setMode(m_page.mode() == ListenMode::AsTrainingSeesIt ? ListenMode::Plain
                                                                         : ListenMode::AsTrainingSeesIt);
        case Reshuffle:
            return reshuffle();
        case AdvanceAfterLabel:
            return m_labels.setAdvances(!m_.settings.listen().advances);
        case PlayAfterAdvance:
            return m_labels.setPlaysAtOnce(!m_.settings.listen().playsAtOnce);
        default:
            return;
    }
}

QString ListenWorkflow::whyNot(ActionId what) const {
    if (what == AdvanceAfterLabel || what == PlayAfterAdvance || what == Loop) return {};
    if (!m_.session.isOpen()) return tr("No project is open.");
    if (!m_.clips.current()) return tr("No clip is chosen.");
    switch (what) {
        case Play:
        case Slower:
        case Faster:
            return m_playback.canPlay() ? QString() : tr("There is nothing to be heard.");
        case PlaySelection:
            return m_playback.canPlay() && m_playback.hasSelection()
                       ? QString()
                       : tr("Drag over the picture to select a part first.");
        case RemoveLabel:
            return m_labels.whyNot();
        case NextUnlabelled:
            return m_.session.table().counts().labels[static_cast<std::size_t>(LabelState::Unlabelled)] > 0
                       ? QString()
                       : tr("Every clip has a label.");
        case SplitClip:
            if (const QString reason = m_labels.whyNot(); !reason.isEmpty()) return reason;
            return canSplit() ? QString() : tr("Put the playhead inside the clip, in the plain view, first.");
        case ZoomIn:
        case ZoomOut:
        case ZoomAll:
            return m_seen && m_page.sound().showsSound() ? QString()
                                                         : tr("This is for a clip on the Listen page.");
        case AsTrainingSeesIt:
            return m_seen ? QString() : tr("This is for a clip on the Listen page.");
        case Reshuffle:
            return m_seen && m_page.mode() != ListenMode::Plain ? QString()
                                                                : tr("Only what training sees is shuffled.");
        default:
            return {};
    }
}

void ListenWorkflow::showAvailable() {
    m_couldSplit = canSplit();
    for (const ActionId id : kActions) m_.actions.setAvailable(id, whyNot(id));
    const ListenChoices choices = m_.settings.listen();
    m_.actions.action(Loop)->setChecked(choices.loops);
    m_.actions.action(AdvanceAfterLabel)->setChecked(choices.advances);
    m_.actions.action(PlayAfterAdvance)->setChecked(choices.playsAtOnce);
    m_.actions.action(AsTrainingSeesIt)->setChecked(m_page.mode() == ListenMode::AsTrainingSeesIt);
}

}  // namespace melscope
