// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <gumbo.h>

#include <memory>
#include <span>
#include <vector>

/// A page parsed by gumbo: safe for any bytes, linear in time and memory. Its nodes live as long as it.
class HtmlTree final
{
public:
    /// @param page in UTF-8
    explicit HtmlTree(const QByteArray &page);
    ~HtmlTree();
    Q_DISABLE_COPY_MOVE(HtmlTree)

    /// The html element, or null.
    const GumboNode *root() const { return m_root; }

private:
    class Arena;

    const GumboNode *parsed();

    QByteArray m_page;   // gumbo's nodes point into it
    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root = nullptr;
};

/// An element, templates included.
bool isElement(const GumboNode *node);
/// An element of HTML of that name; false for one of SVG or MathML.
bool isElement(const GumboNode *node, GumboTag tag);
/// GUMBO_TAG_UNKNOWN for what is no element.
GumboTag tagOf(const GumboNode *node);
/// Empty for what is no element.
std::span<const GumboNode *const> childrenOf(const GumboNode *node);
/// Characters of a text node, in UTF-8; empty for every other.
QByteArrayView textOf(const GumboNode *node);
/// Null when the element has no such attribute, which an empty one is not.
QByteArrayView attributeOf(const GumboNode *node, const char *name);
/// Text of all nodes below @p node, white space folded.
QString innerText(const GumboNode *node);

/// What a walk does at a node.
enum class Visit { Descend, Skip };

/// Visits @p root and all below it in the order of the page, without recursion: enter(node) answers a Visit,
/// leave(node) is called for each node that was descended into.
template <typename Enter, typename Leave>
void walk(const GumboNode *root, Enter enter, Leave leave)
{
    struct Open
    {
        const GumboNode *node;
        std::size_t next;
    };
    std::vector<Open> open;
    if (enter(root) == Visit::Descend)
        open.push_back({root, 0});
    while (!open.empty()) {
        const GumboNode *node = open.back().node;
        const auto children = childrenOf(node);
        if (open.back().next == children.size()) {
            leave(node);
            open.pop_back();
            continue;
        }
        const GumboNode *child = children[open.back().next++];
        if (enter(child) == Visit::Descend)
            open.push_back({child, 0});
    }
}
