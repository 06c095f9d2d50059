// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"
#include "ziparchive.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EpubTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsChaptersInTheirOrder();
    void takesTitleAndDateFromThePackage();
    void readsABookWithoutAPackage();
    void readsNothingFromOutside();
    void saysThatItIsEncrypted();
    void survivesBrokenBooks_data();
    void survivesBrokenBooks();
    void survivesACutAnywhere();
};

namespace {

const ZipFile mimetype{"mimetype", "application/epub+zip"};
const ZipFile container{"META-INF/container.xml",
                        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                        "<rootfile full-path='OPS/book.opf'/></rootfiles></container>"};
const ZipFile package{
    "OPS/book.opf",
    "<package xmlns='http://www.idpf.org/2007/opf' xmlns:opf='http://www.idpf.org/2007/opf'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
    "<dc:title>Dams &amp; rivers</dc:title><dc:creator>The Dam Desk</dc:creator><dc:language>en</dc:language>"
    "<dc:date opf:event='modification'>2021-05-01</dc:date>"
    "<dc:date opf:event='publication'>2020-03-03T10:00:00Z</dc:date></metadata>"
    "<manifest><item id='one' href='text/one.xhtml'/><item id='two' href='t%77o.xhtml'/>"
    "<item id='notes' href='notes.xhtml'/></manifest>"
    "<spine><itemref idref='two'/><itemref idref='one'/><itemref idref='notes' linear='no'/></spine></package>"};
const ZipFile one{"OPS/text/one.xhtml", "<html><head><title>x</title></head><body><p>One.</p></body></html>"};
const ZipFile two{"OPS/two.xhtml", "<html><body><h1>Two</h1><p>Text.</p></body></html>"};

Result<FormatReading> reading(const QList<ZipFile> &files)
{
    Progress progress;
    return readDocument(packed(files), {}, {}, progress);
}

QStringList texts(const Result<FormatReading> &result)
{
    QStringList lines;
    if (!result)
        return {result.error().sentence};
    for (const Block &block : result.value().document.blocks)
        lines.append(block.text);
    return lines;
}

}   // namespace

void EpubTest::readsChaptersInTheirOrder()
{
    const Result<FormatReading> result = reading({mimetype, container, package, one, two});
    QCOMPARE(texts(result), QStringList({u"Two"_s, u"Text."_s, u"One."_s}));
    QCOMPARE(result.value().format, u"epub"_s);
    QCOMPARE(result.value().document.blocks.first().kind, Block::Kind::Heading);
    QCOMPARE(result.value().document.length, result.value().document.text.size());
}

void EpubTest::takesTitleAndDateFromThePackage()
{
    const Document document = reading({mimetype, container, package, one, two}).value().document;
    QCOMPARE(document.title, u"Dams & rivers"_s);
    QCOMPARE(document.publisher, u"The Dam Desk"_s);
    QCOMPARE(document.date.toIso(), u"2020-03-03"_s);
    QCOMPARE(document.language, u"en"_s);
}

void EpubTest::readsABookWithoutAPackage()
{
    QCOMPARE(texts(reading({mimetype, package, one, two})), QStringList({u"Two"_s, u"Text."_s, u"One."_s}));
    QCOMPARE(texts(reading({mimetype, one, two})), QStringList({u"One."_s, u"Two"_s, u"Text."_s}));
}

void EpubTest::readsNothingFromOutside()
{
    const ZipFile sly{"OPS/book.opf", "<!DOCTYPE package [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                      "<package><metadata><title>&x;Sly</title></metadata>"
                                      "<manifest><item id='a' href='file:///etc/passwd'/>"
                                      "<item id='b' href='../../../../etc/passwd'/><item id='c' href='two.xhtml'/>"
                                      "</manifest><spine><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/>"
                                      "</spine></package>"};
    QVERIFY(!texts(reading({mimetype, container, sly, two})).join(u' ').contains(u"root:"));
}

void EpubTest::saysThatItIsEncrypted()
{
    const ZipFile rights{"META-INF/encryption.xml", "<encryption/>"};
    const ZipFile sealed{"OPS/two.xhtml", QByteArray("\x01\x00\x99\x00\x02", 5)};
    const Result<FormatReading> result = reading({mimetype, container, package, rights, sealed});
    QVERIFY(!result);
    QCOMPARE(result.error().sentence, u"The book is encrypted and cannot be read."_s);
}

void EpubTest::survivesBrokenBooks_data()
{
    QTest::addColumn<QByteArray>("opf");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << package.bytes.first(package.bytes.size() / 2);
    QTest::newRow("no XML") << QByteArray("<<<>>>&&&");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
                                            "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;'>]>"
                                            "<package><metadata><title>&d;</title></metadata></package>");
}

void EpubTest::survivesBrokenBooks()
{
    QFETCH(QByteArray, opf);
    QCOMPARE(texts(reading({mimetype, container, {"OPS/book.opf", opf}, one, two})).size(), 3);
}

void EpubTest::survivesACutAnywhere()
{
    const QByteArray bytes = packed({mimetype, container, package, one, two});
    for (qsizetype length = 1; length < bytes.size(); ++length) {
        Progress progress;
        const Result<FormatReading> result = readDocument(bytes.first(length), {}, {}, progress);
        QVERIFY(result || !result.error().sentence.isEmpty());
    }
}

QTEST_GUILESS_MAIN(EpubTest)
#include "epubtest.moc"
