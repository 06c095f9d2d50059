// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class WordCounts;
struct sqlite3;

/// Begins a mark: `\x01ab` stands at the first word of a column that begins with "ab" and goes on. Marks of one, two and three
/// letters make the beginnings of words as quick to find as words.
inline constexpr char16_t MarkLead = u'\x01';
inline constexpr int LongestMark = 3;   ///< letters

/// Gives @p connection the tokenizer `coranto`, the function `closeness`, by which FTS5 ranks, and `holds`. Answers false when
/// SQLite has no FTS5. @param counts outlives the connection.
bool addSearchTo(sqlite3 *connection, WordCounts *counts);
