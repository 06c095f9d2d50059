// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/recognizedlist.h"

#include "panes/theme.h"
#include "provenance/provenance.h"

#include <QCoreApplication>
#include <QListWidget>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int PlaceRole = Qt::UserRole;
constexpr qsizetype MostListed = 1'000;   // items, doubts; more would be read by nobody and hold up the window
constexpr qsizetype MostNames = 5;        // of publishers in one row

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("RecognizedList", text, nullptr, n);
}

QListWidgetItem *addRow(QListWidget &list, const QString &text, qsizetype place)
{
    auto *row = new QListWidgetItem(text, &list);
    row->setData(PlaceRole, qlonglong(place));
    return row;
}

void addMore(QListWidget &list, qsizetype more)
{
    if (more <= 0)
        return;
    auto *row = new QListWidgetItem(tr("Not listed: %Ln more.", int(more)), &list);
    row->setFlags(Qt::NoItemFlags);
}

QString headline(const Item &item)
{
    if (!item.title.isEmpty())
        return item.title;
    const QString text = bodyText(item.body).left(80).simplified();
    return text.isEmpty() && !item.sources.isEmpty() ? item.sources.first().citation : text;
}

QString sourcesOf(const Item &item)
{
    const int count = int(item.sources.size());
    if (count == 0)
        return tr("no source");
    QStringList names;
    for (const Source &source : item.sources) {
        const QString name = source.publisher.isEmpty() ? hostOf(source.url) : source.publisher;
        if (!name.isEmpty() && names.size() < MostNames)
            names.append(name);
    }
    const QString sources = count == 1 ? tr("1 source") : tr("%Ln sources", count);
    return names.isEmpty() ? sources : tr("%1: %2").arg(sources, names.join(tr(", ")));
}

/// What the list shows in one row: an item, or what stands between items and was left out.
struct RecognizedPart
{
    qsizetype start = 0;
    const Item *item = nullptr;
    const Junk *junk = nullptr;
};

QList<RecognizedPart> partsOf(const Reading &reading)
{
    QList<RecognizedPart> parts;
    const QList<Item> &items = reading.bulletin.items;
    for (const Item &item : items)
        parts.append({item.range.start, &item, nullptr});
    qsizetype next = 0;   // both stand in the order of the original
    for (const Junk &junk : reading.junk) {
        while (next < items.size() && items[next].range.end() <= junk.range.start)
            ++next;
        const bool isWithin = next < items.size() && items[next].range.contains(junk.range.start);
        if (!isWithin && junk.name != u"blank" && junk.name != u"rule")
            parts.append({junk.range.start, nullptr, &junk});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const RecognizedPart &one, const RecognizedPart &other) { return one.start < other.start; });
    return parts;
}

}   // namespace

void listRecognized(QListWidget &list, const Reading &reading, const QString &text, const Theme &theme)
{
    const int scrolled = list.verticalScrollBar()->value();
    list.clear();
    const QList<RecognizedPart> parts = partsOf(reading);
    for (const RecognizedPart &part : parts.first(std::min(parts.size(), MostListed))) {
        if (part.item) {
            addRow(list, headline(*part.item) % u'\n' % sourcesOf(*part.item), part.start);
            continue;
        }
        const QString words = text.mid(part.junk->range.start, part.junk->range.length).left(80).simplified();
        addRow(list, tr("Left out: %1").arg(words), part.start)->setForeground(theme.color(Theme::Role::TextMuted));
    }
    addMore(list, parts.size() - MostListed);
    if (reading.bulletin.items.isEmpty()) {
        list.insertItem(0, tr("No items were recognised."));
        list.item(0)->setFlags(Qt::NoItemFlags);
    }
    list.verticalScrollBar()->setValue(scrolled);
}

void listDoubts(QListWidget &list, const QList<Doubt> &doubts)
{
    list.clear();
    for (const Doubt &doubt : doubts.first(std::min(doubts.size(), MostListed))) {
        const QString line =
            doubt.line > 0 ? tr("Line %1: %2").arg(QString::number(doubt.line), doubt.reason) : doubt.reason;
        addRow(list, line, doubt.range.start);
    }
    addMore(list, doubts.size() - MostListed);
}

qsizetype placeOf(const QListWidgetItem &row)
{
    return row.data(PlaceRole).toLongLong();
}
