-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the reader says of a bulletin instead of what it states; NULL where that stands.
CREATE TABLE edited(
    bulletin TEXT PRIMARY KEY,      -- its key
    title TEXT,
    publisher TEXT,
    date TEXT,
    language TEXT
) WITHOUT ROWID
