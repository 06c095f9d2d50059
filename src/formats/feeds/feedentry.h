// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "formats/rendition.h"

#include <QUrl>

/// A text of a feed and what the feed says it is.
struct FeedText
{
    enum class Form { Plain, Html, Unstated };

    QString value;
    Form form = Form::Unstated;
    QUrl base = {};   ///< what its relative links are resolved against; may be empty

    bool operator==(const FeedText &) const = default;
};

/// One item of a feed, of whatever dialect.
struct FeedEntry
{
    FeedText title;
    QString url;
    QString id;
    QString publisher;
    QStringList authors;
    PartialDate date;
    QList<FeedText> contents;   ///< the best first; the first that shows something is taken
};

/// @p text as a line without markup: HTML is rendered, entities that were escaped twice are read.
QString lineOf(const FeedText &text);

/// What HTML means by the entity @p name: `eacute`; empty when it means nothing.
QString characterNamed(const QString &name);

/// @p link as an address: without white space around it, resolved against @p base where it is relative and @p base is
/// known.
QString addressOf(const QString &link, const QUrl &base);

/// The name in `Jane Doe <jane@example.org>` and `jane@example.org (Jane Doe)`; an address alone stands for its owner.
QString personIn(const QString &text);

/// Adds @p person unless they are empty or there.
void addPerson(QStringList &people, const QString &person);

/// Writes entries into a document one after the other: a heading from the title, then what the content shows.
class FeedWriter final
{
public:
    explicit FeedWriter(Document &document);

    /// Drops an entry that has nothing at all.
    void add(const FeedEntry &entry);
    /// After the last entry.
    void finish();

private:
    Rendition m_rendition;
    Document &m_document;
};
