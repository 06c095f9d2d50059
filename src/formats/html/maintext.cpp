// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/maintext.h"

#include "formats/html/outline.h"
#include "formats/html/roles.h"

using namespace Qt::StringLiterals;

namespace {

constexpr double Dominance = 0.75;       // of the prose, in the element that holds the main text
constexpr double ProseOfText = 0.5;      // of what an element around adds, so that it is text too
constexpr double MostOfNamed = 0.33;     // of a page's text, in what its name alone calls furniture
constexpr double MostOfCertain = 0.75;   // the same where the name is seldom used for anything else
constexpr qsizetype MostWords = 3;       // of a name: longer ones are headlines made into names
constexpr int ShortestSeries = 3;
constexpr int FewestSites = 8;   // that are linked to; fewer may be buttons to share the page by

/// How sure a name is.
enum class Named { Nothing, Perhaps, Surely };

/// Words of class, id and role by which pages name what is not their text.
Named nameOf(const QByteArray &word)
{
    static const QSet<QByteArray> sure = {"aside",    "comment",       "comments",   "commentlist", "disqus",
                                          "footer",   "nav",           "navbar",     "navbox",      "navigation",
                                          "related",  "relatedposts",  "replies",    "respond",     "sidebar",
                                          "sidebars", "complementary", "contentinfo"};
    static const QSet<QByteArray> perhaps = {
        "ad",          "ads",     "advert",     "advertisement", "advertising", "banner",  "breadcrumb",
        "breadcrumbs", "consent", "cookie",     "cookies",       "gdpr",        "header",  "masthead",
        "menu",        "modal",   "newsletter", "pager",         "pagination",  "popup",   "promo",
        "recommended", "share",   "sharing",    "signup",        "social",      "sponsor", "sponsored",
        "subscribe",   "toolbar", "trending",   "widget"};
    return sure.contains(word) ? Named::Surely : perhaps.contains(word) ? Named::Perhaps : Named::Nothing;
}

/// The words of one name: `relatedStories` and `related-stories` are two.
QList<QByteArray> wordsOf(const QByteArray &name)
{
    QList<QByteArray> words;
    bool isWithin = false;
    bool wasLower = false;
    for (const char byte : name) {
        const bool isUpper = byte >= 'A' && byte <= 'Z';
        const bool isLower = byte >= 'a' && byte <= 'z';
        if (isUpper || isLower) {
            if (!isWithin || (isUpper && wasLower))
                words.append(QByteArray());
            words.last() += char(isUpper ? byte - 'A' + 'a' : byte);
        }
        isWithin = isUpper || isLower;
        wasLower = isLower;
    }
    return words;
}

Named nameOf(const GumboNode *node)
{
    Named named = Named::Nothing;
    for (const char *attribute : {"class", "id", "role"}) {
        const QByteArrayView value = attributeOf(node, attribute);
        if (value.isEmpty())
            continue;
        for (const QByteArray &name : value.toByteArray().split(' ')) {
            const QList<QByteArray> words = wordsOf(name);
            if (words.size() > MostWords)
                continue;
            for (const QByteArray &word : words)
                named = std::max(named, nameOf(word));
        }
    }
    return named;
}

/// What the element itself is called.
Named namedFurniture(const GumboNode *node)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
        return Named::Surely;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
        return Named::Nothing;
    default:
        return isBlockLike(roleOf(node)) ? nameOf(node) : Named::Nothing;
    }
}

class Finder final
{
public:
    explicit Finder(const GumboNode *root) : m_parts(outlineOf(root)) {}

    Furniture find();

private:
    double shareOf(const Part &part) const;
    void markNamed();
    void mark(qsizetype part);
    bool mayHoldMain(qsizetype part) const;
    bool isOfSeries(qsizetype part) const;
    QSet<QByteArray> sitesOf(qsizetype begin, qsizetype end, qsizetype most) const;
    bool leavesLinks(qsizetype part) const;
    qsizetype dominant(qsizetype part) const;
    qsizetype deepest() const;
    qsizetype widened(qsizetype part) const;

    Outline m_parts;
    QSet<qsizetype> m_marked;
};

/// What is marked counts no longer for those it is in.
void Finder::mark(qsizetype part)
{
    m_marked.insert(part);
    const Part marked = m_parts[part];
    for (qsizetype up = marked.parent; up >= 0; up = m_parts[up].parent) {
        m_parts[up].prose -= marked.prose;
        m_parts[up].text -= marked.text;
        m_parts[up].linked -= marked.linked;
    }
}

/// How much of the page's text is in @p part, 0 to 1: of its prose, or of all words that are no links where there is
/// no prose.
double Finder::shareOf(const Part &part) const
{
    const Part &page = m_parts.first();
    if (page.prose > 0)
        return part.prose / page.prose;
    return double(part.text - part.linked) / double(std::max<qsizetype>(1, page.text - page.linked));
}

void Finder::markNamed()
{
    QList<qsizetype> named;
    for (qsizetype i = 0; i < m_parts.size();) {
        const Named name = namedFurniture(m_parts[i].node);
        const double most = name == Named::Surely ? MostOfCertain : MostOfNamed;
        if (name == Named::Nothing || shareOf(m_parts[i]) > most) {
            ++i;
            continue;
        }
        named.append(i);
        i = m_parts[i].end;
    }
    for (const qsizetype part : std::as_const(named))
        mark(part);
}

bool Finder::mayHoldMain(qsizetype part) const
{
    const Role role = roleOf(m_parts[part].node);
    return role == Role::Box || role == Role::Cell;
}

QByteArrayView shapeOf(const Part &part)
{
    return attributeOf(part.node, "class");
}

/// One of several alike, as the items of a bulletin are: the longest of them is not the main text.
bool Finder::isOfSeries(qsizetype part) const
{
    const Part &one = m_parts[part];
    const Part &around = m_parts[one.parent];
    int alike = 0;
    for (qsizetype i = one.parent + 1; i < around.end; i = m_parts[i].end) {
        const Part &other = m_parts[i];
        const bool isAlike = tagOf(other.node) == tagOf(one.node) && shapeOf(other) == shapeOf(one);
        alike += isAlike && (shapeOf(one).isEmpty() ? other.prose > 0 : other.text > 0) ? 1 : 0;
    }
    return alike >= ShortestSeries;
}

/// Of the links from part @p begin to @p end, what is furniture aside; no more than @p most are looked for.
QSet<QByteArray> Finder::sitesOf(qsizetype begin, qsizetype end, qsizetype most) const
{
    QSet<QByteArray> sites;
    for (qsizetype i = begin; i < end && sites.size() < most; ++i) {
        if (m_marked.contains(i))
            i = m_parts[i].end - 1;
        else if (!m_parts[i].site.isEmpty())
            sites.insert(m_parts[i].site);
    }
    return sites;
}

/// What is around it links to more sites than it: a bulletin whose items are links, under an introduction.
bool Finder::leavesLinks(qsizetype part) const
{
    const Part &around = m_parts[m_parts[part].parent];
    QSet<QByteArray> outside = sitesOf(m_parts[part].parent + 1, part, around.end);
    outside.unite(sitesOf(m_parts[part].end, around.end, around.end));
    return outside.size() >= FewestSites && sitesOf(part, m_parts[part].end, outside.size()).size() < outside.size();
}

/// The element in @p part that holds nearly all of its prose, or -1.
qsizetype Finder::dominant(qsizetype part) const
{
    const Part &around = m_parts[part];
    for (qsizetype i = part + 1; around.prose > 0 && i < around.end; i = m_parts[i].end) {
        if (!m_marked.contains(i) && m_parts[i].prose >= around.prose * Dominance)
            return isOfSeries(i) || leavesLinks(i) ? -1 : i;
    }
    return -1;
}

qsizetype Finder::deepest() const
{
    qsizetype main = 0;
    for (qsizetype at = dominant(0); at >= 0; at = dominant(at)) {
        if (mayHoldMain(at))
            main = at;
        if (tagOf(m_parts[at].node) == GUMBO_TAG_ARTICLE)   // its author's word for where the text begins and ends
            break;
    }
    return main;
}

/// What is around @p part too, as long as it adds more text: a second part of the article, its beginning.
qsizetype Finder::widened(qsizetype part) const
{
    qsizetype wide = part;
    for (qsizetype up = m_parts[part].parent; up >= 0; up = m_parts[up].parent) {
        const double text = double(m_parts[up].text - m_parts[wide].text);
        if (m_parts[up].prose - m_parts[wide].prose < text * ProseOfText)
            break;
        if (mayHoldMain(up))
            wide = up;
    }
    return wide;
}

Furniture Finder::find()
{
    if (m_parts.isEmpty())
        return {};
    markNamed();
    if (m_parts.first().text <= 0)
        return {};   // nothing but furniture: then it is what there is to read
    const qsizetype main = widened(deepest());
    Furniture furniture{m_parts[main].node, {}};
    for (const qsizetype part : std::as_const(m_marked))
        furniture.within.insert(m_parts[part].node);
    return furniture;
}

}   // namespace

Furniture furnitureOf(const GumboNode *root)
{
    return Finder(root).find();
}
