// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/learnedstyle.h"
#include "unit/itemizer/documents.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

class LearnedStyleTest final : public QObject
{
    Q_OBJECT

private slots:
    void learnsLabelsOfSources();
    void learnsLinesThatAreNoPart();
    void forgetsWhatWasTakenBack();
    void learnsNothingFromOtherRepairs();
    void extendsItsBase();
    void leavesOutAStyleWithoutItsBase();
    void holdsForItsPublisherAlone();
    void claimsNobodysBulletinsWhereNoneIsNamed();
    void readsTheNextBulletinRight();
    void addsToWhatWasLearntBefore();
    void replacesNothingSilently();
};

namespace {

const HouseStyle &generic()
{
    const QList<HouseStyle> &all = shippedHouseStyles();
    return *std::find_if(all.begin(), all.end(), [](const HouseStyle &style) { return style.isGeneric; });
}

LearnedStyle learnedFrom(const QList<Repair> &places)
{
    return learnedStyle({places, {}}, generic(), shippedHouseStyles());
}

LearnedStyle courier()
{
    LearnedStyle style = learnedFrom({{Repair::Kind::Sources, {40, 30}, u"Opphav: Xinhua, May 3, 2012"_s},
                                      {Repair::Kind::Junk, {90, 30}, u"Les mer (12 svar)"_s}});
    style.publishers = {u"Elvekureren"_s};
    return style;
}

/// An issue whose labels and furniture no style that ships knows.
Document issue(const QString &dam, const QString &day, const QString &answers)
{
    Document written =
        document({dam, u""_s, u"It was opened at noon."_s, u""_s, u"Opphav: Xinhua, May "_s % day % u", 2012"_s, u""_s,
                  u"Les mer ("_s % answers % u" svar)"_s, u""_s, u"The Road Is Closed"_s, u""_s,
                  u"Nobody knows for how long."_s, u""_s, u"Opphav: China Daily, May 4, 2012"_s});
    written.publisher = u"Elvekureren"_s;
    return written;
}

QList<HouseStyle> written(const LearnedStyle &style, const QTemporaryDir &folder)
{
    const Result<QString> path = writeHouseStyle(style, u"Elvekureren"_s, folder.path(), Replace::No);
    return path ? houseStylesWith(houseStylesIn(folder.path()).styles) : QList<HouseStyle>();
}

}   // namespace

void LearnedStyleTest::learnsLabelsOfSources()
{
    const LearnedStyle learned = learnedFrom({{Repair::Kind::Sources,
                                               {0, 90},
                                               u"Opphav: Xinhua, May 3, 2012\nhttps://x.example/1\nSource: AFP\n"
                                               "[Hentet fra: BBC]\n12:30 TASS\nA man who said this to us: no"_s}});
    QCOMPARE(learned.labels, QStringList({u"Opphav"_s, u"Hentet fra"_s}));   // `Source` is known
    QCOMPARE(learned.base, u"generic"_s);
    QVERIFY(learned.isTelling());
}

void LearnedStyleTest::learnsLinesThatAreNoPart()
{
    const LearnedStyle learned =
        learnedFrom({{Repair::Kind::Junk, {0, 90}, u"Page 3 of 12 (print)\n-\n"_s % QString(200, u'x')}});
    QCOMPARE(learned.junk, QStringList{uR"(Page \d+ of \d+ \(print\))"_s});
    const Result<HouseStyle> style = readHouseStyle(toJson(learned, u"n"_s));
    QVERIFY(style);
    QVERIFY(style.value().junk.first().expression.match(u"Page 11 of 40 (print)"_s).hasMatch());
    QVERIFY(!style.value().junk.first().expression.match(u"Page three of 40 (print)"_s).hasMatch());
}

void LearnedStyleTest::forgetsWhatWasTakenBack()
{
    QVERIFY(!learnedFrom({{Repair::Kind::Sources, {5, 20}, u"Opphav: Xinhua"_s}, {Repair::Kind::Text, {0, 40}, u"…"_s}})
                 .isTelling());
}

void LearnedStyleTest::learnsNothingFromOtherRepairs()
{
    QVERIFY(!learnedFrom({{Repair::Kind::Title, {0, 9}, u"Opphav: us"_s}, {Repair::Kind::Split, {0, 9}, u"A"_s}})
                 .isTelling());
    Repairs repairs;
    repairs.dateOrder = DateOrder::DayFirst;
    const LearnedStyle learned = learnedStyle(repairs, generic(), shippedHouseStyles());
    QVERIFY(learned.isTelling());
    const Result<HouseStyle> style = readHouseStyle(toJson(learned, u"n"_s));
    QVERIFY(style && style.value().isDateOrderSure && style.value().dateOrder == DateOrder::DayFirst);
}

void LearnedStyleTest::extendsItsBase()
{
    const QTemporaryDir folder;
    const QList<HouseStyle> all = written(courier(), folder);
    QCOMPARE(all.first().name, u"Elvekureren"_s);
    QVERIFY(all.first().labels.contains(u"Opphav"_s) && all.first().labels.contains(u"Source"_s));
    QVERIFY(all.first().junk.size() > generic().junk.size());
    QCOMPARE(all.first().dateOrder, generic().dateOrder);
}

void LearnedStyleTest::leavesOutAStyleWithoutItsBase()
{
    const QTemporaryDir folder;
    LearnedStyle style = courier();
    style.base = u"nobody"_s;
    QVERIFY(writeHouseStyle(style, u"Elvekureren"_s, folder.path(), Replace::No));
    const OwnHouseStyles own = houseStylesIn(folder.path());
    QVERIFY(own.styles.isEmpty());
    QCOMPARE(own.complaints,
             QStringList{u"The house style Elvekureren was left out. There is no style called nobody that "
                         "it could extend."_s});
}

void LearnedStyleTest::holdsForItsPublisherAlone()
{
    const QTemporaryDir folder;
    LearnedStyle style = courier();
    style.hosts = {u"elv.example"_s};
    const QList<HouseStyle> all = written(style, folder);
    const auto first = [&all](const QString &publisher, const QString &url) {
        Document written;
        written.publisher = publisher;
        written.url = url;
        const QList<HouseStyle> its = stylesFor(written, all);
        return QString(its.first().name % u' ' % QString::number(its.size()));
    };
    QCOMPARE(first(u"ELVEKUREREN"_s, {}), u"Elvekureren 1"_s);
    QCOMPARE(first({}, u"https://www.elv.example/2"_s), u"Elvekureren 1"_s);
    QCOMPARE(first(u"Bergposten"_s, u"https://berg.example/"_s), u"chinascope 2"_s);
    QCOMPARE(first({}, {}), u"chinascope 2"_s);
}

void LearnedStyleTest::claimsNobodysBulletinsWhereNoneIsNamed()
{
    LearnedStyle style = courier();
    style.publishers.clear();
    const QTemporaryDir folder;
    const QList<HouseStyle> all = written(style, folder);
    QCOMPARE(all.last().name, u"Elvekureren"_s);
    QVERIFY(all.last().isGeneric);
    QStringList lines = twoItems;
    lines.replaceInStrings(u"May 3, 2012"_s, u"3.5.2012"_s).replaceInStrings(u"May 4, 2012"_s, u"4.5.2012"_s);
    QCOMPARE(itemize(document(lines), all).bulletin.houseStyle, u"generic"_s);   // which explains as much
}

void LearnedStyleTest::readsTheNextBulletinRight()
{
    const Document next = issue(u"A Lock Opens"_s, u"9"_s, u"3"_s);
    const QStringList right{u"A Lock Opens | It was opened at noon. | Xinhua 2012-05-09 "_s,
                            u"The Road Is Closed | Nobody knows for how long. | China Daily 2012-05-04 "_s};
    QVERIFY(printed(itemize(next)) != right);
    const QTemporaryDir folder;
    const Itemized after = itemize(next, written(courier(), folder));
    QCOMPARE(printed(after), right);
    QCOMPARE(after.bulletin.houseStyle, u"Elvekureren"_s);
}

void LearnedStyleTest::addsToWhatWasLearntBefore()
{
    const QTemporaryDir folder;
    const QList<HouseStyle> all = written(courier(), folder);
    const Repairs more{{{Repair::Kind::Sources, {0, 9}, u"Belegg: AFP"_s}}, {}};
    const LearnedStyle learned = learnedStyle(more, all.first(), all);
    QCOMPARE(learned.labels, QStringList({u"Opphav"_s, u"Belegg"_s}));
    QCOMPARE(learned.junk, courier().junk);
    QCOMPARE(learned.base, u"generic"_s);
}

void LearnedStyleTest::replacesNothingSilently()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"deep/styles"_s);
    const Result<QString> first = writeHouseStyle(courier(), u"Elve & Kurer"_s, place, Replace::No);
    QVERIFY(first);
    QCOMPARE(QFileInfo(first.value()).fileName(), u"elve-kurer.json"_s);
    LearnedStyle other = courier();
    other.labels = {u"Belegg"_s};
    QCOMPARE(writeHouseStyle(other, u"Elve & Kurer"_s, place, Replace::No).error().sentence,
             u"There is a house style called Elve & Kurer already."_s);
    QVERIFY(houseStylesIn(place).styles.first().labels.contains(u"Opphav"_s));
    QVERIFY(writeHouseStyle(other, u"Elve & Kurer"_s, place, Replace::Yes));
    QCOMPARE(houseStylesIn(place).styles.size(), 1);
    QVERIFY(!houseStylesIn(place).styles.first().labels.contains(u"Opphav"_s));
    const Result<QString> alike = writeHouseStyle(other, u"Elve + Kurer"_s, place, Replace::No);
    QVERIFY(alike);
    QCOMPARE(houseStylesIn(place).styles.size(), 2);
}

QTEST_GUILESS_MAIN(LearnedStyleTest)
#include "learnedstyletest.moc"
