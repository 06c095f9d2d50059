// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmltext.h"

#include "formats/feeds/xmlescaping.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeadSize = 4096;       // the declaration stands in it, be there junk before it
constexpr qsizetype LongestEntity = 256;   // a name or an address; a bomb is longer or holds further entities
constexpr qsizetype MostEntities = 256;

/// UTF-16, UTF-32 or EBCDIC by the bytes of a first `<`: XML 1.0, appendix F.
QString byFirstCharacter(QByteArrayView data)
{
    struct Start
    {
        QByteArrayView bytes;
        QStringView charset;
    };
    static const Start starts[] = {
        {QByteArrayView("\0\0\0<", 4), u"UTF-32BE"},
        {QByteArrayView("<\0\0\0", 4), u"UTF-32LE"},
        {QByteArrayView("\0<", 2), u"UTF-16BE"},
        {QByteArrayView("<\0", 2), u"UTF-16LE"},
        {"\x4C\x6F\xA7\x94", u"IBM037"},
    };
    for (const Start &start : starts) {
        if (data.startsWith(start.bytes))
            return start.charset.toString();
    }
    return {};
}

QString declaredIn(const QString &head)
{
    static const QRegularExpression encoding(uR"(<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*([^"'\s]{1,40}))"_s);
    return encoding.match(head).captured(1);
}

/// The names that the internal subset @p subset gives to short, plain texts. A text that holds markup or names other
/// entities is left out, and so is whatever stands in another file.
QHash<QString, QString> entitiesOf(const QString &subset)
{
    static const QRegularExpression declaration(uR"re(<!ENTITY\s+([\w.:-]+)\s+(?|"([^"&<%]*)"|'([^'&<%]*)')\s*>)re"_s);
    QHash<QString, QString> entities;
    QRegularExpressionMatchIterator each = declaration.globalMatch(subset);
    while (each.hasNext() && entities.size() < MostEntities) {
        const QRegularExpressionMatch match = each.next();
        if (match.capturedLength(2) <= LongestEntity && !entities.contains(match.captured(1)))
            entities.insert(match.captured(1), match.captured(2));   // the first declaration binds
    }
    return entities;
}

/// The end of what begins at @p at and ends with @p mark; the end of the text when it never does.
qsizetype endBehind(QStringView text, QStringView mark, qsizetype at)
{
    const qsizetype end = text.indexOf(mark, at);
    return end < 0 ? text.size() : end + mark.size();
}

/// The end of the document type that begins at @p at: behind a `>` outside brackets and quotes.
qsizetype endOfDoctype(QStringView text, qsizetype at)
{
    int brackets = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'[')
            ++brackets;
        else if (unit == u']')
            --brackets;
        else if (unit == u'>' && brackets <= 0)
            return i + 1;
        else if (text.sliced(i).startsWith(u"<!--"))
            i = endBehind(text, u"-->", i) - 1;
        else if (unit == u'"' || unit == u'\'')
            i = std::max(i, text.indexOf(unit, i + 1));
    }
    return text.size();
}

QString localName(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isXmlNamePart(text[end]))
        ++end;
    const QStringView name = text.sliced(at, end - at);
    return name.sliced(name.lastIndexOf(u':') + 1).toString().toLower();
}

}   // namespace

Result<Decoded> decodedXml(const QByteArray &data, const QString &wanted)
{
    const QString start = byFirstCharacter(data);
    if (wanted.isEmpty() && start.startsWith(u"UTF-"))
        return decoded(data, start);
    QStringDecoder decoder(start.isEmpty() ? "ISO-8859-1" : start.toLatin1().constData());
    const QString declared = declaredIn(decoder.decode(QByteArrayView(data).first(std::min(data.size(), HeadSize))));
    return decoded(data, wanted, declared.isEmpty() ? start : declared);
}

XmlProlog xmlProlog(QStringView text, bool (*isRoot)(const QString &name))
{
    XmlProlog prolog;
    qsizetype at = 0;
    while (at < text.size()) {
        const QStringView rest = text.sliced(at);
        if (rest.startsWith(u"<?")) {
            prolog.isAfterJunk = prolog.isAfterJunk && !rest.startsWith(u"<?xml ");
            at = endBehind(text, u"?>", at);
        } else if (rest.startsWith(u"<!--")) {
            at = endBehind(text, u"-->", at);
        } else if (rest.startsWith(u"<!DOCTYPE", Qt::CaseInsensitive)) {
            constexpr qsizetype Mark = 10;   // <!DOCTYPE and a space
            const qsizetype end = endOfDoctype(text, at);
            prolog.root = at + Mark < text.size() ? localName(text, at + Mark) : QString();
            prolog.entities = entitiesOf(text.sliced(at, end - at).toString());
            at = end;
        } else {
            prolog.root = rest.front() == u'<' ? localName(text, at + 1) : QString();
            if (isRoot(prolog.root))
                break;
            prolog.isAfterJunk = prolog.isAfterJunk || !rest.front().isSpace();
            ++at;
        }
    }
    prolog.end = at;
    prolog.lines = text.first(at).count(u'\n');
    return prolog;
}
