// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/matching.h"

#include "bulletin/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

using Words = QSet<size_t>;   // hashes of pairs of neighbouring words

constexpr double KinShare = 0.25;    // of the word pairs of both bodies, for items of one headline
constexpr double SameShare = 0.5;    // for items that have nothing else in common
constexpr qsizetype FewWords = 8;    // pairs: too little to tell an item by
constexpr qsizetype TooCommon = 8;   // items that hold a word pair which then tells nothing

QString withoutSpaces(const QString &text)
{
    QString result = folded(text);
    result.remove(u' ');
    return result;
}

QString wordsOnly(const QString &text)
{
    static const QRegularExpression address(u"\\b(?:https?://|www\\.)\\S+"_s);
    QString result = text;
    result = comparable(result.remove(address));
    result.remove(u' ');
    return result;
}

QStringList addressesOf(const Item &item)
{
    QStringList result;
    for (const Source &source : item.sources) {
        if (!source.url.isEmpty())
            result.append(source.url);
    }
    return result;
}

/// The stated fields of sources; remarks come and go with what is shipped.
bool citeAlike(const QList<Source> &former, const QList<Source> &latter)
{
    return std::equal(former.begin(), former.end(), latter.begin(), latter.end(), [](const Source &a, const Source &b) {
        return a.url == b.url && a.date == b.date && a.publisher == b.publisher && a.title == b.title
               && withoutSpaces(a.citation) == withoutSpaces(b.citation);
    });
}

bool sayTheSame(const Item &former, const Item &latter)
{
    return folded(former.title) == folded(latter.title) && former.date == latter.date
           && former.authors == latter.authors && former.url == latter.url && citeAlike(former.sources, latter.sources)
           && withoutSpaces(bodyText(former.body)) == withoutSpaces(bodyText(latter.body));
}

bool sayTheSameInOtherForm(const Item &former, const Item &latter, Form form)
{
    if (comparable(former.title) != comparable(latter.title))
        return false;
    const QStringList addresses = addressesOf(former);
    const bool isSourced = form == Form::Other && !addresses.isEmpty() && !former.title.isEmpty();
    return (isSourced && addresses == addressesOf(latter))
           || wordsOnly(bodyText(former.body)) == wordsOnly(bodyText(latter.body));
}

Item bare(Item item)
{
    item.id.clear();
    item.range = {};
    item.titleRange = {};
    for (BodyBlock &block : item.body)
        block.range = {};
    for (Source &source : item.sources) {
        source.range = {};
        source.ranges = {};
    }
    return item;
}

/// Scripts that put no space between words: each letter counts as one.
bool isWordAlone(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

Words wordsOf(const Item &item)
{
    const QString text = comparable(bodyText(item.body));
    Words result;
    size_t previous = 0;
    qsizetype start = 0;
    const auto take = [&](qsizetype from, qsizetype to) {
        if (to <= from)
            return;
        const size_t word = qHash(QStringView(text).sliced(from, to - from), 1);
        result.insert(qHash(word, previous));
        previous = word;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isAlone = isWordAlone(text[at]);
        if (!isAlone && text[at] != u' ')
            continue;
        take(start, at);
        if (isAlone)
            take(at, at + 1);
        start = at + 1;
    }
    take(start, text.size());
    return result;
}

/// The share of the words of both that both have.
double closenessOf(const Words &former, const Words &latter)
{
    const Words &few = former.size() < latter.size() ? former : latter;
    const Words &many = former.size() < latter.size() ? latter : former;
    const auto shared = std::count_if(few.begin(), few.end(), [&many](size_t word) { return many.contains(word); });
    const auto all = few.size() + many.size() - shared;
    return all == 0 ? 0 : double(shared) / double(all);
}

/// An address that leads to more than the front page of a publisher.
QString tellingAddress(const Item &item)
{
    const QString address = item.sources.isEmpty() ? QString() : item.sources.first().url;
    const QUrl url(address);
    return url.path().size() > 1 || url.hasQuery() ? address : QString();
}

class Pairing final
{
public:
    Pairing(const QList<Item> &former, const QList<Item> &latter)
        : m_former(former), m_latter(latter), m_pairs(latter.size(), -1), m_isTaken(former.size(), false)
    {
    }

    QList<qsizetype> pairs()
    {
        pairByHeadline();
        pairBySource();
        pairByWords();
        return m_pairs;
    }

private:
    void pairByHeadline();
    void pairBySource();
    void pairByWords();
    void pairWithClosest(qsizetype latter, const QHash<size_t, QList<qsizetype>> &holders,
                         const QHash<qsizetype, Words> &words);
    void pair(qsizetype former, qsizetype latter)
    {
        m_pairs[latter] = former;
        m_isTaken[former] = true;
    }

    const QList<Item> &m_former;
    const QList<Item> &m_latter;
    QList<qsizetype> m_pairs;
    QList<bool> m_isTaken;
};

void Pairing::pairByHeadline()
{
    QHash<QString, QList<qsizetype>> known;
    for (qsizetype at = 0; at < m_former.size(); ++at)
        known[comparable(m_former[at].title)].append(at);
    for (qsizetype at = 0; at < m_latter.size(); ++at) {
        const auto found = known.find(comparable(m_latter[at].title));
        if (m_latter[at].title.isEmpty() || found == known.end())
            continue;
        // Of many with one headline only the next few are looked at.
        const qsizetype looked = std::min(found->size(), TooCommon);
        for (qsizetype next = 0; next < looked; ++next) {
            if (!areKin(m_former[found->at(next)], m_latter[at]))
                continue;
            pair(found->takeAt(next), at);
            break;
        }
    }
}

void Pairing::pairBySource()
{
    QHash<QString, QList<qsizetype>> known;
    QHash<QString, int> wanted;
    for (qsizetype at = 0; at < m_former.size(); ++at) {
        if (!m_isTaken[at])
            known[tellingAddress(m_former[at])].append(at);
    }
    for (qsizetype at = 0; at < m_latter.size(); ++at) {
        if (m_pairs[at] < 0)
            ++wanted[tellingAddress(m_latter[at])];
    }
    for (qsizetype at = 0; at < m_latter.size(); ++at) {
        const QString address = tellingAddress(m_latter[at]);
        const QList<qsizetype> holders = known.value(address);
        if (m_pairs[at] < 0 && !address.isEmpty() && holders.size() == 1 && wanted.value(address) == 1)
            pair(holders.first(), at);
    }
}

void Pairing::pairByWords()
{
    QHash<qsizetype, Words> words;
    QHash<size_t, QList<qsizetype>> holders;
    for (qsizetype at = 0; at < m_former.size(); ++at) {
        if (m_isTaken[at])
            continue;
        words.insert(at, wordsOf(m_former[at]));
        for (const size_t word : std::as_const(words[at]))
            holders[word].append(at);
    }
    for (qsizetype at = 0; at < m_latter.size() && !words.isEmpty(); ++at) {
        if (m_pairs[at] < 0)
            pairWithClosest(at, holders, words);
    }
}

void Pairing::pairWithClosest(qsizetype latter, const QHash<size_t, QList<qsizetype>> &holders,
                              const QHash<qsizetype, Words> &words)
{
    const Words own = wordsOf(m_latter[latter]);
    QHash<qsizetype, qsizetype> shared;
    for (const size_t word : own) {
        const auto found = holders.find(word);
        if (found == holders.end() || found->size() > TooCommon)
            continue;
        for (const qsizetype former : *found)
            shared[former] += m_isTaken[former] ? 0 : 1;
    }
    qsizetype closest = -1;
    for (auto entry = shared.cbegin(); entry != shared.cend(); ++entry) {
        const qsizetype best = shared.value(closest);
        if (entry.value() > best || (entry.value() == best && entry.value() > 0 && entry.key() < closest))
            closest = entry.key();
    }
    if (closest >= 0 && own.size() >= FewWords && closenessOf(words[closest], own) >= SameShare)
        pair(closest, latter);
}

}   // namespace

Likeness likeness(const Item &former, const Item &latter, Form form)
{
    if (bare(former) == bare(latter))
        return Likeness::Same;
    const bool isAlike = form == Form::Same ? sayTheSame(former, latter) : sayTheSameInOtherForm(former, latter, form);
    return isAlike ? Likeness::Alike : Likeness::Other;
}

bool areKin(const Item &former, const Item &latter)
{
    const QStringList known = addressesOf(former);
    const QStringList addresses = addressesOf(latter);
    const bool isShared = std::any_of(addresses.begin(), addresses.end(),
                                      [&known](const QString &address) { return known.contains(address); });
    if (isShared)
        return true;
    const Words formerWords = wordsOf(former);
    const Words latterWords = wordsOf(latter);
    if (formerWords.isEmpty() || latterWords.isEmpty())
        return comparable(former.title) == comparable(latter.title);
    return closenessOf(formerWords, latterWords) >= KinShare;
}

QList<qsizetype> pairedItems(const QList<Item> &former, const QList<Item> &latter)
{
    return Pairing(former, latter).pairs();
}
