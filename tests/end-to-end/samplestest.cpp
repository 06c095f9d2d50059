// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "exporting/exporting.h"
#include "formats/formats.h"
#include "reading/reading.h"
#include "support/coverage.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every sample in tests/data, the bulletin that ships, and the shared corpus where it is there.
class SamplesTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsEachAsExpected_data();
    void readsEachAsExpected();
    void losesNoCharacter_data();
    void losesNoCharacter();
    void takesEachFieldFromItsPlace_data();
    void takesEachFieldFromItsPlace();
    void survivesACutAnywhere_data();
    void survivesACutAnywhere();
    void readsTheSameInEveryCharsetAndLineEnd_data();
    void readsTheSameInEveryCharsetAndLineEnd();
    void agreesWithTheGold_data();
    void agreesWithTheGold();
};

namespace {

constexpr qsizetype CutsOfASample = 150;
const QStringList sampleNames{u"*.txt"_s, u"*.md"_s, u"*.html"_s};
const QString sourceFolder = QStringLiteral(CORANTO_SOURCE_DIR);

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Reading readingOf(const QByteArray &bytes)
{
    Progress progress;
    const Result<Reading> reading = readBytes(bytes, {}, {}, progress);
    return reading ? reading.value() : Reading();
}

QStringList files(const QString &folder, const QStringList &names)
{
    QStringList paths;
    QDirIterator walk(folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths.append(walk.next());
    paths.sort();
    return paths;
}

void addRows(const QStringList &paths)
{
    QTest::addColumn<QString>("path");
    for (const QString &path : paths)
        QTest::newRow(qUtf8Printable(path.section(u'/', -2))) << path;
}

QStringList ownSamples()
{
    return files(QStringLiteral(CORANTO_TEST_DATA), sampleNames) << sourceFolder + u"/resources/sample/bulletin.txt"_s;
}

/// Every sample, of any form, that has its expected reading beside it.
QStringList expectedSamples()
{
    QStringList samples;
    for (const QString &path : files(QStringLiteral(CORANTO_TEST_DATA), {u"*.json"_s})) {
        if (!path.endsWith(u".document.json"))   // of formats alone: see tests/unit/formats
            samples.append(path.chopped(5));
    }
    return samples;
}

QStringList allSamples()
{
    return ownSamples() + files(sourceFolder + u"/../shared/corpus"_s, sampleNames);
}

/// The text that ranges count in.
QString decoded(const QByteArray &bytes)
{
    Progress progress;
    const Result<FormatReading> form = readDocument(bytes, {}, {}, progress);
    if (form && !form.value().document.text.isEmpty())
        return form.value().document.text;
    QString text = QString::fromUtf8(bytes);
    return text.startsWith(QChar(0xFEFF)) ? text.sliced(1) : text;
}

/// What @p range holds of @p text, save for the junk that stands within, such as what mail leaves at line ends.
QString shown(const QString &text, const Range &range, const QList<Junk> &junk)
{
    QString kept;
    qsizetype from = range.start;
    for (const Junk &piece : junk) {
        if (piece.range.start < from || piece.range.end() > range.end())
            continue;
        kept += QStringView(text).sliced(from, piece.range.start - from);
        from = piece.range.end();
    }
    return kept + QStringView(text).sliced(from, range.end() - from);
}

/// Without what folding may change: white space.
QString bare(QString text)
{
    return text.normalized(QString::NormalizationForm_C).removeIf([](QChar character) { return isBlank(character); });
}

QStringList words(const QString &text)
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

}   // namespace

void SamplesTest::readsEachAsExpected_data()
{
    addRows(expectedSamples());
}

void SamplesTest::readsEachAsExpected()
{
    QFETCH(QString, path);
    const QByteArray expected = contents(path % u".json"_s);
    QVERIFY2(!expected.isEmpty(), "NAME.EXT.json is missing beside the sample");
    const QJsonObject actual =
        QJsonDocument::fromJson(exported(readingOf(contents(path)).bulletin, u"json"_s)).object();
    const QByteArray text = QJsonDocument(actual).toJson();
    const QList<QByteArray> lines = text.split('\n');
    const QList<QByteArray> expectedLines = QJsonDocument::fromJson(expected).toJson().split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expectedLines.size()); ++i)
        QCOMPARE(lines[i], expectedLines[i]);
    QCOMPARE(lines.size(), expectedLines.size());
}

void SamplesTest::losesNoCharacter_data()
{
    addRows(allSamples());
}

void SamplesTest::losesNoCharacter()
{
    QFETCH(QString, path);
    const QByteArray bytes = contents(path);
    const QString text = decoded(bytes);
    const QList<bool> covered = coverage(readingOf(bytes), text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!covered[i] && !isBlank(text[i]))
            QFAIL(qUtf8Printable(u"lost at %1: %2"_s.arg(i).arg(text.mid(i, 60))));
    }
}

void SamplesTest::takesEachFieldFromItsPlace_data()
{
    addRows(allSamples());
}

void SamplesTest::takesEachFieldFromItsPlace()
{
    QFETCH(QString, path);
    const QByteArray bytes = contents(path);
    const QString text = decoded(bytes);
    const Reading reading = readingOf(bytes);
    const auto at = [&](const Range &range) { return bare(shown(text, range, reading.junk)); };
    for (const Item &item : reading.bulletin.items) {
        QCOMPARE(at(item.titleRange), bare(item.title));
        for (const BodyBlock &block : item.body)
            QVERIFY(at(block.range).endsWith(bare(block.text)));   // a bullet may stand before it
        for (const Source &source : item.sources) {
            QCOMPARE(at(source.ranges.publisher), bare(source.publisher));
            QCOMPARE(at(source.ranges.title), bare(source.title));
            // The address of a link does not show.
            QVERIFY((source.ranges.url.isEmpty() && text != QString::fromUtf8(bytes))
                    || at(source.ranges.url) == bare(source.url));
            QCOMPARE(at(source.ranges.citation), bare(source.citation));
            QCOMPARE(source.ranges.date.isEmpty(), source.date.isEmpty());
        }
    }
}

void SamplesTest::survivesACutAnywhere_data()
{
    addRows(ownSamples());
}

void SamplesTest::survivesACutAnywhere()
{
    QFETCH(QString, path);
    const QByteArray bytes = contents(path);
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / CutsOfASample);
    for (qsizetype size = 1; size < bytes.size(); size += step) {
        const QByteArray cut = bytes.first(size);
        const Reading reading = readingOf(cut);
        Progress progress;
        const Result<FormatReading> form = readDocument(cut, {}, {}, progress);
        if (!form)
            continue;   // nothing but white space yet
        const QList<bool> covered = coverage(reading, form.value().document.length);
        for (const Block &block : form.value().document.blocks) {
            for (qsizetype i = 0; i < block.text.size(); ++i)
                QVERIFY(isBlank(block.text[i]) || covered[block.range.start + i]);
        }
    }
}

void SamplesTest::readsTheSameInEveryCharsetAndLineEnd_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("lineEnd");
    const QString sample = sourceFolder % u"/resources/sample/bulletin.txt"_s;
    const QString chinese = QStringLiteral(CORANTO_TEST_DATA) % u"/after-body/chinese.txt"_s;
    for (const QString &lineEnd : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
        const QString name = QString(lineEnd).replace(u'\r', u"CR"_s).replace(u'\n', u"LF"_s);
        for (const QString &charset : {u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s})
            QTest::newRow(qUtf8Printable(QString(u"sample " % charset % u' ' % name))) << sample << charset << lineEnd;
        for (const QString &charset : {u"GB18030"_s, u"UTF-16LE"_s})
            QTest::newRow(qUtf8Printable(QString(u"Chinese " % charset % u' ' % name)))
                << chinese << charset << lineEnd;
    }
}

void SamplesTest::readsTheSameInEveryCharsetAndLineEnd()
{
    QFETCH(QString, path);
    QFETCH(QString, charset);
    QFETCH(QString, lineEnd);
    const QByteArray bytes = contents(path);
    QString text = decoded(bytes);
    text.replace(u'\n', lineEnd);
    QStringEncoder encoder(charset.toLatin1().constData());
    const QByteArray encoded = encoder.encode(text);
    QVERIFY(!encoder.hasError());
    QCOMPARE(exported(readingOf(encoded).bulletin, u"json"_s), exported(readingOf(bytes).bulletin, u"json"_s));
}

void SamplesTest::agreesWithTheGold_data()
{
    QStringList gold{sourceFolder % u"/resources/sample/bulletin.gold.json"_s};
    const QString shared = sourceFolder % u"/../shared/"_s;
    if (QFile::exists(shared % u"seed/bulletin.gold.json"_s))
        gold += QStringList{shared % u"seed/bulletin.gold.json"_s}
                + files(shared % u"corpus"_s, {u"chinascope-*.gold.json"_s});
    else
        qInfo("The shared corpus is not here; only the sample that ships is compared with its gold.");
    addRows(gold);
}

void SamplesTest::agreesWithTheGold()
{
    QFETCH(QString, path);
    const QJsonArray gold = QJsonDocument::fromJson(contents(path)).object().value(u"items").toArray();
    const QList<Item> items = readingOf(contents(QString(path).replace(u".gold.json"_s, u".txt"_s))).bulletin.items;
    QVERIFY(!gold.isEmpty());
    QCOMPARE(items.size(), gold.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject expected = gold[i].toObject();
        QCOMPARE(items[i].title, folded(expected.value(u"title").toString()));
        const QStringList first = words(expected.value(u"first_words").toString());
        const QStringList last = words(expected.value(u"last_words").toString());
        QCOMPARE(words(bodyText(items[i].body)).first(first.size()), first);
        QCOMPARE(words(bodyText(items[i].body)).last(last.size()), last);
        const QJsonArray sources = expected.value(u"sources").toArray();
        QCOMPARE(items[i].sources.size(), sources.size());
        for (qsizetype s = 0; s < sources.size(); ++s) {
            const QJsonObject source = sources[s].toObject();
            QCOMPARE(items[i].sources[s].publisher, source.value(u"publisher").toString());
            QCOMPARE(items[i].sources[s].date.toIso(), source.value(u"date").toString());
            QCOMPARE(items[i].sources[s].url, source.value(u"url").toString());
            QCOMPARE(items[i].sources[s].title, source.value(u"title").toString());
        }
    }
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "samplestest.moc"
