// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/sourceline.h"

#include <QTest>

using namespace Qt::StringLiterals;

class SourceLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesCitationsApart_data();
    void takesCitationsApart();
    void tellsWhereEachFieldStands();
    void readsEnumerations_data();
    void readsEnumerations();
    void fillsInTheYear();
    void partsCitations_data();
    void partsCitations();
    void tellsAuthorsFromPublishers();
};

void SourceLineTest::takesCitationsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");   // publisher | title | date
    const std::pair<QString, QString> rows[] = {
        {u"Xinhua, June 30, 2010"_s, u"Xinhua||2010-06-30"_s},
        {u"Xinhua  website, June 30, 2010."_s, u"Xinhua website||2010-06-30"_s},
        {u"“Aground Again,” Harbour Times, 3 September 2020"_s, u"Harbour Times|Aground Again|2020-09-03"_s},
        {u"Harbour Times, \"Aground Again\" (3 September 2020)"_s, u"Harbour Times|Aground Again|2020-09-03"_s},
        {u"《修缮之后》，文物周刊，2021年2月"_s, u"文物周刊|修缮之后|2021-02"_s},
        {u"Coast Weekly (4 September 2020)"_s, u"Coast Weekly||2020-09-04"_s},
        {u"2020-09-04 | Coast Weekly"_s, u"Coast Weekly||2020-09-04"_s},
        {u"Check Point Software Technologies Ltd., May 3, 2021"_s,
         u"Check Point Software Technologies Ltd.||2021-05-03"_s},
        {u"Beat China: Prepared by the Office of Senator Tom Cotton"_s,
         u"Beat China: Prepared by the Office of Senator Tom Cotton||"_s},
        {u"“The Whole Citation Is a Title”"_s, u"“The Whole Citation Is a Title”||"_s},
        {u"June 30, 2010"_s, u"||2010-06-30"_s},
        {u"BBC News - China | 28 Jan 2021 | 1:02 pm(NZT)"_s, u"BBC News - China||2021-01-28"_s},
        {u"River Post | 16:19 | 3 May 2021"_s, u"River Post||2021-05-03"_s},
        {u"River Post [in Danish, edited]"_s, u"River Post||"_s},
        {u"River Post [20], 05/14/2026"_s, u"River Post||2026-05-14"_s},
        {u"River Post, AUTHOR: Ada Brandt"_s, u"River Post||"_s},
        {u"River Post, by Ada Brandt"_s, u"River Post||"_s},
        {u"River Post, Fri 3 May 2021, p. A4"_s, u"River Post||2021-05-03"_s},
        {u"The Sun, 3 May 2021"_s, u"The Sun||2021-05-03"_s},
        {u"3月5日付『大河新聞』夕刊"_s, u"大河新聞||"_s},
        {u""_s, u"||"_s},
    };
    for (const auto &[text, expected] : rows)
        QTest::newRow(qUtf8Printable(text)) << text << expected;
}

void SourceLineTest::takesCitationsApart()
{
    QFETCH(QString, text);
    const Citation citation = readCitation(text, DateOrder::MonthFirst);
    QTEST(QString(citation.publisher % u'|' % citation.title % u'|' % citation.date.toIso()), "expected");
}

void SourceLineTest::tellsWhereEachFieldStands()
{
    const QString text = u"“Aground Again,” Harbour Times, 3 September 2020"_s;
    const Citation citation = readCitation(text, DateOrder::MonthFirst);
    const auto at = [&text](const Range &range) { return text.mid(range.start, range.length); };
    QCOMPARE(at(citation.publisherRange), u"Harbour Times"_s);
    QCOMPARE(at(citation.titleRange), u"Aground Again"_s);
    QCOMPARE(at(citation.dateRange), u"3 September 2020"_s);
}

void SourceLineTest::readsEnumerations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("stop") << u"1. Sina"_s << 1 << qsizetype(3);
    QTest::newRow("bracket") << u"12) Sina"_s << 12 << qsizetype(4);
    QTest::newRow("brackets") << u"[3] Sina"_s << 3 << qsizetype(4);
    QTest::newRow("ideographic") << u"2、新浪"_s << 2 << qsizetype(2);
    QTest::newRow("decimal") << u"1.5 billion"_s << 0 << qsizetype(0);
    QTest::newRow("year") << u"2021. A year"_s << 0 << qsizetype(0);
    QTest::newRow("number alone") << u"7."_s << 0 << qsizetype(0);
    QTest::newRow("date") << u"20. Februar"_s << 20 << qsizetype(4);
    QTest::newRow("word") << u"Sina"_s << 0 << qsizetype(0);
}

void SourceLineTest::readsEnumerations()
{
    QFETCH(QString, text);
    const Enumeration entry = readEnumeration(text);
    QTEST(entry.number * (entry.length > 0 ? 1 : 0), "number");
    QTEST(entry.length, "length");
}

void SourceLineTest::fillsInTheYear()
{
    const Citation citation = readCitation(u"River Post, Nov. 30", DateOrder::MonthFirst, 2019);
    QCOMPARE(citation.publisher, u"River Post"_s);
    QCOMPARE(citation.date.toIso(), u"2019-11-30"_s);
}

void SourceLineTest::partsCitations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("one") << u"River Post, 3 May 2021"_s << QStringList{u"River Post, 3 May 2021"_s};
    QTest::newRow("semicolons") << u"AFP; Xinhua"_s << QStringList{u"AFP"_s, u"Xinhua"_s};
    QTest::newRow("dates") << u"River Post June 2002, Valley Times 5/6/02."_s
                           << QStringList{u"River Post June 2002"_s, u"Valley Times 5/6/02."_s};
    QTest::newRow("a span of dates") << u"River Post, 3 May 2021 - 5 May 2021"_s
                                     << QStringList{u"River Post, 3 May 2021 - 5 May 2021"_s};
}

void SourceLineTest::partsCitations()
{
    QFETCH(QString, text);
    QStringList parts;
    for (const Range &part : splitCitations(text, DateOrder::DayFirst))
        parts.append(text.mid(part.start, part.length));
    QTEST(parts, "parts");
}

void SourceLineTest::tellsAuthorsFromPublishers()
{
    QVERIFY(namesAuthor(u"by Ada Brandt."));
    QVERIFY(namesAuthor(u"Автор: Анна Лодкина"));
    QVERIFY(!namesAuthor(u"by the river it was cold"));
    QVERIFY(!namesAuthor(u"Byron Weekly"));
}

QTEST_GUILESS_MAIN(SourceLineTest)
#include "sourcelinetest.moc"
