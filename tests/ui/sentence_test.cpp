// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/sentence.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class SentenceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void clausesBecomeSentences_data() {
        QTest::addColumn<QString>("clause");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* clause, const char* sentence) {
            QTest::newRow(name) << QString::fromUtf8(clause) << QString::fromUtf8(sentence);
        };
        row("none", "", "");
        row("clause", "no clip has a fold", "No clip has a fold.");
        row("sentence", "It is full.", "It is full.");
        row("brackets", "it failed (5)", "It failed (5).");
        row("relative path", "a/b.wav cannot be read", "a/b.wav cannot be read.");
        row("name", "dog.melscope is damaged", "dog.melscope is damaged.");
        row("key", "n_fft must be above 0", "n_fft must be above 0.");
        row("path alone", "/home/anna/all my sounds/labels.csv", "/home/anna/all my sounds/labels.csv");
        row("file alone", "labels.csv", "labels.csv");
    }
    void clausesBecomeSentences() {
        QFETCH(QString, clause);
        QFETCH(QString, sentence);
        QCOMPARE(asSentence(clause), sentence);
    }
};

MELSCOPE_TEST(SentenceTest);
#include "sentence_test.moc"
