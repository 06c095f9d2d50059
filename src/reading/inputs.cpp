// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/inputs.h"

#include "formats/formats.h"
#include "reading/folder.h"
#include "reading/onefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestContainer = 4;      // a mailbox in a ZIP in a mail in a ZIP
constexpr qint64 HeadSize = 16 * 1024;   // what tells a picture from a text

QString tr(const char *text)
{
    return QCoreApplication::translate("Reading", text);
}

Error stopped()
{
    return Error{tr("The reading was stopped.")};
}

/// One document or container, and where it stands.
struct Piece
{
    QByteArray bytes;
    QString part;    ///< within the input
    QString place;   ///< as Origin::place
    int depth = 0;   ///< of the containers around it
    Keep keep = Keep::Bytes;
};

class Walk final
{
public:
    Walk(const ReadOptions &options, const TakeReading &take, Progress &progress)
        : m_options(options), m_take(take), m_progress(progress)
    {
    }

    Result<Survey> bytes(const QByteArray &bytes);
    Result<Survey> file(const QString &path);
    Result<Survey> folder(const QString &path);

private:
    void addFile(const FolderFile &file, const QString &folder);
    Result<bool> addContainer(const Piece &piece, Progress &progress);
    void addPacked(const Packed &packed, const Piece &container, Progress &progress);
    void addPiece(Piece piece, Progress &progress);
    void give(const QString &part, Result<Reading> reading);
    Result<Survey> surveyed() const;
    bool isOver() const { return m_isOver || m_progress.isCanceled(); }

    ReadOptions m_options;
    TakeReading m_take;
    Progress &m_progress;
    Survey m_survey;
    qint64 m_allowed = 0;   ///< bytes that may still be unpacked out of the file at work: nested bombs multiply
    qint64 m_done = 0;      ///< bytes of a folder's files
    qint64 m_total = 0;
    bool m_isOver = false;
};

/// The progress of a part: it hears the word to stop, and what it reports is not the whole's.
class Part final
{
public:
    explicit Part(Progress &whole)
        : progress([this, &whole](qint64, qint64) {
            if (whole.isCanceled())
                progress.cancel();
        })
    {
        if (whole.isCanceled())
            progress.cancel();
    }

    Progress progress;
};

QString joined(const QString &container, const QString &name)
{
    if (container.isEmpty() || name.isEmpty())
        return container + name;
    return container % u'/' % name;
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(HeadSize) : QByteArray();
}

void Walk::give(const QString &part, Result<Reading> reading)
{
    ++m_survey.documents;
    if (!m_take(part, std::move(reading)))
        m_isOver = true;
}

Result<bool> Walk::addContainer(const Piece &piece, Progress &progress)
{
    qint64 given = 0;
    const auto beyond = [&] { return std::max<qint64>(0, given - piece.bytes.size()); };
    const auto take = [&](const Packed &packed) {
        m_survey.isContainer = true;
        m_allowed += beyond();   // a mailbox gives no more than it holds; what an archive gives beyond that counts
        given += packed.bytes.size();
        m_allowed -= beyond();
        addPacked(packed, piece, progress);
        return !isOver();
    };
    return unpack(piece.bytes, m_options.format, take, progress);
}

void Walk::addPacked(const Packed &packed, const Piece &container, Progress &progress)
{
    const QString part = joined(container.part, packed.name);
    if (!packed.error.isEmpty())
        return give(part, Error{packed.error});
    if (m_allowed < 0) {
        give(part, Error{tr("The archive holds more than is ever read; the rest was left out.")});
        m_isOver = true;
        return;
    }
    if (packed.bytes.isEmpty() || !isReadable(packed.bytes)) {
        ++m_survey.skipped;
        return;
    }
    const QString place = container.place.isEmpty() ? QString() : joined(container.place, packed.name);
    Part whole(progress);
    addPiece({packed.bytes, part, place, container.depth + 1, Keep::Bytes}, whole.progress);
}

/// A container gives its parts, anything else itself.
void Walk::addPiece(Piece piece, Progress &progress)
{
    if (piece.depth <= DeepestContainer) {
        const Result<bool> isContainer = addContainer(piece, progress);
        if (!isContainer)
            return give(piece.part, isContainer.error());
        if (isContainer.value())
            return;
    }
    ReadOptions options = m_options;
    if (piece.depth > 0) {   // what holds of an archive at an address does not hold of what is in it
        options.address.clear();
        options.servedCharset.clear();
    }
    give(piece.part, readOne(std::move(piece.bytes), piece.place, piece.keep, options, progress));
}

Result<Survey> Walk::surveyed() const
{
    if (m_progress.isCanceled())
        return stopped();
    if (m_survey.documents == 0)
        return Error{tr("Nothing that can be read was found in it.")};
    return m_survey;
}

Result<Survey> Walk::bytes(const QByteArray &bytes)
{
    m_allowed = mostUnpacked(bytes.size());
    addPiece({bytes, {}, m_options.address, 0, Keep::Bytes}, m_progress);
    return surveyed();
}

Result<Survey> Walk::file(const QString &path)
{
    Result<QByteArray> bytes = contentsOf(path, m_progress);
    if (!bytes)
        return bytes.error();
    const qint64 size = bytes.value().size();
    m_allowed = mostUnpacked(size);
    addPiece({std::move(bytes).value(), {}, QFileInfo(path).absoluteFilePath(), 0, keepOf(size)}, m_progress);
    return surveyed();
}

void Walk::addFile(const FolderFile &file, const QString &folder)
{
    const QString path = joined(folder, file.name);
    const QByteArray head = headOf(path);
    if (file.size > 0 && head.isEmpty())
        return give(file.name, Error{tr("It cannot be opened.")});
    if (head.isEmpty() || !isReadable(head)) {
        ++m_survey.skipped;
        return;
    }
    Part part(m_progress);
    Result<QByteArray> bytes = contentsOf(path, part.progress);
    if (!bytes)
        return give(file.name, bytes.error());
    const qint64 size = bytes.value().size();
    m_allowed = mostUnpacked(size);
    addPiece({std::move(bytes).value(), file.name, path, 0, keepOf(size)}, part.progress);
}

Result<Survey> Walk::folder(const QString &path)
{
    const QString place = QFileInfo(path).absoluteFilePath();
    const QList<FolderFile> files = filesIn(place);
    m_survey.isContainer = true;
    for (const FolderFile &file : files)
        m_total += file.size;
    for (const FolderFile &file : files) {
        if (isOver())
            break;
        addFile(file, place);
        m_done += file.size;
        m_progress.advance(m_done, m_total);
    }
    return surveyed();
}

}   // namespace

Result<Survey> readAll(const Input &input, const ReadOptions &options, const TakeReading &take, Progress &progress)
{
    Walk walk(options, take, progress);
    if (input.path.isEmpty())
        return walk.bytes(input.bytes);
    if (input.path == u"-") {
        const Result<QByteArray> bytes = standardInput();
        return bytes ? walk.bytes(bytes.value()) : Result<Survey>(bytes.error());
    }
    return QFileInfo(input.path).isDir() ? walk.folder(input.path) : walk.file(input.path);
}
