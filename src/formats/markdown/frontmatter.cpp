// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdown/frontmatter.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Longest = 64 * 1024;   // what begins with `---` and does not end in here begins with a rule

/// The value without the quotation marks that YAML may have around it.
QString plain(QStringView value)
{
    value = value.trimmed();
    const bool isQuoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == u'"' || value.front() == u'\'');
    return (isQuoted ? value.sliced(1, value.size() - 2) : value).toString();
}

QHash<QString, QString> fieldsOf(QStringView lines)
{
    static const QRegularExpression field(uR"(^([A-Za-z][\w-]*)[ \t]*:[ \t]+(\S.*)$)"_s,
                                          QRegularExpression::MultilineOption);
    QHash<QString, QString> fields;
    for (auto each = field.globalMatch(lines); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        fields.insert(match.captured(1).toLower(), plain(match.capturedView(2)));
    }
    return fields;
}

FrontMatter yaml(const QString &text)
{
    static const QRegularExpression block(uR"(^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\z)\s*)"_s,
                                          QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = block.match(text.left(Longest), 0, QRegularExpression::NormalMatch,
                                                      QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    const QHash<QString, QString> fields = fieldsOf(match.capturedView(1));
    return fields.isEmpty() ? FrontMatter() : FrontMatter{match.capturedLength(), fields};
}

FrontMatter headers(const QString &text)
{
    static const QRegularExpression block(uR"(^(?:[A-Za-z][\w -]*:[ \t]+\S.*\r?\n)+\s*?(?:\r?\n|\z))"_s);
    static const QSet<QString> first = {u"title"_s, u"date"_s, u"author"_s, u"slug"_s, u"layout"_s, u"category"_s};
    const QRegularExpressionMatch match = block.match(text.left(Longest));
    const QString name = text.left(text.indexOf(u':')).trimmed().toLower();
    if (!match.hasMatch() || !first.contains(name))
        return {};
    return {match.capturedLength(), fieldsOf(match.capturedView())};
}

}   // namespace

FrontMatter frontMatterOf(const QString &text)
{
    return text.startsWith(u"---") ? yaml(text) : headers(text);
}
