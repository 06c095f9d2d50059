// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/rendition.h"

void Rendition::separate(const Block &block)
{
    if (m_document.text.isEmpty())
        return;
    const qint32 lineEnds = block.gap > 0 ? 2 : 1;
    m_document.text += QString(lineEnds, u'\n');
    m_line += lineEnds;
}

void Rendition::appendAside(const Block &block)
{
    if (block.text.isEmpty())
        return;
    separate(block);
    m_document.text += block.text;
    m_line += qint32(block.text.count(u'\n'));
}

void Rendition::append(Block block)
{
    if (block.text.isEmpty() && block.kind != Block::Kind::Rule)
        return;
    QString &text = m_document.text;
    separate(block);
    block.lead = 0;
    block.line = m_line;
    block.range = {text.size(), block.text.size()};
    text += block.text;
    m_line += qint32(block.text.count(u'\n'));
    m_document.blocks.append(std::move(block));
}

void Rendition::finish()
{
    m_document.length = m_document.text.size();
}
