// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr int Large = 9000;   // items: more than are put into the index at once

Bulletin largeBulletin()
{
    QList<Item> items;
    for (int number = 0; number < Large; ++number) {
        const QString date = QDate(2001, 1, 1).addDays(number % 365).toString(Qt::ISODate);
        items.append(itemOf(u"Headline %1"_s.arg(number), u"A text about goats, number %1."_s.arg(number), date));
    }
    return bulletinOf(u"Large"_s, items);
}

/// What somebody else does to the file.
void tamper(const QString &folder, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(folder + u"/library.sqlite"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

}   // namespace

/// The items of a large import can be read at once and are found later.
class IndexingTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsAllOfALargeImportInTheEnd();
    void tellsWhatIsStillToCome();
    void goesOnWhenItIsOpenedAgain();
    void forgetsWhatIsTrashedMeanwhile();
    void makesALostIndexAnew();
    void noticesAnIndexThatDisagrees();
};

void IndexingTest::findsAllOfALargeImportInTheEnd()
{
    TestLibrary library;
    valueOf(library->import(largeBulletin(), {}));
    QCOMPARE(library.find({}).size(), Large);   // can be read
    QCOMPARE(sentenceOf(library->indexAll()), QString());
    QCOMPARE(library.find({{}, parseQuery(u"goats"), Question::Order::Newest}).size(), Large);
    QCOMPARE(library.titles(u"headline 8765 "_s), QStringList{u"Headline 8765"_s});
    QCOMPARE(valueOf(library->overview()).unindexed, 0);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void IndexingTest::tellsWhatIsStillToCome()
{
    TestLibrary library;
    QSignalSpy changes(library.operator->(), &Library::changed);
    valueOf(library->import(largeBulletin(), {}));
    QTRY_VERIFY(!changes.isEmpty() && changes.last().first().value<LibraryChange>().kind == LibraryChange::Kind::Index
                && changes.last().first().value<LibraryChange>().unindexed == 0);
    QList<qint64> left;
    for (const QList<QVariant> &change : std::as_const(changes)) {
        if (change.first().value<LibraryChange>().kind == LibraryChange::Kind::Index)
            left.append(change.first().value<LibraryChange>().unindexed);
    }
    QVERIFY(left.size() > 1);
    QVERIFY(std::is_sorted(left.rbegin(), left.rend()));
}

void IndexingTest::goesOnWhenItIsOpenedAgain()
{
    TestLibrary library;
    valueOf(library->import(largeBulletin(), {}));
    library.reopen();
    QTRY_COMPARE(library.find({{}, parseQuery(u"goats"), Question::Order::Newest}).size(), Large);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void IndexingTest::forgetsWhatIsTrashedMeanwhile()
{
    TestLibrary library;
    const Bulletin bulletin = largeBulletin();
    const QFuture<Result<ImportOutcome>> import = library->import(bulletin, {});
    const Removal removal = valueOf(library->remove({bulletin.items[17].id, bulletin.items[8999].id}));
    QCOMPARE(removal.items.size(), 2);
    QCOMPARE(sentenceOf(library->restore({{bulletin.items[17].id}, {}})), QString());
    QCOMPARE(sentenceOf(library->indexAll()), QString());
    QCOMPARE(library.titles(u"number 17 "_s), QStringList{u"Headline 17"_s});
    QCOMPARE(library.titles(u"number 8999 "_s), QStringList());
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void IndexingTest::makesALostIndexAnew()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    tamper(library.folder(), u"UPDATE meta SET value = value - 1 WHERE key = 'indexed'"_s);
    library.reopen();
    QTRY_COMPARE(library.titles(u"santos"_s), QStringList{u"Port strike ends"_s});
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void IndexingTest::noticesAnIndexThatDisagrees()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    tamper(library.folder(), u"UPDATE body SET text = 'Other words.' WHERE text LIKE 'Rivers%'"_s);
    Library readOnly(library.folder(), Library::Access::ReadOnly);
    QCOMPARE(sentenceOf(readOnly.open()), QString());
    QCOMPARE(valueOf(readOnly.check()).problems, QStringList{u"The search index disagrees with the items."_s});
}

QTEST_GUILESS_MAIN(IndexingTest)
#include "indexingtest.moc"
