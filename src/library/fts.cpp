// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/fts.h"

#include "library/closeness.h"
#include "library/sought.h"
#include "library/tokens.h"
#include "library/wordcounts.h"

#include <sqlite3.h>

#include <cstdint>

namespace {

/// A set of words or marks that is emptied in no time: each entry remembers the column it was added in.
class ColumnSet final
{
public:
    void clear()
    {
        m_used = 0;
        if (++m_column == 0) {
            m_slots.assign(m_slots.size(), Slot());
            m_column = 1;
        }
    }

    /// True when @p key was not in it.
    bool add(uint64_t key)
    {
        if (m_used * 2 >= m_slots.size())
            grow();
        size_t at = slotOf(key);
        while (m_slots[at].column == m_column) {
            if (m_slots[at].key == key)
                return false;
            at = (at + 1) & (m_slots.size() - 1);
        }
        m_slots[at] = {key, m_column};
        ++m_used;
        return true;
    }

private:
    struct Slot
    {
        uint64_t key = 0;
        uint32_t column = 0;
    };

    size_t slotOf(uint64_t key) const { return (key * 0x9E3779B97F4A7C15U >> 32U) & (m_slots.size() - 1); }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        const uint32_t column = m_column;
        m_used = 0;
        for (const Slot &slot : old) {
            if (slot.column == column)
                add(slot.key);
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(1024);
    size_t m_used = 0;
    uint32_t m_column = 1;
};

struct Tokenizer
{
    WordCounts *counts;
    ColumnSet words;   // by their hash: of 64 bits, which no two words of a column share
    ColumnSet marks;
};

using TokenSink = int (*)(void *, int, const char *, int, int, int);

/// Tells FTS5 the tokens of one text.
class Teller final
{
public:
    Teller(TokenSink sink, void *context) : m_sink(sink), m_context(context) {}

    int tell(std::string_view text, const Token &token, int flags = 0) const
    {
        return m_sink(m_context, flags, text.data(), int(text.size()), int(token.start), int(token.end));
    }

private:
    TokenSink m_sink;
    void *m_context;
};

int createTokenizer(void *context, const char **, int, Fts5Tokenizer **made)
{
    auto *tokenizer = new Tokenizer{static_cast<WordCounts *>(context), {}, {}};
    *made = reinterpret_cast<Fts5Tokenizer *>(tokenizer);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *tokenizer)
{
    delete reinterpret_cast<Tokenizer *>(tokenizer);
}

/// The marks of a word's beginnings. A word is its own mark: "the" has none of three letters.
int tellMarks(ColumnSet &marks, const Teller &teller, const Token &token)
{
    char mark[1 + 4 * LongestMark] = {char(MarkLead)};
    size_t size = 1;
    uint64_t key = 0;
    size_t at = 0;
    for (int letters = 0; letters < LongestMark; ++letters) {
        do {
            key = key << 8U | uchar(token.text[at]);
            mark[size++] = token.text[at++];
        } while (at < token.text.size() && (uchar(token.text[at]) & 0xC0U) == 0x80);
        if (at == token.text.size())
            break;
        // Three letters of more than eight bytes do not fit the key: they are told each time.
        const bool isSure = at <= sizeof(key);
        if (isSure && !marks.add(key))
            continue;
        const int result = teller.tell({mark, size}, token, FTS5_TOKEN_COLOCATED);
        if (result != SQLITE_OK)
            return result;
    }
    return SQLITE_OK;
}

int tellDocument(Tokenizer &tokenizer, std::string_view text, const Teller &teller)
{
    tokenizer.words.clear();
    tokenizer.marks.clear();
    TokenCutter cutter(text);
    while (cutter.next()) {
        const Token &token = cutter.token();
        int result = teller.tell(token.text, token);
        if (token.kind == Token::Kind::Word && result == SQLITE_OK) {
            const uint64_t hash = std::hash<std::string_view>()(token.text);
            if (!tokenizer.words.add(hash))
                continue;
            tokenizer.counts->add(token.text, hash);
            result = tellMarks(tokenizer.marks, teller, token);
        }
        if (result != SQLITE_OK)
            return result;
    }
    return SQLITE_OK;
}

/// For queries, and for finding where a row matches: the same places, without the marks that stand beside them.
int tellPlain(std::string_view text, const Teller &teller)
{
    if (!text.empty() && text.front() == char(MarkLead))
        return teller.tell(text, {Token::Kind::Word, text, 0, qsizetype(text.size())});
    TokenCutter cutter(text);
    while (cutter.next()) {
        const int result = teller.tell(cutter.token().text, cutter.token());
        if (result != SQLITE_OK)
            return result;
    }
    return SQLITE_OK;
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, TokenSink sink)
{
    const Teller teller(sink, context);
    const std::string_view whole(text ? text : "", text ? size_t(size) : 0);
    if (flags & FTS5_TOKENIZE_DOCUMENT)
        return tellDocument(*reinterpret_cast<Tokenizer *>(tokenizer), whole, teller);
    return tellPlain(whole, teller);
}

fts5_api *ftsOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}   // namespace

bool addSearchTo(sqlite3 *connection, WordCounts *counts)
{
    fts5_api *api = ftsOf(connection);
    if (!api)
        return false;
    fts5_tokenizer functions{createTokenizer, deleteTokenizer, tokenize};
    return api->xCreateTokenizer(api, "coranto", counts, &functions, nullptr) == SQLITE_OK
           && api->xCreateFunction(api, "closeness", nullptr, closeness, nullptr) == SQLITE_OK
           && addHoldsTo(connection);
}
