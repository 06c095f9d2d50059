// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/values.h"

#include "bulletin/partialdate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

using Kind = QueryField::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("Query", text);
}

FieldValue refused(const QString &sentence)
{
    return {{}, sentence};
}

template <typename Node>
FieldValue taken(Node node)
{
    return {Query{std::move(node)}, {}};
}

/// `2021`, `2021-2`, `2021/02/20`; hyphens at its end are still to be followed by something.
PartialDate dateFrom(QStringView text)
{
    static const QRegularExpression form(u"^(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?[-/.]?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const int year = match.capturedView(1).toInt();
    if (match.capturedView(2).isEmpty())
        return PartialDate::ofYear(year);
    const int month = match.capturedView(2).toInt();
    if (match.capturedView(3).isEmpty())
        return PartialDate::ofMonth(year, month);
    return PartialDate::ofDay(year, month, match.capturedView(3).toInt());
}

/// True for what may become a date when more is typed: `20`, `2021-0`.
bool mayBecomeDate(QStringView text)
{
    static const QRegularExpression form(u"^\\d{0,4}$|^\\d{4}[-/.](0|1)?$|^\\d{4}[-/.]\\d{1,2}[-/.][0-3]?$"_s);
    return form.match(text).hasMatch();
}

FieldValue noDate(const QString &text)
{
    return refused(tr("“%1” is no date. Write 2021, 2021-02 or 2021-02-20.").arg(text));
}

/// The days of `2021-02`, `2021-01-15..2021-03`, `2021..`, `..2021`.
FieldValue readDays(const QString &value, bool isGrowing, Dated::What what)
{
    Dated days{what, {}, {}};
    const qsizetype dots = value.indexOf(u".."_s);
    const QString from = dots < 0 ? value : value.left(dots);
    const QString to = dots < 0 ? value : value.sliced(dots + 2);
    for (const QString &end : {from, to}) {
        const bool isOpen = dots >= 0 && end.isEmpty();
        if (isOpen || !dateFrom(end).isEmpty())
            continue;
        const bool isLast = end == to || dots < 0;
        return isGrowing && isLast && mayBecomeDate(end) ? FieldValue() : noDate(end);
    }
    days.first = dateFrom(from).firstDay();
    days.last = dateFrom(to).lastDay();
    if (!days.first.isValid() && !days.last.isValid())
        return isGrowing ? FieldValue() : noDate(value);
    if (days.first.isValid() && days.last.isValid() && days.last < days.first)
        return isGrowing ? FieldValue() : refused(tr("“%1” ends before it begins.").arg(value));
    return taken(days);
}

FieldValue readLimit(const QString &value, bool isGrowing, Kind kind)
{
    const PartialDate date = dateFrom(value);
    if (date.isEmpty())
        return isGrowing && mayBecomeDate(value) ? FieldValue() : noDate(value);
    if (kind == Kind::Before)
        return taken(Dated{Dated::What::Item, {}, date.firstDay().addDays(-1)});
    return taken(Dated{Dated::What::Item, date.lastDay().addDays(1), {}});
}

/// `2`, `>1`, `>=2`, `<3`, `<=3`, `2..5`, `2..`, `..5`.
FieldValue readCount(const QString &value, bool isGrowing)
{
    static const QRegularExpression compared(u"^(>=|<=|>|<|=)?(\\d{1,6})$"_s);
    static const QRegularExpression between(u"^(\\d{0,6})\\.\\.(\\d{0,6})$"_s);
    SourceCount count;
    if (const QRegularExpressionMatch match = compared.match(value); match.hasMatch()) {
        const int number = match.capturedView(2).toInt();
        const QString sign = match.captured(1);
        if (!sign.startsWith(u'<'))
            count.least = sign == u">" ? number + 1 : number;
        if (!sign.startsWith(u'>'))
            count.most = sign == u"<" ? number - 1 : number;
        return taken(count);
    }
    if (const QRegularExpressionMatch match = between.match(value); match.hasMatch() && value.size() > 2) {
        if (!match.capturedView(1).isEmpty())
            count.least = match.capturedView(1).toInt();
        if (!match.capturedView(2).isEmpty())
            count.most = match.capturedView(2).toInt();
        return taken(count);
    }
    static const QRegularExpression begun(u"^[<>]?=?$|^\\d*\\.\\.?$"_s);
    if (isGrowing && begun.match(value).hasMatch())
        return {};
    return refused(tr("“%1” is no number of sources. Write 2, >1, <3 or 2..5.").arg(value));
}

FieldValue readMark(const QString &value, bool isGrowing, Kind kind)
{
    using Mark = Marked::Mark;
    static const QHash<QString, Mark> marks{
        {u"bookmark"_s, Mark::Bookmark},
        {u"bookmarked"_s, Mark::Bookmark},
        {u"note"_s, Mark::Note},
        {u"tag"_s, Mark::Tag},
        {u"read"_s, Mark::Read},
        {u"unread"_s, Mark::Read},
        {u"datewarning"_s, Mark::DateWarning},
        {u"shortlink"_s, Mark::ShortLink},
    };
    const QStringList known = queryValues(kind);
    const QString wanted = value.toLower();
    if (known.contains(wanted)) {
        const Query mark{Marked{marks.value(wanted)}};
        return wanted == u"unread" ? taken(Not{{mark}}) : FieldValue{mark, {}};
    }
    const bool isBegun = std::any_of(known.begin(), known.end(),
                                     [&wanted](const QString &candidate) { return candidate.startsWith(wanted); });
    if (isGrowing && isBegun)
        return {};
    const QString name = kind == Kind::Has ? u"has"_s : u"is"_s;
    return refused(tr("“%1” cannot follow %2:. It takes %3.").arg(value, name, QLocale().createSeparatedList(known)));
}

FieldValue readHost(const QString &value, bool isGrowing)
{
    QString host = value.toLower();
    host.remove(QRegularExpression(u"^[a-z]+://"_s));
    host = host.section(u'/', 0, 0);
    if (host.startsWith(u"www."_s))
        host.remove(0, 4);
    const bool isStarred = host.endsWith(u'*');
    if (isStarred)
        host.chop(1);
    if (host.isEmpty())
        return isGrowing ? FieldValue() : refused(tr("“%1” is no host. Write the like of example.org.").arg(value));
    return taken(OnHost{host, isStarred || isGrowing});
}

FieldValue readLanguage(const QString &value, bool isGrowing)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$"_s);
    if (form.match(value).hasMatch())
        return taken(InLanguage{value.toLower().replace(u'_', u'-')});
    if (isGrowing && (value.size() < 2 || value.endsWith(u'-')))
        return {};
    return refused(tr("“%1” is no language. Write its code, as en, zh or pt-br.").arg(value));
}

/// @p value without the star at its end, which says that it may go on.
QString withoutStar(const QString &value, bool &mayGoOn)
{
    const bool isStarred = value.size() > 1 && value.endsWith(u'*');
    mayGoOn |= isStarred;
    return isStarred ? value.chopped(1) : value;
}

}   // namespace

FieldValue readValue(const QueryField &field, const QString &value, bool isGrowing)
{
    bool mayGoOn = isGrowing;
    switch (field.kind) {
    case Kind::Text:
        break;   // the parser's own
    case Kind::Near:
        return taken(Near{value});
    case Kind::Host:
        return readHost(value, isGrowing);
    case Kind::Bulletin: {
        const QString text = withoutStar(value, mayGoOn);
        return taken(InBulletin{text, mayGoOn});
    }
    case Kind::Tag: {
        const QString name = withoutStar(value, mayGoOn);
        return taken(Tagged{name, mayGoOn});
    }
    case Kind::Date:
        return readDays(value, isGrowing, Dated::What::Item);
    case Kind::SourceDate:
        return readDays(value, isGrowing, Dated::What::Source);
    case Kind::Before:
    case Kind::After:
        return readLimit(value, isGrowing, field.kind);
    case Kind::Sources:
        return readCount(value, isGrowing);
    case Kind::Has:
    case Kind::Is:
        return readMark(value, isGrowing, field.kind);
    case Kind::Language:
        return readLanguage(value, isGrowing);
    }
    return {};
}
