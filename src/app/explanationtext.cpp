// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explanationtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRunnersUp = 5;
constexpr qsizetype LongestText = 60;   // of a line; the number finds the rest

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString worthOf(const Candidate &candidate)
{
    return tr("house style “%1”, arrangement “%2”, worth %3")
        .arg(candidate.houseStyle, candidate.arrangement, QString::number(candidate.worth, 'f', 3));
}

/// How the document was read, and how else it might have been.
QString choiceText(const Reading &reading)
{
    const QList<Candidate> &candidates = reading.explanation->candidates;
    const bool hasItems = !reading.bulletin.items.isEmpty();
    QString text;
    if (candidates.isEmpty())
        return hasItems ? tr("The form of the document marks its items.\n") : tr("Nothing in it looks like items.\n");
    if (hasItems)
        text = tr("Read by %1; %2 % of the text is explained.\n")
                   .arg(worthOf(candidates.first()))
                   .arg(qRound(100 * reading.confidence));
    else
        text = tr("No items were found; the nearest was %1, which may be chance.\n").arg(worthOf(candidates.first()));
    for (const Candidate &candidate : candidates.mid(1, MostRunnersUp))
        text += tr("  not by %1\n").arg(worthOf(candidate));
    return text;
}

QString shortened(const QString &text)
{
    return text.size() <= LongestText ? text : QString(text.first(LongestText - 1) % u'…');
}

QString lineText(const ExplainedLine &line)
{
    return tr("  line %1  %2  “%3”\n          %4\n")
        .arg(line.number, 5)
        .arg(line.role.leftJustified(14), shortened(line.text), line.reason);
}

/// What comes over the lines of an item, or over those between items.
QString headingOf(const Reading &reading, qsizetype item)
{
    if (item < 0)
        return tr("\nIn no item\n");
    const QString title = reading.bulletin.items[item].title;
    return title.isEmpty() ? tr("\nItem %1, without a title\n").arg(item + 1)
                           : tr("\nItem %1: %2\n").arg(item + 1).arg(title);
}

}   // namespace

QString explanationText(const Reading &reading, const QString &input)
{
    if (!reading.explanation)
        return {};
    QString text = input % u"\n"_s % choiceText(reading);
    std::optional<qsizetype> item;
    for (const ExplainedLine &line : reading.explanation->lines) {
        if (item != line.item)
            text += headingOf(reading, line.item);
        item = line.item;
        text += lineText(line);
    }
    if (!reading.doubts.isEmpty())
        text += tr("\nDoubtful\n");
    for (const Doubt &doubt : reading.doubts)
        text += doubt.line > 0 ? tr("  line %1  %2\n").arg(doubt.line, 5).arg(doubt.reason)
                               : tr("  %1\n").arg(doubt.reason);
    return text % u'\n';
}
