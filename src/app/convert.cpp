// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "app/explanationtext.h"
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

/// Everything that an input holds, as one bulletin.
struct Conversion
{
    Bulletin bulletin;
    int documents = 0;
    bool hasFailed = false;

    void add(Bulletin read);
};

/// Of several documents only the items are kept: what each says of itself is true of it alone.
void Conversion::add(Bulletin read)
{
    if (++documents == 1) {
        bulletin = std::move(read);
        return;
    }
    const QString houseStyle = bulletin.houseStyle == read.houseStyle ? read.houseStyle : QString();
    const QList<Item> items = std::exchange(bulletin, {}).items;
    bulletin.houseStyle = houseStyle;
    bulletin.items = items + read.items;
}

enum class Doubts { Quiet, Told };

Conversion converted(const QString &input, const ReadOptions &options, Doubts doubts)
{
    Conversion conversion;
    const auto take = [&](const QString &part, Result<Reading> reading) {
        if (!reading) {
            complain(partName(input, part), reading.error().sentence);
            conversion.hasFailed = true;
            return true;
        }
        if (doubts == Doubts::Told)
            printDoubts(partName(input, part), reading.value().doubts);
        if (reading.value().explanation)
            print(explanationText(reading.value(), partName(input, part)).toUtf8());
        conversion.add(std::move(reading).value().bulletin);
        return true;
    };
    if (const Result<Survey> survey = readInput(input, options, take); !survey) {
        complain(input, survey.error().sentence);
        conversion.hasFailed = true;
    }
    return conversion;
}

}   // namespace

int runConvert(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(
        "Reads a bulletin and prints it; of several in one input, all items in their order. No library is touched."));
    parser.addPositionalArgument(
        u"INPUT"_s, tr("A file, a folder, a mailbox, an archive, an address of the web, or - for standard input."));
    parser.addOptions({
        {u"to"_s, tr("What to print: %1.").arg(exportFormats().join(u", ")), u"FORMAT"_s, u"json"_s},
        {u"explain"_s, tr("Print why each boundary was drawn, instead of the bulletin.")},
        {u"doubts"_s, tr("Say on standard error what could not be read with certainty.")},
    });
    parser.addOptions(readOptions());
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    const QString to = parser.value(u"to"_s);
    if (parser.positionalArguments().size() != 1)
        return misused(u"convert"_s, tr("convert takes one input."));
    if (!exportFormats().contains(to))
        return misused(u"convert"_s,
                       tr("Nothing can be converted to “%1”, only to %2.").arg(to, exportFormats().join(u", ")));

    const QString input = parser.positionalArguments().first();
    ReadOptions options = readOptionsOf(parser);
    if (parser.isSet(u"explain"_s))
        options.reasons = ReadOptions::Reasons::Told;
    const Doubts doubts = parser.isSet(u"doubts"_s) ? Doubts::Told : Doubts::Quiet;
    const Conversion conversion = converted(input, options, doubts);
    if (conversion.documents > 0 && !parser.isSet(u"explain"_s))
        print(exported(conversion.bulletin, to));
    return conversion.hasFailed ? Failed : Done;
}
