// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/plaintext.h"

#include "bulletin/text.h"
#include "formats/charset.h"
#include "formats/decoding.h"
#include "formats/textlines.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PieceSize = 1024 * 1024;   // decoded at a time: the text is never whole in memory twice
constexpr qsizetype HeadSize = 64 * 1024;      // looked at to tell text from binary data

QString tr(const char *text)
{
    return QCoreApplication::translate("PlainText", text);
}

/// Characters that could not be decoded, and where the first of them stands.
struct Damage
{
    qsizetype count = 0;
    qsizetype first = 0;
    qsizetype line = 0;
};

/// @p line is where @p piece begins; only the first piece with damage is asked for its lines.
void note(Damage &damage, QStringView piece, qsizetype offset, qsizetype line)
{
    const qsizetype at = piece.indexOf(QChar::ReplacementCharacter);
    if (at < 0)
        return;
    if (damage.count == 0) {
        damage.first = offset + at;
        const QStringView before = piece.first(at);
        damage.line = line + std::max(before.count(u'\n'), before.count(u'\r'));
    }
    damage.count += piece.count(QChar::ReplacementCharacter);
}

}   // namespace

QString PlainText::name() const
{
    return u"text"_s;
}

bool PlainText::accepts(QByteArrayView head) const
{
    return !looksBinary(head.first(std::min(head.size(), HeadSize)), guessCharset(head).name);
}

Result<FormatReading> PlainText::read(const QByteArray &data, const QString &wanted, Progress &progress) const
{
    const Result<QString> charset = charsetFor(data, wanted);
    if (!charset)
        return charset.error();

    FormatReading reading{.document = {}, .doubts = {}, .format = name(), .charset = charset.value()};
    QStringDecoder decoder(charset.value().toLatin1().constData());
    TextLines lines(reading.document);
    Damage damage;
    for (qsizetype at = 0; at < data.size(); at += PieceSize) {
        const qsizetype size = std::min(PieceSize, data.size() - at);
        const QString piece = decoder.decode(QByteArrayView(data).sliced(at, size));
        note(damage, piece, lines.length(), lines.line());
        lines.feed(piece);
        if (at == 0)   // one allocation for all blocks, from the look of the first piece
            reading.document.blocks.reserve((reading.document.blocks.size() + 1) * (data.size() / size + 1));
        if (!progress.advance(at + size, data.size()))
            return Error{tr("The reading was stopped.")};
    }
    lines.finish();
    if (damage.count > 0)
        reading.doubts.append(undecodable(damage.count, charset.value(), {damage.first, 1}, damage.line));
    return reading;
}
