// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/savedsearches.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Names in order, each with that of the one it stands under.
QString printed(const SavedSearches &searches)
{
    QStringList result;
    for (const SavedSearch &search : searches) {
        QString above;
        for (const SavedSearch &other : searches) {
            if (other.id == search.parent)
                above = u'<' % other.name;
        }
        result.append(search.name % above);
    }
    return result.join(u' ');
}

const SavedSearches Three{{1, u"A"_s, u"a"_s, 0}, {2, u"B"_s, u"b"_s, 0}, {3, u"C"_s, u"c"_s, 0}};

}   // namespace

class SavedSearchesTest final : public QObject
{
    Q_OBJECT

private slots:
    void adds();
    void replacesOneOfTheSameName();
    void moves();
    void nests();
    void removesWhatStandsUnder();
};

void SavedSearchesTest::adds()
{
    const SavedSearches searches = withSearch(Three, u"D"_s, u"d"_s);
    QCOMPARE(printed(searches), u"A B C D"_s);
    QCOMPARE(searches.last().id, 4);
}

void SavedSearchesTest::replacesOneOfTheSameName()
{
    const SavedSearches searches = withSearch(Three, u"B"_s, u"bb"_s);
    QCOMPARE(printed(searches), u"A B C"_s);
    QCOMPARE(searches[1].query, u"bb"_s);
}

void SavedSearchesTest::moves()
{
    QCOMPARE(printed(moved(Three, 3, -1)), u"A C B"_s);
    QCOMPARE(printed(moved(Three, 1, 1)), u"B A C"_s);
    QCOMPARE(moved(Three, 1, -1), Three);
    QCOMPARE(moved(Three, 9, 1), Three);
    // Over those that stand under another.
    QCOMPARE(printed(moved(nested(Three, 2), 3, -1)), u"C B<A A"_s);
}

void SavedSearchesTest::nests()
{
    const SavedSearches inner = nested(Three, 2);
    QCOMPARE(printed(inner), u"A B<A C"_s);
    QCOMPARE(printed(unnested(inner, 2)), u"A B C"_s);
    QCOMPARE(nested(Three, 1), Three);
    QCOMPARE(unnested(Three, 1), Three);
    QCOMPARE(printed(nested(inner, 3)), u"A B<A C<A"_s);
    QCOMPARE(printed(withName(inner, 2, u"X"_s)), u"A X<A C"_s);
}

void SavedSearchesTest::removesWhatStandsUnder()
{
    QCOMPARE(printed(withoutSearch(nested(Three, 2), 1)), u"C"_s);
    QCOMPARE(printed(withoutSearch(Three, 2)), u"A C"_s);
    QCOMPARE(withoutSearch(Three, 9), Three);
}

QTEST_GUILESS_MAIN(SavedSearchesTest)
#include "savedsearchestest.moc"
