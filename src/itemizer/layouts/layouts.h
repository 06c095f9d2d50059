// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// The ways in which bulletins arrange items and sources: each looks for its own arrangement and finds nothing where
/// it is not kept to. They compete by how much of a document they explain, see itemize(). All are linear.

/// Headline, body, then its sources: labelled, dated, or with an address.
Segmentation sourcesBelow(const Lines &lines);

/// Headline or none, then its source, then the body: `Title / [SOURCE: Reuters] / text`, `2005-10-28 Xinhuanet`.
Segmentation sourcesAbove(const Lines &lines);

/// A publisher as heading over one or several dated headlines: `NHK / Nov. 30 “Title” / text`.
Segmentation publisherHeadings(const Lines &lines);

/// The source stands in the line of the headline: `Title (Xinhua)`, `Reuters: Title`, `「Title」=7月21日付『朝日新聞』`.
Segmentation titleCitations(const Lines &lines);

/// Entries or paragraphs that end in names in brackets: `… he said. (BBC) (AP via MSNBC)`.
Segmentation bracketTails(const Lines &lines);

/// A list of linked titles with or without remarks: `* [Title](address). Text.`, `3. Title https://…`.
Segmentation linkList(const Lines &lines);

/// Paragraphs between gaps, each with its addresses on lines of their own.
Segmentation addressStanzas(const Lines &lines);

/// The source is named in the first sentence of a paragraph: `Reuters (“TITLE”, 9/30/97) reported that …`.
Segmentation inlineMentions(const Lines &lines);

/// Publisher, date, headline and author on lines of their own above the body.
Segmentation headerBlocks(const Lines &lines);

/// Numbers in the text, and at the end of the document the addresses that they stand for.
Segmentation referenceLinks(const Lines &lines);

/// Headings, each over a short text with links in it.
Segmentation linkedSections(const Lines &lines);

/// A page that alternates headline and one paragraph, and states no sources; nothing unless every line fits.
Segmentation headlinesAlone(const Lines &lines);

struct Layout
{
    const char *name = "";
    Segmentation (*read)(const Lines &lines) = nullptr;
};

/// All of them, the more usual first: of two that explain as much the earlier one is taken.
const QList<Layout> &layouts();
