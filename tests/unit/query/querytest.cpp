// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/query/queryprint.h"

#include "query/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Each complaint as the text it stands under, and its sentence's beginning.
QStringList complaintsOn(const QString &typed)
{
    QStringList result;
    for (const Complaint &complaint : readQuery(typed).complaints)
        result.append(typed.mid(complaint.range.start, complaint.range.length));
    return result;
}

}   // namespace

class QueryTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void readsFields_data();
    void readsFields();
    void complainsOfWhatItCannotUnderstand_data();
    void complainsOfWhatItCannotUnderstand();
    void readsEveryBeginningOfAQuery();
    void survivesWhatIsPastedByMistake();
    void showsExamplesThatHold();
};

void QueryTest::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("nothing") << u""_s << u"()"_s;
    QTest::newRow("blank") << u" \t\u00A0"_s << u"()"_s;
    QTest::newRow("two words") << u"floods assam"_s << u"(floods, assam…)"_s;
    QTest::newRow("finished") << u"  assam "_s << u"assam"_s;
    QTest::newRow("phrase") << u"\"port strike\" e"_s << u"(\"port strike\", e…)"_s;
    QTest::newRow("open phrase") << u"\"port str"_s << u"\"port str…\""_s;
    QTest::newRow("open phrase, finished word") << u"\"port strike "_s << u"\"port strike\""_s;
    QTest::newRow("only a quotation mark") << u"\""_s << u"()"_s;
    QTest::newRow("empty phrase") << u"a \"\" b"_s << u"(a, b…)"_s;
    QTest::newRow("curly") << u"“port strike”"_s << u"\"port strike\""_s;
    QTest::newRow("quotation mark within") << u"so\"called thing\""_s << u"(so, \"called thing\")"_s;
    QTest::newRow("Chinese") << u"数字货币 香港"_s << u"(数字货币, 香港…)"_s;
    QTest::newRow("wide space") << u"数字\u3000香港"_s << u"(数字, 香港…)"_s;
    QTest::newRow("signs") << u"5.2% C++"_s << u"(5.2%, C++…)"_s;
    QTest::newRow("or") << u"dam OR dike "_s << u"(dam or dike)"_s;
    QTest::newRow("or binds last") << u"a b OR c d "_s << u"((a, b) or (c, d))"_s;
    QTest::newRow("or within brackets") << u"a (b OR c) d "_s << u"(a, (b or c), d)"_s;
    QTest::newRow("or in small letters") << u"dam or dike "_s << u"(dam, or, dike)"_s;
    QTest::newRow("or still to be followed") << u"dam OR"_s << u"dam"_s;
    QTest::newRow("or twice") << u"dam OR OR dike "_s << u"(dam or dike)"_s;
    QTest::newRow("or alone") << u"OR"_s << u"OR…"_s;
    QTest::newRow("or at the beginning") << u"OR gate "_s << u"(OR, gate)"_s;
    QTest::newRow("or within a word") << u"a ORE"_s << u"(a, ORE…)"_s;
    QTest::newRow("not") << u"floods -assam"_s << u"(floods, not assam)"_s;
    QTest::newRow("not a phrase") << u"-\"port str"_s << u"not \"port str\""_s;
    QTest::newRow("not brackets") << u"a -(b OR c) "_s << u"(a, not (b or c))"_s;
    QTest::newRow("not, unfinished by a star") << u"-flo*"_s << u"not flo…"_s;
    QTest::newRow("hyphen within") << u"NSA-linked "_s << u"NSA-linked"_s;
    QTest::newRow("hyphen alone") << u"a - b "_s << u"(a, -, b)"_s;
    QTest::newRow("open bracket") << u"a (b c"_s << u"(a, (b, c…))"_s;
    QTest::newRow("closing bracket alone") << u"a) b "_s << u"(a), b)"_s;
    QTest::newRow("empty brackets") << u"a () b "_s << u"(a, b)"_s;
    QTest::newRow("brackets within a word") << u"(f(x) y) "_s << u"(f(x), y)"_s;
    QTest::newRow("star") << u"flo* x "_s << u"(flo…, x)"_s;
    QTest::newRow("star in a phrase") << u"\"port str*\" x "_s << u"(\"port str…\", x)"_s;
    QTest::newRow("star alone") << u"* x "_s << u"(*, x)"_s;
    QTest::newRow("exact") << u"=US"_s << u"=US"_s;
    QTest::newRow("exact phrase") << u"=\"The US\" x "_s << u"(=\"The US\", x)"_s;
    QTest::newRow("exact beginning") << u"=Flo*"_s << u"=Flo…"_s;
    QTest::newRow("equals sign alone") << u"= x "_s << u"(=, x)"_s;
    QTest::newRow("address") << u"https://example.org/a:b "_s << u"https://example.org/a:b"_s;
    QTest::newRow("hour and subject") << u"10:30 Re:Port "_s << u"(10:30, Re:Port)"_s;
}

void QueryTest::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, meaning);
    QCOMPARE(printed(parseQuery(typed)), meaning);
    QCOMPARE(complaintsOn(typed), QStringList());
}

void QueryTest::readsFields_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("title") << u"title:floods assam"_s << u"(title floods, assam…)"_s;
    QTest::newRow("unfinished") << u"Title:flo"_s << u"title flo…"_s;
    QTest::newRow("phrase") << u"body:\"port str"_s << u"body \"port str…\""_s;
    QTest::newRow("brackets") << u"title:(dam OR dike) x "_s << u"((title dam or title dike), x)"_s;
    QTest::newRow("field within brackets") << u"title:(dam publisher:x) y "_s << u"((title dam, publisher x), y)"_s;
    QTest::newRow("exact in a field") << u"title:=US "_s << u"title =US"_s;
    QTest::newRow("not in a field") << u"-title:floods"_s << u"not title floods"_s;
    QTest::newRow("address") << u"url:https://a.example/b "_s << u"url https://a.example/b"_s;
    QTest::newRow("host") << u"host:https://www.Example.org/x "_s << u"host example.org"_s;
    QTest::newRow("unfinished host") << u"host:exam"_s << u"host exam…"_s;
    QTest::newRow("near") << u"near:\"flood dam\" "_s << u"near flood dam"_s;
    QTest::newRow("bulletin") << u"bulletin:week* "_s << u"in week…"_s;
    QTest::newRow("language") << u"lang:zh_TW"_s << u"lang zh-tw"_s;
    QTest::newRow("tag") << u"tag:\"clean water\" "_s << u"tagged clean water"_s;
    QTest::newRow("year") << u"date:2021"_s << u"of 2021-01-01..2021-12-31"_s;
    QTest::newRow("month") << u"date:2021-02"_s << u"of 2021-02-01..2021-02-28"_s;
    QTest::newRow("day") << u"date:2021/2/20"_s << u"of 2021-02-20..2021-02-20"_s;
    QTest::newRow("days") << u"date:2021-01-15..2021-03"_s << u"of 2021-01-15..2021-03-31"_s;
    QTest::newRow("open end") << u"date:2021.. "_s << u"of 2021-01-01.."_s;
    QTest::newRow("open beginning") << u"date:..2021 "_s << u"of ..2021-12-31"_s;
    QTest::newRow("before") << u"before:2021-02"_s << u"of ..2021-01-31"_s;
    QTest::newRow("after") << u"after:2021-02"_s << u"of 2021-03-01.."_s;
    QTest::newRow("date of a source") << u"sourcedate:2021"_s << u"source of 2021-01-01..2021-12-31"_s;
    QTest::newRow("sources") << u"sources:>1"_s << u"sources 2.."_s;
    QTest::newRow("few sources") << u"sources:<=2"_s << u"sources 0..2"_s;
    QTest::newRow("so many sources") << u"sources:2..3"_s << u"sources 2..3"_s;
    QTest::newRow("note") << u"has:Note"_s << u"has note"_s;
    QTest::newRow("unread") << u"is:unread"_s << u"not has read"_s;
    QTest::newRow("not unread") << u"-is:unread"_s << u"not not has read"_s;
    // Half-typed: nothing yet, and no complaint.
    QTest::newRow("field alone") << u"x title:"_s << u"x"_s;
    QTest::newRow("half a year") << u"x date:20"_s << u"x"_s;
    QTest::newRow("half a month") << u"x date:2021-0"_s << u"x"_s;
    QTest::newRow("half a day") << u"x date:2021-02-3"_s << u"(x, of 2021-02-03..2021-02-03)"_s;
    QTest::newRow("half a range") << u"x date:2021-02..20"_s << u"x"_s;
    QTest::newRow("half a number") << u"x sources:>"_s << u"x"_s;
    QTest::newRow("half a mark") << u"x has:no"_s << u"x"_s;
    QTest::newRow("half a language") << u"x lang:z"_s << u"x"_s;
}

void QueryTest::readsFields()
{
    QFETCH(QString, typed);
    QFETCH(QString, meaning);
    QCOMPARE(printed(parseQuery(typed)), meaning);
    QCOMPARE(complaintsOn(typed), QStringList());
}

void QueryTest::complainsOfWhatItCannotUnderstand_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QStringList>("complaints");
    QTest::newRow("field") << u"a titel:floods b "_s << u"(a, b)"_s << QStringList{u"titel:floods"_s};
    QTest::newRow("date") << u"a date:2021-13 b "_s << u"(a, b)"_s << QStringList{u"date:2021-13"_s};
    QTest::newRow("no day") << u"date:2021-02-30"_s << u"()"_s << QStringList{u"date:2021-02-30"_s};
    QTest::newRow("word for a date") << u"before:tomorrow"_s << u"()"_s << QStringList{u"before:tomorrow"_s};
    QTest::newRow("backwards") << u"date:2021..2020 x "_s << u"x"_s << QStringList{u"date:2021..2020"_s};
    QTest::newRow("mark") << u"has:wings x "_s << u"x"_s << QStringList{u"has:wings"_s};
    QTest::newRow("unfinished mark that is none") << u"x is:blue"_s << u"x"_s << QStringList{u"is:blue"_s};
    QTest::newRow("number") << u"sources:many x "_s << u"x"_s << QStringList{u"sources:many"_s};
    QTest::newRow("language") << u"lang:english x "_s << u"x"_s << QStringList{u"lang:english"_s};
    QTest::newRow("space after a field") << u"title: floods "_s << u"floods"_s << QStringList{u"title:"_s};
    QTest::newRow("two") << u"foo:a bar:b c "_s << u"c"_s << QStringList{u"foo:a"_s, u"bar:b"_s};
}

void QueryTest::complainsOfWhatItCannotUnderstand()
{
    QFETCH(QString, typed);
    QFETCH(QString, meaning);
    QFETCH(QStringList, complaints);
    QCOMPARE(printed(parseQuery(typed)), meaning);
    QCOMPARE(complaintsOn(typed), complaints);
    for (const Complaint &complaint : readQuery(typed).complaints)
        QVERIFY2(complaint.sentence.endsWith(u'.'), qPrintable(complaint.sentence));
}

void QueryTest::readsEveryBeginningOfAQuery()
{
    const QString whole =
        u"floods \"port strike\" “数字” -x (a:\"b OR title:(=c -date:2021-02..2021-03 host:d)) near:\"e"_s;
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const QString typed = whole.left(length);
        for (const Complaint &complaint : readQuery(typed).complaints) {
            QVERIFY(complaint.range.end() <= typed.size());
            QVERIFY(!complaint.range.isEmpty());
        }
    }
}

void QueryTest::survivesWhatIsPastedByMistake()
{
    QVERIFY(!parseQuery(QString(QString(100'000, u'(') % u'x')).isEmpty());
    QVERIFY(!parseQuery(QString(QString(100'000, u'-') % u'x')).isEmpty());
    const TypedQuery many = readQuery(u"word "_s.repeated(10'000));
    QCOMPARE(std::get<All>(many.query.node).parts.size(), size_t(500));
    QCOMPARE(many.complaints.size(), 1);
}

void QueryTest::showsExamplesThatHold()
{
    for (const QueryField &field : queryFields() + queryForms()) {
        QVERIFY2(!parseQuery(QString(field.example % u' ')).isEmpty(), qPrintable(field.example));
        QCOMPARE(complaintsOn(field.example % u' '), QStringList());
        QVERIFY(field.example.startsWith(field.name));
        QVERIFY(!field.meaning.isEmpty());
    }
}

QTEST_GUILESS_MAIN(QueryTest)
#include "querytest.moc"
