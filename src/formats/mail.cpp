// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/mail.h"

#include "bulletin/text.h"
#include "formats/archive.h"
#include "formats/charset.h"
#include "formats/epub.h"
#include "formats/flowed.h"
#include "formats/html.h"
#include "formats/html/declaredcharset.h"
#include "formats/mailhead.h"
#include "formats/mailparts.h"
#include "formats/mime.h"
#include "formats/rendition.h"
#include "formats/textlines.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxNesting = 8;      // mails attached as files to mails attached as files …
constexpr int MaxAttached = 100;   // readable attachments of one mail

QString tr(const char *text)
{
    return QCoreApplication::translate("Mail", text);
}

/// Puts the parts of a mail into a document, one after another.
class MailText final
{
public:
    /// @param room bytes that may be unpacked out of attached archives, in all
    MailText(FormatReading &reading, Progress &progress, const QString &charset, qint64 room)
        : m_reading(reading), m_rendition(reading.document), m_progress(progress), m_charset(charset), m_room(room)
    {
    }

    void add(const MimePart &message);
    void finish() { m_rendition.finish(); }

private:
    void addPart(const MimePart &part);
    void addMultipart(const MimePart &part);
    void addMessage(const MimePart &part);
    void addLeaf(const MimePart &part);
    void addText(const MimePart &part);
    void addHtml(const MimePart &part);
    void addFile(const MimePart &part);
    void addArchive(const MimePart &part);
    void addNestedFile(const MimePart &part);
    void addHeading(const QString &text);
    void addBlocks(const Document &document);
    void doubt(const QString &reason);

    FormatReading &m_reading;
    Rendition m_rendition;
    Progress &m_progress;
    QString m_charset;
    QUrl m_base;
    int m_nesting = 0;
    int m_attached = 0;
    qint64 m_room;
    bool m_isUnpacking = false;
};

/// The charset that a page names itself, where its mail does not.
QString charsetOf(const MimePart &part)
{
    return part.charset.isEmpty() && isHtml(part) ? declaredCharset(part.bytes) : part.charset;
}

void MailText::add(const MimePart &message)
{
    m_base = QUrl(message.head.address);
    for (const MimePart &part : message.parts)
        addPart(part);
}

void MailText::addPart(const MimePart &part)
{
    switch (part.kind) {
    case MimePart::Kind::Multipart:
        return addMultipart(part);
    case MimePart::Kind::Message:
        return addMessage(part);
    case MimePart::Kind::Leaf:
        return addLeaf(part);
    }
}

void MailText::addMultipart(const MimePart &part)
{
    if (part.type == u"multipart/alternative" || part.type == u"multipart/related") {
        if (const MimePart *best = part.type.endsWith(u"alternative") ? bestOf(part.parts) : rootOf(part))
            addPart(*best);
        return;
    }
    if (part.type == u"multipart/encrypted")
        return doubt(tr("A part is encrypted and cannot be read."));
    for (const MimePart &child : part.parts)
        addPart(child);
}

void MailText::addMessage(const MimePart &part)
{
    addHeading(part.head.subject);
    const QUrl outer = std::exchange(m_base, QUrl(part.head.address));
    for (const MimePart &child : part.parts)
        addPart(child);
    m_base = outer;
}

void MailText::addLeaf(const MimePart &part)
{
    if (isForPrograms(part.type)) {
        if (part.type.contains(u"pkcs7-mime"))
            doubt(tr("A part is encrypted or signed as a whole and cannot be read."));
        return;
    }
    if (isForSenses(part.type))
        return;
    if (part.isAttachment || (!part.name.isEmpty() && !isText(part)))
        return addFile(part);
    if (isHtml(part))
        return addHtml(part);
    if (isText(part))
        addText(part);
}

void MailText::addText(const MimePart &part)
{
    QString text = decodedText(part.bytes, m_charset.isEmpty() ? part.charset : m_charset);
    text.remove(QChar::Null);
    if (part.isFlowed)
        text = unflowed(text, part.joinsWords ? SoftBreak::JoinsWords : SoftBreak::KeepsSpace);
    Document document;
    TextLines lines(document);
    lines.feed(text);
    lines.finish();
    addBlocks(document);
}

void MailText::addHtml(const MimePart &part)
{
    const QString html = decodedText(part.bytes, m_charset.isEmpty() ? charsetOf(part) : m_charset);
    Document document;
    Rendition rendition(document);
    appendHtml(html, QUrl(part.location).isRelative() ? m_base : QUrl(part.location), rendition);
    rendition.finish();
    addBlocks(document);
}

/// A file that came with the mail is read as any other; one that cannot be is no matter of the mail's.
void MailText::addFile(const MimePart &part)
{
    if (m_attached >= MaxAttached || part.bytes.isEmpty())
        return;
    ++m_attached;
    if (beginsLikeMail(part.bytes))
        return addNestedFile(part);
    if (isArchive(part.bytes) && !isEpub(part.bytes))
        return addArchive(part);
    const QString charset = isText(part) && knownCharset(part.charset) ? part.charset : QString();
    const Result<FormatReading> file = readDocument(part.bytes, {}, charset, m_progress);
    if (!file)
        return;
    addHeading(part.name);
    addBlocks(file.value().document);
}

/// Each file in it as if it had been attached itself. An archive within it stays packed: bombs multiply.
void MailText::addArchive(const MimePart &part)
{
    if (m_isUnpacking)
        return doubt(tr("An archive within an archive was not unpacked."));
    m_isUnpacking = true;
    const auto take = [this](const Packed &packed) {
        m_room -= packed.bytes.size();
        if (m_room < 0) {
            doubt(tr("The archives hold more than is ever read; the rest was left out."));
            return false;
        }
        MimePart file;
        file.name = packed.name;
        file.bytes = packed.bytes;
        addFile(file);
        if (!packed.error.isEmpty())
            doubt(packed.error);
        return m_attached < MaxAttached;
    };
    const Result<bool> unpacked = unpackArchive(part.bytes, take, m_progress);
    if (!unpacked)
        doubt(unpacked.error().sentence);
    m_isUnpacking = false;
}

void MailText::addNestedFile(const MimePart &part)
{
    if (m_nesting >= MaxNesting)
        return doubt(tr("Mails are attached to mails too deep to be read."));
    const Result<Mime> mime = parsedMime(part.bytes);
    if (!mime)
        return doubt(mime.error().sentence);
    ++m_nesting;
    addMessage(mime.value().message);
    --m_nesting;
}

void MailText::addHeading(const QString &text)
{
    Block heading;
    heading.kind = Block::Kind::Heading;
    heading.level = 2;
    heading.gap = m_reading.document.blocks.isEmpty() ? 0 : 2;
    heading.text = text;
    m_rendition.append(heading);
}

void MailText::addBlocks(const Document &document)
{
    Document &whole = m_reading.document;
    const qsizetype before = whole.blocks.size();
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        Block block = document.blocks[i];
        if (i == 0)
            block.gap = before == 0 ? 0 : std::max<qint16>(block.gap, 1);
        m_rendition.append(std::move(block));
    }
    for (Entry entry : document.entries) {
        entry.first += before;
        entry.end += before;
        whole.entries.append(std::move(entry));
    }
}

void MailText::doubt(const QString &reason)
{
    const Doubt doubt{{}, 0, reason};
    if (!m_reading.doubts.contains(doubt))
        m_reading.doubts.append(doubt);
}

}   // namespace

QString Mail::name() const
{
    return u"mail"_s;
}

bool Mail::accepts(QByteArrayView head) const
{
    return beginsLikeMail(head);
}

Result<FormatReading> Mail::read(const QByteArray &data, const QString &charset, Progress &progress) const
{
    const Result<Mime> parsed = parsedMime(data);
    if (!parsed)
        return parsed.error();
    const Mime &mime = parsed.value();
    if (!progress.advance(data.size(), data.size()))
        return Error{tr("The reading was stopped.")};
    FormatReading reading{.document = {}, .doubts = {}, .format = name(), .charset = u"UTF-8"_s};
    MailText text(reading, progress, charset, mostUnpacked(data.size()));
    text.add(mime.message);
    text.finish();
    if (mime.isCut)
        reading.doubts.append({{}, 0, tr("Parts that were nested too deep, or too many to count, were left out.")});
    Document &document = reading.document;
    if (document.blocks.isEmpty())
        return Error{reading.doubts.isEmpty() ? tr("The mail holds no text.") : reading.doubts.first().reason};
    const MailHead &head = mime.message.head;
    document.title = head.subject;
    document.publisher = head.from;
    document.date = head.date;
    document.language = head.language;
    document.url = head.address;
    return reading;
}
