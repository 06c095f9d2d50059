// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/addresses.h"

#include "bulletin/text.h"

namespace {

constexpr QStringView Starts[] = {u"http://", u"https://", u"ftp://", u"www."};

bool endsAddress(QChar character)
{
    return isBlank(character) || QStringView(u"<>\"“”„«»，。、；：！？）（】【》《」「").contains(character);
}

qsizetype startLength(QStringView text, qsizetype at)
{
    for (const QStringView start : Starts) {
        if (text.size() > at && (text[at].unicode() | 0x20) == start.front().unicode()
            && text.sliced(at).startsWith(start, Qt::CaseInsensitive))
            return start.size();
    }
    return 0;
}

/// Where an address may begin: at the start or after something that is no letter or digit.
qsizetype findStart(QStringView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode() | 0x20;
        if (unit != u'h' && unit != u'f' && unit != u'w')
            continue;
        const bool isApart = i == 0 || !text[i - 1].isLetterOrNumber() || text[i - 1].unicode() > 0x2E7F;
        if (isApart && startLength(text, i) > 0)
            return i;
    }
    return -1;
}

bool isUnbalanced(QStringView address)
{
    return address.back() == u')' ? address.count(u')') > address.count(u'(')
                                  : address.back() == u']' && address.count(u']') > address.count(u'[');
}

}   // namespace

QList<Range> findAddresses(QStringView text)
{
    QList<Range> found;
    for (qsizetype start = findStart(text, 0); start >= 0;) {
        qsizetype end = start;
        while (end < text.size() && !endsAddress(text[end]))
            ++end;
        const qsizetype next = end;
        while (end > start
               && (QStringView(u".,;:!?'’*|").contains(text[end - 1]) || isUnbalanced(text.sliced(start, end - start))))
            --end;
        if (end - start > startLength(text, start))
            found.append(Range::fromTo(start, end));
        start = findStart(text, next);
    }
    return found;
}

bool isAddress(QStringView text)
{
    if (text.size() > 2 && (text.front() == u'<' || text.front() == u'(')) {
        const bool isClosed = text.back() == (text.front() == u'<' ? u'>' : u')');
        if (!isClosed && text.front() == u'(')
            return false;
        text = text.sliced(1).chopped(isClosed ? 1 : 0);   // `<http://…` may go on in the next line
    }
    if (startLength(text, 0) == 0)
        return false;
    const QList<Range> found = findAddresses(text);
    return found.size() == 1 && found.first().start == 0 && text.size() - found.first().length <= 1;
}
