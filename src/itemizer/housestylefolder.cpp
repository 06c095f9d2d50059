// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/housestyle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

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

}   // namespace

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
    return own;
}

QList<HouseStyle> houseStylesWith(const QList<HouseStyle> &own)
{
    QList<HouseStyle> all = own;
    for (const HouseStyle &shipped : shippedHouseStyles()) {
        if (std::ranges::none_of(own, [&shipped](const HouseStyle &style) { return style.name == shipped.name; }))
            all.append(shipped);
    }
    return all;
}
