// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/articletype.h"

#include "models/wording.h"
#include "panes/corrections.h"
#include "panes/theme.h"
#include "provenance/provenance.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace {

constexpr int OwnWords = QTextFormat::UserProperty + 1;   // of a block
constexpr qreal HeadlineScale = 1.75;
constexpr qreal HeadlineSpacing = 1.22;   // of its size
constexpr qreal HeadingScale = 1.15;
constexpr qreal MetaScale = 0.78;
constexpr qreal ParagraphGap = 0.75;   // of the size, between paragraphs
constexpr qreal EntryGap = 0.25;
constexpr qreal Indent = 1.5;
constexpr qreal TabWidth = 4;

/// Writes blocks one after another at the end of a document.
class Setter final
{
public:
    Setter(QTextDocument &document, const ArticleType &type)
        : m_cursor(&document), m_type(type), m_size(QFontInfo(type.reading).pixelSize())
    {
    }

    void headline(const QString &text);
    void meta(const QStringList &facts);
    void corrections(const StoredItem &item, Corrections corrections);
    void body(const QList<BodyBlock> &blocks);

private:
    QTextBlockFormat blockFormat(qreal before, qreal after, qreal scale = 1) const;
    QTextCharFormat charFormat(const QColor &color) const;
    QTextBlockFormat metaBlock() const;
    QTextCharFormat metaFormat() const;
    void changes(const QList<Change> &changes);
    void add(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &characters);
    void add(const BodyBlock &text, const QTextBlockFormat &block, const QTextCharFormat &characters);
    void emphasise(const QList<Span> &spans, int start);
    QTextCharFormat spanFormat(const Span &span) const;
    void block(const BodyBlock &block);
    void entry(const BodyBlock &block);
    void heading(const BodyBlock &block);
    void quote(const BodyBlock &block);
    void rule();
    void table(const BodyBlock &block);
    void image(const BodyBlock &block);

    QTextCursor m_cursor;
    const ArticleType &m_type;
    qreal m_size;
    bool m_isFirst = true;
    QTextList *m_list = nullptr;
};

QTextBlockFormat Setter::blockFormat(qreal before, qreal after, qreal scale) const
{
    QTextBlockFormat format;
    format.setTopMargin(before * m_size);
    format.setBottomMargin(after * m_size);
    // Of the size, not of the face's own line height: those differ by half between Latin and Chinese faces.
    format.setLineHeight(std::round(m_size * scale * m_type.lineSpacing / 100), QTextBlockFormat::FixedHeight);
    return format;
}

QTextCharFormat Setter::charFormat(const QColor &color) const
{
    QTextCharFormat format;
    format.setFont(m_type.reading);
    format.setForeground(color);
    return format;
}

void Setter::add(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &characters)
{
    if (m_isFirst)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block, characters);
    m_isFirst = false;
    m_cursor.setBlockCharFormat(characters);
    m_cursor.insertText(text, characters);
}

void Setter::add(const BodyBlock &text, const QTextBlockFormat &block, const QTextCharFormat &characters)
{
    add(text.text, block, characters);
    emphasise(text.spans, m_cursor.position() - int(text.text.size()));
}

/// Of what lies within other spans, all formats are joined.
void Setter::emphasise(const QList<Span> &spans, int start)
{
    QTextCursor cursor(m_cursor.document());
    for (const Span &span : spans) {
        cursor.setPosition(start + int(span.range.start));
        cursor.setPosition(start + int(span.range.end()), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(spanFormat(span));
    }
}

/// A link that must not be followed stays text.
QTextCharFormat Setter::spanFormat(const Span &span) const
{
    QTextCharFormat format;
    if (span.kind == Span::Kind::Link && linkSafety(span.url) != LinkSafety::Never) {
        format.setAnchor(true);
        format.setAnchorHref(trueTarget(span.url));
        format.setForeground(m_type.link);
        format.setFontUnderline(true);
    } else if (span.kind == Span::Kind::Strong) {
        format.setFontWeight(QFont::Bold);
    } else if (span.kind == Span::Kind::Emphasis) {
        format.setFontItalic(true);
    } else if (span.kind == Span::Kind::Code) {
        format.setFontFamilies(fixedFont().families());
        format.setFontStyleHint(QFont::Monospace);
    }
    return format;
}

void Setter::headline(const QString &text)
{
    QTextBlockFormat block = blockFormat(0, ParagraphGap / 2);
    block.setHeadingLevel(1);
    block.setLineHeight(std::round(m_size * HeadlineScale * HeadlineSpacing), QTextBlockFormat::FixedHeight);
    QTextCharFormat characters = charFormat(m_type.text);
    QFont font = m_type.reading;
    font.setPointSizeF(font.pointSizeF() * HeadlineScale);
    font.setWeight(QFont::DemiBold);
    characters.setFont(font);
    add(text, block, characters);
}

/// What Coranto says of the item stands in no field of it.
QTextBlockFormat Setter::metaBlock() const
{
    QTextBlockFormat format = blockFormat(0, 2 * ParagraphGap, MetaScale);
    format.setProperty(OwnWords, true);
    return format;
}

QTextCharFormat Setter::metaFormat() const
{
    QTextCharFormat characters = charFormat(m_type.muted);
    QFont font = m_type.interface;
    font.setPointSizeF(m_type.reading.pointSizeF() * MetaScale);
    characters.setFont(font);
    return characters;
}

void Setter::meta(const QStringList &facts)
{
    add(facts.join(u" · "_s), metaBlock(), metaFormat());
}

void Setter::corrections(const StoredItem &item, Corrections corrections)
{
    const QStringList lines = correctionLines(item);
    if (lines.isEmpty())
        return;
    add(lines.join(u' '), metaBlock(), metaFormat());
    const QList<QList<Change>> fields = correctionsOf(item);
    if (fields.isEmpty())
        return;
    QTextCharFormat link = metaFormat();
    link.setAnchor(true);
    link.setAnchorHref(QString::fromUtf16(ChangesTarget));
    link.setForeground(m_type.link);
    link.setFontUnderline(true);
    const bool isShown = corrections == Corrections::Shown;
    m_cursor.insertText(u" "_s, metaFormat());
    m_cursor.insertText(isShown ? QCoreApplication::translate("article", "Hide what changed")
                                : QCoreApplication::translate("article", "Show what changed"),
                        link);
    if (!isShown)
        return;
    for (const QList<Change> &field : fields)
        changes(field);
}

/// Struck out what was removed, underlined what was added; an arrow between, for ears.
void Setter::changes(const QList<Change> &changes)
{
    add(QString(), metaBlock(), metaFormat());
    for (qsizetype at = 0; at < changes.size(); ++at) {
        QTextCharFormat characters = metaFormat();
        characters.setFontStrikeOut(changes[at].kind == Change::Kind::Removed);
        characters.setFontUnderline(changes[at].kind == Change::Kind::Added);
        if (changes[at].kind == Change::Kind::Added)
            characters.setForeground(m_type.text);
        const bool isReplaced =
            at > 0 && changes[at].kind == Change::Kind::Added && changes[at - 1].kind == Change::Kind::Removed;
        if (isReplaced)
            m_cursor.insertText(u"→ "_s, metaFormat());
        m_cursor.insertText(QString(changes[at].text).replace(u'\n', u' '), characters);
    }
}

void Setter::body(const QList<BodyBlock> &blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != Block::Kind::ListEntry)
            m_list = nullptr;
        block(blocks[i]);
        const bool isListEnd = m_list && i + 1 < blocks.size() && blocks[i + 1].kind != Block::Kind::ListEntry;
        if (isListEnd)
            m_cursor.mergeBlockFormat(blockFormat(0, ParagraphGap));
    }
}

void Setter::block(const BodyBlock &block)
{
    switch (block.kind) {
    case Block::Kind::Heading:
        return heading(block);
    case Block::Kind::ListEntry:
        return entry(block);
    case Block::Kind::Quote:
        return quote(block);
    case Block::Kind::Rule:
        return rule();
    case Block::Kind::Table:
        return table(block);
    case Block::Kind::ImageText:
        return image(block);
    case Block::Kind::Paragraph:
        break;
    }
    add(block, blockFormat(0, ParagraphGap), charFormat(m_type.text));
}

void Setter::entry(const BodyBlock &block)
{
    const int level = std::max(1, block.level);
    add(block, blockFormat(0, EntryGap), charFormat(m_type.text));
    if (m_list && m_list->format().indent() == level) {
        m_list->add(m_cursor.block());
        return;
    }
    QTextListFormat format;
    format.setStyle(level % 2 == 1 ? QTextListFormat::ListDisc : QTextListFormat::ListCircle);
    format.setIndent(level);
    m_list = m_cursor.createList(format);
}

void Setter::heading(const BodyBlock &block)
{
    QTextBlockFormat format = blockFormat(ParagraphGap, ParagraphGap / 2, HeadingScale);
    format.setHeadingLevel(2);
    QTextCharFormat characters = charFormat(m_type.text);
    QFont font = m_type.reading;
    font.setPointSizeF(font.pointSizeF() * HeadingScale);
    font.setWeight(QFont::DemiBold);
    characters.setFont(font);
    add(block, format, characters);
}

void Setter::quote(const BodyBlock &block)
{
    QTextBlockFormat format = blockFormat(0, ParagraphGap);
    const qreal indent = Indent * m_size * std::max(1, block.level);
    format.setLeftMargin(indent);
    format.setRightMargin(Indent * m_size);
    add(block, format, charFormat(m_type.muted));
}

void Setter::rule()
{
    QTextBlockFormat format = blockFormat(0, ParagraphGap);
    format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
    add(QString(), format, charFormat(m_type.line));
}

void Setter::table(const BodyBlock &block)
{
    QTextCharFormat characters = charFormat(m_type.text);
    QFont font = m_type.reading;
    font.setFamilies(fixedFont().families());
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(font.pointSizeF() * MetaScale);
    characters.setFont(font);
    add(block, blockFormat(0, ParagraphGap), characters);
}

void Setter::image(const BodyBlock &block)
{
    QTextCharFormat characters = charFormat(m_type.muted);
    characters.setFontItalic(true);
    add(QCoreApplication::translate("article", "Image: %1").arg(block.text), blockFormat(0, ParagraphGap), characters);
}

QStringList factsOf(const StoredItem &item)
{
    QStringList facts{item.bulletinTitle, shown(item.date), item.item.authors.join(u", "_s)};
    facts.removeAll(QString());
    return facts;
}

}   // namespace

QFont readingFont(qreal pointSize)
{
    QFont font;
    font.setFamilies({u"Noto Serif"_s, u"Source Serif 4"_s, u"Charter"_s, u"Georgia"_s, u"Liberation Serif"_s,
                      u"DejaVu Serif"_s, eastAsianFace(u"Noto Serif CJK"_s), eastAsianFace(u"Noto Sans CJK"_s),
                      u"serif"_s});
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(pointSize);
    return font;
}

qreal characterWidth(const QFont &font)
{
    static const QString sample = u"the news of the day, as it was told by those who were there and saw it"_s;
    return QFontMetricsF(font).horizontalAdvance(sample) / qreal(sample.size());
}

std::optional<TextField> fieldOf(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    if (format.boolProperty(OwnWords))
        return {};
    return format.headingLevel() == 1 ? TextField::Title : TextField::Body;
}

void setArticle(QTextDocument &document, const StoredItem &item, const ArticleType &type, Corrections corrections)
{
    document.clear();
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(type.reading);
    document.setIndentWidth(Indent * QFontInfo(type.reading).pixelSize());
    QTextOption option = document.defaultTextOption();
    option.setTabStopDistance(TabWidth * characterWidth(type.reading));
    document.setDefaultTextOption(option);
    Setter setter(document, type);
    if (!item.item.title.isEmpty())
        setter.headline(item.item.title);
    setter.meta(factsOf(item));
    setter.corrections(item, corrections);
    setter.body(item.item.body);
}
