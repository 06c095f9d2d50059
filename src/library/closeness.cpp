// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/closeness.h"

#include <cmath>
#include <vector>

namespace {

constexpr double Weights[] = {1.0, 5.0, 2.0, 0.5};   // body, title, publishers, urls
constexpr int Columns = 4;

}   // namespace

void closeness(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *answer, int, sqlite3_value **)
{
    int matches = 0;
    int result = api->xInstCount(context, &matches);
    std::vector<int> counts(size_t(api->xPhraseCount(context)) * Columns);
    for (int match = 0; match < matches && result == SQLITE_OK; ++match) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        result = api->xInst(context, match, &phrase, &column, &offset);
        if (result == SQLITE_OK && column < Columns)
            ++counts[size_t(phrase) * Columns + size_t(column)];
    }
    if (result != SQLITE_OK) {
        sqlite3_result_error_code(answer, result);
        return;
    }
    double sum = 0;
    for (size_t at = 0; at < counts.size(); ++at)
        sum += Weights[at % Columns] * std::log1p(counts[at]);
    sqlite3_result_double(answer, sum);
}
