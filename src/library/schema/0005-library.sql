-- SPDX-FileCopyrightText: 2026 The Coranto contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The same texts as `searched`, those in the trash too: what a query reads where it cannot use the index.
CREATE VIEW texts AS
    SELECT item.place AS place,
           body.text AS body,
           item.title AS title,
           coalesce((SELECT group_concat(name, char(10))
                       FROM (SELECT publisher.name AS name
                               FROM source JOIN publisher ON publisher.handle = source.publisher
                              WHERE source.item = item.place
                              ORDER BY source.number)), '') AS publishers,
           item.url || char(10) || coalesce(
               (SELECT group_concat(url, char(10))
                  FROM (SELECT source.url AS url
                          FROM source
                         WHERE source.item = item.place
                         ORDER BY source.number)), '') AS urls
      FROM item JOIN body ON body.item = item.place
----
CREATE INDEX source_date ON source(date, item) WHERE date <> ''
----
CREATE INDEX remark_code ON remark(code, item)
