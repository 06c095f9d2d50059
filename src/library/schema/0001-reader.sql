-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- reader.sqlite: what the reader did, keyed by the ids of items, whether they are in the library or not.

CREATE TABLE read(
    item TEXT PRIMARY KEY
) WITHOUT ROWID
----
-- With enough of the item to tell what it was when it is gone.
CREATE TABLE bookmark(
    item TEXT PRIMARY KEY,
    made INTEGER NOT NULL,          -- milliseconds since 1970, UTC
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    bulletin TEXT NOT NULL,
    sources INTEGER NOT NULL
) WITHOUT ROWID
----
-- Shown while its item is bookmarked; comes back with the bookmark.
CREATE TABLE note(
    item TEXT PRIMARY KEY,
    text TEXT NOT NULL
) WITHOUT ROWID
----
CREATE TABLE tag(
    item TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY(item, name)
) WITHOUT ROWID
----
CREATE INDEX tag_name ON tag(name)
