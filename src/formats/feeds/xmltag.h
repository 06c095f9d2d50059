// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

#include <utility>

/// A start or end tag as it stands in the text.
struct XmlTag
{
    QStringView name;
    qsizetype end = 0;   ///< behind its `>`; 0 when it has none before the next `<`
    bool isEnd = false;
    bool isEmpty = false;                                    ///< `<br/>`
    QList<std::pair<QStringView, QStringView>> attributes;   ///< values as written, without quotes
};

/// The tag whose `<` stands at @p at, ill-formed or not: values without quotes, quotes that nothing ends, attributes
/// without a value, which are dropped as those are beyond 64. Its name is empty when none begins there.
XmlTag readTag(QStringView text, qsizetype at);
