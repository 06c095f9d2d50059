// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/mailhead.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace {

/// A line of a head.
struct HeadLine
{
    enum class Kind { Blank, Envelope, Field, Folded, Other };

    Kind kind = Kind::Other;
    QByteArray name;      ///< of a field, in lower case
    qsizetype next = 0;   ///< where the next line begins
};

/// A field's name in lower case, or nothing where @p line is no field.
QByteArray fieldName(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || colon > 100)
        return {};
    const QByteArray name = line.first(colon).toByteArray().trimmed();
    const bool isName = std::all_of(name.begin(), name.end(), [](char byte) { return byte > ' ' && byte < 0x7F; });
    return isName ? name.toLower() : QByteArray();
}

HeadLine lineAt(QByteArrayView data, qsizetype at)
{
    const qsizetype found = data.indexOf('\n', at);
    const qsizetype end = found < 0 ? data.size() : found;
    const QByteArrayView line = data.sliced(at, end - at);
    HeadLine result;
    result.next = std::min(end + 1, data.size());
    if (line.trimmed().isEmpty())
        result.kind = HeadLine::Kind::Blank;
    else if (line.front() == ' ' || line.front() == '\t')
        result.kind = HeadLine::Kind::Folded;
    else if (line.startsWith("From ") || line.startsWith(">From "))
        result.kind = HeadLine::Kind::Envelope;
    else if (result.name = fieldName(line); !result.name.isEmpty())
        result.kind = HeadLine::Kind::Field;
    return result;
}

bool isCertain(const QByteArray &name)
{
    static const QByteArrayList names = {"from",         "received",       "return-path", "message-id", "mime-version",
                                         "delivered-to", "dkim-signature", "x-mailer",    "envelope-to"};
    return names.contains(name);
}

bool isLikely(const QByteArray &name)
{
    static const QByteArrayList names = {"to",     "subject",  "date",    "content-type", "content-transfer-encoding",
                                         "sender", "reply-to", "list-id", "cc",           "newsgroups"};
    return isCertain(name) || names.contains(name);
}

/// Where the first field may stand: behind blank lines and an envelope line.
qsizetype beginOfHead(QByteArrayView data)
{
    qsizetype at = 0;
    while (at < data.size()) {
        const HeadLine line = lineAt(data, at);
        if (line.kind != HeadLine::Kind::Blank && line.kind != HeadLine::Kind::Envelope)
            break;
        at = line.next;
    }
    return at;
}

/// The next field that mail has in the same head, if any: then the odd line before it is only odd.
std::optional<qsizetype> nextField(QByteArrayView data, qsizetype at)
{
    while (at < data.size()) {
        const HeadLine line = lineAt(data, at);
        if (line.kind == HeadLine::Kind::Blank)
            break;
        if (line.kind == HeadLine::Kind::Field && isLikely(line.name))
            return at;
        at = line.next;
    }
    return {};
}

}   // namespace

bool beginsLikeMail(QByteArrayView head)
{
    int certain = 0;
    int likely = 0;
    for (qsizetype at = beginOfHead(head); at < head.size();) {
        const HeadLine line = lineAt(head, at);
        if (line.kind != HeadLine::Kind::Field && line.kind != HeadLine::Kind::Folded)
            break;
        certain += isCertain(line.name) ? 1 : 0;
        likely += isLikely(line.name) ? 1 : 0;
        at = line.next;
    }
    return certain > 0 && likely > 1;
}

bool isHeaderField(QByteArrayView line)
{
    return !fieldName(line).isEmpty();
}

QByteArray withSoundHead(const QByteArray &data)
{
    const qsizetype begin = beginOfHead(data);
    for (qsizetype at = begin; at < data.size();) {
        const HeadLine line = lineAt(data, at);
        if (line.kind == HeadLine::Kind::Blank)
            break;
        const bool isField = line.kind == HeadLine::Kind::Field || (line.kind == HeadLine::Kind::Folded && at > begin);
        const std::optional<qsizetype> further = isField ? line.next : nextField(data, line.next);
        if (!further)
            return data.sliced(begin, at - begin) + '\n' + data.sliced(at);
        at = *further;
    }
    return begin == 0 ? data : data.sliced(begin);
}
