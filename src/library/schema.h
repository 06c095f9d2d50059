// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

/// One of the two files of a library: its name, and the scripts that make it what it is today.
struct SchemaFile
{
    QString name;          ///< library.sqlite
    QString scripts;       ///< `library`: its scripts are `NNNN-library.sql`
    int version = 0;       ///< number of the newest script
    int pageSize = 0;      ///< bytes
    int synchronous = 0;   ///< of the PRAGMA
};

const SchemaFile &librarySchema();
const SchemaFile &readerSchema();

/// Throws Error unless @p database, which may be empty, is one of ours and no newer than this program.
void demandKnown(Database &database, const SchemaFile &schema);

/// True when @p database is as this program wants it.
bool isCurrent(Database &database, const SchemaFile &schema);

/// Runs the scripts that @p database has not seen, each in a transaction of its own.
void bringUpToDate(Database &database, const SchemaFile &schema);

/// How a connection that writes is to behave.
void setWriting(Database &database, const SchemaFile &schema);
