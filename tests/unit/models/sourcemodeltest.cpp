// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sourcemodel.h"
#include "provenance/provenance.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList printed(const SourceModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u" | "_s);
    }
    return lines;
}

QList<Source> sources()
{
    Source first;
    first.citation = u"China News, February 23, 2021"_s;
    first.publisher = u"China News"_s;
    first.date = PartialDate::ofDay(2021, 2, 23);
    first.url = u"https://www.News.Example.net/a b"_s;
    Source second;
    second.citation = u"A report of some pages"_s;
    second.url = u"https://bit.ly/x"_s;
    second.remarks = {{Remark::Kind::ShortLink, u"The link is shortened."_s},
                      {Remark::Kind::NoDate, u"No date is stated."_s}};
    return {first, second};
}

}   // namespace

class SourceModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void showsSources();
    void tellsWhereALinkLeads();
    void partsWarningsFromHints();
    void speaksEveryRow();
    void showsHosts_data();
    void showsHosts();
};

void SourceModelTest::showsSources()
{
    SourceModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(sources());
    QCOMPARE(printed(model),
             QStringList({u"1 | China News | 23 Feb 2021 | news.example.net | https://www.News.Example.net/a b"_s,
                          u"2 | A report of some pages |  | bit.ly | https://bit.ly/x"_s}));
}

void SourceModelTest::tellsWhereALinkLeads()
{
    SourceModel model;
    model.show(sources());
    QCOMPARE(model.index(0, 0).data(SourceModel::TargetRole).toString(), u"https://www.news.example.net/a%20b"_s);
    QCOMPARE(model.index(0, 3).data(Qt::ToolTipRole).toString(), u"https://www.news.example.net/a%20b"_s);
    QCOMPARE(trueTarget(u"https://пример.example/ы"_s), u"https://xn--e1afmkfd.example/%D1%8B"_s);
    QCOMPARE(trueTarget(u"see the paper of Friday"_s), u"see the paper of Friday"_s);
}

void SourceModelTest::partsWarningsFromHints()
{
    SourceModel model;
    model.show(sources());
    const QModelIndex second = model.index(1, 0);
    QCOMPARE(second.data(SourceModel::WarningsRole).toStringList(), QStringList({u"The link is shortened."_s}));
    QCOMPARE(second.data(SourceModel::HintsRole).toStringList(), QStringList({u"No date is stated."_s}));
    QCOMPARE(second.data(SourceModel::RemarksRole).toStringList().size(), 2);
}

void SourceModelTest::speaksEveryRow()
{
    SourceModel model;
    model.show(sources());
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"source 1, China News, 23 Feb 2021, news.example.net"_s);
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
             u"source 2, A report of some pages, bit.ly, The link is shortened., No date is stated."_s);
}

void SourceModelTest::showsHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("plain") << u"https://www.Example.org/x"_s << u"example.org"_s;
    QTest::newRow("port and user") << u"https://bank.com@evil.example:8080/"_s << u"evil.example"_s;
    QTest::newRow("one script") << u"https://пример.рф/"_s << u"пример.рф"_s;
    QTest::newRow("Chinese and Japanese") << u"https://日本のニュース.example/"_s << u"日本のニュース.example"_s;
    QTest::newRow("mixed") << u"https://аpple.com/"_s << u"xn--pple-43d.com"_s;
    QTest::newRow("no address") << u"page 12"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void SourceModelTest::showsHosts()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    QCOMPARE(shownHost(url), host);
}

QTEST_GUILESS_MAIN(SourceModelTest)
#include "sourcemodeltest.moc"
