// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/articlepane.h"

#include "panes/theme.h"
#include "unit/library/samples.h"
#include "unit/panes/panetest.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace {

StoredItem stored(const Item &item, const QString &note = {})
{
    StoredItem stored;
    stored.item = item;
    stored.item.id = item.title;
    stored.bulletinTitle = u"Sample"_s;
    stored.date = {PartialDate::ofMonth(2021, 2), true};
    stored.state.note = note;
    return stored;
}

/// Long enough for several pages.
Item longItem()
{
    Item item = itemOf(u"A long one"_s, u"First."_s);
    for (int i = 0; i < 80; ++i)
        item.body.append(
            {Block::Kind::Paragraph, 0, u"Paragraph %1 tells of rivers, ports and coins. "_s.arg(i).repeated(6), {}});
    return item;
}

QTextBrowser *viewOf(const ArticlePane &pane)
{
    return pane.findChild<QTextBrowser *>(u"articleView"_s);
}

/// The text that is marked as matched in what is in view.
QStringList marked(const ArticlePane &pane)
{
    QStringList texts;
    const auto selections = viewOf(pane)->extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections)
        texts += selection.cursor.selectedText();
    return texts;
}

}   // namespace

class ArticlePaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void showsHeadlineFactsAndBody();
    void tellsOfACorrection();
    void tellsOfAnItemThatIsAbsent();
    void showsListsAsLists();
    void showsMarkupAsText();
    void marksMatches();
    void marksWhatTakesThePlaceOfWhatIsMarked();
    void findsInTheItem();
    void opensAtTheFirstMatch();
    void marksEachWordInItsField();
    void editsTags();
    void stepsThroughMatchesOfTheSearch();
    void keepsTheMeasure();
    void scrollsByPagesToTheEnd();
    void keepsTheReadingPosition();
    void zoomsByTheWheel();
    void keepsANoteOnLeaving();
    void keepsANoteOnEscape();
    void loadsNothing();
    void showsEmphasis();
    void asksForTheLinkThatIsPressed();
    void showsWhereALinkLeads();
    void makesNoLinkOfWhatMustNotOpen();

private:
    Theme m_theme;
};

void ArticlePaneTest::showsHeadlineFactsAndBody()
{
    ArticlePane pane(m_theme);
    pane.show(stored(itemOf(u"Floods in Assam"_s, u"Rivers rose."_s)), {});
    QCOMPARE(pane.document().toPlainText(), u"Floods in Assam\nSample · about February 2021\nRivers rose."_s);
    QCOMPARE(pane.document().firstBlock().blockFormat().headingLevel(), 1);
    pane.clear(EmptyState::NothingChosen);
    QVERIFY(pane.document().isEmpty());
}

void ArticlePaneTest::tellsOfACorrection()
{
    ArticlePane pane(m_theme);
    StoredItem item = stored(itemOf(u"Floods"_s, u"Rivers rose for a fourth day."_s));
    FormerText former;
    former.replaced = QDateTime(QDate(2024, 7, 5), QTime(12, 0), Qt::UTC);
    former.title = u"Floods"_s;
    former.body = u"Rivers rose for a third day."_s;
    item.formers = {former};
    pane.show(item, {});
    const QTextBrowser *view = viewOf(pane);
    const QString line = view->document()->findBlockByNumber(2).text();
    QCOMPARE(line, u"Corrected on 5 Jul 2024: text. Show what changed"_s);
    QVERIFY(!view->toPlainText().contains(u"third"_s));

    QSignalSpy links(&pane, &ArticlePane::linkAsked);
    emit viewOf(pane)->anchorClicked(QUrl(u"coranto:changes"_s));
    QCOMPARE(view->document()->findBlockByNumber(3).text(), u"Rivers rose for a third → fourth day."_s);
    emit viewOf(pane)->anchorClicked(QUrl(u"coranto:changes"_s));
    QVERIFY(!view->toPlainText().contains(u"third"_s));
    QCOMPARE(links.size(), 0);
}

void ArticlePaneTest::tellsOfAnItemThatIsAbsent()
{
    ArticlePane pane(m_theme);
    StoredItem item = stored(itemOf(u"Floods"_s, u"Rivers rose."_s));
    item.absentSince = QDateTime(QDate(2024, 7, 5), QTime(12, 0), Qt::UTC);
    pane.show(item, {});
    QCOMPARE(viewOf(pane)->document()->findBlockByNumber(2).text(),
             u"Absent from its bulletin since the edition of 5 Jul 2024."_s);
}

void ArticlePaneTest::showsListsAsLists()
{
    Item item = itemOf(u"Ways"_s, u"In one of these ways:"_s);
    for (const QString &way : {u"by sea"_s, u"by land"_s})
        item.body.append({Block::Kind::ListEntry, 1, way, {}});
    item.body.append({Block::Kind::Paragraph, 0, u"After."_s, {}});
    ArticlePane pane(m_theme);
    pane.show(stored(item), {});
    const QTextList *list = pane.document().findBlockByNumber(3).textList();
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QVERIFY(!pane.document().lastBlock().textList());
    QVERIFY(!pane.document().findBlockByNumber(2).textList());
}

void ArticlePaneTest::showsMarkupAsText()
{
    ArticlePane pane(m_theme);
    pane.show(stored(itemOf(u"<b>Bold</b>"_s, u"<img src=\"file:///etc/passwd\"> & more"_s)), {});
    QVERIFY(pane.document().toPlainText().startsWith(u"<b>Bold</b>\n"));
    QVERIFY(pane.document().toPlainText().endsWith(u"<img src=\"file:///etc/passwd\"> & more"));
}

void ArticlePaneTest::marksMatches()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(itemOf(u"Floods in Assam"_s, u"The floods came twice."_s)), parseQuery(u"floods"));
    QTRY_COMPARE(marked(pane), QStringList({u"Floods"_s, u"floods"_s}));
    pane.setQuery(parseQuery(u"twice"));
    QTRY_COMPARE(marked(pane), QStringList({u"twice"_s}));
    pane.setQuery({});
    QTRY_COMPARE(marked(pane), QStringList());
}

/// The scroll bar comes and goes in the middle of changing the document, while the marks of the item before still stand.
void ArticlePaneTest::marksWhatTakesThePlaceOfWhatIsMarked()
{
    ArticlePane pane(m_theme);
    pane.resize(500, 400);
    pane.QWidget::show();
    const Query query = parseQuery(u"ports "_s);
    for (int round = 0; round < 5; ++round) {
        pane.show(stored(longItem()), query);
        QVERIFY(marked(pane).size() > 5);
        QTest::qWait(1);
        pane.show(stored(itemOf(u"Ports"_s, u"Ports, and ports."_s)), query);
        QCOMPARE(marked(pane), (QStringList{u"Ports"_s, u"Ports"_s, u"ports"_s}));
        QTest::qWait(1);
        if (round % 2 == 1)
            pane.clear(EmptyState::NoResult);
    }
}

void ArticlePaneTest::findsInTheItem()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(itemOf(u"Floods in Assam"_s, u"The floods came twice. Floods!"_s)), {});
    pane.openFind();
    QVERIFY(qobject_cast<QLineEdit *>(pane.focusWidget()));
    QTest::keyClicks(pane.focusWidget(), u"LOOD"_s);
    QCOMPARE(pane.findChild<QLabel *>(u"count"_s)->text(), u"3 matches"_s);
    QTest::keyClick(pane.focusWidget(), Qt::Key_Return);
    QCOMPARE(pane.selectedText(), u"lood"_s);
    const int first = viewOf(pane)->textCursor().position();
    pane.findNext();
    pane.findNext();
    pane.findNext();   // around the end
    QCOMPARE(viewOf(pane)->textCursor().position(), first);
    pane.findPrevious();
    QVERIFY(viewOf(pane)->textCursor().position() > first);
    QTest::keyClick(pane.focusWidget(), Qt::Key_Escape);
    QCOMPARE(pane.focusWidget(), viewOf(pane));
    QCOMPARE(marked(pane), QStringList());
}

void ArticlePaneTest::opensAtTheFirstMatch()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    Item item = longItem();
    item.body.append({Block::Kind::Paragraph, 0, u"At last an unusual word: zephyr, zephyr."_s, {}});
    pane.show(stored(item), parseQuery(u"zephyr"));
    QVERIFY(viewOf(pane)->verticalScrollBar()->value() > 0);
    QCOMPARE(marked(pane), QStringList({u"zephyr"_s, u"zephyr"_s}));
    const int before = viewOf(pane)->textCursor().position();
    pane.findNext();
    QCOMPARE(viewOf(pane)->textCursor().selectionStart(), before);
    Item other = longItem();
    other.title = u"Another long one"_s;
    pane.show(stored(other), {});
    QCOMPARE(viewOf(pane)->verticalScrollBar()->value(), 0);
}

void ArticlePaneTest::marksEachWordInItsField()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(itemOf(u"Floods in Assam"_s, u"The floods came twice in Assam."_s)),
              parseQuery(u"title:floods body:assam -twice "));
    QTRY_COMPARE(marked(pane), QStringList({u"Floods"_s, u"Assam"_s}));
}

void ArticlePaneTest::editsTags()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    StoredItem item = stored(itemOf(u"Floods"_s, u"x"_s));
    item.state.tags = {u"asia"_s};
    pane.show(item, {});
    QSignalSpy edited(&pane, &ArticlePane::tagsEdited);
    pane.editTags();
    auto *const edit = qobject_cast<QLineEdit *>(pane.focusWidget());
    QVERIFY(edit);
    QTest::keyClicks(edit, u"clean  water, asia"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().last().toStringList(), (QStringList{u"asia"_s, u"clean water"_s}));
    QVERIFY(edit->isVisible());
    pane.show(stored(itemOf(u"Other"_s, u"y"_s)), {});
    QVERIFY(!edit->isVisible());
}

void ArticlePaneTest::stepsThroughMatchesOfTheSearch()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    Item item = longItem();
    item.body.append({Block::Kind::Paragraph, 0, u"At last an unusual word: zephyr."_s, {}});
    pane.show(stored(item), parseQuery(u"zephyr"));
    pane.findNext();
    QCOMPARE(pane.selectedText(), u"zephyr"_s);
    QVERIFY(viewOf(pane)->verticalScrollBar()->value() > 0);
}

void ArticlePaneTest::keepsTheMeasure()
{
    ArticlePane pane(m_theme);
    showPane(pane, {1600, 700});
    pane.setMeasure(68);
    pane.show(stored(longItem()), {});
    const QTextBlock block = pane.document().findBlockByNumber(5);
    QTRY_VERIFY(block.layout()->lineCount() > 0);
    for (int line = 0; line + 1 < block.layout()->lineCount(); ++line) {
        const int length = block.layout()->lineAt(line).textLength();
        QVERIFY2(length >= 55 && length <= 76, qPrintable(QString::number(length)));
    }
}

void ArticlePaneTest::scrollsByPagesToTheEnd()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(longItem()), {});
    QVERIFY(!pane.scrollPage(-1));
    int pages = 0;
    while (pane.scrollPage(1))
        QVERIFY(++pages < 1000);
    QVERIFY(pages > 2);
    QVERIFY(pane.scrollPage(-1));
}

void ArticlePaneTest::keepsTheReadingPosition()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(longItem()), {});
    pane.setReadingPosition(6000);
    const auto topText = [&pane] { return viewOf(pane)->cursorForPosition({0, 0}).block().text().left(12); };
    const QString text = topText();
    QVERIFY(text.startsWith(u"Paragraph"));
    pane.resize(400, 500);
    QTRY_COMPARE(topText(), text);
    pane.setZoom(3);
    QTRY_COMPARE(topText(), text);
    QCOMPARE(pane.readingPosition(), 6000);
    QVERIFY(pane.scrollPage(1));
    QVERIFY(pane.readingPosition() > 6000);
}

void ArticlePaneTest::zoomsByTheWheel()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(longItem()), {});
    QSignalSpy zoomed(&pane, &ArticlePane::zoomed);
    const qreal before = pane.document().defaultFont().pointSizeF();
    QWheelEvent wheel({50, 50}, viewOf(pane)->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewOf(pane)->viewport(), &wheel);
    QCOMPARE(zoomed.size(), 1);
    QCOMPARE(pane.zoom(), 1);
    QVERIFY(pane.document().defaultFont().pointSizeF() > before);
}

void ArticlePaneTest::keepsANoteOnLeaving()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(itemOf(u"One"_s, u"Body."_s)), {});
    QSignalSpy edited(&pane, &ArticlePane::noteEdited);
    pane.editNote();
    QTest::keyClicks(pane.focusWidget(), u"Ask Lin."_s);
    pane.show(stored(itemOf(u"Two"_s, u"Body."_s)), {});
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.takeFirst(), QVariantList({u"One"_s, u"Ask Lin."_s}));
    pane.show(stored(itemOf(u"One"_s, u"Body."_s), u"Ask Lin."_s), {});
    QCOMPARE(pane.findChild<QPlainTextEdit *>()->toPlainText(), u"Ask Lin."_s);
    QCOMPARE(edited.size(), 0);
}

void ArticlePaneTest::keepsANoteOnEscape()
{
    ArticlePane pane(m_theme);
    showPane(pane);
    pane.show(stored(itemOf(u"One"_s, u"Body."_s), u"Kept."_s), {});
    QSignalSpy edited(&pane, &ArticlePane::noteEdited);
    pane.editNote();
    QTest::keyClicks(pane.focusWidget(), u" And more."_s);
    QTest::keyClick(pane.focusWidget(), Qt::Key_Escape);
    QCOMPARE(pane.findChild<QPlainTextEdit *>()->toPlainText(), u"Kept. And more."_s);
    QCOMPARE(edited.size(), 1);
}

void ArticlePaneTest::loadsNothing()
{
    ArticlePane pane(m_theme);
    auto *view = viewOf(pane);
    for (const int type : {QTextDocument::ImageResource, QTextDocument::StyleSheetResource})
        QVERIFY(
            view->document()->resource(type, QUrl::fromLocalFile(QStringLiteral(__FILE__))).toByteArray().isEmpty());
}

namespace {

/// "one two three" with @p span over "two".
Item itemWith(const Span &span)
{
    Item item = itemOf(u"Headline"_s, {});
    item.body = {{Block::Kind::Paragraph, 0, u"one two three"_s, {}, {span}}};
    return item;
}

/// How @p word of the last block is set.
QTextCharFormat formatOf(const ArticlePane &pane, const QString &word)
{
    const QTextBlock block = pane.document().lastBlock();
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(block.text().indexOf(word)) + 1);
    return cursor.charFormat();
}

}   // namespace

void ArticlePaneTest::showsEmphasis()
{
    ArticlePane pane(m_theme);
    pane.show(stored(itemWith({Span::Kind::Strong, {4, 3}, {}})), {});
    QCOMPARE(formatOf(pane, u"two"_s).fontWeight(), int(QFont::Bold));
    QVERIFY(formatOf(pane, u"three"_s).fontWeight() != int(QFont::Bold));
    QCOMPARE(pane.document().lastBlock().text(), u"one two three"_s);
}

void ArticlePaneTest::asksForTheLinkThatIsPressed()
{
    ArticlePane pane(m_theme);
    pane.show(stored(itemWith({Span::Kind::Link, {4, 3}, u"http://exämple.org/a"_s})), {});
    const QSignalSpy asked(&pane, &ArticlePane::linkAsked);
    pane.resize(600, 400);
    pane.setVisible(true);
    viewOf(pane)->setFocus();
    QTest::keyClick(viewOf(pane), Qt::Key_Tab);
    QTest::keyClick(viewOf(pane), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"http://xn--exmple-cua.org/a"_s);
}

void ArticlePaneTest::showsWhereALinkLeads()
{
    ArticlePane pane(m_theme);
    pane.show(stored(itemWith({Span::Kind::Link, {4, 3}, u"http://a.example/"_s})), {});
    pane.resize(600, 400);
    pane.setVisible(true);
    const auto *target = pane.findChild<QLabel *>(u"linkTarget"_s);
    QVERIFY(!target->isVisible());
    viewOf(pane)->setFocus();
    QTest::keyClick(viewOf(pane), Qt::Key_Tab);
    QVERIFY(target->isVisible());
    QCOMPARE(target->text(), u"http://a.example/"_s);
}

void ArticlePaneTest::makesNoLinkOfWhatMustNotOpen()
{
    ArticlePane pane(m_theme);
    pane.show(stored(itemWith({Span::Kind::Link, {4, 3}, u"javascript:alert(1)"_s})), {});
    QVERIFY(!formatOf(pane, u"two"_s).isAnchor());
}

QTEST_MAIN(ArticlePaneTest)
#include "articlepanetest.moc"
