// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdown/sniffing.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

int occurrences(const QRegularExpression &expression, const QString &text)
{
    int count = 0;
    for (auto match = expression.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

/// Lines that begin with `# `, as headings do and as comments in programs do.
struct HashLines
{
    int headings = 0;   // with white space around them; below the first level, on one side at least
    int others = 0;
};

HashLines hashLines(const QString &text)
{
    static const QRegularExpression heading(u"^ {0,3}(#{1,6})[ \\t]+\\S"_s);
    const QStringList lines = text.split(u'\n');
    const auto isApart = [&lines](qsizetype i) { return i < 0 || i >= lines.size() || lines[i].trimmed().isEmpty(); };
    HashLines found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].trimmed().startsWith(u'#'))
            continue;
        const QRegularExpressionMatch match = heading.match(lines[i]);
        const bool isDeep = match.capturedLength(1) > 1;
        const bool isHeading = isDeep ? isApart(i - 1) || isApart(i + 1) : isApart(i - 1) && isApart(i + 1);
        ++(match.hasMatch() && isHeading ? found.headings : found.others);
    }
    return found;
}

}   // namespace

bool looksLikeMarkdown(const QString &head)
{
    static const QRegularExpression inlineLink(uR"(\[[^\]\n]*\]\((?:<?(?:https?|ftp|mailto):|[./#])[^)\n]*\))"_s);
    static const QRegularExpression referenceLink(uR"(\[[^\]\n]+\]\[[^\]\n]*\])"_s);
    static const QRegularExpression definition(uR"(^ {0,3}\[[^\]\n]+\]:[ \t]+<?(?:https?|ftp|mailto):)"_s,
                                               QRegularExpression::MultilineOption);
    static const QRegularExpression strong(uR"((?<![*\w])\*\*[^\s*][^*\n]*\*\*)"_s);
    static const QRegularExpression fence(uR"(^ {0,3}```)"_s, QRegularExpression::MultilineOption);
    const int links = occurrences(inlineLink, head);
    if (links >= 2 || (occurrences(definition, head) > 0 && occurrences(referenceLink, head) > 0))
        return true;
    const HashLines hashes = hashLines(head);
    const int others =
        (links > 0 ? 1 : 0) + (occurrences(strong, head) > 0 ? 1 : 0) + (occurrences(fence, head) > 1 ? 1 : 0);
    if (hashes.headings == 0 || hashes.others > 0)
        return others > 1;
    return hashes.headings > 1 || others > 0;
}
