// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/feeddate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class FeedDateTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesTheDayAsStated_data();
    void takesTheDayAsStated();
};

namespace {

struct Row
{
    const char16_t *text;
    const char16_t *date;
};

const Row rows[] = {
    // RFC 822 and 2822
    {u"Tue, 02 Jul 2024 21:05:00 +0000", u"2024-07-02"},
    {u"Tue, 02 Jul 2024 23:59:00 -1000", u"2024-07-02"},
    {u"Fri, 02 Jul 2024 21:05:00 GMT", u"2024-07-02"},   // it was a Tuesday
    {u"2 Jul 24 21:05 EST", u"2024-07-02"},
    {u"2 Jul 99 21:05 EST", u"1999-07-02"},
    {u"2 Jul 104 21:05 EST", u"2004-07-02"},
    {u"Tue,2 July, 2024 21:05 PT", u"2024-07-02"},
    {u"Thurs, 4 Sept 2024 10:00 BST", u"2024-09-04"},
    {u"  Tue, \n 02 Jul 2024 ", u"2024-07-02"},
    {u"2-Jul-2024", u"2024-07-02"},
    {u"31 Feb 2024 10:00 GMT", u""},
    {u"Mon, 30 Nov -0001 00:00:00 +0000", u""},
    // ISO 8601 and W3CDTF
    {u"2024-07-02T23:59:59.123-10:00", u"2024-07-02"},
    {u"2024-07-02 23:59:59", u"2024-07-02"},
    {u"2024-7-2", u"2024-07-02"},
    {u"20240702T235959Z", u"2024-07-02"},
    {u"2024-184", u"2024-07-02"},
    {u"2024-366", u"2024-12-31"},
    {u"2023-366", u""},
    {u"2024-07", u"2024-07"},
    {u"2024", u"2024"},
    {u"2024-13-01", u""},
    {u"2024-02-30T00:00:00Z", u""},
    // What else is found
    {u"Tue, 2024/07/02 08:19:53 EDT", u"2024-07-02"},
    {u"Tue Jul  2 16:29:06 2024", u"2024-07-02"},
    {u"Tue Jul  2 16:29:06 +0200 2024", u"2024-07-02"},
    {u"July 2nd, 2024", u"2024-07-02"},
    {u"Jul. 2, 2024 5:10 PM", u"2024-07-02"},
    {u"July 2024", u"2024-07"},
    {u"1er juillet 2024", u"2024-07-01"},
    {u"Di, 2. März 2024 10:00", u"2024-03-02"},
    {u"2 de julio de 2024", u"2024-07-02"},
    {u"2 июля 2024", u"2024-07-02"},
    {u"Τρι, 2 Ιουλίου 2024 10:00:00 EET", u"2024-07-02"},
    {u"2024-július-2T9:15-05:00", u"2024-07-02"},
    {u"2024年7月2日 10:00", u"2024-07-02"},
    {u"2024년 07월 02일", u"2024-07-02"},
    {u"2024年7月", u"2024-07"},
    {u"٢٠٢٤-٠٧-٠٢", u"2024-07-02"},
    {u"02.07.2024", u"2024-07-02"},
    {u"25/12/2024", u"2024-12-25"},
    {u"12/25/2024", u"2024-12-25"},
    {u"03/04/2024", u"2024"},   // March or April
    {u"1719900000", u"2024-07-02"},
    {u"1719900000000", u"2024-07-02"},
    // No date
    {u"", u""},
    {u"yesterday", u""},
    {u"2 zzz 2024", u""},
    {u"12345", u""},
};

}   // namespace

void FeedDateTest::takesTheDayAsStated_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    for (const Row &row : rows) {
        const QString text = QString::fromUtf16(row.text);
        QTest::newRow(qUtf8Printable(u'"' % text % u'"')) << text << QString::fromUtf16(row.date);
    }
}

void FeedDateTest::takesTheDayAsStated()
{
    QFETCH(QString, text);
    QFETCH(QString, date);
    QCOMPARE(feedDate(text).toIso(), date);
}

QTEST_GUILESS_MAIN(FeedDateTest)
#include "feeddatetest.moc"
