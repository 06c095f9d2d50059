// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/page.h"

#include "formats/html/flow.h"
#include "formats/html/links.h"
#include "formats/html/roles.h"
#include "formats/html/tables.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int IndentPerLevel = 2;        // columns
constexpr qsizetype LongestBase = 500;   // repeated for each link, a longer one would make a small page fill the memory

/// Walks over a page and tells a Flow what it sees.
class PageReader final
{
public:
    PageReader(const QUrl &base, const Furniture &furniture)
        : m_base(base.toString().size() <= LongestBase ? base : QUrl()), m_furniture(furniture)
    {
    }

    QList<PageBlock> read(const GumboNode *root);

private:
    Visit enter(const GumboNode *node);
    void leave(const GumboNode *node);
    void open(const GumboNode *node, Role role);
    void close(const GumboNode *node, Role role);
    void part(Role role);
    void count(const GumboNode *node, Role role, int by);
    void enterFurniture(const GumboNode *node);
    void leaveFurniture(const GumboNode *node);
    void addText(const GumboNode *node);
    Break distanceOf(Role role) const;
    Flow::Form form() const;

    QUrl m_base;
    const Furniture &m_furniture;
    Flow m_flow;
    const GumboNode *m_dataTable = nullptr;   // the one being read; no other is in it
    bool m_isInMain = false;
    int m_within = 0;   // pieces of furniture in the main text
    int m_heading = 0;
    int m_lists = 0;
    int m_quotes = 0;
    int m_preformatted = 0;
    int m_definitions = 0;
    int m_rows = 0;                // of data tables
    qsizetype m_entryBegin = -1;   // blocks finished when the entry began; -1 outside of entries
};

QList<PageBlock> PageReader::read(const GumboNode *root)
{
    m_flow.setFurniture(m_furniture.main != nullptr);
    walk(
        root, [this](const GumboNode *node) { return enter(node); }, [this](const GumboNode *node) { leave(node); });
    return m_flow.finished();
}

Flow::Form PageReader::form() const
{
    if (m_rows > 0)
        return {Block::Kind::Table, 0, 0};
    if (m_heading > 0)
        return {Block::Kind::Heading, m_heading, 0};
    const int indent = (std::max(0, m_lists - 1) + m_definitions) * IndentPerLevel;
    if (m_entryBegin == m_flow.size())
        return {Block::Kind::ListEntry, std::max(1, m_lists), indent};
    if (m_quotes > 0)
        return {Block::Kind::Quote, m_quotes, indent};
    return {Block::Kind::Paragraph, 0, m_lists > 0 ? indent + IndentPerLevel : indent};
}

bool isSpan(const GumboNode *node, Role role)
{
    return role == Role::Strong || role == Role::Emphasis || role == Role::Code
           || (role == Role::Link && !attributeOf(node, "href").isEmpty());
}

Break PageReader::distanceOf(Role role) const
{
    switch (role) {
    case Role::Entry:
    case Role::Definition:
        return Break::Line;
    case Role::List:
        return m_lists > 0 ? Break::Line : Break::Paragraph;
    case Role::Row:
        return m_dataTable != nullptr ? Break::Line : Break::Box;
    case Role::Box:
    case Role::Cell:
        return Break::Box;
    default:
        return Break::Paragraph;
    }
}

/// Ends the block begun; within a row of data, cells and words are merely set apart.
void PageReader::part(Role role)
{
    if (m_rows == 0)
        m_flow.part(distanceOf(role));
    else if (role == Role::Cell)
        m_flow.nextCell();
    else
        m_flow.addText(u" ");
}

void PageReader::count(const GumboNode *node, Role role, int by)
{
    if (role == Role::Heading)
        m_heading = by > 0 ? tagOf(node) - GUMBO_TAG_H1 + 1 : 0;
    else if (role == Role::List)
        m_lists += by;
    else if (role == Role::Quote)
        m_quotes += by;
    else if (role == Role::Preformatted)
        m_preformatted += by;
    else if (role == Role::Definition)
        m_definitions += tagOf(node) == GUMBO_TAG_DD ? by : 0;
    else if (role == Role::Row)
        m_rows += m_dataTable != nullptr ? by : 0;
    else if (role == Role::Entry)
        m_entryBegin = by > 0 ? m_flow.size() : -1;
}

void PageReader::open(const GumboNode *node, Role role)
{
    if (role == Role::LineEnd) {
        m_rows > 0 ? m_flow.addText(u" ") : m_flow.endLine();
    } else if (role == Role::Image) {
        m_flow.addImage(QString::fromUtf8(attributeOf(node, "alt")));
    } else if (role == Role::QuotedWords) {
        m_flow.addText(u"\u201C");
    } else if (role == Role::Link) {
        if (isSpan(node, role))
            m_flow.openSpan(Span::Kind::Link, resolvedLink(attributeOf(node, "href"), m_base));
    } else if (isSpan(node, role)) {
        m_flow.openSpan(role == Role::Strong     ? Span::Kind::Strong
                        : role == Role::Emphasis ? Span::Kind::Emphasis
                                                 : Span::Kind::Code);
    } else {
        part(role);
        if (role == Role::Table && isDataTable(node))
            m_dataTable = node;
        if (role == Role::Rule)
            m_flow.addRule();
        count(node, role, 1);
    }
    m_flow.setForm(form());
}

void PageReader::close(const GumboNode *node, Role role)
{
    if (role == Role::LineEnd || role == Role::Image || role == Role::Rule)
        return;
    if (role == Role::QuotedWords) {
        m_flow.addText(u"\u201D");
    } else if (role == Role::Link || isSpan(node, role)) {
        if (isSpan(node, role))
            m_flow.closeSpan();
    } else {
        if (role == Role::Row && m_dataTable != nullptr)
            m_flow.part(Break::Line);
        else if (role != Role::Cell || m_rows == 0)
            part(role);
        count(node, role, -1);
        if (node == m_dataTable)
            m_dataTable = nullptr;
    }
    m_flow.setForm(form());
}

void PageReader::addText(const GumboNode *node)
{
    const QByteArrayView text = textOf(node);
    if (text.isEmpty())
        return;
    if (m_preformatted == 0) {
        m_flow.addText(QString::fromUtf8(text));
        return;
    }
    m_flow.addPreformatted(QString::fromUtf8(text));
    m_flow.setForm(form());
}

/// The main text begins and ends with its element; a piece of furniture in it is an interruption.
void PageReader::enterFurniture(const GumboNode *node)
{
    const bool isMain = node == m_furniture.main;
    const bool isWithin = m_furniture.within.contains(node);
    if (!isMain && !isWithin)
        return;
    m_flow.part(Break::Box);
    m_within += isWithin ? 1 : 0;
    m_isInMain = m_isInMain || isMain;
    m_flow.setFurniture(!m_isInMain || m_within > 0);
}

void PageReader::leaveFurniture(const GumboNode *node)
{
    const bool isMain = node == m_furniture.main;
    const bool isWithin = m_furniture.within.contains(node);
    if (!isMain && !isWithin)
        return;
    m_flow.part(Break::Box);
    m_within -= isWithin ? 1 : 0;
    m_isInMain = m_isInMain && !isMain;
    m_flow.setFurniture(!m_isInMain || m_within > 0);
}

Visit PageReader::enter(const GumboNode *node)
{
    if (isHidden(node))
        return Visit::Skip;
    if (isElement(node))
        enterFurniture(node);
    const Role role = roleOf(node);
    if (role == Role::Inline)
        addText(node);
    else
        open(node, role);
    return Visit::Descend;
}

void PageReader::leave(const GumboNode *node)
{
    const Role role = roleOf(node);
    if (role != Role::Inline)
        close(node, role);
    if (isElement(node))
        leaveFurniture(node);
}

}   // namespace

QUrl baseOf(const GumboNode *root, const QUrl &address)
{
    for (const GumboNode *part : childrenOf(root)) {
        if (!isElement(part, GUMBO_TAG_HEAD))
            continue;
        for (const GumboNode *node : childrenOf(part)) {
            if (isElement(node, GUMBO_TAG_BASE) && !attributeOf(node, "href").isEmpty())
                return QUrl(resolvedLink(attributeOf(node, "href"), address));
        }
    }
    return address;
}

QList<PageBlock> pageBlocks(const GumboNode *root, const QUrl &address, const Furniture &furniture)
{
    return PageReader(baseOf(root, address), furniture).read(root);
}
