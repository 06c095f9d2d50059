// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/taming.h"

#include <QByteArrayView>

#include <algorithm>
#include <iterator>

namespace {

constexpr int MostNested = 400;      // pages of authors stay below 100; Blink cuts at 512
constexpr int MostFormatting = 40;   // each paragraph may repeat all that are open
constexpr int MostAttributes = 60;   // each is compared to all before it
constexpr int MostRoots = 6;         // html and body tags, whose attributes are gathered in one place

bool isNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == ':';
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte + ('a' - 'A')) : byte;
}

template <std::size_t Size>
bool isAmong(QByteArrayView name, const QByteArrayView (&names)[Size])
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Elements that the parser closes by itself, so that they nest no deeper than those around them.
bool closesItself(QByteArrayView name)
{
    static constexpr QByteArrayView names[] = {
        "area",  "base", "basefont", "bgsound", "body",     "br",     "col",    "dd",       "dt",    "embed",
        "frame", "head", "hr",       "html",    "img",      "input",  "keygen", "li",       "link",  "meta",
        "p",     "rp",   "rt",       "param",   "option",   "source", "tbody",  "td",       "tfoot", "th",
        "thead", "tr",   "track",    "wbr",     "optgroup", "rb",     "rtc",    "colgroup", "image"};
    return isAmong(name, names);
}

bool isFormatting(QByteArrayView name)
{
    static constexpr QByteArrayView names[] = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                               "nobr", "s", "small", "strike", "strong", "tt",   "u"};
    return isAmong(name, names);
}

/// Elements whose content is text, whatever it looks like.
bool isRawText(QByteArrayView name)
{
    static constexpr QByteArrayView names[] = {"script", "style",   "textarea", "title",
                                               "xmp",    "noembed", "noframes", "iframe"};
    return isAmong(name, names);
}

class Tamer final
{
public:
    Tamer(const QByteArray &page, Taming taming) : m_page(page), m_taming(taming) {}

    QByteArray tame();

private:
    struct Tag
    {
        qsizetype begin = 0;
        qsizetype end = 0;   // behind its '>'
        char name[16] = {};
        qsizetype nameLength = 0;
        qsizetype lastAttribute = -1;   // where the attributes that are one too many begin
        bool isEnd = false;
        bool isClosed = false;   // ends in '/>'

        QByteArrayView view() const { return {name, nameLength}; }
    };

    qsizetype pastMarkup(qsizetype at) const;
    Tag tagAt(qsizetype at) const;
    qsizetype pastRawText(QByteArrayView name, qsizetype at) const;
    void take(const Tag &tag);
    bool mayStay(const Tag &tag);
    void drop(qsizetype begin, qsizetype end);

    const QByteArray &m_page;
    Taming m_taming;
    QByteArray m_kept;
    qsizetype m_keptUntil = 0;
    int m_roots = 0;
    int m_nested = 0;
    int m_formatting = 0;
    int m_droppedNested = 0;
    int m_droppedFormatting = 0;
};

/// Past the comment or declaration at @p at.
qsizetype Tamer::pastMarkup(qsizetype at) const
{
    const bool isComment = QByteArrayView(m_page).sliced(at).startsWith("<!--");
    const qsizetype end = isComment ? m_page.indexOf("-->", at + 2) : m_page.indexOf('>', at);
    return end < 0 ? m_page.size() : end + (isComment ? 3 : 1);
}

Tamer::Tag Tamer::tagAt(qsizetype at) const
{
    Tag tag;
    tag.begin = at++;
    tag.isEnd = m_page[at] == '/';
    at += tag.isEnd ? 1 : 0;
    for (; at < m_page.size() && isNameByte(lower(m_page[at])); ++at) {
        if (tag.nameLength < qsizetype(sizeof tag.name))
            tag.name[tag.nameLength++] = lower(m_page[at]);
    }
    int attributes = 0;
    char quote = 0;
    bool isInAttribute = false;
    for (; at < m_page.size() && (quote != 0 || m_page[at] != '>'); ++at) {
        const char byte = m_page[at];
        if (quote != 0) {
            isInAttribute = byte != quote;
            quote = byte == quote ? 0 : quote;
        } else if ((byte == '"' || byte == '\'') && m_page[at - 1] == '=') {
            quote = byte;
        } else if (isSpace(byte) || byte == '/') {
            isInAttribute = false;
        } else if (!isInAttribute) {
            isInAttribute = true;
            if (++attributes == MostAttributes)
                tag.lastAttribute = at;
        }
    }
    tag.isClosed = at < m_page.size() && m_page[at - 1] == '/';
    tag.end = std::min(at + 1, m_page.size());
    return tag;
}

/// Past the content of a raw text element, to its end tag or the end of the page.
qsizetype Tamer::pastRawText(QByteArrayView name, qsizetype at) const
{
    for (at = m_page.indexOf("</", at); at >= 0; at = m_page.indexOf("</", at + 2)) {
        const QByteArrayView rest = QByteArrayView(m_page).sliced(at + 2);
        if (rest.size() >= name.size()
            && std::equal(name.begin(), name.end(), rest.begin(), [](char a, char b) { return a == lower(b); }))
            return at;
    }
    return m_page.size();
}

void Tamer::drop(qsizetype begin, qsizetype end)
{
    m_kept += QByteArrayView(m_page).sliced(m_keptUntil, begin - m_keptUntil);
    m_keptUntil = end;
}

/// Counts what is open; elements that were never opened are not closed either.
bool Tamer::mayStay(const Tag &tag)
{
    const QByteArrayView name = tag.view();
    if (name == "html" || name == "body")
        return tag.isEnd || ++m_roots <= MostRoots;
    if (closesItself(name))
        return true;
    const bool isFormat = isFormatting(name);
    if (isFormat && m_taming == Taming::Formatting)
        return false;
    int &open = isFormat ? m_formatting : m_nested;
    int &dropped = isFormat ? m_droppedFormatting : m_droppedNested;
    if (tag.isEnd) {
        if (dropped > 0) {
            --dropped;
            return false;
        }
        open = std::max(0, open - 1);
        return true;
    }
    if (open >= (isFormat ? MostFormatting : MostNested)) {
        ++dropped;
        return false;
    }
    ++open;
    return true;
}

void Tamer::take(const Tag &tag)
{
    if (!mayStay(tag)) {
        drop(tag.begin, tag.end);
        if (!isFormatting(tag.view()))
            m_kept += "<br>";   // what it parted stays apart
    } else if (tag.lastAttribute >= 0) {
        drop(tag.lastAttribute, tag.end);
        m_kept += '>';
    }
}

QByteArray Tamer::tame()
{
    for (qsizetype at = m_page.indexOf('<'); at >= 0 && at + 1 < m_page.size(); at = m_page.indexOf('<', at)) {
        const char next = lower(m_page[at + 1]);
        if (next == '!' || next == '?') {
            at = pastMarkup(at);
            continue;
        }
        const bool isTag =
            (next >= 'a' && next <= 'z')
            || (next == '/' && at + 2 < m_page.size() && lower(m_page[at + 2]) >= 'a' && lower(m_page[at + 2]) <= 'z');
        if (!isTag) {
            ++at;
            continue;
        }
        const Tag tag = tagAt(at);
        take(tag);
        at = !tag.isEnd && isRawText(tag.view()) ? pastRawText(tag.view(), tag.end) : tag.end;
    }
    if (m_keptUntil == 0)
        return m_page;
    drop(m_page.size(), m_page.size());
    return m_kept;
}

}   // namespace

QByteArray tamed(const QByteArray &page, Taming taming)
{
    return Tamer(page, taming).tame();
}
