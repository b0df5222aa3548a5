// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>
#include <algorithm>
#include <numeric>

#include "core/augment/overlay.h"
#include "core/project/project_settings.h"
#include "tests/app/gui/opened_program.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/listen/batch_view.h"
#include "ui/listen/clip_panel.h"
#include "ui/listen/sound_panel.h"
#include "ui/listen/value_field.h"

using namespace melscope;
using test::says;
using test::type;

namespace {

bool isMasked(const Augmentation& drawn, int mel, int frame) {
    const auto holds = [](const std::vector<Mask>& masks, int place) {
        return std::any_of(masks.begin(), masks.end(),
                           [place](const Mask& mask) { return place >= mask.begin && place < mask.end; });
    };
    return holds(drawn.freqMasks, mel) || holds(drawn.timeMasks, frame);
}

}  // namespace

/// The clip as training sees it, and a batch of training, on the demo project.
class ListenAugmentTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.make()); }

    void whatIsDrawnOverThePictureIsWhatTrainingDraws() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("drawn")));
        QVERIFY(program.showListen());
        program.window().actions().action(ActionId::AsTrainingSeesIt)->trigger();
        QVERIFY(program.settle());
        const TrainingSettings settings = *program.listen().recipe().settings();
        const FeatureSettings& f = settings.features;
        const ClipRow row = program.session().table().row(*program.clips().current());
        const Augmentation expected = drawAugmentation(
            settings.augment, f.nMels, f.nFrames(), settings.optimiser.seed, 1, clipId(row.path, row.range));
        SpectrogramView& picture = program.listen().page().sound().view().spectrogram();
        QVERIFY(picture.overlay() == overlayOf(expected, f));
        QVERIFY(!picture.overlay().masks.empty());
        QCOMPARE(picture.axis().length, f.clipSeconds);
        QCOMPARE(program.listen().playback().player().length(), f.clipSeconds);  // what is heard is as long
        program.window().actions().action(ActionId::AsTrainingSeesIt)->trigger();
        QVERIFY(program.settle());
        QVERIFY(picture.overlay() == AugmentOverlay());
        QVERIFY(qAbs(picture.axis().length - row.recordingSeconds) < 1e-3);
    }

    void reshuffleIsTheNextEpoch() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("shuffle")));
        QVERIFY(program.showListen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);  // plain: nothing is shuffled
        QCOMPARE(program.listen().picture().epoch(), 1);
        QTest::keyClick(&program.window(), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(program.settle());
        QVERIFY(says(program, QStringLiteral("seed 1, epoch 1")));
        const Augmentation first = program.listen().picture().augmented()->drawn;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
        QVERIFY(program.settle());
        QVERIFY(says(program, QStringLiteral("seed 1, epoch 2")));
        QVERIFY(program.listen().picture().augmented()->drawn != first);
        QLineEdit& filter = program.listen().page().clips().filter();
        filter.setFocus();
        QTest::keyClicks(&filter, QStringLiteral("r"));
        QVERIFY(says(program, QStringLiteral("seed 1, epoch 2")));
    }

    void seedAndAugmentationAreEditedAndStored() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("seed")));
        QVERIFY(program.showListen());
        program.window().actions().action(ActionId::AsTrainingSeesIt)->trigger();
        type(program, "seed", QStringLiteral("7"));
        type(program, "n_time_masks", QStringLiteral("5"));
        type(program, "time_mask_share", QStringLiteral("20"));
        QVERIFY(program.settle());
        QVERIFY(says(program, QStringLiteral("seed 7, epoch 1")));
        QCOMPARE(program.listen().picture().augmented()->drawn.timeMasks.size(), std::size_t(5));
        ProjectSettings stored;
        program.session().withProject(
            {},
            [](const Project& project, const ProgressListener&, const std::stop_token&) {
                return settingsOf(project);
            },
            [&](const ProjectSettings& settings, const Session::Clips&) { stored = settings; }, {});
        QTRY_VERIFY(!stored.empty());
        QCOMPARE(stored.at("seed"), std::string("7"));
        QCOMPARE(stored.at("n_time_masks"), std::string("5"));
        QCOMPARE(stored.at("time_mask_share"), std::string("0.2"));
    }

    /// Cell by cell: what a mask covers holds the fill, everything else is the picture without masks.
    void theBatchHoldsWhatThePreviewShows() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("batch")));
        QVERIFY(program.showListen());
        showBatch(program);
        const BatchPreview batch = program.listen().batch().preview();
        const TrainingSettings settings = *program.listen().recipe().settings();
        QCOMPARE(batch.shape,
                 (std::array<std::int64_t, 4>{settings.optimiser.batchSize, settings.features.channels,
                                              settings.features.nMels, settings.features.nFrames()}));
        QVERIFY(says(program, QStringLiteral("Tensor [32, 1, 64, 130]")));
        QCOMPARE(program.listen().page().batch().thumbnails().size(), 32);
        for (int i = 0; i < 8; ++i) {
            showBatch(program);
            const BatchThumbnail shown = program.listen().page().batch().thumbnails()[i];
            Q_EMIT program.listen().page().batch().clipWanted(shown.clip);
            QVERIFY(program.settle());
            QCOMPARE(program.clips().current(), std::optional(shown.clip));
            const AugmentedClip& clip = *program.listen().picture().augmented();
            const BatchItem& item = batch.items[static_cast<std::size_t>(i)];
            QVERIFY(clip.drawn == item.drawn);
            const std::vector<float>& all = clip.unmasked.values;
            const double mean =
                std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
            int masked = 0;
            for (int m = 0; m < clip.unmasked.nMels; ++m)
                for (int t = 0; t < clip.unmasked.nFrames; ++t) {
                    const bool covered = isMasked(clip.drawn, m, t);
                    masked += covered;
                    if (covered)
                        QVERIFY(std::abs(item.picture.at(0, m, t) - mean) <
                                1e-3);  // the order of a float sum
                    else
                        QCOMPARE(item.picture.at(0, m, t), clip.unmasked.at(0, m, t));
                }
            QVERIFY(masked < 64 * 130);
        }
    }

    void aBatchThatCannotBeMadeIsSaidInWords() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("none")));
        QVERIFY(program.showListen());
        program.clips().setFilter({});
        program.clips().chooseAll();
        program.labels().label(std::string("one"));
        QVERIFY(program.settle());
        showBatch(program);
        QVERIFY(says(program, QStringLiteral("There is no batch to show")));
        QVERIFY(says(program, QStringLiteral("at least two")) ||
                says(program, QStringLiteral("no training clip")));
    }

  private:
    static void showBatch(test::OpenedProgram& program) {
        Q_EMIT program.listen().page().modeWanted(ListenMode::Batch);
        QTRY_VERIFY(!program.listen().batch().isDrawing());
    }

    test::DemoHome m_home;
};

MELSCOPE_TEST(ListenAugmentTest);
#include "listen_augment_test.moc"
