// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

/// What an element of a feed means, whatever its dialect calls it.
enum class Field : quint8 {
    None,
    Channel,
    Entry,
    Title,
    OtherTitle,   ///< used where there is no Title
    Link,
    OriginalLink,   ///< what a redirecting service put its own link in place of
    Id,
    Content,
    Description,   ///< used where there is no Content, the next two where there is neither
    Abstract,
    MediaDescription,
    Published,
    Created,
    Updated,
    Author,
    Publisher,
    Source,
    Language,
    Group,   ///< holds further fields of the same entry
    PostType,
    PostStatus,
};

/// The meaning of the element @p localName of the namespace @p uri. A namespace that nobody knows counts as the feed's
/// own when it is the default one, as @p prefix shows: feeds invent addresses for it.
Field fieldOf(QStringView uri, QStringView prefix, QStringView localName);

/// The namespace that feeds mean by a prefix they forgot to declare; one of our own when it is known for none.
QString namespaceOf(QStringView prefix);

/// True for an element whose local name, in lower case, is that of a feed's root.
bool isFeedRoot(const QString &name);
