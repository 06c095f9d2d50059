-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the reader put right in a document: how these bytes are to be read, whenever they are.
CREATE TABLE repair(
    digest BLOB PRIMARY KEY,        -- SHA-256 of its bytes
    place TEXT NOT NULL,            -- path or address it came from; an edition to come takes over what still fits
    made INTEGER NOT NULL,          -- milliseconds since 1970, UTC
    repairs TEXT NOT NULL           -- JSON, see bulletin/repairs.h; {} where the reader took all back
) WITHOUT ROWID
----
CREATE INDEX repair_place ON repair(place, made) WHERE place <> ''
