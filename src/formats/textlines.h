// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

#include <QStringView>

/// Cuts decoded text, given in pieces of any size, into the blocks of a document. Lines end at LF, CR LF, CR, NEL,
/// U+2028 and U+2029. Linear in the text, however long a line is.
class TextLines final
{
public:
    explicit TextLines(Document &document) : m_document(document) {}

    void feed(QStringView piece);
    /// After the last piece.
    void finish();

    qsizetype line() const { return m_line; }
    qsizetype length() const { return m_offset + m_rest.size(); }

private:
    void take(QStringView line);

    Document &m_document;
    QString m_rest;                // the line begun and not yet ended
    qsizetype m_offset = 0;        // of m_rest, in the original
    qsizetype m_quoteBegin = -1;   // of the quotation marks on empty lines before the next block, in the original
    qsizetype m_line = 1;          // number of the line begun
    int m_gap = 0;
    bool m_isAfterReturn = false;
};
