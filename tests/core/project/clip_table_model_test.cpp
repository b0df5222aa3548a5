// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <QtTest>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/project/clip_table.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kSteps = 1500;
const std::vector<std::string> kNames{"a", "b10", "b9", "high", "low"};

/// Writes at random what people and imports write.
class Writer {
  public:
    Writer(const test::ToneProject& tones, Project& project) : m_tones(tones), m_project(project) {}

    void step(Random& random) {
        try {
            act(random);
        } catch (const ProjectError&) {
            // An action that makes no sense now: it has been rolled back, and the table is not to notice.
        }
    }

  private:
    void act(Random& random) {
        const auto action = random.integer(0, 16);
        if (action < 3)
            labelClips(m_project, someClips(random), someName(random));
        else if (action < 5)
            labelClips(m_project, someClips(random), std::nullopt);
        else if (action < 7)
            undo(m_project);
        else if (action < 9)
            redo(m_project);
        else
            actRarely(static_cast<int>(action), random);
    }

    void actRarely(int action, Random& random) {
        const std::int64_t clip = random.integer(1, last("clips") + 1);
        const Ignored ignored = random.unit() < 0.5 ? Ignored::Yes : Ignored::No;
        if (action == 9) ignoreClips(m_project, someClips(random), ignored);
        if (action == 10) noteClip(m_project, clip, random.unit() < 0.5 ? "" : someName(random));
        if (action == 11) splitClip(m_project, clip, random.uniform(0, 0.1));
        if (action == 12) renameClass(m_project, someName(random), someName(random));
        if (action == 13) mergeClasses(m_project, someName(random), someName(random));
        if (action == 14) writeRows(clip, random);
        if (action == 15) rareImport(random);
    }

    /// What other parts of the program write without an edit; sometimes it is rolled back.
    void writeRows(std::int64_t clip, Random& random) {
        SQLite::Transaction transaction(m_project.writable());
        const std::string number = std::to_string(clip);
        const std::string value = std::to_string(random.integer(0, 4));
        m_project.writable().exec(
            "INSERT OR IGNORE INTO groups(name) VALUES(CAST('" + value +
            "' AS BLOB));"
            "INSERT OR IGNORE INTO tags(name) VALUES(CAST('" +
            value +
            "' AS BLOB));"
            "UPDATE clips SET split = " +
            value + ", fold = " + value + ", group_id = (SELECT max(id) FROM groups) WHERE id = " + number +
            ";"
            "INSERT INTO clip_tags(clip, tag, present) VALUES(" +
            number + ", (SELECT max(id) FROM tags), 1) ON CONFLICT DO UPDATE SET present = NOT present");
        if (random.unit() < 0.7) transaction.commit();
    }

    void rareImport(Random& random) {
        if (random.unit() < 0.7) return;
        const std::string name = std::to_string(random.integer(0, 30)) + ".wav";
        test::writeWav(m_tones.data() / someName(random) / name, test::sine(300, 0.1, 8000));
        commitImport(m_project, planImport(&m_project, {.folder = m_tones.data()}));
    }

    std::vector<std::int64_t> someClips(Random& random) {
        std::vector<std::int64_t> clips;
        for (std::int64_t clip = 1; clip <= 6; ++clip)
            if (random.unit() < 0.4) clips.push_back(clip);
        return clips;
    }
    static std::string someName(Random& random) {
        return kNames[static_cast<std::size_t>(random.integer(0, std::ssize(kNames)))];
    }
    std::int64_t last(const std::string& table) {
        return m_project.readable().execAndGet("SELECT max(id) FROM " + table).getInt64();
    }

    const test::ToneProject& m_tones;
    Project& m_project;
};

bool sameOrders(const ClipTable& a, const ClipTable& b) {
    for (const ClipFilter& filter :
         {ClipFilter{.ignored = IgnoredClips::Show}, ClipFilter{.text = "b"}, ClipFilter{.withNote = true},
          ClipFilter{.label = LabelState::ByPerson}, ClipFilter{.tag = 1}})
        for (int order = 0; order <= static_cast<int>(ClipOrder::Channels); ++order)
            for (const Direction direction : {Direction::Ascending, Direction::Descending})
                if (a.find(filter, static_cast<ClipOrder>(order), direction) !=
                    b.find(filter, static_cast<ClipOrder>(order), direction))
                    return false;
    return true;
}

bool same(const ClipTable& a, const ClipTable& b) {
    for (const std::int64_t clip : a.find({.ignored = IgnoredClips::Show}))
        if (a.row(clip) != b.row(clip)) return false;
    return a.counts() == b.counts() && a.classes() == b.classes() && a.groups() == b.groups() &&
           a.tags() == b.tags() && sameOrders(a, b);
}

}  // namespace

class ClipTableModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRefreshedTableIsAFreshOne() {
        const test::ToneProject tones;
        Project project = tones.open();
        ClipTable table(project);
        Writer writer(tones, project);
        Random random({.seed = 11});
        for (int step = 1; step <= kSteps; ++step) {
            writer.step(random);
            if (random.unit() < 0.3) continue;  // several actions at once
            table.refresh(project);
            QVERIFY2(same(table, ClipTable(project)), std::to_string(step).c_str());
        }
    }

    void whatIsTooMuchToNoteIsReadAgain() {
        const test::ToneProject tones;
        Project project = tones.open();
        ClipTable table(project);
        SQLite::Transaction transaction(project.writable());
        for (int i = 0; i < 50'000; ++i)
            project.writable().exec("UPDATE clips SET fold = " + std::to_string(i));
        transaction.commit();
        table.refresh(project);
        QCOMPARE(table.row(6).fold, 49'999);
        QVERIFY(same(table, ClipTable(project)));
    }
};

MELSCOPE_TEST(ClipTableModelTest);
#include "clip_table_model_test.moc"
