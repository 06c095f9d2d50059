// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui.h"
#include "app/verb.h"
#include "app/window.h"

#include <QApplication>
#include <QCoreApplication>

#include <cstring>
#include <thread>

#include <fontconfig/fontconfig.h>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Words after `coranto` that need no window and no display. `screenshot` draws one, in memory.
const QList<Verb> &verbs()
{
    static const QList<Verb> all = {
        {u"convert"_s, tr("read a bulletin and print it"), runConvert},
        {u"import"_s, tr("read bulletins into the library"), runImport},
        {u"search"_s, tr("find items"), runSearch},
        {u"bookmark"_s, tr("add, remove or list bookmarks"), runBookmark},
        {u"export"_s, tr("write items of the library"), runExport},
        {u"check"_s, tr("look whether the library is sound"), runCheck},
        {u"screenshot"_s, tr("draw the window into a picture"), runScreenshot},
    };
    return all;
}

const Verb *verbNamed(const QString &name)
{
    const auto found =
        std::find_if(verbs().begin(), verbs().end(), [&](const Verb &verb) { return verb.name == name; });
    return found == verbs().end() ? nullptr : &*found;
}

bool isWord(const char *argument, const char *word)
{
    return argument && std::strcmp(argument, word) == 0;
}

bool isAskedFor(int argc, char **argv, const char *option)
{
    return std::any_of(argv + 1, argv + argc, [option](const char *argument) { return isWord(argument, option); });
}

void setNames()
{
    QCoreApplication::setApplicationName(u"coranto"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CORANTO_VERSION));
}

int runVerb(const Verb &verb)
{
    return verb.run(QCoreApplication::arguments().mid(1));
}

/// What is listed below the help of the window.
QString verbList()
{
    QString list = tr("Without a window:\n");
    for (const Verb &verb : verbs())
        list += u"  coranto "_s % verb.name.leftJustified(12) % verb.summary % u'\n';
    return list % tr("“coranto VERB --help” says more.\n");
}

}   // namespace

int main(int argc, char **argv)
{
    setNames();
    const char *first = argc > 1 ? argv[1] : nullptr;
    if (isWord(first, "screenshot") && !isAskedFor(argc, argv, "--help") && !isAskedFor(argc, argv, "-h")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        return runScreenshot(QCoreApplication::arguments().mid(1));
    }
    if (const Verb *verb = first ? verbNamed(QString::fromLocal8Bit(first)) : nullptr) {
        QCoreApplication application(argc, argv);
        return runVerb(*verb);
    }
    WindowRequest request;
    {
        // Help and mistakes need no display, so they are seen to before there is one.
        QCoreApplication application(argc, argv);
        if (const std::optional<int> status = parseWindowArguments(QCoreApplication::arguments(), verbList(), request))
            return *status;
    }
    // Reading the fonts' settings takes a fifth of a start, and Qt has time for it only after the display is open.
    std::thread([] { FcInit(); }).detach();
    QApplication application(argc, argv);
    return runWindow(application, request);
}
