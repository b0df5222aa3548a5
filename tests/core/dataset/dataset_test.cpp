// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <QtTest>
#include <algorithm>
#include <functional>
#include <set>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

Clip clipAt(const char* path, int label, int group = -1) {
    Clip clip;
    clip.path = path;
    clip.id = clipId(clip.path, clip.range);
    clip.label = label;
    clip.group = group;
    return clip;
}

Dataset example() {
    Dataset dataset;
    dataset.classes = {"cat", "dog"};
    dataset.groups = {"anna", "ben"};
    dataset.clips = {clipAt("a.wav", 0, 0), clipAt("b.wav", 1, 1), clipAt("c.wav", 1), clipAt("d.wav", -1)};
    return dataset;
}

}  // namespace

class DatasetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void clipsAreCountedByClass() {
        QCOMPARE(example().classCounts(), (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(Dataset().classCounts(), std::vector<std::int64_t>());
    }

    void clipsAreFoundBySplit() {
        Dataset dataset = example();
        dataset.clips[0].split = dataset.clips[2].split = Split::Valid;
        QCOMPARE(dataset.clipsOf(Split::Valid), (std::vector<std::size_t>{0, 2}));
        QVERIFY(dataset.clipsOf(Split::Test).empty());
    }

    void splitsHaveNames() {
        QCOMPARE(splitName(Split::Train), std::string_view("train"));
        QCOMPARE(splitName(Split::Valid), std::string_view("valid"));
        QCOMPARE(splitName(Split::Test), std::string_view("test"));
        QCOMPARE(splitName(Split::None), std::string_view());
    }

    void fingerprintSeesEveryChangeButOrder() {
        const std::string original = example().fingerprint();
        QCOMPARE(original.size(), std::size_t{64});
        Dataset shuffled = example();
        std::reverse(shuffled.clips.begin(), shuffled.clips.end());
        QCOMPARE(shuffled.fingerprint(), original);

        const std::vector<std::function<void(Dataset&)>> changes = {[](Dataset& d) { d.clips[0].path = "a.flac"; },
                                                                    [](Dataset& d) { d.clips[0].range.begin = 0.5; },
                                                                    [](Dataset& d) { d.clips[0].range.end = 2; },
                                                                    [](Dataset& d) { d.clips[0].label = 1; },
                                                                    [](Dataset& d) { d.clips[0].label = -1; },
                                                                    [](Dataset& d) { d.clips[0].group = -1; },
                                                                    [](Dataset& d) { d.clips[0].fold = 0; },
                                                                    [](Dataset& d) { d.clips[0].split = Split::Test; },
                                                                    [](Dataset& d) { d.classes[0] = "cow"; },
                                                                    [](Dataset& d) { d.groups[0] = "eve"; },
                                                                    [](Dataset& d) { d.clips.pop_back(); }};
        std::set<std::string> prints = {original};
        for (const auto& change : changes) {
            Dataset changed = example();
            change(changed);
            prints.insert(changed.fingerprint());
        }
        QCOMPARE(prints.size(), changes.size() + 1);
    }

    void idIsStableAndTellsStretchesApart() {
        QCOMPARE(clipId("a/b.wav", {}), clipId("a/b.wav", {}));
        QCOMPARE(clipId("a/b.wav", {}), std::uint64_t{0x04ee3be5910a59ce});
        QVERIFY(clipId("a/b.wav", {}) != clipId("a/b.wav", {.begin = 0, .end = 1}));
        QVERIFY(clipId("a/b.wav", {}) != clipId("a/c.wav", {}));
    }
};

MELSCOPE_TEST(DatasetTest);
#include "dataset_test.moc"
