// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlmending.h"

#include "formats/feeds/vocabulary.h"
#include "formats/feeds/xmlescaping.h"
#include "formats/feeds/xmltag.h"

#include <QList>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostAttributes = 64;      // an enclosure of Media RSS has 14; tags are read with no more
constexpr qsizetype DeepestNesting = 256;     // elements below it are dropped, their text is kept
constexpr qsizetype DeepestDeclaration = 8;   // of a namespace: feed, channel, entry, content, and some within
constexpr qsizetype MostPrefixes = 64;

QStringView prefixOf(QStringView name)
{
    return name.first(std::max<qsizetype>(0, name.indexOf(u':')));
}

QStringView localNameOf(QStringView name)
{
    return name.sliced(name.indexOf(u':') + 1);
}

bool isDeclaration(QStringView name)
{
    return name == u"xmlns" || prefixOf(name) == u"xmlns";
}

/// XML forbids a prefix for nothing, and one for XML itself. @p value is escaped; no namespace has an `&`.
bool isGoodDeclaration(QStringView name, QStringView value)
{
    return (name == u"xmlns" || !value.isEmpty()) && name != u"xmlns:xml" && name != u"xmlns:xmlns"
           && !value.contains(u'&') && !value.contains(u"/XML/1998/namespace") && !value.contains(u"/2000/xmlns");
}

/// Of attributes with a prefix only those that are read are kept: two prefixes may mean the same.
bool isKept(QStringView attribute)
{
    const QStringView prefix = prefixOf(attribute);
    return prefix.isEmpty() || prefix == u"xml" || prefix == u"rdf";
}

/// An element of HTML that is never closed. `link` and `source` are, in a feed.
bool isVoid(QStringView name)
{
    static const QSet<QString> names = {u"br"_s,  u"hr"_s,    u"img"_s,   u"input"_s, u"wbr"_s,
                                        u"col"_s, u"embed"_s, u"param"_s, u"area"_s};
    return names.contains(name.toString().toLower());
}

/// What an element means by its name as written.
Field fieldNamed(QStringView name)
{
    const QStringView prefix = prefixOf(name);
    return fieldOf(prefix.isEmpty() ? QString() : namespaceOf(prefix), prefix, localNameOf(name));
}

/// Holds a line of text, which may have emphasis, and no field.
bool holdsLine(Field field)
{
    static const QSet<Field> lines = {Field::Title,     Field::OtherTitle, Field::Link,    Field::Id,
                                      Field::Published, Field::Created,    Field::Updated, Field::Language};
    return lines.contains(field);
}

bool holdsText(Field field)
{
    return field == Field::Description || field == Field::Abstract || field == Field::Content;
}

/// A field that no HTML has within a line.
bool isBeyondLine(Field field, QStringView name)
{
    return field != Field::None && localNameOf(name) != u"div" && localNameOf(name) != u"body";
}

/// A field that no HTML has at all: `title`, `source`, `summary` are in both, and so is a `link` with attributes.
bool isBeyondText(Field field, const XmlTag &tag)
{
    static const QSet<Field> fields = {Field::OriginalLink, Field::Id, Field::Published, Field::Created,
                                       Field::Updated};
    if (field == Field::Link)
        return tag.attributes.isEmpty() && !tag.isEmpty;
    return fields.contains(field) || (isBeyondLine(field, tag.name) && !prefixOf(tag.name).isEmpty());
}

/// An element that was begun.
struct Open
{
    QStringView name;
    Field field = Field::None;
};

class Mender final
{
public:
    explicit Mender(QStringView text) : m_text(text) { m_out.reserve(text.size() + text.size() / 8); }

    QString mended()
    {
        while (m_at < m_text.size() && !m_isDone)
            step();
        while (!m_open.isEmpty())
            close();
        return m_rootStart % namespaces() % m_out;
    }

private:
    void step();
    void takeCData(QStringView rest);
    void takeTag(const XmlTag &tag);
    void open(const XmlTag &tag, Field field);
    void closeThrough(QStringView name);
    void closeForField(Field field, const XmlTag &tag);
    void close();
    void appendAttribute(QString &out, QStringView name, QStringView value);
    QStringView written(QStringView name);
    QString namespaces() const;

    QStringView m_text;
    QString m_rootStart;            // `<rss version="2.0"`, to which namespaces are added
    QString m_out;                  // what follows it
    QList<Open> m_open;             // elements begun
    qsizetype m_tooDeep = 0;        // elements begun and dropped
    QSet<QStringView> m_used;       // prefixes
    QSet<QStringView> m_declared;   // prefixes, by the root
    qsizetype m_at = 0;
    bool m_isDone = false;
    bool m_hasNoMark = false;   // no `]]>` is left
};

void Mender::step()
{
    const QStringView rest = m_text.sliced(m_at);
    const auto skipBehind = [&](QStringView mark) {
        const qsizetype end = rest.indexOf(mark);
        m_at = end < 0 ? m_text.size() : m_at + end + mark.size();
    };
    if (rest.startsWith(u"<!--")) {
        skipBehind(u"-->");
    } else if (rest.startsWith(u"<![CDATA[")) {
        takeCData(rest);
    } else if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
        skipBehind(u">");
    } else if (const XmlTag tag = rest.front() == u'<' ? readTag(m_text, m_at) : XmlTag(); tag.end > 0) {
        m_at = tag.end;
        takeTag(tag);
    } else {
        // A `<` that begins no tag is text, save for the tag that the end of the text cuts off.
        const qsizetype next = rest.indexOf(u'<', 1);
        if (!tag.name.isEmpty() && next < 0) {
            m_at = m_text.size();
            return;
        }
        const QStringView text = next < 0 ? rest : rest.first(next);
        appendEscaped(m_out, text);
        m_at += text.size();
    }
}

/// A section that is never closed ends where the element that holds it does.
void Mender::takeCData(QStringView rest)
{
    constexpr qsizetype Mark = 9;   // <![CDATA[
    qsizetype end = m_hasNoMark ? -1 : rest.indexOf(u"]]>", Mark);
    m_hasNoMark = end < 0;   // looked for once, not for each section
    qsizetype next = end + 3;
    if (end < 0 && !m_open.isEmpty())
        next = end = rest.indexOf(QString(u"</" % m_open.last().name % u'>'), Mark);
    if (end < 0)
        next = end = rest.size();
    appendLiteral(m_out, rest.sliced(Mark, end - Mark));
    m_at += next;
}

void Mender::takeTag(const XmlTag &tag)
{
    if (!tag.isEnd) {
        const Field field = fieldNamed(tag.name);
        closeForField(field, tag);
        if (m_open.size() < DeepestNesting)
            open(tag, field);
        else
            m_tooDeep += tag.isEmpty || isVoid(tag.name) ? 0 : 1;
    } else if (m_tooDeep > 0) {
        --m_tooDeep;
    } else {
        closeThrough(tag.name);
    }
}

void Mender::open(const XmlTag &tag, Field field)
{
    const bool isRoot = m_rootStart.isEmpty();
    QString &out = isRoot ? m_rootStart : m_out;
    out += u'<' % written(tag.name);
    QSet<QStringView> seen;
    for (const auto &[name, value] : tag.attributes) {
        if (!seen.contains(name))
            appendAttribute(out, name, value);
        seen.insert(name);
    }
    const bool isEmpty = tag.isEmpty || isVoid(tag.name);
    if (!isEmpty)
        m_open.append({tag.name, field});
    m_isDone = m_open.isEmpty();
    m_out += isEmpty ? u"/>" : u">";
}

void Mender::appendAttribute(QString &out, QStringView name, QStringView value)
{
    QString escaped;
    appendEscaped(escaped, value);
    if (isDeclaration(name)) {
        if (m_open.size() > DeepestDeclaration || !isGoodDeclaration(name, escaped))
            return;
        if (m_open.isEmpty())
            m_declared.insert(localNameOf(name));
    } else if (!isKept(name)) {
        return;
    }
    out += u' ' % (isDeclaration(name) ? name : written(name)) % u"=\"" % escaped % u'"';
}

/// An end tag that nothing begins is dropped.
void Mender::closeThrough(QStringView name)
{
    const auto is = [name](const Open &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; };
    if (std::none_of(m_open.cbegin(), m_open.cend(), is))
        return;
    while (!is(m_open.last()))
        close();
    close();
    m_isDone = m_open.isEmpty();
}

/// A new entry ends the one before it, and a new field the line or text before it when that cannot hold it.
void Mender::closeForField(Field field, const XmlTag &tag)
{
    if (field == Field::Entry) {
        m_tooDeep = 0;
        while (m_open.size() > 1 && m_open.last().field != Field::Channel)
            close();
    }
    if (!isBeyondLine(field, tag.name))
        return;
    for (qsizetype i = m_open.size() - 1; i > 0; --i) {
        const Field outer = m_open[i].field;
        if (holdsLine(outer) || (holdsText(outer) && isBeyondText(field, tag))) {
            while (m_open.size() > i)
                close();
        }
    }
}

void Mender::close()
{
    m_out += u"</" % written(m_open.takeLast().name) % u'>';
}

/// A name without its prefix when there are too many of them, or when it is no prefix for a name.
QStringView Mender::written(QStringView name)
{
    const QStringView prefix = prefixOf(name);
    if (prefix.isEmpty() || m_used.contains(prefix))
        return name;
    if (m_used.size() >= MostPrefixes || prefix == u"xmlns")
        return name.sliced(prefix.size() + 1);
    m_used.insert(prefix);
    return name;
}

QString Mender::namespaces() const
{
    QString all;
    for (const QStringView prefix : m_used) {
        if (!prefix.isEmpty() && prefix != u"xml" && !m_declared.contains(prefix))
            all += u" xmlns:" % prefix % u"=\"" % namespaceOf(prefix) % u'"';
    }
    return all;
}

}   // namespace

QString mendedXml(QStringView text)
{
    return Mender(text).mended();
}

bool isExcessiveXml(QStringView text)
{
    qsizetype depth = 0;
    qsizetype attributes = 0;
    qsizetype deepDeclarations = 0;   // a reader looks through all that enclose a name
    bool isInTag = false;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'<' && text[i + 1] == u'!') {
            const bool isSection = text.sliced(i).startsWith(u"<![CDATA[");
            i = text.indexOf(isSection ? QStringView(u"]]>") : QStringView(u">"), i);
            if (i < 0)
                return false;
        } else if (unit == u'<') {
            isInTag = true;
            depth += text[i + 1] == u'/' ? -1 : 1;
            attributes = 0;
        } else if (unit == u'>' && isInTag) {
            isInTag = false;
            depth -= text[i - 1] == u'/' || text[i - 1] == u'?' ? 1 : 0;
        } else if (unit == u'=' && isInTag && (text[i + 1].isSpace() || text[i + 1] == u'"' || text[i + 1] == u'\'')) {
            ++attributes;
        } else if (unit == u'x' && isInTag && depth > DeepestDeclaration && text.sliced(i).startsWith(u"xmlns")) {
            ++deepDeclarations;
        }
        if (depth > DeepestNesting || attributes > MostAttributes || deepDeclarations > MostPrefixes)
            return true;
    }
    return false;
}
