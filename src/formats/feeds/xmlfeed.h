// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "bulletin/progress.h"

#include <QHash>
#include <QString>

/// What an attempt at reading XML came to.
struct XmlFeedOutcome
{
    QString complaint = {};      ///< of the XML reader; empty for well-formed XML
    qint64 line = 0;             ///< that the complaint is about, of the text given, from 1
    bool isStopped = false;      ///< on the reader's word
    qsizetype hiddenPosts = 0;   ///< drafts and the like of an export
    qsizetype otherPosts = 0;    ///< attachments and the like of an export
};

/// Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0 and what WordPress exports into @p document. @p text begins with the
/// start tag of the root; reading ends with the root's end tag, whatever follows. An entity that is
/// neither in @p entities nor in HTML is left as written.
XmlFeedOutcome readXmlFeed(const QString &text, const QHash<QString, QString> &entities, Document &document,
                           Progress &progress);
