// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/html/tree.h"

#include <QList>

/// One element of a page, with what is in it.
struct Part
{
    const GumboNode *node = nullptr;
    qsizetype parent = -1;
    qsizetype end = 0;      ///< the part behind the last that is in it
    qsizetype text = 0;     ///< bytes of text, in UTF-8, so that a Chinese character counts for three letters
    qsizetype linked = 0;   ///< of these, in links
    qsizetype own = 0;      ///< of `text`, that which stands in no box within
    qsizetype ownLinked = 0;
    double prose = 0;       ///< how much of its text reads as paragraphs do
    QByteArray site;        ///< of a link to another site: its domain
    bool isBlock = false;   ///< stands on lines of its own
};

/// The elements of a page that a person would see, in their order, each followed by all that is in it.
using Outline = QList<Part>;

Outline outlineOf(const GumboNode *root);
