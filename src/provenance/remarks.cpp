// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/provenance.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Provenance", text);
}

/// As a reader would write it, in the language of the interface.
QString spoken(const PartialDate &date)
{
    const QLocale locale;
    switch (date.precision()) {
    case PartialDate::Precision::Day:
        return locale.toString(date.firstDay(), QLocale::LongFormat);
    case PartialDate::Precision::Month:
        return locale.toString(date.firstDay(), QStringLiteral("MMMM yyyy"));
    case PartialDate::Precision::Year:
    case PartialDate::Precision::None:
        break;
    }
    return date.toIso();
}

void addDateRemarks(QList<Remark> &remarks, const Source &source)
{
    const PartialDate inLink = dateInLink(source.url);
    if (source.date.isEmpty()) {
        remarks.append({Remark::Kind::NoDate, tr("No date is stated.")});
        if (!inLink.isEmpty())
            remarks.append({Remark::Kind::DateFromLink, tr("The link bears the date %1.").arg(spoken(inLink))});
        return;
    }
    // A page is often put up the day before or after the date it bears, by time zone and by the paper's habit.
    const bool isNear = source.date.precision() == PartialDate::Precision::Day
                        && inLink.precision() == PartialDate::Precision::Day
                        && std::abs(source.date.firstDay().daysTo(inLink.firstDay())) <= 1;
    if (!isNear && !source.date.agreesWith(inLink)) {
        const QString text = tr("The stated date is %1, but the link bears the date %2.");
        remarks.append({Remark::Kind::DateDiffers, text.arg(spoken(source.date), spoken(inLink))});
    }
}

}   // namespace

QList<Remark> remarksOn(const Source &source)
{
    QList<Remark> remarks;
    addDateRemarks(remarks, source);
    if (source.url.isEmpty())
        return remarks;
    if (const QString oddity = oddityOf(source.url); !oddity.isEmpty())
        remarks.append({Remark::Kind::OddLink, oddity});
    const QString host = hostOf(source.url);
    if (isShortener(host))
        remarks.append(
            {Remark::Kind::ShortLink, tr("The link is shortened by %1 and hides where it leads.").arg(host)});
    else if (!host.isEmpty() && !source.publisher.isEmpty() && !publisherFitsHost(source.publisher, host))
        remarks.append({Remark::Kind::PublisherHost,
                        tr("The link leads to %1, whose name does not resemble the publisher’s.").arg(host)});
    return remarks;
}
