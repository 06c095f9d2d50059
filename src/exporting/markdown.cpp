// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/writers.h"

#include "provenance/provenance.h"

using namespace Qt::StringLiterals;

namespace {

/// Marks that Markdown would act on are written as themselves (CommonMark, 2.4).
QString escaped(const QString &text)
{
    static constexpr QStringView marks = u"\\`*_{}[]<>#|~";
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (marks.contains(character))
            result += u'\\';
        result += character;
    }
    // A number or a dash at the start would begin a list.
    const qsizetype digits =
        std::find_if(result.begin(), result.end(), [](QChar c) { return !c.isDigit(); }) - result.begin();
    if (digits > 0 && digits < result.size() && QStringView(u".)").contains(result[digits]))
        result.insert(digits, u'\\');
    else if (!result.isEmpty() && QStringView(u"-+").contains(result.front()))
        result.prepend(u'\\');
    return result;
}

QString bodyMarkdown(const QList<BodyBlock> &body)
{
    QString text;
    for (const BodyBlock &block : body) {
        const bool isEntry = block.kind == Block::Kind::ListEntry;
        const QString mark = isEntry                              ? u"- "_s
                             : block.kind == Block::Kind::Quote   ? u"> "_s
                             : block.kind == Block::Kind::Heading ? u"### "_s
                                                                  : QString();
        text += block.kind == Block::Kind::Rule ? u"---\n\n"_s : QString(mark % escaped(block.text) % u"\n\n"_s);
    }
    return text;
}

/// An address that Markdown may make a link of, between angle brackets; any other stays text.
QString link(const QString &url)
{
    return linkSafety(url) == LinkSafety::Never ? escaped(url) : QString(u'<' % url % u'>');
}

QString sourceMarkdown(Source source)
{
    const QString url = source.url;
    source.url.clear();
    const QString citation = escaped(citationText(source));
    if (url.isEmpty())
        return citation;
    return citation.isEmpty() ? link(url) : QString(citation % u". "_s % link(url));
}

}   // namespace

QByteArray markdownOf(const Bulletin &bulletin)
{
    QString text;
    if (!bulletin.title.isEmpty())
        text += u"# "_s % escaped(bulletin.title) % u"\n\n"_s;
    for (const Item &item : bulletin.items) {
        if (!item.title.isEmpty())
            text += u"## "_s % escaped(item.title) % u"\n\n"_s;
        text += bodyMarkdown(item.body);
        int number = 0;
        for (const Source &source : item.sources)
            text += u"%1. "_s.arg(++number) % sourceMarkdown(source) % u"\n"_s;
        text += u"\n"_s;
    }
    return text.trimmed().append(u'\n').toUtf8();
}
