// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "app/input.h"
#include "exporting/exporting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void printDoubts(const QString &input, const QList<Doubt> &doubts)
{
    for (const Doubt &doubt : doubts) {
        const QString place = doubt.line > 0 ? tr("line %1: ").arg(doubt.line) : QString();
        complain(input, place % doubt.reason);
    }
}

}   // namespace

int runConvert(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Reads a bulletin and prints it. No library is touched."));
    parser.addPositionalArgument(u"INPUT"_s, tr("A file, or - for standard input."));
    parser.addOptions({
        {u"to"_s, tr("What to print: %1.").arg(exportFormats().join(u", ")), u"FORMAT"_s, u"json"_s},
        {u"format"_s, tr("Take the input for FORMAT instead of what it looks like."), u"FORMAT"_s},
        {u"charset"_s, tr("Decode the input by CHARSET instead of the one guessed."), u"CHARSET"_s},
        {u"house-style"_s, tr("Read by the house style NAME instead of the one that fits best."), u"NAME"_s},
        {u"doubts"_s, tr("Say on standard error what could not be read with certainty.")},
    });
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    const QString to = parser.value(u"to"_s);
    if (parser.positionalArguments().size() != 1)
        return misused(u"convert"_s, tr("convert takes one input."));
    if (!exportFormats().contains(to))
        return misused(u"convert"_s,
                       tr("Nothing can be converted to “%1”, only to %2.").arg(to, exportFormats().join(u", ")));

    const QString input = parser.positionalArguments().first();
    const ReadOptions options{parser.value(u"format"_s), parser.value(u"charset"_s), parser.value(u"house-style"_s)};
    const Result<Reading> reading = readInput(input, options);
    if (!reading) {
        complain(input, reading.error().sentence);
        return Failed;
    }
    if (parser.isSet(u"doubts"_s))
        printDoubts(input, reading.value().doubts);
    print(exported(reading.value().bulletin, to));
    return Done;
}
