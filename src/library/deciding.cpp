// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/deciding.h"

#include "library/bulletintable.h"
#include "library/editiontable.h"
#include "library/factstable.h"
#include "library/trash.h"

#include <QSet>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

bool isSourced(const Item &item)
{
    return std::any_of(item.sources.begin(), item.sources.end(),
                       [](const Source &source) { return !source.url.isEmpty(); });
}

qsizetype spanCount(const Item &item)
{
    return std::accumulate(item.body.begin(), item.body.end(), qsizetype(0),
                           [](qsizetype sum, const BodyBlock &block) { return sum + block.spans.size(); });
}

QString formatOfBulletin(Database &database, qint64 handle)
{
    Rows rows = database.run(u"SELECT format FROM bulletin WHERE handle = ?"_s, {handle});
    return rows.next() ? rows.text(0) : QString();
}

/// Of the newest bulletin that holds the item.
QString formatOfItem(Database &database, qint64 place)
{
    Rows rows = database.run(u"SELECT format FROM member JOIN bulletin ON bulletin.handle = member.bulletin"
                             " WHERE item = ? ORDER BY imported DESC LIMIT 1"_s,
                             {place});
    return rows.next() ? rows.text(0) : QString();
}

class Deciding final
{
public:
    Deciding(Database &database, const Bulletin &bulletin, const SortDate &today)
        : m_database(database), m_today(today), m_found(bulletin.items.size()), m_isSure(bulletin.items.size(), true)
    {
        m_decision.bulletin = bulletin;
    }

    Decision run()
    {
        if (const std::optional<KnownReading> known = knownReading(m_database, bulletin())) {
            m_decision.known = known->bulletin;
            m_decision.isReread = known->isReread;
            m_decision.isSuperseded = known->isSuperseded;
        }
        if (m_decision.isSuperseded)
            return m_decision;
        findByIds();
        if (m_decision.isReread)
            takeReading(membersOf(*m_decision.known));
        else
            seekEdition();
        keepIds();
        takeFacts();
        for (qsizetype position = 0; position < bulletin().items.size(); ++position)
            m_decision.steps.append(stepFor(position));
        return m_decision;
    }

private:
    struct Members
    {
        QSet<qint64> places;
        QSet<qint64> borrowed;   ///< those of them that stand as another form had them
        qsizetype present = 0;   ///< in the newest edition
    };

    const Bulletin &bulletin() const { return m_decision.bulletin; }
    void findByIds();
    void find(qsizetype position, qint64 place);
    void takeReading(const Members &members);
    void seekEdition();
    bool isEdition(const EditionCandidate &candidate, const Members &members, qsizetype paired) const;
    QHash<qsizetype, qint64> pairsWith(const Members &members);
    Members membersOf(qint64 handle);
    void takeEdition(qint64 handle, const Members &members, const QHash<qsizetype, qint64> &pairs);
    void fillBlanks();
    void takeFacts();
    void giveStrangersIds(const QSet<qint64> &members);
    void giveOwnId(qsizetype position);
    void keepIds();
    Step stepFor(qsizetype position);
    Step stepFrom(qsizetype position, qint64 place);
    Form formTowards(qint64 place) const;
    Likeness likenessTo(const Item &old, const Item &item, Form form) const;

    Database &m_database;
    SortDate m_today;
    QList<std::optional<qint64>> m_found;   ///< where each item of the bulletin stands
    QList<bool> m_isSure;                   ///< not only the headline is that of what was found
    QSet<qint64> m_claimed;
    QSet<qint64> m_borrowed;   ///< of the same bytes: what another form lent them
    bool m_isAgain = false;    ///< the place of the document is known
    Decision m_decision;
};

void Deciding::find(qsizetype position, qint64 place)
{
    m_found[position] = place;
    m_claimed.insert(place);
}

/// Those that have the id come before those that would have it now.
void Deciding::findByIds()
{
    const QList<Item> items = bulletin().items;
    for (qsizetype position = 0; position < items.size(); ++position) {
        if (const std::optional<qint64> place = placeOf(m_database, items[position].id)) {
            find(position, *place);
            m_isSure[position] = isSourced(items[position]) || areKin(itemAt(m_database, *place), items[position]);
        }
    }
    if (m_database.number(u"SELECT EXISTS(SELECT 1 FROM alias)"_s) == 0)
        return;
    for (qsizetype position = 0; position < items.size(); ++position) {
        const std::optional<QString> id = m_found[position] ? std::nullopt : aliased(m_database, items[position].id);
        const std::optional<qint64> place = id ? placeOf(m_database, *id) : std::nullopt;
        if (place && !m_claimed.contains(*place))
            find(position, *place);
    }
}

void Deciding::takeReading(const Members &members)
{
    m_borrowed = members.borrowed;
    const QHash<qsizetype, qint64> pairs = pairsWith(members);   // a repair may have given an item another headline
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        find(pair.key(), pair.value());
    giveStrangersIds(members.places);
}

void Deciding::seekEdition()
{
    QList<EditionCandidate> candidates;
    if (m_decision.known)
        candidates = {{*m_decision.known, EditionCandidate::Sign::Bytes, false}};
    else
        candidates = editionCandidates(m_database, bulletin());
    for (const EditionCandidate &candidate : std::as_const(candidates)) {
        const Members members = membersOf(candidate.bulletin);
        const QHash<qsizetype, qint64> pairs = pairsWith(members);
        if (isEdition(candidate, members, pairs.size()))
            return takeEdition(candidate.bulletin, members, pairs);
    }
    giveStrangersIds({});
}

Deciding::Members Deciding::membersOf(qint64 handle)
{
    Members members;
    for (const Member &member : ::membersOf(m_database, handle)) {
        members.places.insert(member.place);
        if (member.isBorrowed)
            members.borrowed.insert(member.place);
        members.present += member.absentSince ? 0 : 1;
    }
    return members;
}

/// For items of the bulletin that were not found: those of @p members that they are corrected forms of.
QHash<qsizetype, qint64> Deciding::pairsWith(const Members &members)
{
    QList<qsizetype> positions;
    QList<Item> latter;
    for (qsizetype position = 0; position < m_found.size(); ++position) {
        if (!m_found[position]) {
            positions.append(position);
            latter.append(bulletin().items[position]);
        }
    }
    if (latter.isEmpty())
        return {};
    QList<qint64> places;
    QList<Item> former;
    for (const qint64 place : members.places) {
        if (!m_claimed.contains(place))
            places.append(place);
    }
    std::sort(places.begin(), places.end(), std::greater<>());   // as they stood, within a day
    for (const qint64 place : std::as_const(places))
        former.append(itemAt(m_database, place));
    QHash<qsizetype, qint64> result;
    const QList<qsizetype> pairs = pairedItems(former, latter);
    for (qsizetype at = 0; at < pairs.size(); ++at) {
        if (pairs[at] >= 0)
            result.insert(positions[at], places[pairs[at]]);
    }
    return result;
}

/// A file may be written over with the next issue, and a column may have one headline every week.
bool Deciding::isEdition(const EditionCandidate &candidate, const Members &members, qsizetype paired) const
{
    using Sign = EditionCandidate::Sign;
    qsizetype sure = paired;
    qsizetype all = paired;
    for (qsizetype position = 0; position < m_found.size(); ++position) {
        if (m_found[position] && members.places.contains(*m_found[position])) {
            ++all;
            sure += m_isSure[position] ? 1 : 0;
        }
    }
    const qsizetype fewer = std::min(members.present, m_found.size());
    const qsizetype more = std::max(members.present, m_found.size());
    switch (candidate.sign) {
    case Sign::Bytes:
        return true;
    case Sign::TitleAndDate:
        return all > 0 || more == 0;
    case Sign::Address:
        return candidate.isDateOther ? sure > 0 && 2 * sure >= fewer : (all > 0 && 4 * all >= fewer) || more == 0;
    case Sign::Ids:
    case Sign::Headlines:
        return !candidate.isDateOther && sure > 0 && 2 * sure >= more;
    }
    return false;
}

void Deciding::takeEdition(qint64 handle, const Members &members, const QHash<qsizetype, qint64> &pairs)
{
    m_decision.known = handle;
    m_isAgain = hasComeFrom(m_database, handle, bulletin().origin.place);
    m_decision.isOtherForm = formatOfBulletin(m_database, handle) != bulletin().origin.format;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        find(pair.key(), pair.value());
    if (m_decision.isOtherForm)
        fillBlanks();
    giveStrangersIds(members.places);
}

/// What a mail says of its bulletin its page need not say again.
void Deciding::fillBlanks()
{
    const BulletinFacts facts = statedFacts(m_database, *m_decision.known);
    Bulletin &bulletin = m_decision.bulletin;
    if (bulletin.title.isEmpty())
        bulletin.title = facts.title;
    if (bulletin.publisher.isEmpty())
        bulletin.publisher = facts.publisher;
    if (bulletin.date.isEmpty())
        bulletin.date = facts.date;
    if (bulletin.language.isEmpty())
        bulletin.language = facts.language;
}

void Deciding::takeFacts()
{
    const QString key = m_decision.known ? keyOf(m_database, *m_decision.known) : bulletinKey(bulletin());
    m_decision.stated = {key, bulletin().title, bulletin().publisher, bulletin().date, bulletin().language};
    setFacts(m_decision.bulletin, editedFacts(m_database, m_decision.stated));
}

/// Without sources an id is a mere headline: `Editorial` of another bulletin is another item.
void Deciding::giveStrangersIds(const QSet<qint64> &members)
{
    for (qsizetype position = 0; position < m_found.size(); ++position) {
        if (m_found[position] && !m_isSure[position] && !members.contains(*m_found[position]))
            giveOwnId(position);
    }
}

void Deciding::giveOwnId(qsizetype position)
{
    Item &item = m_decision.bulletin.items[position];
    m_claimed.remove(*m_found[position]);
    m_found[position].reset();
    for (int among = 1;; ++among) {
        const QString id = itemId(item, among);
        const auto has = [&id](const Item &other) { return other.id == id; };
        if (std::any_of(bulletin().items.begin(), bulletin().items.end(), has))
            continue;
        const std::optional<qint64> place = placeOf(m_database, id);
        const bool isIt = place && !m_claimed.contains(*place) && areKin(itemAt(m_database, *place), item);
        if (place && !isIt)
            continue;
        item.id = id;
        if (isIt)
            find(position, *place);
        return;
    }
}

void Deciding::keepIds()
{
    for (qsizetype position = 0; position < m_found.size(); ++position) {
        if (!m_found[position])
            continue;
        const QString kept = idAt(m_database, *m_found[position]);
        const QString read = bulletin().items[position].id;
        if (kept == read)
            continue;
        m_decision.aliases.insert(read, kept);
        m_decision.bulletin.items[position].id = kept;
    }
}

Step Deciding::stepFor(qsizetype position)
{
    if (m_found[position])
        return stepFrom(position, *m_found[position]);
    Step step;
    step.position = position;
    step.date = sortDateOf(bulletin().items[position], bulletin().date, m_today);
    return step;
}

/// Of the same bytes what was made of them may differ, save where another form stands in.
Likeness Deciding::likenessTo(const Item &old, const Item &item, Form form) const
{
    if (m_decision.isReread && form == Form::Same)
        return old == withoutRanges(item) ? Likeness::Same : Likeness::Other;
    return likeness(old, item, form);
}

/// How the document compares with the one that the item at @p place was read from.
Form Deciding::formTowards(qint64 place) const
{
    if (m_decision.isReread)
        return m_borrowed.contains(place) ? Form::OtherAgain : Form::Same;
    if (formatOfItem(m_database, place) == bulletin().origin.format)
        return Form::Same;
    return m_isAgain ? Form::OtherAgain : Form::Other;
}

Step Deciding::stepFrom(qsizetype position, qint64 place)
{
    const Item &item = bulletin().items[position];
    const Item former = itemAt(m_database, place);
    const ItemDate oldDate = itemDateAt(m_database, place);
    const SortDate old{oldDate, place >> NumberBits};
    const Form form = formTowards(place);
    const Likeness like = likenessTo(former, item, form);
    const bool isOtherForm = like != Likeness::Other && form != Form::Same;
    const bool isRicher = spanCount(item) > spanCount(former);
    Step step;
    step.position = position;
    step.oldPlace = place;
    step.wasTrashed = isTrashed(m_database, place);
    step.isUnchanged = like != Likeness::Other;
    // An undated item that came with another bulletin keeps the day it has.
    const bool isDateKept = isOtherForm || (like == Likeness::Same && !m_decision.known);
    step.date = isDateKept ? old : sortDateOf(item, bulletin().date, {{oldDate.date, true}, old.day});
    const bool isSame = like == Likeness::Same || (isOtherForm && !isRicher);
    const bool isKept = isSame && step.date == old;
    step.kind = !isKept ? Step::Kind::Update : step.wasTrashed ? Step::Kind::Restore : Step::Kind::Keep;
    step.isBorrowed = isKept && like == Likeness::Alike;
    step.isReshaped =
        isKept && (former.body.size() != item.body.size() || former.sources.size() != item.sources.size());
    return step;
}

}   // namespace

Decision decide(Database &database, const Bulletin &bulletin, const SortDate &today)
{
    return Deciding(database, bulletin, today).run();
}
