// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"
#include "ziparchive.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MailTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsMailFromText_data();
    void tellsMailFromText();
    void takesTitlePublisherAndDateFromTheHead();
    void decodesHeaders_data();
    void decodesHeaders();
    void decodesBodies_data();
    void decodesBodies();
    void keepsAFooterBehindBase64();
    void saysThatItHoldsNoText();
    void joinsFlowedParagraphs_data();
    void joinsFlowedParagraphs();
    void prefersTheAlternativeWithLinks();
    void showsTheRootOfRelatedParts();
    void skipsWhatIsForPrograms();
    void readsAttachmentsUnderTheirNames();
    void readsWhatIsInAttachedArchives();
    void unpacksNoBombOutOfAttachments();
    void readsForwardedMessagesInPlace();
    void saysThatItIsEncrypted();
    void readsASavedPage_data();
    void readsASavedPage();
    void survivesBrokenMail_data();
    void survivesBrokenMail();
    void survivesNestingWithoutEnd();
    void survivesPartsWithoutNumber();
    void stopsAtMailsAttachedToMailsWithoutEnd();
    void survivesACutAnywhere();
    void placesEveryBlockInItsText();
};

namespace {

Result<FormatReading> reading(const QByteArray &bytes)
{
    Progress progress;
    return readDocument(bytes, {}, {}, progress);
}

Document documentOf(const QByteArray &bytes)
{
    const Result<FormatReading> result = reading(bytes);
    return result ? result.value().document : Document();
}

QStringList texts(const QByteArray &bytes)
{
    QStringList lines;
    for (const Block &block : documentOf(bytes).blocks)
        lines.append(block.text);
    return lines;
}

QByteArray mail(const QByteArray &fields, const QByteArray &body)
{
    return "From: The Dam Desk <desk@dam.example>\r\nSubject: Dams\r\nDate: Tue, 3 Mar 2020 23:30:00 -0800\r\n"
           "MIME-Version: 1.0\r\n"
           + fields + "\r\n" + body;
}

QByteArray part(const QByteArray &fields, const QByteArray &body)
{
    return "--cut\r\n" + fields + "\r\n" + body + "\r\n";
}

QByteArray multipart(const QByteArray &kind, const QByteArrayList &parts)
{
    return mail("Content-Type: multipart/" + kind + "; boundary=cut\r\n", parts.join() + "--cut--\r\n");
}

const QByteArray plain = "Content-Type: text/plain; charset=utf-8\r\n";
const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n";

}   // namespace

void MailTest::tellsMailFromText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::newRow("mail") << mail({}, "A dam opens.") << u"mail"_s;
    QTest::newRow("envelope line") << "From desk@dam.example Tue Mar  3 23:30:00 2020\n" + mail({}, "A dam opens.")
                                   << u"mail"_s;
    QTest::newRow("no blank line") << QByteArray("From: a@b.example\nSubject: Dams\nA dam opens.\n") << u"mail"_s;
    QTest::newRow("front matter") << QByteArray("Title: Dams\nDate: 2020-03-03\nCategory: Water\n\nA dam opens.")
                                  << u"text"_s;
    QTest::newRow("date line") << QByteArray("Date: 3 March 2020\nSubject: Dams\n\nA dam opens.\n") << u"text"_s;
    QTest::newRow("one field") << QByteArray("From: the desk\n\nA dam opens.\n") << u"text"_s;
    QTest::newRow("source line") << QByteArray("A dam opens\n\nFrom: a\nTo: b\nSource: Xinhua\n") << u"text"_s;
}

void MailTest::tellsMailFromText()
{
    QFETCH(QByteArray, bytes);
    const Result<FormatReading> result = reading(bytes);
    QVERIFY(result);
    QTEST(result.value().format, "format");
}

void MailTest::takesTitlePublisherAndDateFromTheHead()
{
    const Document document =
        documentOf(mail("Content-Language: en-GB, de\r\nArchived-At: <https://list.example/dams/1>\r\n", "Text."));
    QCOMPARE(document.title, u"Dams"_s);
    QCOMPARE(document.publisher, u"The Dam Desk"_s);
    QCOMPARE(document.date.toIso(), u"2020-03-03"_s);   // where it was written; in Greenwich it was the 4th
    QCOMPARE(document.language, u"en-GB"_s);
    QCOMPARE(document.url, u"https://list.example/dams/1"_s);
    QCOMPARE(document.text, u"Text."_s);
}

void MailTest::decodesHeaders_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QString>("title");
    QTest::newRow("encoded words") << QByteArray("=?utf-8?Q?Der_Flu=C3=9F?=\r\n =?iso-8859-1?B?IGzkdWZ0?=")
                                   << u"Der Fluß läuft"_s;
    QTest::newRow("a superset of GB2312") << QByteArray("=?gb2312?B?y66/4r+q1aLW7OlGu/k=?=") << u"水库开闸朱镕基"_s;
    QTest::newRow("eight bits of UTF-8") << QByteArray("Der Flu\xC3\x9F") << u"Der Fluß"_s;
    QTest::newRow("eight bits of Latin") << QByteArray("Der Flu\xDF l\xE4uft \xFC"
                                                       "ber die Ufer")
                                         << u"Der Fluß läuft über die Ufer"_s;
    QTest::newRow("eight bits in an encoded word") << QByteArray("=?iso-8859-1?Q?Der_Flu\xDF?=") << u"Der Fluß"_s;
    QTest::newRow("a word behind padded base64")
        << QByteArray("=?utf-8?B?RGVyIEZsdXM=?=\r\n =?utf-8?B?cyByaXNlcw==?=") << u"Der Fluss rises"_s;
    QTest::newRow("a character cut in two")
        << QByteArray("=?utf-8?B?RGVyIEZsdcM=?= =?utf-8?B?nyByaXNlcw==?=") << u"Der Fluß rises"_s;
    QTest::newRow("words without space") << QByteArray("A=?utf-8?Q?_dam?=?=utf-8") << u"A dam?=utf-8"_s;
    QTest::newRow("folded") << QByteArray("Dams\r\n\tand rivers") << u"Dams and rivers"_s;
    QTest::newRow("broken word") << QByteArray("=?utf-8?Q?Dams") << u"=?utf-8?Q?Dams"_s;
}

void MailTest::decodesHeaders()
{
    QFETCH(QByteArray, subject);
    QTEST(documentOf("From: a@b.example\r\nSubject: " + subject + "\r\n\r\nText.").title, "title");
}

void MailTest::decodesBodies_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    const QByteArray type = "Content-Type: text/plain; charset=";
    QTest::newRow("eight bits") << QByteArray(type + "utf-8\r\n") << QByteArray("Der Flu\xC3\x9F.");
    QTest::newRow("quoted-printable") << QByteArray(type
                                                    + "iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n")
                                      << QByteArray("Der Fl=\r\nu=DF.");
    QTest::newRow("base64") << QByteArray(type + "utf-8\r\nContent-Transfer-Encoding: base64\r\n")
                            << QByteArray("RGVyIEZsdcOfLg==");
    QTest::newRow("base64 cut off") << QByteArray(type + "utf-8\r\nContent-Transfer-Encoding: base64\r\n")
                                    << QByteArray("RGVyIEZsdcOfLg");
    QTest::newRow("declared wrongly as ASCII") << QByteArray(type + "us-ascii\r\n") << QByteArray("Der Flu\xC3\x9F.");
    QTest::newRow("declared wrongly as Latin") << QByteArray(type + "iso-8859-1\r\n") << QByteArray("Der Flu\xC3\x9F.");
    QTest::newRow("declared wrongly as UTF-8") << QByteArray(type + "utf-8\r\n") << QByteArray("Der Flu\xDF.");
    QTest::newRow("an unknown charset") << QByteArray(type + "x-nobody\r\n") << QByteArray("Der Flu\xC3\x9F.");
    QTest::newRow("UTF-16, in lower case") << QByteArray(type + "utf-16le\r\nContent-Transfer-Encoding: base64\r\n")
                                           << QByteArray("RABlAHIAIABGAGwAdQDfAC4A");
    QTest::newRow("no charset") << QByteArray() << QByteArray("Der Flu\xC3\x9F.");
    QTest::newRow("an unknown encoding") << QByteArray("Content-Transfer-Encoding: rot13\r\n")
                                         << QByteArray("Der Flu\xC3\x9F.");
}

void MailTest::decodesBodies()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    QCOMPARE(documentOf(mail(fields, body)).text, u"Der Fluß."_s);
}

void MailTest::keepsAFooterBehindBase64()
{
    const QByteArray fields = "Content-Transfer-Encoding: base64\r\n";
    QCOMPARE(texts(mail(fields, "QSBkYW0gb3BlbnMuIQ==\r\n______\r\nThe list of dams\r\n")),
             QStringList({u"A dam opens.!"_s, u"______"_s, u"The list of dams"_s}));
    QCOMPARE(texts(mail(fields, "QSBkYW0gb3BlbnMuIQ==\r\nQSBkYW0gb3BlbnMuIQ==\r\n")),
             QStringList{u"A dam opens.!A dam opens.!"_s});
}

void MailTest::saysThatItHoldsNoText()
{
    QCOMPARE(reading(mail("Content-Type: image/png\r\n", "\x89PNG")).error().sentence, u"The mail holds no text."_s);
    QCOMPARE(reading(mail({}, " \r\n")).error().sentence, u"The mail holds no text."_s);
}

void MailTest::joinsFlowedParagraphs_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("a paragraph") << QByteArray() << QByteArray("A dam \r\nopens.\r\nAt noon.\r\n")
                                 << QStringList{u"A dam opens."_s, u"At noon."_s};
    QTest::newRow("quoted") << QByteArray() << QByteArray(">> A dam \r\n>> opens.\r\n> Really?\r\n")
                            << QStringList{u"A dam opens."_s, u"Really?"_s};   // the marks become Block::Kind::Quote
    QTest::newRow("stuffed") << QByteArray() << QByteArray(" From here \r\n >on.\r\n")
                             << QStringList{u"From here >on."_s};
    QTest::newRow("a signature") << QByteArray() << QByteArray("Bye.\r\n-- \r\nAnna\r\n")
                                 << QStringList{u"Bye."_s, u"--"_s, u"Anna"_s};
    QTest::newRow("words joined") << QByteArray("; delsp=yes") << QByteArray("水库 \r\n开闸 \r\n")
                                  << QStringList{u"水库开闸"_s};
}

void MailTest::joinsFlowedParagraphs()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, body);
    const QByteArray fields = "Content-Type: text/plain; charset=utf-8; format=flowed" + parameters + "\r\n";
    QTEST(texts(mail(fields, body)), "lines");
}

void MailTest::prefersTheAlternativeWithLinks()
{
    QCOMPARE(texts(multipart("alternative", {part(plain, "Plain."), part(html, "<p>Rich.</p>")})),
             QStringList{u"Rich."_s});
    QCOMPARE(texts(multipart("alternative", {part(html, "<p>Rich.</p>"), part(plain, "Plain.")})),
             QStringList{u"Rich."_s});
    QCOMPARE(texts(multipart("alternative", {part(plain, "Plain."), part(html, " \r\n ")})), QStringList{u"Plain."_s});
}

void MailTest::showsTheRootOfRelatedParts()
{
    const QByteArray picture = part("Content-Type: image/png\r\nContent-ID: <p>\r\n", "\x89PNG");
    const QByteArray page = part(html + "Content-ID: <page>\r\n", "<p>Rich.</p>");
    const QByteArray other = part(html, "<p>A frame.</p>");
    QCOMPARE(texts(multipart("related", {page, picture, other})), QStringList{u"Rich."_s});
    QCOMPARE(texts(multipart("related; start=\"<page>\"", {other, picture, page})), QStringList{u"Rich."_s});
    QCOMPARE(texts(multipart("related", {picture, page})), QStringList{u"Rich."_s});
}

void MailTest::skipsWhatIsForPrograms()
{
    QCOMPARE(texts(multipart("mixed", {part(plain, "Text."), part("Content-Type: text/calendar\r\n", "BEGIN:VCALENDAR"),
                                       part("Content-Type: application/pgp-signature\r\n", "-----BEGIN PGP"),
                                       part("Content-Type: image/png; name=a.png\r\n", "\x89PNG")})),
             QStringList{u"Text."_s});
}

void MailTest::readsAttachmentsUnderTheirNames()
{
    const QByteArray text =
        "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=dams.txt\r\n";
    const QByteArray letter = "Content-Type: application/octet-stream; name=letter.eml\r\n"
                              "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n";
    const QByteArray bytes =
        multipart("mixed", {part(plain, "See below."), part(text, "A dam opens."),
                            part(letter, mail({}, "Another dam.").toBase64()),
                            part("Content-Type: application/zip; name=a.zip\r\n", QByteArray("PK\x03\x04\0\0", 6))});
    QCOMPARE(texts(bytes),
             QStringList({u"See below."_s, u"dams.txt"_s, u"A dam opens."_s, u"Dams"_s, u"Another dam."_s}));
    QCOMPARE(documentOf(bytes).blocks[1].kind, Block::Kind::Heading);
}

void MailTest::readsWhatIsInAttachedArchives()
{
    const QByteArray zip = packed({{"week/dams.txt", "A dam opens."},
                                   {"week/picture.png", QByteArray("\x89PNG\r\n\0\0\0\0", 10)},
                                   {"week/letter.eml", mail({}, "Another dam.")},
                                   {"week/inner.zip", packed({{"deep.txt", "Too deep."}})}});
    const QByteArray bytes = multipart(
        "mixed", {part(plain, "See below."),
                  part("Content-Type: application/zip; name=week.zip\r\nContent-Transfer-Encoding: base64\r\n",
                       zip.toBase64())});
    QCOMPARE(texts(bytes),
             QStringList({u"See below."_s, u"week/dams.txt"_s, u"A dam opens."_s, u"Dams"_s, u"Another dam."_s}));
    QCOMPARE(reading(bytes).value().doubts,
             QList<Doubt>({{{}, 0, u"An archive within an archive was not unpacked."_s}}));
}

void MailTest::unpacksNoBombOutOfAttachments()
{
    const QByteArray zip = packed({{"a.txt", "First."}, {"b.txt", QByteArray("A dam opens.\n").repeated(100'000)}});
    const QByteArray file =
        part("Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n", zip.toBase64());
    const Result<FormatReading> result =
        reading(multipart("mixed", {part(plain, "See below."), file, file, file, file}));
    QVERIFY(result);
    QVERIFY(result.value().document.length > 1'000'000);   // one of them
    QVERIFY(result.value().document.length < 2'000'000);
    QCOMPARE(result.value().doubts.first().reason,
             u"The archives hold more than is ever read; the rest was left out."_s);
}

void MailTest::readsForwardedMessagesInPlace()
{
    const QByteArray bytes = multipart(
        "mixed", {part(plain, "See below."), part("Content-Type: message/rfc822\r\n", mail({}, "A dam opens."))});
    QCOMPARE(texts(bytes), QStringList({u"See below."_s, u"Dams"_s, u"A dam opens."_s}));
}

void MailTest::saysThatItIsEncrypted()
{
    const Result<FormatReading> result = reading(
        multipart("encrypted", {part("Content-Type: application/pgp-encrypted\r\n", "Version: 1"),
                                part("Content-Type: application/octet-stream\r\n", "-----BEGIN PGP MESSAGE-----")}));
    QVERIFY(!result);
    QCOMPARE(result.error().sentence, u"A part is encrypted and cannot be read."_s);
}

void MailTest::readsASavedPage_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("Chromium") << QByteArray(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://dam.example/a/\r\n"
        "Subject: Saved\r\n");
    QTest::newRow("another") << QByteArray();
}

void MailTest::readsASavedPage()
{
    QFETCH(QByteArray, head);
    const QByteArray page = html + "Content-Location: https://dam.example/a/\r\n";
    const QByteArray frame = html + "Content-Location: https://dam.example/frame\r\n";
    const Result<FormatReading> result = reading(
        head + "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=cut\r\n\r\n"
        + part(page, "<html><head><title>Dams</title></head><body><p>A <a href='b'>dam</a> opens.</p></body></html>")
        + part(frame, "<p>A frame.</p>") + part("Content-Type: text/css\r\n", "p {}") + "--cut--\r\n");
    QVERIFY(result);
    QCOMPARE(result.value().format, u"mhtml"_s);
    const Document &document = result.value().document;
    QCOMPARE(document.title, u"Dams"_s);
    QCOMPARE(document.url, u"https://dam.example/a/"_s);
    QCOMPARE(document.blocks.size(), 1);
    QCOMPARE(document.blocks.first().spans.value(0).url, u"https://dam.example/a/b"_s);
}

void MailTest::survivesBrokenMail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no blank line") << QByteArray("From: a@b.example\nSubject: Dams\nA dam opens.\n");
    QTest::newRow("no end of the parts") << mail("Content-Type: multipart/mixed; boundary=cut\r\n",
                                                 "--cut\r\n\r\nA dam opens.");
    QTest::newRow("no part at all") << mail("Content-Type: multipart/mixed; boundary=cut\r\n", "A dam opens.");
    QTest::newRow("no boundary") << mail("Content-Type: multipart/mixed\r\n", "A dam opens.");
    QTest::newRow("an odd type") << mail("Content-Type: text\r\n", "A dam opens.");
    QTest::newRow("an empty type") << mail("Content-Type:\r\n", "A dam opens.");
    QTest::newRow("an address without its end") << QByteArray("From: \"The Desk <a@b\nTo: c\n\nA dam opens.");
    QTest::newRow("a bad date") << QByteArray("From: a@b.example\nDate: Yesterday 99:99\n\nA dam opens.");
    QTest::newRow("zero bytes") << mail({}, QByteArray("A dam\0 opens.", 13));
}

void MailTest::survivesBrokenMail()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(documentOf(bytes).text, u"A dam opens."_s);
}

void MailTest::survivesNestingWithoutEnd()
{
    QByteArray fields;
    QByteArray body;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray cut = "c" + QByteArray::number(i);
        const QByteArray type = "Content-Type: multipart/mixed; boundary=" + cut + "\r\n";
        if (i == 0)
            fields = type;
        else
            body += type + "\r\n";
        body += "--" + cut + "\r\n\r\nLevel " + QByteArray::number(i) + ".\r\n--" + cut + "\r\n";
    }
    const Result<FormatReading> result = reading(mail(fields, body));
    QVERIFY(result);
    QCOMPARE(result.value().document.blocks.first().text, u"Level 0."_s);
    QVERIFY(!result.value().doubts.isEmpty());
}

void MailTest::survivesPartsWithoutNumber()
{
    const Result<FormatReading> result =
        reading(mail("Content-Type: multipart/mixed; boundary=cut\r\n", QByteArray("--cut\n\nx\n").repeated(100'000)));
    QVERIFY(result);
    QVERIFY(result.value().document.blocks.size() > 1000);
    QVERIFY(!result.value().doubts.isEmpty());
}

void MailTest::stopsAtMailsAttachedToMailsWithoutEnd()
{
    QByteArray bytes = mail({}, "The innermost.");
    for (int i = 0; i < 200; ++i) {
        const QByteArray cut = "c" + QByteArray::number(i);
        bytes = mail("Content-Type: multipart/mixed; boundary=" + cut + "\r\n",
                     "--" + cut + "\r\nContent-Type: application/octet-stream; name=a.eml\r\n\r\n" + bytes + "\r\n--"
                         + cut + "--\r\n");
    }
    const Result<FormatReading> result = reading(bytes);
    QVERIFY(result);
    QCOMPARE(result.value().doubts.size(), 1);
}

void MailTest::survivesACutAnywhere()
{
    const QByteArray bytes =
        multipart("mixed", {part(plain + "Content-Transfer-Encoding: quoted-printable\r\n", "Der Flu=C3=9F."),
                            part("Content-Type: message/rfc822\r\n", mail({}, "A dam opens."))});
    for (qsizetype length = 1; length < bytes.size(); ++length) {
        const Result<FormatReading> result = reading(bytes.first(length));
        QVERIFY(result || !result.error().sentence.isEmpty());
    }
}

void MailTest::placesEveryBlockInItsText()
{
    const Document document = documentOf(multipart(
        "mixed", {part(plain, "  One.\r\n\r\n- two\r\n- three"), part(html, "<p>Four.</p>"), part(plain, "Five.")}));
    QCOMPARE(document.length, document.text.size());
    QCOMPARE(document.blocks.size(), 5);
    for (const Block &block : document.blocks)
        QCOMPARE(document.text.mid(block.range.start, block.range.length), block.text);
    QCOMPARE(document.blocks.last().gap, qint16(1));
}

QTEST_GUILESS_MAIN(MailTest)
#include "mailtest.moc"
