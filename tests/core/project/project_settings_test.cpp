// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_settings.h"

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class ProjectSettingsTest : public QObject {
    Q_OBJECT

    inline static const ProjectSettings kSome{{"recipe", "standard"}, {"n_mels", "40"}, {"odd 'key'", ""}};

  private Q_SLOTS:
    void aNewProjectHasNone() {
        const test::ToneProject tones;
        QVERIFY(settingsOf(tones.open()).empty());
    }

    void theyAreThereAfterReopeningAndReplaceOneAnother() {
        const test::ToneProject tones;
        {
            Project project = tones.open();
            storeSettings(project, kSome);
        }
        Project project = tones.open();
        QVERIFY(settingsOf(project) == kSome);
        const ProjectSettings other{{"epochs", "5"}, {"n_mels", "64"}};
        storeSettings(project, other);
        QVERIFY(settingsOf(project) == other);
        storeSettings(project, {});
        QVERIFY(settingsOf(project).empty());
    }

    void undoLeavesThemAlone() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t clip = 1;
        labelClips(project, {&clip, 1}, "siren");
        storeSettings(project, kSome);
        QVERIFY(undo(project));
        QVERIFY(!undo(project));
        QVERIFY(settingsOf(project) == kSome);
        QVERIFY(redo(project));
    }

    void whoMayOnlyReadChangesNothing() {
        const test::ToneProject tones;
        Project first = tones.open();
        Project second = tones.open();
        QVERIFY_EXCEPTION_THROWN(storeSettings(second, kSome), ProjectError);
        QVERIFY(settingsOf(first).empty());
    }
};

MELSCOPE_TEST(ProjectSettingsTest);
#include "project_settings_test.moc"
