// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/layouts.h"

const QList<Layout> &layouts()
{
    static const QList<Layout> all = {
        {"sources below", sourcesBelow},
        {"sources above", sourcesAbove},
        {"title citations", titleCitations},
        {"bracket tails", bracketTails},
        {"link list", linkList},
        {"address stanzas", addressStanzas},
        {"inline mentions", inlineMentions},
        {"publisher headings", publisherHeadings},
        {"header blocks", headerBlocks},
        {"reference links", referenceLinks},
        {"linked sections", linkedSections},
        {"headlines alone", headlinesAlone},
    };
    return all;
}
