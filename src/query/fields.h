// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/query.h"

#include <QStringList>

/// A field of the search language, for completion and help.
struct QueryField
{
    enum class Kind { Text, Near, Host, Bulletin, Date, Before, After, SourceDate, Sources, Has, Is, Tag, Language };

    QString name;   ///< without its colon
    Kind kind = Kind::Text;
    TextField text = TextField::Any;   ///< of Kind::Text
    QString example;
    QString meaning;   ///< of the example, in the reader's language
};

/// In the order in which they are explained.
const QList<QueryField> &queryFields();
/// Nothing when there is no field called @p name, in whatever case.
const QueryField *queryField(QStringView name);
/// What may follow `has:` and `is:`; nothing for fields whose values are the library's or the reader's.
QStringList queryValues(QueryField::Kind kind);
/// What is not a field, shown in the help: example and meaning.
QList<QueryField> queryForms();
