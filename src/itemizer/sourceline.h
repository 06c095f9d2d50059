// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "itemizer/dates.h"

#include <QList>
#include <QStringView>

/// A citation taken apart. Ranges are into the text that was read.
struct Citation
{
    QString publisher;
    QString title;
    PartialDate date;
    Range publisherRange;
    Range titleRange;
    Range dateRange;
};

/// Reads one citation without numbering and addresses: `Publisher, February 20, 2021`, `“Title,” Publisher, 2021`,
/// `Publisher (20 Feb 2021)`, `2005-10-28 Publisher`, `Publisher | 28 Jan 2021 | 1:02 pm`. Authors, pages, times and
/// remarks in square brackets are no part of the publisher. What cannot be split stands whole in `publisher`.
/// @param year of a date that states none (`Nov. 30`); 0 when it is not known, and such a date stays empty then
Citation readCitation(QStringView text, DateOrder order, int year = 0);

/// The citations that one line names: `AFP; Xinhua`, `AECL June 2002, Nukem June 2002`; mostly one, the whole.
QList<Range> splitCitations(QStringView text, DateOrder order);

/// The number before an entry of a list: `1. `, `2) `, `(3) `, `[4] `, `５、`. Length 0 when there is none.
struct Enumeration
{
    int number = 0;
    qsizetype length = 0;   ///< with the white space behind it
};
Enumeration readEnumeration(QStringView text);

/// A line or remark that names an author: `by Jane Doe`, `Автор: Анна Лодкина`.
bool namesAuthor(QStringView text);
