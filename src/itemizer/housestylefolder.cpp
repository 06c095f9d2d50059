// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/housestyle.h"

#include "bulletin/document.h"
#include "bulletin/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HouseStyle", text);
}

Result<HouseStyle> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("It cannot be opened: %1.").arg(file.errorString())};
    return readHouseStyle(file.readAll());
}

void add(QStringList &list, const QStringList &more)
{
    for (const QString &text : more) {
        if (!list.contains(text, Qt::CaseInsensitive))
            list.append(text);
    }
}

/// What @p base holds is held by @p style too.
void extend(HouseStyle &style, const HouseStyle &base)
{
    add(style.labels, base.labels);
    add(style.dateLabels, base.dateLabels);
    add(style.asideLabels, base.asideLabels);
    style.junk += base.junk;
    style.citations += base.citations;
    style.hasHeadlinePages = style.hasHeadlinePages || base.hasHeadlinePages;
    if (!style.statesDateOrder)
        style.dateOrder = base.dateOrder;
}

/// The style called @p name of which another may be made: one that extends none itself.
const HouseStyle *baseCalled(const QString &name, const QList<HouseStyle> &own)
{
    for (const QList<HouseStyle> *styles : {&own, &shippedHouseStyles()}) {
        for (const HouseStyle &style : *styles) {
            if (style.name == name && style.base.isEmpty())
                return &style;
        }
    }
    return nullptr;
}

QString bareHost(const QString &host)
{
    const QString lower = host.toLower();
    return lower.startsWith(u"www.") ? lower.sliced(4) : lower;
}

bool isFor(const HouseStyle &style, const Document &document)
{
    const QString publisher = comparable(document.publisher);
    const bool isPublisher =
        !publisher.isEmpty()
        && std::any_of(style.publishers.begin(), style.publishers.end(),
                       [&publisher](const QString &name) { return comparable(name) == publisher; });
    const QString host = bareHost(QString::fromLatin1(QUrl::toAce(QUrl(document.url).host())));
    return isPublisher
           || (!host.isEmpty() && std::any_of(style.hosts.begin(), style.hosts.end(), [&host](const QString &name) {
                  return bareHost(name) == host;
              }));
}

bool isForAnybody(const HouseStyle &style)
{
    return style.publishers.isEmpty() && style.hosts.isEmpty();
}

}   // namespace

QList<HouseStyle> stylesFor(const Document &document, const QList<HouseStyle> &styles)
{
    if (styles.size() < 2)
        return styles;
    QList<HouseStyle> its;
    QList<HouseStyle> anybodys;
    for (const HouseStyle &style : styles) {
        if (isFor(style, document))
            its.append(style);
        else if (isForAnybody(style))
            anybodys.append(style);
    }
    return its.isEmpty() ? anybodys : its;
}

OwnHouseStyles houseStylesIn(const QString &folder)
{
    OwnHouseStyles own;
    if (folder.isEmpty())   // which QDir takes for the folder at work
        return own;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const Result<HouseStyle> style = read(file.filePath());
        if (style)
            own.styles.append(style.value());
        else
            own.complaints.append(
                tr("The house style in %1 was left out. %2").arg(file.fileName(), style.error().sentence));
    }
    const QList<HouseStyle> written = std::exchange(own.styles, {});
    for (HouseStyle style : written) {
        const HouseStyle *base = style.base.isEmpty() ? nullptr : baseCalled(style.base, written);
        if (!style.base.isEmpty() && !base) {
            own.complaints.append(
                tr("The house style %1 was left out. There is no style called %2 that it could extend.")
                    .arg(style.name, style.base));
            continue;
        }
        if (base)
            extend(style, *base);
        own.styles.append(style);
    }
    return own;
}

QList<HouseStyle> houseStylesWith(const QList<HouseStyle> &own)
{
    QList<HouseStyle> all = own;
    const auto isLast = [](const HouseStyle &style) { return style.isGeneric && !style.base.isEmpty(); };
    all.removeIf(isLast);
    for (const HouseStyle &shipped : shippedHouseStyles()) {
        if (std::ranges::none_of(own, [&shipped](const HouseStyle &style) { return style.name == shipped.name; }))
            all.append(shipped);
    }
    std::ranges::copy_if(own, std::back_inserter(all), isLast);
    return all;
}
