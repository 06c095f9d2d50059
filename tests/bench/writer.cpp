// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/writer.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int Words = 50000;
constexpr int ChineseWords = 20000;
constexpr int ChineseLetters = 3000;
constexpr int Days = 3650;
constexpr int DaysOfBulletin = 30;

}   // namespace

Writer::Writer()
{
    for (int rank = 0; rank < Words; ++rank)
        m_words.append(newWord(rank));
    for (int rank = 0; rank < ChineseWords; ++rank)
        m_chinese.append(newChineseWord(rank));
}

Bulletin Writer::bulletin(int number, int of, int items)
{
    const QDate from = QDate(2014, 1, 1).addDays(qint64(Days) * number / of);
    Bulletin bulletin;
    bulletin.title = u"Bulletin %1"_s.arg(number);
    bulletin.publisher = u"Desk %1"_s.arg(number % 20);
    bulletin.date = PartialDate::of(from.addDays(DaysOfBulletin));
    bulletin.origin.digest = QByteArray::number(number);
    bulletin.items.reserve(items);
    for (int written = 0; written < items; ++written)
        bulletin.items.append(item(from));
    nameItems(bulletin);
    return bulletin;
}

/// Of one to five syllables, of sounds as frequent as they are in English; the commoner the shorter.
QString Writer::madeWord(int syllables)
{
    static const QStringList Beginnings = {
        u"t"_s, u"s"_s, u"c"_s, u"p"_s,  u"b"_s,  u"m"_s,  u"d"_s,  u"f"_s,  u"r"_s,  u"h"_s, u"l"_s,  u"w"_s, u"g"_s,
        u"n"_s, u""_s,  u"v"_s, u"th"_s, u"st"_s, u"pr"_s, u"tr"_s, u"sh"_s, u"ch"_s, u"j"_s, u"pl"_s, u"k"_s, u"gr"_s};
    static const QStringList Vowels = {u"e"_s, u"a"_s, u"o"_s, u"i"_s, u"u"_s, u"ea"_s, u"ou"_s, u"y"_s};
    static const QStringList Ends = {u""_s, u"n"_s, u"r"_s, u"s"_s, u"t"_s, u"l"_s, u"d"_s, u"ng"_s, u"m"_s, u"ck"_s};
    QString word;
    for (int i = 0; i < syllables; ++i)
        word += common(Beginnings) % common(Vowels) % common(Ends);
    return word;
}

QString Writer::newWord(int rank)
{
    QString word;
    do {
        word = madeWord(rank < 100 ? 1 : m_random.bounded(2, 5));
    } while (m_known.contains(word));
    m_known.insert(word);
    return word;
}

QString Writer::newChineseWord(int rank)
{
    QString word;
    do {
        word.clear();
        for (int letters = rank < 200 ? 1 : m_random.bounded(2, 4); letters > 0; --letters) {
            const double draw = m_random.generateDouble();
            word += QChar(0x4E00 + int(draw * draw * ChineseLetters));
        }
    } while (m_known.contains(word));
    m_known.insert(word);
    return word;
}

/// The first more often than the last.
const QString &Writer::common(const QStringList &sounds)
{
    const double draw = m_random.generateDouble();
    return sounds[int(draw * draw * double(sounds.size()))];
}

const QString &Writer::drawn(const QStringList &words)
{
    return words[int(std::pow(double(words.size()), m_random.generateDouble())) - 1];
}

QString Writer::text(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += drawn(m_words) % u' ';
    text.chop(1);
    return text;
}

QString Writer::chineseText(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += drawn(m_chinese) % (i % 12 == 11 ? u"，"_s : QString());
    return text;
}

Item Writer::item(const QDate &from)
{
    const bool isChinese = m_random.bounded(10) == 0;
    const int words = m_random.bounded(150, 251);
    Item item;
    item.title = isChinese ? chineseText(8) : text(8);
    item.date = PartialDate::of(from.addDays(m_random.bounded(DaysOfBulletin)));
    const QString body = isChinese ? chineseText(words) : text(words);
    item.body = {{Block::Kind::Paragraph, 0, body, {0, body.size()}}};
    for (int number = m_random.bounded(1, 4); number > 0; --number) {
        Source source;
        source.publisher = u"Publisher %1"_s.arg(m_random.bounded(500));
        source.date = item.date;
        source.citation = source.publisher % u", "_s % source.date.toIso();
        source.url = u"https://example%1.org/%2"_s.arg(m_random.bounded(500)).arg(m_random.generate());
        item.sources.append(source);
    }
    return item;
}
