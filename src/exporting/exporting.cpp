// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/exporting.h"

#include "exporting/writers.h"
#include "provenance/provenance.h"

using namespace Qt::StringLiterals;

namespace {

struct Writer
{
    QString name;
    QByteArray (*write)(const Bulletin &);
};

const QList<Writer> &writers()
{
    static const QList<Writer> all = {
        {u"json"_s, jsonOf}, {u"text"_s, textOf}, {u"html"_s, htmlOf}, {u"markdown"_s, markdownOf}};
    return all;
}

/// @p text with a full stop, unless it ends as a sentence already.
QString stopped(const QString &text)
{
    return text.isEmpty() || QStringView(u".!?。！？…").contains(text.back()) ? text : QString(text % u'.');
}

QString words(const Source &source, const QString &headline)
{
    return stopped(source.citation.isEmpty() ? headline : source.citation);
}

QString joined(const QString &words, const QString &address)
{
    return words.isEmpty() || address.isEmpty() ? QString(words % address) : QString(words % u' ' % address);
}

}   // namespace

QStringList exportFormats()
{
    QStringList names;
    for (const Writer &writer : writers())
        names.append(writer.name);
    return names;
}

QByteArray exported(const Bulletin &bulletin, const QString &format)
{
    for (const Writer &writer : writers()) {
        if (writer.name == format)
            return writer.write(bulletin);
    }
    Q_ASSERT_X(false, "exported", qUtf8Printable(format));
    return {};
}

QString citationText(const Source &source, const QString &headline)
{
    return joined(words(source, headline), source.url);
}

QString citationHtml(const Source &source, const QString &headline)
{
    return joined(words(source, headline).toHtmlEscaped(), linkHtml(source.url, source.url));
}

QString linkHtml(const QString &url, const QString &text)
{
    if (linkSafety(url) == LinkSafety::Never)
        return text.toHtmlEscaped();
    return u"<a href=\""_s % url.toHtmlEscaped() % u"\">"_s % text.toHtmlEscaped() % u"</a>"_s;
}
