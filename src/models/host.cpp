// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/host.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// Chinese, Japanese and Korean names write several of these side by side.
bool isEastAsian(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

bool mixesScripts(const QString &label)
{
    QSet<int> scripts;
    const QList<uint> points = label.toUcs4();
    for (const uint point : points) {
        const QChar::Script script = QChar::script(point);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        scripts.insert(isEastAsian(script) ? QChar::Script_Han : script);
    }
    return scripts.size() > 1;
}

}   // namespace

QString shownHost(const QString &url)
{
    const QString ascii = QUrl(url).host(QUrl::FullyEncoded).toLower();
    const QString bare = ascii.startsWith("www."_L1) ? ascii.sliced(4) : ascii;
    if (!bare.contains("xn--"_L1))
        return bare;
    const QString name = QUrl::fromAce(bare.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const QStringList labels = name.split(u'.');
    return std::any_of(labels.begin(), labels.end(), mixesScripts) ? bare : name;
}

QString trueTarget(const QString &url)
{
    const QUrl parsed(url);
    if (!parsed.isValid() || parsed.scheme().isEmpty())
        return url;
    return QString::fromLatin1(parsed.toEncoded());
}
