-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Corrected editions of a bulletin, and other forms of one. The place of a bulletin is that of its newest edition; this
-- is where that says itself that it stands.
ALTER TABLE bulletin ADD COLUMN address TEXT NOT NULL DEFAULT ''
----
DROP INDEX bulletin_digest
----
-- Every document that was taken for a bulletin, as it stated itself: corrected editions, other forms, other files.
CREATE TABLE edition(
    bulletin INTEGER NOT NULL,
    number INTEGER NOT NULL,        -- from 1
    key TEXT NOT NULL,              -- digest of the ids of its items, in order
    headlines BLOB NOT NULL,        -- digest of its headlines, in order; nothing where it has fewer than two
    place TEXT NOT NULL,
    address TEXT NOT NULL,
    digest BLOB NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    imported INTEGER NOT NULL,      -- milliseconds since 1970, UTC
    PRIMARY KEY(bulletin, number)
) WITHOUT ROWID
----
CREATE INDEX edition_key ON edition(key)
----
CREATE INDEX edition_headlines ON edition(headlines) WHERE headlines <> x''
----
CREATE INDEX edition_place ON edition(place) WHERE place <> ''
----
CREATE INDEX edition_address ON edition(address) WHERE address <> ''
----
CREATE INDEX edition_digest ON edition(digest)
----
CREATE INDEX edition_title ON edition(title, date) WHERE title <> '' AND date <> ''
----
-- What was imported before there were editions is the first one.
INSERT INTO edition(bulletin, number, key, headlines, place, address, digest, title, publisher, date, language, imported)
SELECT handle, 1, key, x'', place, '', digest, title, publisher, date, language, imported FROM bulletin
----
-- Ids that corrected items would have had, had they come first so.
CREATE TABLE alias(
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL              -- the id that the item has
) WITHOUT ROWID
----
-- What an item said before it was corrected.
CREATE TABLE former(
    item TEXT NOT NULL,             -- its id
    number INTEGER NOT NULL,        -- from 1
    replaced INTEGER NOT NULL,      -- milliseconds since 1970, UTC
    title TEXT NOT NULL,
    date TEXT NOT NULL,             -- as stated
    body TEXT NOT NULL,
    sources TEXT NOT NULL,          -- citation and address, one source a line
    PRIMARY KEY(item, number)
) WITHOUT ROWID
----
-- The item stands as another form of the bulletin had it.
ALTER TABLE member ADD COLUMN is_borrowed INTEGER NOT NULL DEFAULT 0
----
-- Since when the newest edition lacks it, milliseconds since 1970, UTC.
ALTER TABLE member ADD COLUMN absent INTEGER
