// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlmending.h"

#include "formats/feeds/vocabulary.h"

#include <QList>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostAttributes = 64;      // an enclosure of Media RSS has 14
constexpr qsizetype DeepestNesting = 256;     // elements below it are dropped, their text is kept
constexpr qsizetype DeepestDeclaration = 8;   // of a namespace: feed, channel, entry, content, and some within
constexpr qsizetype MostPrefixes = 64;
constexpr qsizetype LongestName = 100;

bool isNameStart(QChar character)
{
    return character.isLetter() || character == u'_';
}

bool isNamePart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'.'
           || character == u':';
}

/// XML 1.0, 2.2: all but control characters and two that are none; half a surrogate pair is seen to by the encoder.
bool isCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return unit >= 0x20 ? unit < 0xFFFE : unit == u'\t' || unit == u'\n' || unit == u'\r';
}

/// A reference by number to a character that XML allows: XML 1.0, 4.1.
bool isCharacterReference(QStringView digits)
{
    bool isNumber = false;
    const bool isHexadecimal = digits.startsWith(u'x');
    const uint code = isHexadecimal ? digits.sliced(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber);
    const bool isAllowed = code > 0xFFFF ? code <= 0x10FFFF : !QChar(code).isSurrogate() && isCharacter(QChar(code));
    return isNumber && isAllowed;
}

/// The length of the reference that @p text begins with, to a character or to an entity of whatever name; else 0.
qsizetype referenceLength(QStringView text)
{
    const qsizetype end = text.left(LongestName).indexOf(u';');
    if (end < 2)
        return 0;
    const QStringView name = text.sliced(1, end - 1);
    if (name.front() == u'#')
        return isCharacterReference(name.sliced(1)) ? end + 1 : 0;
    const bool isName = isNameStart(name.front()) && std::all_of(name.begin(), name.end(), isNamePart);
    return isName && !name.contains(u':') ? end + 1 : 0;
}

/// Adds @p text so that XML reads it as it was meant.
void appendEscaped(QString &out, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (const qsizetype length = character == u'&' ? referenceLength(text.sliced(i)) : 0; length > 0) {
            out += text.sliced(i, length);
            i += length - 1;
        } else if (character == u'&') {
            out += u"&amp;";
        } else if (character == u'<') {
            out += u"&lt;";
        } else if (character == u'>') {
            out += u"&gt;";
        } else if (character == u'"') {
            out += u"&quot;";
        } else if (isCharacter(character)) {
            out += character;
        }
    }
}

/// As appendEscaped(), but nothing in @p text is a reference: a CDATA section.
void appendLiteral(QString &out, QStringView text)
{
    for (const QChar character : text) {
        if (character == u'&')
            out += u"&amp;";
        else
            appendEscaped(out, QStringView(&character, 1));
    }
}

/// A start or end tag as it stands in the text.
struct Tag
{
    QStringView name;
    qsizetype end = 0;   ///< behind its `>`
    bool isEnd = false;
    bool isEmpty = false;                                    ///< `<br/>`
    QList<std::pair<QStringView, QStringView>> attributes;   ///< values as written, without quotes
};

class TagReader final
{
public:
    explicit TagReader(QStringView text) : m_text(text) {}

    /// The tag that begins at @p at; its `end` is 0 when there is none.
    Tag read(qsizetype at)
    {
        Tag tag;
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
        if (!isNameStart(next()))
            return {};
        while (isNamePart(next()))
            ++m_at;
        const QStringView found = m_text.sliced(start, m_at - start);
        return found.size() > LongestName || found.count(u':') > 1 || found.endsWith(u':') ? QStringView() : found;
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
    bool readAttribute(Tag &tag)
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

QStringView prefixOf(QStringView name)
{
    return name.first(std::max<qsizetype>(0, name.indexOf(u':')));
}

/// What XML forbids: a prefix for nothing, or for XML itself.
bool isBadDeclaration(QStringView name, QStringView value)
{
    if (prefixOf(name) != u"xmlns")
        return name == u"xmlns" && value.startsWith(u"http://www.w3.org/2000/xmlns");
    return value.isEmpty() || name == u"xmlns:xml" || name == u"xmlns:xmlns"
           || value == u"http://www.w3.org/XML/1998/namespace" || value.startsWith(u"http://www.w3.org/2000/xmlns");
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
    const QStringView local = name.sliced(prefix.isEmpty() ? 0 : prefix.size() + 1);
    return fieldOf(prefix.isEmpty() ? QString() : namespaceOf(prefix), prefix, local);
}

/// Holds text and no other fields.
bool isOneLine(Field field)
{
    switch (field) {
    case Field::Title:
    case Field::OtherTitle:
    case Field::Link:
    case Field::Id:
    case Field::Published:
    case Field::Created:
    case Field::Updated:
    case Field::Language:
        return true;
    default:
        return false;
    }
}

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
    void takeTag(const Tag &tag);
    void open(const Tag &tag);
    void closeThrough(QStringView name);
    void closeForField(QStringView name);
    void close();
    void appendAttribute(QString &out, QStringView name, QStringView value);
    QStringView written(QStringView name);
    QString namespaces() const;

    QStringView m_text;
    QString m_rootStart;            // `<rss version="2.0"`, to which namespaces are added
    QString m_out;                  // what follows it
    QList<QStringView> m_open;      // names of the elements begun
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
    } else if (const Tag tag = rest.front() == u'<' ? TagReader(m_text).read(m_at) : Tag(); tag.end > 0) {
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
        next = end = rest.indexOf(QString(u"</" % m_open.last() % u'>'), Mark);
    if (end < 0)
        next = end = rest.size();
    appendLiteral(m_out, rest.sliced(Mark, end - Mark));
    m_at += next;
}

void Mender::takeTag(const Tag &tag)
{
    if (!tag.isEnd) {
        closeForField(tag.name);
        if (m_open.size() < DeepestNesting)
            open(tag);
        else
            m_tooDeep += tag.isEmpty || isVoid(tag.name) ? 0 : 1;
    } else if (m_tooDeep > 0) {
        --m_tooDeep;
    } else {
        closeThrough(tag.name);
    }
}

void Mender::open(const Tag &tag)
{
    const bool isRoot = m_rootStart.isEmpty();
    QString &out = isRoot ? m_rootStart : m_out;
    out += u'<' % written(tag.name);
    QSet<QStringView> seen;
    for (const auto &[name, value] : tag.attributes) {
        if (!seen.contains(name) && !isBadDeclaration(name, value))
            appendAttribute(out, name, value);
        seen.insert(name);
    }
    const bool isEmpty = tag.isEmpty || isVoid(tag.name);
    if (!isEmpty)
        m_open.append(tag.name);
    m_isDone = m_open.isEmpty();
    m_out += isEmpty ? u"/>" : u">";
}

void Mender::appendAttribute(QString &out, QStringView name, QStringView value)
{
    const QStringView prefix = prefixOf(name);
    if (prefix == u"xmlns" && m_open.isEmpty())
        m_declared.insert(name.sliced(prefix.size() + 1));
    const bool isDeclaration = prefix == u"xmlns" || name == u"xmlns";
    if (isDeclaration && m_open.size() > DeepestDeclaration)
        return;
    out += u' ' % (isDeclaration ? name : written(name)) % u"=\"";
    appendEscaped(out, value);
    out += u'"';
}

/// An end tag that nothing begins is dropped.
void Mender::closeThrough(QStringView name)
{
    const auto is = [name](QStringView each) { return each.compare(name, Qt::CaseInsensitive) == 0; };
    if (std::none_of(m_open.cbegin(), m_open.cend(), is))
        return;
    while (!is(m_open.last()))
        close();
    close();
    m_isDone = m_open.isEmpty();
}

/// A new entry ends the one before it, and a new field one that holds a line and nothing else.
void Mender::closeForField(QStringView name)
{
    if (m_open.isEmpty())
        return;
    const Field field = fieldNamed(name);
    if (field == Field::Entry) {
        m_tooDeep = 0;
        while (m_open.size() > 1 && fieldNamed(m_open.last()) != Field::Channel)
            close();
    } else if (field != Field::None && m_open.size() > 1 && isOneLine(fieldNamed(m_open.last()))) {
        close();
    }
}

void Mender::close()
{
    m_out += u"</" % written(m_open.takeLast()) % u'>';
}

/// A name without its prefix, when there are too many of them.
QStringView Mender::written(QStringView name)
{
    const QStringView prefix = prefixOf(name);
    if (prefix.isEmpty() || m_used.contains(prefix))
        return name;
    if (m_used.size() >= MostPrefixes)
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
        } else if (unit == u'=' && isInTag) {
            ++attributes;
        } else if (unit == u'x' && isInTag && depth > DeepestDeclaration && text.sliced(i).startsWith(u"xmlns")) {
            ++deepDeclarations;
        }
        if (depth > DeepestNesting || attributes > MostAttributes || deepDeclarations > MostPrefixes)
            return true;
    }
    return false;
}
