// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/citation.h"

#include "exporting/exporting.h"
#include "provenance/provenance.h"

std::unique_ptr<QMimeData> clipboardOfCitation(const Source &source, const QString &headline)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(citationText(source, headline));
    data->setHtml(citationHtml(source, headline));
    return data;
}

std::unique_ptr<QMimeData> clipboardOfLink(const Source &source)
{
    auto data = std::make_unique<QMimeData>();
    if (linkSafety(source.url) != LinkSafety::Never)
        data->setUrls({addressOf(source.url)});
    data->setText(source.url);
    data->setHtml(linkHtml(source.url, source.publisher.isEmpty() ? source.url : source.publisher));
    return data;
}
