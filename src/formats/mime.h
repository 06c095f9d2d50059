// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/partialdate.h"
#include "bulletin/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// What the head of a message says. What it does not say is empty.
struct MailHead
{
    QString subject;
    QString from;   ///< the first author's name, else the address
    PartialDate date;
    QString language;   ///< BCP 47
    QString address;    ///< where the message, or the page it was saved from, stands: https://…
};

/// A mail (RFC 5322, 2045–2049) as plain values: what GMime makes of it, transfer encodings undone.
struct MimePart
{
    enum class Kind { Leaf, Multipart, Message };

    Kind kind = Kind::Leaf;
    QString type;       ///< `text/plain`, in lower case
    QString name;       ///< of a file; empty when it has none
    QString charset;    ///< as declared, of a leaf
    QString id;         ///< Content-ID without its brackets
    QString location;   ///< Content-Location
    QString root;       ///< of multipart/related: the id of the part that is shown, empty for the first
    bool isAttachment = false;
    bool isFlowed = false;     ///< format=flowed (RFC 3676)
    bool joinsWords = false;   ///< delsp=yes
    MailHead head;             ///< of a message
    QByteArray bytes;          ///< of a leaf, decoded; of a message within a digest, as it came
    QList<MimePart> parts;     ///< of a multipart; of a message, its one body
};

/// A message and what was left out of it.
struct Mime
{
    MimePart message;
    bool isCut = false;   ///< parts beyond what a mail has were left out: nested too deep, too many
};

/// Fails only where the part that does it is not installed: whatever the bytes are, GMime makes something of them.
Result<Mime> parsedMime(const QByteArray &data);

/// The text of a leaf: by its declared charset where that fits its bytes, else by the one guessed.
QString decodedText(const QByteArray &bytes, const QString &declared);
