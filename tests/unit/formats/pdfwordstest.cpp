// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockprint.h"
#include "formats/pdf.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

/// What is made of the child's answer, whatever it answers.
class PdfWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesAnAnswerApart();
    void keepsThePagesBeforeACut();
    void setsNoMemoryAsideForWhatIsClaimed();
    void putsWhatStandsNowhereIntoACorner();
    void keepsALinkThatCoversItsBullet();
};

namespace {

const QSizeF paper(595, 842);

PdfPage pageOf(const QStringList &words, const QString &url = {})
{
    PdfPage page{.size = paper, .words = {}, .links = {}};
    for (qsizetype i = 0; i < words.size(); ++i)
        page.words.append({QRectF(60 + 50 * i, 100, 45, 12), words[i], true, i + 1 == words.size()});
    if (!url.isEmpty())
        page.links.append({QRectF(60, 100, 500, 12), url});
    return page;
}

template <typename T>
QByteArray framed(const T &value)
{
    QByteArray bytes;
    QDataStream inner(&bytes, QIODevice::WriteOnly);
    inner << value;
    QByteArray framed;
    QDataStream outer(&framed, QIODevice::WriteOnly);
    outer << bytes;
    return framed;
}

QByteArray headOf(qint32 pages)
{
    return framed(PdfHead{.status = PdfHead::Status::Readable, .pages = pages, .title = {}, .author = {}, .date = {}});
}

QStringList blocks(const PdfWords &words)
{
    const Result<FormatReading> reading = pdfReading(words);
    return reading ? printed(reading.value().document.blocks) : QStringList{reading.error().sentence};
}

}   // namespace

void PdfWordsTest::takesAnAnswerApart()
{
    const PdfWords words = wordsOf(headOf(1) + framed(pageOf({u"A"_s, u"dam"_s}, u"https://dam.example/"_s)));
    QCOMPARE(blocks(words), QStringList{u"p 0 [A dam](https://dam.example/)"_s});
}

void PdfWordsTest::keepsThePagesBeforeACut()
{
    const QByteArray answer = headOf(2) + framed(pageOf({u"first"_s})) + framed(pageOf({u"second"_s}));
    QCOMPARE(wordsOf(answer.chopped(1)).pages.size(), 1);
    QCOMPARE(wordsOf(answer).pages.size(), 2);
}

void PdfWordsTest::setsNoMemoryAsideForWhatIsClaimed()
{
    QByteArray page;
    QDataStream stream(&page, QIODevice::WriteOnly);
    stream << paper << std::numeric_limits<quint32>::max();   // that many words
    QByteArray frame;
    QDataStream outer(&frame, QIODevice::WriteOnly);
    outer << page;
    QCOMPARE(wordsOf(headOf(1) + frame).pages.size(), 0);
}

void PdfWordsTest::putsWhatStandsNowhereIntoACorner()
{
    constexpr double Nowhere = std::numeric_limits<double>::quiet_NaN();
    PdfPage page = pageOf({u"lost"_s, u"far"_s});
    page.words[0].box = QRectF(Nowhere, 0, 1, 1);
    page.words[1].box = QRectF(0, 1e300, 1, 1);
    const PdfWords words = wordsOf(headOf(1) + framed(page));
    QCOMPARE(words.pages[0].words[0].box, QRectF());
    QCOMPARE(words.pages[0].words[1].box, QRectF());
    QVERIFY(!blocks(words).isEmpty());
}

void PdfWordsTest::keepsALinkThatCoversItsBullet()
{
    const PdfWords words = wordsOf(headOf(1) + framed(pageOf({u"•"_s, u"A"_s, u"dam"_s}, u"https://dam.example/"_s)));
    const Result<FormatReading> reading = pdfReading(words);
    QVERIFY(reading);
    const Block block = reading.value().document.blocks.first();
    QCOMPARE(block.text, u"A dam"_s);
    QCOMPARE(block.spans, QList<Span>({{Span::Kind::Link, {0, 5}, u"https://dam.example/"_s}}));
}

QTEST_GUILESS_MAIN(PdfWordsTest)
#include "pdfwordstest.moc"
