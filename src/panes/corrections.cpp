// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/corrections.h"

#include "models/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Context = 60;   // characters kept around a change

QString tr(const char *text)
{
    return QCoreApplication::translate("article", text);
}

struct Field
{
    QString name;
    QString before;
    QString after;
};

QString sourcesText(const QList<Source> &sources)
{
    QStringList lines;
    for (const Source &source : sources) {
        const QString line = source.citation % u' ' % source.url;
        lines.append(line.trimmed());
    }
    return lines.join(u'\n');
}

/// Those that the last correction changed.
QList<Field> changedFields(const StoredItem &item)
{
    if (item.formers.isEmpty())
        return {};
    const FormerText &former = item.formers.first();
    QList<Field> fields{{tr("headline"), former.title, item.item.title},
                        {tr("date"), shown(former.date), shown(item.item.date)},
                        {tr("text"), former.body, bodyText(item.item.body)},
                        {tr("sources"), former.sources.join(u'\n'), sourcesText(item.item.sources)}};
    fields.removeIf([](const Field &field) { return field.before == field.after; });
    return fields;
}

QString shownDay(const QDateTime &time)
{
    return shown(PartialDate::of(time.toLocalTime().date()));
}

/// Without the middle of what was kept, far from any change.
void shorten(QList<Change> &changes)
{
    for (qsizetype at = 0; at < changes.size(); ++at) {
        QString &text = changes[at].text;
        if (changes[at].kind != Change::Kind::Kept || text.size() <= 2 * Context)
            continue;
        const QString head = at == 0 ? QString() : text.left(text.indexOf(u' ', Context));
        const QString tail = at == changes.size() - 1 ? QString() : text.mid(text.lastIndexOf(u' ', -Context));
        text = head % u" …"_s % tail;
    }
}

}   // namespace

QStringList correctionLines(const StoredItem &item)
{
    QStringList lines;
    QStringList names;
    for (const Field &field : changedFields(item))
        names.append(field.name);
    if (!item.formers.isEmpty()) {
        const QString day = shownDay(item.formers.first().replaced);
        lines.append(names.isEmpty() ? tr("Corrected on %1.").arg(day)
                                     : tr("Corrected on %1: %2.").arg(day, names.join(u", "_s)));
    }
    if (item.absentSince.isValid())
        lines.append(tr("Absent from its bulletin since the edition of %1.").arg(shownDay(item.absentSince)));
    return lines;
}

QList<QList<Change>> correctionsOf(const StoredItem &item)
{
    QList<QList<Change>> result;
    for (const Field &field : changedFields(item)) {
        QList<Change> changes = changesOf(field.before, field.after);
        shorten(changes);
        result.append(changes);
    }
    return result;
}
