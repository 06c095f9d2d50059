// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlfeed.h"

#include "bulletin/text.h"
#include "formats/feeds/feeddate.h"
#include "formats/feeds/feedentry.h"
#include "formats/feeds/vocabulary.h"
#include "formats/feeds/wordpress.h"
#include "formats/feeds/xmlelement.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestGroup = 3;                    // media:group/media:content holds fields
constexpr qsizetype MostEntities = 1000;           // of different names
constexpr qsizetype MostExpansion = 1024 * 1024;   // characters that declared entities may grow to in all

/// An entity that was declared as a short text, or that HTML has, is read, within bounds; any other stays as written.
class Entities final : public QXmlStreamEntityResolver
{
public:
    explicit Entities(const QHash<QString, QString> &declared) : m_texts(declared) {}

    QString resolveUndeclaredEntity(const QString &name) override
    {
        if (!m_texts.contains(name) && m_texts.size() < MostEntities)
            m_texts.insert(name, characterNamed(name));
        const QString text = m_texts.value(name);
        m_expansion += text.size();
        if (text.isEmpty() || m_expansion > MostExpansion)
            return u"&amp;" % name % u';';
        return text.toHtmlEscaped();
    }

private:
    QHash<QString, QString> m_texts;
    qsizetype m_expansion = 0;
};

/// The fields of a channel or an entry as they come in, before the best of each is chosen.
struct Fields
{
    FeedText title;
    FeedText otherTitle;
    QString link;
    QString originalLink;
    QString ownAddress;   ///< of the feed: its link of relation `self`
    QString about;        ///< what RDF calls the element
    QString id;
    bool isIdLink = false;
    QString publisher;
    QString source;
    QString language;
    QStringList authors;
    QStringList sourceAuthors;
    PartialDate published;
    PartialDate created;
    PartialDate updated;
    QMap<Field, FeedText> contents;   ///< in the order of Field the best comes first
    QString postType;
    QString postStatus;
};

void keepFirst(QString &kept, const QString &found)
{
    if (kept.isEmpty())
        kept = found;
}

void keepFirst(FeedText &kept, const FeedText &found)
{
    if (isBlank(kept.value))
        kept = found;
}

/// The last is the one a publisher's program meant: it adds its own behind those it was given.
void keepLast(PartialDate &kept, const QString &found)
{
    const PartialDate date = feedDate(found);
    if (!date.isEmpty())
        kept = date;
}

PartialDate firstOf(const PartialDate &first, const PartialDate &second, const PartialDate &third)
{
    return !first.isEmpty() ? first : !second.isEmpty() ? second : third;
}

class XmlFeed final
{
public:
    XmlFeed(const QString &text, const QHash<QString, QString> &entities, Document &document, Progress &progress)
        : m_xml(text)
        , m_entities(entities)
        , m_document(document)
        , m_writer(document)
        , m_progress(progress)
        , m_size(text.size())
    {
        m_xml.setEntityResolver(&m_entities);
    }

    XmlFeedOutcome read();

private:
    enum class Level { Root, Channel };

    void readChannel(Level level, const QUrl &outer);
    QUrl impliedBase(Level level) const;
    void readEntry(const QUrl &outer);
    void readFields(Fields &fields, const QUrl &base, int depth);
    bool takeField(Field field, Fields &fields, const QUrl &base);
    void takeText(Field field, Fields &fields, const QUrl &base);
    void takeLink(Fields &fields, const QUrl &base);
    void takeId(Fields &fields);
    void takeSource(Fields &fields, const QUrl &base);
    QString readPerson();
    QString line() { return folded(lineOf(readFeedText(m_xml, {}))); }
    void describe();
    FeedEntry entryFrom(Fields fields) const;
    bool isLeftOut(const Fields &fields);

    Field field() const { return fieldOf(m_xml.namespaceUri(), m_xml.prefix(), m_xml.name()); }

    QXmlStreamReader m_xml;
    Entities m_entities;
    Document &m_document;
    FeedWriter m_writer;
    Progress &m_progress;
    qsizetype m_size;
    Fields m_feed;
    QHash<QString, QString> m_loginNames;   // of a WordPress export: what its authors are called
    XmlFeedOutcome m_outcome;
};

XmlFeedOutcome XmlFeed::read()
{
    if (m_xml.readNextStartElement())
        readChannel(Level::Root, {});
    describe();
    m_writer.finish();
    if (m_xml.hasError() && !m_outcome.isStopped)
        m_outcome = {.complaint = m_xml.errorString(), .line = m_xml.lineNumber()};
    return m_outcome;
}

/// What holds entries: a channel, or the root of a dialect that has none. A channel within a channel is none.
void XmlFeed::readChannel(Level level, const QUrl &outer)
{
    const QUrl stated = baseWithin(m_xml, outer);
    const QXmlStreamAttributes attributes = m_xml.attributes();
    keepFirst(m_feed.language, attributes.value(u"http://www.w3.org/XML/1998/namespace"_s, u"lang"_s).toString());
    while (m_xml.readNextStartElement()) {
        const QUrl base = stated.isEmpty() ? impliedBase(level) : stated;
        const Field found = field();
        if (found == Field::Channel && level == Level::Root)
            readChannel(Level::Channel, base);
        else if (found == Field::Entry)
            readEntry(base);
        else if (!takeField(found, m_feed, base))
            m_xml.skipCurrentElement();
    }
}

/// Where nothing is stated: in Atom the feed's own address (RFC 3986, 5.1.3), in a channel of RSS that of its site.
QUrl XmlFeed::impliedBase(Level level) const
{
    const bool isOwn = m_feed.link.isEmpty() || (level == Level::Root && !m_feed.ownAddress.isEmpty());
    return QUrl(isOwn ? m_feed.ownAddress : m_feed.link);
}

void XmlFeed::readEntry(const QUrl &outer)
{
    Fields fields;
    fields.about = m_xml.attributes().value(u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s, u"about"_s).toString();
    readFields(fields, baseWithin(m_xml, outer), 1);
    if (!isLeftOut(fields))
        m_writer.add(entryFrom(std::move(fields)));
    if (!m_progress.advance(std::min<qint64>(m_xml.characterOffset(), m_size), m_size)) {
        m_outcome.isStopped = true;
        m_xml.raiseError();
    }
}

void XmlFeed::readFields(Fields &fields, const QUrl &base, int depth)
{
    while (m_xml.readNextStartElement()) {
        const Field found = field();
        if (found == Field::Group && depth < DeepestGroup)
            readFields(fields, baseWithin(m_xml, base), depth + 1);
        else if (!takeField(found, fields, base))
            m_xml.skipCurrentElement();
    }
}

/// False, and nothing read, for an element that is no field.
bool XmlFeed::takeField(Field field, Fields &fields, const QUrl &base)
{
    switch (field) {
    case Field::Link:
        takeLink(fields, base);
        return true;
    case Field::Id:
        takeId(fields);
        return true;
    case Field::Source:
        takeSource(fields, base);
        return true;
    case Field::Author:
        addPerson(fields.authors, readPerson());
        return true;
    case Field::None:
    case Field::Channel:
    case Field::Entry:
    case Field::Group:
        return false;
    default:
        takeText(field, fields, base);
        return true;
    }
}

void XmlFeed::takeText(Field field, Fields &fields, const QUrl &base)
{
    switch (field) {
    case Field::Title:
        return keepFirst(fields.title, readFeedText(m_xml, base));
    case Field::OtherTitle:
        return keepFirst(fields.otherTitle, readFeedText(m_xml, base));
    case Field::OriginalLink:
        return keepFirst(fields.originalLink, line());
    case Field::Published:
        return keepLast(fields.published, line());
    case Field::Created:
        return keepLast(fields.created, line());
    case Field::Updated:
        return keepLast(fields.updated, line());
    case Field::Publisher:
        return keepFirst(fields.publisher, readPerson());
    case Field::Language:
        return keepFirst(fields.language, line());
    case Field::PostType:
        return keepFirst(fields.postType, line());
    case Field::PostStatus:
        return keepFirst(fields.postStatus, line());
    default:
        return keepFirst(fields.contents[field], readFeedText(m_xml, base));
    }
}

/// RSS gives a link as text, Atom as an attribute with its relation (RFC 4287, 4.2.7).
void XmlFeed::takeLink(Fields &fields, const QUrl &outer)
{
    const QUrl base = baseWithin(m_xml, outer);
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QString relation = attributes.value(u"rel"_s).toString().trimmed().section(u'/', -1).toLower();
    const QString target = attributes.value(u"href"_s).toString();
    const QString text = readParts(m_xml).value(QString());
    const QString address = addressOf(target.isEmpty() ? text : target, base);
    const bool isMain = relation.isEmpty() || relation == u"alternate";
    if (isMain && target.isEmpty() && !address.isEmpty())
        fields.link = address;   // the last of RSS, as other readers have it
    else if (isMain)
        keepFirst(fields.link, address);
    else if (relation == u"self")
        keepFirst(fields.ownAddress, address);
}

/// RSS 2.0: a guid is a link as well unless it says that it is not one.
void XmlFeed::takeId(Fields &fields)
{
    const bool isGuid = m_xml.name().compare(u"guid", Qt::CaseInsensitive) == 0;
    const QString isLink = m_xml.attributes().value(u"isPermaLink"_s).toString().trimmed().toLower();
    const QString id = readParts(m_xml).value(QString());
    if (!fields.id.isEmpty())
        return;
    fields.id = id;
    fields.isIdLink = isGuid && isLink != u"false" && id.contains(u"://");
}

/// Where the entry was taken from: RSS names it in the text, Atom by the head of the other feed.
void XmlFeed::takeSource(Fields &fields, const QUrl &base)
{
    FeedText title;
    QString text;
    while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::EndElement) {
        if (m_xml.isCharacters())
            text += m_xml.text();
        if (!m_xml.isStartElement())
            continue;
        const Field found = field();
        if (found == Field::Title)
            keepFirst(title, readFeedText(m_xml, base));
        else if (found == Field::Author)
            addPerson(fields.sourceAuthors, readPerson());
        else
            m_xml.skipCurrentElement();
    }
    keepFirst(title, FeedText{text, FeedText::Form::Unstated, base});
    keepFirst(fields.source, lineOf(title));
}

/// A name, or an address where there is none; also how a WordPress export says what an author is called.
QString XmlFeed::readPerson()
{
    const QHash<QString, QString> parts = readParts(m_xml);
    if (parts.contains(u"author_login"_s))
        m_loginNames.insert(parts.value(u"author_login"_s), parts.value(u"author_display_name"_s));
    QString person = parts.value(u"name"_s);
    keepFirst(person, parts.value(QString()));
    keepFirst(person, parts.value(u"email"_s));
    const bool isMarkedUp = person.contains(u"</");   // `<a@b.example>` is no tag
    return personIn(isMarkedUp ? lineOf({person, FeedText::Form::Html}) : person);
}

void XmlFeed::describe()
{
    keepFirst(m_feed.title, m_feed.otherTitle);
    m_document.title = lineOf(m_feed.title);
    m_document.publisher = m_feed.publisher;
    m_document.date = firstOf(m_feed.updated, m_feed.published, m_feed.created);
    m_document.language = m_feed.language.trimmed().replace(u'_', u'-');
    m_document.url = m_feed.link.isEmpty() ? m_feed.ownAddress : m_feed.link;
}

FeedEntry XmlFeed::entryFrom(Fields fields) const
{
    keepFirst(fields.title, fields.otherTitle);
    keepFirst(fields.link, fields.isIdLink ? fields.id : fields.about);
    keepFirst(fields.id, fields.about);
    keepFirst(fields.source, fields.publisher);
    QStringList authors;
    for (const QString &author : !fields.authors.isEmpty() ? fields.authors : fields.sourceAuthors)
        addPerson(authors, m_loginNames.value(author, author));
    QList<FeedText> contents = fields.contents.values();
    for (FeedText &content : contents) {
        if (!fields.postType.isEmpty() && content.form == FeedText::Form::Unstated)
            content = {wordPressHtml(content.value), FeedText::Form::Html, content.base};
    }
    return {.title = fields.title,
            .url = fields.originalLink.isEmpty() ? fields.link : fields.originalLink,
            .id = fields.id,
            .publisher = fields.source,
            .authors = authors.isEmpty() ? m_feed.authors : authors,
            .date = firstOf(fields.published, fields.created, fields.updated),
            .contents = contents};
}

bool XmlFeed::isLeftOut(const Fields &fields)
{
    if (!fields.postType.isEmpty() && !isWordPressText(fields.postType))
        return ++m_outcome.otherPosts > 0;
    if (!fields.postType.isEmpty() && !isWordPressPublished(fields.postStatus))
        return ++m_outcome.hiddenPosts > 0;
    return false;
}

}   // namespace

XmlFeedOutcome readXmlFeed(const QString &text, const QHash<QString, QString> &entities, Document &document,
                           Progress &progress)
{
    return XmlFeed(text, entities, document, progress).read();
}
