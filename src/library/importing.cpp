// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/importing.h"

#include "library/bulletintable.h"
#include "library/deciding.h"
#include "library/editiontable.h"
#include "library/indextable.h"
#include "library/readertable.h"
#include "library/trash.h"

#include <QCoreApplication>
#include <QSet>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Many = 2000;      // items that are put into the index later, so that they can be read at once
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

class Importing final
{
public:
    Importing(Database &database, const Bulletin &bulletin, const QByteArray &original, Progress &progress)
        : m_database(database)
        , m_read(bulletin)
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
        m_decision = decide(m_database, m_read, m_today);
        ImportOutcome outcome = counted();
        if (m_decision.isSuperseded || isKnownEntirely()) {
            outcome.bulletin = {*m_decision.known};
            return outcome;
        }
        if (isMerelyOtherForm()) {
            storeDocument(*m_decision.known);
            outcome.bulletin = {*m_decision.known};
            transaction->commit();
            return outcome;
        }
        givePlaces();
        takeAwayOld();
        storeItems();
        outcome.bulletin = {storeAround()};
        m_index.finish();
        demandTime();
        transaction->commit();
        return outcome;
    }

private:
    ImportOutcome counted() const;
    bool isKnownEntirely();
    bool isKnownByWord();
    bool isMerelyOtherForm() const;
    void givePlaces();
    void takeAwayOld();
    void storeItems();
    void storeItem(const Step &step);
    qint64 storeAround();
    void storeDocument(qint64 handle);
    QList<Member> members() const;
    /// Those of @p before that are not in @p now: kept as absent, or orphaned by another reading of the same bytes,
    /// unless the reader made something of them.
    QList<Member> leftOver(const QList<Member> &before, const QList<Member> &now);
    void trashOrphan(qint64 place);
    void demandTime() const;

    Database &m_database;
    const Bulletin &m_read;
    const QByteArray &m_original;
    Progress &m_progress;
    IndexWriting m_index;
    QDateTime m_now;
    SortDate m_today;   ///< for what has no date, the day of import
    Decision m_decision;
    QList<qint64> m_orphans;
    QHash<QString, qint64> m_publishers;
};

ImportOutcome Importing::counted() const
{
    ImportOutcome outcome;
    if (m_decision.isSuperseded)
        outcome.unchanged = m_read.items.size();
    for (const Step &step : m_decision.steps) {
        const bool isBack = step.wasTrashed;
        qint64 &count = step.kind == Step::Kind::Add || isBack                 ? outcome.added
                        : step.kind == Step::Kind::Update && !step.isUnchanged ? outcome.updated
                                                                               : outcome.unchanged;
        ++count;
    }
    return outcome;
}

bool Importing::isKnownEntirely()
{
    const QList<Step> &steps = m_decision.steps;
    const bool isKept =
        std::all_of(steps.begin(), steps.end(), [](const Step &step) { return step.kind == Step::Kind::Keep; });
    if (!m_decision.known || !isKept || !isKnownByWord())
        return false;
    QList<qint64> stand;
    for (const Step &step : steps)
        stand.append(step.oldPlace);
    QList<qint64> stood;
    for (const Member &member : membersOf(m_database, *m_decision.known)) {
        if (!member.absentSince)
            stood.append(member.place);
    }
    return stand == stood;
}

/// The same bytes, under the same title and the like.
bool Importing::isKnownByWord()
{
    const Bulletin &bulletin = m_decision.bulletin;
    Rows rows = m_database.run(u"SELECT title, publisher, date, language, house_style, digest"
                               "  FROM bulletin WHERE handle = ? AND trashed IS NULL"_s,
                               {*m_decision.known});
    return rows.next() && rows.text(0) == bulletin.title && rows.text(1) == bulletin.publisher
           && rows.text(2) == bulletin.date.toIso() && rows.text(3) == bulletin.language
           && rows.text(4) == bulletin.houseStyle && rows.bytes(5) == bulletin.origin.digest;
}

/// A second form that says nothing new leaves the first in its place, with its original.
bool Importing::isMerelyOtherForm() const
{
    const QList<Step> &steps = m_decision.steps;
    return m_decision.isOtherForm
           && std::all_of(steps.begin(), steps.end(), [](const Step &step) { return step.kind == Step::Kind::Keep; });
}

/// Newest first is to be the order of the document within a day, so its last item gets the lowest number.
void Importing::givePlaces()
{
    QHash<qint64, qint64> next;
    for (auto step = m_decision.steps.rbegin(); step != m_decision.steps.rend(); ++step) {
        const bool isNew = step->kind == Step::Kind::Add;
        if (!isNew && step->oldPlace >> NumberBits == step->date.day) {
            step->place = step->oldPlace;
            continue;
        }
        const auto number = next.find(step->date.day);
        const qint64 place = number != next.end() ? number.value() : freePlace(m_database, step->date.day);
        step->place = place;
        next.insert(step->date.day, place + 1);
    }
}

void Importing::takeAwayOld()
{
    for (const Step &step : std::as_const(m_decision.steps)) {
        if (step.kind != Step::Kind::Update)
            continue;
        if (!step.isUnchanged && !m_decision.isReread)
            storeFormer(m_database, itemAt(m_database, step.oldPlace), m_now.toMSecsSinceEpoch());
        if (!step.wasTrashed)
            m_index.remove(step.oldPlace);
        deleteItem(m_database, step.oldPlace);
        m_database.run(u"UPDATE member SET item = ? WHERE item = ?"_s, {step.place, step.oldPlace});
    }
}

void Importing::storeItems()
{
    QList<Step> ascending = m_decision.steps;
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
    const Item &item = m_decision.bulletin.items[step.position];
    if (step.kind == Step::Kind::Restore)
        m_database.run(u"UPDATE item SET trashed = NULL WHERE place = ?"_s, {step.place});
    else
        insertItem(m_database, step.place, item, step.date.shown, m_publishers);
    if (m_read.items.size() >= Many)
        m_index.postpone(step.place);
    else
        m_index.add(step.place, item);
}

qint64 Importing::storeAround()
{
    const std::optional<qint64> known = m_decision.known;
    const QList<Member> before = known ? membersOf(m_database, *known) : QList<Member>();
    const qint64 handle = storeBulletin(m_database, known, m_decision.bulletin,
                                        bulletinDate(m_decision.bulletin, m_now), m_now.toMSecsSinceEpoch());
    const QList<Member> now = members();
    storeMembers(m_database, handle, now + leftOver(before, now));
    for (const qint64 place : std::as_const(m_orphans))
        trashOrphan(place);
    storeDocument(handle);
    if (!m_original.isEmpty())
        storeOriginal(m_database, handle, m_original, m_progress);
    return handle;
}

void Importing::storeDocument(qint64 handle)
{
    storeEdition(m_database, handle, m_read, m_decision.stated, m_now.toMSecsSinceEpoch());
    for (auto alias = m_decision.aliases.cbegin(); alias != m_decision.aliases.cend(); ++alias)
        storeAlias(m_database, alias.key(), alias.value());
}

QList<Member> Importing::members() const
{
    QList<Member> result;
    result.reserve(m_decision.steps.size());
    for (const Step &step : m_decision.steps) {
        Item item = m_decision.bulletin.items[step.position];
        if (step.isReshaped) {
            item.body.clear();
            item.sources.clear();
        }
        result.append({step.place, rangesOf(item), step.isBorrowed});
    }
    return result;
}

QList<Member> Importing::leftOver(const QList<Member> &before, const QList<Member> &now)
{
    QSet<qint64> places;
    for (const Member &member : now)
        places.insert(member.place);
    QList<Member> result;
    for (Member member : before) {
        if (places.contains(member.place))
            continue;
        const bool isOrphan = !member.absentSince && m_decision.isReread;
        if (isOrphan && !isKeptByReader(m_database, member.place)) {
            m_orphans.append(member.place);
            continue;
        }
        member.ranges = "[]";   // the original that they counted in is replaced
        member.absentSince = member.absentSince.value_or(m_now.toMSecsSinceEpoch());
        result.append(member);
    }
    return result;
}

/// What an earlier reading of the same bytes took for an item, unless it stands in another bulletin.
void Importing::trashOrphan(qint64 place)
{
    const bool isHeld = m_database.number(u"SELECT EXISTS(SELECT 1 FROM member WHERE item = ?)"_s, {place}) != 0;
    if (!isHeld)
        trashItem(m_database, m_index, place, m_now.toMSecsSinceEpoch());
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
