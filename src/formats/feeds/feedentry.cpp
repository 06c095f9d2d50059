// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/feedentry.h"

#include "bulletin/text.h"
#include "formats/html.h"
#include "formats/textlines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// A tag that people write in a title or a description. What merely stands between angle brackets is text.
bool hasHtmlTag(const QString &text)
{
    static const QRegularExpression tag(
        u"</?(?:a|abbr|acronym|address|article|audio|b|big|blockquote|body|br|caption|center|cite|code|dd|del|div|dl|dt|"
        "em|figcaption|figure|font|h[1-6]|hr|html|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|script|section|"
        "small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)"
        "(?:\\s[^<>]*)?/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    return tag.match(text).hasMatch();
}

bool hasEntity(const QString &text)
{
    static const QRegularExpression entity(u"&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"_s);
    return entity.match(text).hasMatch();
}

bool isHtml(const FeedText &text)
{
    if (text.form == FeedText::Form::Unstated)
        return hasHtmlTag(text.value);
    return text.form == FeedText::Form::Html && text.value.contains(u'<');
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

/// Text without tags keeps its lines: a bulletin in plain text may stand in it.
void appendLines(const FeedText &text, Rendition &rendition)
{
    Document lines;
    TextLines reader(lines);
    reader.feed(text.value);
    reader.finish();
    for (Block &block : lines.blocks) {
        if (text.form != FeedText::Form::Plain)
            block.text = withoutEntities(block.text);
        rendition.append(std::move(block));
    }
}

void appendContent(const FeedText &text, Rendition &rendition)
{
    if (isHtml(text))
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

Block headingOf(const QString &title)
{
    Block heading;
    heading.kind = Block::Kind::Heading;
    heading.level = 1;
    heading.gap = 1;
    heading.text = title;
    return heading;
}

}   // namespace

QString lineOf(const FeedText &text)
{
    if (text.form == FeedText::Form::Plain)
        return folded(text.value);
    if (!isHtml(text))
        return withoutEntities(folded(text.value));
    return withoutEntities(rendered(text.value));
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
    const QString plain = lineOf({text, FeedText::Form::Unstated, {}});
    for (const QRegularExpression *form : {&nameLast, &nameFirst}) {
        if (const auto match = form->match(plain); match.hasMatch())
            return match.captured(1).trimmed();
    }
    return plain;
}

void addPerson(QStringList &people, const QString &person)
{
    if (!person.isEmpty() && !people.contains(person))
        people.append(person);
}

FeedWriter::FeedWriter(Document &document) : m_rendition(document), m_document(document) {}

void FeedWriter::add(const FeedEntry &entry)
{
    const QString title = lineOf(entry.title);
    QList<Block> blocks = blocksOf(entry.contents);
    if (!title.isEmpty() && (blocks.isEmpty() || folded(blocks.first().text) != title))
        blocks.prepend(headingOf(title));
    if (blocks.isEmpty() && entry.url.isEmpty() && entry.id.isEmpty())
        return;
    Entry added{.first = m_document.blocks.size(), .end = 0, .title = title, .url = entry.url, .id = entry.id,
                .publisher = entry.publisher, .authors = entry.authors, .date = entry.date};
    if (!blocks.isEmpty())
        blocks.first().gap = std::max<qint16>(blocks.first().gap, 1);
    for (Block &block : blocks)
        m_rendition.append(std::move(block));
    added.end = m_document.blocks.size();
    m_document.entries.append(std::move(added));
}

void FeedWriter::finish()
{
    m_rendition.finish();
}
