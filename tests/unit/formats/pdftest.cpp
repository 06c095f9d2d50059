// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockprint.h"
#include "formats/formats.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QTextDocument>

#include <functional>

using namespace Qt::StringLiterals;

/// Its files are made here, by Qt's own writer of PDF.
class PdfTest final : public QObject
{
    Q_OBJECT

private slots:
    void joinsLinesIntoParagraphs();
    void tellsHeadingsByTheirSize();
    void keepsLinks();
    void readsColumnsOneAfterAnother();
    void undoesHyphens();
    void setsRunningHeadsAside();
    void setsHeadsOfChaptersAside();
    void takesTitleAndDate();
    void saysThatItIsAPicture();
    void saysThatItIsDamaged();
    void survivesACutAnywhere();
    void stopsOnTheReadersWord();
};

namespace {

constexpr int Resolution = 72;   // so that a unit is a point

using Draw = std::function<void(QPainter &painter, int page)>;

/// A PDF of @p pages pages that @p draw draws, in 12 points.
QByteArray drawn(int pages, const Draw &draw)
{
    QBuffer buffer;
    (void)buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(u"Dams and rivers"_s);
        QPainter painter(&writer);
        QFont font(u"Noto Sans"_s);
        font.setPixelSize(12);
        painter.setFont(font);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            draw(painter, page);
        }
    }
    return buffer.data();
}

/// Each of @p lines below the other.
QByteArray drawn(const QStringList &lines, int left = 60)
{
    return drawn(1, [&](QPainter &painter, int) {
        for (int i = 0; i < lines.size(); ++i)
            painter.drawText(left, 100 + 15 * i, lines[i]);
    });
}

QByteArray fromHtml(const QString &html)
{
    QBuffer buffer;
    (void)buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        QTextDocument document;
        document.setDefaultFont(QFont(u"Noto Sans"_s, 11));
        document.setHtml(html);
        document.print(&writer);
    }
    return buffer.data();
}

Result<FormatReading> reading(const QByteArray &bytes)
{
    Progress progress;
    return readDocument(bytes, {}, {}, progress);
}

QStringList blocks(const QByteArray &bytes)
{
    const Result<FormatReading> result = reading(bytes);
    return result ? printed(result.value().document.blocks) : QStringList{result.error().sentence};
}

const QString sentence = u"The river rose by two metres in the night and three villages were cleared by noon. "_s;

}   // namespace

void PdfTest::joinsLinesIntoParagraphs()
{
    const QStringList result = blocks(fromHtml(u"<p>%1</p><p>%2</p>"_s.arg(sentence.repeated(4), u"A second one."_s)));
    QCOMPARE(result, QStringList({u"p 0 "_s + sentence.repeated(4).trimmed(), u"p 1 A second one."_s}));
}

void PdfTest::tellsHeadingsByTheirSize()
{
    const QStringList result = blocks(fromHtml(u"<h1>A dam opens</h1><p>%1</p>"_s.arg(sentence.repeated(3))));
    QCOMPARE(result.size(), 2);
    QVERIFY(result[0].startsWith(u"h"));
    QVERIFY(result[0].endsWith(u" A dam opens"));
}

void PdfTest::keepsLinks()
{
    const QStringList result = blocks(fromHtml(
        u"<p>See <a href='https://dam.example/a'>the report</a> and <a href='https://b.example/'>more</a>.</p>"_s));
    QCOMPARE(result, QStringList{u"p 0 See [the report](https://dam.example/a) and [more](https://b.example/)."_s});
}

void PdfTest::readsColumnsOneAfterAnother()
{
    const QByteArray bytes = drawn(1, [](QPainter &painter, int) {
        for (int i = 0; i < 20; ++i) {
            painter.drawText(50, 100 + 15 * i, u"left column word line %1"_s.arg(i));
            painter.drawText(330, 100 + 15 * i, u"right column word line %1"_s.arg(i));
        }
    });
    const QString text = blocks(bytes).join(u' ');
    QVERIFY(text.contains(u"left column word line 19"));
    QVERIFY(text.indexOf(u"left column word line 19") < text.indexOf(u"right column word line 0"));
}

void PdfTest::undoesHyphens()
{
    QCOMPARE(
        blocks(drawn({u"The villagers were told of the reser-"_s, u"voir in time, and of Jean-"_s,
                      u"Paul who made a well-known map."_s})),
        QStringList{
            u"p 0 The villagers were told of the reservoir in time, and of Jean-Paul who made a well-known map."_s});
}

void PdfTest::setsRunningHeadsAside()
{
    const QByteArray bytes = drawn(4, [](QPainter &painter, int page) {
        painter.drawText(60, 30, u"The Dam Desk, issue 12"_s);
        painter.drawText(290, 820, u"Page %1"_s.arg(page + 1));
        for (int i = 0; i < 10; ++i)
            painter.drawText(60, 100 + 15 * i, u"Line %1 of page %2 is here."_s.arg(i).arg(page));
    });
    const Result<FormatReading> result = reading(bytes);
    QVERIFY(result);
    const QString text = printed(result.value().document.blocks).join(u'\n');
    QVERIFY(!text.contains(u"issue 12"));
    QVERIFY(!text.contains(u"Page"));
    QVERIFY(text.contains(u"Line 9 of page 3"));
    QVERIFY(result.value().document.text.contains(u"issue 12"));   // seen, but no part of it
    for (const Block &block : result.value().document.blocks)
        QCOMPARE(result.value().document.text.mid(block.range.start, block.range.length), block.text);
}

void PdfTest::setsHeadsOfChaptersAside()
{
    const QByteArray bytes = drawn(12, [](QPainter &painter, int page) {
        painter.drawText(60, 30, page < 4 ? u"Dams"_s : page < 8 ? u"Rivers"_s : u"Bridges"_s);
        for (int i = 0; i < 5; ++i)
            painter.drawText(60, 60 + 15 * i, u"Source: Daily %1, page %2."_s.arg(i).arg(page));
    });
    const QString text = blocks(bytes).join(u'\n');
    QVERIFY(!text.contains(u"Rivers"));
    QCOMPARE(text.count(u"Daily"), 60);
}

void PdfTest::takesTitleAndDate()
{
    const Document document = reading(drawn({u"Text."_s})).value().document;
    QCOMPARE(document.title, u"Dams and rivers"_s);
    QCOMPARE(document.date, PartialDate::of(QDate::currentDate()));
}

void PdfTest::saysThatItIsAPicture()
{
    const QByteArray bytes = drawn(1, [](QPainter &painter, int) { painter.fillRect(50, 50, 200, 200, Qt::darkGray); });
    QCOMPARE(
        blocks(bytes),
        QStringList{u"Its pages are pictures without text; they would have to be recognised by another program."_s});
}

void PdfTest::saysThatItIsDamaged()
{
    QCOMPARE(blocks("%PDF-1.7\nand nothing more"), QStringList{u"The PDF file is damaged."_s});
}

void PdfTest::survivesACutAnywhere()
{
    const QByteArray bytes = drawn({u"A dam opens."_s});
    for (qsizetype length = bytes.size() / 40; length < bytes.size(); length += bytes.size() / 20) {
        const Result<FormatReading> result = reading(bytes.first(length));
        QVERIFY(result || !result.error().sentence.isEmpty());
    }
}

void PdfTest::stopsOnTheReadersWord()
{
    Progress progress;
    progress.cancel();
    QCOMPARE(readDocument(drawn({u"Text."_s}), {}, {}, progress).error().sentence, u"The reading was stopped."_s);
}

QTEST_MAIN(PdfTest)
#include "pdftest.moc"
