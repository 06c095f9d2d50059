// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MailboxTest final : public QObject
{
    Q_OBJECT

private slots:
    void partsMessages_data();
    void partsMessages();
    void undoesTheQuotingOfLines();
    void namesMessagesByTheirSubjects();
    void unpacksADigest();
    void leavesOneMailAlone();
    void leavesTextAlone();
    void survivesACutAnywhere();
};

namespace {

QList<Packed> unpacked(const QByteArray &bytes)
{
    QList<Packed> messages;
    Progress progress;
    const Result<bool> result = unpack(
        bytes, {},
        [&messages](const Packed &message) {
            messages.append(message);
            return true;
        },
        progress);
    return result ? messages : QList<Packed>();
}

const QByteArray envelope = "From desk@dam.example Tue Mar  3 23:30:00 2020\n";
const QByteArray first = "From: a@b.example\nSubject: =?utf-8?Q?Flu=C3=9F?=\n\nA dam opens.\n\n";
const QByteArray second = "From: a@b.example\n\nAnother one.\n";

}   // namespace

void MailboxTest::partsMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("LF") << envelope + first + envelope + second;
    QTest::newRow("CR LF") << QByteArray(envelope + first + envelope + second).replace("\n", "\r\n");
    QTest::newRow("no blank line between") << envelope + first.chopped(1) + envelope + second;
}

void MailboxTest::partsMessages()
{
    QFETCH(QByteArray, bytes);
    const QList<Packed> messages = unpacked(bytes);
    QCOMPARE(messages.size(), 2);
    QVERIFY(messages[0].bytes.startsWith("From: a@b.example"));
    QVERIFY(messages[0].bytes.trimmed().endsWith("A dam opens."));
    QVERIFY(messages[1].bytes.trimmed().endsWith("Another one."));
}

void MailboxTest::undoesTheQuotingOfLines()
{
    const QByteArray body = "From: a@b.example\n\n>From here on.\n>>From there.\n> From a quote.\nFrom me.\n";
    QCOMPARE(unpacked(envelope + body).value(0).bytes,
             QByteArray("From: a@b.example\n\nFrom here on.\n>From there.\n> From a quote.\nFrom me.\n"));
}

void MailboxTest::namesMessagesByTheirSubjects()
{
    const QList<Packed> messages = unpacked(envelope + first + envelope + second);
    QCOMPARE(messages[0].name, u"1 Fluß"_s);
    QCOMPARE(messages[1].name, u"message 2"_s);
}

void MailboxTest::unpacksADigest()
{
    const QByteArray bytes = "From: list@dam.example\nSubject: Digest\nMIME-Version: 1.0\n"
                             "Content-Type: multipart/mixed; boundary=out\n\n--out\n\nToday's topics.\n"
                             "--out\nContent-Type: multipart/digest; boundary=in\n\n--in\n\n"
                             + first + "--in\n\n" + second + "\n--in--\n--out--\n";
    const QList<Packed> messages = unpacked(bytes);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0].name, u"1 Fluß"_s);
    QVERIFY(messages[1].bytes.contains("Another one."));
}

void MailboxTest::leavesOneMailAlone()
{
    QVERIFY(unpacked(first).isEmpty());
    QVERIFY(unpacked("From: a@b.example\nSubject: Of multipart/digest\n\nText.").isEmpty());
}

void MailboxTest::leavesTextAlone()
{
    QVERIFY(unpacked("From the desk at 12:30\nA dam opens.\n").isEmpty());
    QVERIFY(unpacked("From the desk\nSource: Xinhua\n").isEmpty());
}

void MailboxTest::survivesACutAnywhere()
{
    const QByteArray bytes = envelope + first + envelope + second;
    for (qsizetype length = envelope.size() + 20; length < bytes.size(); ++length) {
        qsizetype kept = 0;
        for (const Packed &message : unpacked(bytes.first(length)))
            kept += message.bytes.size();
        QVERIFY(kept + 2 * envelope.size() >= length);   // nothing but envelopes is lost
    }
}

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailboxtest.moc"
