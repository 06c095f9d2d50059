// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/plainsearch.h"
#include "unit/library/samples.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

// The index, its marks, its vocabulary, its query and its plan are clever; plainsearch.h reads every text instead.

namespace {

constexpr int ItemsEach = 60;
constexpr int Queries = 1500;

const QStringList Latin = {u"flood"_s, u"floods"_s, u"Flooding"_s, u"Café"_s,   u"ÉTAT"_s,
                           u"a"_s,     u"an"_s,     u"and"_s,      u"U.S."_s,   u"NSA-linked"_s,
                           u"5.2%"_s,  u"2024"_s,   u"20"_s,       u"“Jian”"_s, u"x86"_s};
const QStringList Cyrillic = {u"ещё"_s, u"еще"_s, u"Москва"_s, u"москве"_s, u"йод"_s};
const QStringList Arabic = {u"مُحَمَّد"_s, u"محمد"_s, u"السلام"_s, u"الســلام"_s};
const QStringList Han = {u"数"_s, u"數"_s, u"字"_s, u"货"_s, u"貨"_s, u"币"_s, u"幣"_s, u"国"_s, u"國"_s};
const QStringList Thai = {u"ข่าว"_s, u"ไทย"_s, u"าว"_s};
const QStringList Signs = {u"，"_s, u"。"_s, u" "_s, u" "_s, u", "_s, u"-"_s};
const QStringList Hosts = {u"example.org"_s, u"news.example.org"_s, u"www.example.com"_s, u"sample.org"_s};
const QStringList Dates = {u"2019"_s,       u"2020-12"_s,    u"2020-12-31"_s, u"2021"_s,      u"2021-01"_s,
                           u"2021-01-01"_s, u"2021-02-28"_s, u"2021-03"_s,    u"2021-03-31"_s};
const QStringList Tags = {u"water"_s, u"Clean water"_s, u"數字"_s, u"Wat"_s};
const QStringList Languages = {u"en"_s, u"en-gb"_s, u"zh"_s};

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

/// What the grammar takes for one word or phrase.
QString randomTerm(QRandomGenerator &random)
{
    QString term = randomText(random, random.bounded(3) == 0 ? 2 : 1);
    if (random.bounded(3) == 0)
        term = term.left(random.bounded(1, 5));
    if (random.bounded(8) == 0)
        term += u'*';
    return random.bounded(4) == 0 ? QString(u'"' % term % u'"') : term.remove(u' ');
}

/// Words alone, as most queries are.
QString simpleQuery(QRandomGenerator &random)
{
    QString query;
    for (int terms = random.bounded(1, 4); terms > 0; --terms)
        query += randomTerm(random) % u' ';
    return random.bounded(2) == 0 ? query : query.trimmed();
}

QString randomDates(QRandomGenerator &random)
{
    const QString from = oneOf(random, Dates);
    switch (random.bounded(4)) {
    case 0:
        return from % u".."_s % oneOf(random, Dates);
    case 1:
        return from % u".."_s;
    case 2:
        return u".."_s % from;
    default:
        return from;
    }
}

QString randomField(QRandomGenerator &random)
{
    switch (random.bounded(14)) {
    case 0:
        return u"title:"_s % randomTerm(random);
    case 1:
        return u"body:"_s % randomTerm(random);
    case 2:
        return u"publisher:"_s % randomTerm(random);
    case 3:
        return u"url:"_s % oneOf(random, {u"example"_s, u"org/flo"_s, u"https"_s});
    case 4:
        return u"host:"_s % oneOf(random, {u"example.org"_s, u"org"_s, u"exam*"_s, u"www.example.com"_s, u"new"_s});
    case 5:
        return u"near:\""_s % randomText(random, random.bounded(1, 4)) % u'"';
    case 6:
        return oneOf(random, {u"date:"_s, u"sourcedate:"_s}) % randomDates(random);
    case 7:
        return oneOf(random, {u"before:"_s, u"after:"_s}) % oneOf(random, Dates);
    case 8:
        return u"sources:"_s % oneOf(random, {u">1"_s, u"0"_s, u"<=1"_s, u"1..2"_s});
    case 9:
        return u"has:"_s % oneOf(random, {u"note"_s, u"bookmark"_s, u"tag"_s, u"datewarning"_s, u"shortlink"_s});
    case 10:
        return u"is:"_s % oneOf(random, {u"read"_s, u"unread"_s, u"bookmarked"_s});
    case 11:
        return u"tag:\""_s % oneOf(random, Tags + QStringList{u"cle*"_s, u"數*"_s, u"clean w*"_s}) % u'"';
    case 12:
        return u"lang:"_s % oneOf(random, Languages);
    default:
        return oneOf(random, {u"bulletin:wee*"_s, u"bulletin:weekly"_s, u"bulletin:press"_s, u"bulletin:数"_s});
    }
}

/// Anything of the grammar.
QString randomQuery(QRandomGenerator &random, int depth = 0)
{
    QString query;
    for (int terms = random.bounded(1, 4); terms > 0; --terms) {
        if (random.bounded(5) == 0)
            query += u'-';
        const int choice = random.bounded(8);
        if (choice == 0 && depth < 3)
            query += u'(' % randomQuery(random, depth + 1) % u')';
        else if (choice == 1 && depth < 3)
            query += u"title:("_s % randomQuery(random, depth + 1) % u')';
        else if (choice < 5)
            query += randomField(random);
        else
            query += (choice == 5 ? u"="_s : QString()) % randomTerm(random);
        query += terms > 1 && random.bounded(3) == 0 ? u" OR "_s : u" "_s;
    }
    return random.bounded(2) == 0 ? query : query.trimmed();
}

Item randomItem(QRandomGenerator &random)
{
    Item item = itemOf(randomText(random, 4), randomText(random, random.bounded(1, 25)), oneOf(random, Dates));
    for (int sources = random.bounded(3); sources > 0; --sources) {
        const QString host = oneOf(random, Hosts);
        const QString date = random.bounded(4) == 0 ? QString() : oneOf(random, Dates);
        item.sources += sourceOf(randomText(random, 2), date, u"https://"_s % host % u'/' % oneOf(random, Latin));
        if (random.bounded(4) == 0)
            item.sources.last().remarks += {Remark::Kind::ShortLink, u"Short."_s};
        if (random.bounded(4) == 0)
            item.sources.last().remarks += {Remark::Kind::DateDiffers, u"Differs."_s};
    }
    return item;
}

}   // namespace

class SearchPropertyTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatAPlainScanFinds_data();
    void findsWhatAPlainScanFinds();
    void marksInWhatItFinds();

private:
    void addBulletin(const QString &title, const QString &publisher, const QString &language);
    void treat(PlainItem &item);
    QSet<QString> answerTo(const Question &question);

    quint32 m_seed = 20240703;
    QRandomGenerator m_random;
    QList<PlainItem> m_items;
    QSet<QString> m_trashed;
    std::unique_ptr<TestLibrary> m_library;
};

void SearchPropertyTest::initTestCase()
{
    if (qEnvironmentVariableIsSet("CORANTO_TEST_SEED"))
        m_seed = qEnvironmentVariable("CORANTO_TEST_SEED").toUInt();
    m_random.seed(m_seed);
    qInfo() << "CORANTO_TEST_SEED =" << m_seed;
    m_library = std::make_unique<TestLibrary>();
    addBulletin(u"The Weekly Digest"_s, u"A Press"_s, u"en"_s);
    addBulletin(u"Daily"_s, u"Press of Floods"_s, u"en-gb"_s);
    addBulletin(u"數字週報"_s, {}, u"zh"_s);
    addBulletin(u"Weekly Letters"_s, {}, {});
    QStringList trashed;
    for (const PlainItem &item : std::as_const(m_items)) {
        if (m_random.bounded(3) == 0)
            trashed += item.item.id;
    }
    QVERIFY(answered((*m_library)->remove(trashed)));
    m_trashed = QSet<QString>(trashed.begin(), trashed.end());
}

void SearchPropertyTest::addBulletin(const QString &title, const QString &publisher, const QString &language)
{
    Bulletin bulletin;
    bulletin.title = title;
    bulletin.publisher = publisher;
    bulletin.language = language;
    bulletin.origin.digest = title.toUtf8();
    for (int number = 0; number < ItemsEach; ++number)
        bulletin.items.append(randomItem(m_random));
    nameItems(bulletin);
    QCOMPARE(m_library->import(bulletin).added, ItemsEach);
    for (const Item &item : std::as_const(bulletin.items)) {
        PlainItem plain{item, {}, title, publisher, language};
        treat(plain);
        m_items += plain;
    }
}

/// As a reader would: reads some, keeps some.
void SearchPropertyTest::treat(PlainItem &item)
{
    Library &library = *m_library->operator->();
    const QString id = item.item.id;
    if (m_random.bounded(2) == 0) {
        item.state.isRead = true;
        QVERIFY(answered(library.setRead({id}, true)));
    }
    if (m_random.bounded(4) == 0) {
        item.state.isBookmarked = true;
        QVERIFY(answered(library.setBookmarked({id}, true)));
    }
    if (item.state.isBookmarked && m_random.bounded(2) == 0) {
        item.state.note = u"Note."_s;
        QVERIFY(answered(library.setNote(id, item.state.note)));
    }
    if (m_random.bounded(4) == 0) {
        item.state.tags = {oneOf(m_random, Tags)};
        QVERIFY(answered(library.setTags(id, item.state.tags)));
    }
}

QSet<QString> SearchPropertyTest::answerTo(const Question &question)
{
    const QList<ItemHandle> handles = m_library->find(question);
    QSet<QString> ids;
    for (const ItemRow &row : valueOf((*m_library)->rows(handles)))
        ids.insert(row.id);
    if (ids.size() != handles.size())
        qWarning() << "an item was told twice";
    if (valueOf((*m_library)->count(question)) != handles.size())
        qWarning() << "the count differs";
    if (!std::is_sorted(handles.begin(), handles.end(), std::greater<>()))
        qWarning() << "not newest first";
    return ids;
}

void SearchPropertyTest::findsWhatAPlainScanFinds_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("words and phrases") << false;
    QTest::newRow("the whole grammar") << true;
}

void SearchPropertyTest::findsWhatAPlainScanFinds()
{
    QFETCH(bool, isWhole);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    int found = 0;
    for (int number = 0; number < Queries; ++number) {
        const QString typed = isWhole ? randomQuery(m_random) : simpleQuery(m_random);
        const std::optional<Query> query = plain::withoutSigns(parseQuery(typed));
        if (!query)
            continue;
        const bool isTrash = number % 5 == 0;
        const Scope scope{isTrash ? Scope::Kind::Trash : Scope::Kind::All, {}, {}};
        const QSet<QString> answered = answerTo({scope, parseQuery(typed), {}});
        for (const PlainItem &item : std::as_const(m_items)) {
            const bool isExpected = m_trashed.contains(item.item.id) == isTrash && plain::finds(item, *query);
            if (isExpected != answered.contains(item.item.id)) {
                qInfo() << plain::textsOf(item.item).values() << item.item.date.toIso() << item.state.tags;
                QFAIL(qPrintable(u"%1 by: %2"_s.arg(isExpected ? u"Missed"_s : u"Invented"_s, typed)));
            }
        }
        found += int(answered.size());
    }
    QVERIFY(found > Queries);
}

void SearchPropertyTest::marksInWhatItFinds()
{
    int marked = 0;
    for (int number = 0; number < Queries; ++number) {
        const std::optional<Query> query = plain::withoutSigns(parseQuery(randomTerm(m_random)));
        const auto *words = query ? std::get_if<Words>(&query->node) : nullptr;
        if (!words)
            continue;
        const QString body = bodyText(m_items[m_random.bounded(int(m_items.size()))].item.body);
        const QList<Range> ranges = matchesIn(body, *query, TextField::Body);
        QCOMPARE(!ranges.isEmpty(), plain::holds(body, words->text, words->isUnfinished));
        qsizetype end = 0;
        for (const Range &range : ranges) {
            QVERIFY(range.start >= end && range.end() <= body.size() && !range.isEmpty());
            QVERIFY(plain::holds(body.mid(range.start, range.length), words->text, words->isUnfinished));
            end = range.end();
        }
        marked += int(ranges.size());
    }
    QVERIFY(marked > 100);
}

QTEST_GUILESS_MAIN(SearchPropertyTest)
#include "searchpropertytest.moc"
