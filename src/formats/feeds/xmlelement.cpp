// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlelement.h"

#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

/// What an element holds.
struct Inner
{
    QString text;   ///< without tags
    QString html;   ///< with them
    bool hasElements = false;
};

bool isVoid(QStringView name)
{
    static const QSet<QString> names = {u"br"_s,    u"hr"_s,   u"img"_s,  u"input"_s, u"wbr"_s, u"area"_s,
                                        u"embed"_s, u"meta"_s, u"link"_s, u"param"_s, u"col"_s, u"source"_s};
    return names.contains(name.toString());
}

void appendStart(QString &html, const QXmlStreamReader &xml, const QUrl &base)
{
    html += u'<' % xml.name();
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.name();
        const bool isAddress = name == u"href" || name == u"src" || name == u"cite";
        const QString value = attribute.value().toString();
        html += u' ' % name % u"=\"" % (isAddress ? addressOf(value, base) : value).toHtmlEscaped() % u'"';
    }
    html += u'>';
}

Inner readInner(QXmlStreamReader &xml, const QUrl &base)
{
    Inner inner;
    QList<QUrl> bases{base};
    while (!bases.isEmpty() && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            inner.hasElements = true;
            bases.append(baseWithin(xml, bases.last()));
            appendStart(inner.html, xml, bases.last());
            break;
        case QXmlStreamReader::EndElement:
            bases.removeLast();
            if (!bases.isEmpty() && !isVoid(xml.name()))
                inner.html += u"</" % xml.name() % u'>';
            break;
        case QXmlStreamReader::Characters:
            inner.text += xml.text();
            inner.html += xml.text().toString().toHtmlEscaped();
            break;
        default:
            break;
        }
    }
    inner.text = withoutControls(inner.text);
    inner.html = withoutControls(inner.html);
    return inner;
}

/// What dresses a text up and names nothing.
bool isMarkup(QStringView name)
{
    static const QSet<QString> names = {u"a"_s,  u"b"_s, u"br"_s,    u"em"_s,   u"font"_s,   u"i"_s,
                                        u"li"_s, u"p"_s, u"small"_s, u"span"_s, u"strong"_s, u"u"_s};
    return names.contains(name.toString().toLower());
}

/// A media type whose content can only stand in XML as base64: RFC 4287, 4.1.3.3.
bool isBinary(const QString &type)
{
    return type.contains(u'/') && !type.startsWith(u"text/") && !type.endsWith(u"xml") && !type.endsWith(u"html");
}

/// Text out of base64, which is HTML if it looks so. Empty for a picture; as written where it is no base64 at all.
FeedText decoded(QString text, FeedText::Form form, const QUrl &base)
{
    const QByteArray plain = text.simplified().remove(u' ').toLatin1();
    const auto bytes = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return {std::move(text), form, base};
    const bool isText = (*bytes).isValidUtf8() && !(*bytes).contains('\0');
    return {isText ? QString::fromUtf8(*bytes) : QString(), form, base};
}

FeedText::Form formOf(const QString &type)
{
    if (type.endsWith(u"html") || type.endsWith(u"xhtml+xml"))   // html, xhtml, text/html
        return FeedText::Form::Html;
    return type == u"text" || type == u"text/plain" || type == u"plain" ? FeedText::Form::Plain
                                                                        : FeedText::Form::Unstated;
}

}   // namespace

QUrl baseWithin(const QXmlStreamReader &xml, const QUrl &outer)
{
    const QString stated = xml.attributes().value(u"http://www.w3.org/XML/1998/namespace"_s, u"base"_s).toString();
    if (stated.isEmpty())
        return outer;
    const QUrl url(stated.trimmed());
    if (!url.isValid())
        return outer;
    return outer.isEmpty() ? url : outer.resolved(url);
}

FeedText readFeedText(QXmlStreamReader &xml, const QUrl &outer)
{
    const QUrl base = baseWithin(xml, outer);
    const QString type = xml.attributes().value(u"type"_s).toString().trimmed().toLower();
    const QString mode = xml.attributes().value(u"mode"_s).toString().trimmed().toLower();
    const Inner inner = readInner(xml, base);
    const FeedText::Form form = formOf(type);
    if (inner.hasElements)
        return {inner.html, FeedText::Form::Html, base};
    if (mode == u"base64" || isBinary(type))
        return decoded(inner.text, form, base);
    const bool isLiteral = type == u"xhtml" || (type.endsWith(u"xhtml+xml") && mode != u"escaped");
    return {isLiteral ? inner.html : inner.text, form, base};
}

QHash<QString, QString> readParts(QXmlStreamReader &xml)
{
    QHash<QString, QString> parts;
    QStringList open{QString()};
    while (!open.isEmpty() && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            open.append(isMarkup(xml.name()) ? open.last() : xml.name().toString().toLower());
            break;
        case QXmlStreamReader::EndElement:
            open.removeLast();
            break;
        case QXmlStreamReader::Characters:
            parts[open.last()] += xml.text();
            break;
        default:
            break;
        }
    }
    for (QString &part : parts)
        part = withoutControls(part).trimmed();
    return parts;
}

QString withoutControls(QString text)
{
    for (QChar &character : text) {
        if (character < QChar(0x80) || character > QChar(0x9F) || character == QChar(0x85))   // a line end is one
            continue;
        const char byte = char(character.unicode());
        const QString meant = QStringDecoder("windows-1252").decode(QByteArrayView(&byte, 1));
        if (!meant.isEmpty())
            character = meant.front();
    }
    return text;
}
