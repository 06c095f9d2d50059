// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html.h"

#include "formats/html/page.h"

void appendHtml(const QString &html, const QUrl &base, Rendition &rendition)
{
    const HtmlTree tree(html.toUtf8());
    if (tree.root() == nullptr)
        return;
    for (Block &block : blocksOf(tree.root(), base))
        rendition.append(std::move(block));
}
