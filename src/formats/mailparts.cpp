// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/mailparts.h"

#include "bulletin/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Holds something that a person would read.
bool isReadable(const MimePart &part)
{
    if (part.kind == MimePart::Kind::Leaf)
        return (isText(part) || isHtml(part)) && !isBlank(QString::fromLatin1(part.bytes.left(4096)));
    return std::any_of(part.parts.begin(), part.parts.end(), isReadable);
}

bool holdsHtml(const MimePart &part)
{
    return (isHtml(part) && isReadable(part)) || std::any_of(part.parts.begin(), part.parts.end(), holdsHtml);
}

bool holdsPlain(const MimePart &part)
{
    return (part.type == u"text/plain" && isReadable(part))
           || std::any_of(part.parts.begin(), part.parts.end(), holdsPlain);
}

}   // namespace

bool isHtml(const MimePart &part)
{
    return part.type == u"text/html" || part.type == u"application/xhtml+xml";
}

bool isForPrograms(const QString &type)
{
    static const QStringList types = {u"text/calendar"_s,   u"text/vcard"_s,          u"text/x-vcard"_s,
                                      u"text/directory"_s,  u"text/x-amp-html"_s,     u"text/css"_s,
                                      u"text/javascript"_s, u"text/rfc822-headers"_s, u"text/x-vcalendar"_s,
                                      u"application/ics"_s};
    return types.contains(type) || type.startsWith(u"application/pgp") || type.contains(u"pkcs7")
           || type == u"message/delivery-status" || type == u"message/disposition-notification";
}

bool isForSenses(const QString &type)
{
    return type.startsWith(u"image/") || type.startsWith(u"audio/") || type.startsWith(u"video/")
           || type.startsWith(u"font/");
}

bool isText(const MimePart &part)
{
    return part.type.startsWith(u"text/") && !isForPrograms(part.type);
}

const MimePart *bestOf(const QList<MimePart> &parts)
{
    for (const auto &holds : {holdsHtml, holdsPlain, isReadable}) {
        if (const auto best = std::find_if(parts.rbegin(), parts.rend(), holds); best != parts.rend())
            return &*best;
    }
    return nullptr;
}

const MimePart *rootOf(const MimePart &related)
{
    const QList<MimePart> &parts = related.parts;
    const auto named = std::find_if(parts.begin(), parts.end(), [&](const MimePart &part) {
        return !related.root.isEmpty() && part.id == related.root;
    });
    if (named != parts.end())
        return &*named;
    if (!parts.isEmpty() && isReadable(parts.first()))
        return &parts.first();
    return bestOf(parts);
}
