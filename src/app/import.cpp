// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "app/input.h"
#include "commands/importwork.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("CommandLine", text, nullptr, n);
}

QJsonObject jsonOf(const ImportReport &report)
{
    return {{u"input"_s, report.input.name},
            {u"added"_s, report.outcome.added},
            {u"updated"_s, report.outcome.updated},
            {u"unchanged"_s, report.outcome.unchanged},
            {u"error"_s, report.error.isEmpty() ? QJsonValue() : QJsonValue(report.error)}};
}

/// What a container held besides, in brackets; empty for one document.
QString surveyText(const ImportReport &report)
{
    if (!report.survey.isContainer)
        return {};
    const QString text = tr(" (%1 documents, %2 without items; %3 other files passed over)");
    return text.arg(report.survey.documents).arg(report.withoutItems).arg(report.survey.skipped);
}

/// In brackets, where a server had nothing newer.
QString unmodifiedText(const ImportReport &report)
{
    return report.isUnmodified ? tr(" (not changed since it was fetched last)") : QString();
}

void printText(const ImportReport &report)
{
    const QString line = tr("%1: %2 added, %3 updated, %4 unchanged%5\n");
    print(line.arg(report.input.name)
              .arg(report.outcome.added)
              .arg(report.outcome.updated)
              .arg(report.outcome.unchanged)
              .arg(surveyText(report) + unmodifiedText(report))
              .toUtf8());
}

void complainOf(const ImportReport &report)
{
    for (const PartFailure &failure : report.failures)
        complain(partName(report.input.name, failure.part), failure.sentence);
    for (const DoubtfulPart &doubtful : report.doubtful)
        complain(partName(report.input.name, doubtful.part),
                 tr("%1 It was imported; “coranto convert --explain” shows how it was read, and in the window "
                    "Ctrl+U lets you put it right.")
                     .arg(doubtful.sentence));
}

}   // namespace

int runImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Reads bulletins into the library. One that fails does not stop the others."));
    parser.addPositionalArgument(
        u"INPUT…"_s, tr("Files, folders, mailboxes, archives, addresses of the web, or - for standard input."));
    parser.addOptions({libraryOption(), jsonOption()});
    parser.addOptions(readOptions());
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    if (parser.positionalArguments().isEmpty())
        return misused(u"import"_s, tr("import takes one input or more."));
    const QString folder = libraryFolder(parser);
    const Result<std::unique_ptr<Library>> library = openLibrary(folder, Library::Access::ReadWrite);
    if (!library) {
        complain(folder, library.error().sentence);
        return Failed;
    }

    const ReadOptions options = readOptionsOf(parser);
    QJsonArray reports;
    int status = Done;
    for (const QString &input : parser.positionalArguments()) {
        const ImportReport report = ImportWork(*library.value(), {input, {}, input}, options).run();
        reports.append(jsonOf(report));
        complainOf(report);
        if (!report.error.isEmpty())
            status = Failed;
        if (!parser.isSet(u"json"_s) && (report.error.isEmpty() || report.survey.isContainer))
            printText(report);
    }
    if (parser.isSet(u"json"_s))
        print(QJsonDocument(reports).toJson());
    if (const Result<void> indexed = answer(library.value()->indexAll()); !indexed) {
        complain(folder, indexed.error().sentence);
        status = Failed;
    }
    return status;
}
