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

/// The mark-up around one block; list entries are handled by their list.
QString element(const BodyBlock &block)
{
    const QString text = block.text.toHtmlEscaped();
    switch (block.kind) {
    case Block::Kind::Heading:
        return u"<h3>"_s % text % u"</h3>"_s;
    case Block::Kind::Quote:
        return u"<blockquote><p>"_s % text % u"</p></blockquote>"_s;
    case Block::Kind::Rule:
        return u"<hr>"_s;
    case Block::Kind::Table:
        return u"<pre>"_s % text % u"</pre>"_s;
    case Block::Kind::ListEntry:
        return u"<li>"_s % text % u"</li>"_s;
    case Block::Kind::Paragraph:
    case Block::Kind::ImageText:
        break;
    }
    return u"<p>"_s % text % u"</p>"_s;
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

QString bodyHtml(const QList<BodyBlock> &body)
{
    QString html;
    bool isInList = false;
    for (const BodyBlock &block : body) {
        const bool isEntry = block.kind == Block::Kind::ListEntry;
        if (isEntry != isInList)
            html += isEntry ? u"<ul>"_s : u"</ul>"_s;
        isInList = isEntry;
        html += element(block);
    }
    return isInList ? QString(html % u"</ul>"_s) : html;
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
