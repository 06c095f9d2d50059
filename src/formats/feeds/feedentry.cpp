// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/feedentry.h"

#include "bulletin/text.h"
#include "formats/html.h"
#include "formats/textlines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 1000;   // of a person with an address
constexpr qsizetype MostPeople = 1000;    // a large experiment's paper has some thousands; nobody reads them all

/// What makes a title HTML: tags within a line. Whatever else stands between angle brackets may be its subject.
constexpr QStringView LineTags =
    u"a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|mark|p|q|s|samp|script|small|"
    "span|strike|strong|sub|sup|tt|u|var|wbr";

/// What makes a text HTML: all that a page may hold, which is hidden or harmless once it is read as such.
constexpr QStringView TextTags =
    u"address|applet|area|article|aside|audio|base|blink|blockquote|body|button|canvas|caption|center|col|colgroup|dd|"
    "details|dir|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|head|header|hr|html|iframe|input|"
    "label|legend|li|link|main|map|marquee|math|menu|meta|nav|noscript|object|ol|option|param|picture|pre|section|"
    "select|source|style|summary|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|track|ul|video";

QRegularExpression tagOf(const QString &names)
{
    return QRegularExpression(u"</?(?:" % names % u")(?:\\s[^<>]*)?/?>", QRegularExpression::CaseInsensitiveOption);
}

bool hasLineTag(const QString &text)
{
    static const QRegularExpression tag = tagOf(LineTags.toString());
    return tag.match(text).hasMatch();
}

bool hasTextTag(const QString &text)
{
    static const QRegularExpression tag = tagOf(TextTags.toString());
    return tag.match(text).hasMatch();
}

bool hasEntity(const QString &text)
{
    static const QRegularExpression entity(u"&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"_s);
    return entity.match(text).hasMatch();
}

bool isHtmlContent(const FeedText &text)
{
    if (text.form == FeedText::Form::Unstated)
        return hasLineTag(text.value) || hasTextTag(text.value);
    return text.form == FeedText::Form::Html;
}

/// What @p html shows, on one line.
QString rendered(const QString &html)
{
    Document shown;
    Rendition rendition(shown);
    appendHtml(html, {}, rendition);
    QStringList lines;
    for (const Block &block : shown.blocks)
        lines.append(block.text);
    return folded(lines.join(u' '));
}

/// Entities read, and nothing else of @p text taken for HTML.
QString withoutEntities(const QString &text)
{
    return hasEntity(text) ? rendered(QString(text).replace(u'<', u"&lt;"_s)) : text;
}

/// Text that is no HTML keeps its lines: a bulletin in plain text may stand in it.
void appendLines(const FeedText &text, Rendition &rendition)
{
    Document lines;
    TextLines reader(lines);
    reader.feed(text.value);
    reader.finish();
    if (!lines.blocks.isEmpty())
        lines.blocks.first().gap = std::max<qint16>(lines.blocks.first().gap, 1);
    for (Block &block : lines.blocks) {
        if (text.form != FeedText::Form::Plain)
            block.text = withoutEntities(block.text);
        rendition.append(std::move(block));
    }
}

void appendContent(const FeedText &text, Rendition &rendition)
{
    if (isHtmlContent(text))
        appendHtml(text.value, text.base, rendition);
    else
        appendLines(text, rendition);
}

/// The first of @p contents that shows something.
QList<Block> blocksOf(const QList<FeedText> &contents)
{
    for (const FeedText &content : contents) {
        Document shown;
        Rendition rendition(shown);
        appendContent(content, rendition);
        if (!shown.blocks.isEmpty())
            return shown.blocks;
    }
    return {};
}

/// What the title is, once: the content may begin with it.
void addHeading(QList<Block> &blocks, const QString &title)
{
    if (title.isEmpty())
        return;
    if (blocks.isEmpty() || folded(blocks.first().text) != title)
        blocks.prepend({.text = title, .range = {}});
    blocks.first().kind = Block::Kind::Heading;
    blocks.first().level = 1;
    blocks.first().gap = 1;
}

}   // namespace

QString lineOf(const FeedText &text)
{
    if (text.form == FeedText::Form::Plain)
        return folded(text.value);
    const bool isHtml = text.form == FeedText::Form::Html || hasLineTag(text.value);
    return withoutEntities(isHtml ? rendered(text.value) : folded(text.value));
}

QString characterNamed(const QString &name)
{
    // Between letters, since white space at an end is none.
    const QString reference = u'&' % name % u';';
    const QString between = rendered(u'x' % reference % u'x');
    const QString text = between.size() > 2 ? between.sliced(1, between.size() - 2) : QString();
    return text == reference ? QString() : text;
}

QString addressOf(const QString &link, const QUrl &base)
{
    const QString plain = link.trimmed();
    const QUrl url(plain);
    if (plain.isEmpty() || base.isEmpty() || !url.isValid() || !url.isRelative())
        return plain;
    return base.resolved(url).toString();
}

QString personIn(const QString &text)
{
    static const QRegularExpression nameLast(uR"(^\S+@\S+ ?\((.+)\)$)"_s);
    static const QRegularExpression nameFirst(uR"re(^"?(.+?)"? ?(?:<\S*@\S*>|\(\S*@\S*\)|<>|\(\))$)re"_s);
    const QString plain = lineOf({text.left(LongestName), FeedText::Form::Unstated, {}});
    for (const QRegularExpression *form : {&nameLast, &nameFirst}) {
        if (const auto match = form->match(plain); match.hasMatch())
            return match.captured(1).trimmed();
    }
    return plain;
}

void addPerson(QStringList &people, const QString &person)
{
    if (!person.isEmpty() && people.size() < MostPeople && !people.contains(person))
        people.append(person);
}

FeedWriter::FeedWriter(Document &document) : m_rendition(document), m_document(document) {}

void FeedWriter::add(const FeedEntry &entry)
{
    const QString title = lineOf(entry.title);
    QList<Block> blocks = blocksOf(entry.contents);
    addHeading(blocks, title);
    Entry added{.first = 0,
                .end = 0,
                .title = title,
                .url = entry.url,
                .id = entry.id,
                .publisher = entry.publisher,
                .authors = entry.authors,
                .date = entry.date};
    if (blocks.isEmpty() && added == Entry())
        return;
    added.first = m_document.blocks.size();
    for (Block &block : blocks)
        m_rendition.append(std::move(block));
    added.end = m_document.blocks.size();
    m_document.entries.append(std::move(added));
}

void FeedWriter::finish()
{
    m_rendition.finish();
}
