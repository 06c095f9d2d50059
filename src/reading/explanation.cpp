// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/explanation.h"

#include "bulletin/text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

/// What each arrangement takes for the title of an item.
QString titleReason(const QString &arrangement)
{
    static const QHash<QString, const char *> reasons{
        {u"sources below"_s, QT_TRANSLATE_NOOP("Explanation", "It begins what stands above a group of sources.")},
        {u"sources above"_s, QT_TRANSLATE_NOOP("Explanation", "It stands at the source that leads an item.")},
        {u"title citations"_s, QT_TRANSLATE_NOOP("Explanation", "It is a headline that names its source itself.")},
        {u"bracket tails"_s, QT_TRANSLATE_NOOP("Explanation", "It stands above text that ends in names in brackets.")},
        {u"link list"_s, QT_TRANSLATE_NOOP("Explanation", "It is the linked title of an entry in a list.")},
        {u"address stanzas"_s, QT_TRANSLATE_NOOP("Explanation", "It begins a stanza that holds addresses.")},
        {u"inline mentions"_s, QT_TRANSLATE_NOOP("Explanation", "Its paragraph names the source in a sentence.")},
        {u"publisher headings"_s, QT_TRANSLATE_NOOP("Explanation", "It stands below a heading that is a publisher.")},
        {u"header blocks"_s, QT_TRANSLATE_NOOP("Explanation", "It is one of the lines that head an item.")},
        {u"reference links"_s,
         QT_TRANSLATE_NOOP("Explanation", "It heads text with numbers that stand for addresses below.")},
        {u"leading citations"_s,
         QT_TRANSLATE_NOOP("Explanation", "It belongs to a paragraph that begins with its source.")},
        {u"linked sections"_s, QT_TRANSLATE_NOOP("Explanation", "It is a heading over a short text with links.")},
        {u"headlines alone"_s, QT_TRANSLATE_NOOP("Explanation", "It alternates with paragraphs and names no source.")},
    };
    const char *const reason = reasons.value(arrangement);
    return reason ? tr(reason) : tr("The form of the document marks it.");
}

QString junkReason(const QString &name)
{
    static const QHash<QString, const char *> reasons{
        {u"unplaced"_s, QT_TRANSLATE_NOOP("Explanation", "Nothing in it fits an item.")},
        {u"heading"_s, QT_TRANSLATE_NOOP("Explanation", "It heads what follows, and is part of no item.")},
        {u"label"_s, QT_TRANSLATE_NOOP("Explanation", "It only announces what follows.")},
        {u"mark"_s, QT_TRANSLATE_NOOP("Explanation", "It only marks where something begins.")},
        {u"rule"_s, QT_TRANSLATE_NOOP("Explanation", "It only parts what stands around it.")},
        {u"contents"_s, QT_TRANSLATE_NOOP("Explanation", "It repeats the headlines of the items.")},
        {u"related"_s, QT_TRANSLATE_NOOP("Explanation", "It points to more, and is no source.")},
        {u"references"_s, QT_TRANSLATE_NOOP("Explanation", "It lists what numbers in the text stand for.")},
        {u"signature"_s, QT_TRANSLATE_NOOP("Explanation", "It signs the whole.")},
        {u"page-furniture"_s, QT_TRANSLATE_NOOP("Explanation", "It belongs to the page around the text.")},
    };
    const char *const reason = reasons.value(name);
    return reason ? tr(reason) : tr("The house style knows such lines by this name.");
}

/// A stretch of the text, and what it was taken for.
struct Mark
{
    Range range;
    qsizetype item = -1;
    QString role;
    QString reason;
    const Source *source = nullptr;   ///< whose fields give the reason, line by line
};

/// All marks in the order of their places.
QList<Mark> marksOf(const Itemized &items, const QString &arrangement)
{
    QList<Mark> marks;
    for (qsizetype index = 0; index < items.bulletin.items.size(); ++index) {
        const Item &item = items.bulletin.items[index];
        marks.append({item.titleRange, index, u"title"_s, titleReason(arrangement), nullptr});
        for (const BodyBlock &block : item.body)
            marks.append({block.range, index, u"body"_s, tr("It stands within the item and is no source."), nullptr});
        for (const Source &source : item.sources)
            marks.append({source.range, index, u"source"_s, {}, &source});
    }
    for (const Junk &junk : items.junk)
        marks.append({junk.range, -1, junk.name, junkReason(junk.name), nullptr});
    marks.removeIf([](const Mark &mark) { return mark.range.isEmpty(); });
    std::ranges::stable_sort(marks, {}, [](const Mark &mark) { return mark.range.start; });
    return marks;
}

/// What two ranges share.
Range shared(const Range &one, const Range &other)
{
    return Range::fromTo(std::max(one.start, other.start), std::min(one.end(), other.end()));
}

class Explainer final
{
public:
    explicit Explainer(const QString &text) : m_text(text) {}

    QList<ExplainedLine> lines(const QList<Mark> &marks);

private:
    void take(const Mark &mark);
    void takeLine(const Mark &mark, const Range &line);
    QString recognised(const Source &source, const Range &line) const;
    void addField(QStringList &fields, const QString &name, const Range &place, const Range &line) const;
    QString textAt(const Range &range) const { return folded(QStringView(m_text).mid(range.start, range.length)); }

    const QString &m_text;
    QList<ExplainedLine> m_lines;
    qsizetype m_number = 1;   ///< of the line that m_start begins
    qsizetype m_start = 0;
};

void Explainer::addField(QStringList &fields, const QString &name, const Range &place, const Range &line) const
{
    if (const QString text = textAt(shared(place, line)); !place.isEmpty() && !text.isEmpty())
        fields.append(name.arg(text));
}

/// The fields of @p source that stand in @p line.
QString Explainer::recognised(const Source &source, const Range &line) const
{
    QStringList fields;
    const Range &citation = source.ranges.citation.isEmpty() ? source.ranges.url : source.ranges.citation;
    addField(fields, tr("introduced by “%1”"), Range::fromTo(source.range.start, citation.start), line);
    addField(fields, tr("publisher “%1”"), source.ranges.publisher, line);
    addField(fields, tr("title “%1”"), source.ranges.title, line);
    addField(fields, tr("date “%1”"), source.ranges.date, line);
    addField(fields, tr("address %1"), source.ranges.url, line);
    return fields.isEmpty() ? tr("It belongs to the source beside it.")
                            : tr("Recognised: %1.").arg(fields.join(u", "_s));
}

void Explainer::takeLine(const Mark &mark, const Range &line)
{
    const QString text = textAt(shared(mark.range, line));
    if (text.isEmpty())
        return;
    const QString reason = mark.source ? recognised(*mark.source, line) : mark.reason;
    m_lines.append({m_number, mark.item, mark.role, reason, text});
}

/// Marks come in the order of their starts, so that lines are counted once; one that is within another goes back a
/// little.
void Explainer::take(const Mark &mark)
{
    for (qsizetype end = m_text.indexOf(u'\n', m_start); end >= 0 && end < mark.range.start;
         end = m_text.indexOf(u'\n', m_start)) {
        m_start = end + 1;
        ++m_number;
    }
    const qsizetype number = m_number;
    for (qsizetype start = m_start; start < mark.range.end(); ++m_number) {
        const qsizetype found = m_text.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? m_text.size() : found;
        takeLine(mark, Range::fromTo(start, end));
        start = end + 1;
    }
    m_number = number;
}

QList<ExplainedLine> Explainer::lines(const QList<Mark> &marks)
{
    for (const Mark &mark : marks)
        take(mark);
    std::ranges::stable_sort(m_lines, {}, &ExplainedLine::number);
    return m_lines;
}

}   // namespace

Explanation explain(const Itemized &items, const QString &text)
{
    const QString arrangement = items.candidates.isEmpty() ? QString() : items.candidates.first().arrangement;
    return {items.candidates, Explainer(text).lines(marksOf(items, arrangement))};
}
