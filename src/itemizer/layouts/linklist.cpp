// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/sourceline.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestEntries = 3;
constexpr double FewestLinked = 0.5;       // part of the entries of one form that have links
constexpr double FewestNamed = 0.6;        // part of the short remarks that makes all of them publishers
constexpr double FewestTitled = 0.6;       // part of plain lines whose link makes their title
constexpr double FewestLed = 0.8;          // part of the titles that begin with a name
constexpr double FewestListed = 0.7;       // part of the text between the entries that is theirs
constexpr qsizetype LongestStanza = 200;   // lines looked back over
constexpr qsizetype Forms = 4;

enum class Form { Numbered, Bulleted, Headed, Plain };

Form formOf(const Lines &lines, qsizetype i)
{
    if (lines.block(i).kind == Block::Kind::Heading)
        return Form::Headed;
    if (readEnumeration(lines.text(i)).length > 0)
        return Form::Numbered;
    return lines.block(i).kind == Block::Kind::ListEntry ? Form::Bulleted : Form::Plain;
}

class Finder final
{
public:
    explicit Finder(const Lines &lines) : m_lines(lines) {}

    Segmentation find();

private:
    bool isEntry(qsizetype i) const;
    qsizetype entryEnd(qsizetype i) const;
    bool chooseForm();
    qsizetype stanzaBegin(qsizetype i) const;
    void dropSideLists(QList<qsizetype> &entries) const;
    bool haveBodies() const;
    qsizetype bodyEnd(qsizetype from, qsizetype next) const;
    double listShare() const;
    void nameRemarks();
    void nameLeads();

    const Lines &m_lines;
    Form m_form = Form::Plain;
    QList<qsizetype> m_entries;   // their first lines
    Segmentation m_found;
    double m_linked = 0;
};

/// The line after the entry that begins in line @p i: it may be wrapped, and its address may stand below it.
qsizetype Finder::entryEnd(qsizetype i) const
{
    qsizetype end = i + 1;
    while (end < m_lines.size() && m_lines.block(end).gap == 0 && formOf(m_lines, end) == Form::Plain
           && (m_lines.is(end, Line::Kind::Address)
               || (m_lines.isText(end)
                   && (m_lines.isHardWrapped() || m_lines.block(end).indent > m_lines.block(i).indent))))
        ++end;
    return end;
}

bool Finder::isEntry(qsizetype i) const
{
    if (!m_lines.isText(i))
        return false;
    const qsizetype end = entryEnd(i);
    for (qsizetype k = i; k < end; ++k) {
        const QList<Link> links = linksOf(m_lines.block(k));
        if (std::any_of(links.begin(), links.end(), [](const Link &link) { return !link.isImage; }))
            return true;
    }
    return false;
}

/// The first of the lines without a gap between that line @p i is one of.
qsizetype Finder::stanzaBegin(qsizetype i) const
{
    const qsizetype earliest = std::max<qsizetype>(0, i - LongestStanza);
    while (i > earliest && m_lines.block(i).gap == 0)
        --i;
    return i;
}

/// Takes away the entries of short lists right below a long one: notices under the links of an issue. Only forms that
/// mark lists up tell where one ends; their entries have no bullet in the text.
void Finder::dropSideLists(QList<qsizetype> &entries) const
{
    QList<qsizetype> kept;
    qsizetype main = 0;   // entries in the last list that is no side list
    for (qsizetype k = 0, begin = 0; k <= entries.size(); ++k) {
        const bool goesOn = k < entries.size() && k > begin && stanzaBegin(entries[k]) <= entries[k - 1];
        if (goesOn || k == begin)
            continue;
        const qsizetype size = k - begin;
        const qsizetype first = stanzaBegin(entries[begin]);
        const bool isBelow = first > 0 && m_lines.block(first).lead == 0 && m_lines.block(first).gap > 0
                             && m_lines.block(first - 1).kind == Block::Kind::ListEntry;
        const bool isSide = isBelow && size * 2 <= main;
        main = isSide ? main : size;
        if (!isSide)
            kept += entries.sliced(begin, size);
        begin = k;
    }
    entries = kept;
}

/// The form that most entries with links have: numbered, bulleted, headings, plain lines.
bool Finder::chooseForm()
{
    qsizetype linked[Forms] = {};
    qsizetype all[Forms] = {};
    QList<qsizetype> entries[Forms];
    for (qsizetype i = 0; i < m_lines.size();) {
        const qsizetype end = m_lines.isText(i) ? entryEnd(i) : i + 1;
        if (m_lines.isText(i) && !m_lines.text(i).endsWith(u':')) {
            const auto form = size_t(formOf(m_lines, i));
            ++all[form];
            if (isEntry(i)) {
                ++linked[form];
                entries[form].append(i);
            }
        }
        i = end;
    }
    dropSideLists(entries[size_t(Form::Bulleted)]);
    linked[size_t(Form::Bulleted)] = entries[size_t(Form::Bulleted)].size();
    const qsizetype form = std::max_element(std::begin(linked), std::end(linked)) - std::begin(linked);
    m_form = Form(form);
    m_entries = entries[form];
    m_linked = all[form] == 0 ? 0 : double(linked[form]) / double(all[form]);
    return linked[form] >= FewestEntries && m_linked >= FewestLinked;
}

/// Most entries are followed by text of their own before the next one.
bool Finder::haveBodies() const
{
    qsizetype bodies = 0;
    for (qsizetype k = 0; k + 1 < m_entries.size(); ++k) {
        const qsizetype next = m_lines.nextShown(entryEnd(m_entries[k]), m_entries[k + 1]);
        bodies += next < m_entries[k + 1] && m_lines.block(next).kind != Block::Kind::Heading ? 1 : 0;
    }
    return bodies * 2 >= m_entries.size();
}

/// Where the text under an entry ends: at the next heading at the latest.
qsizetype Finder::bodyEnd(qsizetype from, qsizetype next) const
{
    qsizetype end = from;
    while (end < next && m_lines.block(end).kind != Block::Kind::Heading)
        ++end;
    return end < next ? end : withoutHeadings(m_lines, from, next);
}

/// Part of the text between the first entry and the last that stands in entries and headings: prose between them
/// makes the links mere pointers.
double Finder::listShare() const
{
    double listed = 0;
    double all = 0;
    const qsizetype end = entryEnd(m_entries.last());
    qsizetype next = 0;
    qsizetype own = entryEnd(m_entries.first());   // the end of the entry that begins at or before the line
    for (qsizetype i = m_entries.first(); i < end; ++i) {
        if (next + 1 < m_entries.size() && m_entries[next + 1] <= i)
            own = entryEnd(m_entries[++next]);
        const auto size = double(m_lines.text(i).size());
        all += size;
        listed += i < own || !isBodyLike(m_lines, i) ? size : 0;
    }
    return all == 0 ? 0 : listed / all;
}

/// Where nearly every remark is a short name, the remarks are publishers: `[Title](address) – Reuters`.
void Finder::nameRemarks()
{
    const auto isName = [this](const Segment &segment) {
        if (segment.body.size() != 1 || segment.sources.isEmpty() || !segment.sources.first().publisher.isEmpty())
            return false;
        return isPublisherName(m_lines.text(segment.body.first()));
    };
    const auto names = std::count_if(m_found.segments.begin(), m_found.segments.end(), isName);
    if (double(names) < FewestNamed * double(m_found.segments.size()))
        return;
    for (Segment &segment : m_found.segments) {
        if (!isName(segment))
            continue;
        const Piece piece = segment.body.takeFirst();
        Source &source = segment.sources.first();
        source.publisher = source.citation = folded(m_lines.text(piece));
        source.ranges.publisher = source.ranges.citation = m_lines.block(piece.line).original(piece.part);
        source.range = source.range.united(source.ranges.publisher);
    }
}

/// Where nearly every title begins with a name and a colon, the names are publishers: `Reuters: Title address`.
void Finder::nameLeads()
{
    const auto colonOf = [this](const Segment &segment) -> qsizetype {
        if (segment.title.size() != 1 || segment.sources.size() != 1 || !segment.sources.first().publisher.isEmpty())
            return -1;
        const QStringView title = m_lines.text(segment.title.first());
        const qsizetype colon = title.indexOf(u": ");
        return colon > 1 && isPublisherName(title.first(colon)) ? colon : -1;
    };
    const auto led = std::count_if(m_found.segments.begin(), m_found.segments.end(),
                                   [&colonOf](const Segment &segment) { return colonOf(segment) >= 0; });
    if (double(led) < FewestLed * double(m_found.segments.size()))
        return;
    for (Segment &segment : m_found.segments) {
        const qsizetype colon = colonOf(segment);
        if (colon < 0)
            continue;
        Piece &title = segment.title.first();
        Source &source = segment.sources.first();
        source.publisher = source.citation = folded(m_lines.text(title).first(colon));
        source.ranges.publisher = source.ranges.citation =
            m_lines.block(title.line).original({title.part.start, colon});
        source.range = source.range.isEmpty() ? source.ranges.publisher : source.range;
        title.part = Range::fromTo(title.part.start + colon + 2, title.part.end());
    }
}

Segmentation Finder::find()
{
    if (!chooseForm())
        return {};
    const bool hasBodies = haveBodies();
    for (qsizetype k = 0; k < m_entries.size(); ++k) {
        const qsizetype begin = m_entries[k];
        const qsizetype next = k + 1 < m_entries.size() ? m_entries[k + 1] : m_lines.size();
        const qsizetype end = entryEnd(begin);
        Segment segment = linkedEntry(m_lines, begin, end);
        segment.end = end;
        if (hasBodies) {
            segment.end = bodyEnd(end, next);
            segment.body += bodyPieces(m_lines, end, segment.end);
        }
        m_found.segments.append(segment);
    }
    const auto titled = std::count_if(m_found.segments.begin(), m_found.segments.end(),
                                      [](const Segment &segment) { return !segment.title.isEmpty(); });
    if (m_form == Form::Plain && double(titled) < FewestTitled * double(m_found.segments.size()))
        return {};   // prose with links in it
    nameRemarks();
    nameLeads();
    const double share = hasBodies ? 1 : listShare();
    if (share < FewestListed)
        return {};
    m_found.regularity = std::min(1.0, 0.5 + m_linked / 2) * share;
    return std::move(m_found);
}

}   // namespace

Segmentation linkList(const Lines &lines)
{
    return Finder(lines).find();
}
