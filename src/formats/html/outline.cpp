// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/outline.h"

#include "formats/html/roles.h"

#include <QHash>

#include <numeric>

namespace {

constexpr qsizetype ShortestProse = 25;   // less is a button, a label, a date
constexpr int RelativeShare = 4;          // of the links to sites, one as many without: those are to the page's own
constexpr double FullProse = 200;         // a paragraph of this size counts for all of it, a shorter one for less

/// `bbc.co.uk` of `https://www.bbc.co.uk/news`, roughly: it serves to compare. Empty for what is not on the web.
QByteArray domainOf(QByteArrayView href)
{
    const qsizetype begin = href.indexOf("//") + 2;
    if (begin < 2 || begin > qsizetype(sizeof "https://") - 1)
        return {};
    QList<QByteArray> labels;
    for (qsizetype at = begin, from = begin; at <= href.size(); ++at) {
        const char byte = at < href.size() ? href[at] : '/';
        if (byte != '.' && byte != '/' && byte != ':' && byte != '?' && byte != '#')
            continue;
        labels.append(href.sliced(from, at - from).toByteArray().toLower());
        from = at + 1;
        if (byte != '.')
            break;
    }
    const bool isSecondLevel = labels.size() > 2 && labels.last().size() == 2 && labels[labels.size() - 2].size() <= 3;
    return labels.mid(std::max<qsizetype>(0, labels.size() - (isSecondLevel ? 3 : 2))).join('.');
}

/// Which links lead away from the page's own site.
struct Site
{
    QByteArray domain;   // empty where the page writes links to its own site without it

    /// The site that @p href leads to; empty for the own one.
    QByteArray other(QByteArrayView href) const
    {
        const QByteArray domain = domainOf(href);
        return domain == this->domain ? QByteArray() : domain;
    }
};

/// The own site of a page is the one that it links to most, unless it has links without a site.
Site siteOf(const GumboNode *root)
{
    QHash<QByteArray, int> counts;
    int relative = 0;
    walk(
        root,
        [&](const GumboNode *node) {
            const QByteArrayView href =
                isElement(node, GUMBO_TAG_A) ? attributeOf(node, "href").trimmed() : QByteArrayView();
            const QByteArray domain = domainOf(href);
            if (!domain.isEmpty())
                ++counts[domain];
            else if (!href.isEmpty() && !href.startsWith('#') && !href.contains(':'))
                ++relative;
            return isElement(node) ? Visit::Descend : Visit::Skip;
        },
        [](const GumboNode *) {});
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    if (most == counts.cend() || relative * RelativeShare > std::accumulate(counts.cbegin(), counts.cend(), 0))
        return {};
    return {most.key()};
}

class Outliner final
{
public:
    explicit Outliner(Site site) : m_site(std::move(site)) {}

    Outline outline(const GumboNode *root)
    {
        walk(
            root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
        return m_parts;
    }

private:
    Visit enter(const GumboNode *node);
    void leave(const GumboNode *node);
    void count(QByteArrayView text);

    Site m_site;
    Outline m_parts;
    QList<qsizetype> m_open;     // parts begun
    QList<qsizetype> m_blocks;   // of these, those that stand on lines of their own
    int m_links = 0;
};

double proseOf(const Part &part)
{
    const qsizetype size = part.own - part.ownLinked;
    if (size < ShortestProse || part.ownLinked > size)
        return 0;
    return double(size) * std::min(1.0, double(size) / FullProse);
}

void Outliner::count(QByteArrayView text)
{
    const qsizetype size = text.trimmed().size();
    if (size == 0 || m_open.isEmpty())
        return;
    m_parts[m_open.last()].text += size;
    m_parts[m_open.last()].linked += m_links > 0 ? size : 0;
    m_parts[m_blocks.last()].own += size;
    m_parts[m_blocks.last()].ownLinked += m_links > 0 ? size : 0;
}

Visit Outliner::enter(const GumboNode *node)
{
    if (isHidden(node))
        return Visit::Skip;
    if (!isElement(node)) {
        count(textOf(node));
        return Visit::Skip;
    }
    Part part;
    part.node = node;
    part.parent = m_open.isEmpty() ? -1 : m_open.last();
    part.isBlock = isBlockLike(roleOf(node)) || m_open.isEmpty();
    if (tagOf(node) == GUMBO_TAG_A) {
        ++m_links;
        part.site = m_site.other(attributeOf(node, "href"));
    }
    m_open.append(m_parts.size());
    if (part.isBlock)
        m_blocks.append(m_parts.size());
    m_parts.append(part);
    return Visit::Descend;
}

void Outliner::leave(const GumboNode *node)
{
    m_links -= tagOf(node) == GUMBO_TAG_A ? 1 : 0;
    Part &part = m_parts[m_open.takeLast()];
    part.end = m_parts.size();
    if (part.isBlock) {
        m_blocks.removeLast();
        part.prose += proseOf(part);
    }
    if (part.parent < 0)
        return;
    Part &parent = m_parts[part.parent];
    parent.text += part.text;
    parent.linked += part.linked;
    parent.prose += part.prose;
}

}   // namespace

Outline outlineOf(const GumboNode *root)
{
    return Outliner(siteOf(root)).outline(root);
}
