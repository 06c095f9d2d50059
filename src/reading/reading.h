// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "bulletin/progress.h"
#include "bulletin/repairs.h"
#include "bulletin/result.h"
#include "itemizer/housestyle.h"
#include "reading/explanation.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

/// What the reader put right before in the document of these bytes (SHA-256), or else in an earlier one of that place
/// (as Origin::place). Called on the thread that reads.
using RecallRepairs = std::function<Repairs(const QByteArray &digest, const QString &place)>;

/// How a document is to be read where the reader knows better than the program.
struct ReadOptions
{
    QString format;         ///< as formats name themselves; empty: sniffed
    QString charset;        ///< IANA name; empty: guessed
    QString houseStyle;     ///< by name; empty: the one that explains the document best
    QString address = {};   ///< of the web, where the bytes stand and their relative links lead from; empty: not known
    QString servedCharset = {};   ///< as a server states it: a hint
    enum class Reasons { Untold, Told };
    Reasons reasons = Reasons::Untold;   ///< whether the reader asks why
    QList<HouseStyle> ownStyles = {};    ///< the reader's, to be considered beside those that ship
    RecallRepairs recall = {};           ///< empty: nothing was put right
};

/// A document read: its bulletin, and what was thought on the way.
struct Reading
{
    Bulletin bulletin;
    QList<Junk> junk;        ///< with the items it covers every character of the original
    QList<Doubt> doubts;     ///< in the order of the original
    double confidence = 0;   ///< of the house style, 0 to 1
    /// The bytes; empty when they are many and stand in the file `bulletin.origin.place`: see originalOf().
    QByteArray original;
    std::optional<Explanation> explanation;   ///< where ReadOptions ask for reasons
    Repairs repairs = {};                     ///< that were recalled, with the places that they have now
};

/// So little of the document was understood that the reader should see it before it is kept: no items, or little
/// confidence. What the reader put right is theirs, and not doubtful.
bool isDoubtful(const Reading &reading);

/// Why @p reading is doubtful, in a sentence.
QString doubtfulness(const Reading &reading);

/// Reads bytes: format, Document, itemizer, remarks. A pure function, safe on any thread. Fails only when there is
/// nothing to read: no text, binary data, a format or style of no such name, or the reader's word to stop.
/// @param place where the bytes came from, see Origin::place
Result<Reading> readBytes(const QByteArray &bytes, const QString &place, const ReadOptions &options,
                          Progress &progress);

/// The same for a file; never on the GUI thread.
Result<Reading> readFile(const QString &path, const ReadOptions &options, Progress &progress);

/// The bytes that @p reading was made of, read again from their file where they were not kept. Fails when the file
/// is gone or is another by now.
Result<QByteArray> originalOf(const Reading &reading);

/// An original as it is read today.
struct OriginalReading
{
    QString text;      ///< that the ranges of its bulletin count in
    Reading reading;   ///< without the bytes
};

/// Reads @p bytes once more in the format and charset of @p origin, otherwise by @p options; a house style that is no
/// longer there is passed over. As pure as readBytes(), and as slow: not for the GUI thread.
Result<OriginalReading> readOriginal(const QByteArray &bytes, const Origin &origin, const ReadOptions &options,
                                     Progress &progress);
