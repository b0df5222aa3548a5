// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/name_pieces.h"

#include <QRegularExpression>
#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

QString shownPieces(const QString& path) {
    QStringList shown;
    for (const NamePiece& piece : piecesOf(path)) shown.append(piece.text + QLatin1Char('|') + piece.after);
    return shown.join(QLatin1Char(' '));
}

/// The pattern of a name whose pieces have these roles: l, g, f, s, or a dot for nothing.
QString patternFor(const QString& path, const QString& roles) {
    auto pieces = piecesOf(path);
    for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].role = PieceRole::Ignored;
    for (int i = 0; i < roles.size(); ++i) {
        const auto role = QStringLiteral(".lgfs").indexOf(roles[i]);
        if (role > 0) setRole(pieces, static_cast<std::size_t>(i), static_cast<PieceRole>(role));
    }
    return patternOf(pieces);
}

QString read(const QString& pattern, const QString& path, const char* group) {
    const QRegularExpression regex(pattern);
    return regex.match(path).captured(QLatin1String(group));
}

}  // namespace

class NamePiecesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesAreCutAtSeparatorsAndDigits() {
        QCOMPARE(shownPieces(QStringLiteral("7_jackson_32.wav")), QStringLiteral("7|_ jackson|_ 32|"));
        QCOMPARE(shownPieces(QStringLiteral("day1/dog12-b.flac")), QStringLiteral("day| 1|/ dog| 12|- b|"));
        QCOMPARE(shownPieces(QStringLiteral("_x.wav")), QStringLiteral("|_ x|"));
        QCOMPARE(shownPieces(QString()), QString());
    }

    void firstPieceOfTheNameIsTheLabel() {
        const auto pieces = piecesOf(QStringLiteral("day1/dog_2.wav"));
        QVERIFY(pieces[2].role == PieceRole::Label);
        QCOMPARE(patternOf(pieces), QStringLiteral("(?:^|/)(?<label>[^_/]+)_[^/]*$"));
    }

    void patternReadsOtherNames_data() {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("group");
        const auto row = [](const char* example, const char* roles, const char* other, const char* label,
                            const char* group) {
            QTest::addRow("%s", example)
                << QString::fromUtf8(example) << QString::fromUtf8(roles) << QString::fromUtf8(other)
                << QString::fromUtf8(label) << QString::fromUtf8(group);
        };
        row("7_jackson_32.wav", "lg.", "0_theo_4.wav", "0", "theo");
        row("7_jackson_32.wav", "lg.", "deep/er/0_theo-b_4.wav", "0", "theo-b");
        row("1-100032-A-0.wav", "fg.l", "5-9-B-41.wav", "41", "9");
        row("dog12.wav", "lg", "cat7.wav", "cat", "7");
        row("dog12.wav", "l.", "cat7.wav", "cat", "");
        row("anna smith_dog.wav", "ggl", "bo li_cat.wav", "cat", "bo li");
        row("site3/dog/a.wav", "gg.", "site4/cat/b.wav", "", "");  // no label: no pattern
        row("site3/dog/a.wav", "ggl.", "site4/cat/b.wav", "cat", "site4");
        row("x/dog/deep/a.wav", ".l..", "y/cat/other/b.wav", "cat", "");
        row("a/b.c/dog.1.wav", "...l.", "a/b.c/cat.2.wav", "cat", "");
        row("_dog.wav", ".l", "_cat.wav", "cat", "");
        row("дом_🌊-1.wav", "l..", "вода_x-2.wav", "вода", "");
    }

    void patternReadsOtherNames() {
        QFETCH(const QString, example);
        QFETCH(const QString, roles);
        QFETCH(const QString, other);
        const QString pattern = patternFor(example, roles);
        QCOMPARE(pattern.isEmpty(), !roles.contains(QLatin1Char('l')));
        if (pattern.isEmpty()) return;
        QVERIFY2(QRegularExpression(pattern).isValid(), qPrintable(pattern));
        QVERIFY2(QRegularExpression(pattern).match(example).hasMatch(), qPrintable(pattern));
        QTEST(read(pattern, other, "label"), "label");
        if (pattern.contains(QStringLiteral("<group>"))) QTEST(read(pattern, other, "group"), "group");
    }

    void otherNamesAreLeftAlone() {
        const QString pattern = patternFor(QStringLiteral("7_jackson_32.wav"), QStringLiteral("lg."));
        QVERIFY(!QRegularExpression(pattern).match(QStringLiteral("jackson.wav")).hasMatch());
        QVERIFY(!QRegularExpression(pattern).match(QStringLiteral("a_b/c.wav")).hasMatch());
    }

    void roleStandsInOnePlace() {
        auto pieces = piecesOf(QStringLiteral("a_b_c_d.wav"));
        setRole(pieces, 3, PieceRole::Label);
        QVERIFY(pieces[0].role == PieceRole::Ignored);
        setRole(pieces, 2, PieceRole::Label);  // a neighbour joins
        QVERIFY(pieces[3].role == PieceRole::Label);
        QCOMPARE(read(patternOf(pieces), QStringLiteral("a_b_x_y.wav"), "label"), QStringLiteral("x_y"));
    }
};

MELSCOPE_TEST(NamePiecesTest);
#include "name_pieces_test.moc"
