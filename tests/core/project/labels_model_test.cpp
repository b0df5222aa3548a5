// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <map>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/project/labels.h"
#include "core/project/project.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kSteps = 10'000;
constexpr int kReopenEvery = 250;
const std::vector<std::string> kNames{"a", "b", "c", "d", "e"};

/// What a project should hold, kept in memory.
struct Model {
    std::map<std::int64_t, std::optional<std::string>> labels;  // by clip
    std::map<std::int64_t, bool> byPerson;
    std::map<std::int64_t, bool> ignored;
    std::set<std::string> classes;
    bool operator==(const Model&) const = default;
};

/// A project and its model, and what undo and redo should bring back.
class Pair {
  public:
    explicit Pair(const test::ToneProject& tones) : m_tones(tones), m_project(tones.open()) {
        for (std::int64_t clip = 1; clip <= 6; ++clip) {
            m_now.labels[clip] = clip <= 3 ? "high" : "low";
            m_now.byPerson[clip] = m_now.ignored[clip] = false;
        }
        m_now.classes = {"high", "low"};
    }

    void step(Random& random) {
        switch (random.integer(0, 10)) {
            case 0:
            case 1:
            case 2:
                return label(random);
            case 3:
                return ignore(random);
            case 4:
                return rename(random);
            case 5:
                return merge(random);
            case 6:
                return remove(random);
            case 7:
            case 8:
                return goBack();
            default:
                return goForth();
        }
    }

    void reopen() {
        m_project.reset();
        m_project = m_tones.open();
    }

    bool agree() const {
        std::map<std::string, int> counts;
        for (const std::string& name : m_now.classes) counts[name] = 0;
        for (const auto& [clip, name] : m_now.labels)
            if (name && !m_now.ignored.at(clip)) ++counts[*name];
        std::map<std::string, int> found;
        for (const auto& [name, clips] : test::classCounts(*m_project)) found[name] = clips;
        const Dataset dataset = datasetOf(*m_project);
        std::vector<std::string> expected;
        std::vector<std::string> labels;
        for (const auto& [clip, name] : m_now.labels)
            if (!m_now.ignored.at(clip)) expected.push_back(name.value_or(""));
        for (const Clip& clip : dataset.clips)
            labels.push_back(clip.label < 0 ? "" : dataset.classes[static_cast<std::size_t>(clip.label)]);
        return counts == found && expected == labels;
    }

  private:
    std::vector<std::int64_t> someClips(Random& random) {
        std::vector<std::int64_t> clips;
        for (std::int64_t clip = 1; clip <= 6; ++clip)
            if (random.unit() < 0.4) clips.push_back(clip);
        return clips;
    }
    std::string someName(Random& random) {
        return kNames[static_cast<std::size_t>(random.integer(0, std::ssize(kNames)))];
    }

    void became(Model next, bool changed) {
        QCOMPARE(changed, next != m_now);
        if (!changed) return;
        m_past.push_back(std::exchange(m_now, std::move(next)));
        m_future.clear();
    }

    void label(Random& random) {
        const auto clips = someClips(random);
        const bool take = random.unit() < 0.2;
        const std::string name = someName(random);
        Model next = m_now;
        for (const std::int64_t clip : clips) {
            next.labels[clip] = take ? std::nullopt : std::optional(name);
            next.byPerson[clip] = true;
        }
        if (!take && !clips.empty()) next.classes.insert(name);
        became(next,
               labelClips(*m_project, clips, take ? std::nullopt : std::optional<std::string_view>(name)));
    }

    void ignore(Random& random) {
        const auto clips = someClips(random);
        const bool yes = random.unit() < 0.5;
        Model next = m_now;
        for (const std::int64_t clip : clips) next.ignored[clip] = yes;
        became(next, ignoreClips(*m_project, clips, yes ? Ignored::Yes : Ignored::No));
    }

    /// Does `work` if the model says that it can be done, else insists that it is refused.
    template <class Work>
    void attempt(bool possible, const Model& next, Work work) {
        if (possible)
            became(next, work());
        else
            QVERIFY_EXCEPTION_THROWN(work(), ProjectError);
    }

    static void move(Model& model, const std::string& from, const std::optional<std::string>& to) {
        for (auto& [clip, name] : model.labels)
            if (name == from) {
                name = to;
                model.byPerson[clip] = true;
            }
        model.classes.erase(from);
    }

    void rename(Random& random) {
        const std::string from = someName(random);
        const std::string to = someName(random);
        Model next = m_now;
        for (auto& [clip, name] : next.labels)
            if (name == from) name = to;
        next.classes.erase(from);
        next.classes.insert(to);
        const bool possible = m_now.classes.contains(from) && (from == to || !m_now.classes.contains(to));
        attempt(possible, next, [&] { return renameClass(*m_project, from, to); });
    }

    void merge(Random& random) {
        const std::string from = someName(random);
        const std::string into = someName(random);
        Model next = m_now;
        if (from != into) move(next, from, into);
        attempt(m_now.classes.contains(from) && m_now.classes.contains(into), next,
                [&] { return mergeClasses(*m_project, from, into); });
    }

    void remove(Random& random) {
        const std::string name = someName(random);
        Model next = m_now;
        move(next, name, std::nullopt);
        attempt(m_now.classes.contains(name), next, [&] { return removeClass(*m_project, name); });
    }

    void goBack() {
        QCOMPARE(undo(*m_project).has_value(), !m_past.empty());
        if (m_past.empty()) return;
        m_future.push_back(std::exchange(m_now, m_past.back()));
        m_past.pop_back();
    }

    void goForth() {
        QCOMPARE(redo(*m_project).has_value(), !m_future.empty());
        if (m_future.empty()) return;
        m_past.push_back(std::exchange(m_now, m_future.back()));
        m_future.pop_back();
    }

    const test::ToneProject& m_tones;
    std::optional<Project> m_project;
    Model m_now;
    std::vector<Model> m_past;
    std::vector<Model> m_future;
};

}  // namespace

class LabelsModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tenThousandRandomStepsAgreeWithAModelInMemory() {
        const test::ToneProject tones;
        Pair pair(tones);
        Random random({.seed = 7});
        for (int step = 1; step <= kSteps; ++step) {
            pair.step(random);
            if (step % kReopenEvery == 0) pair.reopen();
            QVERIFY2(pair.agree(), std::to_string(step).c_str());
            if (QTest::currentTestFailed()) return;
        }
    }
};

MELSCOPE_TEST(LabelsModelTest);
#include "labels_model_test.moc"
