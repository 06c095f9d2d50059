// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/theme.h"
#include "unit/panes/panetest.h"

#include <QApplication>
#include <QDir>
#include <QGlyphRun>
#include <QImage>
#include <QRawFont>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double LeastForText = 4.5;   // WCAG 2.1, 1.4.3
constexpr double LeastForRing = 3.0;   // 1.4.11

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

}   // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void knowsContrast();
    void textCanBeRead_data();
    void textCanBeRead();
    void selectionCanBeRead();
    void focusCanBeSeen();
    void choosesAShade();
    void everyIconIsDrawn();
    void iconFollowsTheTheme();
    void hasNoIconOfAnUnknownName();
    void typeGrowsByRole();
    void noScriptIsBoldUnasked();
};

void ThemeTest::knowsContrast()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
}

void ThemeTest::textCanBeRead_data()
{
    using Role = Theme::Role;
    QTest::addColumn<Theme::Choice>("choice");
    QTest::addColumn<Role>("text");
    QTest::addColumn<Role>("back");
    const QList<Role> texts{Role::Text, Role::TextMuted, Role::Accent, Role::Mark, Role::Warning};
    const QList<Role> backs{Role::Window, Role::Base, Role::Raised, Role::AccentSoft};
    for (const auto &[choice, name] : {std::pair(Theme::Choice::Light, "light"), {Theme::Choice::Dark, "dark"}}) {
        for (const Role text : texts) {
            for (const Role back : backs)
                QTest::addRow("%s %d on %d", name, int(text), int(back)) << choice << text << back;
        }
        QTest::addRow("%s on accent", name) << choice << Role::AccentText << Role::Accent;
        QTest::addRow("%s match", name) << choice << Role::MatchText << Role::Match;
    }
}

void ThemeTest::textCanBeRead()
{
    QFETCH(Theme::Choice, choice);
    QFETCH(Theme::Role, text);
    QFETCH(Theme::Role, back);
    Theme theme;
    theme.choose(choice);
    const double measured = contrast(theme.color(text), theme.color(back));
    QVERIFY2(measured >= LeastForText, qPrintable(QString::number(measured)));
}

void ThemeTest::selectionCanBeRead()
{
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme theme;
        theme.choose(choice);
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            const QPalette palette = theme.palette();
            QVERIFY(contrast(palette.color(group, QPalette::HighlightedText), palette.color(group, QPalette::Highlight))
                    >= LeastForText);
        }
    }
}

void ThemeTest::focusCanBeSeen()
{
    using Role = Theme::Role;
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme theme;
        theme.choose(choice);
        for (const Role back : {Role::Window, Role::Base, Role::Raised, Role::AccentSoft})
            QVERIFY(contrast(theme.color(Role::Accent), theme.color(back)) >= LeastForRing);
    }
}

void ThemeTest::choosesAShade()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.choose(Theme::Choice::Dark);
    QCOMPARE(theme.shade(), Theme::Shade::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), theme.color(Theme::Role::Base));
    theme.choose(Theme::Choice::Light);
    QCOMPARE(theme.shade(), Theme::Shade::Light);
    QCOMPARE(changed.size(), 2);
}

void ThemeTest::everyIconIsDrawn()
{
    const QStringList files = QDir(QStringLiteral(CORANTO_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s});
    Theme theme;
    int drawn = 0;
    for (const QString &file : files) {
        const QIcon icon = theme.icon(file.chopped(4));
        if (icon.isNull() && file.startsWith("org."_L1))
            continue;   // the program's own, which is no part of the window
        const QImage image = icon.pixmap(24, 24).toImage();
        QVERIFY2(image != QImage(image.size(), image.format()) && !image.isNull(), qPrintable(file));
        QVERIFY2(QSvgRenderer(QStringLiteral(CORANTO_SOURCE_DIR "/resources/icons/") + file).isValid(),
                 qPrintable(file));
        ++drawn;
    }
    QVERIFY(drawn > 20);
}

void ThemeTest::iconFollowsTheTheme()
{
    Theme theme;
    theme.choose(Theme::Choice::Light);
    const QIcon icon = theme.icon(u"unread"_s, Theme::Role::Accent);   // a disc: its middle is of the colour
    const auto middle = [&icon] { return icon.pixmap(24, 24, QIcon::Normal).toImage().pixelColor(12, 12); };
    QCOMPARE(middle(), theme.color(Theme::Role::Accent));
    theme.choose(Theme::Choice::Dark);
    QCOMPARE(middle(), theme.color(Theme::Role::Accent));
}

void ThemeTest::hasNoIconOfAnUnknownName()
{
    Theme theme;
    QVERIFY(theme.icon(u"no-such-icon"_s).isNull());
}

void ThemeTest::typeGrowsByRole()
{
    Theme theme;
    const auto size = [&theme](Theme::Type type) { return theme.font(type).pointSizeF(); };
    QVERIFY(size(Theme::Type::Small) < size(Theme::Type::Body));
    QVERIFY(size(Theme::Type::Body) < size(Theme::Type::Heading));
    QVERIFY(size(Theme::Type::Heading) < size(Theme::Type::Title));
}

void ThemeTest::noScriptIsBoldUnasked()
{
    const Theme theme;
    for (const QFont &font : {fixedFont(), QApplication::font()}) {
        QTextLayout layout(u"A dam 水库今日开闸放水 ダム 댐"_s, font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        QVERIFY(!runs.isEmpty());
        for (const QGlyphRun &run : runs)
            QVERIFY2(run.rawFont().weight() <= QFont::Medium, qPrintable(run.rawFont().familyName()));
    }
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
