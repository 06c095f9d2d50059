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

/// What stands before the address; the citation as it was written where it could not be taken apart.
QString statement(const Source &source)
{
    QStringList parts;
    if (!source.title.isEmpty())
        parts.append(u"“"_s % source.title % u"”"_s);
    if (!source.publisher.isEmpty())
        parts.append(source.publisher);
    if (!source.date.isEmpty())
        parts.append(source.date.toIso());
    return parts.isEmpty() ? source.citation : parts.join(u", "_s);
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

QString citationText(const Source &source)
{
    const QString text = statement(source);
    if (source.url.isEmpty() || text.isEmpty())
        return text % source.url;
    return text % u". "_s % source.url;
}

QString citationHtml(const Source &source)
{
    const QString text = statement(source).toHtmlEscaped();
    const QString url = source.url.toHtmlEscaped();
    if (url.isEmpty())
        return text;
    const bool isLink = linkSafety(source.url) != LinkSafety::Never;
    const QString link = isLink ? QString(u"<a href=\""_s % url % u"\">"_s % url % u"</a>"_s) : url;
    return text.isEmpty() ? link : QString(text % u". "_s % link);
}
