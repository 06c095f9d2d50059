// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/searchbox.h"

#include "panes/searchhelp.h"
#include "panes/theme.h"
#include "unit/panes/panetest.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

class SearchBoxTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhatItCannotUnderstand();
    void underlinesOnlyWhatIsWrong();
    void completes_data();
    void completes();
    void takesACompletionByKeys();
    void doesNotCompleteOnReturnAlone();
    void remembersSearches();
    void offersAndForgetsRecentSearches();
    void explainsByExamples();

private:
    Theme m_theme;
    std::unique_ptr<SearchBox> m_box;
};

void SearchBoxTest::init()
{
    failOnWarnings();
    m_box = std::make_unique<SearchBox>();
    m_box->dress(m_theme);
    m_box->setNames({{u"China Daily"_s, u"Reuters"_s, u"Old China"_s}, {u"Weekly"_s}, {u"clean water"_s}, {u"zh"_s}});
    showPane(*m_box, {400, 32});
}

void SearchBoxTest::saysWhatItCannotUnderstand()
{
    QSignalSpy changed(m_box.get(), &SearchBox::complaintsChanged);
    QTest::keyClicks(m_box.get(), u"floods date:2021-13 "_s);
    QCOMPARE(m_box->complaints(), u"“2021-13” is no date. Write 2021, 2021-02 or 2021-02-20."_s);
    QCOMPARE(m_box->toolTip(), m_box->complaints());
    QCOMPARE(m_box->accessibleDescription(), m_box->complaints());
    QCOMPARE(m_box->query(), parseQuery(u"floods "));
    m_box->clear();
    QCOMPARE(m_box->complaints(), QString());
    QVERIFY(!changed.isEmpty());
}

/// Where the pixels differ from those of the same text without a complaint.
void SearchBoxTest::underlinesOnlyWhatIsWrong()
{
    m_box->setText(u"aaaa bbbb cccc zzz:x"_s);
    m_box->clearFocus();
    const QImage wrong = m_box->grab().toImage();
    m_box->setText(u"aaaa bbbb cccc zzz;x"_s);
    const QImage right = m_box->grab().toImage();
    int first = wrong.width();
    for (int x = 0; x < wrong.width(); ++x) {
        for (int y = wrong.height() * 3 / 5; y < wrong.height(); ++y) {
            if (wrong.pixel(x, y) != right.pixel(x, y))
                first = std::min(first, x);
        }
    }
    const int start = m_box->fontMetrics().horizontalAdvance(u"aaaa bbbb cccc "_s);
    QVERIFY2(first >= start && first < start + 60 * wrong.devicePixelRatio(), qPrintable(QString::number(first)));
}

void SearchBoxTest::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("one letter") << u"t"_s << QStringList();
    QTest::newRow("field") << u"floods pub"_s << QStringList{u"publisher:"_s};
    QTest::newRow("fields") << u"-so"_s << QStringList{u"sourcedate:"_s, u"sources:"_s};
    QTest::newRow("within brackets") << u"(ti"_s << QStringList{u"title:"_s};
    QTest::newRow("values") << u"is:"_s << QStringList{u"is:bookmarked"_s, u"is:read"_s, u"is:unread"_s};
    QTest::newRow("value") << u"x has:no"_s << QStringList{u"has:note"_s};
    QTest::newRow("publishers, those that begin so first")
        << u"publisher:chi"_s << QStringList{u"publisher:\"China Daily\""_s, u"publisher:\"Old China\""_s};
    QTest::newRow("within quotation marks") << u"publisher:\"china d"_s << QStringList{u"publisher:\"China Daily\""_s};
    QTest::newRow("tag") << u"tag:wat"_s << QStringList{u"tag:\"clean water\""_s};
    QTest::newRow("bulletin") << u"bulletin:w"_s << QStringList{u"bulletin:Weekly"_s};
    QTest::newRow("language") << u"lang:z"_s << QStringList{u"lang:zh"_s};
    QTest::newRow("complete") << u"lang:zh"_s << QStringList();
    QTest::newRow("within a phrase") << u"\"the ti"_s << QStringList();
    QTest::newRow("no field") << u"foo:b"_s << QStringList();
}

void SearchBoxTest::completes()
{
    QFETCH(QString, typed);
    m_box->setText(typed);
    QTEST(m_box->completions(), "offered");
}

void SearchBoxTest::takesACompletionByKeys()
{
    QTest::keyClicks(m_box.get(), u"rain publisher:chi"_s);
    auto *const completer = m_box->findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(m_box->text(), u"rain publisher:\"China Daily\" "_s);
}

void SearchBoxTest::doesNotCompleteOnReturnAlone()
{
    QTest::keyClicks(m_box.get(), u"title"_s);
    auto *const completer = m_box->findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(m_box->text(), u"title"_s);
}

void SearchBoxTest::remembersSearches()
{
    QSignalSpy changed(m_box.get(), &SearchBox::recentChanged);
    for (const QString &typed : {u"floods"_s, u"rain"_s, u"floods"_s, u" "_s}) {
        m_box->setText(typed);
        m_box->remember();
    }
    QCOMPARE(m_box->recent(), (QStringList{u"floods"_s, u"rain"_s}));
    QCOMPARE(changed.last().first().toStringList(), m_box->recent());
}

void SearchBoxTest::offersAndForgetsRecentSearches()
{
    m_box->setRecent({u"floods"_s, u"rain"_s});
    QTest::keyClick(m_box.get(), Qt::Key_Down);
    QAbstractItemView *popup = m_box->findChild<QCompleter *>()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_box->text(), u"rain"_s);
    m_box->clear();
    QTest::keyClick(m_box.get(), Qt::Key_Down);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Up);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_box->recent(), QStringList());
    QCOMPARE(m_box->text(), QString());
}

void SearchBoxTest::explainsByExamples()
{
    m_box->explain();
    auto *const help = m_box->findChild<SearchHelp *>();
    QVERIFY(help->isVisible());
    auto *const page = help->findChild<QTextBrowser *>();
    QVERIFY(page->toPlainText().contains(u"near:\"flood dam\""_s));
    emit page->anchorClicked(QUrl(u"#title%3A(dam%20OR%20dike)"_s));
    QCOMPARE(m_box->text(), u"title:(dam OR dike)"_s);
    QVERIFY(!help->isVisible());
}

QTEST_MAIN(SearchBoxTest)
#include "searchboxtest.moc"
