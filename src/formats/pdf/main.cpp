// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// coranto-pdf: reads a PDF from standard input and writes its words and links to standard output (answer.h).
// A process of its own, since a PDF is a program written by a stranger: what it breaks or eats is only this. It opens
// no file but fonts' and character maps', runs no action and no script, and gives up at its limits.

#include "formats/pdf/answer.h"

#include <QDate>
#include <QFile>
#include <QHash>
#include <QVariant>

#include <poppler-qt6.h>

#include <sys/resource.h>

#include <cstdio>

namespace {

constexpr rlim_t MostMemory = rlim_t(220) * 1024 * 1024;   // 300 MB are allowed; a book of 1,000 pages needs 60
constexpr int MostPages = 5000;
constexpr qsizetype MostWords = 200'000;   // on a page; a newspaper has 10,000

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;   // sanitizers reserve terabytes
#else
constexpr bool isSanitized = false;
#endif

void limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(resource, &both);
}

/// Time grows with the size, since large books are honest work.
void setLimits(qint64 size)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, rlim_t(2 + 2 * size / (1024 * 1024)));
    if (!isSanitized)
        limit(RLIMIT_DATA, MostMemory + 8 * rlim_t(size));
}

void write(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

template <typename T>
void answer(const T &value)
{
    QByteArray bytes;
    QDataStream inner(&bytes, QIODevice::WriteOnly);
    inner << value;
    QByteArray framed;
    QDataStream outer(&framed, QIODevice::WriteOnly);
    outer << bytes;
    write(framed);
}

/// As the clock of its maker had it: `D:20240703…`. Poppler's own reading turns it into the day in Greenwich.
QString dayOf(const QString &stated)
{
    const QString digits = stated.startsWith(u"D:") ? stated.mid(2, 8) : stated.left(8);
    return QDate::fromString(digits, QStringLiteral("yyyyMMdd")).toString(Qt::ISODate);
}

PdfHead headOf(const Poppler::Document &document)
{
    PdfHead head;
    head.status = PdfHead::Status::Readable;
    head.pages = qint32(std::min(document.numPages(), MostPages));
    head.title = document.info(QStringLiteral("Title"));
    head.author = document.info(QStringLiteral("Author"));
    head.date = dayOf(document.info(QStringLiteral("CreationDate")));
    return head;
}

QRectF inPoints(const QRectF &share, const QSizeF &page)
{
    return QRectF(share.x() * page.width(), share.y() * page.height(), share.width() * page.width(),
                  share.height() * page.height())
        .normalized();
}

PdfPage pageOf(const Poppler::Page &page)
{
    PdfPage result;
    result.size = page.pageSizeF();
    for (const auto &word : page.textList()) {
        if (result.words.size() >= MostWords)
            break;
        result.words.append({word->boundingBox(), word->text(), word->hasSpaceAfter(), word->nextWord() == nullptr});
    }
    for (const auto &link : page.links()) {
        if (link->linkType() == Poppler::Link::Browse)
            result.links.append(
                {inPoints(link->linkArea(), result.size), static_cast<const Poppler::LinkBrowse &>(*link).url()});
    }
    return result;
}

}   // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QByteArray bytes = input.readAll();
    setLimits(bytes.size());
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document || document->isLocked()) {
        PdfHead head;
        head.status = document ? PdfHead::Status::Locked : PdfHead::Status::Broken;
        answer(head);
        return 0;
    }
    const PdfHead head = headOf(*document);
    answer(head);
    for (qint32 number = 0; number < head.pages; ++number) {
        const std::unique_ptr<Poppler::Page> page = document->page(number);
        answer(page ? pageOf(*page) : PdfPage());
    }
    return 0;
}
