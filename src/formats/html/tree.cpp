// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/tree.h"

#include "bulletin/text.h"
#include "formats/html/taming.h"

#include <csetjmp>
#include <cstddef>
#include <vector>

namespace {

constexpr std::size_t ChunkSize = 256 * 1024;
// A page of nothing but tags takes some 60 times its size.
constexpr std::size_t LeastBudget = 32 * 1024 * 1024;
constexpr std::size_t BudgetPerByte = 100;

}   // namespace

/// Memory of one tree, given back at once: gumbo's own way to free a tree recurses as deep as the page is nested.
/// When the page asks for more than its size can excuse, the parser is left by longjmp, which is allowed since
/// between setjmp() and here stand functions of C alone.
class HtmlTree::Arena final
{
public:
    explicit Arena(std::size_t pageSize) : m_left(LeastBudget + BudgetPerByte * pageSize) {}

    static void *allocate(void *arena, std::size_t size) { return static_cast<Arena *>(arena)->allocated(size); }
    static void release(void *, void *) {}

    std::jmp_buf tooLarge;

private:
    void *allocated(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte *m_next = nullptr;
    std::size_t m_free = 0;
    std::size_t m_left;
};

void *HtmlTree::Arena::allocated(std::size_t size)
{
    constexpr std::size_t Alignment = alignof(std::max_align_t);
    size = (size + Alignment - 1) / Alignment * Alignment;
    if (size > m_free) {
        const std::size_t chunk = std::max(size, ChunkSize);
        if (chunk > m_left)
            std::longjmp(tooLarge, 1);
        m_left -= chunk;
        m_chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(chunk));
        m_next = m_chunks.back().get();
        m_free = chunk;
    }
    void *place = m_next;
    m_next += size;
    m_free -= size;
    return place;
}

HtmlTree::HtmlTree(const QByteArray &page) : m_page(tamed(page, Taming::Nesting))
{
    m_root = parsed();
    if (m_root != nullptr)
        return;
    m_page = tamed(m_page, Taming::Formatting);
    m_root = parsed();
}

HtmlTree::~HtmlTree() = default;

const GumboNode *HtmlTree::parsed()
{
    m_arena = std::make_unique<Arena>(std::size_t(m_page.size()));
    if (setjmp(m_arena->tooLarge) != 0)
        return nullptr;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = m_arena.get();
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, m_page.constData(), std::size_t(m_page.size()))->root;
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return tagOf(node) == tag && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}

GumboTag tagOf(const GumboNode *node)
{
    return isElement(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::span<const GumboNode *const> childrenOf(const GumboNode *node)
{
    if (!isElement(node))
        return {};
    const GumboVector &children = node->v.element.children;
    return {reinterpret_cast<const GumboNode *const *>(children.data), children.length};
}

QByteArrayView textOf(const GumboNode *node)
{
    const bool isText =
        node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
    return isText ? QByteArrayView(node->v.text.text) : QByteArrayView();
}

QByteArrayView attributeOf(const GumboNode *node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute == nullptr ? QByteArrayView() : QByteArrayView(attribute->value);
}

QString innerText(const GumboNode *node)
{
    QByteArray text;
    walk(
        node,
        [&text](const GumboNode *inner) {
            text += textOf(inner);
            return Visit::Descend;
        },
        [](const GumboNode *) {});
    return folded(QString::fromUtf8(text));
}
