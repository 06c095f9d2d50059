-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Searches that the reader keeps as shelves.
CREATE TABLE search(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,            -- as typed
    parent INTEGER NOT NULL,        -- id of the search that it stands under; 0 at the top
    position INTEGER NOT NULL
)
