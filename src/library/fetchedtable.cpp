// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/fetchedtable.h"

#include "library/bulletintable.h"

using namespace Qt::StringLiterals;

FetchedCopy fetchedCopyOf(Database &database, const QString &asked)
{
    Rows rows = database.run(u"SELECT fetched.address, fetched.charset, etag, modified, fetched.digest, handle"
                             "  FROM fetched JOIN bulletin ON bulletin.digest = fetched.digest"
                             " WHERE asked = ? AND trashed IS NULL LIMIT 1"_s,
                             {asked});
    if (!rows.next())
        return {};
    FetchedCopy copy{asked, rows.text(0), rows.text(1), rows.bytes(2), rows.bytes(3), rows.bytes(4), {}};
    copy.bytes = originalOf(database, rows.number(5));
    return copy.bytes.isEmpty() ? FetchedCopy() : copy;
}

void storeFetchedCopy(Database &database, const FetchedCopy &copy)
{
    database.run(u"INSERT INTO fetched(asked, address, charset, etag, modified, digest) VALUES(?, ?, ?, ?, ?, ?)"
                 " ON CONFLICT(asked) DO UPDATE SET address = excluded.address, charset = excluded.charset,"
                 "    etag = excluded.etag, modified = excluded.modified, digest = excluded.digest"_s,
                 {copy.asked, copy.address, copy.charset, copy.etag, copy.lastModified, copy.digest});
}
