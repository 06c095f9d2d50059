// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/bulletin.h"

#include "bulletin/text.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype IdBodyLength = 200;   // characters of the body that stand in for a missing headline
constexpr qsizetype IdDigits = 20;        // 80 bits: a collision among a million items is one in 10^12

/// What names an item before equals are counted.
QString identity(const Item &item)
{
    QString headline = comparable(item.title);
    if (headline.isEmpty())
        headline = comparable(bodyText(item.body).left(IdBodyLength));
    return headline % u'\n' % (item.sources.isEmpty() ? QString() : item.sources.first().url);
}

QString idOf(const QString &identity, int among)
{
    const QString whole = identity % u'\n' % QString::number(among);
    const QByteArray digest = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().first(IdDigits));
}

}   // namespace

QString remarkCode(Remark::Kind kind)
{
    switch (kind) {
    case Remark::Kind::NoDate:
        return u"no-date"_s;
    case Remark::Kind::DateDiffers:
        return u"date-differs"_s;
    case Remark::Kind::DateFromLink:
        return u"date-from-link"_s;
    case Remark::Kind::ShortLink:
        return u"short-link"_s;
    case Remark::Kind::PublisherHost:
        return u"publisher-host"_s;
    case Remark::Kind::OddLink:
        break;
    }
    return u"odd-link"_s;
}

QString bodyText(const QList<BodyBlock> &body)
{
    QString text;
    const BodyBlock *previous = nullptr;
    for (const BodyBlock &block : body) {
        if (block.kind == Block::Kind::Rule)
            continue;
        const bool isEntry = block.kind == Block::Kind::ListEntry;
        if (previous)
            text += isEntry && previous->kind == Block::Kind::ListEntry ? u"\n"_s : u"\n\n"_s;
        text += isEntry ? QString(u"- "_s % block.text) : block.text;
        previous = &block;
    }
    return text;
}

QString itemId(const Item &item, int among)
{
    return idOf(identity(item), among);
}

void nameItems(Bulletin &bulletin)
{
    QHash<QString, int> alike;
    for (Item &item : bulletin.items) {
        const QString name = identity(item);
        item.id = idOf(name, alike[name]++);
    }
}
