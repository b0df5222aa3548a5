// SPDX-License-Identifier: GPL-3.0-or-later
// The Predict page as a person uses it, with a model that tells high tones from low ones.
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "tests/app/gui/opened_program.h"
#include "tests/app/gui/predict_window.h"
#include "tests/app/gui/tone_model.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/listen/sound_panel.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/model_choice.h"
#include "ui/predict/prediction_export_dialog.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"

using namespace melscope;
using test::PredictProgram;

namespace {

QPushButton* buttonOf(QWidget& widget, const QString& text) {
    for (auto* button : widget.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == text) return button;
    return nullptr;
}

MessageDialog* message(QWidget& window) {
    for (auto* dialog : window.findChildren<MessageDialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

bool hasWords(QWidget& widget, const QString& words) {
    const auto labels = widget.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
}

}  // namespace

class PredictTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;
    std::filesystem::path m_model, m_other;

    ProgramFolders folders(const char* name) const {
        return test::foldersIn(m_folder.path() / "home" / name);
    }

    /// What the command line says of these, a line a recording.
    static std::vector<std::string> fromTheCommandLine(const std::filesystem::path& model,
                                                       const std::filesystem::path& folder) {
        QProcess program;
        program.start(QStringLiteral(MELSCOPE_CLI),
                      {QStringLiteral("predict"), pathText(model), pathText(folder), QStringLiteral("--json"),
                       QStringLiteral("--top"), QStringLiteral("5")});
        if (!program.waitForFinished(60'000)) return {};
        std::vector<std::string> lines;
        for (const QByteArray& line : program.readAllStandardOutput().split('\n'))
            if (!line.isEmpty()) lines.push_back(line.toStdString());
        return lines;
    }

    /// What is in the list, as the command line would say it.
    static std::vector<std::string> fromTheWindow(PredictProgram& program) {
        const std::filesystem::path out =
            std::filesystem::path(program.settings().chosenModel().toStdString()).parent_path() /
            "window.jsonl";
        QSignalSpy written(&program.predict().exports(), &PredictExport::written);
        program.predict().exports().write(
            {program.predict().classification().done(), program.predict().shelf().chosen()->classes, {}},
            PredictionFormat::JsonLines, out);
        PredictProgram::wait([&] { return written.count() > 0; });
        if (auto* dialog = message(program.window())) dialog->accept();
        std::vector<std::string> lines;
        std::istringstream text(test::readFile(out));
        for (std::string line; std::getline(text, line);) {
            auto object = nlohmann::ordered_json::parse(line);
            object.erase("detections");
            lines.push_back(object.dump());
        }
        return lines;
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!test::canLearn()) QSKIP("this build cannot train");
        m_model = test::trainToneModel(m_folder / "runs/tones-1", 1);
        m_other = test::trainToneModel(m_folder / "runs/tones-2", 2);
        const std::filesystem::path field = m_folder.path() / "field";
        for (const int number : {1, 2, 10}) {
            const std::string name = std::to_string(number) + ".wav";
            test::writeWav(field / "low" / ("night " + name), test::tonesInTurn(0.3, 9, 9));
            test::writeWav(field / "high" / ("дом " + name), test::tonesInTurn(0.3, 0, 9));
        }
        test::writeWav(field / ".hidden.wav", test::sine(300, 0.3, 8000));
        test::writeFile(field / "high/broken.wav", "text");
        test::writeWav(m_folder / "long.wav", test::tonesInTurn(60, 4, 6));
    }

    void emptyPagesSayWhatToDo() {
        PredictProgram program(folders("empty"));
        QCOMPARE(program.page().missing(), PredictPage::Missing::Model);
        QVERIFY(hasWords(program.page(), QStringLiteral("There is no model yet")));
        QTest::mouseClick(buttonOf(program.page(), QStringLiteral("Go to Train")), Qt::LeftButton);
        QCOMPARE(program.window().shownPage(), PageId::Train);
        program.drop({m_model});
        QTRY_COMPARE(program.page().missing(), PredictPage::Missing::Recordings);
        QVERIFY(hasWords(program.page(), QStringLiteral("Drop recordings or folders")));
        std::filesystem::create_directories(m_folder.path() / "nothing");
        program.drop({m_folder.path() / "nothing"});
        QTRY_VERIFY(message(program.window()) != nullptr);
        QVERIFY(hasWords(*message(program.window()), QStringLiteral("no recording")));
    }

    void aModelSaysWhatItIsAndARefusedOneWhy() {
        PredictProgram program(folders("model"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        ModelChoice& choice = program.page().models();
        QVERIFY2(choice.currentText().startsWith(QStringLiteral("tones-1 · ")),
                 qPrintable(choice.currentText()));
        for (const char* fact : {"high, low", "0.25 s at 8 kHz", "20 clip", "best.melmodel"})
            QVERIFY2(choice.toolTip().contains(QLatin1String(fact)), qPrintable(choice.toolTip()));
        QVERIFY(hasWords(program.page(), QStringLiteral("0.25 s at 8 kHz")));

        test::writeFile(m_folder / "fake.melmodel", "no model");
        program.drop({m_folder / "fake.melmodel"});
        QTRY_VERIFY(message(program.window()) != nullptr);
        QVERIFY(hasWords(*message(program.window()), QStringLiteral("fake.melmodel: ")));
        QCOMPARE(program.predict().shelf().chosen()->file, m_model);

        PredictProgram again(folders("model"));  // remembered
        QVERIFY(again.predict().shelf().chosen() != nullptr);
        QCOMPARE(again.predict().shelf().chosen()->file, m_model);
    }

    void whatIsDroppedIsNamedAsAtTheCommandLine() {
        PredictProgram program(folders("drop"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        program.drop({m_folder.path() / "field"});
        program.settle(7);
        QCOMPARE(program.list().list().rowCount(), 7);
        QCOMPARE(program.shownAt(0, PredictionColumn::Recording), QStringLiteral("field/high/broken.wav"));
        QCOMPARE(program.shownAt(1, PredictionColumn::Recording), QStringLiteral("field/high/дом 1.wav"));
        QVERIFY2(program.shownAt(0, PredictionColumn::Heard).contains(QLatin1String("not audio")),
                 qPrintable(program.shownAt(0, PredictionColumn::Heard)));
        QCOMPARE(program.shownAt(1, PredictionColumn::Heard), QStringLiteral("high"));
        QCOMPARE(program.shownAt(6, PredictionColumn::Heard), QStringLiteral("low"));
        QCOMPARE(program.shownAt(6, PredictionColumn::Length), QStringLiteral("0.3 s"));

        auto window = fromTheWindow(program);
        auto terminal = fromTheCommandLine(m_model, m_folder.path() / "field");
        std::ranges::sort(window);
        std::ranges::sort(terminal);
        QCOMPARE(window.size(), std::size_t{7});
        QCOMPARE(window, terminal);

        program.click(6);
        const QList<Score>& scores = program.page().scores().scores();
        QCOMPARE(scores.size(), 2);
        QCOMPARE(scores[0].name, QStringLiteral("low"));
        const auto& entry = program.predict().classification().entries()[6];
        QCOMPARE(scores[0].probability, static_cast<double>(entry.recording->prediction.probabilities[1]));

        program.drop({m_folder.path() / "field"});  // once more: nothing is listed twice
        QTRY_VERIFY(!program.predict().classification().isSearching());
        QCOMPARE(program.list().list().rowCount(), 7);
    }

    void theListIsFilteredAndSorted() {
        PredictProgram program(folders("sort"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        program.drop({m_folder.path() / "field"});
        program.settle(7);
        auto* filter = program.list().findChild<QLineEdit*>();
        QTest::keyClicks(filter, QStringLiteral("night"));
        QCOMPARE(program.list().list().rowCount(), 3);
        QCOMPARE(program.shownAt(2, PredictionColumn::Recording), QStringLiteral("field/low/night 10.wav"));
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(program.list().list().rowCount(), 7);
        auto* kind = program.list().findChild<QComboBox*>();
        QTest::keyClick(kind, Qt::Key_End);  // not readable
        QCOMPARE(program.list().list().rowCount(), 1);
        QTest::keyClick(kind, Qt::Key_Home);
        program.list().table().sortByColumn(static_cast<int>(PredictionColumn::Heard), Qt::DescendingOrder);
        QVERIFY(program.shownAt(0, PredictionColumn::Heard).contains(QLatin1String("not audio")));
        QCOMPARE(program.shownAt(1, PredictionColumn::Heard), QStringLiteral("low"));
        program.list().table().sortByColumn(static_cast<int>(PredictionColumn::Probability),
                                            Qt::AscendingOrder);
        const auto probability = [&](int row) {
            return program.list().list().index(row, 3).data(Qt::UserRole).toDouble();
        };
        for (int row = 1; row < 6; ++row) QVERIFY(probability(row - 1) <= probability(row));
    }

    void aNewlyChosenModelTakesEffectAtOnce() {
        PredictProgram program(folders("other"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        program.drop({m_folder.path() / "field"});
        program.settle(7);
        const auto before = fromTheWindow(program);
        program.drop({m_other});
        QTRY_COMPARE(program.predict().shelf().chosen()->file, m_other);
        program.settle(7);
        const auto after = fromTheWindow(program);
        QVERIFY(before != after);
        auto terminal = fromTheCommandLine(m_other, m_folder.path() / "field");
        std::ranges::sort(terminal);
        auto sorted = after;
        std::ranges::sort(sorted);
        QCOMPARE(sorted, terminal);

        ModelChoice& choice = program.page().models();  // and back, by keys
        choice.setFocus();
        QTest::keyClick(&choice, Qt::Key_Home);
        QTRY_COMPARE(program.predict().shelf().chosen()->file, m_model);
        program.settle(7);
        QVERIFY(fromTheWindow(program) == before);
    }

    void aLongRecordingShowsWhatWasHeardWhen() {
        PredictProgram program(folders("long"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        program.drop({m_folder.path() / "long.wav"});
        program.settle(1);
        QTRY_VERIFY(program.page().tracks().isVisible());
        const DetectionModel& heard = program.page().detections().model();
        int high = 0;
        for (int row = 0; row < heard.rowCount(); ++row) {
            if (heard.at(row).label != 0) continue;
            ++high;
            const double begin = std::fmod(heard.at(row).range.begin, 10.0);
            QVERIFY2(std::abs(begin - 4) < 0.4, qPrintable(QString::number(begin)));
        }
        QCOMPARE(high, 6);  // once each ten seconds
        QCOMPARE(program.page().tracks().lanes().size(), std::size_t{2});
        QCOMPARE(program.page().tracks().axis().range(), program.page().sound().view().axis().range());

        QTRY_VERIFY(program.predict().recording().playback().canPlay());
        QTableView& table = program.page().detections().table();
        int row = 0;
        while (heard.at(row).label != 0 || heard.at(row).range.begin < 30) ++row;
        table.scrollTo(table.model()->index(row, 0));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(row, 0)).center());
        QTRY_VERIFY(program.predict().recording().playback().position() >= heard.at(row).range.begin - 0.1);
        QTRY_COMPARE(program.page().scores().scores().value(0).name, QStringLiteral("high"));

        auto* merge = program.page().detections().findChildren<QDoubleSpinBox*>().at(0);
        merge->setFocus();
        merge->selectAll();
        QTest::keyClicks(merge, QLocale().toString(20.0, 'f', 1));
        QTest::keyClick(merge, Qt::Key_Return);
        QTRY_COMPARE(heard.rowCount(), 2);  // one of each class
    }

    void aStoppedJobGoesOn() {
        PredictProgram program(folders("stop"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        std::filesystem::create_directories(m_folder.path() / "many");
        for (int i = 0; i < 300; ++i)
            std::filesystem::copy_file(m_folder.path() / "long.wav",
                                       m_folder.path() / "many" / (std::to_string(i) + ".wav"),
                                       std::filesystem::copy_options::overwrite_existing);
        program.drop({m_folder.path() / "many"});
        QTRY_VERIFY(program.predict().classification().isRunning());
        program.jobs().stopAll();
        QTRY_VERIFY(!program.predict().classification().isRunning());
        QVERIFY(program.predict().classification().waiting() > 0);
        auto* goOn = buttonOf(program.list(), QStringLiteral("Go on"));
        QVERIFY(goOn != nullptr);
        QTest::mouseClick(goOn, Qt::LeftButton);
        QVERIFY(program.predict().classification().isRunning());
        QTest::mouseClick(buttonOf(program.list(), QStringLiteral("Clear list")), Qt::LeftButton);
        QTRY_VERIFY(program.jobs().isEmpty());
        QCOMPARE(program.page().missing(), PredictPage::Missing::Recordings);
    }

    void aRecordingOfTheDataFolderIsAddedWithItsLabel() {
        test::DemoHome home;
        QVERIFY(home.make());
        const ProgramFolders places = home.folders(QStringLiteral("add"));
        test::OpenedProgram program(places);
        const std::filesystem::path data = program.session().facts().dataFolder;
        test::writeWav(data / "new" / "night.wav", test::tonesInTurn(0.3, 0, 9));
        const auto before = program.session().table().counts().clips;
        program.window().showPage(PageId::Predict);
        program.predict().addModels({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        program.predict().classify({data / "new" / "night.wav"});
        QTRY_COMPARE(program.predict().classification().done().size(), std::size_t{1});
        QPushButton* add = nullptr;
        QTRY_VERIFY((add = buttonOf(program.predict().page(), QStringLiteral("Add to data set as high"))) !=
                    nullptr);
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(program.session().table().counts().clips, before + 1);
        const auto added = program.session().table().find({.text = "night.wav"});
        QCOMPARE(added.size(), std::size_t{1});
        QTRY_COMPARE(program.session().table().row(added[0]).label, std::string("high"));
        QVERIFY(!program.session().table().row(added[0]).labelledBy.empty());
        program.predict().adding().add(
            {{.file = program.session().facts().dataFolder / program.session().table().row(added[0]).path,
              .range = {},
              .label = "low"}});
        QVERIFY(message(program.window()) != nullptr);  // a label that is there is not overwritten
        QTRY_VERIFY(!program.session().isWriting());
        QCOMPARE(program.session().table().row(added[0]).label, std::string("high"));

        program.predict().classify({m_folder.path() / "field/low/night 1.wav"});  // lies elsewhere
        QTRY_COMPARE(program.predict().classification().done().size(), std::size_t{2});
        QTRY_VERIFY((add = buttonOf(program.predict().page(), QStringLiteral("Add to data set as low"))) !=
                    nullptr);
        QVERIFY(!add->isEnabled());
        QVERIFY2(add->toolTip().contains(QLatin1String("does not lie in the folder")),
                 qPrintable(add->toolTip()));
    }

    void exportsAreAskedForAndWritten() {
        PredictProgram program(folders("export"));
        program.drop({m_model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        program.drop({m_folder.path() / "field"});
        program.settle(7);
        QTest::mouseClick(buttonOf(program.page(), QStringLiteral("Export...")), Qt::LeftButton);
        QTRY_VERIFY(program.window().findChild<PredictionExportDialog*>() != nullptr);
        program.window().findChild<PredictionExportDialog*>()->reject();
        const std::filesystem::path out = m_folder / "table.csv";
        program.predict().exports().write(
            {program.predict().classification().done(), program.predict().shelf().chosen()->classes, {}},
            PredictionFormat::Recordings, out);
        QTRY_VERIFY(message(program.window()) != nullptr);
        const std::string text = test::readFile(out);
        QVERIFY(text.starts_with("path,rank,label,probability,error\n"));
        QVERIFY(text.find("дом 1.wav,1,high,") != std::string::npos);
    }
};

MELSCOPE_TEST(PredictTest);
#include "predict_test.moc"
