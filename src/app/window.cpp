// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window.h"

#include "app/verb.h"
#include "commands/webaddress.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// A display, or the reader's word (`QT_QPA_PLATFORM`) that something else will do.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// What a start may ask of the window, as desktops offer it beside the icon: its word, and the QAction's name.
const QHash<QString, QString> &actions()
{
    static const QHash<QString, QString> all{{u"open"_s, u"actionOpen"_s}, {u"search"_s, u"actionSearch"_s}};
    return all;
}

/// Desktops hand over files as addresses, too: `file:///…`.
QString absolute(const QString &input)
{
    if (input == u"-" || webAddress(input))
        return input;
    const QUrl url = input.startsWith(u"file:///") ? QUrl(input) : QUrl();
    return url.isLocalFile() ? url.toLocalFile() : QFileInfo(input).absoluteFilePath();
}

QStringList absolute(const QStringList &inputs)
{
    QStringList paths;
    for (const QString &input : inputs)
        paths.append(absolute(input));
    return paths;
}

}   // namespace

std::optional<int> parseWindowArguments(const QStringList &arguments, const QString &verbList, WindowRequest &request)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Reads sourced bulletins: opens the window with what is named imported and shown."));
    parser.addPositionalArgument(
        u"FILE…"_s, tr("Bulletins to import and show, or addresses of the web; - is standard input."), u"[FILE…]"_s);
    QCommandLineOption firstPaint(u"exit-after-first-paint"_s);
    firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);   // for the benchmark of the start
    parser.addOptions(
        {{{u"h"_s, u"help"_s}, tr("Say how this is used.")},
         {u"version"_s, tr("Say which version this is.")},
         libraryOption(),
         {u"action"_s, tr("Do ACTION at once: open or search."), u"ACTION"_s},
         {{u"new-window"_s, u"no-single-instance"_s}, tr("Open a window of its own beside one that is open.")},
         firstPaint});
    if (!parser.parse(arguments))
        return misused(QString(), parser.errorText());
    if (parser.isSet(u"help"_s))
        print(helpOf(parser, u"coranto"_s) + '\n' + verbList.toUtf8());
    else if (parser.isSet(u"version"_s))
        print(QString(u"coranto "_s % QCoreApplication::applicationVersion() % u'\n').toUtf8());
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s))
        return Done;
    if (parser.isSet(u"action"_s) && !actions().contains(parser.value(u"action"_s)))
        return misused(QString(), tr("--action takes open or search."));
    if (!hasDisplay()) {
        complain(u"window"_s, tr("There is no display to open it on; “coranto --help” lists what needs none."));
        return Failed;
    }
    request.libraryFolder = libraryFolder(parser);
    request.inputs = absolute(parser.positionalArguments());
    request.action = actions().value(parser.value(u"action"_s));
    request.isNewWindow = parser.isSet(u"new-window"_s);
    request.endsAfterPaint = parser.isSet(firstPaint);
    return {};
}
