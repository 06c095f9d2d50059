// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QRandomGenerator>
#include <QSet>

/// Writes bulletins, always the same ones: texts of 150 to 250 words, drawn as words are in a language, the n-th
/// commonest n times more rarely; one to three sources; one item in ten is Chinese.
class Writer final
{
public:
    Writer();

    /// @p items of some thirty days, which come later the higher @p number is; ten years lie between 0 and @p of.
    Bulletin bulletin(int number, int of, int items);

    /// From the commonest to the rarest.
    const QStringList &words() const { return m_words; }
    const QStringList &chineseWords() const { return m_chinese; }

private:
    QString madeWord(int syllables);
    QString newWord(int rank);
    QString newChineseWord(int rank);
    const QString &common(const QStringList &sounds);
    const QString &drawn(const QStringList &words);
    QString text(int words);
    QString chineseText(int words);
    Item item(const QDate &from);

    QStringList m_words;
    QStringList m_chinese;
    QSet<QString> m_known;
    QRandomGenerator m_random{1622};
};
