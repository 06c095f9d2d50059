// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"
#include "formats/textlines.h"

#include <QTest>

using namespace Qt::StringLiterals;

class PlainTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void endsLinesInEveryWay_data();
    void endsLinesInEveryWay();
    void keepsThePlaceOfEachLine();
    void readsTheSameInPiecesOfAnySize();
    void tellsBulletsAndRules();
    void tellsWhatMailQuotes();
    void readsALineOfFiftyMegabytes();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void doubtsWhatItCannotDecode();
    void obeysTheReadersCharset();
    void stopsOnTheReadersWord();
};

namespace {

FormatReading read(const QByteArray &bytes, const QString &charset = {})
{
    Progress progress;
    const Result<FormatReading> reading = readDocument(bytes, {}, charset, progress);
    return reading ? reading.value() : FormatReading{{}, {{{}, 0, reading.error().sentence}}, {}, {}};
}

QStringList printed(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks)
        lines.append(u"%1|%2|%3"_s.arg(block.line).arg(block.gap).arg(block.text));
    return lines;
}

}   // namespace

void PlainTextTest::endsLinesInEveryWay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("LF") << QByteArray("one\n\ntwo\nthree");
    QTest::newRow("CR LF") << QByteArray("one\r\n\r\ntwo\r\nthree\r\n");
    QTest::newRow("CR") << QByteArray("one\r\rtwo\rthree\r");
    QTest::newRow("mixed") << QByteArray("one\n\r\ntwo\rthree");
    QTest::newRow("NEL and separators") << QByteArray("one\xC2\x85\xE2\x80\xA9two\xE2\x80\xA8three");
    QTest::newRow("blank line of spaces") << QByteArray("one\n \xC2\xA0\t\ntwo\nthree\n\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFone\n\ntwo\nthree");
}

void PlainTextTest::endsLinesInEveryWay()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(printed(read(bytes).document), QStringList({u"1|0|one"_s, u"3|1|two"_s, u"4|0|three"_s}));
}

void PlainTextTest::keepsThePlaceOfEachLine()
{
    const QString text = u"  one \r\n\r\n\u00A0甲乙\r\n• three"_s;
    const Document document = read(text.toUtf8()).document;
    QCOMPARE(document.length, text.size());
    for (const Block &block : document.blocks)
        QCOMPARE(text.mid(block.range.start, block.range.length), block.text);
    QCOMPARE(text.mid(document.blocks.last().whole().start, 2), u"• "_s);
    QCOMPARE(document.blocks.first().indent, 2);
}

void PlainTextTest::readsTheSameInPiecesOfAnySize()
{
    const QString text = u"one\r\ntwo\r\rthree\n\n\nfour\r\n"_s;
    Document whole;
    TextLines lines(whole);
    lines.feed(text);
    lines.finish();
    for (qsizetype size = 1; size < text.size(); ++size) {
        Document pieces;
        TextLines cut(pieces);
        for (qsizetype at = 0; at < text.size(); at += size)
            cut.feed(QStringView(text).sliced(at, std::min(size, text.size() - at)));
        cut.finish();
        QCOMPARE(pieces, whole);
    }
}

void PlainTextTest::tellsBulletsAndRules()
{
    const Document document = read("* * *\n- entry\n-- \n• entry\n2021-02-20\n=====\n-5 degrees\n").document;
    QStringList kinds;
    for (const Block &block : document.blocks)
        kinds.append(block.kind == Block::Kind::Rule        ? u"rule"_s
                     : block.kind == Block::Kind::ListEntry ? QString(u"entry " % block.text)
                                                            : block.text);
    QCOMPARE(kinds, QStringList({u"rule"_s, u"entry entry"_s, u"--"_s, u"entry entry"_s, u"2021-02-20"_s, u"rule"_s,
                                 u"-5 degrees"_s}));
}

void PlainTextTest::tellsWhatMailQuotes()
{
    const QByteArray text = "> Title\n>\n> > deeper\nplain\n>=5 of them\n";
    const QList<Block> blocks = read(text).document.blocks;
    QCOMPARE(blocks.size(), 4);
    QCOMPARE(blocks[0].text, u"Title"_s);
    QVERIFY(blocks[0].kind == Block::Kind::Quote);
    QCOMPARE(int(blocks[1].level), 2);
    QCOMPARE(int(blocks[1].gap), 1);
    QCOMPARE(blocks[1].whole(), Range(8, 12));   // the lone mark above it included
    QVERIFY(blocks[2].kind == Block::Kind::Paragraph);
    QCOMPARE(blocks[3].text, u">=5 of them"_s);
}

void PlainTextTest::readsALineOfFiftyMegabytes()
{
    QByteArray bytes = "first\n" + QByteArray(50'000'000, 'x') + "\nlast";
    const Document document = read(bytes).document;
    QCOMPARE(document.blocks.size(), 3);
    QCOMPARE(document.blocks[1].text.size(), 50'000'000);
    QCOMPARE(document.blocks[2].line, 3);
}

void PlainTextTest::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << u"It is empty."_s;
    QTest::newRow("blank") << QByteArray(" \n\t\n") << u"It holds no text, only white space."_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\0\0\x01", 9)
                         << u"This is a PNG picture, not text that can be read."_s;
    QTest::newRow("noise") << QByteArray("\x01\x02\x03\0\x05", 5)
                           << u"This is binary data, not text that can be read."_s;
}

void PlainTextTest::saysWhatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    Progress progress;
    const Result<FormatReading> reading = readDocument(bytes, {}, {}, progress);
    QVERIFY(!reading);
    QTEST(reading.error().sentence, "sentence");
}

void PlainTextTest::doubtsWhatItCannotDecode()
{
    const FormatReading reading = read(u"first line\n"_s.toUtf8() + "second \xFF line\n", u"UTF-8"_s);
    QCOMPARE(reading.doubts.size(), 1);
    QCOMPARE(reading.doubts.first().line, 2);
    QCOMPARE(reading.doubts.first().range, (Range{18, 1}));
}

void PlainTextTest::obeysTheReadersCharset()
{
    QCOMPARE(read("\xE4\xF6", u"windows-1252"_s).document.blocks.first().text, u"äö"_s);
    QCOMPARE(read("\xE4\xF6", u"windows-1251"_s).document.blocks.first().text, u"дц"_s);
    Progress progress;
    QVERIFY(!readDocument("text", {}, u"no-such-charset"_s, progress));
    QVERIFY(!readDocument("text", u"no-such-format"_s, {}, progress));
}

void PlainTextTest::stopsOnTheReadersWord()
{
    Progress progress;
    progress.cancel();
    QVERIFY(!readDocument("text", {}, {}, progress));
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plaintexttest.moc"
