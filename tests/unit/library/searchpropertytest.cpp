// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

// The index, its marks, its vocabulary and its query are clever; here stands their plain twin, which reads every
// text: beginnings of words in scripts with spaces, pieces of text in the others.

namespace {

constexpr int Items = 250;
constexpr int Queries = 1500;

const QStringList Latin = {u"flood"_s, u"floods"_s, u"Flooding"_s, u"Café"_s,   u"ÉTAT"_s,
                           u"a"_s,     u"an"_s,     u"and"_s,      u"U.S."_s,   u"NSA-linked"_s,
                           u"5.2%"_s,  u"2024"_s,   u"20"_s,       u"“Jian”"_s, u"x86"_s};
const QStringList Cyrillic = {u"ещё"_s, u"еще"_s, u"Москва"_s, u"москве"_s, u"йод"_s};
const QStringList Arabic = {u"مُحَمَّد"_s, u"محمد"_s, u"السلام"_s, u"الســلام"_s};
const QStringList Han = {u"数"_s, u"數"_s, u"字"_s, u"货"_s, u"貨"_s, u"币"_s, u"幣"_s, u"国"_s, u"國"_s};
const QStringList Thai = {u"ข่าว"_s, u"ไทย"_s, u"าว"_s};
const QStringList Signs = {u"，"_s, u"。"_s, u" "_s, u" "_s, u", "_s, u"-"_s};

QString oneOf(QRandomGenerator &random, const QStringList &words)
{
    return words[random.bounded(int(words.size()))];
}

QString hanRun(QRandomGenerator &random)
{
    QString run;
    for (int length = random.bounded(1, 5); length > 0; --length)
        run += oneOf(random, Han);
    return run;
}

/// A word, or a run of an unspaced script.
QString piece(QRandomGenerator &random)
{
    switch (random.bounded(6)) {
    case 0:
        return oneOf(random, Cyrillic);
    case 1:
        return oneOf(random, Arabic);
    case 2:
        return oneOf(random, Thai);
    case 3:
    case 4:
        return hanRun(random);
    default:
        return oneOf(random, Latin);
    }
}

QString randomText(QRandomGenerator &random, int pieces)
{
    QString text;
    for (int i = 0; i < pieces; ++i)
        text += piece(random) % (random.bounded(4) == 0 ? QString() : oneOf(random, Signs));
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

QString randomQuery(QRandomGenerator &random)
{
    QString query;
    for (int terms = random.bounded(1, 4); terms > 0; --terms) {
        QString term = randomText(random, random.bounded(3) == 0 ? 2 : 1);
        if (random.bounded(3) == 0)
            term = term.left(random.bounded(1, 5));
        query += random.bounded(4) == 0 ? QString(u'"' % term % u"\" "_s) : QString(term % u' ');
    }
    return random.bounded(2) == 0 ? query : query.trimmed();
}

/// Folded with one character for each that counts: letters as they are, everything between them as one space.
QString plainlyFolded(const QString &text)
{
    static const QHash<QChar, QChar> Same = {{u'數', u'数'}, {u'貨', u'货'}, {u'幣', u'币'},
                                             {u'國', u'国'}, {u'ё', u'е'},   {u'é', u'e'}};
    QString result;
    for (const QChar letter : text.toLower()) {
        const bool isArabicMark = (letter >= u'\u064B' && letter <= u'\u0652') || letter == u'\u0640';
        const bool isLetter = letter.isLetterOrNumber() || letter.isMark();
        if (isArabicMark)
            continue;
        if (isLetter)
            result += Same.value(letter, letter);
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

bool isUnspacedLetter(QChar letter)
{
    return letter.script() == QChar::Script_Han || letter.script() == QChar::Script_Thai;
}

/// True where a word may begin or end between @p before and @p after.
bool isBoundary(QChar before, QChar after)
{
    return before == u' ' || after == u' ' || isUnspacedLetter(before) || isUnspacedLetter(after);
}

bool plainlyHolds(const QString &text, const Query::Term &term)
{
    const QString folded = u' ' % plainlyFolded(text) % u' ';
    const QString raw = plainlyFolded(term.text);
    const QString sought = raw.trimmed();
    const bool mayGoOn = term.isUnfinished && !raw.endsWith(u' ');
    for (qsizetype at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
        const qsizetype end = at + sought.size();
        const bool beginsWell = isBoundary(folded[at - 1], folded[at]);
        const bool endsWell = mayGoOn || isBoundary(folded[end - 1], folded[end]);
        if (beginsWell && endsWell)
            return true;
    }
    return false;
}

QList<QString> columnsOf(const Item &item)
{
    QStringList publishers;
    QStringList addresses;
    for (const Source &source : item.sources) {
        publishers.append(source.publisher);
        addresses.append(source.url);
    }
    return {item.title, bodyText(item.body), publishers.join(u'\n'), addresses.join(u'\n')};
}

bool plainlyFinds(const Item &item, const Query &query)
{
    const QStringList columns = columnsOf(item);
    return std::all_of(query.terms.begin(), query.terms.end(), [&columns](const Query::Term &term) {
        return std::any_of(columns.begin(), columns.end(),
                           [&term](const QString &column) { return plainlyHolds(column, term); });
    });
}

/// Signs that stand beside words in a query count for nothing.
Query withoutSigns(Query query)
{
    query.terms.removeIf([](const Query::Term &term) { return plainlyFolded(term.text).trimmed().isEmpty(); });
    return query;
}

Bulletin randomBulletin(QRandomGenerator &random)
{
    QList<Item> items;
    for (int number = 0; number < Items; ++number) {
        Item item = itemOf(randomText(random, 4), randomText(random, random.bounded(1, 25)));
        item.sources = {sourceOf(randomText(random, 2), u"2024"_s, u"https://example.org/"_s % oneOf(random, Latin))};
        items.append(item);
    }
    return bulletinOf(u"Random"_s, items);
}

}   // namespace

class SearchPropertyTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatAPlainScanFinds();
    void marksInWhatItFinds();

private:
    QRandomGenerator m_random{20240703};
    Bulletin m_bulletin;
    std::unique_ptr<TestLibrary> m_library;
};

void SearchPropertyTest::initTestCase()
{
    m_bulletin = randomBulletin(m_random);
    m_library = std::make_unique<TestLibrary>();
    QCOMPARE(m_library->import(m_bulletin).added, Items);
}

void SearchPropertyTest::findsWhatAPlainScanFinds()
{
    QHash<QString, const Item *> items;
    for (const Item &item : m_bulletin.items)
        items.insert(item.id, &item);
    int found = 0;
    for (int number = 0; number < Queries; ++number) {
        const QString typed = randomQuery(m_random);
        const Query query = withoutSigns(parseQuery(typed));
        if (query.isEmpty())
            continue;
        QSet<QString> expected;
        for (const Item &item : m_bulletin.items) {
            if (plainlyFinds(item, query))
                expected.insert(item.id);
        }
        QSet<QString> answered;
        const QList<ItemHandle> handles = m_library->find({{}, parseQuery(typed), {}});
        for (const ItemRow &row : valueOf((*m_library)->rows(handles)))
            answered.insert(row.id);
        for (const QString &id : (expected - answered) + (answered - expected))
            qWarning() << (expected.contains(id) ? "missed" : "invented") << columnsOf(*items[id]);
        QVERIFY2(answered == expected, qPrintable(typed));
        found += int(answered.size());
    }
    QVERIFY(found > Queries);
}

void SearchPropertyTest::marksInWhatItFinds()
{
    for (int number = 0; number < Queries; ++number) {
        const Query query = withoutSigns(parseQuery(randomQuery(m_random)));
        for (const Query::Term &term : query.terms) {
            const Item &item = m_bulletin.items[m_random.bounded(Items)];
            const QString body = bodyText(item.body);
            const QList<Range> ranges = matchesIn(body, {{term}});
            QCOMPARE(!ranges.isEmpty(), plainlyHolds(body, term));
            qsizetype end = 0;
            for (const Range &range : ranges) {
                QVERIFY(range.start >= end && range.end() <= body.size() && !range.isEmpty());
                QVERIFY(plainlyHolds(body.mid(range.start, range.length), term));
                end = range.end();
            }
        }
    }
}

QTEST_GUILESS_MAIN(SearchPropertyTest)
#include "searchpropertytest.moc"
