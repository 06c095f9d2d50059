-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a server said of the bytes that came from an address, so that it need not send them again.
CREATE TABLE fetched(
    asked TEXT PRIMARY KEY,         -- the address that the reader named
    address TEXT NOT NULL,          -- where redirects led
    charset TEXT NOT NULL,          -- as the server stated it
    etag BLOB NOT NULL,             -- RFC 9110, 8.8
    modified BLOB NOT NULL,
    digest BLOB NOT NULL            -- of the bytes; no use once no bulletin has them any more
) WITHOUT ROWID
