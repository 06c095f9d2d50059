// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

/// Writes a document whose original is no plain text: adds block after block to Document::blocks and to
/// Document::text, so that every range is exact. A blank line parts blocks in the text, a line end those of gap 0.
class Rendition final
{
public:
    explicit Rendition(Document &document) : m_document(document) {}

    /// @p block with `kind`, `level`, `gap`, `indent`, `text` and `spans` set; line, lead and range are filled in here.
    /// A block without text, save for a rule, is dropped.
    void append(Block block);
    /// Adds what is no part of the document proper, so that it can be seen where it stood: to the text alone.
    void appendAside(QStringView text);
    /// After the last block.
    void finish();

private:
    void separate(int gap);

    Document &m_document;
    qint32 m_line = 1;
};
