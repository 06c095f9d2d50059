// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/vocabulary.h"

#include <QHash>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum class Vocabulary : quint8 { Feed, DublinCore, Content, Xhtml, Itunes, Media, Redirect, WordPress, Other };

/// A namespace means the first of these that it begins with, in whatever case.
struct Known
{
    QStringView prefix;   // by which feeds know it; empty for those of the feed itself
    QStringView uri;
    Vocabulary vocabulary;
};

constexpr Known Namespaces[] = {
    {u"atom", u"http://www.w3.org/2005/Atom", Vocabulary::Feed},
    {u"", u"http://purl.org/atom/", Vocabulary::Feed},
    {u"content", u"http://purl.org/rss/1.0/modules/content/", Vocabulary::Content},
    {u"", u"http://purl.org/rss/1.0/modules/", Vocabulary::Other},
    {u"", u"http://purl.org/rss/1.0/", Vocabulary::Feed},
    {u"", u"http://purl.org/net/rss1.1", Vocabulary::Feed},
    {u"", u"http://my.netscape.com/", Vocabulary::Feed},
    {u"", u"http://channel.netscape.com/", Vocabulary::Feed},
    {u"", u"http://backend.userland.com/", Vocabulary::Feed},
    {u"", u"http://blogs.law.harvard.edu/tech/rss", Vocabulary::Feed},
    {u"dc", u"http://purl.org/dc/elements/", Vocabulary::DublinCore},
    {u"dcterms", u"http://purl.org/dc/terms/", Vocabulary::DublinCore},
    {u"xhtml", u"http://www.w3.org/1999/xhtml", Vocabulary::Xhtml},
    {u"itunes", u"http://www.itunes.com/", Vocabulary::Itunes},
    {u"", u"http://example.com/DTDs/PodCast", Vocabulary::Itunes},
    {u"media", u"http://search.yahoo.com/mrss", Vocabulary::Media},
    {u"feedburner", u"http://rssnamespace.org/feedburner/", Vocabulary::Redirect},
    {u"pheedo", u"http://www.pheedo.com/", Vocabulary::Redirect},
    {u"wp", u"http://wordpress.org/export/", Vocabulary::WordPress},
    {u"rdf", u"http://www.w3.org/1999/02/22-rdf-syntax-ns#", Vocabulary::Feed},
    {u"excerpt", u"http://wordpress.org/export/1.2/excerpt/", Vocabulary::Other},
    {u"svg", u"http://www.w3.org/2000/svg", Vocabulary::Other},
    {u"math", u"http://www.w3.org/1998/Math/MathML", Vocabulary::Other},
};

struct Word
{
    Vocabulary vocabulary;
    QStringView name;
    Field field;
};

/// Local names in lower case.
constexpr Word Words[] = {
    {Vocabulary::Feed, u"channel", Field::Channel},
    {Vocabulary::Feed, u"item", Field::Entry},
    {Vocabulary::Feed, u"entry", Field::Entry},
    {Vocabulary::Feed, u"title", Field::Title},
    {Vocabulary::Feed, u"link", Field::Link},
    {Vocabulary::Feed, u"guid", Field::Id},
    {Vocabulary::Feed, u"id", Field::Id},
    {Vocabulary::Feed, u"content", Field::Content},
    {Vocabulary::Feed, u"fullitem", Field::Content},
    {Vocabulary::Feed, u"body", Field::Content},
    {Vocabulary::Feed, u"description", Field::Description},
    {Vocabulary::Feed, u"summary", Field::Description},
    {Vocabulary::Feed, u"abstract", Field::Abstract},
    {Vocabulary::Feed, u"pubdate", Field::Published},
    {Vocabulary::Feed, u"published", Field::Published},
    {Vocabulary::Feed, u"issued", Field::Published},
    {Vocabulary::Feed, u"created", Field::Created},
    {Vocabulary::Feed, u"updated", Field::Updated},
    {Vocabulary::Feed, u"modified", Field::Updated},
    {Vocabulary::Feed, u"lastbuilddate", Field::Updated},
    {Vocabulary::Feed, u"author", Field::Author},
    {Vocabulary::Feed, u"publisher", Field::Publisher},
    {Vocabulary::Feed, u"source", Field::Source},
    {Vocabulary::Feed, u"language", Field::Language},
    {Vocabulary::DublinCore, u"title", Field::OtherTitle},
    {Vocabulary::DublinCore, u"description", Field::Abstract},
    {Vocabulary::DublinCore, u"abstract", Field::Abstract},
    {Vocabulary::DublinCore, u"date", Field::Published},
    {Vocabulary::DublinCore, u"issued", Field::Published},
    {Vocabulary::DublinCore, u"created", Field::Created},
    {Vocabulary::DublinCore, u"modified", Field::Updated},
    {Vocabulary::DublinCore, u"creator", Field::Author},
    {Vocabulary::DublinCore, u"author", Field::Author},
    {Vocabulary::DublinCore, u"publisher", Field::Publisher},
    {Vocabulary::DublinCore, u"language", Field::Language},
    {Vocabulary::Content, u"encoded", Field::Content},
    {Vocabulary::Xhtml, u"body", Field::Content},
    {Vocabulary::Xhtml, u"div", Field::Content},
    {Vocabulary::Itunes, u"author", Field::Author},
    {Vocabulary::Itunes, u"owner", Field::Publisher},
    {Vocabulary::Itunes, u"summary", Field::Abstract},
    {Vocabulary::Media, u"title", Field::OtherTitle},
    {Vocabulary::Media, u"description", Field::MediaDescription},
    {Vocabulary::Media, u"group", Field::Group},
    {Vocabulary::Media, u"content", Field::Group},
    {Vocabulary::Redirect, u"origlink", Field::OriginalLink},
    {Vocabulary::WordPress, u"post_date", Field::Created},
    {Vocabulary::WordPress, u"post_type", Field::PostType},
    {Vocabulary::WordPress, u"status", Field::PostStatus},
    {Vocabulary::WordPress, u"author", Field::Author},
};

const Known *known(QStringView uri)
{
    const auto begins = [uri](const Known &each) { return uri.startsWith(each.uri, Qt::CaseInsensitive); };
    const Known *found = std::find_if(std::begin(Namespaces), std::end(Namespaces), begins);
    return found == std::end(Namespaces) ? nullptr : found;
}

QHash<QStringView, Field> wordsOf(Vocabulary vocabulary)
{
    QHash<QStringView, Field> words;
    for (const Word &word : Words) {
        if (word.vocabulary == vocabulary)
            words.insert(word.name, word.field);
    }
    return words;
}

}   // namespace

Field fieldOf(QStringView uri, QStringView prefix, QStringView localName)
{
    static const auto words = [] {
        QList<QHash<QStringView, Field>> all;
        for (int i = 0; i <= int(Vocabulary::Other); ++i)
            all.append(wordsOf(Vocabulary(i)));
        return all;
    }();
    const Known *meant = known(uri);
    const Vocabulary ownOrOther = prefix.isEmpty() ? Vocabulary::Feed : Vocabulary::Other;
    const Vocabulary vocabulary = meant ? meant->vocabulary : ownOrOther;
    return words[qsizetype(vocabulary)].value(localName.toString().toLower(), Field::None);
}

QString namespaceOf(QStringView prefix)
{
    for (const Known &each : Namespaces) {
        if (!prefix.isEmpty() && prefix.compare(each.prefix, Qt::CaseInsensitive) == 0)
            return each.uri.toString();
    }
    return u"urn:undeclared:" % prefix;
}

bool isFeedRoot(const QString &name)
{
    return name == u"rss" || name == u"feed" || name == u"rdf" || name == u"channel";
}
