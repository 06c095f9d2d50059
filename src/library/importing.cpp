// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/importing.h"

#include "library/bulletintable.h"
#include "library/indextable.h"
#include "library/trash.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Many = 2000;      // items for which the index may take more memory
constexpr int PatienceInWaits = 24;   // of five seconds: what another program's import of 100,000 items may take

/// Takes the lock, however long another program imports, until the reader says stop.
std::unique_ptr<Transaction> begin(Database &database, const Progress &progress)
{
    for (int wait = 1;; ++wait) {
        try {
            return std::make_unique<Transaction>(database);
        } catch (const SqlError &error) {
            if (error.code != SQLITE_BUSY || wait == PatienceInWaits || progress.isCanceled())
                throw;
        }
    }
}

/// What is to be done with one item of the bulletin.
struct Step
{
    enum class Kind { Add, Update, Restore, Keep };

    Kind kind = Kind::Add;
    qsizetype position = 0;   ///< in the bulletin
    qint64 place = 0;         ///< where it is to stand
    qint64 oldPlace = 0;      ///< where it stood, unless it is added
    bool wasTrashed = false;
    SortDate date;
};

class Importing final
{
public:
    Importing(Database &database, const Bulletin &bulletin, const QByteArray &original, Progress &progress)
        : m_database(database)
        , m_bulletin(bulletin)
        , m_original(original)
        , m_progress(progress)
        , m_index(database)
        , m_now(QDateTime::currentDateTimeUtc())
        , m_today(aboutDate(PartialDate::of(QDate::currentDate())))
    {
    }

    ImportOutcome run()
    {
        const std::unique_ptr<Transaction> transaction = begin(m_database, m_progress);
        m_known = knownBulletin(m_database, m_bulletin);
        decide();
        ImportOutcome outcome = counted();
        if (isKnownEntirely()) {
            outcome.bulletin = {*m_known};
            return outcome;
        }
        givePlaces();
        if (m_bulletin.items.size() >= Many)
            m_index.expectMany();
        takeAwayOld();
        storeItems();
        outcome.bulletin = {storeAround()};
        m_index.finish();
        demandTime();
        transaction->commit();
        return outcome;
    }

private:
    void decide();
    Step stepFor(qsizetype position, qint64 place) const;
    SortDate dateOf(const Item &item, const SortDate &otherwise) const;
    ImportOutcome counted() const;
    bool isKnownEntirely();
    bool isKnownByWord();
    void givePlaces();
    void takeAwayOld();
    void storeItems();
    void storeItem(const Step &step);
    qint64 storeAround();
    SortDate bulletinDate() const;
    void trashOrphans(const QList<qint64> &before);
    QList<qint64> members();
    QList<qint64> places() const;
    void demandTime() const;

    Database &m_database;
    const Bulletin &m_bulletin;
    const QByteArray &m_original;
    Progress &m_progress;
    IndexWriting m_index;
    QDateTime m_now;
    SortDate m_today;   ///< for what has no date, the day of import
    std::optional<qint64> m_known;
    QList<Step> m_steps;   ///< in the order of the bulletin
    QHash<QString, qint64> m_publishers;
};

void Importing::decide()
{
    m_steps.reserve(m_bulletin.items.size());
    for (qsizetype position = 0; position < m_bulletin.items.size(); ++position) {
        const Item &item = m_bulletin.items[position];
        const std::optional<qint64> place = placeOf(m_database, item.id);
        if (place) {
            m_steps.append(stepFor(position, *place));
        } else {
            Step step;
            step.position = position;
            step.date = dateOf(item, m_today);
            m_steps.append(step);
        }
    }
}

Step Importing::stepFor(qsizetype position, qint64 place) const
{
    const Item &item = m_bulletin.items[position];
    const ItemDate oldDate = itemDateAt(m_database, place);
    const SortDate old{oldDate, place >> NumberBits};
    const bool isSame = itemAt(m_database, place) == withoutRanges(item);
    Step step;
    step.position = position;
    step.oldPlace = place;
    step.wasTrashed = isTrashed(m_database, place);
    // An undated item that came with another bulletin keeps the day it has.
    step.date = isSame && !m_known ? old : dateOf(item, {{oldDate.date, true}, old.day});
    const bool isKept = isSame && step.date == old;
    step.kind = !isKept ? Step::Kind::Update : step.wasTrashed ? Step::Kind::Restore : Step::Kind::Keep;
    return step;
}

SortDate Importing::dateOf(const Item &item, const SortDate &otherwise) const
{
    return sortDateOf(item, m_bulletin.date, otherwise);
}

ImportOutcome Importing::counted() const
{
    ImportOutcome outcome;
    for (const Step &step : m_steps) {
        const bool isBack = step.wasTrashed;
        qint64 &count = step.kind == Step::Kind::Add || isBack ? outcome.added
                        : step.kind == Step::Kind::Update      ? outcome.updated
                                                               : outcome.unchanged;
        ++count;
    }
    return outcome;
}

bool Importing::isKnownEntirely()
{
    const bool isKept =
        std::all_of(m_steps.begin(), m_steps.end(), [](const Step &step) { return step.kind == Step::Kind::Keep; });
    if (!m_known || !isKept || !isKnownByWord())
        return false;
    QList<qint64> stand;
    for (const Step &step : m_steps)
        stand.append(step.oldPlace);
    return members() == stand;
}

/// The same bytes, under the same title and the like.
bool Importing::isKnownByWord()
{
    Rows rows = m_database.run(u"SELECT title, publisher, date, language, house_style, digest"
                               "  FROM bulletin WHERE handle = ? AND trashed IS NULL"_s,
                               {*m_known});
    return rows.next() && rows.text(0) == m_bulletin.title && rows.text(1) == m_bulletin.publisher
           && rows.text(2) == m_bulletin.date.toIso() && rows.text(3) == m_bulletin.language
           && rows.text(4) == m_bulletin.houseStyle && rows.bytes(5) == m_bulletin.origin.digest;
}

/// Newest first is to be the order of the document within a day, so its last item gets the lowest number.
void Importing::givePlaces()
{
    QHash<qint64, qint64> next;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        const bool isNew = step->kind == Step::Kind::Add;
        if (!isNew && step->oldPlace >> NumberBits == step->date.day) {
            step->place = step->oldPlace;
            continue;
        }
        const qint64 first = step->date.day * (qint64(1) << NumberBits);
        const auto number = next.find(step->date.day);
        const qint64 place =
            number != next.end()
                ? number.value()
                : std::max(first, 1
                                      + m_database.number(u"SELECT coalesce(max(place), ? - 1) FROM item"
                                                          " WHERE place >= ? AND place < ?"_s,
                                                          {first, first, first + (qint64(1) << NumberBits)}));
        step->place = place;
        next.insert(step->date.day, place + 1);
    }
}

void Importing::takeAwayOld()
{
    for (const Step &step : m_steps) {
        if (step.kind != Step::Kind::Update)
            continue;
        if (!step.wasTrashed)
            m_index.remove(step.oldPlace);
        deleteItem(m_database, step.oldPlace);
        m_database.run(u"UPDATE member SET item = ? WHERE item = ?"_s, {step.place, step.oldPlace});
    }
}

void Importing::storeItems()
{
    QList<Step> ascending = m_steps;
    std::sort(ascending.begin(), ascending.end(), [](const Step &a, const Step &b) { return a.place < b.place; });
    qint64 done = 0;
    for (const Step &step : ascending) {
        storeItem(step);
        if (!m_progress.advance(++done, ascending.size()))
            demandTime();
    }
}

void Importing::storeItem(const Step &step)
{
    if (step.kind == Step::Kind::Keep)
        return;
    const Item &item = m_bulletin.items[step.position];
    if (step.kind == Step::Kind::Restore)
        m_database.run(u"UPDATE item SET trashed = NULL WHERE place = ?"_s, {step.place});
    else
        insertItem(m_database, step.place, item, step.date.shown, m_publishers);
    m_index.add(step.place, item);
}

qint64 Importing::storeAround()
{
    const QList<qint64> before = m_known ? members() : QList<qint64>();
    const qint64 handle = storeBulletin(m_database, m_known, m_bulletin, bulletinDate(), m_now.toMSecsSinceEpoch());
    storeMembers(m_database, handle, places(), m_bulletin);
    trashOrphans(before);
    if (!m_original.isEmpty())
        storeOriginal(m_database, handle, m_original, m_progress);
    return handle;
}

/// The one stated, else the latest that its items or their sources tell; the day of import only where none does.
SortDate Importing::bulletinDate() const
{
    if (!m_bulletin.date.isEmpty())
        return statedDate(m_bulletin.date);
    SortDate latest;
    for (const Item &item : m_bulletin.items) {
        const SortDate date = dateOf(item, SortDate());
        if (!date.shown.date.isEmpty() && (latest.shown.date.isEmpty() || date.day > latest.day))
            latest = date;
    }
    return aboutDate(latest.shown.date.isEmpty() ? PartialDate::of(m_now.toLocalTime().date()) : latest.shown.date);
}

/// Items that a bulletin held in an earlier reading of the same bytes, and that stand in no other.
void Importing::trashOrphans(const QList<qint64> &before)
{
    for (const qint64 place : before) {
        const bool isHeld = m_database.number(u"SELECT EXISTS(SELECT 1 FROM member WHERE item = ?)"_s, {place}) != 0;
        if (!isHeld)
            trashItem(m_database, m_index, place, m_now.toMSecsSinceEpoch());
    }
}

QList<qint64> Importing::members()
{
    QList<qint64> result;
    Rows rows = m_database.run(u"SELECT item FROM member WHERE bulletin = ? ORDER BY position"_s, {*m_known});
    while (rows.next())
        result.append(rows.number(0));
    return result;
}

QList<qint64> Importing::places() const
{
    QList<qint64> result;
    for (const Step &step : m_steps)
        result.append(step.place);
    return result;
}

void Importing::demandTime() const
{
    if (m_progress.isCanceled())
        throw Error{QCoreApplication::translate("Library", "The import was stopped; the library is as it was.")};
}

}   // namespace

ImportOutcome importBulletin(Database &database, const Bulletin &bulletin, const QByteArray &original,
                             Progress &progress)
{
    return Importing(database, bulletin, original, progress).run();
}
