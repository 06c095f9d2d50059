// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdown.h"

#include "formats/charset.h"
#include "formats/decoding.h"
#include "formats/markdown/frontmatter.h"
#include "formats/markdown/reader.h"
#include "formats/markdown/sniffing.h"
#include "formats/rendition.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Markdown", text);
}

/// The day of `2016-09-27 10:00`.
PartialDate dateOf(const QString &text)
{
    return PartialDate::fromIso(QStringView(text).left(u"YYYY-MM-DD"_s.size()));
}

void declareBy(const FrontMatter &front, Document &document)
{
    document.title = front.fields.value(u"title"_s);
    document.publisher = front.fields.value(u"publisher"_s);
    document.date = dateOf(front.fields.value(u"date"_s));
    document.language = front.fields.value(u"lang"_s, front.fields.value(u"language"_s));
    document.url = front.fields.value(u"url"_s);
}

}   // namespace

QString Markdown::name() const
{
    return u"markdown"_s;
}

bool Markdown::accepts(QByteArrayView head) const
{
    const CharsetGuess guess = guessCharset(head);
    QStringDecoder decoder(guess.name.toLatin1().constData());
    return !looksBinary(head, guess.name) && looksLikeMarkdown(decoder.decode(head));
}

Result<FormatReading> Markdown::read(const QByteArray &data, const QString &charset, Progress &progress) const
{
    const Result<Decoded> file = decoded(data, charset);
    if (!file)
        return file.error();
    if (!progress.advance(data.size() / 2, data.size()))
        return Error{tr("The reading was stopped.")};
    FormatReading reading{
        .document = {}, .doubts = file.value().doubts, .format = name(), .charset = file.value().charset};
    const QString &text = file.value().text;
    const FrontMatter front = frontMatterOf(text);
    declareBy(front, reading.document);
    Rendition rendition(reading.document);
    rendition.appendAside(text.left(front.length));
    for (PageBlock &part : markdownBlocks(QStringView(text).sliced(front.length).toUtf8()))
        rendition.append(std::move(part.block));
    rendition.finish();
    progress.advance(data.size(), data.size());
    return reading;
}
