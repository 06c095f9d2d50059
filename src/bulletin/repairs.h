// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/dateorder.h"
#include "bulletin/range.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// What the reader says of a stretch of a document, whatever it was taken for.
struct Repair
{
    enum class Kind {
        Title,     ///< the headline of the item that stands here; a new item begins where another's text is before it
        Text,      ///< text of the item it stands in, or next to
        Sources,   ///< sources of the item it stands in, or next to
        Junk,      ///< no part of any item
        Split,     ///< an item begins here
        Join,      ///< the item that stands here is one with the item before it
    };

    Kind kind = Kind::Title;
    Range range;     ///< of the original: a part of one line, or lines
    QString quote;   ///< what stands there, line by line: it is found by that where it moved. Empty: not looked at yet

    bool operator==(const Repair &) const = default;
};

/// All that the reader put right in one document.
struct Repairs
{
    QList<Repair> places;                      ///< in the order in which they were made; the later prevails
    QString houseStyle;                        ///< by name; empty: the one that explains the document best
    std::optional<DateOrder> dateOrder = {};   ///< nothing: as the document tells
    /// Made on an earlier edition: what of them is not found again is nothing to wonder at.
    bool isInherited = false;

    bool isEmpty() const { return places.isEmpty() && houseStyle.isEmpty() && !dateOrder; }
    bool operator==(const Repairs &) const = default;
};

/// As an object `{"houseStyle", "dateOrder", "places": [{"kind", "start", "length", "quote"}]}`, without what is empty.
/// Whether they are inherited is no part of it.
QByteArray toJson(const Repairs &repairs);

/// What is not understood is left out.
Repairs repairsFromJson(const QByteArray &json);
