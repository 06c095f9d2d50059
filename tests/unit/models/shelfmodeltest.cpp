// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shelfmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += QString(indent % index.data().toString() % u" | "_s % index.data(ShelfModel::CountRole).toString());
        lines += printed(model, index, indent % u"  "_s);
    }
    return lines;
}

BulletinRow bulletinRow(qint64 handle, const QString &title, qint64 unread)
{
    return {BulletinHandle{handle}, title, {}, {PartialDate::ofMonth(2021, 2), false}, {}, 8, unread};
}

Overview overview()
{
    Overview all;
    all.all = 12;
    all.unread = 7;
    all.bookmarks = 1;
    all.bulletins = {bulletinRow(2, u"February"_s, 7), bulletinRow(1, u"January"_s, 0)};
    all.publishers = {{u"Reuters"_s, 9}, {u"The Paper"_s, 3}};
    return all;
}

}   // namespace

class ShelfModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void showsShelves();
    void nestsSearches();
    void hidesAnEmptyTrash();
    void keepsWhatIsThereWhenAnotherBulletinComes();
    void findsEveryScopeItShows();
    void speaksEveryRow();
};

void ShelfModelTest::showsShelves()
{
    ShelfModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(overview());
    QCOMPARE(printed(model), QStringList({u"All items | 12"_s, u"Unread | 7"_s, u"Bookmarks | 1"_s, u"Bulletins | 2"_s,
                                          u"  February | 7"_s, u"  January | 0"_s, u"Publishers | 2"_s,
                                          u"  Reuters | 9"_s, u"  The Paper | 3"_s}));
}

void ShelfModelTest::nestsSearches()
{
    ShelfModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(overview());
    Overview all = overview();
    all.searches = {{1, u"Water"_s, u"flood OR dam"_s, 0}, {3, u"Ports"_s, u"port"_s, 0}, {2, u"Dams"_s, u"dam"_s, 1}};
    model.show(all);
    model.setTally(2, 4);
    QCOMPARE(printed(model).mid(3, 4),
             QStringList({u"Searches | 3"_s, u"  Water | 0"_s, u"    Dams | 4"_s, u"  Ports | 0"_s}));
    Scope scope{Scope::Kind::Search, {}, {}};
    scope.search = all.searches[2];
    QCOMPARE(model.find(scope).data(ShelfModel::ScopeRole).value<Scope>(), scope);
    QCOMPARE(model.find(scope).data(Qt::AccessibleTextRole).toString(), u"Dams, 4 unread"_s);
    const QPersistentModelIndex dams(model.find(scope));
    all.searches[2].name = u"Dikes"_s;
    model.show(all);
    QCOMPARE(dams.data().toString(), u"Dikes"_s);   // in place
    all.searches = {};
    model.show(all);
    QCOMPARE(printed(model)[3], u"Bulletins | 2"_s);
}

void ShelfModelTest::hidesAnEmptyTrash()
{
    ShelfModel model;
    const QAbstractItemModelTester tester(&model);
    Overview all = overview();
    all.trashed = 2;
    model.show(all);
    QCOMPARE(printed(model).last(), u"Trash | 2"_s);
    model.show(overview());
    QCOMPARE(printed(model).last(), u"  The Paper | 3"_s);
}

void ShelfModelTest::keepsWhatIsThereWhenAnotherBulletinComes()
{
    ShelfModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(overview());
    const QPersistentModelIndex january(model.find({Scope::Kind::Bulletin, BulletinHandle{1}, {}}));
    const QPersistentModelIndex reuters(model.find({Scope::Kind::Publisher, {}, u"Reuters"_s}));
    QSignalSpy reset(&model, &ShelfModel::modelReset);
    Overview all = overview();
    all.bulletins.insert(1, bulletinRow(3, u"Middle"_s, 4));
    all.publishers.append({u"WIRED"_s, 1});
    model.show(all);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(january.data().toString(), u"January"_s);
    QCOMPARE(january.row(), 2);
    QCOMPARE(reuters.data().toString(), u"Reuters"_s);
    QCOMPARE(printed(model).mid(4, 3), QStringList({u"  February | 7"_s, u"  Middle | 4"_s, u"  January | 0"_s}));
}

void ShelfModelTest::findsEveryScopeItShows()
{
    ShelfModel model;
    model.show(overview());
    const QList<Scope> scopes{{Scope::Kind::All, {}, {}},
                              {Scope::Kind::Unread, {}, {}},
                              {Scope::Kind::Bookmarks, {}, {}},
                              {Scope::Kind::Bulletin, BulletinHandle{2}, {}},
                              {Scope::Kind::Publisher, {}, u"The Paper"_s}};
    for (const Scope &scope : scopes)
        QVERIFY(model.find(scope).data(ShelfModel::ScopeRole).value<Scope>() == scope);
    QVERIFY(!model.find({Scope::Kind::Trash, {}, {}}).isValid());
    QVERIFY(!model.find({Scope::Kind::Bulletin, BulletinHandle{9}, {}}).isValid());
    QVERIFY(!model.index(3, 0).data(ShelfModel::ScopeRole).isValid());   // a heading
}

void ShelfModelTest::speaksEveryRow()
{
    ShelfModel model;
    model.show(overview());
    const QModelIndex february = model.find({Scope::Kind::Bulletin, BulletinHandle{2}, {}});
    QCOMPARE(february.data(Qt::AccessibleTextRole).toString(), u"February, February 2021, 7 unread"_s);
    QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Bookmarks, 1 item"_s);
}

QTEST_GUILESS_MAIN(ShelfModelTest)
#include "shelfmodeltest.moc"
