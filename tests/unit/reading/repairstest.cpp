// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "reading/reading.h"
#include "support/coverage.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Repair::Kind;

class RepairsTest final : public QObject
{
    Q_OBJECT

private slots:
    void recallsByDigestAndPlace();
    void namesAStyleForOneReading();
    void appliesThemToTheOriginal();
    void losesNothingByRandomRepairs_data();
    void losesNothingByRandomRepairs();
};

namespace {

const QByteArray dam = "A Dam Opens\n\nIt was opened at noon.\n\nSource: Xinhua, May 3, 2012\n";

ReadOptions recalling(const Repairs &repairs)
{
    ReadOptions options;
    options.recall = [repairs](const QByteArray &, const QString &) { return repairs; };
    return options;
}

Reading readingOf(const QByteArray &bytes, const ReadOptions &options = {})
{
    Progress progress;
    const Result<Reading> reading = readBytes(bytes, u"/news/dam.txt"_s, options, progress);
    return reading ? reading.value() : Reading();
}

/// Something random for the reader to say of @p text.
class Whims final
{
public:
    Whims(const QString &text, quint32 seed) : m_text(text), m_random(seed) {}

    Repairs next()
    {
        Repairs repairs;
        const int count = m_random.bounded(1, 9);
        for (int made = 0; made < count; ++made)
            repairs.places.append({Kind(m_random.bounded(6)), range(), {}});
        if (m_random.bounded(8) == 0)
            repairs.dateOrder = DateOrder::DayFirst;
        if (m_random.bounded(8) == 0)
            repairs.houseStyle = u"generic"_s;
        return repairs;
    }

private:
    qsizetype position() { return qsizetype(m_random.bounded(quint64(m_text.size()))); }

    /// Now lines, now a part of one.
    Range range()
    {
        qsizetype begin = position();
        qsizetype end = std::min<qsizetype>(m_text.size(), begin + 1 + m_random.bounded(200));
        if (m_random.bounded(3) > 0) {
            begin = m_text.lastIndexOf(u'\n', begin) + 1;
            const qsizetype line = m_text.indexOf(u'\n', end - 1);
            end = line < 0 ? m_text.size() : line;
        }
        return Range::fromTo(begin, std::max(begin + 1, end));
    }

    const QString &m_text;
    QRandomGenerator m_random;
};

/// What is wrong with @p reading of @p text; empty when all is well.
QString flawOf(const Reading &reading, const QString &text)
{
    const QList<bool> covered = coverage(reading, text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!covered[at] && !isBlank(text[at]))
            return u"lost at %1: %2"_s.arg(at).arg(text.mid(at, 40));
    }
    qsizetype end = 0;
    for (const Item &item : reading.bulletin.items) {
        if (item.range.start < end)
            return u"items overlap at %1"_s.arg(item.range.start);
        end = item.range.end();
        if (item.title.isEmpty() && item.body.isEmpty() && item.sources.isEmpty())
            return u"an empty item at %1"_s.arg(item.range.start);
    }
    const auto isNameless = [](const Junk &junk) { return junk.name.isEmpty(); };
    if (std::any_of(reading.junk.begin(), reading.junk.end(), isNameless))
        return u"junk without a name"_s;
    QSet<QString> ids;
    for (const Item &item : reading.bulletin.items)
        ids.insert(item.id);
    return ids.size() == reading.bulletin.items.size() ? QString() : u"an id twice"_s;
}

}   // namespace

void RepairsTest::recallsByDigestAndPlace()
{
    QByteArray digest;
    QString place;
    ReadOptions options;
    options.recall = [&](const QByteArray &bytes, const QString &from) {
        digest = bytes;
        place = from;
        return Repairs{{{Kind::Junk, {0, 11}, u"A Dam Opens"_s}}, {}};
    };
    const Reading reading = readingOf(dam, options);
    QCOMPARE(digest, QCryptographicHash::hash(dam, QCryptographicHash::Sha256));
    QCOMPARE(place, u"/news/dam.txt"_s);
    QCOMPARE(reading.bulletin.items.first().title, QString());
    QCOMPARE(reading.repairs.places.size(), 1);
}

void RepairsTest::namesAStyleForOneReading()
{
    Repairs repairs;
    repairs.houseStyle = u"generic"_s;
    ReadOptions options = recalling(repairs);
    QCOMPARE(readingOf(dam, options).bulletin.houseStyle, u"generic"_s);
    options.houseStyle = u"chinascope"_s;
    QCOMPARE(readingOf(dam, options).bulletin.houseStyle, u"chinascope"_s);
}

void RepairsTest::appliesThemToTheOriginal()
{
    const ReadOptions options = recalling({{{Kind::Junk, {0, 11}, {}}}, {}});
    const Reading reading = readingOf(dam, options);
    Progress progress;
    const Result<OriginalReading> original = readOriginal(dam, reading.bulletin.origin, options, progress);
    QVERIFY(original);
    QCOMPARE(original.value().reading.bulletin, reading.bulletin);
    QCOMPARE(original.value().reading.junk, reading.junk);
    QCOMPARE(original.value().reading.repairs, reading.repairs);
}

void RepairsTest::losesNothingByRandomRepairs_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator walk(QStringLiteral(CORANTO_TEST_DATA), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next().chopped(5);
        if (!path.endsWith(u".document"_s) && QFile::exists(path))
            QTest::newRow(qUtf8Printable(path.section(u'/', -2))) << path;
    }
}

void RepairsTest::losesNothingByRandomRepairs()
{
    constexpr int Sequences = 12;
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const Origin origin = readingOf(bytes).bulletin.origin;
    Progress progress;
    const Result<OriginalReading> plain = readOriginal(bytes, origin, {}, progress);
    QVERIFY(plain && !plain.value().text.isEmpty());
    const QString text = plain.value().text;
    const quint32 first = QRandomGenerator::global()->generate();
    for (quint32 seed = first; seed != first + Sequences; ++seed) {
        const Repairs repairs = Whims(text, seed).next();
        const Reading reading = readOriginal(bytes, origin, recalling(repairs), progress).value().reading;
        const QString about = QString(u"seed %1, repairs %2: "_s.arg(seed).arg(QString::fromUtf8(toJson(repairs))));
        const QString flaw = flawOf(reading, text);
        QVERIFY2(flaw.isEmpty(), qUtf8Printable(about + flaw));
        const Reading again = readOriginal(bytes, origin, recalling(reading.repairs), progress).value().reading;
        QVERIFY2(again.bulletin == reading.bulletin, qUtf8Printable(about + u"other with the quotes"_s));
    }
}

QTEST_GUILESS_MAIN(RepairsTest)
#include "repairstest.moc"
