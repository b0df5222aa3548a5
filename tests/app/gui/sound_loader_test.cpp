// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sound_loader.h"

#include <QSignalSpy>
#include <QtTest>

#include "app/gui/class_keys.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

const FeatureSettings kFeatures{
    .sampleRate = 8000, .channels = 1, .clipSeconds = 1, .nFft = 256, .hopLength = 128, .nMels = 16};

}  // namespace

class SoundLoaderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        test::writeWav(m_folder / "short.wav", test::sine(440, 2, 8000));
        test::writeWav(m_folder / "beside.wav", test::sine(880, 3, 8000));
        test::writeWav(m_folder / "long.wav", test::sine(440, 90, 8000));
        test::writeFile(m_folder / "text.wav", "this is no sound");
    }

    void aShortRecordingIsReadWhole() {
        SoundLoader loader;
        QSignalSpy measured(&loader, &SoundLoader::measured), overviews(&loader, &SoundLoader::overviewReady);
        loader.wantPeaks({0, -1}, 300);  // nothing is current: nothing happens
        loader.show(sound("short.wav"));
        loader.wantPeaks({0, 2}, 300);
        loader.wantTiles({{0, 0}});
        QSignalSpy tiles(&loader, &SoundLoader::tileReady);
        QTRY_VERIFY(loader.isIdle());
        QCOMPARE(measured.first().first().toDouble(), 2.0);
        const auto overview = overviews.first().first().value<PeakColumns>();
        QVERIFY(overview.columns() > 0);
        QVERIFY(std::abs(overview.at(0, overview.columns() / 2).highest - 0.5f) < 0.01f);
        QCOMPARE(tiles.size(), 1);
    }

    void whatWasSeenIsThereAtOnce() {
        SoundLoader loader;
        loader.show(sound("short.wav"));
        loader.prepare({sound("beside.wav")});
        loader.wantTiles({{0, 0}});
        QTRY_VERIFY(loader.isIdle());
        QSignalSpy overviews(&loader, &SoundLoader::overviewReady), tiles(&loader, &SoundLoader::tileReady);
        loader.show(sound("short.wav"));
        loader.wantTiles({{0, 0}});
        QCOMPARE(overviews.size(), 1);  // without a turn of the event loop
        QCOMPARE(tiles.size(), 1);
        QTRY_VERIFY(isPrepared(loader, sound("beside.wav")));
    }

    void aLongRecordingIsGlancedAtThenReadThrough() {
        SoundLoader loader;
        QSignalSpy overviews(&loader, &SoundLoader::overviewReady), peaks(&loader, &SoundLoader::peaksReady);
        loader.show(sound("long.wav"));
        loader.wantPeaks({0, 90}, 200);
        QTRY_COMPARE(overviews.size(), 2);
        QTRY_VERIFY(loader.isIdle());
        loader.wantPeaks({10, 10.1}, 200);
        QTRY_COMPARE(peaks.size(), 1);
        QVERIFY((peaks.first().first().value<PeakColumns>().range == TimeRange{10, 10.1}));
    }

    void onlyTheCurrentOneIsHeardOf() {
        SoundLoader loader;
        QSignalSpy measured(&loader, &SoundLoader::measured), failed(&loader, &SoundLoader::failed);
        loader.show(sound("long.wav"));
        loader.show(sound("text.wav"));
        loader.show(sound("short.wav"));
        QTRY_VERIFY(loader.isIdle());
        QCOMPARE(measured.size(), 1);
        QCOMPARE(measured.first().first().toDouble(), 2.0);
        QVERIFY(failed.isEmpty());
    }

    void whatCannotBeReadIsSaidOnceAndTriedAgainLater() {
        SoundLoader loader;
        QSignalSpy failed(&loader, &SoundLoader::failed);
        loader.show(sound("text.wav"));
        loader.wantTiles({{0, 0}});
        QTRY_VERIFY(loader.isIdle());
        QCOMPARE(failed.size(), 1);
        loader.show(sound("text.wav"));
        QTRY_COMPARE(failed.size(), 2);
    }

    void aFileThatWasWrittenAnewIsReadAgain() {
        test::writeWav(m_folder / "edited.wav", test::sine(440, 2, 8000));
        SoundLoader loader;
        loader.show(sound("edited.wav"));
        loader.wantTiles({{0, 0}});
        QTRY_VERIFY(loader.isIdle());
        QSignalSpy changed(&loader, &SoundLoader::fileChanged), measured(&loader, &SoundLoader::measured);
        loader.show(sound("edited.wav"));
        QTRY_VERIFY(loader.isIdle());
        QCOMPARE(changed.size(), 0);
        test::writeWav(m_folder / "edited.wav", test::sine(440, 1, 8000));
        loader.checkFile();
        QTRY_COMPARE(changed.size(), 1);
        loader.show(sound("edited.wav"));
        QTRY_VERIFY(loader.isIdle());
        QCOMPARE(measured.last().first().toDouble(), 1.0);
    }

    void aPartThatCannotBeReadLeavesTheRest() {
        SoundLoader loader;
        QSignalSpy failed(&loader, &SoundLoader::failed), part(&loader, &SoundLoader::partFailed);
        QSignalSpy tiles(&loader, &SoundLoader::tileReady);
        loader.show(sound("short.wav"));
        QTRY_VERIFY(loader.isIdle());
        loader.wantTiles({{0, 0}});
        QTRY_COMPARE(tiles.size(), 1);
        loader.wantTiles({{0, 1000}, {0, 0}});  // lies beyond the recording
        QTRY_COMPARE(part.size(), 1);
        QTRY_VERIFY(loader.isIdle());
        loader.wantTiles({{0, 1000}, {0, 0}});
        QVERIFY(loader.isIdle());  // it is not tried for ever
        QCOMPARE(tiles.size(), 3);
        QCOMPARE(failed.size(), 0);
    }

    void theCacheKeepsItsBytes() {
        SoundCache cache(1000 * sizeof(float));
        const auto fill = [&](const char* name) {
            KnownSound& known = cache.latest(sound(name));
            known.tiles[{0, 0}] = {{0, 0}, 16, 40, std::vector<float>(640)};
            known.tiles[{3, 0}] = {{3, 0}, 16, 5, std::vector<float>(80)};
            cache.trim();
        };
        fill("a");
        fill("b");
        QVERIFY(cache.find(sound("a")) == nullptr);
        QVERIFY(cache.find(sound("b")) != nullptr);
        cache.setBytes(1);
        cache.trim();
        QVERIFY(!cache.find(sound("b"))->tiles.contains({0, 0}));
        QVERIFY(cache.find(sound("b"))->tiles.contains({3, 0}));  // the coarsest stays
    }

    void classesKeepTheirKeys() {
        ClassKeys keys;
        keys.add(std::vector<NamedRow>{{4, "dog"}, {9, "rain"}});
        keys.add(std::vector<NamedRow>{{7, "cat"}, {9, "rain"}});  // dog is gone, cat stands first
        QCOMPARE(keys.keyOf(9), std::optional(QChar(u'2')));
        QCOMPARE(keys.keyOf(7), std::optional(QChar(u'3')));
        QCOMPARE(keys.classOf(u'1'), std::optional<std::int64_t>(4));
        QVERIFY(!keys.classOf(u'4'));
        std::vector<NamedRow> many;
        for (int i = 100; i < 160; ++i) many.push_back({i, "c"});
        keys.add(many);
        QVERIFY(!keys.classOf(u'r') && !keys.classOf(u'f'));  // they mean something else on the page
        QVERIFY(keys.classOf(u'z'));
        QVERIFY(!keys.keyOf(159));
    }

  private:
    Sound sound(const char* name) const { return {m_folder.path() / name, kFeatures}; }

    static bool isPrepared(SoundLoader& loader, const Sound& sound) {
        QSignalSpy overviews(&loader, &SoundLoader::overviewReady);
        loader.show(sound);
        return overviews.size() == 1;
    }

    test::TemporaryFolder m_folder;
};

MELSCOPE_TEST(SoundLoaderTest);
#include "sound_loader_test.moc"
