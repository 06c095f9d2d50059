// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// "port strike" e…
QString printed(const Query &query)
{
    QStringList terms;
    for (const Query::Term &term : query.terms) {
        const QString text = term.text % (term.isUnfinished ? u"…"_s : QString());
        terms.append(term.isPhrase ? QString(u'"' % text % u'"') : text);
    }
    return terms.join(u" | "_s);
}

}   // namespace

class QueryTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void readsEveryBeginningOfAQuery();
};

void QueryTest::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blank") << u" \t\u00A0"_s << u""_s;
    QTest::newRow("two words") << u"floods assam"_s << u"floods | assam…"_s;
    QTest::newRow("finished") << u"  assam "_s << u"assam"_s;
    QTest::newRow("phrase") << u"\"port strike\" e"_s << u"\"port strike\" | e…"_s;
    QTest::newRow("open phrase") << u"\"port str"_s << u"\"port str…\""_s;
    QTest::newRow("open phrase, finished word") << u"\"port strike "_s << u"\"port strike\""_s;
    QTest::newRow("only a quotation mark") << u"\""_s << u""_s;
    QTest::newRow("empty phrase") << u"a \"\" b"_s << u"a | b…"_s;
    QTest::newRow("curly") << u"“port strike”"_s << u"\"port strike\""_s;
    QTest::newRow("quotation mark within") << u"so\"called thing\""_s << u"so | \"called thing\""_s;
    QTest::newRow("Chinese") << u"数字货币 香港"_s << u"数字货币 | 香港…"_s;
    QTest::newRow("wide space") << u"数字\u3000香港"_s << u"数字 | 香港…"_s;
    QTest::newRow("signs") << u"5.2% C++"_s << u"5.2% | C++…"_s;
}

void QueryTest::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, meaning);
    QCOMPARE(printed(parseQuery(typed)), meaning);
}

void QueryTest::readsEveryBeginningOfAQuery()
{
    const QString whole = u"floods \"port strike\" “数字” -x (a:\"b"_s;
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const Query query = parseQuery(QStringView(whole).left(length));
        for (const Query::Term &term : query.terms)
            QVERIFY(!term.text.trimmed().isEmpty());
    }
}

QTEST_GUILESS_MAIN(QueryTest)
#include "querytest.moc"
