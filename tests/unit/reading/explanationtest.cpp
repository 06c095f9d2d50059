// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Explanation explanationOf(const QByteArray &bytes)
{
    Progress progress;
    ReadOptions options;
    options.reasons = ReadOptions::Reasons::Told;
    const Result<Reading> reading = readBytes(bytes, {}, options, progress);
    return reading && reading.value().explanation ? *reading.value().explanation : Explanation();
}

QStringList printed(const Explanation &explanation)
{
    QStringList lines;
    for (const ExplainedLine &line : explanation.lines)
        lines.append(u"%1 | %2 | %3 | %4"_s.arg(line.number).arg(line.item).arg(line.role, line.text));
    return lines;
}

}   // namespace

class ExplanationTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryLine_data();
    void namesEveryLine();
    void saysWhatWasRecognised();
    void ranksTheWaysOfReading();
    void explainsTextThatItSees();
    void isSilentUnlessAsked();
};

void ExplanationTest::namesEveryLine_data()
{
    QTest::addColumn<QByteArray>("mark");   // before the text
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("plain") << QByteArray() << QByteArray("\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray() << QByteArray("\r\n");
}

void ExplanationTest::namesEveryLine()
{
    QFETCH(QByteArray, mark);
    QFETCH(QByteArray, lineEnd);
    QByteArray text =
        "Daily Digest\n\nÜber dem Damm\n\nMittags war er offen.\nAbends zu.\n\nSource: Xinhua, May 3, 2012\n"
        "https://dam.example/x\n";
    text.replace("\n", lineEnd);
    QCOMPARE(printed(explanationOf(mark + text)), QStringList({
                                                      u"1 | -1 | heading | Daily Digest"_s,
                                                      u"3 | 0 | title | Über dem Damm"_s,
                                                      u"5 | 0 | body | Mittags war er offen."_s,
                                                      u"6 | 0 | body | Abends zu."_s,
                                                      u"8 | 0 | source | Source: Xinhua, May 3, 2012"_s,
                                                      u"9 | 0 | source | https://dam.example/x"_s,
                                                  }));
}

void ExplanationTest::saysWhatWasRecognised()
{
    const Explanation explanation =
        explanationOf("A Dam\n\nIt is open.\n\nSource: Xinhua, May 3, 2012\nhttps://dam.example/x\n");
    QCOMPARE(explanation.lines.size(), 4);
    QCOMPARE(explanation.lines[2].reason,
             u"Recognised: introduced by “Source:”, publisher “Xinhua”, date “May 3, 2012”."_s);
    QCOMPARE(explanation.lines[3].reason, u"Recognised: address https://dam.example/x."_s);
    for (const ExplainedLine &line : explanation.lines)
        QVERIFY(line.reason.endsWith(u'.'));
}

void ExplanationTest::ranksTheWaysOfReading()
{
    const Explanation explanation =
        explanationOf("A Dam\n\nIt is open.\n\nSource: Xinhua, May 3, 2012\nhttps://dam.example/x\n");
    QVERIFY(explanation.candidates.size() > 1);
    QCOMPARE(explanation.candidates.first().arrangement, u"sources below"_s);
    QVERIFY(std::ranges::is_sorted(explanation.candidates, std::greater(), &Candidate::worth));
    QVERIFY(explanation.candidates.last().worth > 0);
}

/// Of a page the lines are those of its text, not of its mark-up.
void ExplanationTest::explainsTextThatItSees()
{
    const Explanation explanation =
        explanationOf("<!DOCTYPE html><h2>A Dam</h2><p>It is open.</p>\n\n\n"
                      "<p>Source: <a href='https://dam.example/x'>Xinhua, May 3, 2012</a></p>");
    QCOMPARE(printed(explanation), QStringList({
                                       u"1 | 0 | title | A Dam"_s,
                                       u"3 | 0 | body | It is open."_s,
                                       u"5 | 0 | source | Source: Xinhua, May 3, 2012"_s,
                                   }));
}

void ExplanationTest::isSilentUnlessAsked()
{
    Progress progress;
    const Result<Reading> reading =
        readBytes("A Dam\n\nIt is open.\n\nSource: Xinhua, May 3, 2012\n", {}, {}, progress);
    QVERIFY(reading);
    QVERIFY(!reading.value().explanation);
}

QTEST_GUILESS_MAIN(ExplanationTest)

#include "explanationtest.moc"
