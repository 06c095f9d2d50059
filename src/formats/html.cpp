// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html.h"

#include "formats/charset.h"
#include "formats/decoding.h"
#include "formats/html/declaredcharset.h"
#include "formats/html/metadata.h"
#include "formats/html/page.h"
#include "formats/html/sniffing.h"
#include "formats/markdown/sniffing.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Html", text);
}

/// @p page for gumbo, which reads UTF-8: the bytes themselves where they are that.
QByteArray utf8(const Decoded &page, const QByteArray &data)
{
    const bool isAsRead = page.charset == u"UTF-8" && page.doubts.isEmpty();
    return isAsRead ? data : page.text.toUtf8();
}

}   // namespace

QString Html::name() const
{
    return u"html"_s;
}

bool Html::accepts(QByteArrayView head) const
{
    QStringDecoder decoder(guessCharset(head).name.toLatin1().constData());
    const QString text = decoder.decode(head);
    // Markdown may begin with a picture or a box in HTML.
    return beginsAsPage(text) || (beginsAsHtml(text) && !looksLikeMarkdown(text));
}

Result<FormatReading> Html::read(const QByteArray &data, const QString &charset, Progress &progress) const
{
    const Result<Decoded> page = decoded(data, charset, declaredCharset(data));
    if (!page)
        return page.error();
    if (!progress.advance(data.size() / 2, data.size()))
        return Error{tr("The reading was stopped.")};
    FormatReading reading{
        .document = {}, .doubts = page.value().doubts, .format = name(), .charset = page.value().charset};
    Rendition rendition(reading.document);
    const HtmlTree tree(utf8(page.value(), data));
    if (tree.root() != nullptr) {
        declareBy(tree.root(), data, reading.document);
        const QUrl address(reading.document.url);
        for (PageBlock &part : pageBlocks(tree.root(), address, furnitureOf(tree.root())))
            part.isFurniture ? rendition.appendAside(part.block.text) : rendition.append(std::move(part.block));
    }
    rendition.finish();
    progress.advance(data.size(), data.size());
    return reading;
}

void appendHtml(const QString &html, const QUrl &base, Rendition &rendition)
{
    const HtmlTree tree(html.toUtf8());
    if (tree.root() == nullptr)
        return;
    for (PageBlock &part : pageBlocks(tree.root(), base, {}))
        rendition.append(std::move(part.block));
}
