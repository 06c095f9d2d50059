// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QList>
#include <QRectF>
#include <QString>

/// What coranto-pdf, the child process that reads PDF files, answers on its standard output: a PdfHead, then page
/// after page, each as bytes on its own, so that the pages before a crash or a limit are not lost. Whoever reads it
/// believes nothing: a PDF that takes the child over may answer what it likes, see words.h.

struct PdfHead
{
    enum class Status : quint8 { Readable, Broken, Locked };

    Status status = Status::Broken;
    qint32 pages = 0;
    QString title;
    QString author;
    QString date;   ///< of its making, ISO 8601
};

/// A word and where it stands, in points from the upper left corner.
struct PdfWord
{
    QRectF box;
    QString text;
    bool hasSpaceAfter = false;
    bool endsLine = false;
};

struct PdfLink
{
    QRectF area;   ///< in points, as a word's box
    QString url;
};

struct PdfPage
{
    QSizeF size;
    QList<PdfWord> words;   ///< in the order of reading
    QList<PdfLink> links;
};

/// A list as QDataStream writes it. Its own operator sets aside as much memory as the list claims to need.
template <typename T>
QDataStream &readList(QDataStream &stream, QList<T> &list)
{
    quint32 count = 0;
    stream >> count;
    for (T value; list.size() < qsizetype(count); value = {}) {
        stream >> value;
        if (stream.status() != QDataStream::Ok)
            break;
        list.append(value);
    }
    return stream;
}

inline QDataStream &operator<<(QDataStream &stream, const PdfHead &head)
{
    return stream << quint8(head.status) << head.pages << head.title << head.author << head.date;
}

inline QDataStream &operator>>(QDataStream &stream, PdfHead &head)
{
    quint8 status = 0;
    stream >> status >> head.pages >> head.title >> head.author >> head.date;
    head.status = PdfHead::Status(status);
    return stream;
}

inline QDataStream &operator<<(QDataStream &stream, const PdfWord &word)
{
    return stream << word.box << word.text << word.hasSpaceAfter << word.endsLine;
}

inline QDataStream &operator>>(QDataStream &stream, PdfWord &word)
{
    return stream >> word.box >> word.text >> word.hasSpaceAfter >> word.endsLine;
}

inline QDataStream &operator<<(QDataStream &stream, const PdfLink &link)
{
    return stream << link.area << link.url;
}

inline QDataStream &operator>>(QDataStream &stream, PdfLink &link)
{
    return stream >> link.area >> link.url;
}

inline QDataStream &operator<<(QDataStream &stream, const PdfPage &page)
{
    return stream << page.size << page.words << page.links;
}

inline QDataStream &operator>>(QDataStream &stream, PdfPage &page)
{
    return readList(readList(stream >> page.size, page.words), page.links);
}
