// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "envelopes/envelopes.h"

#include "formats/charset.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostEntries = 100'000;
constexpr qint64 LargestEntry = qint64(512) * 1024 * 1024;
constexpr qsizetype PieceSize = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

struct Closed
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Closed>;

/// A reader of ZIP, tar and what gzip packed, and of nothing else: the fewer decoders, the fewer ways in.
Reader opened(const QByteArray &data)
{
    Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    if (data.startsWith("\x1F\x8B")) {   // gzip
        archive_read_support_filter_gzip(reader.get());
        archive_read_support_format_raw(reader.get());
    }
    const bool isOpen = archive_read_open_memory(reader.get(), data.constData(), size_t(data.size())) == ARCHIVE_OK;
    return isOpen ? std::move(reader) : Reader();
}

QString decodedName(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const QByteArray raw(archive_entry_pathname(entry));
    return QStringDecoder(guessCharset(raw).name.toLatin1().constData()).decode(raw);
}

/// Relative, without steps up and without a drive: it is shown, and never opened all the same.
QString tamedName(archive_entry *entry, qint64 number)
{
    QString name = decodedName(entry);
    name.replace(u'\\', u'/');
    QStringList steps;
    for (const QString &step : name.split(u'/', Qt::SkipEmptyParts)) {
        if (step != u"." && step != u".." && !step.endsWith(u':'))
            steps.append(step);
    }
    steps.removeAll(QString());
    return steps.isEmpty() || steps == QStringList{u"data"_s} ? tr("file %1").arg(number) : steps.join(u'/');
}

/// Unpacks one archive, counting what comes out of it.
class Unpacking final
{
public:
    Unpacking(archive *reader, qint64 size) : m_reader(reader), m_left(mostUnpacked(size)) {}

    Packed next(archive_entry *entry);
    bool isExhausted() const { return m_left <= 0 || m_number >= MostEntries; }

private:
    QString fill(QByteArray &bytes);

    archive *m_reader;
    qint64 m_left;
    qint64 m_number = 0;
};

Packed Unpacking::next(archive_entry *entry)
{
    Packed packed;
    packed.name = tamedName(entry, ++m_number);
    if (archive_entry_is_encrypted(entry) != 0)
        packed.error = tr("It is encrypted.");
    else
        packed.error = fill(packed.bytes);
    if (!packed.error.isEmpty())
        packed.bytes.clear();
    return packed;
}

/// Answers what went wrong, or nothing.
QString Unpacking::fill(QByteArray &bytes)
{
    QByteArray piece(PieceSize, Qt::Uninitialized);
    while (true) {
        const la_ssize_t size = archive_read_data(m_reader, piece.data(), size_t(piece.size()));
        if (size == 0)
            return {};
        if (size < 0)
            return bytes.isEmpty() || archive_errno(m_reader) != 0 ? tr("It is damaged.") : QString();
        m_left -= size;
        if (m_left <= 0 || bytes.size() + size > LargestEntry)
            return tr("It unpacks to far more than it should and was not read.");
        bytes.append(piece.constData(), size);
    }
}

}   // namespace

Result<bool> libarchiveUnpacked(const QByteArray &data, const TakePacked &take, Progress &progress)
{
    const Reader reader = opened(data);
    if (!reader)
        return Error{tr("The archive is damaged or empty.")};
    Unpacking unpacking(reader.get(), data.size());
    archive_entry *entry = nullptr;
    bool hasAny = false;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
        hasAny = true;
        if (!progress.advance(archive_filter_bytes(reader.get(), -1), data.size()))
            return Error{tr("The reading was stopped.")};
        const bool isFile = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
        if (!isFile)
            continue;
        if (!take(unpacking.next(entry)))
            return true;
        if (unpacking.isExhausted()) {
            (void)take({{}, {}, tr("The archive holds more than is ever read; the rest was left out.")});
            return true;
        }
    }
    if (!hasAny)
        return Error{tr("The archive is damaged or empty.")};
    if (status == ARCHIVE_EOF)
        return true;
    (void)take({{}, {}, tr("The archive is damaged; what follows was not read.")});
    return true;
}
