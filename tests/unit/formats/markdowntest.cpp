// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockprint.h"
#include "formats/formats.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

FormatReading reading(const QString &text, const QString &format = u"markdown"_s)
{
    Progress progress;
    const Result<FormatReading> result = readDocument(text.toUtf8(), format, {}, progress);
    return result ? result.value() : FormatReading();
}

QString sniffed(const QString &text)
{
    return reading(text, {}).format;
}

}   // namespace

class MarkdownTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsBlocks_data();
    void readsBlocks();
    void readsFrontMatter_data();
    void readsFrontMatter();
    void keepsFrontMatterInTheText();
    void tellsMarkdownFromPlainText_data();
    void tellsMarkdownFromPlainText();
    void readsAnyCut();
    void survivesHostileText_data();
    void survivesHostileText();
};

void MarkdownTest::readsBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("headings") << u"# A\n\nB\n===\n\n### C"_s << QStringList{u"h1 1 A"_s, u"h1 1 B"_s, u"h3 1 C"_s};
    QTest::newRow("paragraphs") << u"One\ntwo\n\nThree"_s << QStringList{u"p 1 One two"_s, u"p 1 Three"_s};
    QTest::newRow("broken by its author")
        << u"One  \ntwo\\\nthree"_s << QStringList{u"p 1 One"_s, u"p 0 two"_s, u"p 0 three"_s};
    QTest::newRow("lists") << u"* a\n* b\n  1. c\n\nd"_s
                           << QStringList{u"li1 1 a"_s, u"li1 0 b"_s, u"li2 0 c"_s, u"p 1 d"_s};
    QTest::newRow("loose list") << u"1. a\n\n   more\n\n2. b"_s
                                << QStringList{u"li1 1 a"_s, u"p 1 more"_s, u"li1 1 b"_s};
    QTest::newRow("quotes") << u"> a\n> > b"_s << QStringList{u"q1 1 a"_s, u"q2 1 b"_s};
    QTest::newRow("rule") << u"a\n\n---\n\nb"_s << QStringList{u"p 1 a"_s, u"hr 1 "_s, u"p 1 b"_s};
    QTest::newRow("table") << u"| A | B |\n|---|---|\n| 1 | *2* |"_s << QStringList{u"tr 1 A | B"_s, u"tr 0 1 | *2*"_s};
    QTest::newRow("spans") << u"See [**this** one](http://a.example/) and `code`"_s
                           << QStringList{u"p 1 See [**this** one](http://a.example/) and `code`"_s};
    QTest::newRow("reference links") << u"[a][1] and [b]\n\n[1]: http://a.example/\n[b]: http://b.example/"_s
                                     << QStringList{u"p 1 [a](http://a.example/) and [b](http://b.example/)"_s};
    QTest::newRow("image") << u"![A picture](p.png)"_s << QStringList{u"img 1 A picture"_s};
    QTest::newRow("code") << u"```\na\n b\n```"_s << QStringList{u"p 1 `a`"_s, u"p 0 `b`"_s};
    QTest::newRow("entities") << u"&copy; &#8212; a&amp;b &nosuch;"_s << QStringList{u"p 1 © — a&b &nosuch;"_s};
    QTest::newRow("HTML") << u"<div>a<script>x</script></div>\n\nb<br>c"_s
                          << QStringList{u"p 1 a"_s, u"p 1 b"_s, u"p 0 c"_s};
}

void MarkdownTest::readsBlocks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blocks);
    QCOMPARE(printed(reading(text).document.blocks), blocks);
}

void MarkdownTest::readsFrontMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("date");

    QTest::newRow("YAML") << u"---\ntitle: \"A: b\"\ndate: 2020-05-01 10:00\n---\n\nText"_s << u"A: b"_s
                          << u"2020-05-01"_s;
    QTest::newRow("headers") << u"Title: A\nDate: 2020-05\n\nText"_s << u"A"_s << u"2020-05"_s;
    QTest::newRow("a rule") << u"---\n\nText\n\n---\n"_s << QString() << QString();
    QTest::newRow("a label") << u"Source: A\nDate: 2020-05-01\n\nText"_s << QString() << QString();
}

void MarkdownTest::readsFrontMatter()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QString, date);
    const Document document = reading(text).document;
    QCOMPARE(document.title, title);
    QCOMPARE(document.date.toIso(), date);
}

void MarkdownTest::keepsFrontMatterInTheText()
{
    const Document document = reading(u"Title: A\nDate: 2020-05\n\nText"_s).document;
    QCOMPARE(document.text, u"Title: A\nDate: 2020-05\n\nText"_s);
    QCOMPARE(document.blocks.first().range, Range(24, 4));
}

void MarkdownTest::tellsMarkdownFromPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");

    QTest::newRow("links") << u"News\n\n* [a](http://a.example/)\n* [b](/b)"_s << u"markdown"_s;
    QTest::newRow("headings") << u"## Monday\n\n1. a http://a.example/\n\n## Tuesday\n\n1. b"_s << u"markdown"_s;
    QTest::newRow("references") << u"See [a][1].\n\n[1]: http://a.example/"_s << u"markdown"_s;
    QTest::newRow("numbered bulletin") << u"Headline\n\n1. One\n2. Two\n\n* * *\n\n- a\n- b\n\nSource: [1] X"_s
                                       << u"text"_s;
    QTest::newRow("references of a mail") << u"It is said [1].\n\n[1] http://a.example/"_s << u"text"_s;
    QTest::newRow("a script") << u"#!/bin/sh\n\n# Copies\n\ncp a b\n\n# Moves\n\nmv a b"_s << u"text"_s;
    QTest::newRow("settings") << u"# Where\nplace = here\n\n# When\n\ntime = now"_s << u"text"_s;
    QTest::newRow("a picture in HTML first")
        << u"<p><img src=a></p>\n\n# A\n\n[a](http://a.example/)"_s << u"markdown"_s;
}

void MarkdownTest::tellsMarkdownFromPlainText()
{
    QFETCH(QString, text);
    QFETCH(QString, format);
    QCOMPARE(sniffed(text), format);
}

/// Whatever part of a file has arrived, its ranges are those of its text.
void MarkdownTest::readsAnyCut()
{
    const QByteArray whole =
        "---\ntitle: A\n---\n# H\n\n* [a *b* `c`](http://a.example/ \"t\")\n  > q &amp; <b>x</b>\n\n"
        "|a|b|\n|-|-|\n|1|2|\n\n```\ncode\n```\n![i](j) [r][1]\n\n[1]: http://b.example/\n";
    for (qsizetype size = 1; size <= whole.size(); ++size) {
        Progress progress;
        const Result<FormatReading> result = readDocument(whole.first(size), u"markdown"_s, {}, progress);
        if (!result)
            continue;
        const Document &document = result.value().document;
        for (const Block &block : document.blocks)
            QCOMPARE(document.text.mid(block.range.start, block.range.length), block.text);
    }
}

void MarkdownTest::survivesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("quotes") << QByteArray(100000, '>');
    QTest::newRow("brackets") << QByteArray(100000, '[');
    QTest::newRow("images") << QByteArray("![").repeated(100000);
    QTest::newRow("emphasis") << QByteArray("**a *a ").repeated(20000);
    QTest::newRow("HTML") << QByteArray("<div>").repeated(100000);
    QTest::newRow("addresses") << QByteArray("http://a.b ").repeated(100000);
    QTest::newRow("entities") << QByteArray("&copy;").repeated(100000);
    QTest::newRow("references to a long address")
        << "[a]: http://a.example/" + QByteArray(300000, 'x') + "\n\n" + QByteArray("[a] ").repeated(30000);
    QTest::newRow("definitions") << QByteArray("]:").repeated(300000);
    QTest::newRow("columns") << QByteArray("|a").repeated(50000) + '\n' + QByteArray("|-").repeated(50000);
}

void MarkdownTest::survivesHostileText()
{
    QFETCH(QByteArray, text);
    Progress progress;
    const Result<FormatReading> result = readDocument(text + "\n\nend", u"markdown"_s, {}, progress);
    QVERIFY(result && result.value().document.text.endsWith(u"end"));
}

QTEST_APPLESS_MAIN(MarkdownTest)
#include "markdowntest.moc"
