// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

enum class SoftBreak { KeepsSpace, JoinsWords };   ///< DelSp=no, DelSp=yes

/// The paragraphs of text/plain; format=flowed (RFC 3676) on one line each. Quoted ones keep one mark a level: `>> `.
QString unflowed(const QString &text, SoftBreak softBreak);
