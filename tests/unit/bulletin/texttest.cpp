// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TextTest final : public QObject
{
    Q_OBJECT

private slots:
    void foldsWhiteSpace_data();
    void foldsWhiteSpace();
    void sharesWhatNeedsNoFolding();
    void knowsWhatIsBlank();
    void comparesWithoutCaseWidthAndPunctuation();
};

void TextTest::foldsWhiteSpace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two spaces") << u"a  b"_s << u"a b"_s;
    QTest::newRow("ends") << u" a b "_s << u"a b"_s;
    QTest::newRow("no-break space") << u"a\u00A0b"_s << u"a b"_s;
    QTest::newRow("ideographic space") << u"甲\u3000乙"_s << u"甲 乙"_s;
    QTest::newRow("zero-width space") << u"a\u200Bb"_s << u"ab"_s;
    QTest::newRow("soft hyphen") << u"bul\u00ADletin"_s << u"bulletin"_s;
    QTest::newRow("joiner of letters stays") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
    QTest::newRow("composed") << u"Cafe\u0301"_s << u"Café"_s;
    QTest::newRow("nothing") << u" \u00A0\t "_s << u""_s;
}

void TextTest::foldsWhiteSpace()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(folded(text), expected);
    QCOMPARE(folded(QStringView(text)), expected);
}

void TextTest::sharesWhatNeedsNoFolding()
{
    const QString text = u"A long body that is as it should be."_s;
    QVERIFY(folded(text).constData() == text.constData());
}

void TextTest::knowsWhatIsBlank()
{
    QVERIFY(isBlank(u" \u00A0\u200B\uFEFF\t"));
    QVERIFY(isBlank(u""));
    QVERIFY(!isBlank(u" . "));
    QCOMPARE(trimmed(u"\u00A0 a b\u3000"), u"a b");
}

void TextTest::comparesWithoutCaseWidthAndPunctuation()
{
    QCOMPARE(comparable(u"The  “Paper”, Ltd."_s), comparable(u"the paper ltd"_s));
    QCOMPARE(comparable(u"ＡＢＣ"_s), u"abc"_s);
    QVERIFY(comparable(u"paper"_s) != comparable(u"papers"_s));
}

QTEST_GUILESS_MAIN(TextTest)
#include "texttest.moc"
