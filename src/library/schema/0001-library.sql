-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- library.sqlite: all that can be loaded again. Statements are parted by lines of four dashes.

CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID
----
CREATE TABLE bulletin(
    handle INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,       -- digest of the ids of its items, in order
    name TEXT NOT NULL,             -- what it is called: its title, else its file's name, else a headline
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date TEXT NOT NULL,             -- as stated: YYYY, YYYY-MM, YYYY-MM-DD or nothing
    shown_date TEXT NOT NULL,       -- the same, or about when
    day INTEGER NOT NULL,           -- days since 1970, for sorting
    language TEXT NOT NULL,
    house_style TEXT NOT NULL,
    place TEXT NOT NULL,            -- path or address it came from
    format TEXT NOT NULL,
    charset TEXT NOT NULL,
    digest BLOB NOT NULL,
    size INTEGER NOT NULL,
    imported INTEGER NOT NULL,      -- milliseconds since 1970, UTC
    trashed INTEGER                 -- milliseconds since 1970, UTC
)
----
CREATE INDEX bulletin_digest ON bulletin(digest)
----
-- The bytes a bulletin was read from, in pieces, each compressed.
CREATE TABLE original(
    bulletin INTEGER NOT NULL,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE(bulletin, number)
)
----
CREATE TABLE item(
    place INTEGER PRIMARY KEY,      -- day of its date << 24 | number within the day: the order of places is that of dates
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    date TEXT NOT NULL,             -- as stated, or about when
    is_about INTEGER NOT NULL,
    authors TEXT NOT NULL,          -- one a line
    url TEXT NOT NULL,
    trashed INTEGER                 -- milliseconds since 1970, UTC
)
----
-- Narrow: all places in order without a look at the rows themselves.
CREATE INDEX item_trashed ON item(trashed)
----
CREATE TABLE body(
    item INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL            -- JSON, for each block: kind, level, start and length within the text
)
----
CREATE TABLE publisher(
    handle INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
)
----
CREATE TABLE source(
    item INTEGER NOT NULL,
    number INTEGER NOT NULL,        -- from 1
    citation TEXT NOT NULL,
    publisher INTEGER,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY(item, number)
) WITHOUT ROWID
----
CREATE INDEX source_publisher ON source(publisher, item)
----
CREATE TABLE remark(
    item INTEGER NOT NULL,
    source INTEGER NOT NULL,        -- its number
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY(item, source, number)
) WITHOUT ROWID
----
-- Which items a bulletin holds. An item may stand in several, in each at places of its own.
CREATE TABLE member(
    bulletin INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item INTEGER NOT NULL,
    ranges TEXT NOT NULL,           -- JSON, starts and lengths: of item, title, each block, each source's six
    PRIMARY KEY(bulletin, position)
) WITHOUT ROWID
----
CREATE INDEX member_item ON member(item)
----
-- What is searched. What lies in the trash is not.
CREATE VIEW searched AS
    SELECT item.place AS place,
           body.text AS body,
           item.title AS title,
           (SELECT group_concat(name, char(10))
              FROM (SELECT publisher.name AS name
                      FROM source JOIN publisher ON publisher.handle = source.publisher
                     WHERE source.item = item.place
                     ORDER BY source.number)) AS publishers,
           item.url || char(10) || coalesce(
               (SELECT group_concat(url, char(10))
                  FROM (SELECT source.url AS url
                          FROM source
                         WHERE source.item = item.place
                         ORDER BY source.number)), '') AS urls
      FROM item JOIN body ON body.item = item.place
     WHERE item.trashed IS NULL
----
CREATE VIRTUAL TABLE words USING fts5(
    body, title, publishers, urls,
    content = 'searched', content_rowid = 'place', columnsize = 0, tokenize = 'coranto')
----
-- Every word of the index: what the beginning of a word may become.
CREATE TABLE vocabulary(
    word TEXT PRIMARY KEY,
    columns INTEGER NOT NULL        -- how many hold it
) WITHOUT ROWID
