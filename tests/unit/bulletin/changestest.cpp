// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/changes.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatBecameOfAText_data();
    void tellsWhatBecameOfAText();
    void comparesLongTextsInTime();
};

namespace {

/// `[removed]` and `{added}`.
QString printed(const QList<Change> &changes)
{
    QString text;
    for (const Change &change : changes) {
        const QString word = change.text.trimmed();
        text += change.kind == Change::Kind::Removed ? u'[' + word + u']'
                : change.kind == Change::Kind::Added ? u'{' + word + u'}'
                                                     : word;
        text += u' ';
    }
    return text.trimmed();
}

}   // namespace

void ChangesTest::tellsWhatBecameOfAText_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changes");
    QTest::newRow("nothing") << u"one two"_s << u"one two"_s << u"one two"_s;
    QTest::newRow("white space") << u"one\n\ntwo"_s << u"one two"_s << u"one two"_s;
    QTest::newRow("a word") << u"for a third day"_s << u"for a fourth day"_s << u"for a [third] {fourth} day"_s;
    QTest::newRow("added") << u"one three"_s << u"one two three"_s << u"one {two} three"_s;
    QTest::newRow("at the end") << u"one two"_s << u"one"_s << u"one [two]"_s;
    QTest::newRow("at the start") << u"one two"_s << u"two"_s << u"[one] two"_s;
    QTest::newRow("in two places") << u"a b c d e f"_s << u"a x c d y f"_s << u"a [b] {x} c d [e] {y} f"_s;
    QTest::newRow("from nothing") << u""_s << u"one"_s << u"{one}"_s;
    QTest::newRow("to nothing") << u"one"_s << u""_s << u"[one]"_s;
    QTest::newRow("without spaces") << u"周二开闸"_s << u"周三开闸"_s << u"周 [二] {三} 开闸"_s;
}

void ChangesTest::tellsWhatBecameOfAText()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(printed(changesOf(before, after)), "changes");
}

void ChangesTest::comparesLongTextsInTime()
{
    QString before = u"start "_s;
    QString after = u"start "_s;
    for (int word = 0; word < 20000; ++word) {
        before += QString::number(word) + u' ';
        after += QString::number(word + 1'000'000) + u' ';
    }
    const QList<Change> changes = changesOf(before + u"end"_s, after + u"end"_s);
    QCOMPARE(changes.size(), 4);
    QCOMPARE(changes[1].kind, Change::Kind::Removed);
    QCOMPARE(changes[2].kind, Change::Kind::Added);
    QCOMPARE(changes[3].text, u"end"_s);
}

QTEST_APPLESS_MAIN(ChangesTest)
#include "changestest.moc"
