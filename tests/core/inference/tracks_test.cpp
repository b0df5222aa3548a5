// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tracks.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class TracksTest : public QObject {
    Q_OBJECT

    /// Windows of 2 s every second, two classes of which the other has the rest.
    static ClassTracks tracksOf(const std::vector<float>& first) {
        ClassTracks tracks;
        for (std::size_t w = 0; w < first.size(); ++w) {
            const float shares[] = {first[w], 1 - first[w]};
            tracks.add({static_cast<double>(w), static_cast<double>(w) + 2}, shares);
        }
        return tracks;
    }

    static std::vector<Detection> heard(const ClassTracks& tracks, const DetectionRules& rules, int label) {
        std::vector<Detection> found;
        for (const Detection& detection : detections(tracks, rules))
            if (detection.label == label) found.push_back(detection);
        return found;
    }

  private Q_SLOTS:
    void windowsThatOverlapAreOneStretch() {
        const auto found = heard(tracksOf({0.1f, 0.75f, 1.0f, 0.25f, 0.1f, 0.1f, 0.5f}), {}, 0);
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY((found[0].range == TimeRange{1, 4}));
        QCOMPARE(found[0].mean, 0.875f);
        QCOMPARE(found[0].peak, 1.0f);
        QCOMPARE(found[0].peakTime, 3.0);
        QVERIFY((found[1].range == TimeRange{6, 8}));  // the threshold itself counts
    }

    void gapsAreBridgedAndShortOnesLeftOut() {
        const ClassTracks tracks = tracksOf({0.9f, 0.1f, 0.1f, 0.1f, 0.9f, 0.1f, 0.1f, 0.1f, 0.1f, 0.9f});
        QCOMPARE(heard(tracks, {}, 0).size(), std::size_t{3});
        const auto merged = heard(tracks, {.mergeSeconds = 2}, 0);
        QCOMPARE(merged.size(), std::size_t{2});  // gaps of 2 s and 3 s
        QVERIFY((merged[0].range == TimeRange{0, 6}));
        QCOMPARE(merged[0].mean, 0.9f);  // of what counts
        const auto longOnes = heard(tracks, {.mergeSeconds = 2, .shortestSeconds = 3}, 0);
        QCOMPARE(longOnes.size(), std::size_t{1});
    }

    void severalClassesCanBeHeardAtOnce() {
        const auto found = detections(tracksOf({0.45f, 0.5f}), {.threshold = 0.4});
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].label, 0);
        QCOMPARE(found[1].label, 1);
        QVERIFY(detections({}, {}).empty());
    }

    void sharesLieSideBySide() {
        const ClassTracks tracks = tracksOf({0, 0, 0});
        QVERIFY((tracks.shareOf(0) == TimeRange{0, 1.5}));
        QVERIFY((tracks.shareOf(1) == TimeRange{1.5, 2.5}));
        QVERIFY((tracks.shareOf(2) == TimeRange{2.5, 4}));
        QCOMPARE(tracks.peakOf(1), 1.0f);
    }

    void rulesThatAreNoneAreRefusedByName() {
        for (const double threshold : {0.0, -0.1, 1.5, std::numeric_limits<double>::quiet_NaN()})
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, detections({}, {.threshold = threshold}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, detections({}, {.mergeSeconds = -1}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, detections({}, {.shortestSeconds = -1}));
    }
};

MELSCOPE_TEST(TracksTest);
#include "tracks_test.moc"
