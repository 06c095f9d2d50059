// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/wordpress.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// A paragraph, unless a tag that makes its own begins it.
QString paragraph(const QString &piece)
{
    static const QRegularExpression block(
        u"^</?(?:address|article|aside|blockquote|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|"
        "ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = piece.trimmed();
    if (text.isEmpty() || block.match(text).hasMatch())
        return text;
    return u"<p>" % QString(text).replace(u'\n', u"<br>\n"_s) % u"</p>";
}

/// @p text is outside of `<pre>`.
QString withParagraphs(const QString &text)
{
    static const QRegularExpression blankLine(u"\\n[ \\t]*\\n"_s);
    QStringList paragraphs;
    const QStringList pieces = text.split(blankLine);
    for (const QString &piece : pieces)
        paragraphs.append(paragraph(piece));
    return paragraphs.join(u'\n');
}

}   // namespace

QString wordPressHtml(const QString &content)
{
    static const QRegularExpression shortcode(
        u"\\[/?(?:caption|wp_caption|gallery|playlist|audio|video|embed)\\b[^\\[\\]\\n]*\\]"_s);
    QString text = content;
    text.remove(shortcode).replace(u"\r\n"_s, u"\n"_s);
    if (text.contains(u"<!-- wp:"))
        return text;
    QString html;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype start = text.indexOf(u"<pre", at, Qt::CaseInsensitive);
        qsizetype end = start < 0 ? -1 : text.indexOf(u"</pre>", start, Qt::CaseInsensitive);
        if (end < 0)
            start = end = text.size();
        html += withParagraphs(text.sliced(at, start - at)) % QStringView(text).sliced(start, end - start);
        at = std::max(end, at + 1);
    }
    return html;
}

bool isWordPressText(const QString &postType)
{
    static const QStringList others = {u"attachment"_s,   u"nav_menu_item"_s, u"revision"_s,           u"custom_css"_s,
                                       u"user_request"_s, u"oembed_cache"_s,  u"customize_changeset"_s};
    return !others.contains(postType) && !postType.startsWith(u"wp_");
}

bool isWordPressPublished(const QString &status)
{
    static const QStringList hidden = {u"draft"_s, u"auto-draft"_s, u"pending"_s, u"future"_s, u"trash"_s};
    return !hidden.contains(status);
}
