// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void printReport(const CheckReport &report, bool isJson)
{
    if (isJson) {
        print(QJsonDocument(QJsonObject{{u"problems"_s, QJsonArray::fromStringList(report.problems)},
                                        {u"bulletins"_s, report.bulletins},
                                        {u"items"_s, report.items},
                                        {u"bookmarks"_s, report.bookmarks}})
                  .toJson());
        return;
    }
    const QString line = tr("%1 bulletins, %2 items, %3 bookmarks: %4\n");
    const QString verdict = report.problems.isEmpty() ? tr("sound") : tr("not sound");
    print(line.arg(report.bulletins).arg(report.items).arg(report.bookmarks).arg(verdict).toUtf8());
}

}   // namespace

int runCheck(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Looks whether the library is sound. Nothing is changed."));
    parser.addOptions({libraryOption(), jsonOption()});
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return misused(u"check"_s, tr("check takes options only."));

    const QString folder = libraryFolder(parser);
    const Result<std::unique_ptr<Library>> library = openLibrary(folder, Library::Access::ReadOnly);
    const Result<CheckReport> report =
        library ? answer(library.value()->check()) : Result<CheckReport>(library.error());
    if (!report) {
        complain(folder, report.error().sentence);
        return Failed;
    }
    printReport(report.value(), parser.isSet(u"json"_s));
    for (const QString &problem : report.value().problems)
        complain(folder, problem);
    return report.value().problems.isEmpty() ? Done : Failed;
}
