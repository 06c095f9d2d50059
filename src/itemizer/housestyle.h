// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/result.h"
#include "itemizer/dates.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

/// The habits of one bulletin family: data, not code. Files in `resources/house-styles/`, described there.
struct HouseStyle
{
    /// Lines that belong to the page and not to the bulletin.
    struct JunkPattern
    {
        QString name;                    ///< see Junk::name
        QRegularExpression expression;   ///< must match the whole line
        QString text = {};               ///< of the expression, as it was written
    };

    QString name;
    QString description;
    QString base;              ///< name of the style that it extends, and whose habits it holds too; mostly empty
    QStringList publishers;    ///< whose bulletins alone it is for, with `hosts`; empty: anybody's
    QStringList hosts;         ///< where such bulletins stand, without `www.`
    bool isGeneric = false;    ///< claims no family: wins only where no family explains as much
    QStringList labels;        ///< words before a source, without their colon
    QStringList dateLabels;    ///< words before the date of a source on a line of its own
    QStringList asideLabels;   ///< words over lists that name no sources: `See also`
    QList<JunkPattern> junk;
    QList<QRegularExpression> citations;   ///< forms of a citation that tell the family; may be none
    DateOrder dateOrder = DateOrder::MonthFirst;
    bool statesDateOrder = false;
    bool isDateOrderSure = false;    ///< holds whatever the document itself tells
    bool hasHeadlinePages = false;   ///< the family also prints pages of headline and teaser, without sources
};

/// From a style file; the Error names the key and what is wrong with it.
Result<HouseStyle> readHouseStyle(const QByteArray &json);

/// All styles that ship with the program. Broken ones are a mistake of ours that a test finds.
const QList<HouseStyle> &shippedHouseStyles();

struct Document;

/// The styles of @p styles that @p document may be read by: those for its publisher or host alone where there are any,
/// else those for anybody. A single one is not asked.
QList<HouseStyle> stylesFor(const Document &document, const QList<HouseStyle> &styles);

/// The reader's own styles.
struct OwnHouseStyles
{
    QList<HouseStyle> styles;   ///< in the order of the names of their files
    QStringList complaints;     ///< a sentence for each file that is broken, with its name and the key at fault
};

/// What stands in the `*.json` files of @p folder, which need not exist. Never on the GUI thread.
OwnHouseStyles houseStylesIn(const QString &folder);

/// @p own and those that ship; one of the same name takes the place of the shipped one. In the order in which they are
/// asked: one that extends another and claims nobody's bulletins comes last, so that it has to explain more.
QList<HouseStyle> houseStylesWith(const QList<HouseStyle> &own);
