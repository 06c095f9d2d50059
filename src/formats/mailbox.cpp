// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/mailbox.h"

#include "formats/mailhead.h"
#include "formats/mime.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxMessages = 1'000'000;
constexpr qsizetype LongestEnvelope = 1000;
constexpr qsizetype HeadOfMessage = 64 * 1024;   // of a message, looked at for its subject

QString tr(const char *text)
{
    return QCoreApplication::translate("Mailbox", text);
}

QByteArrayView lineAt(QByteArrayView data, qsizetype at)
{
    const qsizetype end = data.indexOf('\n', at);
    return data.sliced(at, (end < 0 ? data.size() : end) - at);
}

/// `From desk@dam.example Tue Mar  3 23:30:00 2020`: a time of day stands in it.
bool isEnvelope(QByteArrayView line)
{
    if (!line.startsWith("From ") || line.size() > LongestEnvelope)
        return false;
    const auto isDigit = [&line](qsizetype at) { return line[at] >= '0' && line[at] <= '9'; };
    for (qsizetype colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
        if (colon > 0 && colon + 2 < line.size() && isDigit(colon - 1) && isDigit(colon + 1) && isDigit(colon + 2))
            return true;
    }
    return false;
}

bool beginsMessage(QByteArrayView data, qsizetype at)
{
    const QByteArrayView line = lineAt(data, at);
    const qsizetype below = at + line.size() + 1;
    return isEnvelope(line) && below < data.size() && isHeaderField(lineAt(data, below));
}

/// Where the next message after @p at begins, or the end.
qsizetype nextMessage(QByteArrayView data, qsizetype at)
{
    while (true) {
        const qsizetype found = data.indexOf("\nFrom ", at);
        if (found < 0)
            return data.size();
        if (beginsMessage(data, found + 1))
            return found + 1;
        at = found + 1;
    }
}

/// One mark less before each `>From `, so that what was written comes back.
QByteArray unquoted(QByteArrayView message)
{
    QByteArray result;
    result.reserve(message.size());
    qsizetype from = 0;
    for (qsizetype at = message.indexOf("\n>"); at >= 0; at = message.indexOf("\n>", at + 1)) {
        qsizetype end = at + 1;
        while (end < message.size() && message[end] == '>')
            ++end;
        if (!message.sliced(end).startsWith("From "))
            continue;
        result += message.sliced(from, at + 1 - from);
        from = at + 2;
    }
    return result + message.sliced(from).toByteArray();
}

/// By its subject where it has one; numbered, since many have the same.
QString nameOf(const QByteArray &message, qsizetype number)
{
    const QByteArray head = message.first(std::min(message.size(), HeadOfMessage));
    const qsizetype blank = std::max(head.indexOf("\n\n"), head.indexOf("\r\n\r\n"));
    const QByteArray fields = blank < 0 ? head : head.first(blank + 1);
    const bool hasSubject = fields.startsWith("Subject:") || fields.toLower().contains("\nsubject:");
    const Result<Mime> mime = parsedMime(hasSubject ? fields : QByteArray());
    const QString subject = mime ? mime.value().message.head.subject : QString();
    return subject.isEmpty() ? tr("message %1").arg(number) : QString(QString::number(number) % u' ' % subject);
}

void collect(const MimePart &part, QList<QByteArray> &messages)
{
    for (const MimePart &child : part.parts) {
        if (part.type == u"multipart/digest" && !child.bytes.isEmpty())
            messages.append(child.bytes);
        else if (child.kind == MimePart::Kind::Multipart)
            collect(child, messages);
    }
}

/// The type stands in the head, or in the head of a part that follows a table of contents.
bool mayBeDigest(const QByteArray &data)
{
    const QByteArray head = data.left(HeadOfMessage);
    return beginsLikeMail(head) && head.toLower().contains("multipart/digest");
}

QList<QByteArray> messagesOf(const QByteArray &digest)
{
    QList<QByteArray> messages;
    if (const Result<Mime> mime = parsedMime(digest))
        collect(mime.value().message, messages);
    return messages;
}

}   // namespace

bool isMailbox(QByteArrayView head)
{
    return beginsMessage(head, 0);
}

Result<bool> unpackMailbox(const QByteArray &data, const TakePacked &take, Progress &progress)
{
    qsizetype number = 0;
    for (qsizetype at = 0; at < data.size() && number < MaxMessages;) {
        const qsizetype begin = std::min(data.size(), at + lineAt(data, at).size() + 1);
        const qsizetype end = nextMessage(data, begin - 1);
        if (!progress.advance(end, data.size()))
            return Error{tr("The reading was stopped.")};
        const QByteArray message = unquoted(QByteArrayView(data).sliced(begin, end - begin));
        ++number;
        if (!take({nameOf(message, number), message, {}}))
            break;
        at = end;
    }
    return true;
}

Result<bool> unpackDigest(const QByteArray &data, const TakePacked &take, Progress &progress)
{
    const QList<QByteArray> messages = mayBeDigest(data) ? messagesOf(data) : QList<QByteArray>();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (!progress.advance(i, messages.size()))
            return Error{tr("The reading was stopped.")};
        if (!take({nameOf(messages[i], i + 1), messages[i], {}}))
            break;
    }
    return !messages.isEmpty();
}
