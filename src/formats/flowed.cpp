// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/flowed.h"

#include <QStringView>

namespace {

/// A line without its quote marks and the space that stuffs it.
struct FlowedLine
{
    qsizetype depth = 0;
    QStringView text;
    bool goesOn = false;   ///< its paragraph goes on in the next line of the same depth
};

FlowedLine flowedLine(QStringView line)
{
    FlowedLine result;
    if (line.endsWith(u'\r'))
        line.chop(1);
    while (line.startsWith(u'>')) {
        line = line.sliced(1);
        ++result.depth;
    }
    if (line.startsWith(u' '))
        line = line.sliced(1);
    result.text = line;
    result.goesOn = line.endsWith(u' ') && line != QStringView(u"-- ");   // 4.3: a signature's line is fixed
    return result;
}

}   // namespace

QString unflowed(const QString &text, SoftBreak softBreak)
{
    QString result;
    result.reserve(text.size());
    qsizetype depth = 0;
    bool isOpen = false;
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        const FlowedLine line = flowedLine(whole);
        const bool continues = isOpen && line.depth == depth;
        if (!continues && !(result.isEmpty() && !isOpen))
            result += u'\n';
        if (!continues && line.depth > 0)
            result += QString(line.depth, u'>') + u' ';
        const bool drops = line.goesOn && softBreak == SoftBreak::JoinsWords;
        result += drops ? line.text.chopped(1) : line.text;
        isOpen = line.goesOn;
        depth = line.depth;
    }
    return result;
}
