// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/reason_words.h"

#include <QTranslator>
#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// A language in which everything is said in brackets.
class Brackets : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (qstrcmp(context, "Reasons") != 0) return {};
        return QLatin1Char('[') + QString::fromUtf8(source) + QLatin1Char(']');
    }
};

}  // namespace

class ReasonWordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void reasonsAreTranslatedWithTheirNames_data() {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* reason, const char* words) {
            QTest::newRow(name) << QString::fromUtf8(reason) << QString::fromUtf8(words);
        };
        row("fixed", "no clip has a fold", "[no clip has a fold]");
        row("number", "the header says 12 Hz; 1 000 to 768 000 Hz are read",
            "[the header says 12 Hz; 1 000 to 768 000 Hz are read]");
        row("two", "the stretch from 1.5 s to 2 s holds no sample",
            "[the stretch from 1.5 s to 2 s holds no sample]");
        row("behind a path", "a/b.wav: not audio: the file is empty",
            "a/b.wav: [not audio: the file is empty]");
        row("a name that looks like a place", "there is no class %2", "[there is no class %2]");
        row("unknown", "the moon is full", "the moon is full");
    }
    void reasonsAreTranslatedWithTheirNames() {
        QFETCH(QString, reason);
        QFETCH(QString, words);
        QCOMPARE(reasonInWords(reason), reason);  // English is core's own
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        const QString said = reasonInWords(reason);
        QCoreApplication::removeTranslator(&brackets);
        QCOMPARE(said, words);
    }
};

MELSCOPE_TEST(ReasonWordsTest);
#include "reason_words_test.moc"
