// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "app/input.h"

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

/// What became of one input.
struct Report
{
    QString input;
    ImportOutcome outcome;
    QString error;   ///< empty when all went well
};

Result<ImportOutcome> importInput(Library &library, const QString &input, const ReadOptions &options)
{
    const Result<Reading> reading = readInput(input, options);
    if (!reading)
        return reading.error();
    if (reading.value().bulletin.items.isEmpty())
        return Error{tr("No items with sources were recognised in it.")};
    const Result<QByteArray> original = originalOf(reading.value());
    if (!original)
        return original.error();
    return answer(library.import(reading.value().bulletin, original.value()));
}

Report reportOn(Library &library, const QString &input, const ReadOptions &options)
{
    const Result<ImportOutcome> outcome = importInput(library, input, options);
    return outcome ? Report{input, outcome.value(), {}} : Report{input, {}, outcome.error().sentence};
}

QJsonObject jsonOf(const Report &report)
{
    return {{u"input"_s, report.input},
            {u"added"_s, report.outcome.added},
            {u"updated"_s, report.outcome.updated},
            {u"unchanged"_s, report.outcome.unchanged},
            {u"error"_s, report.error.isEmpty() ? QJsonValue() : QJsonValue(report.error)}};
}

void printText(const Report &report)
{
    const QString line = tr("%1: %2 added, %3 updated, %4 unchanged\n");
    print(line.arg(report.input)
              .arg(report.outcome.added)
              .arg(report.outcome.updated)
              .arg(report.outcome.unchanged)
              .toUtf8());
}

}   // namespace

int runImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Reads bulletins into the library. One that fails does not stop the others."));
    parser.addPositionalArgument(u"INPUT…"_s, tr("Files, or - for standard input."));
    parser.addOptions(
        {libraryOption(),
         jsonOption(),
         {u"format"_s, tr("Take the inputs for FORMAT instead of what they look like."), u"FORMAT"_s},
         {u"charset"_s, tr("Decode the inputs by CHARSET instead of the one guessed."), u"CHARSET"_s},
         {u"house-style"_s, tr("Read by the house style NAME instead of the one that fits best."), u"NAME"_s}});
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

    const ReadOptions options{parser.value(u"format"_s), parser.value(u"charset"_s), parser.value(u"house-style"_s)};
    QJsonArray reports;
    int status = Done;
    for (const QString &input : parser.positionalArguments()) {
        const Report report = reportOn(*library.value(), input, options);
        reports.append(jsonOf(report));
        if (!report.error.isEmpty()) {
            complain(input, report.error);
            status = Failed;
        } else if (!parser.isSet(u"json"_s)) {
            printText(report);
        }
    }
    if (parser.isSet(u"json"_s))
        print(QJsonDocument(reports).toJson());
    return status;
}
