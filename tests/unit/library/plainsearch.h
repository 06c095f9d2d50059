// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QHash>
#include <QUrl>

// The plain twin of the search: reads every text, letter by letter. Beginnings of words in scripts with spaces, pieces
// of text in the others. Knows of letters only those that the random texts use.

/// All that a query may ask of an item.
struct PlainItem
{
    Item item;
    ItemState state;
    QString bulletin;
    QString bulletinPublisher;
    QString language;
};

namespace plain {

/// Folded with one character for each that counts: letters as they are, everything between them as one space.
inline QString folded(const QString &text)
{
    static const QHash<QChar, QChar> Same = {{u'數', u'数'}, {u'貨', u'货'}, {u'幣', u'币'},
                                             {u'國', u'国'}, {u'ё', u'е'},   {u'é', u'e'}};
    QString result;
    for (const QChar letter : text.toLower()) {
        const bool isArabicMark = (letter >= u'\u064B' && letter <= u'\u0652') || letter == u'\u0640';
        const bool isLetter = letter.isLetterOrNumber() || letter.isMark();
        if (isArabicMark)
            continue;
        if (isLetter)
            result += Same.value(letter, letter);
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

inline bool isUnspacedLetter(QChar letter)
{
    return letter.script() == QChar::Script_Han || letter.script() == QChar::Script_Thai;
}

/// True where a word may begin or end between @p before and @p after.
inline bool isBoundary(QChar before, QChar after)
{
    return before == u' ' || after == u' ' || isUnspacedLetter(before) || isUnspacedLetter(after);
}

inline bool holds(const QString &text, const QString &wanted, bool isUnfinished)
{
    const QString padded = QStringLiteral(" %1 ").arg(folded(text));
    const QString raw = folded(wanted);
    const QString sought = raw.trimmed();
    const bool mayGoOn = isUnfinished && !raw.endsWith(u' ');
    for (qsizetype at = padded.indexOf(sought); at >= 0; at = padded.indexOf(sought, at + 1)) {
        const qsizetype end = at + sought.size();
        const bool beginsWell = isBoundary(padded[at - 1], padded[at]);
        const bool endsWell = mayGoOn || isBoundary(padded[end - 1], padded[end]);
        if (beginsWell && endsWell)
            return true;
    }
    return false;
}

/// A letter, or what parts words.
inline QChar letterOrSpace(const QString &text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return u' ';
    return text[at].isLetterOrNumber() || text[at].isMark() || text[at] == u'\u0640' ? text[at] : QChar(u' ');
}

inline bool holdsExactly(const QString &text, const QString &wanted, bool isUnfinished)
{
    for (qsizetype at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        const bool beginsWell = isBoundary(letterOrSpace(text, at - 1), letterOrSpace(text, at));
        const bool endsWell = isUnfinished || isBoundary(letterOrSpace(text, end - 1), letterOrSpace(text, end));
        if (beginsWell && endsWell)
            return true;
    }
    return false;
}

/// Words, characters of unspaced scripts, and `|` for a break between two of which one is such a character.
inline QStringList tokens(const QString &text)
{
    QStringList result;
    bool isParted = false;
    bool isInWord = false;
    bool wasUnspaced = false;
    for (const QChar letter : folded(text)) {
        if (letter == u' ') {
            isParted = true;
            isInWord = false;
            continue;
        }
        const bool isUnspaced = isUnspacedLetter(letter);
        if (isInWord && !isUnspaced) {
            result.last() += letter;
            continue;
        }
        if (isParted && !result.isEmpty() && (isUnspaced || wasUnspaced))
            result += QStringLiteral("|");
        result += letter;
        isInWord = !isUnspaced;
        wasUnspaced = isUnspaced;
        isParted = false;
    }
    return result;
}

/// Every choice of one place for each phrase.
inline bool standNear(const QList<QList<qsizetype>> &places, const QList<qsizetype> &sizes, QList<qsizetype> chosen)
{
    if (chosen.size() < places.size()) {
        return std::any_of(places[chosen.size()].begin(), places[chosen.size()].end(),
                           [&](qsizetype place) { return standNear(places, sizes, chosen + QList{place}); });
    }
    const qsizetype last = *std::max_element(chosen.begin(), chosen.end());
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (last - (chosen[i] + sizes[i]) > NearDistance)
            return false;
    }
    return true;
}

inline bool holdsNear(const QString &text, const QString &words)
{
    const QStringList all = tokens(text);
    QList<QList<qsizetype>> places;
    QList<qsizetype> sizes;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList phrase = tokens(word);
        if (phrase.isEmpty())
            continue;
        QList<qsizetype> found;
        for (qsizetype at = 0; at + phrase.size() <= all.size(); ++at) {
            if (all.mid(at, phrase.size()) == phrase)
                found += at;
        }
        places += found;
        sizes += phrase.size();
    }
    return standNear(places, sizes, {});
}

inline bool isOnHost(const QString &address, const OnHost &on)
{
    QString host = QUrl(address).host();
    if (host.startsWith(QStringLiteral("www.")))
        host.remove(0, 4);
    const QStringList labels = host.split(u'.');
    for (qsizetype first = 0; first < labels.size(); ++first) {
        const QString below = labels.mid(first).join(u'.');
        if (below == on.host || (on.isUnfinished && below.startsWith(on.host)))
            return true;
    }
    return false;
}

inline bool isNamed(const QString &name, const Tagged &tag)
{
    const QStringList all = tokens(name);
    const QStringList wanted = tokens(tag.name);
    if (!tag.isUnfinished || wanted.isEmpty() || all.size() < wanted.size())
        return all == wanted && !wanted.isEmpty();
    const qsizetype last = wanted.size() - 1;
    return all.mid(0, last) == wanted.mid(0, last) && all[last].startsWith(wanted[last]);
}

inline bool isWithin(const PartialDate &date, const Dated &limits)
{
    const QDate last = limits.what == Dated::What::Item ? date.firstDay() : date.lastDay();
    return !date.isEmpty() && (!limits.first.isValid() || date.firstDay() >= limits.first)
           && (!limits.last.isValid() || last <= limits.last);
}

inline QHash<TextField, QString> textsOf(const Item &item)
{
    QStringList publishers;
    QStringList addresses{item.url};
    for (const Source &source : item.sources) {
        publishers.append(source.publisher);
        addresses.append(source.url);
    }
    return {{TextField::Title, item.title},
            {TextField::Body, bodyText(item.body)},
            {TextField::Publisher, publishers.join(u'\n')},
            {TextField::Url, addresses.join(u'\n')}};
}

template <typename Test>
bool anyText(const Item &item, TextField field, Test test)
{
    const QHash<TextField, QString> texts = textsOf(item);
    if (field != TextField::Any)
        return test(texts.value(field));
    return std::any_of(texts.begin(), texts.end(), test);
}

inline bool finds(const PlainItem &item, const Words &words)
{
    return anyText(item.item, words.field, [&words](const QString &text) {
        return words.isExact ? holdsExactly(text, words.text, words.isUnfinished)
                             : holds(text, words.text, words.isUnfinished);
    });
}

inline bool finds(const PlainItem &item, const Marked &marked)
{
    const auto isRemarked = [&item](Remark::Kind kind) {
        return std::any_of(item.item.sources.begin(), item.item.sources.end(), [kind](const Source &source) {
            return std::any_of(source.remarks.begin(), source.remarks.end(),
                               [kind](const Remark &remark) { return remark.kind == kind; });
        });
    };
    switch (marked.mark) {
    case Marked::Mark::Read:
        return item.state.isRead;
    case Marked::Mark::Bookmark:
        return item.state.isBookmarked;
    case Marked::Mark::Note:
        return !item.state.note.isEmpty();
    case Marked::Mark::Tag:
        return !item.state.tags.isEmpty();
    case Marked::Mark::DateWarning:
        return isRemarked(Remark::Kind::DateDiffers);
    case Marked::Mark::ShortLink:
        break;
    }
    return isRemarked(Remark::Kind::ShortLink);
}

inline bool finds(const PlainItem &item, const Dated &limits)
{
    if (limits.what == Dated::What::Item)
        return isWithin(item.item.date, limits);
    return std::any_of(item.item.sources.begin(), item.item.sources.end(),
                       [&limits](const Source &source) { return isWithin(source.date, limits); });
}

inline bool finds(const PlainItem &item, const Query &query)
{
    const auto does = [&item](const Query &part) { return finds(item, part); };
    const Item &said = item.item;
    return std::visit(
        Overloaded{[&](const All &all) { return std::all_of(all.parts.begin(), all.parts.end(), does); },
                   [&](const Any &any) { return std::any_of(any.parts.begin(), any.parts.end(), does); },
                   [&](const Not &negation) { return !does(negation.parts.front()); },
                   [&](const Words &words) { return finds(item, words); },
                   [&](const Near &near) {
                       return anyText(said, TextField::Any,
                                      [&near](const QString &text) { return holdsNear(text, near.text); });
                   },
                   [&](const OnHost &on) {
                       return std::any_of(said.sources.begin(), said.sources.end(),
                                          [&on](const Source &source) { return isOnHost(source.url, on); });
                   },
                   [&](const InBulletin &in) {
                       return holds(item.bulletin, in.text, in.isUnfinished)
                              || holds(item.bulletinPublisher, in.text, in.isUnfinished);
                   },
                   [&](const InLanguage &in) {
                       return item.language == in.tag || item.language.startsWith(in.tag + QStringLiteral("-"));
                   },
                   [&](const Tagged &tag) {
                       return std::any_of(item.state.tags.begin(), item.state.tags.end(),
                                          [&tag](const QString &name) { return isNamed(name, tag); });
                   },
                   [&](const Dated &limits) { return finds(item, limits); },
                   [&](const SourceCount &count) {
                       return said.sources.size() >= count.least && said.sources.size() <= count.most;
                   },
                   [&](const Marked &marked) { return finds(item, marked); }},
        query.node);
}

/// @p query without terms that hold only signs, which count for nothing.
inline std::optional<Query> withoutSigns(const Query &query)
{
    const auto keep = [](const std::vector<Query> &parts) {
        std::vector<Query> kept;
        for (const Query &part : parts) {
            if (const std::optional<Query> rest = withoutSigns(part))
                kept.push_back(*rest);
        }
        return kept;
    };
    const auto isSaying = [](const QString &text) { return !folded(text).trimmed().isEmpty(); };
    return std::visit(
        Overloaded{[&](const All &all) {
                       All kept{keep(all.parts)};
                       return kept.parts.empty() ? std::nullopt : std::optional(Query{kept});
                   },
                   [&](const Any &any) {
                       Any kept{keep(any.parts)};
                       return kept.parts.empty() ? std::nullopt : std::optional(Query{kept});
                   },
                   [&](const Not &negation) {
                       Not kept{keep(negation.parts)};
                       return kept.parts.empty() ? std::nullopt : std::optional(Query{kept});
                   },
                   [&](const Words &words) { return isSaying(words.text) ? std::optional(query) : std::nullopt; },
                   [&](const Near &near) { return isSaying(near.text) ? std::optional(query) : std::nullopt; },
                   [&](const auto &) { return std::optional(query); }},
        query.node);
}

}   // namespace plain
