// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/rendition.h"

void Rendition::separate(int gap)
{
    if (m_document.text.isEmpty())
        return;
    const qint32 lineEnds = gap > 0 ? 2 : 1;
    m_document.text += QString(lineEnds, u'\n');
    m_line += lineEnds;
}

void Rendition::appendAside(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return;
    separate(0);
    m_document.text += text;
    m_line += qint32(text.count(u'\n'));
}

void Rendition::append(Block block)
{
    if (block.text.isEmpty() && block.kind != Block::Kind::Rule)
        return;
    QString &text = m_document.text;
    separate(block.gap);
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
