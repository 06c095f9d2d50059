// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmltag.h"

#include "formats/feeds/xmlescaping.h"

namespace {

constexpr qsizetype MostAttributes = 64;   // an enclosure of Media RSS has 14
constexpr qsizetype LongestName = 100;

/// With a prefix or without: Namespaces in XML, 4.
bool isXmlName(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView local = text.sliced(colon + 1);
    return text.size() <= LongestName && colon != 0 && !local.isEmpty() && isXmlNameStart(local.front())
           && !local.contains(u':');
}

class TagReader final
{
public:
    explicit TagReader(QStringView text) : m_text(text) {}

    XmlTag read(qsizetype at)
    {
        XmlTag tag;
        m_at = at + 1;
        tag.isEnd = next() == u'/';
        m_at += tag.isEnd ? 1 : 0;
        tag.name = name();
        if (tag.name.isEmpty())
            return tag;
        while (readAttribute(tag)) {
        }
        if (m_at >= m_text.size())
            return tag;
        if (next() == u'>') {
            tag.isEmpty = m_text[m_at - 1] == u'/';
            tag.end = m_at + 1;
        }
        return tag;
    }

private:
    QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    QStringView name()
    {
        const qsizetype start = m_at;
        if (!isXmlNameStart(next()))
            return {};
        while (isXmlNamePart(next()))
            ++m_at;
        const QStringView found = m_text.sliced(start, m_at - start);
        return isXmlName(found) ? found : QStringView();
    }

    /// A quote that nothing ends is no quote: behind the one that ends it the tag goes on or ends.
    QStringView value()
    {
        const QChar quote = next();
        const qsizetype start = m_at + 1;
        const qsizetype end = quote == u'"' || quote == u'\'' ? m_text.indexOf(quote, start) : -1;
        const QChar behind = end >= 0 && end + 1 < m_text.size() ? m_text[end + 1] : QChar(u'>');
        if (end < 0 || !(behind.isSpace() || behind == u'/' || behind == u'>'))
            return bareValue();
        m_at = end + 1;
        return m_text.sliced(start, end - start);
    }

    QStringView bareValue()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !next().isSpace() && next() != u'>' && next() != u'<')
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    void skipSpace()
    {
        while (next().isSpace())
            ++m_at;
    }

    /// False at the end of the tag.
    bool readAttribute(XmlTag &tag)
    {
        skipSpace();
        if (m_at >= m_text.size() || next() == u'>' || next() == u'<')
            return false;
        const QStringView attribute = name();
        if (attribute.isEmpty()) {
            ++m_at;
            return true;
        }
        skipSpace();
        if (next() != u'=')
            return true;
        ++m_at;
        skipSpace();
        const QStringView found = value();
        if (tag.attributes.size() < MostAttributes)
            tag.attributes.append({attribute, found});
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

}   // namespace

XmlTag readTag(QStringView text, qsizetype at)
{
    return TagReader(text).read(at);
}
