// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/input.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

}   // namespace

bool isWebAddress(const QString &input)
{
    return input.startsWith(u"http://", Qt::CaseInsensitive) || input.startsWith(u"https://", Qt::CaseInsensitive);
}

QString addressRefusal()
{
    return tr("Addresses are not fetched; save the page as text and open the file.");
}

Result<Survey> readInput(const QString &input, const ReadOptions &options, const TakeReading &take)
{
    Progress progress;
    if (isWebAddress(input))
        return Error{addressRefusal()};
    return readAll({input, {}}, options, take, progress);
}

QString partName(const QString &input, const QString &part)
{
    return part.isEmpty() ? input : QString(input % u'/' % part);
}
