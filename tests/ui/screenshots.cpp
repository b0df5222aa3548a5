// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the window, to be looked at:
//   screenshots FOLDER      every page and dialog, light and dark, at 1280x800 and 1920x1080, with the demo
//   project
//   screenshots FOLDER PROJECT   every page with a project, its runs and the clip that was current last
// Run it with QT_QPA_PLATFORM=offscreen where there is no screen.
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <functional>

#include "app/gui/evaluate_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "app/gui/train_workflow.h"
#include "app/gui/versions.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/first_steps_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"

using namespace melscope;

namespace {

constexpr int kToSettle = 60;  // ms

/// A step of the tour; each begins once the one before has been drawn.
struct Step {
    QString name;  ///< of the picture; empty: none is taken
    std::function<QWidget*()> prepare;
    std::function<bool()> isReady = [] { return true; };  ///< to be drawn
};

class Tour : public QObject {
  public:
    Tour(const QString& folder, const QString& home)
        : m_folder(folder),
          m_program({.settings = pathOf(home) / "settings.ini",
                     .demo = pathOf(home) / "demo",
                     .log = pathOf(home) / "log"}) {
        planEmpty();
        connect(&m_program.session(), &Session::opened, this, [this] {
            planFull();
            next();
        });
    }

    /// Of another project than the demo, as it stands.
    void beginWith(const QString& project) {
        m_steps.clear();
        m_isDemo = false;
        m_program.start({QUrl::fromLocalFile(project)});
    }

    void begin() {
        m_program.settings().addRecent(QStringLiteral("/home/anna/field/2024/backyard.melscope"),
                                       QDateTime::currentDateTime().addSecs(-3600));
        m_program.settings().addRecent(
            QStringLiteral(
                "/home/anna/a folder with a rather long name/of many/levels/дом-вода-🌊-recordings.melscope"),
            QDateTime::currentDateTime().addDays(-1));
        m_program.start({});
        next();
    }

  private:
    MainWindow& window() { return m_program.window(); }

    void setLook(ThemeChoice theme, QSize size) {
        PreferenceValues values;
        values.language = qEnvironmentVariable("MELSCOPE_PICTURES_LANGUAGE", QStringLiteral("en"));
        values.theme = theme;
        m_program.setPreferences(values);
        window().resize(size);
    }

    void forEachLook(const std::function<void(const QString&)>& plan) {
        for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(900, 620)}) {
                m_steps.append({{}, [this, theme, size] {
                                    setLook(theme, size);
                                    return nullptr;
                                }});
                plan(QStringLiteral("%1-%2")
                         .arg(theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                         .arg(size.width()));
            }
        }
    }

    void planEmpty() {
        forEachLook([this](const QString& look) {
            m_steps.append({QStringLiteral("welcome-") + look, [this] {
                                window().showWelcome();
                                return &window();
                            }});
        });
        m_steps.append({{},
                        [this] {
                            window().actions().action(ActionId::OpenDemo)->trigger();
                            return nullptr;
                        },
                        [this] { return m_program.session().isOpen() && m_program.jobs().isEmpty(); }});
    }

    void planFull() {
        m_steps.append({{},
                        []() -> QWidget* { return nullptr; },
                        [this] { return m_program.data().health().known().has_value(); }});
        m_steps.append({{},
                        [this]() -> QWidget* {
                            m_program.data().health().check();
                            return nullptr;
                        },
                        [this] { return m_program.jobs().isEmpty() && m_program.data().health().known(); }});
        if (m_isDemo) planRuns();
        planPredictions();
        forEachLook([this](const QString& look) {
            for (const PageId page : kPages) {
                m_steps.append({pageKey(page) + QLatin1Char('-') + look,
                                [this, page] {
                                    window().showPage(page);
                                    return &window();
                                },
                                [this] { return pagesAreReady(); }});
            }
            planListen(look);
            if (!m_isDemo) return;
            planJobs(look);
            if (look.endsWith(QLatin1String("1280"))) planDialogs(look);
        });
        m_steps.append({{}, [] {
                            QCoreApplication::exit();
                            return nullptr;
                        }});
    }

    /// Some recordings of the project, named by the latest model.
    void planPredictions() {
        m_steps.append({{},
                        [this]() -> QWidget* {
                            window().showPage(PageId::Predict);
                            return nullptr;
                        },
                        [this] { return !m_program.predict().shelf().isReading(); }});
        m_steps.append(
            {{},
             [this]() -> QWidget* {
                 const ClipTable& clips = m_program.session().table();
                 const std::vector<std::int64_t> all = clips.find({});
                 std::vector<std::filesystem::path> files;
                 for (std::size_t i = 0; i < all.size() && files.size() < 24; i += all.size() / 24 + 1)
                     files.push_back(m_program.session().facts().dataFolder / clips.row(all[i]).path);
                 m_program.predict().classify(files);
                 return nullptr;
             },
             [this] { return m_program.jobs().isEmpty(); }});
    }

    bool hasModel() { return !m_program.predict().shelf().models().empty(); }

    /// Two runs that are done, and one under way that is paused.
    void planRuns() {
        m_steps.append({{},
                        [this]() -> QWidget* {
                            window().showPage(PageId::Train);
                            return nullptr;
                        },
                        [this] { return m_program.listen().recipe().settings().has_value(); }});
        addRun({{"sample_rate", 16000}, {"clip_seconds", 2}, {"epochs", 12}, {"network", 0}}, 0);
        addRun({{"learning_rate", 0.01}}, 0);
        addRun({{"epochs", 40}, {"pitch_bands", 4}}, 23);
    }

    /// @param pauseAt epoch in which it is paused; 0: it is not
    void addRun(const std::vector<std::pair<const char*, double>>& settings, int pauseAt) {
        m_steps.append({{},
                        [this, settings]() -> QWidget* {
                            for (const auto& [key, value] : settings)
                                m_program.listen().recipe().set(key, value);
                            window().actions().action(ActionId::StartTraining)->trigger();
                            return nullptr;
                        },
                        [this, pauseAt] {
                            TrainingQueue& queue = m_program.train().queue();
                            if (pauseAt > 0 && queue.progress() && queue.progress()->epoch >= pauseAt)
                                queue.pause();
                            return queue.state() == TrainingQueue::State::Idle && m_program.jobs().isEmpty();
                        }});
    }

    bool pagesAreReady() {
        ListenWorkflow& listen = m_program.listen();
        return m_program.data().health().known() && listen.recipe().settings() &&
               listen.picture().loader().isIdle() && !listen.picture().isDrawing() &&
               !listen.batch().isDrawing() && m_program.jobs().isEmpty() &&
               (!hasModel() || !m_program.evaluation().isSeen() ||
                m_program.evaluation().page().showsScores()) &&
               m_program.evaluation().picture().loader().isIdle();
    }

    /// The Listen page as training sees it, and a batch.
    void planListen(const QString& look) {
        for (const auto& [mode, name] :
             {std::pair(ListenMode::AsTrainingSeesIt, "augmented"), std::pair(ListenMode::Batch, "batch"),
              std::pair(ListenMode::Plain, "")})
            m_steps.append({*name == '\0' ? QString() : QLatin1String(name) + QLatin1Char('-') + look,
                            [this, mode = mode]() -> QWidget* {
                                window().showPage(PageId::Listen);
                                Q_EMIT m_program.listen().page().modeWanted(mode);
                                return &window();
                            },
                            [this] { return pagesAreReady(); }});
    }

    void planJobs(const QString& look) {
        m_steps.append({QStringLiteral("jobs-") + look, [this] {
                            window().setJobs({{.id = 1,
                                               .title = QStringLiteral("Run 4"),
                                               .share = 0.55,
                                               .count = QStringLiteral("epoch 33 of 60"),
                                               .rate = QStringLiteral("1 240 clips per second"),
                                               .left = QStringLiteral("58 s left")},
                                              {.id = 2,
                                               .title = QStringLiteral("Reading field-recordings-2024"),
                                               .share = {},
                                               .count = QStringLiteral("listing files: 12 400"),
                                               .rate = {},
                                               .left = {}}});
                            window().actions().action(ActionId::ShowJobs)->setChecked(false);
                            window().actions().action(ActionId::ShowJobs)->trigger();
                            return &window();
                        }});
        m_steps.append({{}, [this] {
                            window().setJobs({});
                            window().actions().action(ActionId::ShowJobs)->trigger();
                            return nullptr;
                        }});
    }

    void planDialogs(const QString& look) {
        addDialog(QStringLiteral("preferences-") + look,
                  [this] { return new PreferencesDialog({}, Appearance::languages(), {}, &window()); });
        addDialog(QStringLiteral("about-") + look, [this] { return new AboutDialog(versions(), &window()); });
        addDialog(QStringLiteral("shortcuts-") + look,
                  [this] { return new ShortcutsDialog(window().actions(), &window()); });
        addDialog(QStringLiteral("steps-") + look, [this] { return new FirstStepsDialog(&window()); });
        addDialog(QStringLiteral("message-") + look, [this] {
            return new MessageDialog(
                {.title = QStringLiteral("The project could not be opened"),
                 .what = QStringLiteral("backyard.melscope is from a newer version of Melscope."),
                 .next = QStringLiteral("Nothing was changed. Install the newer version."),
                 .details = QStringLiteral("format 9, this program knows 4"),
                 .action = {}},
                &window());
        });
        m_steps.append({QStringLiteral("menu-") + look, [this]() -> QWidget* {
                            m_menu = window().menuBar()->actions().at(0)->menu();
                            m_menu->popup(window().mapToGlobal(QPoint(8, 28)));
                            return m_menu;
                        }});
        m_steps.append({{}, [this] {
                            m_menu->close();
                            return nullptr;
                        }});
    }

    void addDialog(const QString& name, const std::function<QDialog*()>& make) {
        m_steps.append({name, [this, make] {
                            m_dialog = make();
                            m_dialog->open();
                            return m_dialog;
                        }});
        m_steps.append({{}, [this] {
                            m_dialog->close();
                            return nullptr;
                        }});
    }

    void next() {
        if (m_steps.isEmpty()) return;
        const Step step = m_steps.takeFirst();
        QWidget* subject = step.prepare();
        const bool waits = m_steps.isEmpty();
        QTimer::singleShot(0, this, [this, step, subject, waits] { finish(step, subject, waits); });
    }

    void finish(const Step& step, QWidget* subject, bool waits) {
        if (!step.isReady())
            return QTimer::singleShot(10, this,
                                      [this, step, subject, waits] { finish(step, subject, waits); });
        if (step.name.isEmpty()) return waits ? void() : next();
        // What was laid out anew asks those around it to do the same, a few events later.
        QTimer::singleShot(kToSettle, this, [this, step, subject, waits] {
            subject->grab().save(m_folder + QLatin1Char('/') + step.name + QStringLiteral(".png"));
            if (!waits) next();
        });
    }

    QString m_folder;
    Program m_program;
    QList<Step> m_steps;
    bool m_isDemo = true;
    QDialog* m_dialog = nullptr;
    QMenu* m_menu = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const qsizetype arguments = application.arguments().size();
    if (arguments < 2 || arguments > 3) {
        std::fputs("usage: screenshots FOLDER [PROJECT]\n", stderr);
        return 2;
    }
    const QString folder = application.arguments().at(1);
    const QTemporaryDir home;
    if (!QDir().mkpath(folder) || !home.isValid()) return 1;
    Tour tour(folder, home.path());
    if (arguments == 3)
        tour.beginWith(application.arguments().at(2));
    else
        tour.begin();
    return application.exec();
}
