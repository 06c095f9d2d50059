// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/original.h"

#include <QTest>

using namespace Qt::StringLiterals;

class OriginalTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatAPlaceWasReadAs_data();
    void saysWhatAPlaceWasReadAs();
    void endsLinesAsFormatsDo();
    void showsALongOriginalAroundAPlace();
    void cutsALineThatIsLongerThanAPage();
};

namespace {

const QString text = u"Masthead\r\n\r\nA Dam Opens\r\n\r\nAt noon.\r\n\r\nSource: Xinhua, May 3"_s;

Range rangeOf(QStringView part)
{
    return {text.indexOf(part), part.size()};
}

Original sample()
{
    Source source;
    source.range = rangeOf(u"Source: Xinhua, May 3");
    source.ranges.publisher = rangeOf(u"Xinhua");
    source.ranges.date = rangeOf(u"May 3");
    Item item;
    item.title = u"A Dam Opens"_s;
    item.titleRange = rangeOf(u"A Dam Opens");
    item.body = {{.text = u"At noon."_s, .range = rangeOf(u"At noon.")}};
    item.sources = {source};
    Bulletin bulletin;
    bulletin.items = {item};
    return markedOriginal(text, bulletin, {{rangeOf(u"Masthead"), u"masthead"_s}, {{10, 2}, u"blank"_s}}, {});
}

/// 3,000,000 characters in lines of 100.
Original longOne(QChar lineEnd)
{
    Original original;
    for (int line = 0; line < 30'000; ++line)
        original.text += QString(99, u'x') + lineEnd;
    return markedOriginal(original.text, {}, {}, {});
}

}   // namespace

void OriginalTest::saysWhatAPlaceWasReadAs_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("junk") << u"Masthead"_s << u"Left out: masthead."_s;
    QTest::newRow("blank") << u"\r\n\r\nA Dam"_s << u"Not part of any item."_s;
    QTest::newRow("headline") << u"Dam"_s << u"Headline of “A Dam Opens”."_s;
    QTest::newRow("body") << u"noon"_s << u"Text of “A Dam Opens”."_s;
    QTest::newRow("label") << u"Source"_s << u"Source 1 of “A Dam Opens”."_s;
    QTest::newRow("publisher") << u"Xinhua"_s << u"Publisher, source 1 of “A Dam Opens”."_s;
    QTest::newRow("date") << u"3"_s << u"Date, source 1 of “A Dam Opens”."_s;
}

void OriginalTest::saysWhatAPlaceWasReadAs()
{
    QFETCH(const QString, part);
    const Original original = sample();
    QTEST(readAs(original, original.marks, text.indexOf(part)), "sentence");
}

void OriginalTest::endsLinesAsFormatsDo()
{
    Original original;
    original.text = u"a\r\nb\nc\rd\u0085e\u2028f\u2029\n\ufdd0g"_s;
    const OriginalPage page = pageAround(original, 0);
    QCOMPARE(page.text, u"a\nb\nc\nd\ne\nf\n\n\ufffdg"_s);
    const QString marks = u"abcdefg"_s;
    for (const QChar letter : marks) {
        QCOMPARE(page.toShown(original.text.indexOf(letter)), page.text.indexOf(letter));
        QCOMPARE(page.toOriginal(page.text.indexOf(letter)), original.text.indexOf(letter));
    }
    QCOMPARE(page.toShown(2), 1);   // between the two characters of one line end
    QCOMPARE(page.toShown(1'000), page.text.size());
}

void OriginalTest::showsALongOriginalAroundAPlace()
{
    const Original original = longOne(u'\n');
    const qsizetype place = 2'000'050;
    const OriginalPage page = pageAround(original, place);
    QVERIFY(page.range.contains(place));
    QVERIFY(page.text.size() <= 400'000);
    QCOMPARE(page.range.start % 100, 0);   // whole lines
    QCOMPARE(page.firstLine, page.range.start / 100 + 1);
    QCOMPARE(page.toOriginal(page.toShown(place)), place);
}

void OriginalTest::cutsALineThatIsLongerThanAPage()
{
    const Original original = longOne(u'x');
    const OriginalPage page = pageAround(original, original.text.size());
    QCOMPARE(page.text.size(), 400'000);
    QCOMPARE(page.range.end(), original.text.size());
}

QTEST_GUILESS_MAIN(OriginalTest)

#include "originaltest.moc"
