// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"
#include "app/window.h"

#include <QApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int LargestSide = 16384;   // of a picture, in pixels; more is a mistake

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// From `1280x800`; empty when it is none.
QSize sizeOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})[xX×](\\d{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && !size.isEmpty() && size.width() <= LargestSide && size.height() <= LargestSide ? size
                                                                                                              : QSize();
}

std::optional<Theme::Choice> themeOf(const QString &name)
{
    if (name == u"light")
        return Theme::Choice::Light;
    if (name == u"dark")
        return Theme::Choice::Dark;
    return {};
}

}   // namespace

int runScreenshot(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Draws the real window into a picture, without a display. With inputs the library is a throw-away one."));
    parser.addPositionalArgument(u"INPUT…"_s, tr("Bulletins to show."), u"[INPUT…]"_s);
    parser.addOptions({libraryOption(),
                       {u"output"_s, tr("The picture to write."), u"PNG"_s},
                       {u"size"_s, tr("Of the window; 1280x800 unless told."), u"WxH"_s, u"1280x800"_s},
                       {u"theme"_s, tr("light (the default) or dark."), u"THEME"_s, u"light"_s},
                       {u"query"_s, tr("What stands in the search box."), u"QUERY"_s}});
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    const QSize size = sizeOf(parser.value(u"size"_s));
    const std::optional<Theme::Choice> theme = themeOf(parser.value(u"theme"_s));
    if (parser.value(u"output"_s).isEmpty())
        return misused(u"screenshot"_s, tr("--output is missing."));
    if (size.isEmpty())
        return misused(u"screenshot"_s, tr("--size takes a width and a height, like 1280x800."));
    if (!theme)
        return misused(u"screenshot"_s, tr("--theme takes light or dark."));
    const bool hasOwnLibrary = parser.positionalArguments().isEmpty() && parser.isSet(u"library"_s);
    const ScreenshotRequest request{parser.value(u"output"_s),
                                    size,
                                    *theme,
                                    parser.positionalArguments(),
                                    parser.value(u"query"_s),
                                    hasOwnLibrary ? libraryFolder(parser) : QString()};
    return renderScreenshot(*qApp, request);
}
