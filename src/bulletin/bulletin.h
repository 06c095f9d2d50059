// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "bulletin/partialdate.h"
#include "bulletin/range.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// What is worth knowing about a source before its link is followed, told from shipped data alone.
struct Remark
{
    enum class Kind { NoDate, DateDiffers, DateFromLink, ShortLink, PublisherHost, OddLink };

    Kind kind = Kind::NoDate;
    QString text;   ///< a sentence for the reader

    bool operator==(const Remark &) const = default;
};

/// `no-date`, `date-differs`, `date-from-link`, `short-link`, `publisher-host`, `odd-link`.
QString remarkCode(Remark::Kind kind);

/// One citation under an item. What was not stated is empty.
struct Source
{
    /// Where each field stands in the original; empty for a field that is not there.
    struct Ranges
    {
        Range citation;
        Range publisher;
        Range title;
        Range date;
        Range url;

        bool operator==(const Ranges &) const = default;
    };

    QString citation;    ///< as written, white space folded, without numbering, label and address
    QString publisher;   ///< the whole citation where it cannot be split
    QString title;
    PartialDate date;   ///< the one stated; never one read out of the address
    QString url;        ///< as printed, white space removed; not necessarily a valid or a safe one
    QList<Remark> remarks;
    Range range;   ///< all that belongs to it, numbering and label included
    Ranges ranges;

    bool operator==(const Source &) const = default;
};

/// One block of an item's body.
struct BodyBlock
{
    Block::Kind kind = Block::Kind::Paragraph;
    int level = 0;
    QString text;   ///< white space folded; no mark-up
    Range range;
    QList<Span> spans = {};   ///< links and emphasis within `text`

    bool operator==(const BodyBlock &) const = default;
};

struct Item
{
    QString id;         ///< stable; see itemId()
    QString title;      ///< empty when it has none of its own
    PartialDate date;   ///< the one stated for the item
    QList<BodyBlock> body;
    QStringList authors;
    QString url;   ///< of the item itself, where the bulletin gives one
    QList<Source> sources;
    Range range;   ///< all of it, from the title to the end of its last source
    Range titleRange;

    bool operator==(const Item &) const = default;
};

/// Where a bulletin came from.
struct Origin
{
    QString place;          ///< absolute path or address; empty for pasted text and standard input
    QString format;         ///< as formats name themselves: `text`
    QString charset;        ///< by its IANA name
    QByteArray digest;      ///< SHA-256 of the bytes
    qint64 size = 0;        ///< in bytes
    QString address = {};   ///< where the document says itself that it stands

    bool operator==(const Origin &) const = default;
};

/// A part of the original that is no part of an item, and why.
struct Junk
{
    Range range;
    QString name;   ///< `page-furniture`, `contents`, `masthead`, `blank` …

    bool operator==(const Junk &) const = default;
};

/// One published document. What was not stated is empty.
struct Bulletin
{
    QString title;
    QString publisher;
    PartialDate date;
    QString language;     ///< BCP 47
    QString houseStyle;   ///< name of the style it was read by
    Origin origin;
    QList<Item> items;

    bool operator==(const Bulletin &) const = default;
};

/// The body as plain text: paragraphs parted by a blank line, list entries on lines of their own after `- `.
QString bodyText(const QList<BodyBlock> &body);

/// The name by which an item is known for good: 20 hexadecimal digits of a SHA-256 over the folded headline (else
/// the first 200 characters of the body), the address of the first source, and @p among, which counts from 0
/// the items of one bulletin that are alike in both.
QString itemId(const Item &item, int among);

/// Gives every item of @p bulletin its id.
void nameItems(Bulletin &bulletin);
