// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/charset.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

class CharsetTest final : public QObject
{
    Q_OBJECT

private slots:
    void guessesSoThatTheTextIsRead_data();
    void guessesSoThatTheTextIsRead();
    void knowsByteOrderMarks_data();
    void knowsByteOrderMarks();
    void forgivesACharacterCutOff();
    void forgivesOneDamagedByteAmongMany();
    void knowsNamesOfTheWeb();
    void takesEveryNameOfACharset_data();
    void takesEveryNameOfACharset();
    void tellsBinaryData();
};

namespace {

// Sentences of a bulletin in each script, long enough for a guess, short enough to be hard.
const QString chinese =
    u"水库今日开闸放水。省水利厅昨日宣布，东山水库将于今日上午开闸放水，以降低水位。下游三县已经通知居民远离河岸。"
    "来源：东山日报，2021年2月20日。历时两年的老城墙修缮工程已经完成，城门下周重新开放，市民可以免费参观。"_s;
const QString taiwanese =
    u"水庫今日開閘放水。水利署昨日宣布，東山水庫將於今日上午開閘放水，以降低水位。下游三縣已經通知居民遠離河岸。"
    "歷時兩年的老城牆修繕工程已經完成，城門下週重新開放，市民可以免費參觀。"_s;
const QString japanese =
    u"新しい図書館が日曜日に開館しました。市長は「長い間お待たせしました」と述べ、多くの市民が訪れました。"
    "カフェと会議室もあり、夜九時まで利用できます。"_s;
const QString korean =
    u"새로운 도서관이 일요일에 문을 열었습니다. 시장은 오래 기다려 주셔서 감사하다고 말했고 많은 시민이 찾았습니다."_s;
const QString russian =
    u"Движение по мосту возобновили утром. Ремонт длился два года, и жители посёлка переправлялись на лодках. "
    "Речной вестник сообщил об этом третьего марта."_s;
const QString german =
    u"Der Fluß stieg in der Nacht um zwei Meter. Drei Dörfer wurden geräumt, „nur zur Vorsicht“, wie es hieß. "
    "Die Fähre fährt erst nächste Woche wieder."_s;

}   // namespace

void CharsetTest::guessesSoThatTheTextIsRead_data()
{
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8") << u"UTF-8"_s << chinese;
    QTest::newRow("GB18030") << u"GB18030"_s << chinese;
    QTest::newRow("Big5") << u"Big5"_s << taiwanese;
    QTest::newRow("Shift_JIS") << u"Shift_JIS"_s << japanese;
    QTest::newRow("EUC-KR") << u"EUC-KR"_s << korean;
    QTest::newRow("windows-1251") << u"windows-1251"_s << russian;
    QTest::newRow("windows-1252") << u"windows-1252"_s << german;
    QTest::newRow("UTF-16LE without a mark") << u"UTF-16LE"_s << german;
    QTest::newRow("UTF-16BE without a mark") << u"UTF-16BE"_s << german;
}

void CharsetTest::guessesSoThatTheTextIsRead()
{
    QFETCH(QString, charset);
    QFETCH(QString, text);
    QStringEncoder encoder(charset.toLatin1().constData());
    const QByteArray bytes = encoder.encode(text);
    QVERIFY(encoder.isValid() && !encoder.hasError());
    QStringDecoder decoder(guessCharset(bytes).name.toLatin1().constData());
    QCOMPARE(QString(decoder.decode(bytes)), text);
}

void CharsetTest::knowsByteOrderMarks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    QTest::newRow("UTF-8") << QByteArray("\xEF\xBB\xBFhi") << u"UTF-8"_s;
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFEh\0i\0", 6) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE") << QByteArray("\xFE\xFF\0h\0i", 6) << u"UTF-16BE"_s;
    QTest::newRow("UTF-32LE") << QByteArray("\xFF\xFE\0\0h\0\0\0", 8) << u"UTF-32LE"_s;
}

void CharsetTest::knowsByteOrderMarks()
{
    QFETCH(QByteArray, bytes);
    QTEST(guessCharset(bytes).name, "charset");
    QVERIFY(guessCharset(bytes).isCertain);
}

void CharsetTest::forgivesACharacterCutOff()
{
    const QByteArray bytes = chinese.toUtf8();
    for (qsizetype cut = 1; cut <= 3; ++cut)
        QCOMPARE(guessCharset(QByteArrayView(bytes).chopped(cut)).name, u"UTF-8"_s);
}

void CharsetTest::forgivesOneDamagedByteAmongMany()
{
    QByteArray bytes = chinese.toUtf8();
    bytes[10] = '\xFF';
    QCOMPARE(guessCharset(bytes).name, u"UTF-8"_s);
}

void CharsetTest::knowsNamesOfTheWeb()
{
    QCOMPARE(knownCharset(u"ISO-8859-1"_s), u"windows-1252"_s);
    QCOMPARE(knownCharset(u"gb2312"_s), u"GB18030"_s);
    QCOMPARE(knownCharset(u"EUC-KR"_s), u"windows-949"_s);
    QCOMPARE(knownCharset(u"tis-620"_s), u"windows-874"_s);
    QVERIFY(!knownCharset(u"no-such-charset"_s));
    QVERIFY(!knownCharset(u" "_s));
}

void CharsetTest::takesEveryNameOfACharset_data()
{
    QTest::addColumn<QString>("charset");
    const auto row = [](const QStringList &names, const QString &charset) {
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << charset;
    };
    row({u"cp874"_s, u"windows-874"_s, u"dos-874"_s, u"TIS-620"_s, u"iso-8859-11"_s, u"iso885911"_s}, u"windows-874"_s);
    row({u"l1"_s, u"cp819"_s, u"ibm819"_s, u"iso-ir-100"_s, u"iso88591"_s, u"iso_8859-1:1987"_s, u"csISOLatin1"_s},
        u"windows-1252"_s);
    row({u"l5"_s, u"latin5"_s, u"iso-ir-148"_s, u"csISOLatin5"_s}, u"windows-1254"_s);
    row({u"chinese"_s, u"csGB2312"_s, u"iso-ir-58"_s, u"x-gbk"_s, u"gb_2312-80"_s}, u"GB18030"_s);
    row({u"korean"_s, u"ksc5601"_s, u"iso-ir-149"_s, u"csEUCKR"_s, u"windows-949"_s}, u"windows-949"_s);
    row({u"unicodeFEFF"_s}, u"UTF-16LE"_s);
    row({u"ANSI_X3.4-1968"_s}, u"UTF-8"_s);
}

void CharsetTest::takesEveryNameOfACharset()
{
    QFETCH(QString, charset);
    QCOMPARE(knownCharset(QString::fromLatin1(QTest::currentDataTag())), std::optional(charset));
}

void CharsetTest::tellsBinaryData()
{
    QVERIFY(looksBinary(QByteArrayView("\x7F"
                                       "ELF\x02\x01\0\0",
                                       8),
                        u"UTF-8"_s));
    QVERIFY(!looksBinary("plain text\nwith a tab\t and a form feed\f", u"UTF-8"_s));
    QVERIFY(!looksBinary(QByteArrayView("h\0i\0", 4), u"UTF-16LE"_s));
}

QTEST_GUILESS_MAIN(CharsetTest)
#include "charsettest.moc"
