// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "formats/rendition.h"

#include <QUrl>

/// Pages and saved pages. What stands around the main text of a page is kept in Document::text, but is in no block.
class Html final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};

/// Adds what a person would see of @p html, a page or a part of one, in the order of the page: nothing is left out
/// but what is hidden, and nothing is fetched. Links are resolved against @p base where there is one. Its first block
/// stands apart from what @p rendition holds already. Used by every form that holds HTML: feeds, mail, EPUB.
void appendHtml(const QString &html, const QUrl &base, Rendition &rendition);
