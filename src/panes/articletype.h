// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QColor>
#include <QFont>

#include <optional>

class QTextBlock;
class QTextDocument;

/// How an article is set: faces, sizes, colours. Distances follow from the size.
struct ArticleType
{
    QFont reading;           ///< of the body
    QFont interface;         ///< of what is not the publisher's text
    int lineSpacing = 145;   ///< per cent of the size
    QColor text;
    QColor muted;
    QColor line;
    QColor link;
};

/// The best reading face there is, with Chinese, Japanese and Korean beside it.
QFont readingFont(qreal pointSize);

/// Average width of a character of running text, in pixels.
qreal characterWidth(const QFont &font);

/// Whether the words that the last correction removed and added stand under the line that tells of it.
enum class Corrections { Hidden, Shown };

/// The field of the item that a block of an article shows; nothing for what is said of it.
std::optional<TextField> fieldOf(const QTextBlock &block);

/// Sets @p item as the whole of @p document.
void setArticle(QTextDocument &document, const StoredItem &item, const ArticleType &type,
                Corrections corrections = Corrections::Hidden);
