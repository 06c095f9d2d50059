// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdown/reader.h"

#include "formats/html/page.h"

#include <QHash>

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int IndentPerLevel = 2;                       // columns
constexpr qsizetype MostAddresses = 16 * 1024 * 1024;   // bytes: of 100,000 links, or of a hostile definition
constexpr qsizetype LongestAddress = 2000;              // that may be referred to

QString textOf(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

QString textOf(const MD_ATTRIBUTE &attribute)
{
    return textOf(attribute.text, attribute.size);
}

/// The characters that `&amp;` and its like stand for, by HTML's own list.
QString resolvedEntity(const QByteArray &entity)
{
    const HtmlTree tree(entity);
    return tree.root() == nullptr ? QString::fromUtf8(entity) : innerText(tree.root());
}

QList<PageBlock> blocksOfHtml(const QByteArray &html)
{
    const HtmlTree tree(html);
    return tree.root() == nullptr ? QList<PageBlock>() : pageBlocks(tree.root(), {}, {});
}

/// Where one of @p characters stands at or behind @p from, or the end.
qsizetype findOneOf(QByteArrayView characters, QByteArrayView text, qsizetype from)
{
    const auto isOne = [characters](char byte) { return characters.contains(byte); };
    return std::find_if(text.begin() + from, text.end(), isOne) - text.begin();
}

/// @p markdown where no address longer than any of an author is defined: md4c looks through all of it at each
/// reference to it. Such a definition becomes text. Linear, since ends once found are kept.
QByteArray withoutLongDefinitions(const QByteArray &markdown)
{
    QByteArray kept;
    qsizetype keptUntil = 0;
    qsizetype blank = 0;     // the end of what is not between angle brackets
    qsizetype bracket = 0;   // of what is
    for (qsizetype at = markdown.indexOf("]:"); at >= 0; at = markdown.indexOf("]:", at + 1)) {
        qsizetype begin = at + 2;
        while (begin < markdown.size() && QByteArrayView(" \t\r\n").contains(markdown[begin]))
            ++begin;
        const bool isBracketed = begin < markdown.size() && markdown[begin] == '<';
        qsizetype &end = isBracketed ? bracket : blank;
        if (end < begin)
            end = findOneOf(isBracketed ? ">\n" : " \t\n", markdown, begin);
        if (end - begin <= LongestAddress)
            continue;
        kept += QByteArrayView(markdown).sliced(keptUntil, at + 1 - keptUntil) + '\\';
        keptUntil = at + 1;
    }
    return kept.isEmpty() ? markdown : kept + QByteArrayView(markdown).sliced(keptUntil);
}

/// Takes md4c's calls and tells a Flow what they mean.
class MarkdownReader final
{
public:
    QList<PageBlock> read(const QByteArray &markdown);

private:
    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    QString addressOf(const MD_ATTRIBUTE &href);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, const QString &text);
    void addHtml(const QString &html);
    void addEntity(const QString &entity);
    Break distanceOf(MD_BLOCKTYPE type) const;
    Flow::Form form() const;

    Flow m_flow;
    QHash<QString, QString> m_entities;
    QString m_image;   // its text so far
    QByteArray m_html;
    qsizetype m_addresses = 0;   // bytes of all addresses
    int m_images = 0;
    int m_heading = 0;
    int m_lists = 0;
    int m_quotes = 0;
    int m_rows = 0;
    bool m_isHtml = false;
    bool m_isCode = false;
    qsizetype m_entryBegin = -1;   // blocks finished when the entry began; -1 outside of entries
};

QList<PageBlock> MarkdownReader::read(const QByteArray &markdown)
{
    MD_PARSER parser{};
    // Not bare addresses: md4c 0.4.8 takes quadratic time for many of them, and whoever reads items finds them.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *reader) {
        static_cast<MarkdownReader *>(reader)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *reader) {
        static_cast<MarkdownReader *>(reader)->leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *reader) {
        static_cast<MarkdownReader *>(reader)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *reader) {
        static_cast<MarkdownReader *>(reader)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *reader) {
        static_cast<MarkdownReader *>(reader)->addText(type, textOf(text, size));
        return 0;
    };
    md_parse(markdown.constData(), MD_SIZE(markdown.size()), &parser, this);
    return m_flow.finished();
}

Flow::Form MarkdownReader::form() const
{
    if (m_rows > 0)
        return {Block::Kind::Table, 0, 0};
    if (m_heading > 0)
        return {Block::Kind::Heading, m_heading, 0};
    const int indent = std::max(0, m_lists - 1) * IndentPerLevel;
    if (m_entryBegin == m_flow.size())
        return {Block::Kind::ListEntry, std::max(1, m_lists), indent};
    if (m_quotes > 0)
        return {Block::Kind::Quote, m_quotes, indent};
    return {Block::Kind::Paragraph, 0, m_lists > 0 ? indent + IndentPerLevel : indent};
}

Break MarkdownReader::distanceOf(MD_BLOCKTYPE type) const
{
    if (type == MD_BLOCK_LI || type == MD_BLOCK_TR || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY)
        return Break::Line;
    return (type == MD_BLOCK_UL || type == MD_BLOCK_OL) && m_lists > 0 ? Break::Line : Break::Paragraph;
}

void MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        m_flow.nextCell();
        return;
    }
    m_flow.part(distanceOf(type));
    if (type == MD_BLOCK_HR)
        m_flow.addRule();
    m_heading = type == MD_BLOCK_H ? int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level) : 0;
    m_lists += type == MD_BLOCK_UL || type == MD_BLOCK_OL ? 1 : 0;
    m_quotes += type == MD_BLOCK_QUOTE ? 1 : 0;
    m_rows += type == MD_BLOCK_TR ? 1 : 0;
    m_isHtml = type == MD_BLOCK_HTML;
    m_isCode = type == MD_BLOCK_CODE;
    if (type == MD_BLOCK_LI)
        m_entryBegin = m_flow.size();
    if (m_isCode)
        m_flow.openSpan(Span::Kind::Code);
    m_flow.setForm(form());
}

void MarkdownReader::leaveBlock(MD_BLOCKTYPE type)
{
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return;
    if (m_isCode)
        m_flow.closeSpan();
    if (m_isHtml)
        m_flow.addBlocks(blocksOfHtml(std::exchange(m_html, {})));
    m_flow.part(distanceOf(type));
    m_heading = 0;
    m_lists -= type == MD_BLOCK_UL || type == MD_BLOCK_OL ? 1 : 0;
    m_quotes -= type == MD_BLOCK_QUOTE ? 1 : 0;
    m_rows -= type == MD_BLOCK_TR ? 1 : 0;
    m_isHtml = false;
    m_isCode = false;
    if (type == MD_BLOCK_LI)
        m_entryBegin = -1;
    m_flow.setForm(form());
}

/// An address may be defined once and referred to without end; beyond any need the links lose theirs.
QString MarkdownReader::addressOf(const MD_ATTRIBUTE &href)
{
    m_addresses += href.size;
    return m_addresses <= MostAddresses ? textOf(href) : QString();
}

void MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_A)
        m_flow.openSpan(Span::Kind::Link, addressOf(static_cast<MD_SPAN_A_DETAIL *>(detail)->href));
    else if (type == MD_SPAN_STRONG)
        m_flow.openSpan(Span::Kind::Strong);
    else if (type == MD_SPAN_EM)
        m_flow.openSpan(Span::Kind::Emphasis);
    else if (type == MD_SPAN_CODE)
        m_flow.openSpan(Span::Kind::Code);
    else if (type == MD_SPAN_IMG)
        ++m_images;
}

void MarkdownReader::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_A || type == MD_SPAN_STRONG || type == MD_SPAN_EM || type == MD_SPAN_CODE)
        m_flow.closeSpan();
    else if (type == MD_SPAN_IMG && --m_images == 0)
        m_flow.addImage(std::exchange(m_image, {}));
}

void MarkdownReader::addText(MD_TEXTTYPE type, const QString &text)
{
    if (m_images > 0)
        m_image += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? u" "_s : text;
    else if (type == MD_TEXT_HTML)
        addHtml(text);
    else if (type == MD_TEXT_ENTITY)
        addEntity(text);
    else if (type == MD_TEXT_BR)
        m_flow.endLine();
    else if (m_isCode)
        m_flow.addPreformatted(text);
    else if (type == MD_TEXT_NULLCHAR)
        m_flow.addText(QString(QChar::ReplacementCharacter));
    else
        m_flow.addText(type == MD_TEXT_SOFTBR ? u" "_s : text);
    m_flow.setForm(form());
}

/// A block of HTML is read when all of it is there; of HTML within a line, only line ends are heeded.
void MarkdownReader::addHtml(const QString &html)
{
    if (m_isHtml)
        m_html += html.toUtf8();
    else if (html.startsWith(u"<br", Qt::CaseInsensitive))
        m_flow.endLine();
}

void MarkdownReader::addEntity(const QString &entity)
{
    if (!m_entities.contains(entity))
        m_entities.insert(entity, resolvedEntity(entity.toUtf8()));
    m_flow.addText(m_entities.value(entity));
}

}   // namespace

QList<PageBlock> markdownBlocks(const QByteArray &markdown)
{
    return MarkdownReader().read(withoutLongDefinitions(markdown));
}
