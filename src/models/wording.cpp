// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

/// The reader's long date format with a short month and without the day of the week.
QString dayFormat()
{
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    const qsizetype weekday = format.indexOf(u"dddd"_s);
    if (weekday >= 0) {
        const auto isJoint = [](QChar c) { return c.isSpace() || QStringView(u",،").contains(c); };
        qsizetype begin = weekday;
        qsizetype end = weekday + 4;
        while (begin > 0 && isJoint(format[begin - 1]))
            --begin;
        while (end < format.size() && isJoint(format[end]))
            ++end;
        format.remove(begin, end - begin);
    }
    return format.replace(u"MMMM"_s, u"MMM"_s);
}

/// One of three sentences; a translation has as many forms of the last as its language needs.
QString counted(qint64 count, const char *none, const char *one, const char *many)
{
    if (count == 0)
        return QCoreApplication::translate("wording", none);
    if (count == 1)
        return QCoreApplication::translate("wording", one);
    const int number = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("wording", many, nullptr, number);
}

}   // namespace

QString shown(const PartialDate &date)
{
    switch (date.precision()) {
    case PartialDate::Precision::None:
        return {};
    case PartialDate::Precision::Year:
        return QString::number(date.firstDay().year());
    case PartialDate::Precision::Month:
        return QLocale().toString(date.firstDay(),
                                  QCoreApplication::translate("wording", "MMMM yyyy", "month and year"));
    case PartialDate::Precision::Day:
        break;
    }
    return QLocale().toString(date.firstDay(), dayFormat());
}

QString shown(const ItemDate &date)
{
    const QString text = shown(date.date);
    if (text.isEmpty() || !date.isAbout)
        return text;
    return QCoreApplication::translate("wording", "about %1", "a date that is not stated").arg(text);
}

QString shownItems(qint64 count)
{
    return counted(count, QT_TRANSLATE_NOOP("wording", "no items"), QT_TRANSLATE_NOOP("wording", "1 item"),
                   QT_TRANSLATE_N_NOOP("wording", "%Ln items"));
}

QString shownResults(qint64 count)
{
    return counted(count, QT_TRANSLATE_NOOP("wording", "no results"), QT_TRANSLATE_NOOP("wording", "1 result"),
                   QT_TRANSLATE_N_NOOP("wording", "%Ln results"));
}

QString shownSources(qint64 count)
{
    return counted(count, QT_TRANSLATE_NOOP("wording", "no sources"), QT_TRANSLATE_NOOP("wording", "1 source"),
                   QT_TRANSLATE_N_NOOP("wording", "%Ln sources"));
}

QString shownWarnings(qint64 count)
{
    return counted(count, QT_TRANSLATE_NOOP("wording", "no warnings"), QT_TRANSLATE_NOOP("wording", "1 warning"),
                   QT_TRANSLATE_N_NOOP("wording", "%Ln warnings"));
}
