-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Items that can be read and are still to be put into the index, by their places.
CREATE TABLE unindexed(
    place INTEGER PRIMARY KEY
)
----
-- How many items the index holds: what a look at every start can tell of it.
INSERT INTO meta(key, value) SELECT 'indexed', count(*) FROM item WHERE trashed IS NULL
