// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/tables.h"

#include "formats/html/roles.h"

namespace {

constexpr qsizetype LongestCell = 200;   // bytes of text in a cell of data, where the table has no headings

/// What a look at a table tells.
struct Table
{
    int rows = 0;
    int wideRows = 0;   // of two cells or more
    int headings = 0;
    bool hasTable = false;
    bool hasLayout = false;   // lines of their own within a cell
    qsizetype longestCell = 0;
};

/// Counts on the way through a table; stops at a table in it, so that nested ones are not looked at again and again.
class TableLook final
{
public:
    explicit TableLook(const GumboNode *table) : m_root(table) {}

    Table look()
    {
        walk(
            m_root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
        return m_table;
    }

private:
    Visit enter(const GumboNode *node);
    void leave(const GumboNode *node);
    void look(Role role, GumboTag tag);

    const GumboNode *m_root;
    Table m_table;
    int m_cells = 0;        // of the row
    int m_lines = 0;        // of the cell
    qsizetype m_text = 0;   // of the cell
};

void TableLook::look(Role role, GumboTag tag)
{
    if (role == Role::Row)
        m_cells = 0;
    if (role == Role::Cell) {
        ++m_cells;
        m_lines = 0;
        m_text = 0;
    } else if (role == Role::Heading || role == Role::List || role == Role::Quote || role == Role::Preformatted
               || role == Role::Rule) {
        m_table.hasLayout = true;
    } else if (role == Role::Box || role == Role::Paragraph || role == Role::LineEnd) {
        m_table.hasLayout = m_table.hasLayout || ++m_lines > 2;
    }
    m_table.headings += tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION ? 1 : 0;
}

Visit TableLook::enter(const GumboNode *node)
{
    const Role role = roleOf(node);
    m_table.hasTable = m_table.hasTable || (role == Role::Table && node != m_root);
    if (m_table.hasTable || m_table.hasLayout || isHidden(node))
        return Visit::Skip;
    m_text += node->type == GUMBO_NODE_TEXT ? textOf(node).size() : 0;
    look(role, tagOf(node));
    return Visit::Descend;
}

void TableLook::leave(const GumboNode *node)
{
    const Role role = roleOf(node);
    if (role == Role::Cell)
        m_table.longestCell = std::max(m_table.longestCell, m_text);
    if (role != Role::Row)
        return;
    ++m_table.rows;
    m_table.wideRows += m_cells > 1 ? 1 : 0;
}

}   // namespace

bool isDataTable(const GumboNode *node)
{
    const QByteArrayView part = attributeOf(node, "role");
    if (part == "presentation" || part == "none")
        return false;
    const Table table = TableLook(node).look();
    if (table.hasTable || table.hasLayout || table.wideRows * 2 < table.rows || table.wideRows == 0)
        return false;
    return table.headings > 0 || (table.rows > 1 && table.longestCell <= LongestCell);
}
