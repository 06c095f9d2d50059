// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/metadata.h"

#include "bulletin/text.h"
#include "formats/html/links.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargestData = 256 * 1024;   // of JSON-LD in a page; that of an article is some kilobytes
constexpr qsizetype LongestTag = 35;            // of a language (RFC 5646, 4.4.1)
constexpr qsizetype SavedNote = 2048;           // the comment of a saved page stands at its beginning

/// What a page says of itself, by the name under which it says it, in lower case.
using Declared = QHash<QByteArray, QString>;

void note(Declared &declared, QByteArrayView name, const QString &value)
{
    const QByteArray key = name.toByteArray().trimmed().toLower();
    const QString text = folded(value);
    if (!key.isEmpty() && !text.isEmpty() && !declared.contains(key))
        declared.insert(key, text);
}

/// Looks at the text only where it is wanted: headlines may be nested.
void noteText(Declared &declared, QByteArrayView name, const GumboNode *node)
{
    if (!declared.contains(name.toByteArray()))
        note(declared, name, innerText(node));
}

/// The first objects of a JSON-LD script that state a date or a publisher.
void noteData(Declared &declared, QByteArrayView script)
{
    if (script.size() > LargestData)
        return;
    const QJsonDocument data = QJsonDocument::fromJson(script.toByteArray());
    QJsonArray objects = data.isArray() ? data.array() : QJsonArray{data.object()};
    for (const QJsonValue &graph : data.object().value(u"@graph"_s).toArray())
        objects.append(graph);
    for (const QJsonValue &value : std::as_const(objects)) {
        const QJsonObject object = value.toObject();
        note(declared, "json:headline", object.value(u"headline"_s).toString());
        note(declared, "json:date", object.value(u"datePublished"_s).toString());
        note(declared, "json:publisher", object.value(u"publisher"_s).toObject().value(u"name"_s).toString());
    }
}

/// Of microdata, RDFa and the meta elements: `name`, `property`, `itemprop` and `http-equiv` name what `content` says.
void noteElement(Declared &declared, const GumboNode *node)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_META:
        for (const char *attribute : {"property", "name", "itemprop", "http-equiv"})
            note(declared, attributeOf(node, attribute), QString::fromUtf8(attributeOf(node, "content")));
        break;
    case GUMBO_TAG_TITLE:
        noteText(declared, "title", node);
        break;
    case GUMBO_TAG_H1:
        noteText(declared, declared.contains("h1") ? "second h1" : "h1", node);
        break;
    case GUMBO_TAG_LINK:
        if (attributeOf(node, "rel").compare("canonical", Qt::CaseInsensitive) == 0)
            note(declared, "canonical", QString::fromUtf8(attributeOf(node, "href")));
        break;
    case GUMBO_TAG_TIME:
        if (!attributeOf(node, "pubdate").isNull() || attributeOf(node, "itemprop") == "datePublished")
            note(declared, "time", QString::fromUtf8(attributeOf(node, "datetime")));
        break;
    case GUMBO_TAG_SCRIPT:
        if (attributeOf(node, "type") == "application/ld+json" && node->v.element.children.length > 0)
            noteData(declared, textOf(childrenOf(node).front()));
        break;
    default:
        break;
    }
}

Declared declaredBy(const GumboNode *root)
{
    Declared declared;
    walk(
        root,
        [&declared](const GumboNode *node) {
            const bool isSvg = isElement(node) && node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML;
            if (!isElement(node) || isSvg)
                return Visit::Skip;
            noteElement(declared, node);
            return Visit::Descend;
        },
        [](const GumboNode *) {});
    return declared;
}

QString firstOf(const Declared &declared, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString value = declared.value(name); !value.isEmpty())
            return value;
    }
    return {};
}

/// The title without the name of the site, where the page's one headline shows what is which.
QString titleOf(const Declared &declared)
{
    const QString title = firstOf(declared, {"og:title", "json:headline", "dc.title", "title"});
    const QString headline = declared.value("h1");
    const bool isPart = !headline.isEmpty() && !declared.contains("second h1") && title.contains(headline);
    return title.isEmpty() || isPart ? headline : title;
}

PartialDate dateOf(const QString &text)
{
    static const QRegularExpression iso(uR"(^\d{4}(-\d{2}(-\d{2})?)?(?!\d))"_s);
    static const QRegularExpression compact(uR"(^(\d{4})(\d{2})(\d{2})(?!\d))"_s);
    if (const auto match = compact.match(text); match.hasMatch())
        return PartialDate::ofDay(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return PartialDate::fromIso(iso.match(text).captured());
}

/// The first that can be read.
PartialDate dateOf(const Declared &declared)
{
    for (const char *name :
         {"article:published_time", "datepublished", "json:date", "dcterms.date", "dc.date", "dc.date.issued", "date",
          "pubdate", "publishdate", "publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "time"}) {
        if (const PartialDate date = dateOf(declared.value(name)); !date.isEmpty())
            return date;
    }
    return {};
}

/// `zh-CN` of `zh_CN`; nothing for what is no tag.
QString languageOf(const GumboNode *root, const Declared &declared)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"_s);
    for (const QString &said :
         {QString::fromUtf8(attributeOf(root, "lang")), QString::fromUtf8(attributeOf(root, "xml:lang")),
          declared.value("content-language"), declared.value("og:locale")}) {
        const QString language = QString(said).trimmed().replace(u'_', u'-');
        if (language.size() <= LongestTag && tag.match(language).hasMatch())
            return language;
    }
    return {};
}

/// `<!-- saved from url=(0023)https://a.example/b -->`
QString savedFrom(QByteArrayView page)
{
    static const QRegularExpression saved(uR"(<!--\s*saved from url=\(\d+\)(https?://\S+))"_s);
    return saved.match(QString::fromUtf8(page.first(std::min(page.size(), SavedNote)))).captured(1);
}

bool isWebAddress(const QString &address)
{
    return QUrl(address).isValid() && (address.startsWith(u"http://") || address.startsWith(u"https://"));
}

void fill(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

}   // namespace

void declareBy(const GumboNode *root, QByteArrayView page, Document &document)
{
    const Declared declared = declaredBy(root);
    fill(document.title, titleOf(declared));
    fill(document.publisher,
         firstOf(declared, {"og:site_name", "json:publisher", "dc.publisher", "publisher", "application-name"}));
    fill(document.language, languageOf(root, declared));
    if (document.date.isEmpty())
        document.date = dateOf(declared);
    for (const QString &address : {declared.value("canonical"), declared.value("og:url"), savedFrom(page)}) {
        if (isWebAddress(address))
            fill(document.url, address);
    }
}
